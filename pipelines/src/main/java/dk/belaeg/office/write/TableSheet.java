package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes one sheet: title, scope and notes, one table, its key, its figures. From top to bottom in column A, so that a
 * screen reader meets everything in the order in which it is meant to be read.
 */
final class TableSheet {
    private static final int MOST_FROZEN_ROWS = 12;
    private static final int MOST_FROZEN_WIDTH = 45;
    private static final double ROW_POINTS = 15;
    private static final double NARROWEST_FIGURE = 440;

    private final ReportWorkbook book;
    private final ReportSheet sheet;
    private final SheetWriter out;
    private final SheetWriter contents;
    private final TableLayout layout;
    private final Set<Integer> charted = new HashSet<>();
    private int row;

    TableSheet(ReportWorkbook book, ReportSheet sheet, SheetWriter out, SheetWriter contents) {
        this.book = book;
        this.sheet = sheet;
        this.out = out;
        this.contents = contents;
        this.layout = new TableLayout(sheet);
        sheet.charts().forEach(chart -> chart.series().forEach(series -> charted.add(series.column())));
    }

    void write(String tableName) {
        layout.widths().forEach(width -> out.column(width, false));
        List<Line> above = above();
        TableKey key = new TableKey(book, sheet, charted);
        boolean somethingBelow = key.isNeeded() || hasFigures();
        int headerRow = writeAbove(above, somethingBelow);
        writeTable(tableName, headerRow);
        int below = writeKey(key.lines(headerRow));
        writeFigures(headerRow, below);
        boolean freezeColumns = sheet.keyColumns() > 0 && keyWidth() <= MOST_FROZEN_WIDTH;
        out.freeze(headerRow <= MOST_FROZEN_ROWS ? headerRow : 0, freezeColumns ? sheet.keyColumns() : 0);
        out.print(new PrintSetup(layout.landscape(), 1, headerRow, 0, footer()));
    }

    /** The title of the book, and what its banner says unless the title says it. */
    private String footer() {
        String title = book.cover().title();
        String banner = book.cover().banner();
        boolean said = title.toLowerCase(Locale.ROOT).contains(banner.toLowerCase(Locale.ROOT));
        return said ? title : title + " (" + banner + ")";
    }

    private boolean hasFigures() {
        return !sheet.charts().isEmpty();
    }

    private double keyWidth() {
        return layout.widths().stream()
                .limit(sheet.keyColumns())
                .mapToDouble(w -> w)
                .sum();
    }

    /** One line of text above the table. */
    private record Line(String text, CellStyle style) {}

    private List<Line> above() {
        List<Line> lines = new ArrayList<>();
        add(lines, sheet.title(), Theme.TITLE);
        add(lines, sheet.subtitle(), Theme.SUBTITLE);
        add(lines, book.cover().banner(), Theme.BANNER);
        sheet.notes().forEach(note -> add(lines, note, Theme.NOTE));
        add(lines, sheet.source().isEmpty() ? "" : "Kilde: " + sheet.source(), Theme.NOTE);
        return lines;
    }

    private void add(List<Line> lines, String text, CellStyle style) {
        if (!text.isBlank()) {
            layout.lines(text, style.font().points(), style.font().bold())
                    .forEach(line -> lines.add(new Line(line, style)));
        }
    }

    private int writeAbove(List<Line> lines, boolean somethingBelow) {
        for (Line line : lines) {
            out.row(++row).text(1, line.text(), line.style());
        }
        if (somethingBelow) {
            int target = row + 3 + Math.max(1, sheet.rows().size()) + 2;
            String text =
                    hasFigures() ? "Til tegnforklaring og figur under tabellen" : "Til tegnforklaringen under tabellen";
            out.row(++row).text(1, text, Theme.LINK);
            out.link(new CellRef(row, 1), out, new CellRef(target, 1), text);
        }
        out.row(++row).text(1, "Til indholdsfortegnelsen", Theme.LINK);
        out.link(new CellRef(row, 1), contents, new CellRef(1, 1), "Gå til arket " + contents.name());
        return row + 1;
    }

    private void writeTable(String tableName, int headerRow) {
        List<String> headers =
                sheet.columns().stream().map(ReportColumn::header).toList();
        out.row(++row);
        for (int i = 0; i < headers.size(); i++) {
            boolean right = sheet.columns().get(i).format().isRightAligned();
            CellStyle numbers = TableLayout.hasFilter(sheet) ? Theme.HEADER_RIGHT_OF_BUTTON : Theme.HEADER_RIGHT;
            out.text(i + 1, headers.get(i), right ? numbers : apart(i, Theme.HEADER));
        }
        List<CellStyle> textStyles = new ArrayList<>();
        List<CellStyle> numberStyles = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            textStyles.add(apart(i, layout.wraps(i) ? Theme.CELL_WRAPPED : Theme.CELL));
            numberStyles.add(
                    Theme.CELL_RIGHT.formatted(sheet.columns().get(i).format().code()));
        }
        for (List<Value> values : sheet.rows()) {
            out.row(++row);
            for (int i = 0; i < values.size(); i++) {
                writeValue(i, values.get(i), textStyles.get(i), numberStyles.get(i));
            }
        }
        if (sheet.rows().isEmpty()) {
            out.row(++row).text(1, "Ingen oplysninger", Theme.CELL);
        }
        CellRange range = CellRange.of(headerRow, 1, row, headers.size());
        out.table(tableName, range, TableLayout.hasFilter(sheet));
        for (int i = 0; i < headers.size(); i++) {
            if (sheet.columns().get(i).format().kind() == ColumnFormat.Kind.TEXT) {
                out.digitsAsText(CellRange.of(headerRow + 1, i + 1, row, i + 1));
            }
        }
    }

    /** Keeps words at the left of a column from touching the numbers at the right of the column before. */
    private CellStyle apart(int column, CellStyle style) {
        boolean afterNumbers =
                column > 0 && sheet.columns().get(column - 1).format().isRightAligned();
        return afterNumbers ? style.across("left").indented(1) : style;
    }

    private void writeValue(int index, Value value, CellStyle textStyle, CellStyle numberStyle) {
        int column = index + 1;
        ColumnFormat format = sheet.columns().get(index).format();
        if (value instanceof Value.Amount amount) {
            out.number(column, amount.value(), numberStyle);
        } else if (value instanceof Value.Day day && !day.day().isBefore(LocalDate.of(1900, 3, 1))) {
            out.number(
                    column,
                    SheetWriter.serial(day.day()),
                    textStyle.across("left").formatted(ColumnFormat.day().code()));
        } else if (value instanceof Value.Blank && charted.contains(index)) {
            out.blank(column, numberStyle);
        } else {
            boolean words = value instanceof Value.Text || value instanceof Value.Truth;
            boolean right = !words && format.isRightAligned();
            out.text(column, ValueText.of(value, format), right ? Theme.CELL_RIGHT : textStyle);
        }
    }

    /** @return the last row written */
    private int writeKey(List<String> key) {
        if (key.isEmpty()) {
            return row;
        }
        row += 2;
        out.row(row).text(1, Theme.KEY, Theme.LABEL);
        for (String entry : key) {
            for (String line : layout.lines(entry, Theme.NOTE.font().points(), false)) {
                out.row(++row).text(1, line, Theme.NOTE);
            }
        }
        return row;
    }

    private void writeFigures(int headerRow, int below) {
        row = below;
        double left = layout.left(out.height());
        for (ChartSpec chart : sheet.charts()) {
            DrawnRows drawn = DrawnRows.of(sheet, chart);
            List<String> notes = drawn.leftOut().isEmpty() ? List.of() : notDrawn(chart, drawn);
            int height = drawn.isEmpty() ? 0 : height(chart, drawn);
            left = startFigure(left, notes.size() * ROW_POINTS + height);
            notes.forEach(line -> out.row(++row).text(1, line, Theme.NOTE));
            if (!drawn.isEmpty()) {
                CellRef corner = new CellRef(row + 1, 1);
                NativeChart.draw(
                        out.chart(corner, (int) figureWidth(), height, chart.title(), chart.altText()),
                        sheet,
                        chart,
                        out.name(),
                        headerRow);
                row += (int) Math.ceil(height / ROW_POINTS) + 1;
            }
        }
    }

    /** Leaves an empty row, and begins a new page where the figure would be cut; gives what is then left of the page. */
    private double startFigure(double left, double height) {
        row++;
        if (ROW_POINTS + height <= left) {
            return left - ROW_POINTS - height;
        }
        out.pageBreakBefore(row + 1);
        return layout.freshPage() - height;
    }

    private List<String> notDrawn(ChartSpec chart, DrawnRows drawn) {
        String text = "Ikke tegnet i figuren »" + chart.title() + "«, fordi der ikke er et præcist tal: "
                + String.join(", ", drawn.leftOut()) + ".";
        return layout.lines(text, Theme.NOTE.font().points(), false);
    }

    private double figureWidth() {
        return Math.max(NARROWEST_FIGURE, Math.min(layout.points(), layout.landscape() ? 740 : 500));
    }

    /** High enough for every label; no higher than a page, unless bars are so many that their numbers would meet. */
    private int height(ChartSpec chart, DrawnRows drawn) {
        int page = (int) layout.freshPage() - 40;
        int highest = Math.min(480, page);
        int rows = drawn.categories().size();
        return switch (chart.kind()) {
            case BARS -> {
                int bars = rows * drawn.series().size() * 11;
                yield Math.max(70 + bars, Math.min(page, 70 + bars + rows * 5));
            }
            case SHARES, SCALE -> Math.min(highest, 80 + rows * 20);
            case LINES -> Math.min(highest, 290);
        };
    }
}
