package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.Summary;
import dk.belaeg.sentence.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A headline figure of an annex, or several: the numbers that its findings are chosen from. A release carries them in its
 * data package, so that any two releases can be compared by them.
 *
 * @param subject what the number is called in a sentence
 * @param told whether its change is always told; of the others only the largest is
 * @param divide what a number is divided by to be told with the measure
 * @param parts the numbers of single respondents that it is made of
 * @param labels columns that name its row
 * @param much what is much of it: a number, a column of its row, or {@link Headline.Weight#MEDIAN}
 */
public record KeyFigure(
        String annex,
        String subject,
        boolean told,
        Headline.Rows rows,
        String column,
        Measure measure,
        BigDecimal divide,
        Optional<AnnexSchema.Parts> parts,
        List<String> labels,
        String much) {
    public KeyFigure {
        labels = List.copyOf(labels);
    }

    /** Those of an annex whose tables the release has. */
    public static List<KeyFigure> of(AnnexSchema annex, ReleaseContent content) {
        Map<String, ReleasedTable> tables = AnnexParts.tables(content);
        AnnexColumns columns = AnnexColumns.of(annex, content);
        List<KeyFigure> figures = new ArrayList<>();
        for (AnnexSchema.Movement movement : annex.movements()) {
            ReleasedTable table = tables.get(movement.rows().report());
            if (table != null) {
                ReportField field = table.schema().field(movement.field());
                figures.add(new KeyFigure(
                        annex.name(),
                        movement.subject(),
                        true,
                        movement.rows(),
                        movement.field(),
                        columns.measure(table.schema(), field),
                        columns.divisor(table.schema(), field),
                        movement.parts(),
                        List.of(),
                        Headline.Weight.MEDIAN));
            }
        }
        for (Headline headline : annex.summarised()) {
            ReleasedTable table = tables.get(headline.rows().report());
            if (table != null && headline instanceof Headline.Top top) {
                figures.add(chosenFrom(annex, columns, table, top.rows(), top.value(), top.label(), top.weight()));
            } else if (table != null && headline instanceof Headline.Row row) {
                row.weight()
                        .ifPresent(weight -> figures.add(chosenFrom(
                                annex, columns, table, row.rows(), weight.column(), List.of(), row.weight())));
            }
        }
        return figures;
    }

    /** What it is called where it stands alone. */
    String name() {
        return subject.replaceFirst(",$", "");
    }

    /** The figure in words, when it is always told and is one number. */
    Optional<Summary.Figure> told(Map<String, ReleasedTable> tables) {
        ReleasedTable table = Objects.requireNonNull(tables.get(rows.report()));
        List<List<Value>> found = newest(table, RowChoice.rows(table, rows.where()));
        if (!told || found.size() != 1) {
            return Optional.empty();
        }
        Value value = AnnexColumns.scaled(table.cell(found.get(0), column), divide);
        return value instanceof Value.Blank
                ? Optional.empty()
                : Optional.of(new Summary.Figure(name(), measure.digits(value) + answered(tables, table)));
    }

    /** How many have answered, where that is not all: " (21 af 22 har svaret)". */
    private static String answered(Map<String, ReleasedTable> tables, ReleasedTable table) {
        ReleasedTable rates = tables.get(Headlines.RESPONSE_RATE);
        if (rates == null || table.schema().questionnaire().isEmpty()) {
            return "";
        }
        Map<String, List<String>> asked =
                Map.of("questionnaire", List.of(table.schema().questionnaire()), "missing", List.of(">0"));
        return RowChoice.rows(rates, asked).stream()
                .map(row -> " (" + RowChoice.plain(rates.cell(row, "answered")) + " af "
                        + RowChoice.plain(rates.cell(row, "respondents")) + " har svaret)")
                .findFirst()
                .orElse("");
    }

    /** The rows of the newest period, where they are of several. */
    private static List<List<Value>> newest(ReleasedTable table, List<List<Value>> rows) {
        boolean periods = table.schema().keys().stream()
                .anyMatch(
                        key -> key.name().equals(Columns.PERIOD) && key.codes().equals(Labels.PERIOD));
        if (!periods || rows.size() < 2) {
            return rows;
        }
        Function<List<Value>, Period> period = row -> Period.ofCode(RowChoice.plain(table.cell(row, Columns.PERIOD)));
        Period last = rows.stream().map(period).max(Comparator.naturalOrder()).orElseThrow();
        return rows.stream().filter(row -> period.apply(row).equals(last)).toList();
    }

    private static KeyFigure chosenFrom(
            AnnexSchema annex,
            AnnexColumns columns,
            ReleasedTable table,
            Headline.Rows rows,
            String column,
            List<String> labels,
            Optional<Headline.Weight> weight) {
        ReportField field = table.schema().field(column);
        return new KeyFigure(
                annex.name(),
                field.title(),
                false,
                rows,
                column,
                columns.measure(table.schema(), field),
                columns.divisor(table.schema(), field),
                Optional.empty(),
                labels,
                weight.filter(how -> how.column().equals(column))
                        .map(Headline.Weight::full)
                        .orElse(Headline.Weight.MEDIAN));
    }
}
