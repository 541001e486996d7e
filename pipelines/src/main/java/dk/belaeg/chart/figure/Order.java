package dk.belaeg.chart.figure;

import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order of the items of a figure: as the caller gives them, or by what is released and nothing else. */
public enum Order {
    /** As given. The caller answers for that the order tells nothing that is withheld. */
    GIVEN,
    /** Largest number first; a range counts by its lower bound; withheld and missing numbers last, by name. */
    LARGEST_FIRST,
    /** Smallest number first; withheld and missing numbers last, by name. */
    SMALLEST_FIRST;

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /** The items in this order; equal numbers by name in Danish order. */
    public <T> List<T> apply(List<T> items, Function<T, String> name, Function<T, Value> value) {
        Comparator<T> byName = Comparator.comparing(name, DanishOrder.INSTANCE);
        Function<T, BigDecimal> number = item -> {
            BigDecimal lower = Numbers.lower(value.apply(item));
            return lower == null ? NONE : lower;
        };
        Comparator<T> byNumber = Comparator.comparing(number);
        Comparator<T> unknownLast = Comparator.comparing(item -> Numbers.lower(value.apply(item)) == null);
        return switch (this) {
            case GIVEN -> List.copyOf(items);
            case LARGEST_FIRST ->
                items.stream()
                        .sorted(unknownLast.thenComparing(byNumber.reversed()).thenComparing(byName))
                        .toList();
            case SMALLEST_FIRST ->
                items.stream()
                        .sorted(unknownLast.thenComparing(byNumber).thenComparing(byName))
                        .toList();
        };
    }
}
