package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.UndeclaredSums;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reports whose numbers add up though nothing says so. Each is released and then attacked by one who has read the
 * headings, and knows every sum.
 */
class UndeclaredSumsTest {
    private static final Policy POLICY = Policy.of(3);
    private static final int SEEDS = 6;
    private static final List<String> PLACES = List.of("m1", "m2", "m3", "m4", "m5", "m6");
    private static final Hierarchy GEOGRAPHY = Hierarchy.total(CellKey.GEOGRAPHY, "region", PLACES);

    private static Map<String, Map<String, Long>> counts(List<String> groups, long seed) {
        Random random = new Random(seed);
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (String place : PLACES) {
            Map<String, Long> row = new TreeMap<>();
            groups.forEach(group -> row.put(group, (long) random.nextInt(random.nextInt(3) == 0 ? 4 : 25)));
            counts.put(place, row);
        }
        Map<String, Long> region = new TreeMap<>();
        counts.values().forEach(row -> row.forEach((group, number) -> region.merge(group, number, Long::sum)));
        counts.put("region", region);
        return counts;
    }

    private static ReportData report(
            String name, String second, String figure, Map<String, Map<String, Long>> counts, Set<String> shown) {
        ReportSchema schema = SchemaTexts.report(
                """
                {"name": "%s", "title": "%1$s", "description": "Prøve.", "x-grain": "one row per cell",
                 "x-order": 1, "x-method": "efterspoergsel",
                 "x-dataset": "%1$s", "x-cells": {"geography": "geography", "group": "group"},
                 "fields": [
                   {"name": "geography", "title": "Sted", "type": "string", "x-role": "key"},
                   {"name": "%s", "title": "Gruppe", "type": "string", "x-role": "key"},
                   {"name": "%s", "title": "Tal", "type": "integer", "x-count": true, "x-persons": true}],
                 "primaryKey": ["geography", "%2$s"], "x-sort": ["geography"], "x-source": "Prøve", "x-notes": []}
                """
                        .formatted(name, second, figure)
                        .replace(
                                "\"group\": \"group\"",
                                "\"group\": \"" + (second.equals("group") ? "group" : "geography") + "\""));
        List<@Nullable Object[]> rows = new ArrayList<>();
        counts.forEach((place, row) -> row.forEach((group, number) -> {
            if (shown.isEmpty() || shown.contains(group)) {
                rows.add(new Object[] {place, group, number, number});
            }
        }));
        return new ReportData(schema, rows);
    }

    /** What somebody works out who knows all sums there are, by the auditor that shares nothing with the program. */
    private static Set<String> leaks(List<ReportData> reports, Hierarchy... all) {
        Disclosure.Released released =
                new Disclosure(new SuppressionRules(List.of(GEOGRAPHY), POLICY)).release(reports);
        Map<CellKey, TrueCell> cells = new TreeMap<>();
        Map<CellKey, String> texts = new TreeMap<>();
        TrueTable truth = released.proof().truth();
        for (int cell = 0; cell < released.proof().printed().cells().size(); cell++) {
            CellKey key = truth.structure().keys().get(cell);
            if (truth.cells().get(cell).kind() == TrueCell.Kind.COUNT) {
                cells.put(key, truth.cells().get(cell));
                texts.put(
                        key,
                        released.proof().printed().cells().get(cell) instanceof PrintedCell.Hidden hidden
                                ? hidden.mark()
                                : "shown");
            }
        }
        List<Hierarchy> hierarchies = new ArrayList<>(List.of(all));
        hierarchies.add(GEOGRAPHY);
        TrueTable known = TrueTable.of(Structure.of(cells.keySet(), hierarchies), cells);
        return new Auditor(List.of(new Auditor.Kept(known, texts)), POLICY.k()).leaks();
    }

    @Test
    void aCodeForAllGroupsByMunicipality() {
        List<String> groups = List.of("a", "b", "c", "d");
        int forgotten = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Map<String, Long>> counts = counts(groups, seed);
            counts.values()
                    .forEach(row -> row.put(
                            "alle",
                            row.values().stream().mapToLong(number -> number).sum()));
            List<ReportData> reports = List.of(
                    report("groups", "group", "citizens", counts, Set.copyOf(groups)),
                    report("totals", "group", "citizens", counts, Set.of("alle")));
            Hierarchy alle = Hierarchy.total(CellKey.GROUP, "alle", groups);
            assertEquals(Set.of(), leaks(reports, alle), "seed " + seed);
            forgotten++;
        }
        assertEquals(SEEDS, forgotten);
    }

    @Test
    void yearsTogetherAndGroupsOfGroups() {
        List<String> groups = List.of("2022", "2023", "2024", "2025");
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Map<String, Long>> counts = counts(groups, 50 + seed);
            counts.values()
                    .forEach(row -> row.put("2024-2025", row.getOrDefault("2024", 0L) + row.getOrDefault("2025", 0L)));
            List<ReportData> reports = List.of(report("years", "group", "citizens", counts, Set.of()));
            assertEquals(
                    Set.of(),
                    leaks(reports, Hierarchy.total(CellKey.GROUP, "2024-2025", List.of("2024", "2025"))),
                    "seed " + seed);
        }
    }

    /** The same persons by another cut: what each municipality has in all is the same, though no table shows it. */
    @Test
    void theSamePersonsByAnotherCut() {
        List<String> groups = List.of("a", "b", "c");
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Map<String, Long>> counts = counts(groups, 100 + seed);
            Map<String, Map<String, Long>> byDifficulty = counts(List.of("ofte"), 200 + seed);
            byDifficulty.forEach((place, row) -> {
                long all = counts.getOrDefault(place, Map.of()).values().stream()
                        .mapToLong(n -> n)
                        .sum();
                row.replaceAll((name, number) -> Math.min(number, all));
            });
            long often = PLACES.stream()
                    .mapToLong(
                            place -> byDifficulty.getOrDefault(place, Map.of()).getOrDefault("ofte", 0L))
                    .sum();
            byDifficulty.getOrDefault("region", Map.of()).replaceAll((name, number) -> often);
            byDifficulty.forEach((place, row) -> row.put(
                    "sjældent",
                    counts.getOrDefault(place, Map.of()).values().stream()
                                    .mapToLong(n -> n)
                                    .sum()
                            - row.getOrDefault("ofte", 0L)));
            List<ReportData> reports = List.of(
                    report("groups", "group", "citizens", counts, Set.of()),
                    report("difficulty", "difficulty", "several", byDifficulty, Set.of()));
            List<UndeclaredSums.Equation> found = found(reports);
            assertTrue(found.size() >= PLACES.size(), found.size() + " sums found, seed " + seed);
        }
    }

    private static List<UndeclaredSums.Equation> found(List<ReportData> reports) {
        TrueTable truth =
                PersonCells.truth(reports.stream().map(ReportValues::full).toList(), List.of(GEOGRAPHY));
        List<@Nullable Long> numbers = new ArrayList<>();
        truth.cells().forEach(cell -> numbers.add(cell.kind() == TrueCell.Kind.UNKNOWN ? null : (Long) cell.lower()));
        return UndeclaredSums.of(truth.structure(), numbers, cell -> true);
    }

    @Test
    void nothingIsFoundInTablesThatDeclareTheirSums() {
        for (int seed = 0; seed < 30; seed++) {
            for (RandomTables.Shape shape : RandomTables.Shape.values()) {
                TrueTable table = RandomTables.of(shape, 7, 5, seed);
                List<@Nullable Long> numbers = new ArrayList<>();
                table.cells()
                        .forEach(
                                cell -> numbers.add(cell.kind() == TrueCell.Kind.UNKNOWN ? null : (Long) cell.lower()));
                assertEquals(
                        List.of(), UndeclaredSums.of(table.structure(), numbers, cell -> true), shape + " " + seed);
            }
        }
    }

    private static ReportData withColumn(Map<String, Map<String, Long>> counts, Function<Object[], Object[]> columns) {
        ReportSchema schema = SchemaTexts.report(
                """
                {"name": "shares", "title": "Andele", "description": "Prøve.", "x-grain": "one row per cell",
                 "x-order": 1, "x-method": "efterspoergsel",
                 "x-dataset": "shares",
                 "fields": [
                   {"name": "geography", "title": "Sted", "type": "string", "x-role": "key"},
                   {"name": "group", "title": "Gruppe", "type": "string", "x-role": "key"},
                   {"name": "places", "title": "Pladser", "type": "integer"},
                   {"name": "share", "title": "Andel", "type": "number"}],
                 "primaryKey": ["geography", "group"], "x-sort": ["geography"], "x-source": "Prøve", "x-notes": []}
                """);
        List<@Nullable Object[]> rows = new ArrayList<>();
        counts.forEach((place, row) ->
                row.forEach((group, number) -> rows.add(columns.apply(new Object[] {place, group, number}))));
        return new ReportData(schema, rows);
    }

    private static java.math.BigDecimal decimal(double number) {
        return java.math.BigDecimal.valueOf(number).setScale(6, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void aShareWhoseOtherNumberIsPrintedIsRefused() {
        List<String> groups = List.of("a", "b", "c");
        Map<String, Map<String, Long>> counts = counts(groups, 7);
        Random random = new Random(7);
        Map<String, Integer> inhabitants =
                PLACES.stream().collect(Collectors.toMap(place -> place, place -> 20_000 + random.nextInt(50_000)));
        inhabitants.put("region", 400_000);
        List<Function<Object[], Object[]>> nasty = List.of(
                row -> {
                    long places = 5L + random.nextInt(40);
                    return new Object[] {row[0], row[1], places, decimal((long) row[2] * 100.0 / places)};
                },
                row -> new Object[] {
                    row[0],
                    row[1],
                    (long) random.nextInt(99),
                    decimal((long) row[2] * 1000.0 / inhabitants.getOrDefault((String) row[0], 1))
                },
                row -> new Object[] {row[0], row[1], row[2], decimal(random.nextDouble())});
        for (Function<Object[], Object[]> columns : nasty) {
            List<ReportData> reports =
                    List.of(report("groups", "group", "citizens", counts, Set.of()), withColumn(counts, columns));
            UnsafeReleaseException unsafe = assertThrows(
                    UnsafeReleaseException.class,
                    () -> new Disclosure(new SuppressionRules(List.of(GEOGRAPHY), POLICY)).release(reports));
            assertEquals(
                    Set.of(UnsafeReleaseException.Kind.COPIED),
                    unsafe.reasons().stream()
                            .map(UnsafeReleaseException.Reason::kind)
                            .collect(Collectors.toSet()));
        }
        List<ReportData> harmless =
                List.of(report("groups", "group", "citizens", counts, Set.of()), withColumn(counts, row ->
                        new Object[] {row[0], row[1], (long) random.nextInt(30), decimal(random.nextDouble())}));
        assertEquals(
                2,
                new Disclosure(new SuppressionRules(List.of(GEOGRAPHY), POLICY))
                        .release(harmless)
                        .tables()
                        .size());
    }

    /** A part of a column, and the rest of it. */
    /** What each place sells is at least what the others of the table buy of it; the headings say so, and no list. */
    @Test
    void whatIsSoldIsWhatIsBought() {
        List<CellKey> keys = new ArrayList<>();
        Map<CellKey, Long> numbers = new TreeMap<>();
        for (String seller : PLACES) {
            long sold = seller.equals("m1") ? 5 : 0;
            for (String buyer : PLACES) {
                long paid = buyer.equals(seller) ? 0 : buyer.charAt(1) + seller.charAt(1) - 96L;
                sold += paid;
                numbers.put(
                        new CellKey("paid", new TreeMap<>(Map.of(CellKey.GEOGRAPHY, buyer, "seller", seller))), paid);
            }
            numbers.put(new CellKey("sold", new TreeMap<>(Map.of(CellKey.GEOGRAPHY, seller))), sold);
        }
        keys.addAll(numbers.keySet());
        Structure structure = Structure.of(keys, List.of(GEOGRAPHY));
        List<@Nullable Long> known = new ArrayList<>();
        structure.keys().forEach(key -> known.add(numbers.get(key)));
        for (String seller : PLACES) {
            int sold = structure.keys().indexOf(new CellKey("sold", new TreeMap<>(Map.of(CellKey.GEOGRAPHY, seller))));
            assertTrue(
                    UndeclaredSums.of(structure, known, cell -> true).stream()
                            .anyMatch(equation -> equation.left().equals(List.of(sold))
                                    && equation.atLeast()
                                    && equation.right().stream()
                                            .map(cell -> structure.keys().get(cell))
                                            .allMatch(key -> key.at("seller").equals(seller))
                                    && equation.right().size() == PLACES.size()),
                    seller);
        }
    }

    @Test
    void aColumnThatIsThePartOfAnother() {
        ReportSchema schema = SchemaTexts.report(
                """
                {"name": "parts", "title": "Dele", "description": "Prøve.", "x-grain": "one row per cell",
                 "x-order": 1, "x-method": "efterspoergsel",
                 "x-dataset": "parts", "x-cells": {"geography": "geography", "group": "group"},
                 "fields": [
                   {"name": "geography", "title": "Sted", "type": "string", "x-role": "key"},
                   {"name": "group", "title": "Gruppe", "type": "string", "x-role": "key"},
                   {"name": "citizens", "title": "Borgere", "type": "integer", "x-count": true, "x-persons": true},
                   {"name": "waiting", "title": "Heraf venter", "type": "integer", "x-count": true, "x-persons": true},
                   {"name": "served", "title": "Heraf i tilbud", "type": "integer", "x-count": true, "x-persons": true}],
                 "primaryKey": ["geography", "group"], "x-sort": ["geography"], "x-source": "Prøve", "x-notes": []}
                """);
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Map<String, Long>> waiting = counts(List.of("a", "b"), 300 + seed);
            Map<String, Map<String, Long>> served = counts(List.of("a", "b"), 400 + seed);
            List<@Nullable Object[]> rows = new ArrayList<>();
            waiting.forEach((place, row) -> row.forEach((group, number) -> {
                long rest = served.getOrDefault(place, Map.of()).getOrDefault(group, 0L);
                long all = number + rest;
                rows.add(new Object[] {place, group, all, all, number, number, rest, rest});
            }));
            Disclosure.Released released = new Disclosure(new SuppressionRules(List.of(GEOGRAPHY), POLICY))
                    .release(List.of(new ReportData(schema, rows)));
            Map<CellKey, String> texts = new TreeMap<>();
            TrueTable truth = released.proof().truth();
            TreeMap<CellKey, TrueCell> cells = new TreeMap<>();
            for (int cell = 0; cell < truth.cells().size(); cell++) {
                CellKey key = truth.structure().keys().get(cell);
                if (truth.cells().get(cell).kind() == TrueCell.Kind.COUNT) {
                    // the column as a code of a dimension, so that the auditor knows the sum
                    TreeMap<String, String> place = new TreeMap<>(key.place());
                    place.put("column", key.figure());
                    CellKey other = new CellKey("number", place);
                    cells.put(other, truth.cells().get(cell));
                    texts.put(
                            other,
                            released.proof().printed().cells().get(cell) instanceof PrintedCell.Hidden hidden
                                    ? hidden.mark()
                                    : "shown");
                }
            }
            TrueTable known = TrueTable.of(
                    Structure.of(
                            new TreeSet<>(cells.keySet()),
                            List.of(
                                    GEOGRAPHY,
                                    Hierarchy.total("column", "citizens", Arrays.asList("waiting", "served")))),
                    cells);
            assertEquals(
                    Set.of(), new Auditor(List.of(new Auditor.Kept(known, texts)), POLICY.k()).leaks(), "seed " + seed);
        }
    }

    /** Two municipalities with a key of one name in two tables, {@code kind}: of sexes in one, of ages in the other. */
    private static Disclosure.Released releasedOfTwo(
            Map<String, Map<String, Long>> sexes, Map<String, Map<String, Long>> ages) {
        Hierarchy two = Hierarchy.total(CellKey.GEOGRAPHY, "region", List.of("m1", "m2"));
        return new Disclosure(new SuppressionRules(List.of(two), POLICY))
                .release(List.of(
                        report("sexes", "kind", "citizens", sexes, Set.of()),
                        report("ages", "kind", "waiting", ages, Set.of())));
    }

    @Test
    void totalsAreOfTheCodesOfTheirOwnTable() {
        Map<String, Long> sexes = Map.of("men", 20L, "women", 30L, "total", 50L);
        Map<String, Long> ages = Map.of("old", 2L, "young", 40L, "total", 42L);
        TrueTable truth = releasedOfTwo(Map.of("m1", sexes, "m2", sexes), Map.of("m1", ages, "m2", ages))
                .proof()
                .truth();
        assertEquals(List.of(), truth.leftOut());
        assertTrue(
                truth.structure().keys().stream()
                        .allMatch(key -> key.figure().equals("waiting")
                                || Set.of("men", "women", "total").contains(key.at("kind"))),
                truth.structure().keys().toString());
    }

    /** Both tables lack a row, and only the second has a small number that it would give away. */
    @Test
    void theTableThatCannotBeProtectedIsNamed() {
        Map<String, Map<String, Long>> sexes =
                Map.of("m1", Map.of("men", 50L, "women", 60L, "total", 110L), "m2", Map.of("men", 40L, "total", 90L));
        Map<String, Map<String, Long>> ages =
                Map.of("m1", Map.of("old", 30L, "young", 2L, "total", 32L), "m2", Map.of("old", 12L, "total", 17L));
        Disclosure.UnprotectableException lacking =
                assertThrows(Disclosure.UnprotectableException.class, () -> releasedOfTwo(sexes, ages));
        String said = lacking.danish().get(0);
        assertTrue(said.contains("kolonnen waiting") && said.contains("mangler, er m2, young"), said);
    }

    @Test
    void codesThatAreInNoHierarchyAreRefused() {
        Map<String, Map<String, Long>> counts = counts(List.of("a", "b", "alle"), 3);
        List<ReportData> reports = List.of(report("groups", "group", "citizens", counts, Set.of()));
        Hierarchy groups = Hierarchy.total(CellKey.GROUP, "i alt", List.of("a", "b"));
        Disclosure.UnprotectableException uncovered = assertThrows(
                Disclosure.UnprotectableException.class,
                () -> new Disclosure(new SuppressionRules(List.of(GEOGRAPHY, groups), POLICY)).release(reports));
        assertTrue(
                uncovered.danish().get(0).contains("»alle«"), uncovered.danish().toString());
    }
}
