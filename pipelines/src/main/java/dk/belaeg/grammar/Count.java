package dk.belaeg.grammar;

/**
 * A count of persons as it was reported: whole numbers between two bounds, both included.
 *
 * @param status how it was reported
 */
public record Count(long lower, long upper, Status status) {
    /** How a count was reported. */
    public enum Status {
        EXACT("præcist"),
        INTERVAL("interval"),
        ESTIMATE("skøn"),
        MISSING("ikke oplyst");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public Count {
        if (lower < 0 || lower > upper) {
            throw new IllegalArgumentException("count from " + lower + " to " + upper);
        }
        if (status == Status.MISSING) {
            throw new IllegalArgumentException("a missing count has no bounds");
        }
    }

    public static Count exact(long count) {
        return new Count(count, count, Status.EXACT);
    }
}
