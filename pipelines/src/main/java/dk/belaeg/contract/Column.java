package dk.belaeg.contract;

/**
 * One typed column of a dataset.
 *
 * @param scale decimals, for {@link Type#DECIMAL}
 */
public record Column(String name, Type type, int scale) {
    /** Types of values in datasets; {@link StructTypes} maps them to Spark's. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        WHOLE,
        /** {@link Integer}; years and ages. */
        YEAR,
        /** {@link java.math.BigDecimal} with the column's scale. */
        DECIMAL,
        /** {@link Boolean}. */
        TRUTH,
        /** {@link java.time.LocalDate}. */
        DAY
    }
}
