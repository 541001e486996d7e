package dk.belaeg.subject.places;

import static org.apache.spark.sql.functions.lit;

import dk.belaeg.subject.Inputs;
import java.util.Optional;
import org.apache.spark.sql.Column;

/**
 * Whether there is an extract of the portal to count places by. Where there is one, a group or an area without a row has no
 * places; where there is none, or none of its rows can be used, nobody knows how many.
 */
public enum Extract {
    USED(""),
    WITHOUT_USABLE_ROWS("udtrækket af Tilbudsportalen har ingen rækker, der kan bruges"),
    NONE("der er intet udtræk af Tilbudsportalen");

    private final String reason;

    Extract(String reason) {
        this.reason = reason;
    }

    /** The extract of a round. */
    public static Extract of(Inputs inputs) {
        return of(inputs.has("portal"), inputs.lacks("portal"));
    }

    /** @param lacking whether an error has set rows aside */
    public static Extract of(boolean used, boolean lacking) {
        return used ? USED : lacking ? WITHOUT_USABLE_ROWS : NONE;
    }

    /** Whether a group or an area without a row has no places. */
    public boolean isUsed() {
        return this == USED;
    }

    /** Why places are blank; empty where they are known. */
    public Optional<String> words() {
        return isUsed() ? Optional.empty() : Optional.of(reason);
    }

    /** The same as a column; null where they are known. */
    public Column reason() {
        return isUsed() ? lit(null).cast("string") : lit(reason);
    }
}
