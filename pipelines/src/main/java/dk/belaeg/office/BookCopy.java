package dk.belaeg.office;

import dk.belaeg.office.read.Xstring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A received workbook with something added; what is not touched stays as it is, also what POI itself does not know. */
public final class BookCopy implements AutoCloseable {
    private static final int COMMENT_COLUMNS = 3;
    private static final int CHARACTERS_A_LINE = 32;

    private final XSSFWorkbook book;
    private final Set<Integer> stringsReplaced = new HashSet<>();

    private BookCopy(XSSFWorkbook book) {
        this.book = book;
    }

    /** @param bytes of a workbook that has been checked; POI throws whatever it likes at one that it does not take */
    public static BookCopy of(byte[] bytes) throws IOException, InvalidFormatException {
        OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
        forgetOrderOfCalculation(file);
        return new BookCopy(new XSSFWorkbook(file));
    }

    /** The same of one of our own workbooks, where others than this room change it. */
    public static BookCopy ofOwn(byte[] bytes) throws IOException {
        try {
            return of(bytes);
        } catch (InvalidFormatException unusable) {
            throw new IOException(unusable);
        }
    }

    /** It may name cells that lose their formulas; programs find it anew. */
    private static void forgetOrderOfCalculation(OPCPackage file) throws InvalidFormatException {
        for (PackagePart main : file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            for (PackageRelationship chain : main.getRelationshipsByType(XSSFRelation.CALC_CHAIN.getRelation())) {
                file.removePart(PackagingURIHelper.createPartName(chain.getTargetURI()));
                main.removeRelationship(chain.getId());
            }
        }
    }

    /** Puts a text where there was something else, which is then nowhere in the file. */
    public void replace(String sheet, CellRef place, String text) {
        XSSFRow row = sheet(sheet).getRow(place.row() - 1);
        XSSFCell cell = row == null ? null : row.getCell(place.column() - 1);
        if (cell == null) {
            return;
        }
        if (isSharedString(cell)) {
            stringsReplaced.add(Integer.parseInt(cell.getCTCell().getV()));
        }
        cell.setBlank();
        cell.setCellValue(new XSSFRichTextString(Xstring.encode(text)));
    }

    /** Writes a text into a cell, which is made when there is none; an empty text leaves it blank. It keeps its look. */
    public void write(String sheetName, CellRef place, String text) {
        XSSFSheet sheet = sheet(sheetName);
        XSSFRow row = sheet.getRow(place.row() - 1);
        if (row == null) {
            row = sheet.createRow(place.row() - 1);
        }
        XSSFCell cell = row.getCell(place.column() - 1);
        if (cell == null) {
            cell = row.createCell(place.column() - 1);
        }
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setBlank();
        if (!text.isEmpty()) {
            SharedTexts.write(cell, text);
        }
    }

    private static boolean isSharedString(XSSFCell cell) {
        return cell.getCTCell().getT() == STCellType.S && cell.getCTCell().isSetV();
    }

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = book.getSheet(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet of that name");
        }
        return sheet;
    }

    /** Adds a comment to a cell, behind the one that it has. */
    public void comment(String sheetName, CellRef place, String author, String text) {
        XSSFSheet sheet = sheet(sheetName);
        XSSFComment there = sheet.getCellComment(new CellAddress(place.row() - 1, place.column() - 1));
        if (there != null) {
            there.getString().append(Xstring.encode("\n\n" + author + ": " + text));
            return;
        }
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(box(sheet, place, text));
        comment.setAuthor(author);
        comment.setString(new XSSFRichTextString(Xstring.encode(text)));
    }

    /** Where a comment is shown: at the right of its cell, which POI also takes from where the box begins. */
    private static XSSFClientAnchor box(XSSFSheet sheet, CellRef place, String text) {
        int row = place.row() - 1;
        int column = place.column() - 1;
        int width = Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(column)));
        int lines = 2 + text.length() / CHARACTERS_A_LINE;
        return new XSSFClientAnchor(width, 0, 0, 0, column, row, column + 1 + COMMENT_COLUMNS, row + lines);
    }

    /** Adds a sheet behind the others, at which the workbook opens. */
    public SheetWriter addSheet(String name) {
        XSSFSheet added = book.createSheet(name);
        book.forEach(sheet -> sheet.setSelected(false));
        added.setSelected(true);
        long last = book.getCTWorkbook().getSheets().sizeOfSheetArray() - 1L;
        if (book.getCTWorkbook().isSetBookViews()) {
            book.getCTWorkbook().getBookViews().getWorkbookViewArray(0).setActiveTab(last);
        }
        return new SheetWriter(added, Looks.besideThoseOf(book));
    }

    /** The finished file; can be asked for once. */
    public byte[] bytes() {
        Set<Integer> left = new HashSet<>(stringsReplaced);
        if (!left.isEmpty()) {
            book.forEach(sheet -> sheet.forEach(row -> left.removeAll(strings(row))));
        }
        for (int number : left) {
            CTRst string = ((XSSFRichTextString) book.getSharedStringSource().getItemAt(number)).getCTRst();
            ((CTRst) string.set(CTRst.Factory.newInstance())).setT("");
        }
        return OfficeFile.bytes(book::write);
    }

    private static Set<Integer> strings(Row row) {
        Set<Integer> strings = new HashSet<>();
        for (Cell cell : row) {
            if (isSharedString((XSSFCell) cell)) {
                strings.add(Integer.parseInt(((XSSFCell) cell).getCTCell().getV()));
            }
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
