package dk.belaeg.chart.figure;

import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The order of the items of a figure: by what is released and nothing else. */
public enum Order {
    /** Largest number first; a range counts by its lower bound; withheld and missing numbers last, by name. */
    LARGEST_FIRST,
    /** Smallest number first; withheld and missing numbers last, by name. */
    SMALLEST_FIRST;

    /** The items in this order; equal numbers by name in Danish order. */
    public <T> List<T> apply(List<T> items, Function<T, String> name, Function<T, Value> value) {
        Comparator<T> unknownLast = Comparator.comparing(item -> Numbers.lower(value.apply(item)) == null);
        Comparator<T> byNumber = Comparator.comparing(
                item -> Objects.requireNonNullElse(Numbers.lower(value.apply(item)), BigDecimal.ZERO));
        return items.stream()
                .sorted(unknownLast
                        .thenComparing(this == LARGEST_FIRST ? byNumber.reversed() : byNumber)
                        .thenComparing(name, DanishOrder.INSTANCE))
                .toList();
    }
}
