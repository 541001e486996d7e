package dk.belaeg.publish.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.CaseRound;
import dk.belaeg.Secretariat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run of a round and of the one that follows it: last year beside this year, and what is checked anew. */
class LastRoundTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    /** One service of ten places in half a year of 181 days. */
    private CaseRound round(String year, String more, int occupied) throws IOException {
        Path round = rounds.resolve(year);
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Belægning %s", "aar": %s, "pr_dato": "%s-07-01", "region": "1083",
                 "spoergeskemaer": [{"navn": "occupancy_report", "frist": "%s-07-01"}],
                 "belaegning": {"perioder": ["1. halvår %s"]}%s}
                """
                        .formatted(year, year, year, year, year, more));
        Files.writeString(
                round.resolve("indbakke/belaegning.csv"),
                "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Belagte døgn;Budgetteret belægning\n"
                        + "Odense;700001;Birkebo;1. halvår " + year + ";10;" + occupied + ";95\n");
        Files.writeString(
                round.resolve("indbakke/tilbudsportalen.csv"),
                """
                TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
                700001;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;10
                """);
        return new CaseRound(round);
    }

    @Test
    void lastYearStandsBesideThisYearOnPageAnnexAndComparison() throws IOException {
        CaseRound before = round("2025", "", 1629);
        assertTrue(before.told("run").text().contains("Udgivelsen er klar"));
        assertFalse(String.join("\n", before.released("index.html")).contains("Nøgletal i"));
        CaseRound now = round("2026", ", \"forrige_runde\": \"../2025\"", 1720);
        CaseRound.Told told = now.told("run");
        assertTrue(now.released(), told.text());

        String page = String.join("\n", now.released("index.html")).replace('\u00A0', ' ');
        assertTrue(page.contains("<h3>Nøgletal i 2025 og 2026</h3>"), page);
        assertTrue(
                page.contains(
                        "Belægningen i døgntilbud i hele området</th><td class=\"tal\">90 pct.</td><td class=\"tal\">95,0 pct.</td><td class=\"tal\">5,0 procentpoint</td>"),
                page);
        List<String> sheet = Secretariat.sheet(now.folder().resolve("ud/udgivelse-001/tabeller.xlsx"), "Nøgletal");
        assertTrue(
                sheet.stream()
                        .anyMatch(row -> row.startsWith("Belægningen i døgntilbud i hele området|90")
                                && row.contains("|95")
                                && row.contains("|pct.")),
                sheet.toString());
        CaseRound.Told compared = CaseRound.command(
                "compare", before.folder().toString(), now.folder().toString());
        assertEquals(0, compared.exit());
        List<String> lines = compared.text().replace('\u00A0', ' ').lines().toList();
        assertEquals(
                "Belægningen i døgntilbud i hele området steg fra 90 til 95,0 pct.; tallene er fra den samme driftsherre begge gange.",
                lines.get(0));
        assertFalse(compared.text().contains("fund er"), compared.text());

        Path manifest = before.folder().resolve("ud/udgivelse-001/manifest.json");
        assertFalse(before.told("check").text().contains("er der kommet"));
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"cpr-nummer\"[^,]*,", ""));
        String again = before.told("check").text();
        assertTrue(again.contains("Siden udgivelse-001 er der kommet 1 kontrol til: »"), again);

        CaseRound.Told series = CaseRound.command("serie", now.folder().toString());
        assertEquals(0, series.exit(), series.text());
        Path made = now.folder().resolve("serie/ud/udgivelse-001");
        List<String> figures = PrintedRound.lines(made, "data/excel/series_key_figures.csv");
        assertTrue(
                figures.stream()
                        .anyMatch(line ->
                                line.contains(";1. juli 2026;2026;95,0 pct.;95,0;95,0;5,0 procentpoint;5,0;5,0;")),
                figures.toString());
        assertTrue(Files.exists(made.resolve("tabeller.xlsx")));
        assertTrue(PrintedRound.lines(made, "index.html").stream()
                .noneMatch(line -> line.contains("Fund i det modtagne")));
    }
}
