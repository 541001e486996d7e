package dk.belaeg.office.write;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Values in Danish words and figures, as a reader sees them in a cell. */
public final class ValueText {
    /** As many as a column may show. */
    private static final int MOST_DECIMALS = 9;

    private ValueText() {}

    /** The text of a value in a column of that format; rounded half up. */
    public static String of(Value value, ColumnFormat format) {
        if (value instanceof Value.Amount amount) {
            return number(amount.value(), format);
        }
        if (value instanceof Value.Range range) {
            return DanishNumbers.range(number(range.lower(), format), number(range.upper(), format));
        }
        if (value instanceof Value.AtLeast least) {
            return DanishNumbers.atLeast(number(least.lower(), format));
        }
        if (value instanceof Value.AtMost most) {
            return DanishNumbers.atMost(number(most.upper(), format));
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Day day) {
            return day(day.day());
        }
        if (value instanceof Value.Truth truth) {
            return truth.truth() ? Theme.YES : Theme.NO;
        }
        if (value instanceof Value.Mark mark) {
            return mark.mark();
        }
        return Theme.BLANK;
    }

    /** A day as {@code 01-03-2026}. */
    public static String day(LocalDate day) {
        return two(day.getDayOfMonth()) + "-" + two(day.getMonthValue()) + "-" + day.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String number(BigDecimal value, ColumnFormat format) {
        return switch (format.kind()) {
            case YEAR -> value.setScale(0, RoundingMode.HALF_UP).toPlainString();
            case NUMBER -> DanishNumbers.format(value, format.decimals());
            case TEXT, DAY -> {
                BigDecimal plain = value.stripTrailingZeros();
                yield DanishNumbers.format(plain, Math.min(MOST_DECIMALS, Math.max(0, plain.scale())));
            }
        };
    }
}
