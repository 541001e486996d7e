package dk.belaeg.intake;

import static dk.belaeg.FakeRound.rows;
import static dk.belaeg.FakeRound.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no id of its own is nobody else's, and is used with the key that a person gave it, wherever it stands. */
class AssignedKeyTest {
    /** A service's id, name and operator stand on its first row alone. */
    private static final String EXTRACT =
            """
            Tilbuds-id;Tilbud;Afdelings-id;Afdeling;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
            700107;Pilegården;800010;Hus 1;Odense Kommune;Kommunal;Odense;SEL § 107;6
            ;;800011;Hus 2;;;Odense;SEL § 107;4
            ;Åhus;800020;Hus 1;;;Odense;SEL § 107;8
            ;;;Hus 2;;;Odense;SEL § 107;3
            """;

    private static final String REPORT =
            """
            Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning
            461;;Åhus;1. halvår 2026;11;181;1800;96,5
            561;;Åhus;1. halvår 2026;12;181;1900;96,5
            """;

    private FakeRound round = new FakeRound(Path.of("target/unused"));

    @BeforeEach
    void empty(@TempDir Path folder) {
        round = new FakeRound(folder);
    }

    private static List<String> units(Checked checked) {
        return rows(checked, "portal", "service_id", "unit_id", "places");
    }

    @Test
    void aServiceWithoutIdIsNotTheOneAboveIt() {
        Checked checked = round.with("a.csv", EXTRACT).check();

        assertEquals(List.of("700107 800010 6", "700107 800011 4"), units(checked));
        assertEquals(
                List.of("paakraevet-mangler a.csv A4", "paakraevet-mangler a.csv A5", "paakraevet-mangler a.csv C5"),
                told(checked));
        assertEquals(
                "»Tilbuds-id« er ikke udfyldt. Rækken er ikke brugt. Har »Åhus« intet id, så giv det en nøgle i opslag/tilbudsnoegler.csv,"
                        + " for eksempel: Åhus;;Odense Kommune;lokal-aahus;jeres navn og dato.",
                checked.findings().get(0).message());
        assertEquals(
                "»Afdelings-id« er ikke udfyldt. Rækken er ikke brugt. Har »Åhus, Hus 2« intet id, så giv det en nøgle i"
                        + " opslag/tilbudsnoegler.csv, for eksempel: Åhus;Hus 2;Odense"
                        + " Kommune;lokal-aahus-hus-2;jeres navn og dato.",
                checked.findings().get(2).message());
    }

    @Test
    void theKeyThatAPersonGaveIsUsedInEveryFileOfThatOperator() {
        Checked checked = round.keying("Åhus;;Odense;lokal-aahus;Anna\nåhus;Hus 2;Odense;lokal-aahus-2;Anna\n")
                .with("a.csv", EXTRACT)
                .with("b.csv", REPORT)
                .check();

        assertEquals(
                List.of("700107 800010 6", "700107 800011 4", "lokal-aahus 800020 8", "lokal-aahus lokal-aahus-2 3"),
                units(checked));
        assertEquals(List.of("461 lokal-aahus 11"), rows(checked, "occupancy", "operator", "service_id", "places"));
        assertEquals(
                List.of(
                        "paakraevet-mangler b.csv B3",
                        "lokal-noegle a.csv A4",
                        "lokal-noegle a.csv A5",
                        "lokal-noegle a.csv C5",
                        "lokal-noegle b.csv B2"),
                told(checked));
    }

    @Test
    void aKeyThatCouldBeAnIdIsNotTaken() {
        round.keying("Åhus;;Odense;700107;Anna\n");
        Path lists = round.inbox().resolveSibling("opslag");

        ContractException wrong = assertThrows(ContractException.class, () -> Contracts.load(lists));
        assertEquals(1, wrong.problems().size(), wrong.problems().toString());
        assertTrue(
                wrong.problems().get(0).startsWith("opslag/tilbudsnoegler.csv"),
                wrong.problems().toString());
    }
}
