package dk.belaeg.contract;

import static dk.belaeg.contract.CodeListFile.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Municipalities, regions, health councils and maps are the real ones, at every date. */
class CodeListGeographyTest {

    private static final String SOUTH =
            """
            410 Middelfart, 420 Assens, 430 Faaborg-Midtfyn, 440 Kerteminde, 450 Nyborg, 461 Odense, 479 Svendborg, \
            480 Nordfyns, 482 Langeland, 492 Ærø, 510 Haderslev, 530 Billund, 540 Sønderborg, 550 Tønder, \
            561 Esbjerg, 563 Fanø, 573 Varde, 575 Vejen, 580 Aabenraa, 607 Fredericia, 621 Kolding, 630 Vejle""";

    /** The map of Syddanmark, west to east and north to south; a point is an empty square. */
    private static final List<String> MAP = List.of(
            ". Varde Billund Vejle . . . .",
            "Fanø Esbjerg Vejen Kolding Fredericia Middelfart Nordfyns Kerteminde",
            ". . Haderslev . . Assens Odense Nyborg",
            ". Tønder Aabenraa Sønderborg . Faaborg-Midtfyn Svendborg Langeland",
            ". . . . . . Ærø .");

    @Test
    void ninetyEightMunicipalitiesInFiveRegionsAndFourFrom2027() {
        assertEquals(98, CodeListFile.read("municipalities").rows().size());
        assertEquals(Map.of("1081", 11, "1082", 19, "1083", 22, "1084", 29, "1085", 17), regionSizes("2026-12-31"));
        assertEquals(Map.of("1081", 11, "1082", 19, "1083", 22, "lokal-oestdanmark", 46), regionSizes("2027-01-01"));
        Map<String, String> kkr = CodeListFile.read("municipalities").rows().stream()
                .collect(Collectors.toMap(row -> cell(row, "code"), row -> cell(row, "kkr_area")));
        Map<String, String> areaOfRegion = Map.of(
                "1081", "nordjylland",
                "1082", "midtjylland",
                "1083", "syddanmark",
                "1084", "hovedstaden",
                "1085", "sjaelland");
        inForce("municipality-region", "2026-12-31")
                .forEach(row -> assertEquals(
                        areaOfRegion.get(cell(row, "region")), kkr.get(cell(row, "municipality")), row::toString));
    }

    private static List<Map<String, String>> inForce(String list, String day) {
        return CodeListFile.read(list).rows().stream()
                .filter(row -> cell(row, "valid_from").compareTo(day) <= 0)
                .filter(row ->
                        cell(row, "valid_to").isEmpty() || cell(row, "valid_to").compareTo(day) > 0)
                .toList();
    }

    private static Map<String, Integer> regionSizes(String day) {
        Map<String, Integer> sizes = new TreeMap<>();
        inForce("municipality-region", day).forEach(row -> sizes.merge(cell(row, "region"), 1, Integer::sum));
        return sizes;
    }

    @Test
    void officialRegionCodesAreNeverInvented() {
        for (Map<String, String> row : CodeListFile.read("regions").rows()) {
            boolean local = cell(row, "code").startsWith("lokal-");
            assertEquals(local ? "" : cell(row, "code"), cell(row, "official_code"));
        }
    }

    @Test
    void syddanmarkAndItsHealthCouncilsAreTheKnownOnes() {
        Map<String, String> names = names();
        String south = inForce("municipality-region", "2026-11-21").stream()
                .filter(row -> cell(row, "region").equals("1083"))
                .map(row -> cell(row, "municipality") + " " + names.get(cell(row, "municipality")))
                .collect(Collectors.joining(", "));
        assertEquals(SOUTH, south);
        Map<String, Set<String>> councils = new TreeMap<>();
        CodeListFile.read("municipality-health-council").rows().forEach(row -> councils.computeIfAbsent(
                        cell(row, "health_council"), key -> new TreeSet<>())
                .add(String.valueOf(names.get(cell(row, "municipality")))));
        assertEquals(
                Map.of(
                        "fyn",
                        Set.of(
                                "Odense",
                                "Assens",
                                "Faaborg-Midtfyn",
                                "Kerteminde",
                                "Langeland",
                                "Middelfart",
                                "Nordfyns",
                                "Nyborg",
                                "Svendborg",
                                "Ærø"),
                        "lillebaelt",
                        Set.of("Kolding", "Fredericia", "Vejle", "Billund"),
                        "sydvestjylland",
                        Set.of("Esbjerg", "Fanø", "Varde", "Vejen"),
                        "soenderjylland",
                        Set.of("Aabenraa", "Haderslev", "Sønderborg", "Tønder")),
                councils);
    }

    static Map<String, String> names() {
        return CodeListFile.read("municipalities").rows().stream()
                .collect(Collectors.toMap(row -> cell(row, "code"), row -> cell(row, "name")));
    }

    /** Where a name stands on a map: column and row. */
    private static Map<String, List<Integer>> squares(String layout) {
        Map<String, String> names = names();
        return CodeListFile.read("tiles").where("layout", layout).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(names.get(cell(row, "municipality"))),
                        row -> List.of(Integer.parseInt(cell(row, "column")), Integer.parseInt(cell(row, "row")))));
    }

    @Test
    void mapOfSyddanmarkIsTheGivenOneAndLiesWholeInTheMapOfDenmark() {
        Map<String, List<Integer>> given = new HashMap<>();
        for (int row = 0; row < MAP.size(); row++) {
            List<String> names = Arrays.asList(MAP.get(row).split(" "));
            for (int column = 0; column < names.size(); column++) {
                if (!names.get(column).equals(".")) {
                    given.put(names.get(column), List.of(column + 1, row + 1));
                }
            }
        }
        assertEquals(22, given.size());
        assertEquals(given, squares("syddanmark"));
        Map<String, List<Integer>> country = squares("danmark");
        assertEquals(new HashSet<>(names().values()), country.keySet());
        Set<List<Integer>> shifts = given.keySet().stream()
                .map(name -> List.of(
                        country.getOrDefault(name, List.of(0, 0)).get(0)
                                - given.getOrDefault(name, List.of(0, 0)).get(0),
                        country.getOrDefault(name, List.of(0, 0)).get(1)
                                - given.getOrDefault(name, List.of(0, 0)).get(1)))
                .collect(Collectors.toSet());
        assertEquals(1, shifts.size(), "the same pattern, moved as a whole");
        List<Integer> bornholm = country.getOrDefault("Bornholm", List.of(0, 0));
        country.forEach((name, square) -> assertTrue(
                name.equals("Bornholm") || bornholm.get(0) - square.get(0) > 1, "Bornholm stands apart from " + name));
    }
}
