package dk.belaeg.publish.series;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one of the series' own tables, put together by the names of its columns. */
final class TableRows {
    private final ReportSchema schema;
    private final List<List<Value>> rows = new ArrayList<>();

    TableRows(ReportSchema schema) {
        this.schema = schema;
    }

    /** A row that is being put together; a column that is not given is blank. */
    final class Line {
        private final Map<String, Value> cells = new HashMap<>();

        Line text(String column, String text) {
            cells.put(column, text.isEmpty() ? Value.Blank.UNSTATED : new Value.Text(text));
            return this;
        }

        Line value(String column, Value value) {
            cells.put(column, value);
            return this;
        }

        Line count(String column, long number) {
            return value(column, Value.Amount.of(number));
        }

        /** A number of any unit: in words for readers, and as bounds for machines. */
        Line number(String column, Value value, Measure measure) {
            text(column, value instanceof Value.Blank ? "" : measure.digits(value));
            return bounds(column, value);
        }

        private Line bounds(String column, Value value) {
            if (value instanceof Value.Amount) {
                cells.put(column + "_lower", value);
                cells.put(column + "_upper", value);
            } else if (value instanceof Value.Range range) {
                cells.put(column + "_lower", new Value.Amount(range.lower()));
                cells.put(column + "_upper", new Value.Amount(range.upper()));
            } else if (value instanceof Value.AtLeast least) {
                cells.put(column + "_lower", new Value.Amount(least.lower()));
            } else if (value instanceof Value.AtMost most) {
                cells.put(column + "_upper", new Value.Amount(most.upper()));
            }
            return this;
        }

        void add() {
            rows.add(schema.fields().stream()
                    .map(ReportField::name)
                    .map(name -> cells.getOrDefault(name, Value.Blank.UNSTATED))
                    .toList());
        }
    }

    Line line() {
        return new Line();
    }

    ReleasedTable table() {
        return Disclosure.printed(schema, rows);
    }
}
