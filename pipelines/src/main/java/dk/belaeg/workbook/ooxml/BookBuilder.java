package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.Xstring;
import dk.belaeg.workbook.ooxml.SheetBuilder.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way out. Written as plain XML, since that is ten times faster than POI in a fresh JVM and gives the
 * same bytes everywhere; the tests open what it writes with POI and with LibreOffice.
 */
public final class BookBuilder {
    private static final String MAIN = "xl/workbook.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final DocumentInfo info;
    private final StyleBook styles;
    private final StringTable strings = new StringTable();
    private final List<SheetBuilder> sheets = new ArrayList<>();
    private final Map<String, String> customProperties = new LinkedHashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final OfficePackage out = new OfficePackage();
    private int tableCount;
    private int chartCount;
    private int pictureCount;

    private record Name(String name, String refersTo, int sheet, boolean hidden) {}

    /** @param plain the style of cells that have none */
    public BookBuilder(DocumentInfo info, CellStyle plain) {
        this.info = info;
        this.styles = new StyleBook(plain);
    }

    /** Adds a sheet after the others; the first one is shown when the workbook is opened. */
    public SheetBuilder sheet(String name, State state) {
        SheetBuilder sheet = new SheetBuilder(name, state, styles, strings);
        sheets.add(sheet);
        return sheet;
    }

    /** Gives a range, a constant or a formula a name known in the whole workbook. */
    public void name(String name, String refersTo, boolean hidden) {
        names.add(new Name(name, refersTo, -1, hidden));
    }

    /** Adds a property of our own to the document; Excel and LibreOffice keep it. */
    public void property(String name, String value) {
        customProperties.put(name, value);
    }

    /** The finished workbook; can be asked for once. */
    public byte[] bytes() {
        out.relateOffice("", "officeDocument", MAIN);
        properties();
        List<String> sheetIds = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String part = "xl/worksheets/sheet" + (i + 1) + ".xml";
            sheetIds.add(out.relateOffice(MAIN, "worksheet", part));
        }
        out.relateOffice(MAIN, "styles", "xl/styles.xml");
        out.relateOffice(MAIN, "sharedStrings", "xl/sharedStrings.xml");
        out.add(MAIN, TYPE + "spreadsheetml.sheet.main+xml", workbookPart(sheetIds));
        for (int i = 0; i < sheets.size(); i++) {
            writeSheet(sheets.get(i), i);
        }
        out.add("xl/styles.xml", TYPE + "spreadsheetml.styles+xml", styles.part());
        out.add("xl/sharedStrings.xml", TYPE + "spreadsheetml.sharedStrings+xml", strings.part());
        return out.bytes();
    }

    private void properties() {
        info.addTo(out);
        if (!customProperties.isEmpty()) {
            out.relateOffice("", "custom-properties", "docProps/custom.xml");
            out.add("docProps/custom.xml", TYPE + "custom-properties+xml", customPart());
        }
    }

    private byte[] customPart() {
        XmlText xml = XmlText.part()
                .start("Properties")
                .attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
                .attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int number = 2;
        for (Map.Entry<String, String> property : customProperties.entrySet()) {
            xml.start("property")
                    .attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
                    .attribute("pid", number++)
                    .attribute("name", property.getKey())
                    .element("vt:lpwstr", property.getValue())
                    .end();
        }
        return xml.end().bytes();
    }

    private byte[] workbookPart(List<String> sheetIds) {
        XmlText xml = XmlText.part()
                .start("workbook")
                .attribute("xmlns", Vocabulary.SPREADSHEET.transitional())
                .attribute("xmlns:r", Vocabulary.RELATIONSHIPS.transitional());
        xml.start("workbookPr").end();
        xml.start("bookViews").start("workbookView");
        xml.attribute("windowWidth", 24_000)
                .attribute("windowHeight", 14_000)
                .attribute("tabRatio", 800)
                .end()
                .end();
        xml.start("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            SheetBuilder sheet = sheets.get(i);
            xml.start("sheet").attribute("name", sheet.name()).attribute("sheetId", i + 1L);
            switch (sheet.state()) {
                case VISIBLE -> {}
                case HIDDEN -> xml.attribute("state", "hidden");
                case VERY_HIDDEN -> xml.attribute("state", "veryHidden");
            }
            xml.attribute("r:id", sheetIds.get(i)).end();
        }
        xml.end();
        definedNames(xml);
        xml.start("calcPr").attribute("calcId", 191_029).end();
        return xml.end().bytes();
    }

    private void definedNames(XmlText xml) {
        List<Name> all = new ArrayList<>(names);
        for (int i = 0; i < sheets.size(); i++) {
            SheetBuilder sheet = sheets.get(i);
            PrintSetup print = sheet.settings().print;
            String titles = print == null ? "" : print.titles(sheet.quoted());
            if (!titles.isEmpty()) {
                all.add(new Name("_xlnm.Print_Titles", titles, i, false));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        all.sort((a, b) -> {
            int order = a.name().toLowerCase(Locale.ROOT).compareTo(b.name().toLowerCase(Locale.ROOT));
            return order != 0 ? order : Integer.compare(a.sheet(), b.sheet());
        });
        xml.start("definedNames");
        for (Name name : all) {
            xml.start("definedName").attribute("name", name.name());
            if (name.sheet() >= 0) {
                xml.attribute("localSheetId", name.sheet());
            }
            if (name.hidden()) {
                xml.attribute("hidden", true);
            }
            xml.text(name.refersTo()).end();
        }
        xml.end();
    }

    private void writeSheet(SheetBuilder sheet, int index) {
        String part = "xl/worksheets/sheet" + (index + 1) + ".xml";
        Map<SheetBuilder.Link, String> linkIds = new LinkedHashMap<>();
        for (SheetBuilder.Link link : sheet.links()) {
            if (link.outside()) {
                linkIds.put(link, out.relateOutside(part, "hyperlink", link.target()));
            }
        }
        List<String> tableIds = new ArrayList<>();
        for (SheetBuilder.Table table : sheet.tables()) {
            String tablePart = "xl/tables/table" + ++tableCount + ".xml";
            tableIds.add(out.relateOffice(part, "table", tablePart));
            out.add(tablePart, TYPE + "spreadsheetml.table+xml", tablePart(table, tableCount));
        }
        @Nullable String drawingId = null;
        if (!sheet.drawings().isEmpty()) {
            String drawingPart = "xl/drawings/drawing" + (index + 1) + ".xml";
            drawingId = out.relateOffice(part, "drawing", drawingPart);
            out.add(drawingPart, TYPE + "drawing+xml", drawingPart(sheet.drawings(), drawingPart));
        }
        out.add(
                part,
                TYPE + "spreadsheetml.worksheet+xml",
                SheetXml.write(sheet, index == 0, linkIds, tableIds, drawingId));
    }

    private static byte[] tablePart(SheetBuilder.Table table, int id) {
        XmlText xml = XmlText.part()
                .start("table")
                .attribute("xmlns", Vocabulary.SPREADSHEET.transitional())
                .attribute("id", id)
                .attribute("name", table.name())
                .attribute("displayName", table.name())
                .attribute("ref", table.range().name())
                .attribute("totalsRowShown", false);
        if (table.filterButtons()) {
            xml.start("autoFilter").attribute("ref", table.range().name()).end();
        }
        CellRange range = table.range();
        if (table.columns().size() != range.last().column() - range.first().column() + 1) {
            throw new IllegalArgumentException("table " + table.name() + " has other columns than its range");
        }
        xml.start("tableColumns").attribute("count", table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            xml.start("tableColumn")
                    .attribute("id", i + 1L)
                    .attribute("name", Xstring.encode(table.columns().get(i)).replace("\n", "_x000a_"))
                    .end();
        }
        xml.end();
        xml.start("tableStyleInfo")
                .attribute("name", "TableStyleLight1")
                .attribute("showFirstColumn", false)
                .attribute("showLastColumn", false)
                .attribute("showRowStripes", false)
                .attribute("showColumnStripes", false)
                .end();
        return xml.end().bytes();
    }

    private byte[] drawingPart(List<Drawing> drawings, String drawingPart) {
        XmlText xml = XmlText.part()
                .start("xdr:wsDr")
                .attribute("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing")
                .attribute("xmlns:a", Vocabulary.DRAWING.transitional())
                .attribute("xmlns:r", Vocabulary.RELATIONSHIPS.transitional());
        for (int i = 0; i < drawings.size(); i++) {
            Drawing drawing = drawings.get(i);
            String id = drawing.isChart() ? addChart(drawing, drawingPart) : addPicture(drawing, drawingPart);
            drawing.write(xml, i + 1, id);
        }
        return xml.end().bytes();
    }

    private String addChart(Drawing drawing, String drawingPart) {
        String chart = "xl/charts/chart" + ++chartCount + ".xml";
        out.add(chart, TYPE + "drawingml.chart+xml", drawing.content());
        return out.relateOffice(drawingPart, "chart", chart);
    }

    private String addPicture(Drawing drawing, String drawingPart) {
        String picture = "xl/media/image" + ++pictureCount + ".png";
        out.addByExtension(picture, "image/png", drawing.content());
        return out.relateOffice(drawingPart, "image", picture);
    }
}
