package dk.belaeg.disclosure;

import java.util.List;

/**
 * A table counts persons under codes that are in no hierarchy of the round, so it is not known what they are parts or sums
 * of, and nothing can be said of what hides them.
 */
public final class UncoveredCodesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> danish;

    UncoveredCodesException(List<String> danish) {
        super(danish.size() + " columns have codes that are in no hierarchy");
        this.danish = List.copyOf(danish);
    }

    /** What is wrong, one Danish sentence a column. */
    public List<String> danish() {
        return danish;
    }
}
