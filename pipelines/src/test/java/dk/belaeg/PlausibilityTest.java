package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.PlausibilityRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.subject.demand.GroupNumbers;
import dk.belaeg.subject.occupancy.OccupancyNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that can be but hardly are: used, asked about, and told by what they move. */
class PlausibilityTest {
    private static final String GROUPS = "Kommune;Målgruppe;Antal borgere nu\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<Finding> of(Checked checked, Rule rule) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void anOccupancyOfOnePercentIsAskedAbout() throws Exception {
        CaseRound round = CaseRound.copy("n12-belaegning-1-procent", folder);
        List<Finding> found = round.findings(OccupancyNumbers.LOW);
        assertEquals(1, found.size());
        assertEquals("G2", found.get(0).origin().cell());
        assertEquals("Belægningen er 1 procent.", found.get(0).message());
        assertTrue(found.get(0).toAll().contains("flytter det summen af belagte døgn med omkring 8.511 døgn"));
        assertEquals(1, round.checked().intake().table("occupancy").used().size(), "it is used");
        assertTrue(round.told("check").text().contains("8.511 døgn"));
    }

    /** The size of what counts persons is for the secretariat alone; the sender and everyone see the words. */
    @Test
    void thousandsOfCitizensAreAskedAboutWithoutBeingTold() throws IOException {
        Checked checked = new FakeRound(folder)
                .with("a.csv", GROUPS + "Odense;V2.01;46082\nEsbjerg;V2.01;12\nVejle;V2.01;14\n")
                .check();
        Finding found = of(checked, PlausibilityRules.UNLIKE_INHABITANTS).get(0);
        assertEquals("a.csv, celle C2", found.origin().danish());
        assertEquals("46.082", found.value());
        assertEquals("Antallet er over 1.000.", found.toAll());
        assertEquals(found.toAll(), found.toSender());
        assertTrue(found.confidential().contains("omkring 45.082 borgere (98 pct.)"), found.confidential());
        assertEquals(3, checked.intake().table("followup_groups").used().size());
    }

    /** What is an inhabitant's is never set against what is not: with the inhabitants of one alone nobody's are used. */
    @Test
    void theInhabitantsOfOneAreNotUsedAgainstTheOthers() throws IOException {
        FakeRound round = new FakeRound(folder)
                .comparingFive()
                .with("folk.csv", "Område;Alder;2025;2026\nOdense;18 år og derover;168000;169000\n");
        String likes = GROUPS + "Odense;V2.01;60\nVejle;V2.01;35\nAssens;V2.01;9\nFredericia;V2.01;28\n";
        Checked checked = round.with("a.csv", likes + "Esbjerg;V2.01;30\n").check();
        assertEquals(2, checked.intake().table("population").used().size());
        assertEquals(5, checked.intake().table("followup_groups").used().size());
        assertEquals(List.of(), of(checked, PlausibilityRules.UNLIKE_OTHERS));
        List<Finding> slip =
                of(round.with("a.csv", likes + "Esbjerg;V2.01;900\n").check(), PlausibilityRules.UNLIKE_OTHERS);
        assertEquals(1, slip.size(), slip.toString());
        assertEquals(
                "Antallet er over 10 gange større end hos de andre.",
                slip.get(0).message());
        assertEquals("C6", slip.get(0).origin().cell());
    }

    /** At most three citizens may be three, and three may lack a place; none who lack one are too many. */
    @Test
    void missingPlacesAreSetAgainstTheMostCitizensThereCanBe() throws IOException {
        Checked checked = new FakeRound(folder)
                .with(
                        "a.csv",
                        """
                        Kommune;Målgruppe;Antal borgere nu;Pladser til målgruppen nu;Pladser, der mangler
                        Odense;V2.01;≤3;5;3
                        Esbjerg;V2.01;≤3;5;4
                        Vejle;V2.01;ingen;5;1
                        """)
                .check();
        assertEquals(
                List.of("E3", "E4"),
                of(checked, GroupNumbers.UNLIKE_OWN).stream()
                        .map(finding -> finding.origin().cell())
                        .sorted()
                        .toList());
    }

    /** What the round before has is what a number is first set against. */
    @Test
    void tenTimesAsManyAsLastRoundIsAskedAbout() throws Exception {
        FakeRound before = new FakeRound(folder.resolve("foer"))
                .with("a.csv", GROUPS + "Odense;V2.01;312\nEsbjerg;V2.01;120\nVejle;V2.01;2\n");
        before.round();
        FakeRound now = new FakeRound(folder.resolve("nu"))
                .with("a.csv", GROUPS + "Odense;V2.01;3120\nEsbjerg;V2.01;130\nVejle;V2.01;6\n");
        now.afterRound("../foer");
        Checked checked = now.check();
        List<Finding> found = of(checked, PlausibilityRules.UNLIKE_FORMER);
        assertEquals(1, found.size(), "few are not many times fewer: " + found);
        assertEquals(
                "Antallet er langt større end i forrige runde.", found.get(0).message());
        assertTrue(
                found.get(0).confidential().contains("2.808 borgere"),
                found.get(0).confidential());
    }

    /** The heaviest first, whatever rule it is of, and what is accepted is settled though others answer meanwhile. */
    @Test
    void theHeaviestStandsFirstAndCanBeAccepted() throws IOException {
        FakeRound round = new FakeRound(folder)
                .with(
                        "a.csv",
                        """
                        Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning
                        Odense;700114;Åhus;1. halvår 2026;22;181;390;96
                        Odense;700115;Ly;1. halvår 2026;22;181;3800;96
                        Odense;700116;Bo;1. halvår 2026;100;181;1700;96
                        """);
        List<Finding> warnings = round.check().findings();
        assertEquals("G4", warnings.get(0).origin().cell(), "100 places weigh more than 22");
        assertEquals("G2", warnings.get(1).origin().cell());
        assertEquals(
                OccupancyNumbers.LOW,
                Finding.byRule(warnings, Severity.WARNING).keySet().iterator().next());
        round.correcting(String.join("|", CorrectionBook.ACCEPTANCES) + "\na.csv||G4|"
                + warnings.get(0).confidential() + "|Anna|dato: 2026-04-02|Lukket i foråret|dato: 2026-12-31");
        round.with(
                "b.csv",
                """
                Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn
                Vejle;700117;Å;1. halvår 2026;40;181;7000
                """);
        Checked accepted = round.check();
        assertFalse(accepted.findings().stream()
                .anyMatch(finding -> finding.origin().cell().equals("G4")));
        assertEquals(1, accepted.closed().size());
    }
}
