package dk.belaeg.subject;

import dk.belaeg.contract.Codes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, a health council, a region or the country, as far as the round's municipalities are in it.
 *
 * @param members the names of its municipalities, by code
 */
public record Geography(String level, String code, String name, Map<String, String> members) {
    /** All of a round. */
    public static List<Geography> all(Inputs inputs) {
        return all(Geographies.rows(inputs.round(), inputs.codes()), inputs.codes());
    }

    /** @param rows as {@link Dimensions#GEOGRAPHIES} says */
    public static List<Geography> all(List<@Nullable Object[]> rows, Codes codes) {
        Map<String, Geography> all = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            String municipality = Objects.toString(row[0]);
            Geography one = new Geography(
                    Objects.toString(row[1]),
                    Objects.toString(row[2]),
                    Objects.toString(row[3]),
                    new LinkedHashMap<>());
            all.computeIfAbsent(one.level() + one.code(), key -> one)
                    .members()
                    .put(municipality, codes.municipalities().nameOf(municipality));
        }
        return List.copyOf(all.values());
    }

    /** The one that has all municipalities of the round: the country, or else the region. */
    public static Geography whole(List<Geography> all) {
        return at(Dimensions.LEVEL_COUNTRY, all)
                .or(() -> at(Dimensions.LEVEL_REGION, all))
                .orElseThrow();
    }

    private static Optional<Geography> at(String level, List<Geography> all) {
        return all.stream().filter(one -> one.level().equals(level)).findFirst();
    }
}
