package dk.belaeg.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBookView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

/** A workbook on its way out. */
public final class BookWriter {
    /** Of the Excel by which formulas count as calculated, so that it does not do so again when the workbook is opened. */
    private static final int CALCULATED_BY = 191_029;

    private static final int TABS_SHARE = 800;

    private final HouseBook book = new HouseBook();
    private final Looks looks;
    private final List<SheetWriter> sheets = new ArrayList<>();

    /** @param plain the style of cells that have none */
    public BookWriter(DocumentInfo info, CellStyle plain) {
        looks = Looks.of(book, plain);
        info.addTo(book.getProperties());
        CTBookView view = book.getCTWorkbook().getBookViews().getWorkbookViewArray(0);
        view.setWindowWidth(24_000);
        view.setWindowHeight(14_000);
        view.setTabRatio(TABS_SHARE);
        book.getCTWorkbook().addNewCalcPr().setCalcId(CALCULATED_BY);
    }

    /** Adds a sheet after the others; the first one is shown when the workbook is opened. */
    public SheetWriter sheet(String name, SheetVisibility visibility) {
        XSSFSheet made = book.createSheet(name);
        if (visibility != SheetVisibility.VISIBLE) {
            book.setSheetVisibility(sheets.size(), visibility);
        }
        SheetWriter sheet = new SheetWriter(made, looks);
        sheets.add(sheet);
        return sheet;
    }

    /** Gives a range, a constant or a formula a name known in the whole workbook. */
    public void name(String name, String refersTo, boolean hidden) {
        XSSFName made = book.createName();
        made.setNameName(name);
        made.setRefersToFormula(refersTo);
        if (hidden) {
            book.hidden.add(name);
        }
    }

    /** Adds a property of our own to the document; Excel and LibreOffice keep it. */
    public void property(String name, String value) {
        book.getProperties().getCustomProperties().addProperty(name, value);
    }

    /** The finished workbook; can be asked for once. */
    public byte[] bytes() {
        sheets.forEach(SheetWriter::finish);
        looks.nameRoles();
        return OfficeFile.bytes(book::write);
    }

    /** A workbook whose names can be hidden, for which POI has no call. */
    private static final class HouseBook extends XSSFWorkbook {
        private final Set<String> hidden = new HashSet<>();

        HouseBook() {
            super(new SharedTexts.Factory());
        }

        @Override
        protected void commit() throws IOException {
            super.commit();
            if (hidden.isEmpty()) {
                return;
            }
            for (CTDefinedName name : getCTWorkbook().getDefinedNames().getDefinedNameList()) {
                if (hidden.contains(name.getName())) {
                    name.setHidden(true);
                }
            }
            XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
            options.setSaveSyntheticDocumentElement(
                    new QName(CTWorkbook.type.getName().getNamespaceURI(), "workbook"));
            getPackagePart().clear();
            try (OutputStream out = getPackagePart().getOutputStream()) {
                getCTWorkbook().save(out, options);
            }
        }
    }
}
