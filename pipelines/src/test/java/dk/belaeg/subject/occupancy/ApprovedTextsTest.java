package dk.belaeg.subject.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.FakeRound;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is printed of what is written on occupancy but what somebody has approved, and nothing of persons. */
class ApprovedTextsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void onlyWhatIsApprovedMayBePrinted() throws ContractException {
        FakeRound round = new FakeRound(folder)
                .with(
                        "belaegning.csv",
                        """
                        Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning;Iværksatte initiativer
                        Odense;7001;Birkebo;1. halvår 2026;20;181;3000;95;Ring til Bente på 20 30 40 50
                        Odense;7002;Skovly;1. halvår 2026;20;181;3000;95;Vi holder møder
                        Odense;7003;Engen;1. halvår 2026;20;181;3000;95;
                        """)
                .listing(
                        "godkendte-tekster.csv",
                        """
                        Tilbuds-id;Periode;Tekst;Godkendt af;Godkendt den
                        7001;1. halvår 2026;Der er  færre henvisninger.;Sekretariatet;2026-09-14
                        7001;1. halvår 2026;Det samme igen.;Sekretariatet;2026-09-14
                        7002;1. halvår 2026;Skriv til bente@eksempel.dk;Sekretariatet;2026-09-14
                        7003;1. halvår 2026;Ikke godkendt af nogen.;;2026-09-14
                        7003;før;Uden periode.;Sekretariatet;2026-09-14
                        7009;1. halvår 2026;Ukendt tilbud.;Sekretariatet;2026-09-14
                        """);
        List<Finding> findings = new ArrayList<>();
        ApprovedTexts texts = ApprovedTexts.of(
                round.check().intake(), Contracts.load(folder.resolve("opslag")).codes(), findings);
        assertEquals(
                List.of("[7001, 2026-01-01/2026-06-30, Odense, Birkebo, Der er færre henvisninger.]"),
                texts.rows(FakeRound.CONTRACTS.codes()).stream()
                        .map(Arrays::toString)
                        .toList());
        assertEquals(5, findings.size());
        assertFalse(findings.toString().contains("bente"), "a finding never quotes the text");
    }
}
