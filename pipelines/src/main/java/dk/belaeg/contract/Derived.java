package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * How a report column follows from others of its row, or of the first row of its series. Derived columns are computed from what is printed, after small
 * numbers have been masked, so a masked number can never shine through a share or a difference.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Derived.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Derived.Difference.class, name = "difference"),
    @JsonSubTypes.Type(value = Derived.Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = Derived.Since.class, name = "since"),
    @JsonSubTypes.Type(value = Derived.Span.class, name = "span")
})
public sealed interface Derived {
    /** The columns it is computed from. */
    List<String> sources();

    /** Two columns, as a file names them. */
    record Columns(String first, String second) {}

    /** {@code of / to * times}; blank when {@code to} is zero. With {@code times} 100 it is a percentage. */
    record Ratio(String of, String to, long times) implements Derived {
        @JsonCreator
        static Ratio of(
                @JsonProperty(value = "ratio", required = true) Columns columns,
                @JsonProperty(value = "times", defaultValue = "1") int times) {
            return new Ratio(columns.first(), columns.second(), times);
        }

        @Override
        public List<String> sources() {
            return List.of(of, to);
        }
    }

    /** {@code of - minus}. */
    record Difference(String of, String minus) implements Derived {
        @JsonCreator
        static Difference of(@JsonProperty(value = "difference", required = true) Columns columns) {
            return new Difference(columns.first(), columns.second());
        }

        @Override
        public List<String> sources() {
            return List.of(of, minus);
        }
    }

    /** From {@code of} to {@code of + with}: what is known to count, without and with what may. */
    record Span(String of, String with) implements Derived {
        @JsonCreator
        static Span of(@JsonProperty(value = "span", required = true) Columns columns) {
            return new Span(columns.first(), columns.second());
        }

        @Override
        public List<String> sources() {
            return List.of(of, with);
        }
    }

    /**
     * What a count has changed since the first row of its series: the rows that are alike in all other keys.
     *
     * @param over the key that the series runs over, such as the year
     * @param percent whether the change is in percent of the first
     */
    record Since(String of, String over, boolean percent) implements Derived {
        @JsonCreator
        static Since of(
                @JsonProperty(value = "since", required = true) Columns columns,
                @JsonProperty("percent") boolean percent) {
            return new Since(columns.first(), columns.second(), percent);
        }

        @Override
        public List<String> sources() {
            return List.of(of, over);
        }
    }

    /** {@code (to - from) / from * 100}: growth in percent; blank when {@code from} is zero. */
    record Growth(String from, String to) implements Derived {
        @JsonCreator
        static Growth of(@JsonProperty(value = "growth", required = true) Columns columns) {
            return new Growth(columns.first(), columns.second());
        }

        @Override
        public List<String> sources() {
            return List.of(from, to);
        }
    }
}
