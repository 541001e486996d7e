package dk.belaeg.contract;

import java.util.List;

/**
 * How a report column follows from others of its row, or of the first row of its series. Derived columns are computed from what is printed, after small
 * numbers have been masked, so a masked number can never shine through a share or a difference.
 */
public sealed interface Derived {
    /** The columns it is computed from. */
    List<String> sources();

    /** {@code of / to * times}; blank when {@code to} is zero. With {@code times} 100 it is a percentage. */
    record Ratio(String of, String to, long times) implements Derived {
        @Override
        public List<String> sources() {
            return List.of(of, to);
        }
    }

    /** {@code of - minus}. */
    record Difference(String of, String minus) implements Derived {
        @Override
        public List<String> sources() {
            return List.of(of, minus);
        }
    }

    /** From {@code of} to {@code of + with}: what is known to count, without and with what may. */
    record Span(String of, String with) implements Derived {
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
        @Override
        public List<String> sources() {
            return List.of(of, over);
        }
    }

    /** {@code (to - from) / from * 100}: growth in percent; blank when {@code from} is zero. */
    record Growth(String from, String to) implements Derived {
        @Override
        public List<String> sources() {
            return List.of(from, to);
        }
    }
}
