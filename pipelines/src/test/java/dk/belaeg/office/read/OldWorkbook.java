package dk.belaeg.office.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Makes workbooks of Excel 97 to 2003. */
public final class OldWorkbook {
    private OldWorkbook() {}

    static byte[] with(Consumer<HSSFWorkbook> content) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // It would otherwise be signed with the name of whoever runs this.
            book.getInternalWorkbook().getWriteAccess().setUsername("Fiktiv afsender");
            content.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program makes of a workbook of today that it saves as {@code .xls}. Formulas become others of the same cell. */
    public static byte[] savedAs(RawWorkbook today) {
        return with(book -> {
            Map<String, CellStyle> styles = new HashMap<>();
            for (RawSheet sheet : today.sheets()) {
                HSSFSheet old = book.createSheet(sheet.name());
                for (RawCell cell : sheet.cells()) {
                    HSSFRow row = old.getRow(cell.row() - 1) == null
                            ? old.createRow(cell.row() - 1)
                            : old.getRow(cell.row() - 1);
                    row.setZeroHeight(sheet.hidden().row(cell.row()));
                    fill(row.createCell(cell.column() - 1), cell, styles);
                    old.setColumnHidden(cell.column() - 1, sheet.hidden().column(cell.column()));
                }
            }
            for (RawSheet sheet : today.sheets()) {
                SheetVisibility visibility =
                        SheetVisibility.valueOf(sheet.visibility().name());
                book.setSheetVisibility(book.getSheetIndex(sheet.name()), visibility);
            }
            book.createInformationProperties();
            CustomProperties own = new CustomProperties();
            today.customProperties().forEach(own::put);
            book.getDocumentSummaryInformation().setCustomProperties(own);
        });
    }

    private static void fill(HSSFCell cell, RawCell today, Map<String, CellStyle> styles) {
        HSSFWorkbook book = cell.getSheet().getWorkbook();
        cell.setCellStyle(styles.computeIfAbsent(today.format().code(), code -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(code));
            return style;
        }));
        CellContent content = today.content();
        if (today.formula() != null) {
            cell.setCellFormula("6*7");
        } else if (content instanceof CellContent.Numeral number) {
            cell.setCellValue(number.exact().doubleValue());
        } else if (content instanceof CellContent.DateNumber date) {
            cell.setCellValue(date.moment());
        } else if (content instanceof CellContent.Truth truth) {
            cell.setCellValue(truth.truth());
        } else {
            cell.setCellValue(content.raw());
        }
    }

    /** The same file with another stream of records. */
    static byte[] withRecords(byte[] file, UnaryOperator<byte[]> change) {
        try (POIFSFileSystem before = new POIFSFileSystem(new ByteArrayInputStream(file));
                POIFSFileSystem after = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] records;
            try (InputStream in = before.createDocumentInputStream(XlsStream.NAME)) {
                records = in.readAllBytes();
            }
            after.createDocument(new ByteArrayInputStream(change.apply(records)), XlsStream.NAME);
            after.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a record of that kind begins, counted from 1. */
    static int record(byte[] records, int id, int number) {
        int seen = 0;
        for (int at = 0; at + 4 <= records.length; at += 4 + word(records, at + 2)) {
            if (word(records, at) == id && ++seen == number) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such record");
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
