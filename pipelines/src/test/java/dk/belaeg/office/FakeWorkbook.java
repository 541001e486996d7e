package dk.belaeg.office;

import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.WorkbookReader;
import java.util.List;

/** The smallest honest workbook, as raw XML, into which tests put one fault at a time. */
public final class FakeWorkbook {
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String WORKBOOK = "xl/workbook.xml";
    public static final String TYPES = "[Content_Types].xml";
    public static final String WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private FakeWorkbook() {}

    /** A workbook of one sheet called "Svar" with these rows, {@code <row>...</row>}. */
    public static FakeZip withRows(String rows) {
        return withSheet("<sheetData>" + rows + "</sheetData>");
    }

    /** A workbook of one sheet called "Svar" with this inside its worksheet element. */
    public static FakeZip withSheet(String inside) {
        return new FakeZip()
                .part(
                        TYPES,
                        HEAD
                                + """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
                        <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>\
                        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/></Types>"""
                                        .formatted(TYPE))
                .part("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"))
                .part(
                        WORKBOOK,
                        HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL
                                + "\"><workbookPr/><sheets><sheet name=\"Svar\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        WORKBOOK_RELS,
                        HEAD
                                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "styles", "styles.xml")
                                + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>")
                .part(
                        STYLES,
                        HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                                + "<numFmt numFmtId=\"164\" formatCode=\"d\\-m\\-yyyy;@\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.0\"/></numFmts>"
                                + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/>"
                                + "<xf numFmtId=\"49\" quotePrefix=\"1\"/><xf numFmtId=\"20\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")
                .part(
                        STRINGS,
                        HEAD + "<sst xmlns=\"" + MAIN + "\"><si><t>Æblegården</t></si>"
                                + "<si><r><t>Sam</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">let </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>")
                .part(
                        SHEET,
                        HEAD + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\">" + inside + "</worksheet>");
    }

    /** Adds a part that the sheet points to. */
    public static FakeZip withPart(FakeZip zip, String relationType, String name, String xml) {
        String rels = "xl/worksheets/_rels/sheet1.xml.rels";
        String fresh = relation("rId" + (zip.has(rels) ? zip.text(rels).length() : 1), relationType, "/" + name);
        if (zip.has(rels)) {
            zip.replace(rels, "</Relationships>", fresh + "</Relationships>");
        } else {
            zip.part(
                    rels,
                    HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + fresh + "</Relationships>");
        }
        return zip.part(name, HEAD + xml);
    }

    private static String relations(String id, String type, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation(id, type, target) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    public static OpenResult open(FakeZip zip) {
        return open(zip.bytes());
    }

    public static OpenResult open(byte[] bytes) {
        return new WorkbookReader().open(new FileBytes("svar.xlsx", bytes));
    }

    /** The workbook; fails when it was refused. */
    public static RawWorkbook read(byte[] bytes) {
        OpenResult opened = open(bytes);
        if (opened instanceof OpenResult.Workbook workbook) {
            return workbook.book();
        }
        throw new AssertionError("refused: " + opened);
    }

    public static RawWorkbook read(FakeZip zip) {
        return read(zip.bytes());
    }

    /** The only sheet of a workbook with these rows. */
    public static RawSheet sheet(String rows) {
        List<RawSheet> sheets = read(withRows(rows)).sheets();
        return sheets.get(0);
    }
}
