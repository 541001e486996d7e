package dk.belaeg.report.annex;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.RowChoice;
import dk.belaeg.schema.AnnexSchema;
import dk.belaeg.schema.Headline;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.Value;
import dk.belaeg.sentence.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The largest change since the former release among all the numbers that the findings are chosen from, so that it is told
 * also when it is none of the annex's movements. Changes are measured as findings are weighed: in parts of what is much. It
 * is told as two numbers and never as a rise or fall, since they may rest on different answers; a withheld number is not
 * compared.
 */
final class LargestChange {
    private final AnnexSchema annex;
    private final Map<String, ReleasedTable> tables;
    private final Columns columns;
    private final Earlier former;
    private BigDecimal largest = BigDecimal.ZERO;
    private Optional<String> said = Optional.empty();

    LargestChange(AnnexSchema annex, Map<String, ReleasedTable> tables, Columns columns, Earlier former) {
        this.annex = annex;
        this.tables = tables;
        this.columns = columns;
        this.former = former;
    }

    /** Empty when nothing has changed, and when what has changed most is a movement and told there. */
    Optional<String> sentence() {
        for (Headline headline : annex.headlines()) {
            ReleasedTable table = tables.get(headline.rows().report());
            if (table != null && headline instanceof Headline.Top top) {
                look(table, top.rows(), top.value(), top.weight(), top.label());
            } else if (table != null && headline instanceof Headline.Row row) {
                row.weight().ifPresent(weight -> look(table, row.rows(), weight.column(), row.weight(), List.of()));
            }
        }
        return said;
    }

    private void look(
            ReleasedTable table,
            Headline.Rows asked,
            String column,
            Optional<Headline.Weight> weight,
            List<String> label) {
        ReportField field = table.schema().field(column);
        List<List<Value>> rows = RowChoice.rows(table, asked.where());
        for (List<Value> row : rows) {
            Value now = table.cell(row, column);
            Optional<Value> before = former.value(table.schema(), AnnexSummary.key(table, row), field);
            if (now instanceof Value.Amount is && before.orElse(Value.Blank.UNSTATED) instanceof Value.Amount was) {
                BigDecimal change = is.value().subtract(was.value()).abs();
                BigDecimal size = new Weighing(table, rows).inPartsOfMuch(change, weight, column, row);
                if (size.compareTo(largest) > 0) {
                    largest = size;
                    said = isMovement(table, row, column)
                            ? Optional.empty()
                            : Optional.of(told(table, row, field, was, label));
                }
            }
        }
    }

    private boolean isMovement(ReleasedTable table, List<Value> row, String column) {
        return annex.movements().stream()
                .anyMatch(movement ->
                        movement.rows().report().equals(table.schema().name())
                                && movement.field().equals(column)
                                && RowChoice.fits(table, row, movement.rows().where()));
    }

    private String told(ReleasedTable table, List<Value> row, ReportField field, Value before, List<String> label) {
        String of = String.join(
                ", ",
                label.stream()
                        .map(column -> columns.said(table, row, table.schema().field(column)))
                        .toList());
        return Sentence.of("Mest ændret af de tal, hovedfundene er valgt af, er »" + field.title() + "«"
                + (of.isEmpty() ? "" : " (" + of + ")") + ": "
                + columns.measure(table.schema(), field).digits(columns.value(table, row, field)) + " mod "
                + columns.measure(table.schema(), field).digits(columns.scaled(table.schema(), field, before))
                + " før");
    }
}
