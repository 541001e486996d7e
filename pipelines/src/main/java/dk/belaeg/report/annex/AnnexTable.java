package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.TableView;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Part;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows and columns of a released table as a table of an annex. */
final class AnnexTable {
    /** So many reasons can be read in one sentence. */
    private static final int MOST_REASONS = 2;

    private static final String NOTHING = "–";
    /** Nobody turns over more pages than these fill; the workbook is made for that. */
    private static final int MOST_LINES = 1_000;

    private final ReleasedTable table;
    private final AnnexSchema.Item.Cut cut;
    private final AnnexColumns columns;
    private final List<List<Value>> rows;
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    AnnexTable(ReleasedTable table, AnnexSchema.Item.Cut cut, AnnexColumns columns) {
        this.table = table;
        this.cut = cut;
        this.columns = columns;
        List<List<Value>> chosen = RowChoice.rows(table, cut.rows().where());
        this.rows = cut.largest().map(largest -> largest(chosen, largest)).orElse(chosen);
    }

    private List<List<Value>> largest(List<List<Value>> chosen, AnnexSchema.Largest largest) {
        return chosen.stream()
                .filter(row -> table.cell(row, largest.by()) instanceof Value.Amount)
                .sorted(Comparator.comparing((List<Value> row) -> ((Value.Amount) table.cell(row, largest.by()))
                                .value()
                                .abs())
                        .reversed())
                .limit(largest.most())
                .toList();
    }

    /** Whether there is nothing to read: no row, or no number or word in any column but those that name the rows. */
    boolean isEmpty() {
        List<ReportField> values = asked().stream()
                .filter(field -> field.role() == ReportField.Role.VALUE)
                .toList();
        return rows.isEmpty()
                || (!values.isEmpty()
                        && rows.stream().allMatch(row -> values.stream()
                                .allMatch(field -> table.cell(row, field.name()) instanceof Value.Blank)));
    }

    String title() {
        return cut.title().isEmpty() ? table.schema().title() : cut.title();
    }

    /** The table with why numbers are blank, and no other note. */
    Block.Table withReasons() {
        Block.Table made = block();
        return new Block.Table(
                made.name(),
                made.caption(),
                made.about(),
                made.columns(),
                made.rows(),
                reasons().stream()
                        .map(reason -> List.<WordDocument.Piece>of(new WordDocument.Words(reason)))
                        .toList());
    }

    private List<String> reasons() {
        return letters.entrySet().stream()
                .map(letter -> letter.getValue() + " " + Sentence.of(letter.getKey()))
                .toList();
    }

    /** Notes on what is printed here. */
    List<String> ownNotes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(reasons());
        if (rows.size() < table.rows().size()) {
            all.add(Sentence.of("Tabellen viser "
                    + Part.of(rows.size(), table.rows().size(), Nouns.ROW) + ". Alle er i "
                    + TableView.whole(table)));
        }
        return all;
    }

    /** The report's own notes, which may hold for other tables too; whoever prints them says each only once. */
    List<String> generalNotes() {
        List<String> all = new ArrayList<>(table.notes());
        List<ReportField> told = new ArrayList<>(asked());
        cut.spread().ifPresent(spread -> told.add(table.schema().field(spread.value())));
        all.addAll(table.schema().notes(told));
        return all;
    }

    String source() {
        List<ReportField> told = asked().stream()
                .filter(field -> field.role() == ReportField.Role.VALUE)
                .toList();
        return Sentence.of("Kilde: " + table.schema().source(told));
    }

    /** The table without notes; makes the notes on the way. */
    Block.Table block() {
        ReportSchema report = table.schema();
        List<ReportField> fields = shown();
        List<Block.Table.Column> heads = new ArrayList<>();
        fields.forEach(
                field -> heads.add(new Block.Table.Column(columns.header(report, field), TableView.isNumber(field))));
        List<Block.Table.Row> lines = cut.spread()
                .map(spread -> spread(fields, spread, heads))
                .orElseGet(() -> rows.stream()
                        .map(row -> new Block.Table.Row(cells(fields, row), isSum(row)))
                        .toList());
        return new Block.Table(
                cut.name(), title(), Sentence.of(report.description()), heads, printed(lines), List.of());
    }

    private List<Block.Table.Row> printed(List<Block.Table.Row> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        notes.add(Sentence.of("Kun de første " + DanishNumbers.format(MOST_LINES) + " linjer er trykt. Alle er i "
                + TableView.whole(table)));
        return lines.subList(0, MOST_LINES);
    }

    private List<String> cells(List<ReportField> fields, List<Value> row) {
        return fields.stream().map(field -> cell(field, row)).toList();
    }

    /** Keys that the choice of rows holds fast tell no row from another, and so make none a sum. */
    private boolean isSum(List<Value> row) {
        Set<String> fixed = cut.rows().where().entrySet().stream()
                .filter(condition -> condition.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return TableView.isSum(table.schema(), row, fixed);
    }

    /** One line for rows that are alike in the fields, with a column more for each value that is laid out across. */
    private List<Block.Table.Row> spread(
            List<ReportField> fields, AnnexSchema.Spread spread, List<Block.Table.Column> heads) {
        ReportField by = table.schema().field(spread.by());
        ReportField value = table.schema().field(spread.value());
        List<String> across = rows.stream()
                .map(row -> columns.printed(table.schema(), by, table.cell(row, by.name())))
                .distinct()
                .toList();
        across.forEach(name -> heads.add(new Block.Table.Column(columns.header(table.schema(), value, name), true)));
        Map<List<String>, List<List<Value>>> alike = rows.stream()
                .collect(Collectors.groupingBy(row -> cells(fields, row), LinkedHashMap::new, Collectors.toList()));
        List<Block.Table.Row> lines = new ArrayList<>();
        alike.forEach((beside, group) -> {
            Map<String, String> laid = new HashMap<>();
            group.forEach(
                    row -> laid.put(columns.printed(table.schema(), by, table.cell(row, by.name())), cell(value, row)));
            List<String> cells = new ArrayList<>(beside);
            across.forEach(name -> cells.add(laid.getOrDefault(name, NOTHING)));
            lines.add(new Block.Table.Row(cells, isSum(group.get(0))));
        });
        return lines;
    }

    private List<ReportField> asked() {
        ReportSchema report = table.schema();
        return cut.columns().isEmpty()
                ? TableView.columns(report).stream()
                        .map(i -> report.fields().get(i))
                        .toList()
                : cut.columns().stream().map(report::field).toList();
    }

    /** The columns asked for, but none in which every cell is blank. */
    private List<ReportField> shown() {
        List<ReportField> shown = new ArrayList<>();
        for (ReportField field : asked()) {
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
                String note = Sentence.of("Kolonnen »" + field.title() + "« er udeladt, for ingen af rækkerne har "
                        + (TableView.isNumber(field) ? "et tal" : "noget i den")
                        + (said.isEmpty() ? "" : " (" + reasons(said) + ")"));
                // two columns may have one title, in numbers and in percent
                if (!notes.contains(note)) {
                    notes.add(note);
                }
            }
        }
        return shown;
    }

    private static String reasons(List<String> said) {
        return said.size() > MOST_REASONS ? "grundene står i tabeller.xlsx" : Listing.and(said);
    }

    private String cell(ReportField field, List<Value> row) {
        Value value = table.cell(row, field.name());
        if (value instanceof Value.Blank blank) {
            return blank.reason().isEmpty() ? NOTHING : NOTHING + " " + letter(blank.reason());
        }
        if (value instanceof Value.AtLeast least) {
            return columns.printed(table.schema(), field, value) + " " + letter(least.reason());
        } else if (value instanceof Value.AtMost most) {
            return columns.printed(table.schema(), field, value) + " " + letter(most.reason());
        } else if (value instanceof Value.Mark
                && !field.lacks().isEmpty()
                && table.cell(row, field.lacks()) instanceof Value.Text lacking) {
            return columns.printed(table.schema(), field, value) + " " + letter(Value.LACKS + lacking.text());
        }
        return columns.printed(table.schema(), field, value);
    }

    private String letter(String reason) {
        return letters.computeIfAbsent(reason, r -> "(" + (char) ('a' + letters.size()) + ")");
    }
}
