package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;

/**
 * What former releases have told of a number.
 *
 * @param printed a number, or a mark with what it can be; open where no table showed it
 * @param gone whether the number has been corrected since, so that the release that is being made does not have it
 */
public record FormerKnowledge(PrintedCell printed, boolean gone) {
    /** Whether every reader of former releases has the number. */
    public boolean known() {
        return printed instanceof PrintedCell.Shown;
    }

    /** Together with what another release told of the same number. */
    public FormerKnowledge and(PrintedCell other) {
        if (known() || other instanceof PrintedCell.Open) {
            return this;
        }
        if (other instanceof PrintedCell.Shown || printed instanceof PrintedCell.Open) {
            return new FormerKnowledge(other, gone);
        }
        return new FormerKnowledge(narrowed(printed, other.interval()), gone);
    }

    /** A printed cell for a reader who also knows an interval that holds its number. */
    public static PrintedCell narrowed(PrintedCell printed, Interval known) {
        if (!(printed instanceof PrintedCell.Hidden hidden)) {
            return printed;
        }
        long lower = Math.max(hidden.interval().lower(), known.lower());
        long upper = Math.min(hidden.interval().upper(), known.upper());
        return new PrintedCell.Hidden(hidden.mark(), new Interval(lower, Math.max(lower, upper)));
    }
}
