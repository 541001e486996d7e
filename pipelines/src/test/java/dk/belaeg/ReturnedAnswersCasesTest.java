package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.cli.Exit;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as they really come back: changed forms, slips in headers, answers sent twice, exports of half-done surveys. */
class ReturnedAnswersCasesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CaseRound round(String name) throws Exception {
        return CaseRound.copy(name, folder);
    }

    private static List<String> citizens(Checked checked) {
        return FakeRound.rows(checked, "followup_groups", "municipality", "target_group", "citizens_upper");
    }

    private static Response response(Checked checked, String respondent) {
        return checked.responses().stream()
                .filter(response -> response.respondent().equals(respondent))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    /** The letters of corrections, all together. */
    private static String letters(CaseRound round) throws Exception {
        CaseRound.Told told = round.told("status", "--dato", "2026-05-20");
        StringBuilder letters = new StringBuilder();
        Path breve = round.folder().resolve("fortroligt/status/breve");
        assertTrue(Files.isDirectory(breve), told.text());
        try (Stream<Path> files = Files.list(breve)) {
            for (Path file : files.sorted().toList()) {
                letters.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return letters.toString();
    }

    @Test
    void aDeletedColumnIsAnErrorInTheLetterAndTheAnswerIsNotComplete() throws Exception {
        CaseRound round = round("n1-kolonne-slettet");
        assertEquals(
                List.of("Kolonnen »Antal borgere nu« er slettet i skemaet, så intet er oplyst i den."),
                messages(round.findings(Rule.COLUMN_MISSING)));
        assertEquals(Exit.FINDINGS, round.told("check").exit());
        Checked checked = round.checked();
        Response response = checked.responses().stream()
                .filter(one -> one.content().isPresent())
                .findFirst()
                .orElseThrow();
        assertTrue(response.percentFilled().orElseThrow() < 80, response.toString());
        assertTrue(letters(round).contains("Kolonnen »Antal borgere nu« er slettet"));
    }

    @Test
    void aDeletedRowIsAnErrorInTheLetterThatNamesTheGroup() throws Exception {
        CaseRound round = round("n2-raekke-slettet");
        assertEquals(
                List.of("Rækken »V2.01 Udviklingshæmning« er der ikke længere, så intet er oplyst i den."),
                messages(round.findings(Rule.ROW_MISSING)));
        assertEquals(Exit.FINDINGS, round.told("check").exit());
        assertTrue(response(round.checked(), "461").percentFilled().orElseThrow() < 100);
        assertTrue(letters(round).contains("V2.01 Udviklingshæmning"));
    }

    @Test
    void aBlankDateIsAnErrorInTheLetter() throws Exception {
        CaseRound round = round("n3-dato-tom");
        assertEquals(
                List.of("»Dato for besvarelsen« er ikke udfyldt."), messages(round.findings(Rule.REQUIRED_MISSING)));
        assertEquals(Exit.FINDINGS, round.told("check").exit());
        assertTrue(letters(round).contains("»Dato for besvarelsen« er ikke udfyldt."));
    }

    @Test
    void anAnswerWhoseHiddenIdIsOverwrittenIsReadByItsQuestion() throws Exception {
        CaseRound round = round("n4-noegle-overskrevet");
        assertEquals(
                "2026-05-14",
                response(round.checked(), "461").answeredOn().orElseThrow().toString());
        assertEquals(1, round.findings(Rule.SHEET_ODD).size());
    }

    @Test
    void theSameAnswerSavedAnewCountsOnce() throws Exception {
        CaseRound round = round("n5-samme-svar-to-gange");
        assertEquals(1, round.findings(Rule.ANSWER_SAME).size());
        assertEquals(List.of(), round.findings(Rule.ANSWER_UNDECIDED));
        assertEquals(4, citizens(round.checked()).size());
        assertEquals(Exit.OK, round.told("check").exit());
    }

    @Test
    void aSlipInAHeaderIsProposedAndNeverRead() throws Exception {
        CaseRound round = round("n6-overskrift-med-slaafejl");
        assertEquals(
                List.of("Kolonnen er ikke brugt, for overskriften er ikke forstået. Mente I »Antal borgere nu«?"),
                messages(round.findings(Rule.COLUMN_NEARLY)));
        assertTrue(citizens(round.checked()).stream().allMatch(row -> row.endsWith("-")));
        assertEquals(Exit.FINDINGS, round.told("check").exit());
        assertTrue(letters(round).contains("Mente I »Antal borgere nu«?"));
        String gone = "Kommune;Målgruppe;Pladser til målgruppen nu\nOdense;V2.01;50\n";
        round.with("indbakke/header-typo.csv", gone);
        assertTrue(
                messages(round.findings(Rule.COLUMN_MISSING)).stream()
                        .anyMatch(message -> message.contains("»Antal borgere nu«")),
                "an expected column that is not there is an error");
    }

    @Test
    void aRejectedAnswerIsNotUsedAndAHalfOneIsNamed() throws Exception {
        CaseRound round = round("g1-afvist-svar-surveyxact");
        Checked checked = round.checked();
        assertEquals(Response.Status.MISSING, response(checked, "410").status());
        assertEquals(Response.Status.PARTLY, response(checked, "621").status());
        assertTrue(citizens(checked).stream().noneMatch(row -> row.startsWith("410")), citizens(checked)::toString);
        assertEquals(1, round.findings(Rule.ANSWER_REJECTED).size());
        assertEquals(1, round.findings(Rule.ANSWER_UNFINISHED).size());
    }

    @Test
    void ofTwoLinesOfOneExportTheNewestIsUsed() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        assertEquals(List.of("621 V2.01 14", "621 V2.02 5"), citizens(round.checked()));
        assertEquals(
                List.of(
                        "Svaret (dateret 4. maj 2026) er ikke brugt, for der er et nyere i lime.csv, linje 3 (dateret 9. maj 2026)."),
                messages(round.findings(Rule.ANSWER_TWICE)));
        assertEquals(List.of(), round.findings(Rule.KEY_TWICE));
    }

    @Test
    void ofTwoLinesTheOneThatWasHandedInGoesBeforeANewerThatWasNot() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        String export = Files.readString(round.folder().resolve("indbakke/lime.csv"));
        round.with("indbakke/lime.csv", export.replace("\"2026-05-09 10:00:00\"", "\"\""));
        assertEquals(List.of("621 V2.01 12", "621 V2.02 3"), citizens(round.checked()));
        assertEquals(1, round.findings(Rule.ANSWER_UNFINISHED).size());
    }

    @Test
    void linesThatSayTheSameCountOnce() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        String export = Files.readString(round.folder().resolve("indbakke/lime.csv"));
        String first = export.lines().skip(1).findFirst().orElseThrow();
        round.with("indbakke/lime.csv", export.lines().findFirst().orElseThrow() + "\n" + first + "\n" + first + "\n");
        assertEquals(List.of("621 V2.01 12", "621 V2.02 3"), citizens(round.checked()));
        assertEquals(1, round.findings(Rule.ANSWER_SAME).size());
    }

    @Test
    void theStructureFileOfSurveyXactIsReadInItsRealLayout() throws Exception {
        CaseRound round = round("l1-surveyxact-structure");
        Path export = round.folder().resolve("eksport");
        CaseRound.Told told = round.told(
                "map",
                export.resolve("dataset.csv").toString(),
                export.resolve("structure.csv").toString(),
                export.resolve("labels.csv").toString(),
                "--skema=followup");
        assertEquals(Exit.OK, told.exit(), told.text());
        assertTrue(told.text().contains("52 variable er placeret."), told.text());
        String links = Files.readString(round.folder().resolve("opslag/koblinger.csv"), StandardCharsets.UTF_8);
        assertTrue(links.contains("followup;surveyxact;s_6_1;groups;citizens;B2.02;"), links);
        assertTrue(links.contains("followup;surveyxact;s_7_1;;;;3;Sommetider;"), links);
        for (String file : List.of("dataset.csv", "structure.csv", "labels.csv")) {
            round.with("indbakke/" + file, Files.readAllBytes(export.resolve(file)));
        }
        assertEquals(2, round.findings(Rule.FILE_CODE_BOOK).size(), "both code books are known by their contents");
        assertFalse(citizens(round.checked()).isEmpty());
    }

    @Test
    void anUnreadableAnswerCostsItsCellAndARowWithoutItsGroupSaysWhatIsLost() throws Exception {
        CaseRound round = round("n6-overskrift-med-slaafejl");
        round.with(
                "indbakke/header-typo.csv",
                """
                Kommune;Målgruppe;Antal borgere nu;Hvor ofte er det svært at finde et tilbud;Pladser til målgruppen nu;Pladser, der mangler
                Odense;V2.01;110;hver anden tirsdag;50;3
                Odense;;39;Ofte;40;2
                """);
        assertEquals(List.of("461 V2.01 110"), citizens(round.checked()));
        CaseRound.Told told = round.told("check");
        assertEquals(Exit.FINDINGS, told.exit());
        assertTrue(told.text().contains("Rækken er ikke brugt. 39 borgere og 40 pladser er ikke med."), told.text());
        assertTrue(
                round.findings(Rule.REQUIRED_MISSING).stream()
                        .noneMatch(finding -> finding.message().contains("39")),
                "a count of persons is for the sender alone");
        assertTrue(letters(round).contains("39 borgere og 40 pladser er ikke med."));
        assertEquals(Exit.FINDINGS, round.told("run").exit());
        String page = String.join("\n", round.released("index.html"));
        assertTrue(page.contains("Noget af svaret fra Odense kan ikke bruges"), page);
        assertFalse(page.contains("39 borgere"), "not in what may be shared");
        assertFalse(String.join("\n", round.released("kvalitet/fund.csv")).contains("39 borgere"));
    }

    /** Whatever keeps an answer from being read, a script can tell by the exit code, of a check and of a run. */
    @Test
    void whateverIsNotReadIsToldByTheExitCode() throws Exception {
        String good = "Kommune;Målgruppe;Antal borgere nu;Hvor ofte er det svært at finde et tilbud;"
                + "Pladser til målgruppen nu;Pladser, der mangler\nAssens;V2.01;12;Ofte;10;2\n";
        Map<String, byte[]> unread = new TreeMap<>();
        unread.put("svar.pdf", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1));
        unread.put("svar.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        unread.put("tom.csv", new byte[0]);
        unread.put("brev.txt", "Hej, her er vores svar\nHilsen Odense\n".getBytes(StandardCharsets.UTF_8));
        unread.put("felter.csv", (good + "Odense;V2.01;12\n").getBytes(StandardCharsets.UTF_8));
        unread.put("anfoersel.csv", (good + "\"Odense;V2.01;12;Ofte;10;2\n").getBytes(StandardCharsets.UTF_8));
        unread.put("igen.csv", good.replace(";12;", ";13;").getBytes(StandardCharsets.UTF_8));
        unread.put("ingen.csv", good.replace("Assens", "").getBytes(StandardCharsets.UTF_8));
        unread.put("udenfor.csv", good.replace("Assens", "Aarhus").getBytes(StandardCharsets.UTF_8));
        unread.put("kode.csv", good.replace("Assens", "Tønder").getBytes("IBM865"));
        for (Map.Entry<String, byte[]> file : unread.entrySet()) {
            CaseRound round = CaseRound.copy("n6-overskrift-med-slaafejl", folder.resolve(file.getKey()));
            Files.delete(round.folder().resolve("indbakke/header-typo.csv"));
            round.with("indbakke/godt.csv", good);
            assertEquals(Exit.OK, round.told("check").exit());
            round.with("indbakke/" + file.getKey(), file.getValue());
            CaseRound.Told told = round.told("check");
            assertEquals(Exit.FINDINGS, told.exit(), file.getKey() + "\n" + told.text());
        }
    }
}
