package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What protection hides cannot be worked out, and no more is hidden than that needs. */
class ProtectionTest {
    private static final Policy STANDARD = Policy.of(3);

    /** One of a table, its policy and its protection. */
    private record Case(String name, TrueTable table, Policy policy, Protection protection) {
        PrintedTable printed() {
            return protection.printed(table, policy);
        }
    }

    private static Stream<Case> cases(int from, int count) {
        return cases(from, count, Integer.MAX_VALUE);
    }

    /**
     * @param cells how many a table has at most; larger ones are passed over
     */
    private static Stream<Case> cases(int from, int count, int cells) {
        RandomTables.Shape[] shapes = RandomTables.Shape.values();
        return IntStream.range(from, from + count).boxed().flatMap(seed -> {
            RandomTables.Shape shape = shapes[seed % shapes.length];
            int rows = 3 + seed % 7;
            int columns = 2 + seed % 5;
            Policy policy = STANDARD.withInsiders(seed % 2 == 0).withZerosShown(seed % 11 != 0);
            TrueTable table = RandomTables.of(shape, rows, columns, seed);
            return table.cells().size() > cells
                    ? Stream.empty()
                    : Stream.of(new Case(shape + " " + seed, table, policy, Protector.protect(table, policy)));
        });
    }

    /** In this table of three dimensions only fractions of persons can take the shortest step. */
    @Test
    void whereWholeNumbersNeedALongerStepItIsFound() {
        cases(1783, 1).parallel().forEach(ProtectionTest::hidesNoMoreThanNeeded);
    }

    @Test
    void aHundredRandomTablesAreSafe() {
        cases(1, 100).parallel().forEach(ProtectionTest::isSafe);
    }

    @Test
    @Tag("slow")
    void thousandsOfRandomTablesAreSafeAndNotOverdone() {
        cases(101, 100).parallel().forEach(ProtectionTest::isSafe);
        cases(430, 30).parallel().forEach(ProtectionTest::hidesNoMoreThanNeeded);
        cases(1_000, 3_000).parallel().forEach(one -> {
            isSafe(one);
            hidesNoMoreThanNeeded(one);
        });
    }

    private static void isSafe(Case one) {
        assertEquals(
                List.of(),
                Audit.leaks(one.printed(), one.policy().width(), Printing.own(one.table(), one.policy())),
                one.name());
        Audit.Found found = Audit.of(one.printed());
        assertEquals(java.util.Set.of(), found.impossible(), one.name());
        found.hidden().forEach((cell, interval) -> {
            long truth = one.table().cells().get(cell).lower();
            assertTrue(interval.contains(truth), one.name() + ": the truth is in what a reader finds");
            assertTrue(interval.width() >= one.policy().width(), one.name());
        });
        IntStream.range(0, one.table().cells().size())
                .filter(cell ->
                        one.policy().protects(one.table().cells().get(cell).lower()))
                .forEach(cell -> assertFalse(one.protection().masks().get(cell) == SuppressionMark.NONE, one.name()));
    }

    @Test
    void showingAnyOneHiddenNumberWouldBreakSafety() {
        cases(400, 30).parallel().forEach(ProtectionTest::hidesNoMoreThanNeeded);
    }

    private static void hidesNoMoreThanNeeded(Case one) {
        assertTrue(one.protection().complete(), one.name());
        for (int cell = 0; cell < one.table().cells().size(); cell++) {
            if (one.protection().masks().get(cell) == SuppressionMark.ANY) {
                List<SuppressionMark> masks = new ArrayList<>(one.protection().masks());
                boolean small =
                        one.policy().protects(one.table().cells().get(cell).lower());
                masks.set(cell, small ? SuppressionMark.SMALL : SuppressionMark.NONE);
                assertFalse(
                        Printing.leaks(one.table(), masks, one.policy()).isEmpty(),
                        one.name() + ": " + one.table().structure().keys().get(cell) + " need not be hidden");
            }
        }
    }

    @Test
    void theAuditFindsWhatTryingEveryTableFinds() {
        long compared = cases(700, 150, 30)
                .parallel()
                .filter(one -> {
                    PrintedTable printed = one.printed();
                    SortedMap<Integer, Interval> tried = BruteForce.of(printed, Map.of(), 60);
                    if (tried.isEmpty() || tried.values().stream().anyMatch(interval -> interval.upper() == 60)) {
                        return false;
                    }
                    Audit.Found found = Audit.of(printed);
                    tried.keySet().retainAll(found.hidden().keySet());
                    assertEquals(tried, found.hidden(), one.name());
                    assertEquals(java.util.Set.of(), found.unproven(), one.name());
                    return true;
                })
                .count();
        assertTrue(compared >= 20, compared + " tables were small enough to try everything");
    }

    @Test
    void insidersFindWhatTryingEveryTableFinds() {
        long compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            TrueTable table = RandomTables.of(RandomTables.Shape.FLAT, 3, 2, seed);
            Policy outsiders = STANDARD.withInsiders(false);
            List<SuppressionMark> masks = Protector.protect(table, outsiders).masks();
            PrintedTable printed = Printing.of(table, masks, outsiders);
            Map<String, Map<Integer, Long>> own = Printing.own(table, STANDARD);
            List<String> leaks = Audit.leaks(printed, 1, own).stream()
                    .map(leak -> leak.insider() + " " + leak.cell())
                    .sorted()
                    .toList();
            List<String> tried = new ArrayList<>();
            for (String insider : own.keySet()) {
                BruteForce.of(printed, own.get(insider), 60).forEach((cell, interval) -> {
                    if (interval.width() < 1 && !onlyOwn(table, masks, cell, insider)) {
                        tried.add(insider + " " + cell);
                    }
                });
            }
            assertEquals(tried.stream().sorted().toList(), leaks, "seed " + seed);
            compared += leaks.size();
        }
        assertTrue(compared > 0, "some insider finds something");
    }

    /** A total whose only hidden part is the insider's own says nothing of others. */
    private static boolean onlyOwn(TrueTable table, List<SuppressionMark> masks, int cell, String insider) {
        return table.structure().sums().stream()
                .filter(sum -> sum.total() == cell)
                .anyMatch(sum -> sum.parts().stream()
                        .allMatch(part -> masks.get(part) == SuppressionMark.NONE
                                || table.structure().owner(part).equals(insider)
                                || onlyOwn(table, masks, part, insider)));
    }

    @Test
    void everyShiftLeadsToAnotherTableThatIsPrintedAlike() {
        cases(900, 40).parallel().forEach(one -> {
            boolean[] moved = new boolean[one.table().cells().size()];
            for (Protection.Shift shift : one.protection().shifts()) {
                List<TrueCell> other = new ArrayList<>(one.table().cells());
                shift.by().forEach((cell, by) -> {
                    moved[cell] = true;
                    other.set(cell, TrueCell.count(other.get(cell).lower() + by));
                });
                TrueTable shifted = new TrueTable(one.table().structure(), other);
                assertEquals(one.printed(), one.protection().printed(shifted, one.policy()), one.name());
            }
            for (int cell = 0; cell < moved.length; cell++) {
                assertEquals(one.protection().masks().get(cell) != SuppressionMark.NONE, moved[cell], one.name());
            }
        });
    }

    @Test
    void aWiderSpreadIsKeptWhenThePolicyAsksForIt() {
        Policy wide = STANDARD.withWidth(2);
        for (int seed = 0; seed < 20; seed++) {
            TrueTable table = RandomTables.of(RandomTables.Shape.HIERARCHICAL, 6, 3, seed);
            Protection protection = Protector.protect(table, wide);
            assertEquals(List.of(), Printing.leaks(table, protection.masks(), wide), "seed " + seed);
        }
    }

    @Test
    void aWorkLimitEndsCleanUpEarlyAndSafely() {
        TrueTable table = RandomTables.of(RandomTables.Shape.BOTH_WAYS, 12, 8, 4);
        Policy hurried = STANDARD.withWorkLimit(0);
        Protection early = Protector.protect(table, hurried);
        Protection full = Protector.protect(table, STANDARD);
        assertFalse(early.complete());
        assertTrue(full.complete());
        assertTrue(full.cost() < early.cost(), full.cost() + " is cheaper than " + early.cost());
        assertEquals(List.of(), Printing.leaks(table, early.masks(), hurried));
    }

    @Test
    void forcedCellsArePrintedOrNamed() {
        TrueTable table = flat(new long[][] {{2, 7}, {5, 9}});
        Protection free = Protector.protect(table, STANDARD.withInsiders(false));
        assertEquals(SuppressionMark.ANY, free.masks().get(number(table, "mab", "gab")));
        Policy forced = STANDARD.withInsiders(false).withForced(List.of(new Policy.Forced("mab", "gab")));
        Protection other = Protector.protect(table, forced);
        assertEquals(SuppressionMark.NONE, other.masks().get(number(table, "mab", "gab")));
        assertEquals(List.of(), Printing.leaks(table, other.masks(), forced));
        Policy tooMuch = STANDARD.withInsiders(false)
                .withForced(List.of(new Policy.Forced("*", "total"), new Policy.Forced("*", "gab")));
        ImpossibleException impossible =
                Assertions.assertThrows(ImpossibleException.class, () -> Protector.protect(table, tooMuch));
        assertEquals("maa", impossible.hidden().at(CellKey.GEOGRAPHY));
        assertFalse(impossible.forced().isEmpty());
        Policy itself = STANDARD.withForced(List.of(new Policy.Forced("maa", "gaa")));
        assertEquals(
                List.of(table.structure().keys().get(number(table, "maa", "gaa"))),
                Assertions.assertThrows(ImpossibleException.class, () -> Protector.protect(table, itself))
                        .forced());
    }

    private static int number(TrueTable table, String geography, String group) {
        return IntStream.range(0, table.structure().size())
                .filter(i -> table.structure()
                                .keys()
                                .get(i)
                                .at(CellKey.GEOGRAPHY)
                                .equals(geography)
                        && table.structure().keys().get(i).at(CellKey.GROUP).equals(group))
                .findFirst()
                .orElseThrow();
    }

    /** Rows are municipalities maa, mab ...; columns groups gaa, gab ...; with totals both ways. */
    static TrueTable flat(long[][] counts) {
        List<String> rows = IntStream.range(0, counts.length)
                .mapToObj(i -> "ma" + (char) ('a' + i))
                .toList();
        List<String> columns = IntStream.range(0, counts[0].length)
                .mapToObj(i -> "ga" + (char) ('a' + i))
                .toList();
        TreeMap<CellKey, Long> cells = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                for (String row : List.of(rows.get(i), "total")) {
                    for (String column : List.of(columns.get(j), "total")) {
                        CellKey key = new CellKey(
                                "citizens", new TreeMap<>(Map.of(CellKey.GEOGRAPHY, row, CellKey.GROUP, column)));
                        cells.merge(key, counts[i][j], Long::sum);
                    }
                }
            }
        }
        return RandomTables.of(
                cells,
                List.of(
                        Hierarchy.total(CellKey.GEOGRAPHY, "total", rows),
                        Hierarchy.total(CellKey.GROUP, "total", columns)));
    }

    @Test
    void plantedLeaksAreCaught() {
        TrueTable table = flat(new long[][] {{1, 2, 12}, {4, 8, 9}, {5, 6, 7}});
        Policy outsiders = STANDARD.withInsiders(false);
        List<SuppressionMark> masks =
                new ArrayList<>(java.util.Collections.nCopies(table.structure().size(), SuppressionMark.NONE));
        masks.set(number(table, "maa", "gaa"), SuppressionMark.SMALL);
        masks.set(number(table, "maa", "gab"), SuppressionMark.SMALL);
        assertEquals(2, Printing.leaks(table, masks, outsiders).size(), "columns give both away");
        masks.set(number(table, "mab", "gaa"), SuppressionMark.ANY);
        masks.set(number(table, "mab", "gab"), SuppressionMark.ANY);
        assertEquals(0, Printing.leaks(table, masks, outsiders).size(), "a rectangle of which two may be large");
        assertFalse(
                Audit.leaks(Printing.of(table, masks, outsiders), 1, Printing.own(table, STANDARD))
                        .isEmpty(),
                "each of the two municipalities finds the other's");
    }

    @Test
    void zerosGiveAwayWhatATotalOfThreeHides() {
        TrueTable table = flat(new long[][] {{1, 5, 0}, {1, 6, 7}, {1, 7, 8}});
        List<SuppressionMark> masks =
                new ArrayList<>(java.util.Collections.nCopies(table.structure().size(), SuppressionMark.NONE));
        for (String row : List.of("maa", "mab", "mac")) {
            masks.set(number(table, row, "gaa"), SuppressionMark.SMALL);
            masks.set(number(table, row, "total"), SuppressionMark.ANY);
            masks.set(number(table, row, "gab"), SuppressionMark.ANY);
        }
        assertEquals(
                3, Printing.leaks(table, masks, STANDARD.withInsiders(false)).size(), "1 + 1 + 1 is the only way to 3");
    }
}
