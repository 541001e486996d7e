package dk.belaeg.office.write;

import dk.belaeg.office.CellStyle;
import dk.belaeg.office.DocumentInfo;
import java.util.HexFormat;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineJoinRoundProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** How charts look: plain fills and lines, one font, labels that can be read on their ground. */
final class ChartLook {
    static final int LABEL_SIZE = 10;

    private static final int TITLE_SIZE = 12;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private ChartLook() {}

    /** What every chart has: its title, a white ground, the language and the font. */
    static void frame(XSSFChart chart, String title) {
        CTChartSpace space = chart.getCTChartSpace();
        space.addNewDate1904().setVal(false);
        space.addNewRoundedCorners().setVal(false);
        before(space.getRoundedCorners(), "lang", DocumentInfo.LANGUAGE);
        CTTitle head = chart.getCTChart().addNewTitle();
        CTTextBody words = head.addNewTx().addNewRich();
        words.addNewBodyPr();
        CTTextParagraph paragraph = words.addNewP();
        letters(paragraph.addNewPPr().addNewDefRPr(), TITLE_SIZE, true, Theme.INK);
        CTRegularTextRun run = paragraph.addNewR();
        letters(run.addNewRPr(), TITLE_SIZE, true, Theme.INK);
        run.getRPr().setLang(DocumentInfo.LANGUAGE);
        run.setT(title);
        head.addNewOverlay().setVal(false);
        chart.setAutoTitleDeleted(false);
        space.setSpPr(fill("FFFFFF").getXmlObject());
        text(space.addNewTxPr(), Theme.INK);
    }

    static XDDFShapeProperties fill(String colour) {
        return shape(colour, new XDDFLineProperties(new XDDFNoFillProperties()));
    }

    /** A fill too light to stand out from paper by itself. */
    static XDDFShapeProperties outlined(String colour) {
        return shape(colour, lineOf(Theme.QUIET, 0.5));
    }

    /** Small shapes at the numbers of a line, of which some are made of strokes alone. */
    static XDDFShapeProperties marker(String colour) {
        return shape(colour, lineOf(colour, 0.75));
    }

    /** @param points its width */
    static XDDFShapeProperties line(String colour, double points) {
        XDDFLineProperties line = lineOf(colour, points);
        line.setLineJoinProperties(new XDDFLineJoinRoundProperties());
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(line);
        return shape;
    }

    private static XDDFShapeProperties shape(String colour, XDDFLineProperties line) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(solid(colour));
        shape.setLineProperties(line);
        return shape;
    }

    private static XDDFLineProperties lineOf(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(solid(colour));
        line.setWidth(points);
        return line;
    }

    private static XDDFSolidFillProperties solid(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }

    /** Words of an axis, a legend or labels. */
    static void text(CTTextBody body, String colour) {
        body.addNewBodyPr();
        CTTextParagraph paragraph = body.addNewP();
        letters(paragraph.addNewPPr().addNewDefRPr(), LABEL_SIZE, false, colour);
        paragraph.addNewEndParaRPr().setLang(DocumentInfo.LANGUAGE);
    }

    private static void letters(CTTextCharacterProperties letters, int size, boolean bold, String colour) {
        letters.setSz(size * 100);
        letters.setB(bold);
        letters.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(colour));
        letters.addNewLatin().setTypeface(CellStyle.Font.NAME);
    }

    /** Sets an element for which POI's small set of schema classes has none, before one that it has. */
    static void before(XmlObject next, String name, String value) {
        try (XmlCursor cursor = next.newCursor()) {
            cursor.beginElement(name, CHART);
            cursor.insertAttributeWithValue("val", value);
        }
    }
}
