package dk.belaeg.subject.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.CaseRound;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which places complex groups have, and what is said of every line of the list that cannot be used. */
class ComplexServicesTest {
    private static final String HEADER = "Tilbuds-id;Afdelings-id;Målgruppe;Pladser;Kilde\n";

    private CaseRound round = new CaseRound(Path.of("target/unused"));

    @BeforeEach
    void round(@TempDir Path folder) throws Exception {
        round = new CaseRound(folder)
                .with(
                        "runde.json",
                        """
                        {"navn": "Prøve 2026", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["461", "420"],
                         "maalgrupper": ["V2.02", "V8.01", "V8.02"],
                         "spoergeskemaer": [{"navn": "followup", "frist": "2026-06-01"}]}
                        """)
                .with(
                        "indbakke/udtraek.csv",
                        """
                        Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe
                        7001;Birkebo;1;Odense Kommune;Kommunal;Odense;SEL § 108;8;Autismespektrum (voksne)
                        7001;Birkebo;2;Odense Kommune;Kommunal;Odense;SEL § 108;4,5;Autismespektrum (voksne)
                        7002;Elmely;1;Assens Kommune;Kommunal;Assens;SEL § 107;6;Autismespektrum (voksne)
                        7002;Elmely;1;Assens Kommune;Kommunal;Assens;SEL § 104;10;Autismespektrum (voksne)
                        """);
    }

    private List<String> uses(String lines, List<Finding> findings) throws Exception {
        round.with("opslag/komplekse-tilbud.csv", HEADER + lines);
        Contracts contracts = Contracts.load(RoundReader.references(round.folder()));
        Round read = Subjects.round(round.folder(), contracts);
        return ComplexServices.of(round.checked().intake(), read, contracts.codes(), findings).stream()
                .map(use -> use.group() + " " + use.row().text("service_id").orElseThrow() + "/"
                        + use.row().text("unit_id").orElseThrow() + " "
                        + use.places().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void aUnitSomeOfItsPlacesAndAWholeServiceCanBeConfirmed() throws Exception {
        List<Finding> findings = new ArrayList<>();
        assertEquals(
                List.of("V8.01 7001/1 8", "V8.02 7001/2 2.5", "V8.01 7002/1 6", "V8.01 7002/1 10"),
                uses("7001;1;V8.01;;Anna\n7001;2;V8.02;2,5;Anna\n7002;;V8.01;;Anna\n", findings));
        assertEquals(List.of(), said(findings));
    }

    @Test
    void thePlacesOfAUnitAreUsedOnce() throws Exception {
        List<Finding> findings = new ArrayList<>();
        assertEquals(
                List.of("V8.01 7001/1 5", "V8.02 7001/1 3"),
                uses("7001;1;V8.01;5;Anna\n7001;1;V8.02;4;Anna\n7001;1;V8.02;3;Anna\n7001;;V8.02;;Anna\n", findings));
        assertEquals(
                List.of(
                        "Linjen om tilbud 7001, afdeling 1, og V8.02 er ikke brugt: en linje ovenfor bruger de samme"
                                + " pladser; der er 3 pladser tilbage af 8 pladser.",
                        "Linjen om tilbud 7001, og V8.02 er ikke brugt: en linje ovenfor bruger de samme pladser; der er"
                                + " 4,5 pladser tilbage af 12,5 pladser."),
                said(findings));
    }

    @Test
    void everyLineThatCannotBeUsedIsAFinding() throws Exception {
        List<Finding> findings = new ArrayList<>();
        assertEquals(
                List.of(),
                uses(
                        """
                        7009;1;V8.01;;Anna
                        7001;9;V8.01;;Anna
                        7001;1;V2.02;;Anna
                        7001;1;V9.99;;Anna
                        7001;1;V8.03;;Anna
                        7001;1;V8.01;9;Anna
                        7001;1;V8.01;nogle;Anna
                        7001;1;V8.01;;
                        7002;1;V8.01;4;Anna
                        """,
                        findings));
        List<String> why = said(findings).stream()
                .map(message -> message.substring(message.indexOf(": ") + 2))
                .toList();
        assertEquals(
                List.of(
                        "tilbuddets id står ikke i udtrækket af Tilbudsportalen. Skriv det, som det står dér.",
                        "afdelingens id står ikke i udtrækket af Tilbudsportalen. Skriv det, som det står dér.",
                        "målgruppen er ikke en af de komplekse. Skriv dens kode, for eksempel V8.01.",
                        "målgruppen er ikke en af de komplekse. Skriv dens kode, for eksempel V8.01.",
                        "runden følger ikke op på målgruppen. Se »maalgrupper« i runde.json.",
                        "der er kun 8 pladser i udtrækket.",
                        "antallet af pladser kan ikke læses. Skriv et tal, eller lad feltet være tomt, når det er dem"
                                + " alle.",
                        "den har ingen kilde. Skriv, hvem der har bekræftet det, og hvornår.",
                        "den gælder kun nogle af pladserne, og de er ikke af samme art i samme kommune. Skriv de enkelte"
                                + " afdelinger, eller lad antallet være tomt, når det er dem alle."),
                why);
    }

    @Test
    void theRoundSaysSoAndEndsWithSomethingToCorrect() throws Exception {
        round.with("opslag/komplekse-tilbud.csv", HEADER + "7009;1;V8.01;;Anna\n");
        List<Finding> findings = round.findings(ComplexServices.LINE_UNUSABLE);
        assertEquals(1, findings.size());
        assertEquals("opslag/komplekse-tilbud.csv", findings.get(0).origin().file());
        CaseRound.Told told = round.told("check");
        assertEquals(3, told.exit(), told.text());
        assertTrue(told.text().contains("tilbud 7009"), told.text());
    }
}
