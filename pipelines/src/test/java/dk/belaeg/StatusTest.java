package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.office.FakeBook;
import dk.belaeg.publish.Confidential;
import dk.belaeg.questionnaire.CodingWorkbooks;
import dk.belaeg.questionnaire.Status;
import dk.belaeg.round.OwnFolder;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While answers come in: who is reminded, what goes back, and what becomes of it when it returns. */
class StatusTest {
    private static final Value DATE = new Value.Day(LocalDate.of(2026, 5, 20));
    private static final String CPR = "010190-1234";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallRound round;

    @BeforeEach
    void makeRound() throws Exception {
        round = SmallRound.make(folder.resolve("r"), 2026, "");
    }

    private Status status(LocalDate day) throws Exception {
        return Status.of(round.round(), SmallRound.contracts(), round.check(day), day);
    }

    /** Assens answers with one count that cannot be read and a CPR number among its words. */
    private Path faultyAnswer() throws Exception {
        Map<String, Value> first = Map.of(
                "citizens", new Value.Text("en hel del"),
                "difficulty", new Value.Text("Ofte"),
                "missing_where", new Value.Text("Se " + CPR));
        Map<String, Value> second = Map.of("citizens", Value.Amount.of(4));
        return round.answer(
                "Svar fra Assens.xlsx",
                "followup",
                "420",
                Map.of("answer", Map.of("answered_on", DATE)),
                Map.of("groups", List.of(first, second, second)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whoHasNotAnsweredIsRemindedWhenTheDeadlineIsNear() throws Exception {
        faultyAnswer();
        assertEquals(List.of(), texts(status(LocalDate.of(2026, 5, 1)), "rykkere/"), "a month is early");
        Status near = status(LocalDate.of(2026, 5, 25));
        assertEquals(
                List.of(
                        "rykkere/assens.txt",
                        "rykkere/esbjerg.txt",
                        "rykkere/odense.txt",
                        "rykkere/region-syddanmark.txt"),
                texts(near, "rykkere/"));
        String assens = text(near.files().getOrDefault("rykkere/assens.txt", new byte[0]));
        assertTrue(assens.contains("Belægningsindberetning: fristen er 1. juni 2026 (om 7 dage)"), assens);
        assertFalse(assens.contains("Opfølgning på målgrupper"), "it has answered that");
        String late = text(status(LocalDate.of(2026, 6, 2)).files().getOrDefault("rykkere/odense.txt", new byte[0]));
        assertTrue(late.contains("fristen var 1. juni 2026 (for 1 dag siden)"), late);
    }

    private static List<String> texts(Status status, String folder) {
        return status.files().keySet().stream()
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    /** Nobody knows what is in it, but who is asked for the sheet itself is in its name. */
    @Test
    void aFileThatCannotBeReadIsInTheLetterOfTheOneItIsNamedAfter() throws Exception {
        Path inbox = round.round().inbox();
        byte[] pdf = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(inbox.resolve("Opfølgning_Odense Kommune 2026.pdf"), pdf);
        Files.write(inbox.resolve("region-syddanmark.pdf"), pdf);
        Files.write(inbox.resolve("Assens og Esbjerg.pdf"), pdf);
        Status status = status(LocalDate.of(2026, 5, 25));
        assertEquals(List.of("breve/odense.txt", "breve/region-syddanmark.txt"), texts(status, "breve/"));
        String letter = text(status.files().getOrDefault("breve/odense.txt", new byte[0]));
        assertTrue(letter.contains("Opfølgning_Odense Kommune 2026.pdf"), letter);
        assertTrue(letter.contains("Send selve regnearket."), letter);
    }

    @Test
    void whatHasToBeCorrectedGoesBackWithoutTheCprNumber() throws Exception {
        faultyAnswer();
        Status status = status(LocalDate.of(2026, 5, 25));
        String letter = text(status.files().getOrDefault("breve/assens.txt", new byte[0]));
        assertTrue(letter.contains("Svar fra Assens.xlsx"), letter);
        assertTrue(letter.contains("ark »Målgrupper«, celle"), letter);
        assertTrue(letter.contains("Slet CPR-nummeret"), letter);
        byte[] copy = status.files().getOrDefault("retur/assens/svar-fra-assens.xlsx", new byte[0]);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertEquals(2, book.getSheet("Målgrupper").getCellComments().size());
            assertTrue(book.getSheet("Skal rettes").getLastRowNum() >= 5);
        }
        for (Map.Entry<String, byte[]> file : status.files().entrySet()) {
            assertFalse(text(file.getValue()).contains(CPR), file.getKey());
        }
        for (String part : parts(copy)) {
            assertFalse(part.contains(CPR) || part.contains("0101901234"), "a CPR number is left in the copy");
        }
    }

    /** The free text goes to one workbook a questionnaire, and what leads back to a person does not. */
    @Test
    void freeTextIsReadyForCodingWithoutWhatLeadsBackToAPerson() throws Exception {
        round.answer(
                "ord.xlsx",
                "followup",
                "461",
                Map.of(
                        "answer",
                        Map.of(
                                "answered_on",
                                DATE,
                                "contact_mail",
                                new Value.Text("bo@eksempel.dk"),
                                "reservations",
                                new Value.Text("Ring til Bo på 23 45 67 89 eller bo@eksempel.dk om " + CPR))),
                Map.of());
        Checked checked = round.check();
        SortedMap<String, byte[]> files = Confidential.files(round.round(), checked, SmallRound.contracts());
        String masked = "Ring til Bo på [telefonnummer skjult] eller [mailadresse skjult] om [CPR-nummer skjult]";
        String texts = text(files.getOrDefault("fritekst.csv", new byte[0]));
        assertTrue(texts.contains(masked), texts);
        assertFalse(texts.contains("bo@eksempel.dk"), texts);
        String contacts = text(files.getOrDefault("kontakter.csv", new byte[0]));
        assertTrue(contacts.contains("bo@eksempel.dk"), "whom to write to is what was asked for");
        assertFalse(contacts.contains("Ring til Bo"), contacts);
        SortedMap<String, byte[]> workbooks = CodingWorkbooks.of(round.round(), checked, SmallRound.contracts());
        assertEquals(Set.of("kodning/opfoelgning-paa-maalgrupper.xlsx"), workbooks.keySet());
        String all = String.join("", parts(workbooks.values().iterator().next()));
        assertTrue(all.contains(masked));
        assertTrue(all.contains("Tema 1"));
        assertFalse(all.contains("bo@") || all.contains("23 45") || all.contains("010190"), all);
    }

    /** The workbook that a status makes for corrections changes nothing before somebody has written in it. */
    @Test
    void anEmptyWorkbookOfCorrectionsIsNoInput() throws Exception {
        Files.write(
                round.round().corrections(),
                new FakeBook()
                        .sheet("Rettelser", String.join("|", CorrectionBook.CORRECTIONS))
                        .sheet("Godkendte afvigelser", String.join("|", CorrectionBook.ACCEPTANCES))
                        .bytes());

        assertEquals(
                Set.of("udtræk.csv"),
                Confidential.inputs(round.round(), round.check()).keySet());
    }

    /** What is said by telephone is shown beside what was sent. */
    @Test
    void aCorrectionIsShownBesideWhatStood() throws Exception {
        faultyAnswer();
        String place = round.check().findings().stream()
                .filter(finding -> finding.rule().equals(ValueRules.NUMBER_UNREADABLE))
                .map(finding ->
                        finding.origin().sheet() + "|" + finding.origin().cell())
                .findFirst()
                .orElseThrow();
        Files.write(
                round.round().corrections(),
                new FakeBook()
                        .sheet(
                                "Rettelser",
                                String.join("|", CorrectionBook.CORRECTIONS) + "\nSvar fra Assens.xlsx|" + place
                                        + "|||||en hel del|tal: 7|Bo|dato: 2026-05-22|Ringede")
                        .bytes());
        assertEquals(
                Set.of("../rettelser.xlsx", "Svar fra Assens.xlsx", "udtræk.csv"),
                Confidential.inputs(round.round(), round.check()).keySet());
        Status status = status(LocalDate.of(2026, 5, 25));
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(status.files().getOrDefault("status.xlsx", new byte[0])))) {
            XSSFSheet sheet = book.getSheet("Rettelser");
            String last = "";
            for (var cell : sheet.getRow(sheet.getLastRowNum())) {
                last += cell + "|";
            }
            assertTrue(last.contains("|en hel del|7|Bo|"), last);
        }
    }

    /** A form that comes back with nothing in it is no answer, and its sender is reminded. */
    @Test
    void anEmptyFormIsNoAnswer() throws Exception {
        round.answer("tom.xlsx", "followup", "461", Map.of("answer", Map.of("answered_on", DATE)), Map.of());
        Status status = status(LocalDate.of(2026, 5, 25));
        var part = status.status().parts().stream()
                .filter(one -> one.questionnaire().name().equals("followup"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, part.inAnyWay());
        assertEquals(3, part.missing());
        String reminder = text(status.files().getOrDefault("rykkere/odense.txt", new byte[0]));
        assertTrue(reminder.contains("Opfølgning på målgrupper: fristen er"), reminder);
        String page = text(status.files().getOrDefault("status.html", new byte[0]));
        assertTrue(page.contains("tomt skema"), page);
    }

    /** An operator that sends a file a half-year has one line, and it leads to the letter about either file. */
    @Test
    void theLetterAboutOneOfSeveralFilesIsLinkedTo() throws Exception {
        String header = "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\n";
        FakeRound files = new FakeRound(folder.resolve("s"))
                .asking()
                .with(
                        "foer.csv",
                        header + "Odense;700114;Åhus;2. halvår 2025;22;184;mange\n"
                                + "Odense;700115;Elmely;2. halvår 2025;22;184;3900\n")
                .with("nu.csv", header + "Odense;700114;Åhus;1. halvår 2026;22;181;3800\n");
        Status status = Status.of(files.round(), FakeRound.CONTRACTS, files.check(), LocalDate.of(2026, 5, 10));
        assertEquals(List.of("breve/odense.txt"), texts(status, "breve/"));
        String page = text(status.files().getOrDefault("status.html", new byte[0]));
        assertTrue(page.contains("<a href=\"breve/odense.txt\">brev om rettelser</a>"), page);
    }

    /** An export has many senders, and none of them has seen it: each is told of the own answers, in words. */
    @Test
    void everySenderOfAnExportIsToldOfTheOwnAnswers() throws Exception {
        FakeRound survey = new FakeRound(folder.resolve("s"))
                .asking()
                .linking(
                        """
                        followup;surveyxact;s_1;answer;respondent;;;;prøve
                        followup;surveyxact;s_2;answer;answered_on;;;;prøve
                        followup;surveyxact;s_3_1;groups;citizens;V2.01;;;prøve
                        followup;surveyxact;s_3_2;groups;citizens;V2.02;;;prøve
                        """)
                .with(
                        "dataset.csv",
                        "s_1;s_2;s_3_1;s_3_2\nOdense;2026-05-04;tolv;7\nEsbjerg;2026-05-05;5;mange\nVejle;2026-05-05;5;9\n");
        Status status = Status.of(survey.round(), FakeRound.CONTRACTS, survey.check(), LocalDate.of(2026, 5, 10));
        assertEquals(List.of("breve/esbjerg.txt", "breve/odense.txt"), texts(status, "breve/"));
        assertEquals(List.of(), texts(status, "retur/"));
        String odense = text(status.files().getOrDefault("breve/odense.txt", new byte[0]));
        assertTrue(
                odense.contains("Jeres svar i spørgeskemaet\r\nSkriv det rigtige svar til os; så retter vi det."),
                odense);
        assertTrue(odense.contains("  V2.01 Udviklingshæmning (voksne): »Antal borgere nu«: Det, der står"), odense);
        assertFalse(odense.contains("dataset") || odense.contains("celle") || odense.contains("Autisme"), odense);
        String esbjerg = text(status.files().getOrDefault("breve/esbjerg.txt", new byte[0]));
        assertTrue(esbjerg.contains("V2.02 Autismespektrum (voksne): »Antal borgere nu«"), esbjerg);
    }

    private static List<String> parts(byte[] zip) throws IOException {
        List<String> parts = new ArrayList<>();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                parts.add(text(in.readAllBytes()));
            }
        }
        return parts;
    }

    /** The sender corrects the copy and nothing else, not even the date; it takes the place of the first answer. */
    @Test
    void theCorrectedReturnTakesThePlaceOfTheFirst() throws Exception {
        Path first = faultyAnswer();
        byte[] original = Files.readAllBytes(first);
        assertEquals(
                2, round.response("followup", "420").content().orElseThrow().errors());
        byte[] copy = status(LocalDate.of(2026, 5, 25))
                .files()
                .getOrDefault("retur/assens/svar-fra-assens.xlsx", new byte[0]);
        Files.write(
                round.round().inbox().resolve("aaa retur.xlsx"),
                replaced(copy, Map.of("en hel del", "7", "Se [CPR-nummer skjult]", "Ingen")));
        Checked checked = round.check();
        Response response = round.response("followup", "420");
        assertEquals("aaa retur.xlsx", response.content().orElseThrow().file());
        assertEquals(0, response.content().orElseThrow().errors());
        assertEquals(List.of(new Response.Former("Svar fra Assens.xlsx", 2)), response.former());
        List<StagedRow> used = checked.intake().table("followup_groups").used();
        assertEquals(3, used.size());
        assertTrue(used.stream().allMatch(row -> row.file().equals("aaa retur.xlsx")));
        assertTrue(used.stream()
                .anyMatch(row -> row.value("citizens_lower", Long.class).equals(java.util.Optional.of(7L))));
        assertEquals(
                Set.of(ValueRules.NUMBER_UNREADABLE),
                checked.closed().stream()
                        .map(SettledFinding::finding)
                        .map(Finding::rule)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(ValueRules.CPR_NUMBER),
                checked.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::rule)
                        .collect(Collectors.toSet()),
                "the number lies in the inbox still");
        assertTrue(Arrays.equals(original, Files.readAllBytes(first)), "both are kept");
        assertTrue(
                checked.findings().stream().noneMatch(finding -> finding.rule().equals(SheetRules.UNUSED)));
        String page = text(status(LocalDate.of(2026, 5, 25)).files().getOrDefault("status.html", new byte[0]));
        assertTrue(page.contains("afløser Svar fra Assens.xlsx (2 fejl)"), page);
    }

    private static byte[] replaced(byte[] workbook, Map<String, String> words) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                sheet.forEach(row -> row.forEach(cell -> {
                    XSSFCell own = (XSSFCell) cell;
                    if (own.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                            && words.containsKey(own.getStringCellValue())) {
                        own.setCellValue(words.get(own.getStringCellValue()));
                    }
                }));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void bothResponseRatesAreTold() throws Exception {
        round.answer(
                "ord.xlsx",
                "followup",
                "461",
                Map.of("answer", Map.of("answered_on", DATE, "reservations", new Value.Text("Vi tæller ikke."))),
                Map.of());
        Response words = round.response("followup", "461");
        assertFalse(words.inFigures());
        assertTrue(words.inAnyWay());
        faultyAnswer();
        Status status = status(LocalDate.of(2026, 5, 25));
        var part = status.status().parts().stream()
                .filter(one -> one.questionnaire().name().equals("followup"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, part.inFigures());
        assertEquals(2, part.inAnyWay());
        assertEquals(1, part.missing());
    }

    @Test
    void theCalendarHoldsEveryDeadlineInShortLines() throws Exception {
        String calendar = text(status(LocalDate.of(2026, 5, 1)).files().getOrDefault("frister.ics", new byte[0]));
        assertEquals(
                round.round().questionnaires().stream()
                        .filter(asked -> asked.due().isPresent())
                        .count(),
                calendar.split("DTSTART;VALUE=DATE:20260601\r\n", -1).length - 1);
        for (String line : calendar.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertFalse(calendar.replace("\r\n", "").contains("\n"));
    }

    /** What the sender reads must not speak of folders and persons that only the secretariat knows. */
    @Test
    void sendersAreNotToldToDoTheSecretariatsWork() {
        for (Rule rule : SubjectRules.all(Subjects.all())) {
            Finding finding = Finding.of(rule, Origin.ofFile("x.xlsx"), "Noget.");
            finding.askedOfSender()
                    .ifPresent(words -> assertFalse(
                            words.matches(
                                    "(?i).*(afsender|indbakke|opslag/|--stor|runde\\.json|rundens|alias|kør igen|udtrækket igen|belaeg ).*"),
                            rule + ": " + words));
        }
    }

    @Test
    void theFolderHoldsWhatItIsGivenAndNothingElse() throws IOException {
        Path own = folder.resolve("status");
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of("a.txt", new byte[] {1}, "b/c.txt", new byte[] {2}));
        OwnFolder.hold(own, files);
        Path untouched = own.resolve("a.txt");
        var before = Files.getLastModifiedTime(untouched);
        Files.write(own.resolve("b/c.txt"), new byte[] {9});
        Files.write(own.resolve("gammel.txt"), new byte[] {3});
        OwnFolder.hold(own, files);
        assertEquals(before, Files.getLastModifiedTime(untouched));
        assertEquals(2, Files.readAllBytes(own.resolve("b/c.txt"))[0]);
        assertFalse(Files.exists(own.resolve("gammel.txt")));
        OwnFolder.hold(own, new TreeMap<>(Map.of("a.txt", new byte[] {1})));
        assertFalse(Files.exists(own.resolve("b")));
    }
}
