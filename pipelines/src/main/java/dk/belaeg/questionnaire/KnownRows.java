package dk.belaeg.questionnaire;

import dk.belaeg.check.OwnService;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows that a respondent's tables are filled in with beforehand.
 *
 * @param services its own, for tables that ask about them
 * @param earlier what came in before, for tables that begin with it
 */
record KnownRows(
        Round round, FormChoices offered, String respondent, List<OwnService> services, EarlierAnswers earlier) {

    /**
     * What is known of a row beforehand.
     *
     * @param values what stands in its cells
     * @param key texts of its key, by which an earlier answer is found
     * @param beside earlier answers, where the row itself is one
     */
    record KnownRow(Map<String, Value> values, Map<String, String> key, Map<String, Value> beside) {
        private KnownRow(Map<String, Value> values, Map<String, String> key) {
            this(values, key, Map.of());
        }
    }

    List<KnownRow> of(Questionnaire.Sheet sheet) {
        return switch (sheet.rows()) {
            case NONE -> List.of();
            case LAST_REPORTED -> {
                int next = round.asOf().getYear() + 1;
                yield earlier.newest(sheet.table(), respondent, next).stream()
                        .map(row -> reported(row, next))
                        .toList();
            }
            case TARGET_GROUPS, CODES -> {
                Field given = sheet.table().given();
                yield offered.codes(given, sheet).stream()
                        .map(code -> code(given, code))
                        .toList();
            }
            case SERVICES -> services.stream().flatMap(this::service).toList();
            case CATEGORY_YEARS ->
                round.settings(Round.Counted.class).rows().stream()
                        .map(KnownRows::counted)
                        .toList();
            case THEMES ->
                round.settings(Round.Counted.class).asked().stream()
                        .flatMap(KnownRows::questions)
                        .toList();
        };
    }

    /** One row for each code that the sheet asks about. */
    private KnownRow code(Field given, String code) {
        return new KnownRow(
                Map.of(given.name(), new Value.Text(offered.entry(given, code))), Map.of(given.name(), code));
    }

    /** A row as it was last reported: what it is, for the year to come; the figures of its year stand beside. */
    private KnownRow reported(StagedRow row, int next) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Value> beside = new LinkedHashMap<>();
        for (Field field : row.schema().fields()) {
            boolean figure =
                    switch (field.kind()) {
                        case YEAR, MONEY, PERCENT, COUNT -> true;
                        case TEXT,
                                KEY,
                                CONTACT,
                                FREE_TEXT,
                                MUNICIPALITY,
                                OPERATOR,
                                TARGET_GROUP,
                                CODE,
                                PARAGRAPHS,
                                AGES,
                                PERIOD,
                                EFFECT,
                                DATE,
                                WHOLE,
                                DECIMAL,
                                YES_NO -> false;
                    };
            entry(row, field).ifPresent(value -> (figure ? beside : values).put(field.name(), value));
            if (field.kind() == FieldKind.YEAR) {
                values.put(field.name(), Value.Amount.of(next));
            }
        }
        return new KnownRow(values, Map.of(), beside);
    }

    /** An answer as it is chosen or written in the form. */
    private Optional<Value> entry(StagedRow row, Field field) {
        return field.kind() == FieldKind.TARGET_GROUP
                ? row.text(field.name()).map(code -> new Value.Text(offered.entry(field, code)))
                : AnswerValue.of(row, field, offered.codes());
    }

    private static KnownRow counted(Round.CountedRow row) {
        return new KnownRow(
                Map.of("category", new Value.Text(row.category()), "year", Value.Amount.of(row.year())),
                Map.of("category", row.category(), "year", String.valueOf(row.year())));
    }

    /** One row for each open question of a theme. */
    private static Stream<KnownRow> questions(Round.Theme theme) {
        return theme.questions().stream()
                .map(question -> new KnownRow(
                        Map.of("theme", new Value.Text(theme.name()), "question", new Value.Text(question)),
                        Map.of("theme", theme.name(), "question", question)));
    }

    /** One row a service and period; the period is left open when the round names none. */
    private Stream<KnownRow> service(OwnService service) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("service_id", new Value.Text(service.id()));
        values.put("service_name", new Value.Text(service.name()));
        values.put("places", new Value.Amount(service.places()));
        Map<String, String> key = Map.of("service_id", service.id());
        List<Period> periods = round.settings(Round.Reporting.class).periods();
        if (periods.isEmpty()) {
            return Stream.of(new KnownRow(values, key));
        }
        return periods.stream().map(period -> {
            Map<String, Value> dated = new LinkedHashMap<>(values);
            dated.put("period", new Value.Text(period.danish()));
            dated.put("days_open", Value.Amount.of(period.days()));
            return new KnownRow(dated, key);
        });
    }
}
