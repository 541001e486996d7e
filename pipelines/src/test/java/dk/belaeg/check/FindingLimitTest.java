package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.round.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file with the same fault in every row does not bury all else. */
class FindingLimitTest {
    private static final int MOST = Settings.standard(FindingLimit.class).most();

    private static List<Finding> many(Rule rule, int number) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 1; row <= number; row++) {
            findings.add(Finding.of(rule, new Origin("a.csv", "", "B" + row), "Cellen kan ikke læses."));
        }
        return findings;
    }

    private static List<Finding> bounded(List<Finding> findings) {
        return new FindingLimit(MOST).held(findings.stream().sorted().toList(), new Tally(List.of(), MOST));
    }

    @Test
    void asManyAsAllowedStayAsTheyAre() {
        List<Finding> findings = many(ValueRules.CELL_UNREADABLE, MOST);
        assertEquals(MOST, bounded(findings).size());
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
        assertEquals(MOST + 1 + 500 + 1, bounded.size());
        assertTrue(bounded.contains(heaviest));
        assertTrue(bounded.stream()
                .anyMatch(finding -> finding.message().startsWith("Det samme gælder 12.346 steder i filen.")
                        && finding.origin().equals(Origin.ofFile("a.csv"))));
    }

    @Test
    void aTallyKeepsAsManyAsTheRoundSays() {
        Tally tally = new Tally(List.of(), 3);
        tally.add(many(ValueRules.CELL_UNREADABLE, 7));
        List<Finding> bounded = new FindingLimit(3).held(tally.findings(), tally);
        assertEquals(
                List.of(
                        "Det samme gælder 7 steder i filen. Her er de 3 nævnt, der betyder mest eller står først; resten"
                                + " kan ses, når de er rettet.",
                        "Cellen kan ikke læses.",
                        "Cellen kan ikke læses.",
                        "Cellen kan ikke læses."),
                bounded.stream().map(Finding::message).toList());
        assertEquals(7, tally.counts().get(0).findings());
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
