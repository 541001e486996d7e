package dk.belaeg.publish.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.CaseRound;
import dk.belaeg.round.ReleaseFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rounds as one history, from what their releases print. */
class SeriesFilesTest {
    private static final String BOTH = "\"V2.01\", \"V2.02\"";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    private PrintedRound round(int year, String groups, String more) throws Exception {
        return new PrintedRound(rounds.resolve("runde-" + year), year, groups, more);
    }

    private static Map<String, List<Map<String, String>>> empty() {
        return new TreeMap<>();
    }

    /** Two rounds: in the second Vejle answers too, and Odense's number of a group is hidden both times. */
    private void twoRounds() throws Exception {
        Map<String, List<Map<String, String>>> before = empty();
        PrintedRound.demand(before, "V2.01", "20", "10", "", "mindst 30");
        PrintedRound.demand(before, "V2.02", "≤3", "x", "", "mindst 12");
        round(2025, BOTH, ", \"serie\": {\"endelig\": true}").release(before);
        Map<String, List<Map<String, String>>> now = empty();
        PrintedRound.demand(now, "V2.01", "22", "13", "30", "65");
        PrintedRound.demand(now, "V2.02", "≤3", "x", "40", "55");
        round(2026, BOTH, ", \"forrige_runde\": \"../runde-2025\"").release(now);
    }

    private List<String> made(String file) throws Exception {
        CaseRound.Told told = CaseRound.command("serie", rounds.toString());
        assertEquals(0, told.exit(), told.text());
        Path newest;
        try (var folders = Files.list(rounds.resolve("serie/ud"))) {
            newest = folders.filter(Files::isDirectory)
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
        return PrintedRound.lines(newest, file);
    }

    @Test
    void everyRoundStandsWithItsDayAndStatusAndHidesWhatItHid() throws Exception {
        twoRounds();

        List<String> rows = made("data/excel/demand_by_municipality.csv");

        assertEquals(13, rows.size(), rows.toString());
        assertTrue(rows.get(0).startsWith("Runden er opgjort pr.;Runde;Rundens status;"), rows.get(0));
        assertTrue(rows.get(1).startsWith("1. maj 2025;2025;endelig;561;Esbjerg;V2.01;"), rows.get(1));
        assertTrue(rows.get(2).startsWith("1. maj 2026;2026;foreløbig;561;Esbjerg;V2.01;"), rows.get(2));
        assertTrue(
                rows.stream()
                                .filter(row -> row.contains(";461;Odense;V2.02;;V2.02;;≤3;"))
                                .count()
                        == 2,
                rows.toString());
        List<String> said = made("data/excel/series_rounds.csv");
        assertTrue(said.get(1).startsWith("1. maj 2025;2025;Runde 2025;endelig;udgivelse-001;1;2;2"), said.get(1));
    }

    @Test
    void thoseWhoAnsweredBothTimesStandBesideAll() throws Exception {
        twoRounds();

        List<String> rows = made("data/excel/series_same_respondents.csv");

        assertEquals(3, rows.size(), rows.toString());
        String shown = rows.get(1);
        assertTrue(
                shown.contains(
                        ";Borgere;2025;2026;mindst 30;30,0;;65;65,0;65,0;;2;3;2;30;30,0;30,0;35;35,0;35,0;5;5,0;5,0;"),
                shown);
        assertTrue(shown.endsWith("Summerne af alle er ikke af de samme kommuner: 2 før og 3 kommuner nu."), shown);
        String hidden = rows.get(2);
        assertTrue(hidden.contains(";mindst 12;12,0;;55;55,0;55,0;;2;3;2;;;;;;;;;;"), hidden);
        assertTrue(hidden.contains("kan ikke siges, da et af deres tal er skjult"), hidden);
    }

    private static void missing(Map<String, List<Map<String, String>>> tables, String group, String... cells) {
        String[][] places = {{"461", "Odense"}, {"561", "Esbjerg"}, {"630", "Vejle"}, {"1083", "Region Syddanmark"}};
        for (int i = 0; i < places.length; i++) {
            boolean all = i == places.length - 1;
            tables.computeIfAbsent(all ? "demand_by_target_group" : "demand_by_municipality", name -> new ArrayList<>())
                    .add(Map.of(
                            "geography",
                            places[i][0],
                            "geography_name",
                            places[i][1],
                            "group",
                            group,
                            "group_name",
                            group,
                            "group_level",
                            "target_group",
                            "stated_missing",
                            cells[i]));
        }
    }

    /** Vejle answers from the second year on, so the lines are of the two that have always answered; one number is hidden. */
    @Test
    void thoseWhoAnsweredEveryTimeAreDrawnFromRoundToRound() throws Exception {
        String[][] cells = {{"4", "2", "", "mindst 6"}, {"6", "3", "1", "10"}, {"7", "5", "2", "14"}};
        for (int i = 0; i < cells.length; i++) {
            Map<String, List<Map<String, String>>> tables = empty();
            missing(tables, "V2.01", cells[i]);
            PrintedRound.demand(tables, "V2.02", "5", i == 1 ? "x" : "4", "6", i == 1 ? "x" : "15");
            round(2024 + i, BOTH, "").release(tables);
        }

        List<String> rows = made("data/series_same_throughout.csv");

        assertEquals(
                List.of(),
                rows.stream().skip(1).filter(row -> !row.contains("V2.01")).toList());
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.get(1).contains(",2024,2,") && rows.get(1).contains(",6,"), rows.toString());
        assertTrue(rows.get(2).contains(",2025,2,") && rows.get(2).contains(",9,"), rows.toString());
        assertTrue(rows.get(3).contains(",2026,2,") && rows.get(3).contains(",12,"), rows.toString());
        String page = String.join("\n", made("index.html"));
        assertTrue(page.contains("figurer/manglende-pladser-i-runderne.svg"), page);
        assertTrue(Files.exists(rounds.resolve("serie/ud/udgivelse-001/figurer/manglende-pladser-i-runderne.svg")));
    }

    @Test
    void nothingButWhatIsPrintedIsRead() throws Exception {
        twoRounds();
        made("data/series_rounds.csv");
        var before = ReleaseFolders.digests(rounds.resolve("serie/ud/udgivelse-001"));
        for (String year : List.of("2025", "2026")) {
            Path secret = rounds.resolve("runde-" + year + "/fortroligt/udgivelse-001/skjulte-tal/tal.csv");
            Files.createDirectories(secret.getParent());
            Files.writeString(secret, "andre sande tal, som trykkes ens");
            Path answer = rounds.resolve("runde-" + year + "/indbakke/svar.csv");
            Files.createDirectories(answer.getParent());
            Files.writeString(answer, "Kommune;Borgere\nOdense;2\n");
        }

        CaseRound.Told again = CaseRound.command("serie", rounds.toString());

        assertTrue(again.text().contains("Intet er ændret siden udgivelse-001"), again.text());
        assertEquals(before, ReleaseFolders.digests(rounds.resolve("serie/ud/udgivelse-001")));
    }

    @Test
    void aSumOfOtherGroupsIsABreakAndIsNotBridged() throws Exception {
        Map<String, List<Map<String, String>>> before = empty();
        PrintedRound.demand(before, "V2.01", "20", "10", "5", "35");
        PrintedRound.demand(before, "adults", "20", "10", "5", "35");
        round(2025, "\"V2.01\"", "").release(before);
        Map<String, List<Map<String, String>>> now = empty();
        PrintedRound.demand(now, "V2.01", "22", "13", "5", "40");
        PrintedRound.demand(now, "V2.02", "7", "8", "9", "24");
        PrintedRound.demand(now, "adults", "29", "21", "14", "64");
        round(2026, BOTH, "").release(now);

        List<String> same = made("data/excel/series_same_respondents.csv");

        assertEquals(3, same.size(), same.toString());
        assertTrue(same.get(2).contains("1083|V2.01") && same.get(2).contains(";40;40,0;40,0;5;"), same.get(2));
        assertTrue(same.get(1).contains(";35;35,0;35,0;64;64,0;64,0;;3;3;3;"), same.get(1));
        assertTrue(
                same.get(1).contains("Brud: Summen er af andre dele: »Autismespektrum« er kun med i den ene runde."),
                same.get(1));
        List<String> breaks = made("data/series_breaks.csv");
        assertTrue(
                breaks.stream()
                        .anyMatch(line -> line.startsWith("demand_by_target_group,")
                                && line.contains(",group,")
                                && line.contains(",adults,")),
                breaks.toString());
        assertTrue(made("data/excel/demand_by_target_group.csv").stream()
                .anyMatch(line ->
                        line.startsWith("1. maj 2026;") && line.contains(";adults;") && line.endsWith(";alle tal")));
    }

    @Test
    void anotherUnitOrQuestionIsABreakOfItsColumnAlone() throws Exception {
        twoRounds();
        Path description = rounds.resolve("runde-2025/ud/udgivelse-001/data/datapackage.json");
        String text = Files.readString(description);
        String other =
                text.replace("Borgere i målgruppen efter handlekommunens opgørelse", "Borgere i gruppen efter bopæl");
        assertFalse(other.equals(text));
        Files.writeString(description, other);

        List<String> same = made("data/excel/series_same_respondents.csv");

        assertTrue(same.get(1).contains("Brud: Forklaringen var »Borgere i gruppen efter bopæl"), same.get(1));
        assertTrue(same.get(1).contains(";30;30,0;30,0;35;35,0;35,0;;;;"), same.get(1));
    }

    @Test
    void releasesOfARoundAreSetAgainstEachOther() throws Exception {
        twoRounds();
        Map<String, List<Map<String, String>>> corrected = empty();
        PrintedRound.demand(corrected, "V2.01", "22", "16", "30", "68");
        PrintedRound.demand(corrected, "V2.02", "≤3", "x", "40", "55");
        round(2026, BOTH, "").release(corrected);

        List<String> rows = made("data/excel/series_revisions.csv");

        assertEquals(3, rows.size(), rows.toString());
        assertTrue(rows.get(1).contains("561|V2.01"), rows.get(1));
        assertTrue(
                rows.get(1).endsWith(";2026, udgivelse-001;2026, udgivelse-002;13;13,0;13,0;16;16,0;16,0;3;3,0;3,0"),
                rows.get(1));
        assertTrue(rows.get(2).contains(";65;65,0;65,0;68;68,0;68,0;3;"), rows.get(2));
    }

    @Test
    void laterRoundsThatTellOfFormerYearsAreSetAgainstWhatWasSaidThen() throws Exception {
        round(2025, BOTH, "").release(spending("100", "110"));
        round(2026, BOTH, "").release(spending("100", "112"));

        List<String> rows = made("data/excel/series_revisions.csv");

        assertEquals(2, rows.size(), rows.toString());
        assertTrue(rows.get(1).contains(";2024;current;"), rows.get(1));
        assertTrue(
                rows.get(1)
                        .endsWith(
                                ";2025, udgivelse-001;2026, udgivelse-001;110 tusind kr.;110,0;110,0;112 tusind kr.;112,0;112,0;2 tusind kr.;2,0;2,0"),
                rows.get(1));
        List<String> history = made("data/spending_by_region.csv");
        assertEquals(3, history.size(), history.toString());
        assertTrue(history.get(2).startsWith("2026-05-01,2026,foreløbig,1083,"), history.get(2));
    }

    private static Map<String, List<Map<String, String>>> spending(String first, String second) {
        Map<String, List<Map<String, String>>> reports = empty();
        reports.put(
                "spending_by_region",
                List.of(
                        Map.of(
                                "geography",
                                "1083",
                                "area",
                                "adults",
                                "year",
                                "2023",
                                "current",
                                first,
                                "break_year",
                                "false"),
                        Map.of(
                                "geography",
                                "1083",
                                "area",
                                "adults",
                                "year",
                                "2024",
                                "current",
                                second,
                                "break_year",
                                "false")));
        return reports;
    }

    @Test
    void aRoundIsFollowedByThoseItNames() throws Exception {
        twoRounds();
        new PrintedRound(rounds.resolve("uden-for"), 2024, BOTH, "").release(empty());

        CaseRound.Told told = CaseRound.command(
                "serie",
                rounds.resolve("runde-2026").toString(),
                "--til",
                rounds.resolve("her").toString());

        assertEquals(0, told.exit(), told.text());
        assertEquals(
                3,
                PrintedRound.lines(rounds.resolve("her/ud/udgivelse-001"), "data/series_rounds.csv")
                        .size());
        CaseRound.Told audited = CaseRound.command(
                "audit", rounds.resolve("her/ud/udgivelse-001").toString());
        assertEquals(0, audited.exit(), audited.text());
    }

    @Test
    void aHiddenNumberThatTheReleasesGiveAwayIsNotPutInASeries() throws Exception {
        Map<String, List<Map<String, String>>> before = empty();
        PrintedRound.demand(before, "V2.01", "≤3", "10", "5", "17");
        round(2025, BOTH, "").release(before);
        Map<String, List<Map<String, String>>> now = empty();
        PrintedRound.demand(now, "V2.01", "4", "10", "5", "19");
        round(2026, BOTH, "").release(now);

        CaseRound.Told told = CaseRound.command("serie", rounds.toString());

        assertEquals(3, told.exit(), told.text());
        assertTrue(told.text().contains("Odense, Udviklingshæmning (V2.01), 2025-05-01: ≤3"), told.text());
        assertFalse(Files.exists(rounds.resolve("serie/ud/udgivelse-001")));
    }

    @Test
    void oneRoundIsNoSeries() throws Exception {
        round(2026, BOTH, "").release(empty());

        CaseRound.Told told = CaseRound.command("serie", rounds.toString());

        assertEquals(2, told.exit());
        assertTrue(told.text().contains("En serie er af mindst to runder med udgivelser."), told.text());
        assertFalse(Files.exists(rounds.resolve("serie")));
        CaseRound.Told address = CaseRound.command("serie", "hdfs://lager/runder");
        assertEquals(2, address.exit());
        assertTrue(address.text().contains("er en adresse"), address.text());
    }
}
