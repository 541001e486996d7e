package dk.belaeg.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * The house style in one place: inks, letter sizes and line widths. Lengths are in drawing units, six to a millimetre
 * on paper, so 17 units are 8 points. Contrast and the differences that a colour-blind reader sees are held by a test.
 */
final class House {
    static final Color PAPER = new Color(0xFFFFFF);
    static final Color INK = new Color(0x1F2326);
    static final Color QUIET = new Color(0x4A5358);
    static final Color AXIS = new Color(0x676F74);
    static final Color GRID = new Color(0xDDE1E4);

    static final Color BLUE = new Color(0x12436D);
    static final Color TEAL = new Color(0x28A197);
    static final Color MAGENTA = new Color(0x801650);
    static final Color ORANGE = new Color(0xF46A25);
    static final Color GREY = new Color(0x676F74);

    /** For what stays in the background of something emphasised in blue. */
    static final Color SOFT = new Color(0x5F92BF);

    /** Inks for things of different kinds, told apart in the order given. */
    static final List<Color> KINDS =
            List.of(BLUE, TEAL, MAGENTA, ORANGE, GREY, new Color(0xA9C7E0), new Color(0xD5D9DC));

    /** Shades of one ink from little to much. */
    static final List<Color> SHADES =
            List.of(new Color(0xE6EFF6), new Color(0xA9C7E0), new Color(0x6E9FC9), new Color(0x3A71A4), BLUE);

    /** Shades below a middle, from near it to far from it. */
    static final List<Color> BELOW = List.of(new Color(0xFBE0D0), new Color(0xF4A97F), new Color(0xB8470F));

    /** Shades above a middle, from near it to far from it. */
    static final List<Color> ABOVE = List.of(new Color(0xE6EFF6), new Color(0x8FB4D6), BLUE);

    /** Answers against, from weak to strong. */
    static final List<Color> AGAINST = List.of(new Color(0xD592B6), new Color(0xA64C7E), MAGENTA);

    /** Answers for, from weak to strong. */
    static final List<Color> FOR = List.of(new Color(0xA9C7E0), new Color(0x5B90C0), BLUE);

    static final Color NEUTRAL = new Color(0xDFE3E6);

    /** All inks. */
    static final List<Color> INKS = Stream.of(
                    List.of(PAPER, INK, QUIET, AXIS, GRID, SOFT, NEUTRAL), KINDS, SHADES, BELOW, ABOVE, AGAINST, FOR)
            .flatMap(List::stream)
            .toList();

    static final TextStyle TITLE = new TextStyle(true, 24, INK);
    static final TextStyle SUBTITLE = new TextStyle(false, 18, QUIET);
    static final TextStyle LABEL = new TextStyle(false, 17, INK);
    static final TextStyle SMALL = new TextStyle(false, 15, QUIET);
    static final TextStyle TINY = new TextStyle(false, 13, QUIET);

    static final Line GRID_LINE = Line.solid(GRID, 1);
    static final Line AXIS_LINE = Line.solid(AXIS, 1);

    private static final double LEAST_FOR_GRAPHICS = 3;
    private static final double LEAST_FOR_TEXT = 4.5;

    private House() {}

    /** A line in an ink. */
    record Line(Color ink, BasicStroke stroke) {
        static Line solid(Color ink, double width) {
            return new Line(ink, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        }

        /** Dashes and gaps of one length; a length of 0 is an unbroken line. */
        static Line dashed(Color ink, double width, double dash) {
            return dash == 0
                    ? solid(ink, width)
                    : new Line(
                            ink,
                            new BasicStroke(
                                    (float) width,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_ROUND,
                                    1,
                                    new float[] {(float) dash},
                                    0));
        }
    }

    /** The outline of a filled area: one too light to be seen on paper by itself gets one. */
    static @Nullable Color outline(Color area) {
        return contrast(area, PAPER) < LEAST_FOR_GRAPHICS ? AXIS : null;
    }

    /** Ink for words on an area: dark where it can be read, else white. */
    static Color wordsOn(Color area) {
        return contrast(INK, area) >= LEAST_FOR_TEXT ? INK : PAPER;
    }

    /** WCAG 2.2 contrast ratio between two inks, 1 to 21: 3 is the least for graphics, 4.5 for text. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /** A plot without any of the library's own decoration. */
    static <P extends Plot> P plain(P plot) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        if (plot instanceof CategoryPlot rows) {
            rows.setAxisOffset(RectangleInsets.ZERO_INSETS);
            rows.setRangeGridlinesVisible(false);
        } else if (plot instanceof XYPlot field) {
            field.setAxisOffset(RectangleInsets.ZERO_INSETS);
            field.setRangeGridlinesVisible(false);
            field.setDomainGridlinesVisible(false);
        }
        return plot;
    }

    /** Room on the sides of a plot, for what the figure itself writes along its axes. */
    static AxisSpace room(double top, double left, double bottom, double right) {
        AxisSpace room = new AxisSpace();
        room.setTop(top);
        room.setLeft(left);
        room.setBottom(bottom);
        room.setRight(right);
        return room;
    }
}
