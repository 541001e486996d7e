package dk.belaeg.office.write;

import dk.belaeg.office.CellStyle;
import dk.belaeg.office.CellStyle.Font;
import dk.belaeg.office.CellStyle.Font.Role;
import java.util.List;
import java.util.Set;

/**
 * How workbooks look: fonts, sizes, colours and fixed words in one place. Contrast of every text colour on its ground is at
 * least 4.5 to 1 (WCAG 2.2, 1.4.3); a test holds that.
 */
public final class Theme {
    public static final String INK = "1F1F1F";
    public static final String STRONG = "12436D";
    public static final String QUIET = "4A4A4A";
    public static final String LINE = "C9CED3";
    public static final String HEADER_GROUND = "E4ECF2";
    public static final String ANSWER_GROUND = "FFF9DB";
    public static final String BANNER_GROUND = "FDE7D9";
    /** Colour-blind-safe series colours; meaning never hangs on them alone. */
    public static final List<String> SERIES = List.of("12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1");

    /** Series so light that text on them is black. */
    private static final Set<Integer> LIGHT_SERIES = Set.of(1, 3, 5);

    /** Answers of a scale, from the one end over the middle to the other, and what is outside of it. */
    static final List<String> SCALE = List.of("12436D", "A9C7E0", "DFE3E6", "D592B6", "801650", "676F74");

    private static final Set<Integer> LIGHT_SCALE = Set.of(1, 2, 3);

    /** Colours of the series of a chart, in their order. */
    static List<String> colours(ChartSpec.Kind kind) {
        return kind == ChartSpec.Kind.SCALE ? SCALE : SERIES;
    }

    /** Black or white, whichever stands out from the colour of a series. */
    static String inkOn(ChartSpec.Kind kind, int series) {
        Set<Integer> light = kind == ChartSpec.Kind.SCALE ? LIGHT_SCALE : LIGHT_SERIES;
        return light.contains(series) ? "000000" : "FFFFFF";
    }

    /** Excel's format code for days; Danish whatever the language of Excel. */
    public static final String DAY_FORMAT = "dd\\-mm\\-yyyy";

    public static final String WHOLE_FORMAT = "#,##0";
    public static final String YEAR_FORMAT = "0";
    public static final String TEXT_FORMAT = "@";

    /** What stands in a cell without a number. */
    public static final String BLANK = "..";

    public static final String BLANK_MEANING = "ikke oplyst eller kan ikke beregnes";
    public static final String RANGE_MEANING =
            "to tal med en streg eller »til« imellem: tallet kendes kun som et interval";
    public static final String KEY = "Tegnforklaring";
    public static final String YES = "ja";
    public static final String NO = "nej";

    private static final Font BODY_FONT = new Font(11, false, INK, Role.BODY);
    private static final Font BOLD_FONT = new Font(11, true, INK, Role.BODY);
    private static final Font QUIET_FONT = new Font(10, false, QUIET, Role.BODY);

    public static final CellStyle BODY = CellStyle.of(BODY_FONT);
    public static final CellStyle BODY_WRAPPED = BODY.wrapped();
    public static final CellStyle LABEL = CellStyle.of(BOLD_FONT);
    public static final CellStyle NOTE = CellStyle.of(QUIET_FONT);
    public static final CellStyle TITLE = CellStyle.of(new Font(15, true, STRONG, Role.TITLE));
    public static final CellStyle SUBTITLE = CellStyle.of(new Font(12, true, QUIET, Role.SUBTITLE));
    public static final CellStyle LINK = CellStyle.of(new Font(11, false, STRONG, Role.LINK));
    public static final CellStyle BANNER = CellStyle.of(BOLD_FONT).filled(BANNER_GROUND);
    public static final CellStyle HEADER = CellStyle.of(BOLD_FONT)
            .filled(HEADER_GROUND)
            .lineBelow(STRONG)
            .wrapped()
            .atBottom();
    public static final CellStyle HEADER_RIGHT = HEADER.across("right");
    /** Leaves room at the right for the button Excel lays over the header. */
    public static final CellStyle HEADER_RIGHT_OF_BUTTON = HEADER_RIGHT.indented(2);

    public static final CellStyle CELL = BODY.lineBelow(LINE);
    public static final CellStyle CELL_WRAPPED = CELL.wrapped();
    public static final CellStyle CELL_RIGHT = CELL.across("right");
    public static final CellStyle CELL_LINK = LINK.lineBelow(LINE);

    private static final String FRAME = "8A8A8A";
    /** Answers in forms stand in light, framed cells; everything else is quiet. */
    public static final CellStyle ANSWER =
            BODY.filled(ANSWER_GROUND).boxed(FRAME).open();

    public static final CellStyle ANSWER_TEXT = ANSWER.formatted(TEXT_FORMAT).wrapped();
    public static final CellStyle ANSWER_COUNT = ANSWER.formatted(TEXT_FORMAT).across("right");
    public static final CellStyle ANSWER_NUMBER = ANSWER.across("right");
    public static final CellStyle ANSWER_DAY = ANSWER.formatted(DAY_FORMAT).across("right");
    public static final CellStyle ANSWER_CHOICE = ANSWER.wrapped();
    public static final CellStyle BESIDE_ANSWER = CELL_WRAPPED.across("left").indented(1);
    public static final CellStyle HELP = NOTE.wrapped();
    public static final CellStyle HELP_OF_QUESTION = NOTE.lineBelow(LINE).wrapped();

    private Theme() {}
}
