package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file with the same fault in every row does not bury all else. */
class FindingLimitTest {
    private static List<Finding> many(Rule rule, int number) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= number; row++) {
            findings.add(Finding.of(rule, new Origin("a.csv", "", "B" + row), "Cellen kan ikke læses."));
        }
        return findings;
    }

    private static List<Finding> bounded(List<Finding> findings) {
        return FindingLimit.of(findings.stream().sorted().toList(), new Tally(List.of()));
    }

    @Test
    void asManyAsAllowedStayAsTheyAre() {
        List<Finding> findings = many(ValueRules.CELL_UNREADABLE, FindingLimit.MOST);
        assertEquals(FindingLimit.MOST, bounded(findings).size());
    }

    @Test
    void moreAreCountedInOneAndTheHeaviestStays() {
        List<Finding> findings = many(ValueRules.CELL_UNREADABLE, 12_345);
        Finding heaviest = Finding.of(
                        ValueRules.CELL_UNREADABLE, new Origin("a.csv", "", "Z99999"), "Cellen kan ikke læses.")
                .weighing(new Finding.Weight(BigDecimal.ONE, "pladser", BigDecimal.TEN, "summen", false));
        findings.add(heaviest);
        findings.addAll(many(ValueRules.CPR_NUMBER, 500));
        findings.add(Finding.of(ValueRules.CELL_UNREADABLE, new Origin("b.csv", "", "A1"), "Cellen kan ikke læses."));
        List<Finding> bounded = bounded(findings);
        assertEquals(FindingLimit.MOST + 1 + 500 + 1, bounded.size());
        assertTrue(bounded.contains(heaviest));
        assertTrue(bounded.stream()
                .anyMatch(finding -> finding.message().startsWith("Det samme gælder 12.346 steder i filen.")
                        && finding.origin().equals(Origin.ofFile("a.csv"))));
    }

    @Test
    void oneOfAThingIsSaidInTheSingular() {
        assertEquals(
                "Er det forkert, flytter det summen med omkring 1 plads (10 pct.).",
                new Finding.Weight(BigDecimal.ONE, "pladser", BigDecimal.TEN, "summen", false).danish());
        assertEquals(
                "Er det forkert, flytter det summen med omkring 1 kr. (10 pct.).",
                new Finding.Weight(BigDecimal.ONE, "kr.", BigDecimal.TEN, "summen", false).danish());
    }
}
