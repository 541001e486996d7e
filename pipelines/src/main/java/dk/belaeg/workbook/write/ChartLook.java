package dk.belaeg.workbook.write;

import dk.belaeg.workbook.ooxml.XmlText;

/** How charts look: plain fills and lines, one font, labels that can be read on their ground. */
final class ChartLook {
    static final int LABEL_SIZE = 10;

    private ChartLook() {}

    static void fill(XmlText xml, String color) {
        xml.start("c:spPr").start("a:solidFill").value("a:srgbClr", color).end();
        xml.start("a:ln").start("a:noFill").end().end().end();
    }

    /** A fill too light to stand out from paper by itself. */
    static void outlined(XmlText xml, String color) {
        xml.start("c:spPr").start("a:solidFill").value("a:srgbClr", color).end();
        xml.start("a:ln").attribute("w", "6350").start("a:solidFill").value("a:srgbClr", Theme.QUIET);
        xml.end().end().end();
    }

    /** @param width in English metric units, 12,700 to a point */
    static void line(XmlText xml, String color, String width) {
        xml.start("c:spPr").start("a:ln").attribute("w", width).start("a:solidFill");
        xml.value("a:srgbClr", color).end().start("a:round").end().end().end();
    }

    /** Small shapes at the numbers of a line, of which some are made of strokes alone. */
    static void marker(XmlText xml, String color) {
        xml.start("c:spPr").start("a:solidFill").value("a:srgbClr", color).end();
        xml.start("a:ln").attribute("w", "9525").start("a:solidFill").value("a:srgbClr", color);
        xml.end().end().end();
    }

    /** A data label shows the number alone. */
    static void shows(XmlText xml) {
        xml.value("c:showLegendKey", "0")
                .value("c:showVal", "1")
                .value("c:showCatName", "0")
                .value("c:showSerName", "0")
                .value("c:showPercent", "0")
                .value("c:showBubbleSize", "0");
    }

    static void title(XmlText xml, String text, int size, boolean bold) {
        xml.start("c:title")
                .start("c:tx")
                .start("c:rich")
                .start("a:bodyPr")
                .end()
                .start("a:p");
        xml.start("a:pPr");
        runProperties(xml, "a:defRPr", size, bold, Theme.INK);
        xml.end().start("a:r");
        runProperties(xml, "a:rPr", size, bold, Theme.INK);
        xml.element("a:t", text).end().end().end().end();
        xml.value("c:overlay", "0").end();
    }

    static void textProperties(XmlText xml, int size) {
        textProperties(xml, size, Theme.INK);
    }

    static void textProperties(XmlText xml, int size, String color) {
        xml.start("c:txPr").start("a:bodyPr").end().start("a:p").start("a:pPr");
        runProperties(xml, "a:defRPr", size, false, color);
        xml.end();
        xml.start("a:endParaRPr").attribute("lang", "da-DK").end();
        xml.end().end();
    }

    static void runProperties(XmlText xml, String element, int size, boolean bold, String color) {
        xml.start(element);
        if (element.equals("a:rPr")) {
            xml.attribute("lang", "da-DK");
        }
        xml.attribute("sz", size * 100L).attribute("b", bold);
        xml.start("a:solidFill").value("a:srgbClr", color).end();
        xml.start("a:latin").attribute("typeface", Theme.FONT).end().end();
    }
}
