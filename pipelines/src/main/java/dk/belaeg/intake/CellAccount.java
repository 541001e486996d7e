package dk.belaeg.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/**
 * Keeps the account of one file: every cell that holds something is either structure (titles, headers, labels) or has a
 * {@link CellOutcome}, and the expected cells that hold nothing are missing. Whether it adds up is judged against a count that
 * the reader of the file made on its own.
 */
public final class CellAccount {
    private final String file;
    private final long held;
    private final List<StagedRow> rows = new ArrayList<>();
    private long structure;
    private long setAside;

    /** @param held cells of the file that hold something, as its reader counted them */
    CellAccount(String file, long held) {
        this.file = file;
        this.held = held;
    }

    /** Cells that are titles, headers or labels. */
    void structure(long cells) {
        structure += cells;
    }

    /** Cells that belong to no row that is used: notes, sums, columns nobody understands, sheets nobody asked for. */
    void setAside(long cells) {
        setAside += cells;
    }

    void rows(Collection<StagedRow> staged) {
        rows.addAll(staged);
    }

    /** The account of one row as it stands now. */
    public static Account account(StagedRow row) {
        CellAccount ledger = new CellAccount(row.file(), 0);
        ledger.rows(List.of(row));
        return ledger.account();
    }

    /** The account as it stands now; it changes when rows are set aside. */
    public Account account() {
        EnumMap<CellOutcome, Long> fates = new EnumMap<>(CellOutcome.class);
        long[] blanks = {0};
        rows.forEach(row -> row.count(fates, blanks));
        return new Account(
                file,
                held,
                structure,
                blanks[0],
                fates.getOrDefault(CellOutcome.ACCEPTED, 0L),
                fates.getOrDefault(CellOutcome.FLAGGED, 0L),
                fates.getOrDefault(CellOutcome.QUARANTINED, 0L) + setAside,
                fates.getOrDefault(CellOutcome.MISSING, 0L));
    }

    /**
     * The account in numbers.
     *
     * @param file the file; empty for a sum
     * @param held cells that hold something, as the reader of the file counted them
     * @param structure those of them that are titles, headers or labels
     * @param blank cells that were expected to hold something and do not
     */
    public record Account(
            String file,
            long held,
            long structure,
            long blank,
            long accepted,
            long flagged,
            long quarantined,
            long missing)
            implements Serializable {

        /** The account of a part and another part, of one file. */
        public Account plus(Account part) {
            return new Account(
                    file,
                    held + part.held,
                    structure + part.structure,
                    blank + part.blank,
                    accepted + part.accepted,
                    flagged + part.flagged,
                    quarantined + part.quarantined,
                    missing + part.missing);
        }

        /** What takes it away again. */
        public Account negated() {
            return new Account(file, -held, -structure, -blank, -accepted, -flagged, -quarantined, -missing);
        }

        /** Nothing of a file, yet. */
        public static Account none(String file) {
            return new Account(file, 0, 0, 0, 0, 0, 0, 0);
        }

        /** The cells that were to be read: those that hold something, without structure, and the expected blank ones. */
        public long read() {
            return held - structure + blank;
        }

        /** Whether accepted, flagged, quarantined and missing together are what was read. */
        public boolean addsUp() {
            return accepted + flagged + quarantined + missing == read();
        }

        /** The account of all files together. */
        public static Account sum(Collection<Account> accounts) {
            Account sum = none("");
            for (Account one : accounts) {
                sum = sum.plus(one);
            }
            return sum;
        }
    }
}
