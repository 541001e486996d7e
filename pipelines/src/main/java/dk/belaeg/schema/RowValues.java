package dk.belaeg.schema;

import java.util.Optional;

/** The typed values of one row, wherever it is kept, so that one rule serves rows in memory and rows of a large table. */
public interface RowValues {
    /** The value of a column, if known. */
    <T> Optional<T> value(String column, Class<T> type);

    default Optional<String> text(String column) {
        return value(column, String.class);
    }
}
