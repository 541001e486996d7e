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

    public static Column text(String name) {
        return new Column(name, Type.TEXT, 0);
    }

    public static Column whole(String name) {
        return new Column(name, Type.WHOLE, 0);
    }

    public static Column year(String name) {
        return new Column(name, Type.YEAR, 0);
    }

    public static Column decimal(String name, int scale) {
        return new Column(name, Type.DECIMAL, scale);
    }

    public static Column truth(String name) {
        return new Column(name, Type.TRUTH, 0);
    }

    public static Column day(String name) {
        return new Column(name, Type.DAY, 0);
    }
}
