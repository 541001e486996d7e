package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the worksheet part, whose elements must stand in one fixed order (ISO/IEC 29500-1, 18.3.1.99). */
final class SheetXml {
    private SheetXml() {}

    /**
     * @param first whether this is the sheet shown when the workbook is opened
     * @param linkIds relation names of the links that lead outside
     * @param tableIds relation names of the tables
     * @param drawingId relation name of the drawing; null when nothing is drawn
     */
    static byte[] write(
            SheetBuilder sheet,
            boolean first,
            Map<SheetBuilder.Link, String> linkIds,
            List<String> tableIds,
            @Nullable String drawingId) {
        XmlText xml = XmlText.part()
                .start("worksheet")
                .attribute("xmlns", Vocabulary.SPREADSHEET.transitional())
                .attribute("xmlns:r", Vocabulary.RELATIONSHIPS.transitional());
        SheetSettings settings = sheet.settings();
        if (settings.print != null) {
            xml.start("sheetPr")
                    .start("pageSetUpPr")
                    .attribute("fitToPage", true)
                    .end()
                    .end();
        }
        view(xml, settings, first);
        xml.start("sheetFormatPr").attribute("defaultRowHeight", 15).end();
        if (!sheet.columnsXml().isEmpty()) {
            xml.start("cols").raw(sheet.columnsXml()).end();
        }
        xml.start("sheetData").raw(sheet.finishedRows()).end();
        if (settings.locked) {
            xml.start("sheetProtection")
                    .attribute("sheet", true)
                    .attribute("objects", true)
                    .attribute("scenarios", true)
                    .attribute("formatColumns", false)
                    .attribute("formatRows", false)
                    .attribute("insertRows", false)
                    .end();
        }
        validations(xml, settings.validations);
        links(xml, sheet.links(), linkIds);
        PrintSetup print = settings.print;
        if (print != null) {
            print.write(xml);
        }
        pageBreaks(xml, settings.pageBreaks);
        digitsAsText(xml, settings.digitsAsText);
        if (drawingId != null) {
            xml.start("drawing").attribute("r:id", drawingId).end();
        }
        if (!tableIds.isEmpty()) {
            xml.start("tableParts").attribute("count", tableIds.size());
            tableIds.forEach(id -> xml.start("tablePart").attribute("r:id", id).end());
            xml.end();
        }
        return xml.end().bytes();
    }

    private static void view(XmlText xml, SheetSettings settings, boolean first) {
        xml.start("sheetViews").start("sheetView");
        if (!settings.gridLines) {
            xml.attribute("showGridLines", false);
        }
        if (first) {
            xml.attribute("tabSelected", true);
        }
        xml.attribute("workbookViewId", 0);
        int rows = settings.frozenRows;
        int columns = settings.frozenColumns;
        String pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
        if (rows > 0 || columns > 0) {
            xml.start("pane");
            if (columns > 0) {
                xml.attribute("xSplit", columns);
            }
            if (rows > 0) {
                xml.attribute("ySplit", rows);
            }
            xml.attribute("topLeftCell", new CellRef(rows + 1, columns + 1).name())
                    .attribute("activePane", pane)
                    .attribute("state", "frozen")
                    .end();
        }
        CellRef cursor = settings.cursor;
        if (cursor != null) {
            xml.start("selection");
            if (rows > 0 || columns > 0) {
                xml.attribute("pane", pane);
            }
            xml.attribute("activeCell", cursor.name())
                    .attribute("sqref", cursor.name())
                    .end();
        }
        xml.end().end();
    }

    private static void validations(XmlText xml, List<Validation> validations) {
        if (!validations.isEmpty()) {
            xml.start("dataValidations").attribute("count", validations.size());
            validations.forEach(validation -> validation.write(xml));
            xml.end();
        }
    }

    private static void links(XmlText xml, List<SheetBuilder.Link> links, Map<SheetBuilder.Link, String> ids) {
        if (links.isEmpty()) {
            return;
        }
        xml.start("hyperlinks");
        for (SheetBuilder.Link link : links) {
            xml.start("hyperlink").attribute("ref", link.from().name());
            String id = ids.get(link);
            if (id != null) {
                xml.attribute("r:id", id);
            } else {
                xml.attribute("location", link.target());
            }
            if (!link.tip().isEmpty()) {
                xml.attribute("tooltip", link.tip());
            }
            xml.end();
        }
        xml.end();
    }

    private static void pageBreaks(XmlText xml, List<Integer> breaks) {
        if (breaks.isEmpty()) {
            return;
        }
        xml.start("rowBreaks").attribute("count", breaks.size()).attribute("manualBreakCount", breaks.size());
        for (int after : breaks) {
            xml.start("brk")
                    .attribute("id", after)
                    .attribute("max", CellRef.MAX_COLUMN - 1L)
                    .attribute("man", true)
                    .end();
        }
        xml.end();
    }

    private static void digitsAsText(XmlText xml, List<CellRange> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        xml.start("ignoredErrors");
        for (CellRange range : ranges) {
            xml.start("ignoredError")
                    .attribute("sqref", range.name())
                    .attribute("numberStoredAsText", true)
                    .end();
        }
        xml.end();
    }
}
