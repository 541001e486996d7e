package dk.belaeg.round;

import dk.belaeg.contract.Contracts;
import java.util.List;

/**
 * The settings of one subject, or of one room, in {@code runde.json}: implemented by records that have a {@link Setting}
 * on themselves and on each component, and read by {@link SettingsBlock}.
 */
public interface Settings {
    /** The settings of a round that says nothing of them. */
    static <T extends Settings> T standard(Class<T> type) {
        return SettingsBlock.standard(type);
    }

    /** What is wrong with the values, each in a Danish sentence that names the setting; not asked when the block is left out. */
    default List<String> problems(Contracts contracts) {
        return List.of();
    }
}
