package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.disclosure.witness.WitnessCheck;
import dk.belaeg.disclosure.witness.Witnesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A round is released, answers come late, are withdrawn and corrected, and it is released again and again. Every time
 * there is a release if there can be one, and whoever has kept them all finds nothing that he did not know.
 */
class ReleaseSequencesTest {
    private static final Policy POLICY = Policy.of(3);
    private static final List<RandomTables.Shape> SHAPES =
            List.of(RandomTables.Shape.FLAT, RandomTables.Shape.HIERARCHICAL, RandomTables.Shape.BOTH_WAYS);

    @Test
    void everyCorrectionLeadsToAReleaseThatGivesNothingAway() {
        sequences(0, 4);
    }

    @Test
    void aNumberMovesNoFurtherThanFormerReleasesTell() {
        sequences(224, 225);
    }

    @Test
    void anAnswerThatIsWithdrawnIsNoNought() {
        sequences(127, 128);
    }

    @Test
    @Tag("slow")
    void manyDo() {
        sequences(4, 9);
        sequences(100, 600);
    }

    private static void sequences(int from, int to) {
        assertEquals(
                List.of(),
                IntStream.range(from, to)
                        .parallel()
                        .boxed()
                        .flatMap(seed -> sequence(seed).stream())
                        .toList());
    }

    private static List<String> sequence(int seed) {
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        TrueTable first = RandomTables.of(SHAPES.get(seed % SHAPES.size()), 4 + seed % 5, 2 + seed % 3, seed);
        List<Hierarchy> hierarchies = first.structure().hierarchies();
        TreeMap<CellKey, @Nullable Long> answers = new TreeMap<>();
        for (int cell = 0; cell < first.cells().size(); cell++) {
            if (first.structure().sumDimensions(cell) == 0) {
                answers.put(
                        first.structure().keys().get(cell),
                        random.nextInt(8) == 0 ? null : first.cells().get(cell).lower());
            }
        }
        Disclosure disclosure = new Disclosure(new SuppressionRules(hierarchies, POLICY));
        List<Former> formers = new ArrayList<>();
        List<Auditor.Kept> kept = new ArrayList<>();
        for (int release = 1; release <= 5; release++) {
            String name = "seed " + seed + ", release " + release;
            TrueTable now = table(first.structure(), answers);
            try {
                Disclosure.Released released = disclosure.release(FakeReports.of(now), formers);
                kept.add(Auditor.Kept.of(now, released));
                new Auditor(kept, POLICY.k()).leaks().forEach(leak -> wrong.add(name + " gives away " + leak));
                witnesses(released).forEach(problem -> wrong.add(name + ": " + problem));
                formers.add(0, former("udgivelse-00" + release, now, released));
            } catch (UnsafeReleaseException | ImpossibleException none) {
                if (canBeMade(kept, now)) {
                    wrong.add(name + " is not made: " + none.getMessage());
                }
                return wrong;
            }
            int corrections = 1 + random.nextInt(3);
            for (int i = 0; i < corrections; i++) {
                correct(answers, random);
            }
        }
        return wrong;
    }

    /**
     * Whether a release gives nothing away that hides all it may. That an answer is 0 or withdrawn stands in every release,
     * and may tell one who knows its former sums what else was answered; then no release can be made.
     */
    private static boolean canBeMade(List<Auditor.Kept> kept, TrueTable now) {
        Map<CellKey, String> hidden = new TreeMap<>();
        for (int cell = 0; cell < now.cells().size(); cell++) {
            hidden.put(now.structure().keys().get(cell), now.cells().get(cell).lower() > 0 ? "x" : "shown");
        }
        List<Auditor.Kept> all = new ArrayList<>(kept);
        all.add(new Auditor.Kept(now, hidden));
        return new Auditor(all, POLICY.k()).leaks().isEmpty();
    }

    private static void correct(Map<CellKey, @Nullable Long> answers, Random random) {
        List<CellKey> cells = List.copyOf(answers.keySet());
        CellKey one = cells.get(random.nextInt(cells.size()));
        Long before = answers.get(one);
        switch (random.nextInt(5)) {
            case 0 -> answers.put(one, null);
            case 1 -> answers.put(one, (long) random.nextInt(4));
            case 2 -> answers.put(one, 4L + random.nextInt(20));
            case 3 -> answers.put(one, Math.max(0, (before == null ? 2 : before) + random.nextInt(5) - 2));
            // a municipality answers anew, or withdraws all it said
            default -> {
                boolean withdrawn = random.nextBoolean();
                for (CellKey cell : cells) {
                    if (cell.at(CellKey.GEOGRAPHY).equals(one.at(CellKey.GEOGRAPHY))) {
                        answers.put(cell, withdrawn ? null : (Long) (long) random.nextInt(9));
                    }
                }
            }
        }
    }

    /** The answers with all sums of them; what was not stated adds nothing. */
    private static TrueTable table(Structure structure, Map<CellKey, @Nullable Long> answers) {
        Map<CellKey, TrueCell> cells = new TreeMap<>();
        for (CellKey key : structure.keys()) {
            Long answer = answers.get(key);
            if (answers.containsKey(key)) {
                cells.put(key, answer == null ? TrueCell.notStated() : TrueCell.count(answer));
                continue;
            }
            long sum = 0;
            for (Map.Entry<CellKey, @Nullable Long> part : answers.entrySet()) {
                boolean within =
                        structure.hierarchies().stream().allMatch(hierarchy -> within(hierarchy, part.getKey(), key));
                sum += within && part.getValue() != null ? part.getValue() : 0;
            }
            cells.put(key, TrueCell.count(sum));
        }
        return TrueTable.of(structure, cells);
    }

    private static boolean within(Hierarchy hierarchy, CellKey part, CellKey sum) {
        for (String at = part.at(hierarchy.dimension());
                at != null;
                at = hierarchy.parents().get(at)) {
            if (at.equals(sum.at(hierarchy.dimension()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> witnesses(Disclosure.Released released) {
        return WitnessCheck.problems(
                Witnesses.files(
                        released.proof().truth(),
                        released.proof().printed(),
                        released.proof().protection(),
                        POLICY,
                        CellKey::toString),
                POLICY.width());
    }

    private static Former former(String name, TrueTable table, Disclosure.Released released) {
        PrintedTable printed = new PrintedTable(
                table.structure(),
                released.proof().printed().cells().subList(0, table.cells().size()),
                List.of());
        return new Former(
                name, printed, table.cells().stream().map(TrueCell::lower).toList());
    }
}
