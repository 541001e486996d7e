package dk.belaeg.office.write;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** Values in Danish words and figures, as a reader sees them in a cell. */
public final class ValueText {
    /** As many as a column may show. */
    private static final int MOST_DECIMALS = 9;

    private ValueText() {}

    /** The text of a value in a column of that format; rounded half up. */
    public static String of(Value value, ColumnFormat format) {
        return DanishNumbers.written(value, number -> number(number, format)).orElseGet(() -> words(value));
    }

    private static String words(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Day day) {
            return day(day.day());
        } else if (value instanceof Value.Truth truth) {
            return truth.truth() ? Theme.YES : Theme.NO;
        }
        return value instanceof Value.Mark mark ? mark.mark() : Theme.BLANK;
    }

    /** A day as {@code 01-03-2026}. */
    public static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d-%02d-%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
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
