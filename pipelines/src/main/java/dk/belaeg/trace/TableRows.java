package dk.belaeg.trace;

import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.grammar.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of another table of the release. */
final class TableRows {
    private TableRows() {}

    static List<Candidate> of(ReleasedRows table, Labels labels) {
        return table.rows().stream()
                .<Candidate>map(row -> new Row(table, row, labels))
                .toList();
    }

    private record Row(ReleasedRows table, Map<String, String> row, Labels labels) implements Candidate {
        @Override
        public boolean knows(String word) {
            return row.containsKey(word);
        }

        @Override
        public Optional<String> says(String word) {
            return Optional.of(row.getOrDefault(word, "")).filter(text -> !text.isEmpty());
        }

        @Override
        public Optional<Amount> number(String column) {
            return field(column).flatMap(field -> table.number(row, field).amount());
        }

        private Optional<ReportField> field(String column) {
            return table.schema().fields().stream()
                    .filter(field -> field.name().equals(column))
                    .findFirst();
        }

        @Override
        public boolean used() {
            return true;
        }

        @Override
        public Optional<String> place() {
            return Optional.of(Columns.GEOGRAPHY).filter(row::containsKey);
        }

        @Override
        public Traced.Line line(List<String> columns) {
            return new Traced.Line(
                    ReleasedRows.words(table.schema(), row, labels),
                    columns.stream()
                            .flatMap(column -> field(column).stream())
                            .map(this::cell)
                            .toList(),
                    columns.stream().findFirst().flatMap(this::number),
                    "");
        }

        private Traced.Cell cell(ReportField field) {
            String number = number(field.name()).map(Amount::danish).orElse(row.getOrDefault(field.name(), ""));
            return new Traced.Cell(
                    Origin.ofFile("tabellen »" + table.schema().title() + "«"),
                    field.header(),
                    number,
                    number,
                    Optional.empty(),
                    List.of());
        }
    }
}
