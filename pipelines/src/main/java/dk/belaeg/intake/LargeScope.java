package dk.belaeg.intake;

import java.util.Set;

/**
 * Which files are read where they lie, part by part, and not into memory.
 *
 * @param tables names of the tables that may be; their rules are all of one row, or of rows with one key
 * @param from files of so many bytes or more; parquet is read so whatever its size
 * @param part about how many bytes make a part
 */
public record LargeScope(Set<String> tables, long from, long part) {
    /** Enough rows to keep a task busy for a few seconds. */
    private static final long PART = 16L << 20;

    /** Everything is read into memory, and what is too large for it is too large. */
    public static final LargeScope NONE = inMemory(Set.of());

    public LargeScope {
        tables = Set.copyOf(tables);
    }

    /** Everything is read into memory; of these tables it is said that a file too large for it is read otherwise. */
    public static LargeScope inMemory(Set<String> tables) {
        return new LargeScope(tables, Long.MAX_VALUE, PART);
    }

    boolean isInMemory() {
        return from == Long.MAX_VALUE;
    }

    /** Every file of the tables. */
    public static LargeScope ofAll(Set<String> tables) {
        return new LargeScope(tables, 0, PART);
    }
}
