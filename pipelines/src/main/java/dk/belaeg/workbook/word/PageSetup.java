package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;
import java.util.List;

/**
 * Paper and margins in twentieths of a point, and the heads and feet of the pages.
 *
 * @param ends references to heads and feet
 * @param differentFirst whether the first page has its own head and foot
 */
record PageSetup(int width, int height, Margins margins, List<End> ends, boolean differentFirst) {
    static final int TWIPS_PER_POINT = 20;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    record Margins(int top, int right, int bottom, int left, int header, int footer) {
        /** The same margins on a page turned a quarter to the left. */
        Margins turned() {
            return new Margins(
                    /* top= */ left, /* right= */ top, /* bottom= */ right, /* left= */ bottom, header, footer);
        }
    }

    /**
     * @param foot whether it is a foot
     * @param type default, first or even
     * @param relation what the document calls the part
     */
    record End(boolean foot, String type, String relation) {}

    static final PageSetup A4 =
            new PageSetup(11_906, 16_838, new Margins(1_418, 1_304, 1_304, 1_304, 680, 624), List.of(), false);

    PageSetup {
        ends = List.copyOf(ends);
    }

    int textWidth() {
        return width - margins.left() - margins.right();
    }

    /** Height between the margins in millimetres. */
    double textHeight() {
        return (height - margins.top() - margins.bottom()) / TWIPS_PER_MILLIMETRE;
    }

    static double millimetres(int twips) {
        return twips / TWIPS_PER_MILLIMETRE;
    }

    PageSetup withEnds(List<End> others) {
        return new PageSetup(width, height, margins, others, differentFirst);
    }

    /** The page turned sideways. */
    PageSetup turned() {
        return new PageSetup(/* width= */ height, /* height= */ width, margins.turned(), ends, differentFirst);
    }

    /** @param first whether this is the first section, the only one with a first page of its own */
    void write(XmlText xml, boolean sideways, boolean first) {
        xml.start("w:sectPr");
        for (End end : ends) {
            if (first || !end.type().equals("first")) {
                xml.start(end.foot() ? "w:footerReference" : "w:headerReference")
                        .attribute("w:type", end.type())
                        .attribute("r:id", end.relation())
                        .end();
            }
        }
        xml.start("w:pgSz").attribute("w:w", width).attribute("w:h", height);
        if (sideways) {
            xml.attribute("w:orient", "landscape");
        }
        xml.end();
        xml.start("w:pgMar")
                .attribute("w:top", margins.top())
                .attribute("w:right", margins.right())
                .attribute("w:bottom", margins.bottom())
                .attribute("w:left", margins.left())
                .attribute("w:header", margins.header())
                .attribute("w:footer", margins.footer())
                .attribute("w:gutter", 0)
                .end();
        if (first && differentFirst) {
            xml.start("w:titlePg").end();
        }
        xml.end();
    }
}
