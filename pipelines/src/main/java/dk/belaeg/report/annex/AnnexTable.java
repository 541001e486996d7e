package dk.belaeg.report.annex;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.Shown;
import dk.belaeg.report.sentence.Listing;
import dk.belaeg.report.sentence.Nouns;
import dk.belaeg.report.sentence.Part;
import dk.belaeg.report.sentence.Sentence;
import dk.belaeg.schema.AnnexSchema;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import dk.belaeg.workbook.word.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows and columns of a released table as a table of an annex. */
final class AnnexTable {
    private static final String NOTHING = "–";

    private final ReleasedTable table;
    private final AnnexSchema.Item.Cut cut;
    private final Columns columns;
    private final List<List<Value>> rows;
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    AnnexTable(ReleasedTable table, AnnexSchema.Item.Cut cut, Columns columns) {
        this.table = table;
        this.cut = cut;
        this.columns = columns;
        this.rows = RowChoice.rows(table, cut.rows().where());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String title() {
        return cut.title().isEmpty() ? table.schema().title() : cut.title();
    }

    /** Notes on what is printed, then the report's own; whoever prints them says what was said before only once. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        letters.forEach((reason, letter) -> all.add(letter + " " + Sentence.of(reason)));
        if (rows.size() < table.rows().size()) {
            all.add(Sentence.of("Tabellen viser "
                    + Part.of(rows.size(), table.rows().size(), Nouns.ROW) + ". Alle er i tabeller.xlsx"));
        }
        all.addAll(table.notes());
        all.addAll(table.schema().notes());
        return all;
    }

    String source() {
        return Sentence.of("Kilde: " + table.schema().source());
    }

    /** The table without notes; makes the notes on the way. */
    Block.Table block() {
        ReportSchema report = table.schema();
        List<ReportField> fields = shown();
        Set<String> fixed = cut.rows().where().entrySet().stream()
                .filter(condition -> condition.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Block.Table.Column> heads = fields.stream()
                .map(field -> new Block.Table.Column(columns.header(report, field), Shown.isNumber(field)))
                .toList();
        List<Block.Table.Row> lines = rows.stream()
                .map(row -> new Block.Table.Row(
                        fields.stream()
                                .map(field -> cell(field, table.cell(row, field.name())))
                                .toList(),
                        Shown.isSum(report, row, fixed)))
                .toList();
        return new Block.Table(report.name(), title(), Sentence.of(report.description()), heads, lines, List.of());
    }

    /** The columns asked for, but none in which every cell is blank. */
    private List<ReportField> shown() {
        ReportSchema report = table.schema();
        List<ReportField> asked = cut.columns().isEmpty()
                ? Shown.columns(report).stream()
                        .map(i -> report.fields().get(i))
                        .toList()
                : cut.columns().stream().map(report::field).toList();
        List<ReportField> shown = new ArrayList<>();
        for (ReportField field : asked) {
            List<String> reasons = rows.stream()
                    .map(row -> table.cell(row, field.name()))
                    .map(value -> value instanceof Value.Blank blank ? blank.reason() : NOTHING)
                    .distinct()
                    .toList();
            if (reasons.contains(NOTHING)) {
                shown.add(field);
            } else {
                List<String> said =
                        reasons.stream().filter(reason -> !reason.isEmpty()).toList();
                notes.add(Sentence.of("Kolonnen »" + field.title() + "« er udeladt, for ingen af rækkerne har et tal"
                        + (said.isEmpty() ? "" : " (" + Listing.and(said) + ")")));
            }
        }
        return shown;
    }

    private String cell(ReportField field, Value value) {
        if (value instanceof Value.Blank blank) {
            return blank.reason().isEmpty() ? NOTHING : NOTHING + " " + letter(blank.reason());
        }
        return columns.printed(table.schema(), field, value);
    }

    private String letter(String reason) {
        return letters.computeIfAbsent(reason, r -> "(" + (char) ('a' + letters.size()) + ")");
    }
}
