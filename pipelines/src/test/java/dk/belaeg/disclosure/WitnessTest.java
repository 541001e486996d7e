package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.disclosure.witness.WitnessCheck;
import dk.belaeg.disclosure.witness.Witnesses;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Witnesses prove what they should to one who only adds, and a false proof is seen through. */
class WitnessTest {

    private static SortedMap<String, List<List<String>>> files(TrueTable table, Policy policy) {
        Protection protection = Protector.protect(table, policy);
        return Witnesses.files(table, protection.printed(table, policy), protection, policy, CellKey::toString);
    }

    @Test
    void everyHiddenNumberHasWitnessesForEveryReader() {
        RandomTables.Shape[] shapes = RandomTables.Shape.values();
        for (int seed = 0; seed < 30; seed++) {
            RandomTables.Shape shape = shapes[seed % shapes.length];
            TrueTable table = RandomTables.of(shape, 6, 4, seed);
            Policy policy = Policy.of(3).withInsiders(seed % 3 != 0).withWidth(1 + seed % 2);
            assertEquals(List.of(), WitnessCheck.problems(files(table, policy), policy.width()), shape + " " + seed);
        }
    }

    @Test
    void aFalseProofIsSeenThrough() {
        TrueTable table = RandomTables.of(RandomTables.Shape.HIERARCHICAL, 6, 4, 2);
        SortedMap<String, List<List<String>>> files = files(table, Policy.of(3));
        assertEquals(List.of(), WitnessCheck.problems(files, 1));
        for (String name : List.of(Witnesses.SHIFTS, Witnesses.PAIRS)) {
            SortedMap<String, List<List<String>>> less = new TreeMap<>(files);
            less.put(name, files.getOrDefault(name, List.of()).subList(0, 2));
            assertFalse(WitnessCheck.problems(less, 1).isEmpty(), name);
        }
        List<List<String>> numbers = new ArrayList<>(files.getOrDefault(Witnesses.NUMBERS, List.of()));
        List<String> wrong = new ArrayList<>(numbers.get(1));
        wrong.set(6, String.valueOf(Long.parseLong(wrong.get(6)) + 1));
        numbers.set(1, wrong);
        SortedMap<String, List<List<String>>> other = new TreeMap<>(files);
        other.put(Witnesses.NUMBERS, numbers);
        assertFalse(WitnessCheck.problems(other, 1).isEmpty());
    }
}
