package dk.belaeg.report.chart.style;

import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.scene.Typeface;
import java.util.List;

/**
 * The house style in one place: inks, letter sizes and line widths. Lengths are in drawing units, six to a millimetre
 * on paper, so 17 units are 8 points. Contrast and the differences that a colour-blind reader sees are held by a test.
 */
public final class House {
    public static final Colour PAPER = new Colour(0xFFFFFF);
    public static final Colour INK = new Colour(0x1F2326);
    public static final Colour QUIET = new Colour(0x4A5358);
    public static final Colour AXIS = new Colour(0x676F74);
    public static final Colour GRID = new Colour(0xDDE1E4);

    public static final Colour BLUE = new Colour(0x12436D);
    public static final Colour TEAL = new Colour(0x28A197);
    public static final Colour MAGENTA = new Colour(0x801650);
    public static final Colour ORANGE = new Colour(0xF46A25);
    public static final Colour GREY = new Colour(0x676F74);

    /** For what stays in the background of something emphasised in blue. */
    public static final Colour SOFT = new Colour(0x5F92BF);

    /** Inks for things of different kinds, told apart in the order given. */
    public static final List<Colour> KINDS =
            List.of(BLUE, TEAL, MAGENTA, ORANGE, GREY, new Colour(0xA9C7E0), new Colour(0xD5D9DC));

    /** Shades of one ink from little to much. */
    public static final List<Colour> SHADES =
            List.of(new Colour(0xE6EFF6), new Colour(0xA9C7E0), new Colour(0x6E9FC9), new Colour(0x3A71A4), BLUE);

    /** Shades below a middle, from near it to far from it. */
    public static final List<Colour> BELOW = List.of(new Colour(0xFBE0D0), new Colour(0xF4A97F), new Colour(0xB8470F));

    /** Shades above a middle, from near it to far from it. */
    public static final List<Colour> ABOVE = List.of(new Colour(0xE6EFF6), new Colour(0x8FB4D6), BLUE);

    /** Answers against, from weak to strong. */
    public static final List<Colour> AGAINST = List.of(new Colour(0xD592B6), new Colour(0xA64C7E), MAGENTA);

    /** Answers for, from weak to strong. */
    public static final List<Colour> FOR = List.of(new Colour(0xA9C7E0), new Colour(0x5B90C0), BLUE);

    public static final Colour NEUTRAL = new Colour(0xDFE3E6);

    public static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 24, INK);
    public static final TextStyle SUBTITLE = new TextStyle(Typeface.REGULAR, 18, QUIET);
    public static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 17, INK);
    public static final TextStyle SMALL = new TextStyle(Typeface.REGULAR, 15, QUIET);
    public static final TextStyle TINY = new TextStyle(Typeface.REGULAR, 13, QUIET);

    public static final Paint GRID_LINE = Paint.stroke(GRID, 1);
    public static final Paint AXIS_LINE = Paint.stroke(AXIS, 1);
    public static final Paint REFERENCE_LINE = Paint.dashed(INK, 1.5, 5);

    private static final double LEAST_FOR_GRAPHICS = 3;
    private static final double LEAST_FOR_TEXT = 4.5;

    private House() {}

    /** The ink as a filled area: one too light to be seen on paper by itself gets an outline. */
    public static Paint area(Colour ink) {
        return ink.contrast(PAPER) < LEAST_FOR_GRAPHICS ? Paint.outlined(ink, AXIS, 1) : Paint.fill(ink);
    }

    /** Ink for words on an area: dark where it can be read, else white. */
    public static Colour wordsOn(Colour area) {
        return INK.contrast(area) >= LEAST_FOR_TEXT ? INK : PAPER;
    }
}
