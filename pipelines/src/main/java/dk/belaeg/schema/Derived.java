package dk.belaeg.schema;

import java.util.List;

/**
 * How a report column follows from others of its row. Derived columns are computed from what is printed, after small
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

    /** {@code (to - from) / from * 100}: growth in percent; blank when {@code from} is zero. */
    record Growth(String from, String to) implements Derived {
        @Override
        public List<String> sources() {
            return List.of(from, to);
        }
    }
}
