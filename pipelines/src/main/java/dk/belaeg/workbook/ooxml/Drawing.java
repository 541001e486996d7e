package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRef;

/** A chart or a picture laid over a sheet. */
public final class Drawing {
    private enum Kind {
        CHART,
        PNG
    }

    /**
     * Where and how it is shown.
     *
     * @param corner the cell at its upper left corner
     * @param width in points
     * @param height in points
     * @param title what it is called
     * @param altText what it shows, for those who cannot see it
     */
    public record Frame(CellRef corner, int width, int height, String title, String altText) {
        public Frame {
            if (altText.isBlank() || title.isBlank()) {
                throw new IllegalArgumentException("a drawing has a title and an alternative text");
            }
        }
    }

    private static final long EMU_PER_POINT = 12_700;

    private final Frame frame;
    private final Kind kind;
    private final byte[] content;

    private Drawing(Frame frame, Kind kind, byte[] content) {
        this.frame = frame;
        this.kind = kind;
        this.content = content;
    }

    /** @param part the chart part's XML */
    public static Drawing chart(Frame frame, byte[] part) {
        return new Drawing(frame, Kind.CHART, part);
    }

    public static Drawing png(Frame frame, byte[] picture) {
        return new Drawing(frame, Kind.PNG, picture);
    }

    boolean isChart() {
        return kind == Kind.CHART;
    }

    byte[] content() {
        return content;
    }

    /** @param number counted from 1 inside the sheet */
    void write(XmlText xml, int number, String relationId) {
        xml.start("xdr:oneCellAnchor").start("xdr:from");
        xml.element("xdr:col", Integer.toString(frame.corner().column() - 1)).element("xdr:colOff", "0");
        xml.element("xdr:row", Integer.toString(frame.corner().row() - 1)).element("xdr:rowOff", "0");
        xml.end();
        size(xml, "xdr:ext");
        switch (kind) {
            case CHART -> chart(xml, number, relationId);
            case PNG -> picture(xml, number, relationId);
        }
        xml.start("xdr:clientData").end();
        xml.end();
    }

    private void size(XmlText xml, String element) {
        xml.start(element)
                .attribute("cx", frame.width() * EMU_PER_POINT)
                .attribute("cy", frame.height() * EMU_PER_POINT)
                .end();
    }

    private void names(XmlText xml, int number) {
        xml.start("xdr:cNvPr")
                .attribute("id", number + 1L)
                .attribute("name", frame.title())
                .attribute("descr", frame.altText())
                .end();
    }

    private void chart(XmlText xml, int number, String relationId) {
        xml.start("xdr:graphicFrame").attribute("macro", "").start("xdr:nvGraphicFramePr");
        names(xml, number);
        xml.start("xdr:cNvGraphicFramePr").end().end();
        xml.start("xdr:xfrm").start("a:off").attribute("x", 0).attribute("y", 0).end();
        xml.start("a:ext").attribute("cx", 0).attribute("cy", 0).end().end();
        xml.start("a:graphic").start("a:graphicData");
        xml.attribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        xml.start("c:chart")
                .attribute("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart")
                .attribute("r:id", relationId)
                .end();
        xml.end().end().end();
    }

    private void picture(XmlText xml, int number, String relationId) {
        xml.start("xdr:pic").start("xdr:nvPicPr");
        names(xml, number);
        xml.start("xdr:cNvPicPr")
                .start("a:picLocks")
                .attribute("noChangeAspect", true)
                .end()
                .end()
                .end();
        xml.start("xdr:blipFill")
                .start("a:blip")
                .attribute("r:embed", relationId)
                .end();
        xml.start("a:stretch").start("a:fillRect").end().end().end();
        xml.start("xdr:spPr")
                .start("a:xfrm")
                .start("a:off")
                .attribute("x", 0)
                .attribute("y", 0)
                .end();
        size(xml, "a:ext");
        xml.end();
        xml.start("a:prstGeom")
                .attribute("prst", "rect")
                .start("a:avLst")
                .end()
                .end()
                .end();
        xml.end();
    }
}
