package dk.belaeg.report.chart;

import dk.belaeg.report.chart.figure.AltText;
import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.layout.Drawing;
import dk.belaeg.report.chart.layout.Layouts;
import dk.belaeg.report.chart.scene.PngWriter;
import dk.belaeg.report.chart.scene.SvgWriter;
import dk.belaeg.report.chart.vega.VegaLite;
import java.util.List;

/**
 * Draws figures. A pure function: the same figure gives the same bytes, whatever locale, time zone, installed fonts or
 * thread; figures may be drawn by many threads at once.
 */
public final class Figures {
    private static final int PIXELS_TO_A_UNIT = 2;

    private Figures() {}

    /** The figure at the width of an upright page. */
    public static FigureFiles draw(Figure figure) {
        return draw(figure, Geometry.PAGE);
    }

    public static FigureFiles draw(Figure figure, Geometry geometry) {
        Drawing drawing = Layouts.draw(figure, geometry.width());
        Caption caption = figure.caption();
        String alt = alt(figure, drawing.shortened());
        return new FigureFiles(
                caption,
                drawing,
                alt,
                SvgWriter.write(drawing.scene(), new SvgWriter.Head(caption.id(), caption.title(), alt)),
                PngWriter.write(drawing.scene(), PIXELS_TO_A_UNIT),
                VegaLite.write(figure, alt));
    }

    private static String alt(Figure figure, List<String> shortened) {
        String given = figure.caption().alt();
        String alt = given.isEmpty() ? AltText.of(figure) : given;
        return shortened.isEmpty()
                ? alt
                : alt + " Forkortede tekster i fuld længde: " + String.join("; ", shortened) + ".";
    }
}
