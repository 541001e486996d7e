package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Occupancy of a round beside that of the rounds it follows. */
class OccupancyOverRoundsTest {
    private static final String PORTAL =
            """
            TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe;Belægningsprocent
            700001;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;10;Autismespektrum;97
            700002;Lunden;1;Odense;Kommunal;Odense;SEL § 107;10;Autismespektrum;95
            700003;Engen;1;Odense;Kommunal;Odense;SEL § 107;10;Autismespektrum;95
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    /** A round of half a year: what one line a service says, {@code id;name;occupied;budget}. */
    private CaseRound round(String name, String period, String day, String former, List<String> reports)
            throws IOException {
        Path round = rounds.resolve(name);
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Belægning %s", "aar": %s, "pr_dato": "%s", "region": "1083",
                 "spoergeskemaer": [{"navn": "occupancy_report", "frist": "%s"}], "belaegning": {"perioder": ["%s"]}%s}
                """
                        .formatted(
                                period,
                                day.substring(0, 4),
                                day,
                                day,
                                period,
                                former.isEmpty() ? "" : ", \"forrige_runde\": \"../" + former + "\""));
        StringBuilder csv = new StringBuilder(
                "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Belagte døgn;Budgetteret belægning\n");
        for (String report : reports) {
            String[] cells = report.split(";", -1);
            csv.append("Odense;%s;%s;%s;10;%s;%s\n".formatted(cells[0], cells[1], period, cells[2], cells[3]));
        }
        Files.writeString(round.resolve("indbakke/belaegning.csv"), csv);
        Files.writeString(round.resolve("indbakke/tilbudsportalen.csv"), PORTAL);
        return new CaseRound(round);
    }

    @Test
    void threeRoundsAreReadAndOneBeforeTheTwoYearsIsNot() throws IOException {
        round("h1-2023", "1. halvår 2023", "2023-07-01", "", List.of("700001;Birkebo;100;95"));
        round("h1-2025", "1. halvår 2025", "2025-07-01", "h1-2023", List.of("700001;Birkebo;1810;95"));
        round(
                "h2-2025",
                "2. halvår 2025",
                "2026-01-01",
                "h1-2025",
                List.of("700001;Birkebo;1900;95", "700002;Lunden;1748;95"));
        CaseRound now = round(
                "h1-2026",
                "1. halvår 2026",
                "2026-07-01",
                "h2-2025",
                List.of("700001;Birkebo;1900;95", "700002;Lunden;1720;95", "700003;Engen;1720;95"));

        CaseRound.Told told = now.told("run");

        assertTrue(now.released(), told.text());
        List<String> trend = now.released("data/occupancy_trend.csv");
        assertEquals(3, trend.size(), trend.toString());
        assertTrue(
                trend.get(1).startsWith("700001,Odense,Birkebo,overnight,3,2025-07-01/2025-12-31,1840,1900,"),
                trend.get(1));
        assertTrue(trend.get(1).endsWith(",97,2,true"), trend.get(1));
        assertTrue(trend.get(2).startsWith("700002,Odense,Lunden,overnight,2,"), trend.get(2));
        List<String> periods = now.released("data/occupancy_periods.csv");
        assertEquals(
                List.of(
                        "2025-01-01/2025-06-30,181,1,2",
                        "2025-07-01/2025-12-31,184,2,1",
                        "2026-01-01/2026-06-30,181,3,0"),
                periods.stream()
                        .skip(1)
                        .map(line -> line.replaceFirst("overnight,((?:[^,]*,){3}[^,]*),.*", "$1"))
                        .toList());
        String page = page(now);
        assertTrue(page.contains("Ét af de 2 tilbud med flere perioder havde en belægning over 100 procent"));
    }

    @Test
    void aRoundByItselfTellsNothingOfADevelopment() throws IOException {
        CaseRound now = round("h1-2026", "1. halvår 2026", "2026-07-01", "", List.of("700001;Birkebo;1900;95"));

        now.told("run");

        assertTrue(Files.exists(now.folder().resolve("ud/udgivelse-001/data/occupancy_by_service.csv")));
        assertFalse(Files.exists(now.folder().resolve("ud/udgivelse-001/data/occupancy_periods.csv")));
        assertFalse(Files.exists(now.folder().resolve("ud/udgivelse-001/data/occupancy_trend.csv")));
        assertFalse(page(now).contains("Belægning over tid"));
    }

    private static String page(CaseRound round) throws IOException {
        return String.join("\n", round.released("index.html"));
    }
}
