package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.TrueTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is hidden depends on the numbers alone, not on the order in which anything is given. */
class RowOrderTest {
    private static final Policy POLICY = Policy.of(3);

    private record Case(String name, TrueTable table) {}

    private static Stream<Case> cases(int from, int count) {
        RandomTables.Shape[] shapes = RandomTables.Shape.values();
        return IntStream.range(from, from + count).mapToObj(seed -> {
            RandomTables.Shape shape = shapes[seed % shapes.length];
            return new Case(shape + " " + seed, RandomTables.of(shape, 4 + seed % 7, 3 + seed % 4, seed));
        });
    }

    @Test
    void cellsAndHierarchiesInAnyOrderAreProtectedAlike() {
        cases(5_000, 20).parallel().forEach(one -> sameProtection(one, 2));
    }

    @Test
    @Tag("slow")
    void cellsAndHierarchiesOfManyTablesInAnyOrderAreProtectedAlike() {
        Stream.concat(cases(5_020, 20), cases(6_000, 200)).parallel().forEach(one -> sameProtection(one, 2));
    }

    private static void sameProtection(Case one, int times) {
        Protection expected = Protector.protect(one.table(), POLICY);
        for (int i = 0; i < times; i++) {
            TrueTable other = shuffled(one.table(), i);
            assertEquals(one.table(), other, one.name());
            Protection again = Protector.protect(other, POLICY);
            assertEquals(expected.masks(), again.masks(), one.name());
            assertEquals(expected.shifts(), again.shifts(), one.name());
        }
    }

    /** The same numbers, given in another order and with their dimensions and codes in another order. */
    private static TrueTable shuffled(TrueTable table, long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, table.structure().size()).boxed().toList());
        Collections.shuffle(order, random);
        Map<CellKey, Long> counts = new LinkedHashMap<>();
        order.forEach(cell -> counts.put(
                table.structure().keys().get(cell), table.cells().get(cell).lower()));
        List<Hierarchy> hierarchies = new ArrayList<>();
        for (Hierarchy hierarchy : table.structure().hierarchies()) {
            List<String> codes = new ArrayList<>(hierarchy.parents().keySet());
            Collections.shuffle(codes, random);
            Map<String, String> parents = new LinkedHashMap<>();
            codes.forEach(code -> parents.put(code, hierarchy.parents().getOrDefault(code, "")));
            hierarchies.add(new Hierarchy(hierarchy.dimension(), parents));
        }
        Collections.shuffle(hierarchies, random);
        return RandomTables.of(counts, hierarchies);
    }

    @Test
    void reportsAndTheirRowsInAnyOrderAreReleasedAlike() throws ContractException {
        CellWords words = new CellWords(Contracts.load(Path.of("nowhere")).codes());
        cases(7_000, 15).parallel().forEach(one -> {
            List<ReportData> reports = FakeReports.of(one.table());
            Disclosure disclosure = new Disclosure(new SuppressionRules(
                    one.table().structure().hierarchies().stream()
                            .filter(hierarchy -> !hierarchy.dimension().equals("sex")
                                    && !hierarchy.dimension().equals("age"))
                            .toList(),
                    POLICY));
            Disclosure.Released expected = disclosure.release(reports);
            for (int seed = 0; seed < 2; seed++) {
                Disclosure.Released again = disclosure.release(FakeReports.shuffled(reports, seed));
                assertEquals(FakeReports.printed(expected.tables()), FakeReports.printed(again.tables()), one.name());
                assertTrue(
                        expected.proof().witnesses(words).equals(again.proof().witnesses(words)), one.name());
            }
        });
    }
}
