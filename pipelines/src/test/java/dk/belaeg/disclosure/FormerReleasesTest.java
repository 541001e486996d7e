package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.disclosure.witness.WitnessCheck;
import dk.belaeg.disclosure.witness.Witnesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new release gives nothing away to who keeps an earlier one beside it. */
class FormerReleasesTest {
    private static final Policy POLICY = Policy.of(3);
    private static final List<RandomTables.Shape> SHAPES =
            List.of(RandomTables.Shape.FLAT, RandomTables.Shape.HIERARCHICAL, RandomTables.Shape.BOTH_WAYS);

    private static TrueTable table(int seed) {
        return RandomTables.of(SHAPES.get(seed % SHAPES.size()), 5 + seed % 4, 3 + seed % 3, seed);
    }

    private static Disclosure disclosure(TrueTable table) {
        return new Disclosure(new SuppressionRules(table.structure().hierarchies(), POLICY));
    }

    private static Former former(String name, TrueTable table, Disclosure.Released released) {
        int size = table.cells().size();
        PrintedTable printed = new PrintedTable(
                table.structure(), released.proof().printed().cells().subList(0, size), List.of());
        return new Former(
                name, printed, table.cells().stream().map(TrueCell::lower).toList());
    }

    /** The same table after one answer has been corrected by so much, in all sums too. */
    private static TrueTable corrected(TrueTable table, int seed, long by) {
        List<Hierarchy> hierarchies = table.structure().hierarchies();
        List<Integer> inner = IntStream.range(0, table.cells().size())
                .filter(cell -> table.structure().sumDimensions(cell) == 0
                        && table.cells().get(cell).lower() > 1)
                .boxed()
                .toList();
        CellKey changed = table.structure().keys().get(inner.get(new Random(seed).nextInt(inner.size())));
        Map<CellKey, Long> counts = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            CellKey key = table.structure().keys().get(cell);
            boolean holds = hierarchies.stream()
                    .allMatch(hierarchy -> within(hierarchy, changed.at(hierarchy.dimension()), key));
            counts.put(key, table.cells().get(cell).lower() + (holds ? by : 0));
        }
        return RandomTables.of(counts, hierarchies);
    }

    private static boolean within(Hierarchy hierarchy, String code, CellKey sum) {
        for (String at = code; at != null; at = hierarchy.parents().get(at)) {
            if (at.equals(sum.at(hierarchy.dimension()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the attack finds in a release that it does not find without it. A municipality that corrects its own number
     * knows by how much a sum that it has kept changes, whatever the new release hides.
     */
    private static List<Audit.Leak> leaks(PrintedTable printed, TrueTable truth) {
        List<Audit.Leak> leaks = new ArrayList<>(attacked(printed, truth));
        leaks.removeAll(attacked(Formers.before(truth), truth));
        return leaks;
    }

    private static List<Audit.Leak> attacked(PrintedTable printed, TrueTable truth) {
        return Audit.leaks(printed, POLICY.width(), Printing.own(truth, POLICY));
    }

    /** What an attack that shares nothing with the program's own finds in the second of two releases. */
    private static Set<String> found(Auditor.Kept first, TrueTable now, Disclosure.Released next) {
        return new Auditor(List.of(first, Auditor.Kept.of(now, next)), POLICY.k()).leaks();
    }

    @Test
    void theSameNumbersAreReleasedAlike() {
        for (int seed = 0; seed < 12; seed++) {
            TrueTable table = table(seed);
            Disclosure.Released first = disclosure(table).release(FakeReports.of(table));
            Disclosure.Released again =
                    disclosure(table).release(FakeReports.of(table), List.of(former("udgivelse-001", table, first)));
            assertEquals(first.proof().printed(), again.proof().printed(), "seed " + seed);
            assertEquals(
                    first.proof().protection().shifts(),
                    again.proof().protection().shifts(),
                    "seed " + seed);
        }
    }

    @Test
    void aCorrectedAnswerGivesNothingAway() {
        corrections(16, 1);
    }

    @Test
    @Tag("slow")
    void manyCorrectedAnswersDoNot() {
        corrections(81, 5);
    }

    private static void corrections(int count, int atLeast) {
        int caught = 0;
        for (int seed = 0; seed < count; seed++) {
            TrueTable table = table(seed);
            Disclosure.Released first = disclosure(table).release(FakeReports.of(table));
            Former former = former("udgivelse-001", table, first);
            TrueTable now = corrected(table, seed, seed % 2 == 0 ? 2 : -1);
            Disclosure.Released next = disclosure(now).release(FakeReports.of(now), List.of(former));

            TrueTable both = Formers.with(now, List.of(former));
            assertEquals(List.of(), leaks(next.proof().printed(), both), "seed " + seed);
            whatWasShownAndStandsIsShown(now, former, next);
            assertEquals(
                    List.of(),
                    WitnessCheck.problems(
                            Witnesses.files(
                                    next.proof().truth(),
                                    next.proof().printed(),
                                    next.proof().protection(),
                                    POLICY,
                                    CellKey::toString),
                            POLICY.width()),
                    "seed " + seed);

            Auditor.Kept before = Auditor.Kept.of(table, first);
            assertEquals(Set.of(), found(before, now, next), "seed " + seed);
            assertEquals(List.of(), givenAway(now, next, former), "seed " + seed);

            Disclosure.Released alone = disclosure(now).release(FakeReports.of(now));
            boolean safe = found(before, now, alone).isEmpty();
            caught += safe ? 0 : 1;
            assertEquals(
                    safe,
                    leaks(Formers.printed(alone.proof().printed(), both), both).isEmpty(),
                    "seed " + seed);
            assertEquals(safe, givenAway(now, alone, former).isEmpty(), "seed " + seed);
        }
        assertTrue(
                caught >= atLeast,
                "a release that forgets the former gave something away in " + caught + " of " + count);
    }

    /** What the files of two releases tell together, to whoever finds them side by side. */
    private static List<KeptReleases.Leak> givenAway(TrueTable now, Disclosure.Released released, Former former) {
        Former itself = former("udgivelse-002", now, released);
        return KeptReleases.leaks(itself.table(), itself.numbers(), List.of(former), POLICY.width(), true);
    }

    private static void whatWasShownAndStandsIsShown(TrueTable now, Former former, Disclosure.Released next) {
        for (int cell = 0; cell < now.cells().size(); cell++) {
            if (former.table().cells().get(cell) instanceof PrintedCell.Shown shown
                    && shown.value() == now.cells().get(cell).lower()) {
                assertTrue(next.proof().printed().cells().get(cell) instanceof PrintedCell.Shown);
                assertEquals(
                        dk.belaeg.disclosure.protect.SuppressionMark.NONE,
                        next.proof().protection().masks().get(cell));
            }
        }
    }

    @Test
    void aThirdReleaseCountsWithBoth() {
        for (int seed = 0; seed < 12; seed++) {
            TrueTable table = table(seed);
            Former first = former("udgivelse-001", table, disclosure(table).release(FakeReports.of(table)));
            TrueTable second = corrected(table, seed, 2);
            Former then =
                    former("udgivelse-002", second, disclosure(second).release(FakeReports.of(second), List.of(first)));
            TrueTable third = corrected(second, seed + 100, 3);
            List<Former> formers = List.of(then, first);
            Disclosure.Released last = disclosure(third).release(FakeReports.of(third), formers);
            assertEquals(List.of(), leaks(last.proof().printed(), Formers.with(third, formers)), "seed " + seed);
        }
    }

    /** Two totals that differ by one municipality's correction give the correction away, and with it the old number. */
    @Test
    void theDifferenceOfTwoTotalsIsSeen() {
        TrueTable before = ProtectionTest.flat(new long[][] {{2, 9, 8}, {7, 6, 9}, {8, 9, 7}, {6, 7, 5}});
        TrueTable now = ProtectionTest.flat(new long[][] {{9, 9, 8}, {7, 6, 9}, {8, 9, 7}, {6, 7, 5}});
        Disclosure.Released first = disclosure(before).release(FakeReports.of(before));
        Former former = former("udgivelse-001", before, first);
        TrueTable both = Formers.with(now, List.of(former));
        PrintedTable everythingShown = new PrintedTable(
                now.structure(),
                now.cells().stream()
                        .map(cell -> (PrintedCell) new PrintedCell.Shown(cell.lower()))
                        .toList(),
                List.of());
        assertFalse(leaks(Formers.printed(everythingShown, both), both).isEmpty());
        Disclosure.Released next = disclosure(now).release(FakeReports.of(now), List.of(former));
        assertEquals(List.of(), leaks(next.proof().printed(), both));
    }

    /** Its own correction tells a municipality what a sum has become that it has kept; nobody else may learn it. */
    @Test
    void whoCorrectsItsOwnNumberKnowsTheNewSum() {
        TrueTable before = ProtectionTest.flat(new long[][] {{0, 2, 0}, {0, 4, 1}, {2, 0, 0}, {0, 0, 4}});
        TrueTable now = ProtectionTest.flat(new long[][] {{0, 2, 0}, {0, 4, 1}, {4, 0, 0}, {0, 0, 4}});
        Disclosure.Released first = disclosure(before).release(FakeReports.of(before));
        Former former = former("udgivelse-001", before, first);
        TrueTable both = Formers.with(now, List.of(former));
        Disclosure.Released next = disclosure(now).release(FakeReports.of(now), List.of(former));
        int sum = now.cells().size() - 1;

        assertEquals(new PrintedCell.Shown(13), first.proof().printed().cells().get(sum));
        PrintedTable printed = next.proof().printed();
        assertTrue(printed.cells().get(sum) instanceof PrintedCell.Hidden);
        List<Audit.Leak> known = List.of(new Audit.Leak(sum, "mac", Interval.of(15)));
        assertEquals(known, attacked(printed, both));
        assertEquals(known, attacked(Formers.before(both), both));
        assertEquals(List.of(), givenAway(now, next, former));
        assertEquals(Set.of(), found(Auditor.Kept.of(before, first), now, next));

        List<PrintedCell> shown = new ArrayList<>(printed.cells());
        shown.set(sum, new PrintedCell.Shown(15));
        Set<String> readers = leaks(new PrintedTable(both.structure(), shown, List.of()), both).stream()
                .map(Audit.Leak::insider)
                .collect(Collectors.toSet());
        assertEquals(Set.of("", "maa", "mab", "mad"), readers);
    }

    @Test
    void numbersThatAreNotThoseOfTheReleaseAreRefused() {
        TrueTable table = table(1);
        Former former = former("udgivelse-001", table, disclosure(table).release(FakeReports.of(table)));
        List<Long> wrong = new ArrayList<>(former.numbers());
        wrong.set(0, wrong.get(0) + 1);
        assertThrows(IllegalArgumentException.class, () -> new Former("x", former.table(), wrong));
        assertThrows(IllegalArgumentException.class, () -> new Former("x", former.table(), List.of()));
    }
}
