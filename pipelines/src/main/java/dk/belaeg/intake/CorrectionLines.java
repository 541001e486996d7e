package dk.belaeg.intake;

import dk.belaeg.grammar.Texts;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.FileKind;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.WorkbookReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The workbook of corrections as it is written: its lines cell by cell, and where further ones go. */
public final class CorrectionLines {
    private final List<Line> lines = new ArrayList<>();
    private final Map<Kind, Sheet> sheets = new TreeMap<>();

    private CorrectionLines() {}

    /** Which of the two sheets. */
    public enum Kind {
        CORRECTION,
        ACCEPTANCE;

        /** What the sheet is called where we make it. */
        public String sheet() {
            return switch (this) {
                case CORRECTION -> "Rettelser";
                case ACCEPTANCE -> "Rigtige afvigelser";
            };
        }

        /** Its columns, in order. */
        public List<String> headers() {
            return switch (this) {
                case CORRECTION -> CorrectionBook.CORRECTIONS;
                case ACCEPTANCE -> CorrectionBook.ACCEPTANCES;
            };
        }
    }

    /**
     * One line.
     *
     * @param row in the sheet, from 1
     * @param cells what is written, by header; blank cells are left out
     */
    public record Line(Kind kind, String sheet, int row, Map<String, String> cells) {}

    /** A sheet of one kind: where its columns are, from 1, and the first row below its headers in which nothing stands. */
    private record Sheet(String name, Map<String, Integer> columns, int free) {}

    /** The lines of a workbook; empty when it is none of today's Excel. */
    public static Optional<CorrectionLines> read(FileBytes file) {
        OpenResult opened = new WorkbookReader().open(file);
        if (!(opened instanceof OpenResult.Workbook book) || book.kind() != FileKind.XLSX) {
            return Optional.empty();
        }
        CorrectionLines all = new CorrectionLines();
        for (RawSheet sheet : book.book().sheets()) {
            if (sheet.kind() == RawSheet.Kind.WORKSHEET) {
                all.take(sheet.name(), FileReader.grid(file.name(), sheet));
            }
        }
        return Optional.of(all);
    }

    private void take(String name, Grid grid) {
        Map<String, Integer> columns = Map.of();
        int free = 0;
        for (Grid.Row row : grid.rows()) {
            if (columns.isEmpty()) {
                columns = CorrectionBook.headers(row);
                free = row.index() + 1;
            } else {
                free += row.index() == free ? 1 : 0;
                Line line = line(name, row, columns);
                if (!line.cells().isEmpty()) {
                    lines.add(line);
                }
            }
        }
        if (!columns.isEmpty()) {
            Map<String, Integer> own = columns;
            Map<String, Integer> places = new LinkedHashMap<>();
            kind(columns).headers().forEach(header -> Optional.ofNullable(own.get(Texts.headerKey(header)))
                    .ifPresent(column -> places.put(header, column + 1)));
            sheets.putIfAbsent(kind(columns), new Sheet(name, places, free + 1));
        }
    }

    private static Kind kind(Map<String, Integer> columns) {
        return columns.containsKey(Texts.headerKey(CorrectionBook.VALUE)) ? Kind.CORRECTION : Kind.ACCEPTANCE;
    }

    private static Line line(String sheet, Grid.Row row, Map<String, Integer> columns) {
        Kind kind = kind(columns);
        Map<String, String> cells = new LinkedHashMap<>();
        for (String header : kind.headers()) {
            Integer column = columns.get(Texts.headerKey(header));
            if (column != null && !row.at(column).isBlank()) {
                cells.put(header, row.at(column).text());
            }
        }
        return new Line(kind, sheet, row.index() + 1, cells);
    }

    /** In the order of the sheets and rows. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Where a further line goes: the cell of each header. Empty when the workbook has no sheet of that kind. */
    public Optional<Map<String, CellRef>> free(Kind kind) {
        return Optional.ofNullable(sheets.get(kind)).map(sheet -> {
            Map<String, CellRef> cells = new LinkedHashMap<>();
            sheet.columns().forEach((header, column) -> cells.put(header, new CellRef(sheet.free(), column)));
            return cells;
        });
    }

    /** The name of the sheet of that kind, which is there. */
    public String sheet(Kind kind) {
        return Optional.ofNullable(sheets.get(kind)).map(Sheet::name).orElseThrow();
    }

    /** The cell of a line under a header; empty when the sheet has no such column. */
    public Optional<CellRef> cell(Line line, String header) {
        return Optional.ofNullable(sheets.get(line.kind()))
                .flatMap(sheet -> Optional.ofNullable(sheet.columns().get(header)))
                .map(column -> new CellRef(line.row(), column));
    }
}
