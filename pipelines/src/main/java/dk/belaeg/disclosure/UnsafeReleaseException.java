package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import java.util.List;

/** What was about to be released gives something away. Nothing is published; the cells are named, their numbers are not. */
public final class UnsafeReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /**
     * One number that is given away.
     *
     * @param insider code of the municipality that could work it out from its own numbers; empty when anyone could
     * @param column in Danish words, where a column that is printed gives it away; else empty
     */
    public record Reason(CellKey cell, String insider, Kind kind, String column) {
        Reason(CellKey cell, String insider, Kind kind) {
            this(cell, insider, kind, "");
        }
    }

    /** How a number is given away. */
    public enum Kind {
        /** It follows from what is printed. */
        WORKED_OUT,
        /** It follows from what is printed and what former releases print. */
        WORKED_OUT_WITH_FORMERS,
        /** It is small and printed. */
        PRINTED,
        /** A figure that is computed from it is printed. */
        DERIVED,
        /** No table has a row for it, but its sum and the other parts are printed. */
        LEFT_OUT,
        /** A column that is said to have nothing to do with persons follows from it. */
        COPIED
    }

    UnsafeReleaseException(List<Reason> reasons) {
        super(reasons.size() + " numbers are given away, the first "
                + reasons.get(0).cell());
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
