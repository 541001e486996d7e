package dk.belaeg.subject.tariffs;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Services and units that a person has confirmed to be the same under another id or name: the round's {@code
 * opslag/omdoebte-tilbud.csv}. A line without who and when is not used, and nothing is joined by likeness.
 */
final class Renames {
    static final String FILE = "opslag/omdoebte-tilbud.csv";
    static final Renames NONE = new Renames(Map.of());

    private record Place(String service, String unit) {}

    private final Map<Place, Place> places;

    private Renames(Map<Place, Place> places) {
        this.places = places;
    }

    /** @param findings of lines that cannot be used */
    static Renames of(Codes codes, List<Finding> findings) {
        Map<Place, Place> places = new HashMap<>();
        for (CodeList.Entry line : codes.list("renamed-services").rows()) {
            Place before = place(line, "service_before", "unit_before");
            Place after = place(line, "service_after", "unit_after");
            Optional<String> problem = problem(line, before, after)
                    .or(() -> places.containsKey(before)
                            ? Optional.of("en linje ovenfor gælder det samme tilbud.")
                            : Optional.empty())
                    .or(() -> leads(after, before, places)
                            ? Optional.of("tilbuddet ville blive til sig selv gennem linjerne ovenfor.")
                            : Optional.empty());
            if (problem.isEmpty()) {
                places.put(before, after);
            } else {
                findings.add(TariffRules.line(FILE, "tilbud " + before.service(), problem.get()));
            }
        }
        return new Renames(places);
    }

    private static Place place(CodeList.Entry line, String service, String unit) {
        return new Place(line.get(service).strip(), Texts.key(line.get(unit)));
    }

    private static Optional<String> problem(CodeList.Entry line, Place before, Place after) {
        if (before.service().isEmpty() || after.service().isEmpty()) {
            return Optional.of("den har ikke begge id'er.");
        } else if (before.equals(after)) {
            return Optional.of("de to er det samme.");
        } else if (before.unit().isEmpty() != after.unit().isEmpty()) {
            return Optional.of("en afdeling skal stå både før og nu, eller ingen af stederne.");
        } else if (line.get("source").isBlank()) {
            return Optional.of("der står ikke, hvem der har bekræftet den.");
        }
        try {
            LocalDate.parse(line.get("confirmed_on").strip());
            return Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.of("»Bekræftet den« skal være en dato som 2026-09-14.");
        }
    }

    private static boolean leads(Place from, Place to, Map<Place, Place> places) {
        Set<Place> seen = new HashSet<>();
        for (Place at = from; at != null && seen.add(at); at = places.get(at)) {
            if (at.equals(to)) {
                return true;
            }
        }
        return false;
    }

    /** The key that a tariff goes by today. */
    Tariff.Key now(Tariff.Key key) {
        Tariff.Key now = key;
        for (int step = 0; step <= places.size(); step++) {
            Place ofUnit = places.get(new Place(now.service(), now.unit()));
            Place ofService = places.get(new Place(now.service(), ""));
            if (ofUnit != null && !now.unit().isEmpty()) {
                now = now.of(ofUnit.service(), ofUnit.unit());
            } else if (ofService != null) {
                now = now.of(ofService.service(), now.unit());
            } else {
                break;
            }
        }
        return now;
    }
}
