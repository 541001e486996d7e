package dk.belaeg.contract;

import java.util.Optional;

/** The typed values of one row: all that a rule over rows may ask about. */
public interface RowValues {
    /** The value of a column, if known. */
    <T> Optional<T> value(String column, Class<T> type);

    /** Whether something stands in the field's cell that cannot be used: then its value is not known, and nothing may be put in its place. */
    default boolean setAside(String field) {
        return false;
    }

    default Optional<String> text(String column) {
        return value(column, String.class);
    }
}
