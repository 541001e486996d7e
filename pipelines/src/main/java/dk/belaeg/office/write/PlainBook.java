package dk.belaeg.office.write;

import dk.belaeg.office.BookWriter;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.SheetWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet of bare rows, as other programs export them: nothing is set off, named or locked. */
public final class PlainBook {
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final int DECIMALS_OF_A_DAY = 9;
    private static final CellStyle MOMENT = Theme.BODY.formatted("m/d/yy\\ h:mm:ss");

    private PlainBook() {}

    /**
     * The file.
     *
     * @param title and note of the document's properties
     * @param sheet name of the sheet
     * @param rows of texts, numbers ({@link BigDecimal}) and moments ({@link LocalDateTime}); what is null or an empty
     *     text is no cell
     */
    public static byte[] of(
            String title,
            String note,
            LocalDate created,
            String sheet,
            List<? extends List<? extends @Nullable Object>> rows) {
        BookWriter book = new BookWriter(new DocumentInfo(title, note, created), Theme.BODY);
        SheetWriter cells = book.sheet(sheet, SheetVisibility.VISIBLE);
        for (int row = 0; row < rows.size(); row++) {
            cells.row(row + 1);
            for (int column = 0; column < rows.get(row).size(); column++) {
                write(cells, column + 1, rows.get(row).get(column));
            }
        }
        return book.bytes();
    }

    private static void write(SheetWriter cells, int column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            cells.number(column, number, Theme.BODY);
        } else if (value instanceof LocalDateTime moment) {
            cells.number(column, serial(moment), MOMENT);
        } else if (value instanceof String text && !text.isEmpty()) {
            cells.text(column, text, Theme.BODY);
        }
    }

    /** Days since the day that spreadsheets count from. */
    private static BigDecimal serial(LocalDateTime moment) {
        return SheetWriter.serial(moment.toLocalDate())
                .add(BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
                        .divide(SECONDS_OF_A_DAY, DECIMALS_OF_A_DAY, RoundingMode.HALF_UP));
    }
}
