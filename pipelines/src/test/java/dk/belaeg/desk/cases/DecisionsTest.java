package dk.belaeg.desk.cases;

import static dk.belaeg.intake.CorrectionBook.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.Secretariat;
import dk.belaeg.check.Checked;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.CorrectionLines;
import dk.belaeg.intake.CorrectionRules;
import dk.belaeg.office.FakeBook;
import dk.belaeg.questionnaire.status.CorrectionForm;
import dk.belaeg.round.SafeFiles;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancyRules;
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
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are lines of the workbook that runs read, and each can be undone; people write in the same workbook. */
class DecisionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    /** Odense has more days than there are, and Vejle has written a word for its citizens. */
    @BeforeEach
    void makeRound() {
        round = new FakeRound(folder).asking();
        round.with(
                "a.csv",
                """
                Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Belægningsprocent;Budgetteret belægning;Forventes efterregulering
                Odense;700114;Åhus;1. halvår 2026;22;181;4200;;96,5;Nej
                """);
        round.with(
                "svar.xlsx",
                new FakeBook()
                        .sheet(
                                "Svar",
                                "Kommune|Målgruppe|Antal borgere nu\nVejle|V2.01|mange\nOdense|V2.01|tal: 12\nEsbjerg|V2.01|tal: 9")
                        .bytes());
    }

    private Decisions decisions() {
        return new Decisions(round.round(), TODAY, "anna på SEKRETARIAT-7");
    }

    private Case one(Rule rule) {
        return Cases.of(round.round(), FakeRound.CONTRACTS, round.check(), Subjects.all()).all().stream()
                .filter(one -> one.finding().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Decision correct(String value) throws IOException, RefusedException {
        return decisions().correct(one(ValueRules.NUMBER_UNREADABLE), "mange", value, "Bo i Vejle", "Ringede");
    }

    private Decision accept() throws IOException, RefusedException {
        return decisions().accept(one(OccupancyRules.OVER), "Bo i Odense", "Aflastning", LocalDate.of(2026, 12, 31));
    }

    private List<String> citizens() {
        return FakeRound.rows(round.check(), "followup_groups", "municipality", "citizens_lower");
    }

    private static List<Finding> findings(Checked checked) {
        List<Finding> all = new ArrayList<>(checked.findings());
        checked.closed().stream().map(SettledFinding::finding).forEach(all::add);
        return all;
    }

    private List<Decision.Entry> entries() throws IOException, RefusedException {
        return CorrectionFile.read(round.round()).lines().stream()
                .map(Decision.Entry::of)
                .toList();
    }

    @Test
    void aCorrectionIsReadByTheSameCheckAndCanBeUndoneAndDoneAgain() throws Exception {
        List<Finding> before = findings(round.check());
        byte[] sent = Files.readAllBytes(round.inbox().resolve("svar.xlsx"));
        correct("21");
        assertEquals(List.of("630 21", "461 12", "561 9"), citizens());
        assertTrue(round.check().findings().stream().anyMatch(f -> f.rule().equals(CorrectionRules.MADE)));
        assertEquals("21", round.check().intake().corrections().get(0).value().text());
        assertEquals(TODAY, round.check().intake().corrections().get(0).source().on());
        Decision undone = decisions().undo(1);
        assertEquals(before, findings(round.check()));
        assertEquals(List.of(), entries());
        decisions().undo(undone.number());
        assertEquals(List.of("630 21", "461 12", "561 9"), citizens());
        assertThrows(RefusedException.class, () -> decisions().undo(undone.number()));
        assertArrayEquals(sent, Files.readAllBytes(round.inbox().resolve("svar.xlsx")));
        assertEquals(
                List.of("CORRECTED 0", "UNDONE 1", "UNDONE 2"),
                DecisionLog.read(round.round()).all().stream()
                        .map(decision -> decision.kind() + " " + decision.undoes())
                        .toList());
    }

    @Test
    void anotherValueForTheSameCellTakesTheFirstOnesPlaceAndGivesItBack() throws Exception {
        correct("21");
        Case made = one(CorrectionRules.MADE);
        assertEquals("svar.xlsx", made.finding().origin().file());
        decisions().correct(made, "mange", "22", "Bo i Vejle", "Talte forkert");
        assertEquals(List.of("630 22", "461 12", "561 9"), citizens());
        assertEquals(1, entries().size());
        RefusedException refused =
                assertThrows(RefusedException.class, () -> decisions().undo(1));
        assertTrue(refused.danish().contains("ændret eller slettet siden"), refused.danish());
        decisions().undo(2);
        assertEquals(List.of("630 21", "461 12", "561 9"), citizens());
    }

    @Test
    void anAcceptanceSettlesTheWarningUntilItsDay() throws Exception {
        accept();
        Checked checked = round.check();
        assertEquals(
                List.of("Godkendt 20. maj 2026 til og med 31. december 2026: Aflastning"),
                checked.closed().stream().map(SettledFinding::why).toList());
        Case settled = one(OccupancyRules.OVER);
        assertFalse(settled.open() || settled.acceptable() || settled.correctable());
        decisions().undo(1);
        assertTrue(one(OccupancyRules.OVER).open());
        assertThrows(RefusedException.class, () -> decisions()
                .accept(one(OccupancyRules.OVER), "Bo", "Sådan er det", LocalDate.of(2026, 5, 19)));
        assertThrows(RefusedException.class, () -> decisions()
                .accept(one(ValueRules.NUMBER_UNREADABLE), "Bo", "Fejl er ikke rigtige", TODAY.plusDays(9)));
    }

    @Test
    void whatWasSentBackIsSaidUntilItIsUndone() throws Exception {
        Case one = one(OccupancyRules.OVER);
        decisions().sendBack(List.of(one));
        assertEquals(
                "Sendt retur 20. maj 2026.", DecisionLog.read(round.round()).returned(one.id()));
        assertFalse(Files.exists(round.round().corrections()));
        decisions().undo(1);
        assertEquals("", DecisionLog.read(round.round()).returned(one.id()));
    }

    /** A person has written a line, a remark beside it and a sheet of her own; the desk adds a line and takes hers out. */
    @Test
    void peopleAndTheDeskWriteInTheSameWorkbook() throws Exception {
        Path file = round.round().corrections();
        Files.write(file, CorrectionForm.empty(round.round()));
        edit(file, book -> {
            Row row = headerRow(book.getSheet("Rettelser"));
            Row line = book.getSheet("Rettelser").getRow(row.getRowNum() + 1);
            Map.of(FILE, "svar.xlsx", SHEET, "Svar", CELL, "C3", WHO, "Bo", WHY, "Mail", FORMER, "12", VALUE, "13")
                    .forEach((header, text) -> line.getCell(column(row, header)).setCellValue(text));
            line.getCell(column(row, ON)).setCellValue("20-5-2026");
            line.createCell(20).setCellValue("spurgt to gange");
            book.createSheet("Mine noter").createRow(3).createCell(1).setCellValue("husk Ærø");
        });
        assertEquals(
                List.of("461 13", "561 9"),
                citizens().stream().filter(one -> !one.startsWith("630")).toList());
        List<Decision.Entry> hers = entries();
        assertEquals(1, hers.size());
        correct("21");
        assertEquals(List.of("630 21", "461 13", "561 9"), citizens());
        List<String> sheet = Secretariat.sheet(file, "Rettelser");
        assertTrue(sheet.stream().anyMatch(row -> row.contains("Bo i Vejle")), sheet.toString());
        decisions().remove(hers.get(0));
        assertEquals(List.of("630 21", "461 12", "561 9"), citizens());
        assertTrue(Secretariat.sheet(file, "Rettelser").stream().anyMatch(row -> row.contains("spurgt to gange")));
        assertTrue(Secretariat.sheet(file, "Mine noter").contains("husk Ærø"));
        decisions().undo(2);
        assertEquals(List.of("630 21", "461 13", "561 9"), citizens());
        edit(
                file,
                book -> book.forEach(one -> one.forEach(row -> row.forEach(cell -> {
                    if (cell.toString().equals("21")) {
                        cell.setCellValue("20");
                    }
                }))));
        assertEquals(List.of("630 20", "461 13", "561 9"), citizens());
        assertThrows(RefusedException.class, () -> decisions().undo(1));
    }

    /** A workbook of only one of the two sheets is given the other. */
    @Test
    void aMissingSheetIsMade() throws Exception {
        round.correcting(String.join("|", CorrectionLines.Kind.CORRECTION.headers()));
        accept();
        assertEquals(1, round.check().closed().size());
        correct("21");
        assertEquals(List.of("630 21", "461 12", "561 9"), citizens());
    }

    @Test
    void whatCannotBeKeptIsRefusedAndNothingIsWritten() throws Exception {
        correct("21");
        byte[] book = Files.readAllBytes(round.round().corrections());
        byte[] log = Files.readAllBytes(DecisionLog.file(round.round()));
        Case one = one(OccupancyRules.OVER);
        for (List<String> words : List.of(
                List.of("Bo", "010190-1234 ringede"),
                List.of("", "Ringede"),
                List.of("Bo", " "),
                List.of("Bo", "x".repeat(501)))) {
            assertThrows(
                    RefusedException.class,
                    () -> decisions().accept(one, words.get(0), words.get(1), TODAY.plusDays(1)),
                    words.toString());
        }
        Path owner = round.round().corrections().resolveSibling("~$rettelser.xlsx");
        Files.write(owner, new byte[1]);
        RefusedException open = assertThrows(RefusedException.class, this::accept);
        assertTrue(open.danish().contains("åben i Excel"), open.danish());
        Files.delete(owner);
        assertArrayEquals(book, Files.readAllBytes(round.round().corrections()));
        assertArrayEquals(log, Files.readAllBytes(DecisionLog.file(round.round())));
        Files.writeString(DecisionLog.file(round.round()), "[{\"number\": 1");
        assertThrows(RefusedException.class, this::accept);
        Files.write(round.round().corrections(), "ikke et regneark".getBytes(StandardCharsets.UTF_8));
        Files.write(DecisionLog.file(round.round()), log);
        RefusedException damaged = assertThrows(RefusedException.class, this::accept);
        assertTrue(damaged.danish().contains("kan ikke læses"), damaged.danish());
    }

    /** What looks like a formula, like markup or like Excel's own escapes is words, in the workbook and when it is read. */
    @Test
    void hostileWordsAreWords() throws Exception {
        String hostile = "=HYPERLINK(\"http://x\";\"y\") <script>alert(1)</script> _x000D_ &amp; 'æ'";
        decisions().correct(one(ValueRules.NUMBER_UNREADABLE), "mange", "21", hostile, hostile);
        assertEquals(
                hostile, round.check().intake().corrections().get(0).source().who());
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(round.round().corrections())))) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString()))));
        }
        decisions().undo(1);
        assertEquals(List.of(), entries());
    }

    /** The program is stopped in each step of each file's writing: half of the new one aside, all of it, or in its place. */
    @Test
    void aKillAnywhereLosesNoConfirmedDecisionAndLeavesNoHalfOne() throws Exception {
        accept();
        List<Decision.Entry> confirmed = entries();
        for (int step = 0; step < 6; step++) {
            int stop = step;
            int[] passed = {0};
            Decisions.Disk disk = (file, bytes) -> {
                Path aside = file.resolveSibling("." + file.getFileName());
                if (passed[0]++ == stop) {
                    Files.write(aside, Arrays.copyOf(bytes, bytes.length / 2));
                    throw new Killed();
                }
                if (passed[0]++ == stop) {
                    Files.write(aside, bytes);
                    throw new Killed();
                }
                SafeFiles.write(file, bytes);
                if (passed[0]++ == stop) {
                    throw new Killed();
                }
            };
            Decisions stopped = new Decisions(round.round(), TODAY, "anna", disk);
            Case one = one(ValueRules.NUMBER_UNREADABLE);
            assertThrows(Killed.class, () -> stopped.correct(one, "mange", "21", "Bo", "Ringede"));
            assertTrue(entries().containsAll(confirmed), "step " + step);
            assertEquals(confirmed.size() + (step < 2 ? 0 : 1), entries().size(), "step " + step);
            assertEquals(step >= 2, citizens().contains("630 21"), "step " + step);
            List<Integer> numbers = DecisionLog.read(round.round()).all().stream()
                    .map(Decision::number)
                    .toList();
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
            List<Decision.Entry> further = new ArrayList<>(entries());
            further.removeAll(confirmed);
            for (Decision.Entry entry : further) {
                decisions().remove(entry);
            }
            assertEquals(confirmed, entries());
        }
        assertEquals(1, round.check().closed().size());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Edit {
        void of(XSSFWorkbook book);
    }

    /** What somebody does in Excel. */
    private static void edit(Path file, Edit edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            edit.of(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        }
    }

    private static Row headerRow(XSSFSheet sheet) {
        for (Row row : sheet) {
            if (row.getPhysicalNumberOfCells() > 3 && row.getCell(0).toString().equals(FILE)) {
                return row;
            }
        }
        throw new IllegalStateException("no headers");
    }

    private static int column(Row headers, String header) {
        return IntStream.range(0, headers.getLastCellNum())
                .filter(i -> headers.getCell(i).toString().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
