package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;

/** A picture in a line of its own, with its alternative text. */
final class PictureXml {
    private static final int EMU_PER_MILLIMETRE = 36_000;
    private static final int WHOLE = 100_000;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private PictureXml() {}

    /**
     * @param widest room across, in millimetres
     * @param tallest room down, in millimetres
     */
    static void write(XmlText xml, Block.Picture picture, String relation, int number, double widest, double tallest) {
        double shownHeight = picture.height() * (1 - picture.head());
        double scale = Math.min(1, Math.min(widest / picture.width(), tallest / shownHeight));
        long cx = Math.round(picture.width() * scale * EMU_PER_MILLIMETRE);
        long cy = Math.round(shownHeight * scale * EMU_PER_MILLIMETRE);
        xml.start("w:r").start("w:drawing").start("wp:inline");
        for (String side : new String[] {"distT", "distB", "distL", "distR"}) {
            xml.attribute(side, 0);
        }
        extent(xml, "wp:extent", cx, cy);
        xml.start("wp:docPr")
                .attribute("id", number)
                .attribute("name", "Figur " + number)
                .attribute("descr", picture.alt())
                .end();
        xml.start("wp:cNvGraphicFramePr")
                .start("a:graphicFrameLocks")
                .attribute("xmlns:a", DRAWING)
                .attribute("noChangeAspect", true)
                .end()
                .end();
        xml.start("a:graphic").attribute("xmlns:a", DRAWING);
        xml.start("a:graphicData").attribute("uri", PICTURE);
        xml.start("pic:pic").attribute("xmlns:pic", PICTURE).start("pic:nvPicPr");
        xml.start("pic:cNvPr")
                .attribute("id", number)
                .attribute("name", picture.name() + ".png")
                .attribute("descr", picture.alt())
                .end();
        xml.start("pic:cNvPicPr").end().end();
        xml.start("pic:blipFill").start("a:blip").attribute("r:embed", relation).end();
        if (picture.head() > 0) {
            xml.start("a:srcRect")
                    .attribute("t", Math.round(picture.head() * WHOLE))
                    .end();
        }
        xml.start("a:stretch").start("a:fillRect").end().end().end();
        xml.start("pic:spPr").start("a:xfrm");
        xml.start("a:off").attribute("x", 0).attribute("y", 0).end();
        extent(xml, "a:ext", cx, cy);
        xml.end();
        xml.start("a:prstGeom")
                .attribute("prst", "rect")
                .start("a:avLst")
                .end()
                .end()
                .end();
        xml.end().end().end().end().end().end();
    }

    private static void extent(XmlText xml, String name, long cx, long cy) {
        xml.start(name).attribute("cx", cx).attribute("cy", cy).end();
    }
}
