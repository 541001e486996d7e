package dk.belaeg.subject.shelters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.FakeRound;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The own area of the list of KKR areas beside the round's rows: what is told, and to whom. */
class KkrChecksTest {
    private static final String SHELTERS =
            """
            Forsorgshjem;Beliggenhedskommune;Ejerforhold;Opgjort pr.;Pladser efter § 110
            Havnen;Odense;Privat;1-9-2025;20
            Åen;Esbjerg;Kommunal;1-9-2025;%s
            Åen;Esbjerg;Kommunal;1-9-2024;7
            """;
    private static final String AREAS =
            """
            KKR-område;År;Pladser efter § 110;Heraf private pladser
            KKR Syddanmark;2025;41;19
            KKR Nordjylland;2025;99;9
            """;
    private static final String HOMELESS =
            "Kommune;Hjemløshedssituation;År;Borgere i hjemløshed\nOdense;Gadeplan;2025;%s\nEsbjerg;Gadeplan;2025;4\n";
    private static final String HOMELESS_AREAS =
            "KKR-område;Hjemløshedssituation;År;Borgere i hjemløshed\nKKR Syddanmark;Gadeplan;2025;9\n";

    private static List<Finding> found(FakeRound round) {
        return round.check().findings().stream()
                .filter(finding -> finding.rule().equals(KkrChecks.DIFFERS))
                .toList();
    }

    @Test
    void placesAreToldWithBothFigures(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder)
                .wholeRegion()
                .with("a.csv", SHELTERS.formatted("20"))
                .with("b.csv", AREAS);
        assertEquals(
                List.of(
                        "Listen har 41 pladser i KKR Syddanmark, og opgørelsen fra 1. september 2025 har 40.",
                        "Listen har 19 private pladser i KKR Syddanmark, og opgørelsen fra 1. september 2025 har 20."),
                found(round).stream().map(Finding::message).toList());
    }

    @Test
    void aShelterThatHasNotStatedItsPlacesLeavesOnlyThePrivateOnes(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder)
                .wholeRegion()
                .with("a.csv", SHELTERS.formatted(""))
                .with("b.csv", AREAS);
        assertEquals(
                List.of("Listen har 19 private pladser i KKR Syddanmark, og opgørelsen fra 1. september 2025 har 20."),
                found(round).stream().map(Finding::message).toList());
    }

    @Test
    void aRoundOfFewerMunicipalitiesHasNoSumOfItsOwn(@TempDir Path folder) {
        FakeRound round =
                new FakeRound(folder).with("a.csv", SHELTERS.formatted("20")).with("b.csv", AREAS);
        assertEquals(List.of(), found(round));
    }

    @Test
    void citizensAreNumberedForTheSecretariatAlone(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder)
                .wholeRegion()
                .with("a.csv", HOMELESS.formatted("6"))
                .with("b.csv", HOMELESS_AREAS);
        Finding only = found(round).get(0);
        assertEquals("listen 9, kommunerne mindst 10", only.value());
        assertFalse(only.message().matches(".*[0-9].*"), only.message());
    }

    @Test
    void fewerThanTheListMayBeBecauseOthersAreSilent(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder)
                .wholeRegion()
                .with("a.csv", HOMELESS.formatted("5"))
                .with("b.csv", HOMELESS_AREAS);
        assertEquals(List.of(), found(round));
    }

    /** All 22 municipalities with 1,000 inhabitants of each age group, and nine citizens of each of the nine situations in 2025. */
    private static FakeRound rated(Path folder, String rate, String adults) {
        Codes codes = FakeRound.CONTRACTS.codes();
        StringBuilder citizens = new StringBuilder("KKR-område;Hjemløshedssituation;År;Borgere i hjemløshed\n");
        codes.list("homelessness-situations")
                .rows()
                .forEach(situation -> citizens.append("KKR Syddanmark;" + situation.get("name") + ";2025;9\n"));
        StringBuilder inhabitants = new StringBuilder("Kommune;Alder;2024;2025\n");
        codes.municipalities().rows().stream()
                .filter(municipality -> municipality.get("kkr_area").equals("syddanmark"))
                .forEach(municipality -> inhabitants.append(municipality.get("name") + ";0-17 år;1000;1000\n"
                        + municipality.get("name") + ";" + adults + ";1000;1000\n"));
        return new FakeRound(folder)
                .wholeRegion()
                .with(
                        "a.csv",
                        "KKR-område;År;Pladser efter § 110;Heraf private pladser;Borgere i hjemløshed pr. 10.000 indbyggere\n"
                                + "KKR Syddanmark;2024;41;19;99\nKKR Syddanmark;2025;41;19;" + rate
                                + "\nKKR Nordjylland;2025;41;19;99\n")
                .with("b.csv", citizens.toString())
                .with("c.csv", inhabitants.toString());
    }

    private static List<String> rates(FakeRound round) {
        return round.check().findings().stream()
                .filter(finding -> finding.rule().equals(KkrChecks.RATE))
                .map(finding -> finding.value() + " " + finding.message().matches(".*[2-9].*"))
                .toList();
    }

    @Test
    void theRateIsHeldAgainstCitizensAndInhabitants(@TempDir Path folder) {
        // 81 of 44,000
        assertEquals(List.of(), rates(rated(folder.resolve("a"), "18,4", "18 år og derover")));
        assertEquals(List.of(), rates(rated(folder.resolve("b"), "18,41", "18 år og derover")));
        assertEquals(
                List.of("listen 12,3, beregnet 18,4 false"),
                rates(rated(folder.resolve("c"), "12,3", "18 år og derover")));
    }

    @Test
    void withoutAllInhabitantsThereIsNoRateToHoldItAgainst(@TempDir Path folder) {
        assertEquals(List.of(), rates(rated(folder.resolve("a"), "12,3", "20 år og derover")));
        assertEquals(List.of(), rates(rated(folder.resolve("b"), "", "18 år og derover")));
    }
}
