package dk.belaeg.questionnaire;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.FormFile;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.office.form.AnswerType;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.round.Round;
import dk.belaeg.subject.settlement.Calculation;
import dk.belaeg.subject.settlement.CalculationKind;
import dk.belaeg.subject.settlement.Distribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Excel form of a calculation: empty to be filled in, or with the answers that were read and, on sheets of its own, every
 * step with its rule and source. What has been worked out can be read and worked out again.
 */
public final class CalculationForm {
    /** Stands where a form says of which round it is, and whose. */
    private static final String NAME = "beregning";

    /** More than there are municipalities. */
    private static final int MUNICIPALITIES = 100;

    private static final int ROWS = 20;

    private static final List<String> INSTRUCTIONS = List.of(
            "Udfyld de gule celler på hvert ark. Felter med * skal udfyldes.",
            "Skriv aldrig CPR-numre, navne på borgere eller andet, der kan føres tilbage til enkeltpersoner.",
            "Gem filen, og kør belaeg beregn med filens navn. Filen skrives igen ved siden af med beregningen på sine egne ark.",
            "Skal noget rettes, så ret det i de gule celler, og beregn igen.");

    private final Questionnaire questionnaire;
    private final Codes codes;

    /** @param questionnaire of {@link dk.belaeg.contract.Contracts#calculations} */
    public CalculationForm(Questionnaire questionnaire, Codes codes) {
        this.questionnaire = questionnaire;
        this.codes = codes;
    }

    /** The form with nothing in it; the year stands in for the clock. */
    public byte[] empty(int year) {
        return FormWriter.write(definition(year, "tomt skema", List.of(), Map.of()));
    }

    /** The form with what was read in it, and the calculation. */
    public byte[] filled(FormFile file, CalculationKind.Result result) {
        return FormWriter.write(
                definition(result.year(), result.about(), results(result.calculation()), file.tables()));
    }

    private FormDefinition definition(
            int year, String about, List<FormSheet> results, Map<String, List<StagedRow>> answers) {
        FormDefinition asked =
                QuestionnaireForm.of(questionnaire, round(year), codes, NAME, List.of(), EarlierAnswers.NONE);
        List<FormSheet> sheets = new ArrayList<>(results);
        for (FormSheet sheet : asked.sheets()) {
            List<StagedRow> rows = answers.getOrDefault(questionnaire.name() + "_" + sheet.id(), List.of());
            sheets.add(
                    sheet instanceof FormSheet.Questions questions
                            ? questions.filled(rows.isEmpty() ? Map.of() : values(rows.get(0)))
                            : filled((FormSheet.Rows) sheet, rows));
        }
        FormDefinition.Cover cover = new FormDefinition.Cover(
                questionnaire.title(),
                questionnaire.purpose(),
                about,
                Optional.empty(),
                "",
                "",
                INSTRUCTIONS,
                asked.cover().lastTime(),
                "",
                LocalDate.of(year, 1, 1));
        return new FormDefinition(asked.key(), cover, sheets, asked.lists());
    }

    /** What forms ask of a round: here every municipality may be chosen, and nothing is asked of anybody. */
    private Round round(int year) {
        return new Round(
                Path.of(""),
                NAME,
                year,
                false,
                LocalDate.of(year, 1, 1),
                Round.COUNTRY,
                List.of(),
                List.copyOf(codes.municipalities().codes()),
                List.of(new Round.Asked(questionnaire.name(), Optional.empty())),
                List.of(),
                Round.TwoAnswers.NONE,
                List.of(),
                "",
                Optional.empty(),
                "");
    }

    private FormSheet.Rows filled(FormSheet.Rows sheet, List<StagedRow> answers) {
        List<FormSheet.Row> rows = answers.isEmpty()
                ? sheet.rows()
                : answers.stream()
                        .map(this::values)
                        .map(values -> FormSheet.Row.of(sheet.fields().stream()
                                .map(field -> values.getOrDefault(field.id(), Value.Blank.UNSTATED))
                                .toList()))
                        .toList();
        boolean closed = sheet.freeRows() == 0;
        boolean municipalities = questionnaire.sheet(sheet.id()).table().fields().stream()
                .anyMatch(field -> field.kind() == FieldKind.MUNICIPALITY);
        int free = closed ? 0 : (municipalities ? MUNICIPALITIES : ROWS) - answers.size();
        return new FormSheet.Rows(
                sheet.id(),
                sheet.title(),
                sheet.introduction(),
                sheet.fields(),
                sheet.given(),
                rows,
                Math.max(closed ? 0 : 1, free));
    }

    private Map<String, Value> values(StagedRow row) {
        Map<String, Value> values = new HashMap<>();
        for (Field field : row.schema().fields()) {
            AnswerValue.of(row, field, codes).ifPresent(value -> values.put(field.name(), value));
        }
        return values;
    }

    private static List<FormSheet> results(Calculation calculation) {
        List<FormSheet> sheets = new ArrayList<>();
        sheets.add(steps(calculation));
        for (Distribution distribution : calculation.distributions()) {
            sheets.add(shares("result_" + sheets.size(), "Fordeling " + sheets.size(), distribution));
        }
        return sheets;
    }

    /** Every step with its rule; numbers that are no kroner stand as words, with their unit. */
    private static FormSheet steps(Calculation calculation) {
        boolean others = calculation.steps().stream().anyMatch(step -> step.unit() != Calculation.Unit.KRONER);
        List<FormField> fields = new ArrayList<>();
        fields.add(text("number", "Trin"));
        fields.add(text("label", "Hvad"));
        fields.add(shown("kroner", "Beløb (kr.)", 0));
        if (others) {
            fields.add(text("other", "Andre tal"));
        }
        fields.add(text("rule", "Regel"));
        fields.add(text("source", "Kilde"));
        List<FormSheet.Row> rows = new ArrayList<>();
        for (Calculation.Step step : calculation.steps()) {
            boolean kroner = step.unit() == Calculation.Unit.KRONER;
            List<Value> cells = new ArrayList<>();
            cells.add(new Value.Text(String.valueOf(rows.size() + 1)));
            cells.add(new Value.Text(step.label()));
            cells.add(kroner ? amount(step.amount()) : Value.Blank.UNSTATED);
            if (others) {
                cells.add(
                        kroner
                                ? Value.Blank.UNSTATED
                                : new Value.Text(
                                        step.shown() + " " + step.unit().danish()));
            }
            cells.add(new Value.Text(step.rule().danish()));
            cells.add(new Value.Text(step.rule().source()));
            rows.add(FormSheet.Row.of(cells));
        }
        String notes = String.join(" ", calculation.notes());
        return new FormSheet.Rows("result", "Beregning", notes, fields, fields.size(), rows, 0);
    }

    private static FormSheet shares(String id, String title, Distribution distribution) {
        int decimals = distribution.shares().stream()
                .mapToInt(share -> share.weight().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        List<FormField> fields = List.of(
                text("name", "Hvem"),
                shown("weight", distribution.key(), Math.max(0, decimals)),
                shown("percent", "Andel (pct.)", 1),
                shown("kroner", "Beløb (kr.)", 0));
        List<FormSheet.Row> rows = distribution.shares().stream()
                .map(share -> FormSheet.Row.of(List.of(
                        new Value.Text(share.name()),
                        new Value.Amount(share.weight()),
                        new Value.Amount(share.percent().setScale(1, RoundingMode.HALF_UP)),
                        new Value.Amount(share.kroner()))))
                .toList();
        String about = distribution.title() + ": " + DanishNumbers.format(distribution.sum(), 0) + " kr. "
                + Distribution.EXACT;
        return new FormSheet.Rows(id, title, about, fields, fields.size(), rows, 0);
    }

    /** In whole kroner; blank where it is not known. */
    private static Value amount(Optional<BigDecimal> known) {
        return known.<Value>map(kroner -> new Value.Amount(kroner.setScale(0, RoundingMode.HALF_UP)))
                .orElse(Value.Blank.UNSTATED);
    }

    private static FormField text(String id, String title) {
        return new FormField(id, title, "", "", new AnswerType.Text(4000, false), false);
    }

    private static FormField shown(String id, String title, int decimals) {
        return new FormField(id, title, "", "", new AnswerType.Shown(decimals), false);
    }
}
