package dk.belaeg.trace;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Correction;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.WrittenCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that came in, with what stands in their cells and what was found in them. */
final class StagedRows {
    private final Checked checked;
    private final WrittenCells written;
    private final Codes codes;
    private final RowWords words;
    private final Map<Origin, List<Finding>> findings = new HashMap<>();
    private final Map<Origin, Correction.Made> corrections = new HashMap<>();
    private final Map<String, List<Candidate>> rows = new HashMap<>();

    StagedRows(Checked checked, WrittenCells written, Codes codes) {
        this.checked = checked;
        this.written = written;
        this.codes = codes;
        this.words = new RowWords(codes);
        written.hide(checked.findings());
        Stream.concat(checked.findings().stream(), checked.closed().stream().map(closed -> closed.finding()))
                .forEach(one -> findings.computeIfAbsent(one.origin(), first -> new ArrayList<>())
                        .add(one));
        checked.intake().corrections().forEach(made -> corrections.put(made.place(), made));
    }

    /** All rows of a table, also those that are set aside. */
    List<Candidate> of(String table) {
        return rows.computeIfAbsent(table, first -> checked.intake().table(table).rows().stream()
                .<Candidate>map(Row::new)
                .toList());
    }

    private TableSchema schema(String table) {
        return checked.intake().table(table).schema();
    }

    /** What a table is called. */
    String title(String table, Contracts contracts) {
        return contracts.titleOf(schema(table));
    }

    private static Optional<Field> field(TableSchema schema, String column) {
        return schema.fields().stream()
                .filter(field -> field.name().equals(column)
                        || field.columns().stream().anyMatch(one -> one.name().equals(column)))
                .findFirst();
    }

    /** What a column is called. */
    String column(String table, String column) {
        return field(schema(table), column).map(Field::title).orElse(column);
    }

    boolean isMoney(String table, String column) {
        return field(schema(table), column)
                .filter(field -> field.kind() == FieldKind.MONEY)
                .isPresent();
    }

    /** The columns that hold numbers. */
    List<String> numbers(String table) {
        return schema(table).fields().stream()
                .filter(field -> field.kind().isNumber())
                .map(Field::name)
                .toList();
    }

    private final class Row implements Candidate {
        private final StagedRow row;

        Row(StagedRow row) {
            this.row = row;
        }

        @Override
        public boolean knows(String word) {
            return words.knows(row.schema(), word);
        }

        @Override
        public Optional<String> says(String word) {
            return words.of(row, word);
        }

        @Override
        public Optional<Amount> number(String column) {
            return RowWords.number(row, column);
        }

        @Override
        public boolean used() {
            return !row.quarantined();
        }

        @Override
        public Optional<String> place() {
            return RowWords.place(row.schema());
        }

        @Override
        public Traced.Line line(List<String> columns) {
            List<Field> fields = columns.stream()
                    .flatMap(column -> field(row.schema(), column).stream())
                    .distinct()
                    .toList();
            return new Traced.Line(
                    whose(),
                    fields.stream().map(this::cell).toList(),
                    columns.stream().findFirst().flatMap(this::number),
                    used() ? "" : aside());
        }

        private Traced.Cell cell(Field field) {
            Origin place = row.origin(field.name());
            boolean words = field.kind().confidential();
            return new Traced.Cell(
                    place,
                    field.header(),
                    words ? "" : written.at(place),
                    words ? "" : read(field),
                    Optional.ofNullable(corrections.get(place)),
                    findings.getOrDefault(place, List.of()));
        }

        private String read(Field field) {
            Optional<Amount> number = field.kind().isNumber() ? number(field.name()) : Optional.empty();
            return number.map(Amount::danish)
                    .or(() -> field.columns().stream()
                            .findFirst()
                            .flatMap(column -> words.of(row, column.name()))
                            .map(text -> named(field, text)))
                    .orElse("");
        }

        private String named(Field field, String text) {
            return switch (field.kind()) {
                case MUNICIPALITY, OPERATOR -> codes.operatorName(text);
                case TARGET_GROUP -> codes.targetGroups().nameOf(text);
                case CODE ->
                    field.is(Field.Trait.SEVERAL) || !codes.list(field.codes()).hasCode(text)
                            ? text
                            : Labels.names(codes.list(field.codes()), text);
                case YES_NO -> text.equals("true") ? "ja" : "nej";
                default -> text;
            };
        }

        /** Who sent it, and what the row is about: its key. */
        private String whose() {
            return row.schema().fields().stream()
                    .filter(field -> field.respondent() || isName(field))
                    .flatMap(field -> field.columns().stream()
                            .limit(1)
                            .flatMap(column -> words.of(row, column.name()).stream())
                            .map(text -> named(field, text)))
                    .distinct()
                    .limit(3)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
        }

        private boolean isName(Field field) {
            return field.kind() == FieldKind.MUNICIPALITY
                    || field.kind() == FieldKind.OPERATOR
                    || field.kind() == FieldKind.TARGET_GROUP
                    || (field.kind() == FieldKind.TEXT && field.name().endsWith("_name"));
        }

        /** Why it is set aside: the worst that is said of a cell of it, or of its file. */
        private String aside() {
            return row.schema().fields().stream()
                    .flatMap(field -> findings.getOrDefault(row.origin(field.name()), List.of()).stream())
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .or(() -> findings.getOrDefault(Origin.ofFile(row.file()), List.of()).stream()
                            .min(Comparator.comparing(Finding::severity)))
                    .map(Finding::confidential)
                    .orElse("Rækken er ikke brugt i denne runde.");
        }
    }
}
