package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawCell.Formula;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Judges what a file stores for a cell; whatever is not certain becomes unreadable, with a problem. */
final class CellValues {
    /** A time without a day falls on this one. */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    private static final int DAY_THAT_NEVER_WAS = 60;
    /** 31 December 9999, the last day Excel knows, counted from 1900. */
    private static final int LAST = 2_958_465;

    private final List<String> strings;
    private final Styles styles;
    private final DateSystem dates;
    private final Problems problems;
    private final int longestText;

    /** @param strings the texts that cells point to by number */
    CellValues(List<String> strings, Styles styles, DateSystem dates, Problems problems, int longestText) {
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
        this.problems = problems;
        this.longestText = longestText;
    }

    /** The style of that number; null when there is none. */
    Styles.@Nullable Style style(int number) {
        return styles.get(number);
    }

    /** The cell; what is uncertain in it is reported. */
    RawCell cell(CellRef ref, CellContent content, @Nullable Formula formula, Styles.@Nullable Style style) {
        if (content instanceof CellContent.Unreadable unreadable) {
            problems.add(unreadable.why(), ref);
        } else if (content instanceof CellContent.Uncomputed) {
            problems.add(ProblemKind.FORMULA_WITHOUT_VALUE, ref);
        }
        NumberFormat format = style == null ? NumberFormat.GENERAL : style.format();
        return new RawCell(ref.row(), ref.column(), content, formula, format, style != null && style.quoted());
    }

    CellContent number(String value, Styles.@Nullable Style style) {
        if (!CellContent.Numeral.isNumber(value)) {
            return unreadable(ProblemKind.NOT_A_NUMBER, value);
        }
        if (style == null) {
            return unreadable(ProblemKind.BAD_STYLE, value);
        }
        return style.format().category().isDateOrTime()
                ? date(value, moment(new BigDecimal(value.strip()), dates))
                : new CellContent.Numeral(value);
    }

    CellContent isoDate(String value) {
        return date(value, iso(value));
    }

    private static CellContent date(String value, Optional<LocalDateTime> moment) {
        return moment.isPresent()
                ? new CellContent.DateNumber(value, moment.get())
                : unreadable(ProblemKind.BAD_DATE, value);
    }

    /** The text of that number; {@code value} is how the file writes the number. */
    CellContent shared(int number, String value) {
        return number >= 0 && number < strings.size()
                ? text(strings.get(number))
                : unreadable(ProblemKind.BAD_SHARED_STRING, value);
    }

    CellContent text(String text) {
        return text.length() > longestText ? unreadable(ProblemKind.TEXT_TOO_LONG, text) : new CellContent.Text(text);
    }

    static CellContent truth(String value) {
        return switch (value.strip()) {
            case "1", "true" -> new CellContent.Truth(true);
            case "0", "false" -> new CellContent.Truth(false);
            default -> unreadable(ProblemKind.BAD_TRUTH_VALUE, value);
        };
    }

    /** An error such as {@code #N/A}; whatever else stands there is cut short. */
    static CellContent error(String value) {
        String code = value.strip();
        return new CellContent.ErrorValue(code.substring(0, Math.min(code.length(), CellContent.Unreadable.KEPT)));
    }

    static CellContent unreadable(ProblemKind why, @Nullable String raw) {
        return CellContent.Unreadable.of(why, raw);
    }

    /** Empty for a negative number, a day after 9999 and the 29 February 1900 that Excel believes in. */
    private static Optional<LocalDateTime> moment(BigDecimal serial, DateSystem system) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return Optional.empty();
        }
        boolean from1904 = system == DateSystem.FROM_1904;
        boolean never = !from1904 && serial.intValue() == DAY_THAT_NEVER_WAS;
        return never ? Optional.empty() : Optional.of(DateUtil.getLocalDateTime(serial.doubleValue(), from1904));
    }

    /** A moment written as ISO 8601, as strict files store dates: a day, a day and a time, or a time. */
    private static Optional<LocalDateTime> iso(String text) {
        String plain = text.strip();
        String moment = plain.endsWith("Z") ? plain.substring(0, plain.length() - 1) : plain;
        try {
            if (moment.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(moment));
            }
            return moment.indexOf(':') > 0
                    ? Optional.of(LocalTime.parse(moment).atDate(BEFORE_1900))
                    : Optional.of(LocalDate.parse(moment).atStartOfDay());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
