package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.write.ReportWorkbook.MarkMeaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key below a table: what its marks, intervals and blanks mean, those that occur and no others. */
final class TableKey {
    private static final int CELLS_NAMED = 8;

    private final ReportWorkbook book;
    private final ReportSheet sheet;
    private final Set<Integer> charted;

    TableKey(ReportWorkbook book, ReportSheet sheet, Set<Integer> charted) {
        this.book = book;
        this.sheet = sheet;
        this.charted = charted;
    }

    /** Whether anything in the table has to be explained. */
    boolean isNeeded() {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .anyMatch(v -> v instanceof Value.Mark || v instanceof Value.Range || reason(v) != null);
    }

    /** @param headerRow the sheet's row with the table's headers, from which cells are named */
    List<String> lines(int headerRow) {
        Set<String> marks = new LinkedHashSet<>();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        boolean range = false;
        boolean worded = false;
        boolean empty = false;
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Value> row = sheet.rows().get(i);
            for (int column = 0; column < row.size(); column++) {
                Value value = row.get(column);
                range |= value instanceof Value.Range;
                if (value instanceof Value.Mark mark) {
                    marks.add(mark.mark());
                } else if (value instanceof Value.Blank) {
                    empty |= charted.contains(column);
                    worded |= !charted.contains(column);
                }
                String reason = reason(value);
                if (reason != null && !reason.isEmpty()) {
                    Map<String, List<String>> cells = value instanceof Value.Blank ? reasons : open;
                    cells.computeIfAbsent(reason, r -> new ArrayList<>())
                            .add(new CellRef(headerRow + 1 + i, column + 1).name());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        book.marks().stream().filter(m -> marks.remove(m.mark())).forEach(m -> lines.add(line(m)));
        if (!marks.isEmpty()) {
            throw new IllegalArgumentException("marks without a meaning in " + sheet.title() + ": " + marks);
        }
        if (range) {
            lines.add(Theme.RANGE_MEANING);
        }
        if (worded) {
            lines.add(Theme.BLANK + " betyder: " + Theme.BLANK_MEANING);
        }
        if (empty) {
            lines.add("Tom celle betyder: " + Theme.BLANK_MEANING);
        }
        open.forEach((reason, cells) -> lines.add("Ikke hele tallet i " + named(cells) + ": " + reason));
        reasons.forEach((reason, cells) -> lines.add("Intet tal i " + named(cells) + ": " + reason));
        return lines;
    }

    /** Why a cell has no number, or not the whole; null for others. */
    private static @Nullable String reason(Value value) {
        if (value instanceof Value.AtLeast least) {
            return least.reason();
        } else if (value instanceof Value.AtMost most) {
            return most.reason();
        }
        return value instanceof Value.Blank blank ? blank.reason() : null;
    }

    static String line(MarkMeaning meaning) {
        return meaning.mark() + " betyder: " + meaning.meaning();
    }

    private static String named(List<String> cells) {
        if (cells.size() <= CELLS_NAMED) {
            return String.join(", ", cells);
        }
        return String.join(", ", cells.subList(0, CELLS_NAMED)) + " og " + (cells.size() - CELLS_NAMED)
                + " celler mere";
    }
}
