package dk.belaeg.subject.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.CaseRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round with one extract is set against that of the round before. */
class FormerExtractTest {
    private static final String HEADER =
            "Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    private CaseRound round(String name, String asOf, String former, String extract, String... units)
            throws IOException {
        Path round = rounds.resolve(name);
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "%s", "aar": 2026, "pr_dato": "%s", "region": "1083"%s}
                """
                        .formatted(name, asOf, former.isEmpty() ? "" : ", \"forrige_runde\": \"../" + former + "\""));
        Files.writeString(round.resolve("indbakke").resolve(extract), HEADER + String.join("\n", units) + "\n");
        return new CaseRound(round);
    }

    @Test
    void whatHasChangedSinceTheRoundBeforeIsTold() throws IOException {
        round(
                "foraar",
                "2026-05-01",
                "",
                "portal 2026-04-20.csv",
                "700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8",
                "700108;Skovly;1;Odense;Kommunal;Odense;SEL § 108;5");
        CaseRound now = round(
                "efteraar",
                "2026-10-01",
                "foraar",
                "portal 2026-09-28.csv",
                "700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;10",
                "700109;Engdal;1;Odense;Kommunal;Odense;SEL § 107;6");

        now.told("run");

        assertEquals(
                List.of("700107 places", "700108 gone", "700109 new"),
                now.released("data/register_changes.csv").stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> cells[0] + " " + cells[2])
                        .sorted()
                        .toList());
    }

    @Test
    void anExtractWithoutADayIsSetAgainstNone() throws IOException {
        round(
                "foraar",
                "2026-05-01",
                "",
                "portal 2026-04-20.csv",
                "700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8");
        CaseRound now = round(
                "efteraar",
                "2026-10-01",
                "foraar",
                "portal.csv",
                "700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;10");

        now.told("run");

        assertFalse(Files.exists(now.folder().resolve("ud/udgivelse-001/data/register_changes.csv")));
    }
}
