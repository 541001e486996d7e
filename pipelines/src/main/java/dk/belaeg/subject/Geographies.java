package dk.belaeg.subject;

import static dk.belaeg.subject.Dimensions.LEVEL_COUNTRY;
import static dk.belaeg.subject.Dimensions.LEVEL_HEALTH_COUNCIL;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static dk.belaeg.subject.Dimensions.LEVEL_REGION;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which areas each municipality of a round lies in on its as-of day: itself, its health council, its region and, in a
 * round of the whole country, the country. Health councils are a level only when all the round's municipalities have
 * one, since a level that leaves some out cannot be compared with the others.
 */
public final class Geographies {
    private Geographies() {}

    /** One row per municipality and geography, as {@link Dimensions#GEOGRAPHIES} says. */
    public static List<@Nullable Object[]> rows(Round round, Codes codes) {
        CodeList councils = codes.list("health-councils");
        boolean allHaveCouncils = round.respondents().stream()
                .allMatch(code -> council(code, round, codes).isPresent());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String code : round.respondents()) {
            rows.add(row(code, LEVEL_MUNICIPALITY, code, codes.municipalities().nameOf(code)));
            if (allHaveCouncils) {
                council(code, round, codes)
                        .ifPresent(council ->
                                rows.add(row(code, LEVEL_HEALTH_COUNCIL, council, councils.nameOf(council))));
            }
            if (round.national()) {
                codes.region(code, round.asOf())
                        .ifPresent(region -> rows.add(row(code, LEVEL_REGION, region, codes.operatorName(region))));
            }
            rows.add(row(
                    code, round.national() ? LEVEL_COUNTRY : LEVEL_REGION, round.region(), round.regionName(codes)));
        }
        return rows;
    }

    private static Optional<String> council(String municipality, Round round, Codes codes) {
        return codes.healthCouncil(municipality, round.asOf());
    }

    private static @Nullable Object[] row(String municipality, String level, String geography, String name) {
        return new Object[] {municipality, level, geography, name};
    }
}
