package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.StagedRow;
import java.io.Serializable;
import java.util.Map;

/**
 * Rules over a row and sums over all rows of its table. Whether something is said of a row must be told by the row alone,
 * and how much it moves by the sums: so a table that is not in memory is gone through once, and only the odd rows again.
 */
public interface SummedRules extends Serializable {
    /** Sums over no row. */
    Sums none();

    /** What is to be said of a row that is used, by the field that is then flagged; neither is done here. */
    Map<String, Finding> judge(StagedRow row, Sums sums);

    /** Sums over the rows that are used; in which order they are added makes no difference. */
    interface Sums extends Serializable {
        void add(StagedRow row);

        /** Takes a row out again that has been set aside. */
        void take(StagedRow row);

        /** Takes over sums over other rows. */
        void add(Sums part);
    }
}
