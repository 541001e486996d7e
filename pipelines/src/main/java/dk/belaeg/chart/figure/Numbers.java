package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a figure may read from a released value. A withheld number has no place on any scale. */
public final class Numbers {
    private static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(15);

    private Numbers() {}

    /** The exact number, or null when the value is not one. */
    public static @Nullable BigDecimal exact(Value value) {
        return value instanceof Value.Amount amount ? amount.value() : null;
    }

    /** The exact number or the lower bound, or null when nothing is released. */
    public static @Nullable BigDecimal lower(Value value) {
        if (value instanceof Value.AtLeast least) {
            return least.lower();
        }
        return value instanceof Value.Range range ? range.lower() : exact(value);
    }

    /** The exact number or the upper bound, where a drawing of it ends; or null when nothing is released. */
    public static @Nullable BigDecimal upper(Value value) {
        if (value instanceof Value.AtLeast least) {
            return least.lower();
        }
        return value instanceof Value.Range range ? range.upper() : exact(value);
    }

    /** Every number and bound that is released among the values: what a scale must hold. */
    public static Stream<BigDecimal> released(Collection<? extends Value> values) {
        return values.stream().flatMap(value -> {
            if (value instanceof Value.Range range) {
                return Stream.of(range.lower(), range.upper());
            }
            if (value instanceof Value.AtLeast least) {
                return Stream.of(least.lower());
            }
            return value instanceof Value.Amount amount ? Stream.of(amount.value()) : Stream.empty();
        });
    }

    /**
     * Words, days and truths cannot be drawn as numbers, nor can numbers of more digits than a label holds: a figure
     * with such a cell is a mistake in the program.
     */
    static Value numeric(Value value) {
        boolean other = value instanceof Value.Text || value instanceof Value.Day || value instanceof Value.Truth;
        if (other || released(List.of(value)).anyMatch(number -> number.abs().compareTo(BEYOND) >= 0)) {
            throw new IllegalArgumentException("not a number for a figure: " + value);
        }
        return value;
    }

    static List<Value> numeric(List<Value> values) {
        values.forEach(Numbers::numeric);
        return List.copyOf(values);
    }
}
