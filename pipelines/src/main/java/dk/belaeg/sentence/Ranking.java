package dk.belaeg.sentence;

import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Who has most, as far as what is printed can tell. A withheld or missing number is not ranked; a number known only within
 * bounds leads only where the bounds prove it, and else shares the lead with those it cannot be told from.
 *
 * @param leaders those of whom none is proved to be behind another; several when they are equal or cannot be told apart
 * @param others the rest, most first by the middle of their bounds, then in the order given
 * @param withheld how many were not ranked because their number is withheld
 * @param incomplete how many were not ranked because their number lacks a part
 * @param missing how many were not ranked because there is no number
 */
public record Ranking<T>(List<T> leaders, List<T> others, int withheld, int incomplete, int missing) {
    public Ranking {
        leaders = List.copyOf(leaders);
        others = List.copyOf(others);
    }

    /** @param items in the order that decides between equals, such as by name */
    public static <T> Ranking<T> most(List<T> items, Function<T, Value> value) {
        List<T> known = items.stream()
                .filter(item -> Change.Bounds.of(value.apply(item)) != null)
                .toList();
        List<T> leaders = new ArrayList<>();
        List<T> others = new ArrayList<>();
        for (T item : known) {
            boolean behind =
                    known.stream().anyMatch(other -> bounds(value, item).below(bounds(value, other)));
            (behind ? others : leaders).add(item);
        }
        others.sort(Comparator.comparing((T item) ->
                        bounds(value, item).lower().add(bounds(value, item).upper()))
                .reversed());
        int withheld = (int) items.stream()
                .filter(item -> value.apply(item) instanceof Value.Mark)
                .count();
        int incomplete = (int) items.stream()
                .map(value)
                .filter(one -> one instanceof Value.AtLeast || one instanceof Value.AtMost)
                .count();
        return new Ranking<>(
                leaders, others, withheld, incomplete, items.size() - known.size() - withheld - incomplete);
    }

    /** Who has least; otherwise as {@link #most}. */
    public static <T> Ranking<T> least(List<T> items, Function<T, Value> value) {
        return most(items, item -> negated(value.apply(item)));
    }

    private static Value negated(Value value) {
        Change.Bounds bounds = Change.Bounds.of(value);
        return bounds == null
                ? value
                : new Value.Range(bounds.upper().negate(), bounds.lower().negate());
    }

    private static <T> Change.Bounds bounds(Function<T, Value> value, T item) {
        Change.Bounds bounds = Change.Bounds.of(value.apply(item));
        if (bounds == null) {
            throw new IllegalStateException("only known numbers are ranked");
        }
        return bounds;
    }

    /** Whether there is one leader, or all leaders have the same exact number. */
    public boolean isCertain(Function<T, Value> value) {
        return leaders.size() == 1
                || leaders.stream()
                                .map(value)
                                .filter(Value.Amount.class::isInstance)
                                .count()
                        == leaders.size();
    }

    /** How many were ranked. */
    public int ranked() {
        return leaders.size() + others.size();
    }
}
