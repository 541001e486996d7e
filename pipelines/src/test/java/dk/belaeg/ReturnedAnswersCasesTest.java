package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.check.TableRules;
import dk.belaeg.cli.ExitCode;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.SheetRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

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
                messages(round.findings(SheetRules.COLUMN_MISSING)));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
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
                messages(round.findings(SheetRules.ROW_MISSING)));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
        assertTrue(response(round.checked(), "461").percentFilled().orElseThrow() < 100);
        assertTrue(letters(round).contains("V2.01 Udviklingshæmning"));
    }

    @Test
    void aBlankDateIsAnErrorInTheLetter() throws Exception {
        CaseRound round = round("n3-dato-tom");
        assertEquals(
                List.of("»Dato for besvarelsen« er ikke udfyldt."),
                messages(round.findings(ValueRules.REQUIRED_MISSING)));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
        assertTrue(letters(round).contains("»Dato for besvarelsen« er ikke udfyldt."));
    }

    @Test
    void anAnswerWhoseHiddenIdIsOverwrittenIsReadByItsQuestion() throws Exception {
        CaseRound round = round("n4-noegle-overskrevet");
        assertEquals(
                "2026-05-14",
                response(round.checked(), "461").answeredOn().orElseThrow().toString());
        assertEquals(1, round.findings(SheetRules.ODD).size());
    }

    @Test
    void theSameAnswerSavedAnewCountsOnce() throws Exception {
        CaseRound round = round("n5-samme-svar-to-gange");
        assertEquals(1, round.findings(AnswerRules.SAME).size());
        assertEquals(List.of(), round.findings(AnswerRules.UNDECIDED));
        assertEquals(4, citizens(round.checked()).size());
        assertEquals(ExitCode.OK, round.told("check").exit());
    }

    @Test
    void aSlipInAHeaderIsProposedAndNeverRead() throws Exception {
        CaseRound round = round("n6-overskrift-med-slaafejl");
        assertEquals(
                List.of("Kolonnen er ikke brugt, for overskriften er ikke forstået. Mente I »Antal borgere nu«?"),
                messages(round.findings(SheetRules.COLUMN_NEARLY)));
        assertTrue(citizens(round.checked()).stream().allMatch(row -> row.endsWith("-")));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
        assertTrue(letters(round).contains("Mente I »Antal borgere nu«?"));
        String gone = "Kommune;Målgruppe;Pladser til målgruppen nu\nOdense;V2.01;50\n";
        round.with("indbakke/header-typo.csv", gone);
        assertTrue(
                messages(round.findings(SheetRules.COLUMN_MISSING)).stream()
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
        assertEquals(1, round.findings(AnswerRules.REJECTED).size());
        assertEquals(1, round.findings(AnswerRules.UNFINISHED).size());
    }

    @Test
    void ofTwoLinesOfOneExportTheNewestIsUsed() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        assertEquals(List.of("621 V2.01 14", "621 V2.02 5"), citizens(round.checked()));
        assertEquals(
                List.of(
                        "Svaret (dateret 4. maj 2026) er ikke brugt, for der er et nyere i lime.csv, linje 3 (dateret 9. maj 2026)."),
                messages(round.findings(AnswerRules.TWICE)));
        assertEquals(List.of(), round.findings(TableRules.KEY_TWICE));
    }

    @Test
    void ofTwoLinesTheOneThatWasHandedInGoesBeforeANewerThatWasNot() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        String export = Files.readString(round.folder().resolve("indbakke/lime.csv"));
        round.with("indbakke/lime.csv", export.replace("\"2026-05-09 10:00:00\"", "\"\""));
        assertEquals(List.of("621 V2.01 12", "621 V2.02 3"), citizens(round.checked()));
        assertEquals(1, round.findings(AnswerRules.UNFINISHED).size());
    }

    @Test
    void linesThatSayTheSameCountOnce() throws Exception {
        CaseRound round = round("g2-to-svar-i-samme-eksport");
        String export = Files.readString(round.folder().resolve("indbakke/lime.csv"));
        String first = export.lines().skip(1).findFirst().orElseThrow();
        round.with("indbakke/lime.csv", export.lines().findFirst().orElseThrow() + "\n" + first + "\n" + first + "\n");
        assertEquals(List.of("621 V2.01 12", "621 V2.02 3"), citizens(round.checked()));
        assertEquals(1, round.findings(AnswerRules.SAME).size());
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
        assertEquals(ExitCode.OK, told.exit(), told.text());
        assertTrue(told.text().contains("52 variable er placeret."), told.text());
        String links = Files.readString(round.folder().resolve("opslag/koblinger.csv"), StandardCharsets.UTF_8);
        assertTrue(links.contains("followup;surveyxact;s_6_1;groups;citizens;B2.02;"), links);
        assertTrue(links.contains("followup;surveyxact;s_7_1;;;;3;Sommetider;"), links);
        for (String file : List.of("dataset.csv", "structure.csv", "labels.csv")) {
            round.with("indbakke/" + file, Files.readAllBytes(export.resolve(file)));
        }
        assertEquals(2, round.findings(FileRules.CODE_BOOK).size(), "both code books are known by their contents");
        assertFalse(citizens(round.checked()).isEmpty());
    }

    /** The exports of the product's own round, one with repeated questions, are placed whole. */
    @Test
    void theExportsOfTheSampleRoundArePlacedWhole() throws Exception {
        Path sample = Path.of("../data-samples/syddanmark-2026");
        Path round = folder.resolve("prøve");
        Files.createDirectories(round);
        Files.copy(sample.resolve("runde.json"), round.resolve("runde.json"));
        Path inbox = sample.resolve("indbakke");
        CaseRound.Told xact = CaseRound.command(
                "map",
                round.toString(),
                inbox.resolve("surveyxact/dataset.csv").toString(),
                inbox.resolve("surveyxact/structure.csv").toString(),
                inbox.resolve("surveyxact/labels.csv").toString(),
                "--skema=followup");
        assertTrue(xact.text().contains("55 variable er placeret."), xact.text());
        assertFalse(xact.text().contains("kunne ikke placeres"), xact.text());
        CaseRound.Told forms = CaseRound.command(
                "map",
                round.toString(),
                inbox.resolve("microsoft-forms/kapacitetsundersoegelse(1-1).xlsx")
                        .toString(),
                "--skema=capacity_survey");
        assertTrue(forms.text().contains("34 variable er placeret."), forms.text());
        assertFalse(forms.text().contains("kunne ikke placeres"), forms.text());
    }

    /** What people do to a form in Excel: it is read right all the same, or the sender is told. */
    @Test
    void aFormThatIsChangedInExcelIsReadRightOrSaid() throws Exception {
        Map<String, Consumer<XSSFWorkbook>> right = new TreeMap<>();
        right.put("omdøbt", book -> book.setSheetName(book.getSheetIndex(GROUPS), "Ark1"));
        right.put("uden skjult ark", book -> book.removeSheetAt(book.getSheetIndex("belaeg-nøgle")));
        right.put("uden egenskab", book -> book.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .setPropertyArray(new CTProperty[0]));
        right.put(
                "ekstra ark",
                book -> book.createSheet("Noter").createRow(0).createCell(0).setCellValue("Hej"));
        right.put("blank række", book -> book.getSheet(GROUPS).shiftRows(8, 10, 1));
        right.put("byttede rækker", book -> swapRows(book.getSheet(GROUPS), 7, 9));
        right.put("byttede kolonner", book -> swapColumns(book.getSheet(GROUPS), 2, 4));
        right.put("id slettet", book -> clear(book.getSheet(GROUPS), 5, 2));
        Map<String, Consumer<XSSFWorkbook>> said = new TreeMap<>();
        said.put("ark slettet", book -> book.removeSheetAt(book.getSheetIndex(GROUPS)));
        said.put("ark kopieret", book -> book.cloneSheet(book.getSheetIndex(GROUPS)));
        said.put("række slettet", book -> book.getSheet(GROUPS)
                .removeRow(book.getSheet(GROUPS).getRow(7)));
        said.put("målgruppe slettet", book -> clear(book.getSheet(GROUPS), 7, 1));
        said.put("kolonne slettet", book -> clearColumn(book.getSheet(GROUPS), 2));
        said.put("id'er slettet", book -> book.getSheet(GROUPS)
                .removeRow(book.getSheet(GROUPS).getRow(5)));
        said.put("flettet", book -> book.getSheet(GROUPS).addMergedRegion(new CellRangeAddress(7, 8, 2, 2)));
        said.put(
                "fejlværdi",
                book -> book.getSheet(GROUPS).getRow(7).getCell(2).setCellErrorValue(FormulaError.REF.getCode()));
        said.put(
                "dato i 2062",
                book -> book.getSheet("Svar").getRow(6).getCell(2).setCellValue(59291));
        said.put("spørgsmål slettet", book -> book.getSheet("Svar")
                .removeRow(book.getSheet("Svar").getRow(6)));
        List<String> all = citizens(round("n4-noegle-overskrevet").checked());
        assertEquals(4, all.size(), all.toString());
        for (Map.Entry<String, Consumer<XSSFWorkbook>> change : right.entrySet()) {
            CaseRound changed = changed(change.getKey(), change.getValue());
            assertEquals(ExitCode.OK, changed.told("check").exit(), change.getKey());
            assertEquals(all, citizens(changed.checked()).stream().sorted().toList(), change.getKey());
        }
        for (Map.Entry<String, Consumer<XSSFWorkbook>> change : said.entrySet()) {
            CaseRound changed = changed(change.getKey(), change.getValue());
            assertEquals(ExitCode.FINDINGS, changed.told("check").exit(), change.getKey());
            assertTrue(letters(changed).contains("Det skal rettes:"), change.getKey());
        }
    }

    private static final String GROUPS = "Målgrupper";
    private static final String FORM = "indbakke/form-hidden-id-A7-overwritten.xlsx";

    private CaseRound changed(String name, Consumer<XSSFWorkbook> change) throws Exception {
        CaseRound round = CaseRound.copy("n4-noegle-overskrevet", folder.resolve(name));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                        Files.readAllBytes(round.folder().resolve(FORM))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return round.with(FORM, out.toByteArray());
        }
    }

    private static void clear(XSSFSheet sheet, int row, int column) {
        XSSFRow at = sheet.getRow(row);
        if (at != null && at.getCell(column) != null) {
            at.removeCell(at.getCell(column));
        }
    }

    private static void clearColumn(XSSFSheet sheet, int column) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            clear(sheet, row, column);
        }
    }

    private static void swapRows(XSSFSheet sheet, int one, int other) {
        for (int column = 1; column < 7; column++) {
            swap(sheet.getRow(one), column, sheet.getRow(other), column);
        }
    }

    private static void swapColumns(XSSFSheet sheet, int one, int other) {
        for (int row = 5; row < 11; row++) {
            swap(sheet.getRow(row), one, sheet.getRow(row), other);
        }
    }

    private static void swap(XSSFRow row, int column, XSSFRow otherRow, int otherColumn) {
        XSSFCell one = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        XSSFCell other = otherRow.getCell(otherColumn, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        XSSFCell kept = otherRow.createCell(30);
        kept.copyCellFrom(one, new CellCopyPolicy());
        one.copyCellFrom(other, new CellCopyPolicy());
        other.copyCellFrom(kept, new CellCopyPolicy());
        otherRow.removeCell(kept);
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
        assertEquals(ExitCode.FINDINGS, told.exit());
        assertTrue(told.text().contains("Rækken er ikke brugt. 39 borgere og 40 pladser er ikke med."), told.text());
        assertTrue(
                round.findings(ValueRules.REQUIRED_MISSING).stream()
                        .noneMatch(finding -> finding.message().contains("39")),
                "a count of persons is for the sender alone");
        assertTrue(letters(round).contains("39 borgere og 40 pladser er ikke med."));
        assertEquals(ExitCode.FINDINGS, round.told("run").exit());
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
        byte[] broken = good.replace("Assens", "Tønder").getBytes(StandardCharsets.UTF_8);
        broken[good.indexOf("Assens") + 1] = (byte) 0x81;
        unread.put("kode.csv", broken);
        for (Map.Entry<String, byte[]> file : unread.entrySet()) {
            CaseRound round = CaseRound.copy("n6-overskrift-med-slaafejl", folder.resolve(file.getKey()));
            Files.delete(round.folder().resolve("indbakke/header-typo.csv"));
            round.with("indbakke/godt.csv", good);
            assertEquals(ExitCode.OK, round.told("check").exit());
            round.with("indbakke/" + file.getKey(), file.getValue());
            CaseRound.Told told = round.told("check");
            assertEquals(ExitCode.FINDINGS, told.exit(), file.getKey() + "\n" + told.text());
        }
    }
}
