package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a report column follows from others of its row, or from another row as well. Derived columns are computed
 * from what is printed, after small numbers have been masked, so a masked number can never shine through a share or a
 * difference.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Derived.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Derived.Difference.class, name = "difference"),
    @JsonSubTypes.Type(value = Derived.Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = Derived.Since.class, name = "since"),
    @JsonSubTypes.Type(value = Derived.Part.class, name = "part"),
    @JsonSubTypes.Type(value = Derived.Span.class, name = "span")
})
public sealed interface Derived {
    /** The two columns it is computed from. */
    Columns columns();

    /** Their names. */
    default List<String> sources() {
        return List.of(columns().first(), columns().second());
    }

    /** Whether it takes another row too. */
    default boolean acrossRows() {
        return false;
    }

    default Derived worded(UnaryOperator<String> words) {
        return this;
    }

    /** Two columns, as a file names them. */
    record Columns(String first, String second) {}

    /** {@code first / second * times}; blank when the second is zero. With {@code times} 100 it is a percentage. */
    record Ratio(
            @JsonProperty(value = "ratio", required = true) Columns columns,
            @JsonProperty(defaultValue = "1") int times)
            implements Derived {}

    /** {@code first - second}. */
    record Difference(@JsonProperty(value = "difference", required = true) Columns columns) implements Derived {}

    /** From {@code first} to {@code first + second}: what is known to count, without and with what may. */
    record Span(@JsonProperty(value = "span", required = true) Columns columns) implements Derived {}

    /** {@code (second - first) / first * 100}: growth in percent; blank when the first is zero. */
    record Growth(@JsonProperty(value = "growth", required = true) Columns columns) implements Derived {}

    /**
     * What a count has changed since another row of its series: the rows that are alike in all other keys.
     *
     * @param columns the count, and the key that the series runs over, such as the year
     * @param percent whether the change is in percent of the other
     * @param before whether the other is the one before, of years that of the year before; else it is the first
     */
    record Since(@JsonProperty(value = "since", required = true) Columns columns, boolean percent, boolean before)
            implements Derived {
        public String of() {
            return columns.first();
        }

        public String over() {
            return columns.second();
        }

        @Override
        public boolean acrossRows() {
            return true;
        }
    }

    /**
     * What a count is in percent of that of another row, which is alike in all other keys.
     *
     * @param columns the count, and the key that the other row has another value in
     * @param whole that value, such as the widest geography
     */
    record Part(
            @JsonProperty(value = "part", required = true) Columns columns,
            @JsonProperty(value = "of", required = true) String whole)
            implements Derived {
        @Override
        public boolean acrossRows() {
            return true;
        }

        @Override
        public Derived worded(UnaryOperator<String> words) {
            return new Part(columns, words.apply(whole));
        }
    }
}
