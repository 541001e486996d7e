package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.SheetWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a chart reads from the cells of its table, and the copy of it that the chart keeps.
 *
 * @param headerRow the sheet's row with the table's headers
 */
record ChartCells(ReportSheet sheet, String sheetName, int headerRow) {

    /** Names a series: by its own name, or by the header of its column. */
    void name(XDDFChartData.Series drawn, ChartSpec.Series series) {
        if (series.name().isEmpty()) {
            String header = sheet.columns().get(series.column()).header();
            drawn.setTitle(header, new CellReference(sheetName, headerRow - 1, series.column(), true, true));
        } else {
            drawn.setTitle(series.name(), null);
        }
    }

    /** Words along an axis. */
    XDDFDataSource<String> words(int column, List<Integer> rows) {
        ColumnFormat format = sheet.columns().get(column).format();
        return new Words(
                reference(column, rows),
                rows.size(),
                at -> ValueText.of(sheet.rows().get(rows.get(at)).get(column), format));
    }

    /** Numbers to be drawn; a cell without one has no point. */
    XDDFNumericalDataSource<BigDecimal> numbers(int column, List<Integer> rows) {
        return new Numbers(
                reference(column, rows),
                rows.size(),
                code(column),
                at -> sheet.rows().get(rows.get(at)).get(column) instanceof Value.Amount amount
                        ? new BigDecimal(SheetWriter.digits(amount.value()))
                        : null);
    }

    String code(int column) {
        return sheet.columns().get(column).format().code();
    }

    /** The drawn cells of a column; several ranges when rows in between are left out. */
    private String reference(int column, List<Integer> rows) {
        List<CellRange> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                int first = headerRow + 1 + rows.get(start);
                int last = headerRow + 1 + rows.get(i - 1);
                ranges.add(CellRange.of(first, column + 1, last, column + 1));
                start = i;
            }
        }
        String quoted = "'" + sheetName.replace("'", "''") + "'!";
        String all = ranges.stream().map(range -> quoted + range.absolute()).collect(Collectors.joining(","));
        return ranges.size() > 1 ? "(" + all + ")" : all;
    }

    /** POI's own sources know one range only. */
    private abstract static class Cells<T> implements XDDFDataSource<T> {
        private final String reference;
        private final int count;
        private final IntFunction<@Nullable T> points;

        Cells(String reference, int count, IntFunction<@Nullable T> points) {
            this.reference = reference;
            this.count = count;
            this.points = points;
        }

        @Override
        public int getPointCount() {
            return count;
        }

        @Override
        @SuppressWarnings("NullAway") // POI takes null for a point that is not there
        public T getPointAt(int index) {
            return points.apply(index);
        }

        @Override
        public boolean isCellRange() {
            return true;
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public boolean isLiteral() {
            return false;
        }

        @Override
        public int getColIndex() {
            return 0;
        }

        @Override
        public String getDataRangeReference() {
            return reference;
        }
    }

    private static final class Words extends Cells<String> {
        Words(String reference, int count, IntFunction<@Nullable String> points) {
            super(reference, count, points);
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        @SuppressWarnings("NullAway") // words have no format
        public String getFormatCode() {
            return null;
        }
    }

    private static final class Numbers extends Cells<BigDecimal> implements XDDFNumericalDataSource<BigDecimal> {
        private String code;

        Numbers(String reference, int count, String code, IntFunction<@Nullable BigDecimal> points) {
            super(reference, count, points);
            this.code = code;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public boolean isLiteral() {
            return false;
        }

        @Override
        public String getFormatCode() {
            return code;
        }

        @Override
        public void setFormatCode(String changed) {
            code = changed;
        }
    }
}
