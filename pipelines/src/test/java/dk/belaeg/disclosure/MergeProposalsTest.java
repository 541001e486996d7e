package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is offered to be told together would hide less, as it says, when it is done. */
class MergeProposalsTest {
    private static final Policy POLICY = Policy.of(3);

    private static List<MergeProposals.Offer> offers(TrueTable table) {
        return MergeProposals.offers(table, Protector.protect(table, POLICY), POLICY);
    }

    /** The counts with groups told as one, made anew from the numbers that are no sums. */
    private static TrueTable merged(TrueTable table, MergeProposals.Offer offer) {
        Hierarchy places = hierarchy(table, CellKey.GEOGRAPHY);
        Hierarchy groups = hierarchy(table, CellKey.GROUP);
        String one = String.join("+", offer.parts());
        TreeMap<String, String> parents = new TreeMap<>(groups.parents());
        offer.parts().forEach(parents::remove);
        parents.put(one, offer.whole());
        Map<CellKey, Long> counts = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            CellKey key = table.structure().keys().get(cell);
            if (table.structure().sumDimensions(cell) == 0) {
                String group = offer.parts().contains(key.at(CellKey.GROUP)) ? one : key.at(CellKey.GROUP);
                for (String at = key.at(CellKey.GEOGRAPHY);
                        at != null;
                        at = places.parents().get(at)) {
                    for (String of = group; of != null; of = parents.get(of)) {
                        counts.merge(
                                key.with(CellKey.GEOGRAPHY, at).with(CellKey.GROUP, of),
                                table.cells().get(cell).lower(),
                                Long::sum);
                    }
                }
            }
        }
        return RandomTables.of(counts, List.of(places, new Hierarchy(CellKey.GROUP, parents)));
    }

    private static Hierarchy hierarchy(TrueTable table, String dimension) {
        return table.structure().hierarchies().stream()
                .filter(hierarchy -> hierarchy.dimension().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfferKeepsWhatItPromises() {
        int tried = 0;
        for (int seed = 0; seed < 12; seed++) {
            TrueTable table = RandomTables.of(RandomTables.Shape.BOTH_WAYS, 9, 8, seed);
            Protection now = Protector.once(table, POLICY);
            for (MergeProposals.Offer offer : offers(table)) {
                assertEquals(now.count(SuppressionMark.SMALL) + now.count(SuppressionMark.ANY), offer.numbersNow());
                assertEquals(now.hiddenSums().size(), offer.sumsNow());
                assertTrue(offer.numbersThen() < offer.numbersNow() && offer.sumsThen() <= offer.sumsNow());
                if (offer.dimension().equals(CellKey.GROUP)) {
                    Protection then = Protector.once(merged(table, offer), POLICY);
                    assertEquals(
                            then.count(SuppressionMark.SMALL) + then.count(SuppressionMark.ANY),
                            offer.numbersThen(),
                            "seed " + seed);
                    assertEquals(then.hiddenSums().size(), offer.sumsThen(), "seed " + seed);
                    tried++;
                }
            }
        }
        assertTrue(tried >= 5, tried + " offers");
    }

    @Test
    void nothingIsOfferedWhenNoSumIsHidden() {
        TrueTable table = ProtectionTest.flat(new long[][] {{12, 20, 33}, {14, 25, 31}, {16, 24, 39}});
        assertEquals(List.of(), offers(table));
    }
}
