package dk.belaeg.intake;

import static dk.belaeg.FakeRound.rows;
import static dk.belaeg.FakeRound.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPR numbers go no further than the inbox, wherever they stand; other numbers of ten digits are left in peace. */
class PersonNumbersInFilesTest {
    private static final String CPR = "0101701234";

    private FakeRound round = new FakeRound(Path.of("target/unused"));

    @BeforeEach
    void empty(@TempDir Path folder) {
        round = new FakeRound(folder);
    }

    /** Nothing that leaves intake and check carries the number, in any spelling. */
    private static Checked withoutNumbers(Checked checked) {
        StringBuilder all =
                new StringBuilder(checked.findings() + " " + checked.accounts() + " " + checked.responses());
        checked.intake().files().forEach(file -> all.append(file.file()).append(file.tables()));
        checked.intake().answers().forEach(answer -> all.append(answer.file()));
        for (StagedTable table : checked.intake().tables().values()) {
            for (StagedRow row : table.rows()) {
                all.append(row.file()).append(row.confidential());
                all.append(row.schema().fields().stream()
                        .map(field -> row.origin(field.name()).danish())
                        .toList());
                if (!row.quarantined()) {
                    all.append(Arrays.toString(row.values()));
                }
            }
        }
        for (String spelling : List.of(CPR, "010170-1234", "010170 1234", "101701234", "170-1234")) {
            assertFalse(all.toString().contains(spelling), all.toString());
        }
        return checked;
    }

    private static final String HEADER =
            "Driftsherre|Tilbuds-id|Tilbud|Periode|Normerede pladser|Belagte døgn|Iværksatte initiativer|Sag";

    private Checked occupancy(String row) {
        return withoutNumbers(round.with(
                        "a.xlsx",
                        new FakeBook().sheet("Svar", HEADER + "\n" + row).bytes())
                .check());
    }

    @Test
    void inAFieldTheCellIsNotUsed() {
        Checked checked = occupancy("Odense|700114|Bolig for 010170-1234|1. halvår 2026|tal: 22|tal: 3894||");
        assertEquals(List.of("cpr-nummer a.xlsx Svar C2", "kolonne-ukendt a.xlsx Svar H1"), told(checked));
        assertEquals(List.of("700114 - 22"), rows(checked, "occupancy", "service_id", "service_name", "places"));
        assertTrue(checked.findings().get(0).message().endsWith("og cellen er ikke brugt."));
    }

    @Test
    void inTheKeyTheRowIsNotUsedAndTheFindingSaysWhatIsLost() {
        Checked checked = occupancy("Odense|010170-1234|Åhus|1. halvår 2026|tal: 22|tal: 3894||");
        assertEquals(List.of("cpr-nummer a.xlsx Svar B2", "kolonne-ukendt a.xlsx Svar H1"), told(checked));
        assertEquals(0, checked.intake().table("occupancy").used().size());
        assertTrue(
                checked.findings().get(0).confidential().endsWith("22 pladser og 3.894 døgn er ikke med."),
                checked.findings().get(0).confidential());
    }

    @Test
    void inFreeTextTheRowIsUsedAndTheTextKeptWithoutTheNumber() {
        Checked checked = occupancy("Odense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894|Se 010170 1234 og Bo|");
        assertEquals(List.of("cpr-nummer a.xlsx Svar G2", "kolonne-ukendt a.xlsx Svar H1"), told(checked));
        StagedRow row = checked.intake().table("occupancy").used().get(0);
        assertEquals(Map.of("initiatives", "Se [CPR-nummer skjult] og Bo"), row.confidential());
        assertTrue(checked.findings().get(0).message().startsWith("Teksten indeholder"));
    }

    @Test
    void inFreeTextThatIsANumberWithoutItsFirstZeroNothingIsKept() {
        Checked checked = occupancy("Odense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894|tal: 101701234|");
        StagedRow row = checked.intake().table("occupancy").used().get(0);
        assertEquals(Map.of("initiatives", "[CPR-nummer skjult]"), row.confidential());
    }

    @Test
    void inAColumnNobodyUsesTheRowIsUsed() {
        Checked checked = occupancy("Odense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894||010170-1234");
        assertEquals(List.of("cpr-nummer a.xlsx Svar H2", "kolonne-ukendt a.xlsx Svar H1"), told(checked));
        assertEquals(1, checked.intake().table("occupancy").used().size());
        assertTrue(checked.findings().get(0).message().endsWith("og cellen er ikke brugt."));
    }

    @Test
    void inColumnsOfKeysAndAmountsOnlyTheHyphenGivesItAway() {
        String row = "Odense|1003456789|Åhus|1. halvår 2026|tal: 22|tal: 3894||";
        Checked checked = round.with(
                        "a.xlsx",
                        new FakeBook().sheet("Svar", HEADER + "\n" + row).bytes())
                .with("b.csv", "Kommune;Alder;2026\nOdense;I alt;101701234\nEsbjerg;I alt;0101701234\n")
                .check();
        assertEquals(List.of("kolonne-ukendt a.xlsx Svar H1"), told(checked));
        assertEquals(1, checked.intake().table("occupancy").used().size());
        assertEquals(2, checked.intake().table("population").used().size());
    }

    @Test
    void withAHyphenItIsFoundInColumnsOfKeysAndAmountsToo() {
        Checked checked = occupancy(
                "Odense|010170-1234|Åhus|1. halvår 2026|tal: 22|tal: 3894||\nOdense|7|Åhus|1. halvår 2026|tal: 22|010170-1234||");
        assertEquals(
                List.of("cpr-nummer a.xlsx Svar B2", "cpr-nummer a.xlsx Svar F3", "kolonne-ukendt a.xlsx Svar H1"),
                told(checked));
        assertEquals(List.of("7 22 -"), rows(checked, "occupancy", "service_id", "places", "occupied_days"));
    }

    @Test
    void itIsNotFilledDown() {
        Checked checked = withoutNumbers(round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        """
                                        Tilbuds-id|Tilbud|Afdelings-id|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser
                                        700107|Bo 010170-1234|1|Odense|Kommunal|Odense|SEL § 107|tal: 3
                                        ||2|||Odense|SEL § 107|tal: 3""")
                                .bytes())
                .check());
        assertEquals(List.of("cpr-nummer a.xlsx Svar B2", "paakraevet-mangler a.xlsx Svar B3"), told(checked));
    }

    @Test
    void inTitlesOtherSheetsAndFilesNobodyKnowsItIsFoundToo() {
        Checked checked = withoutNumbers(round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        "Sag 010170-1234\n" + HEADER.replace("|Sag", "")
                                                + "\nOdense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894|")
                                .hiddenSheet("Gemt", "veryHidden", "tal: 101701234")
                                .bytes())
                .with("b.txt", "Her er " + CPR + "\nHilsen\n")
                .check());
        assertEquals(
                List.of(
                        "cpr-nummer a.xlsx Gemt A1",
                        "cpr-nummer a.xlsx Svar A1",
                        "fil-ukendt b.txt",
                        "cpr-nummer b.txt A1",
                        "ark-ikke-brugt a.xlsx Gemt"),
                told(checked));
    }

    @Test
    void inNamesOfFilesAndSheetsItIsMaskedAndNamesStayApart() {
        byte[] book = new FakeBook()
                .sheet(
                        "Bo 010170-1234",
                        HEADER.replace("|Sag", "") + "\nOdense|700114|Åhus|1. halvår 2026|tal: -22|tal: 3894|")
                .bytes();
        Checked checked = withoutNumbers(round.with("010170-1234/svar 0202805678.xlsx", book)
                .with("010170-1234/svar 0303805678.csv", "x;y\n")
                .with("010170-4321/svar 0303805678.csv", "x;z\n")
                .check());
        String masked = "[CPR-nummer skjult]/svar [CPR-nummer skjult]";
        assertEquals(
                List.of(
                        "fil-ukendt " + masked + ".csv",
                        "cpr-nummer " + masked + ".csv",
                        "fil-ukendt " + masked + ".csv (2)",
                        "cpr-nummer " + masked + ".csv (2)",
                        "cpr-nummer " + masked + ".xlsx",
                        "cpr-nummer " + masked + ".xlsx Bo [CPR-nummer skjult]",
                        "tal-uden-for-graenser " + masked + ".xlsx Bo [CPR-nummer skjult] E2"),
                told(checked));
    }

    /** A sheet without fault, with these words in a comment, a text box and its head. */
    private static byte[] commented(String words) {
        byte[] plain = new FakeBook()
                .sheet("Svar", HEADER.replace("|Sag", "") + "\nOdense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894|")
                .bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(plain));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFDrawing drawing = book.getSheetAt(0).createDrawingPatriarch();
            drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 5, 3, 8)).setText(words);
            XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 5, 3));
            comment.setAddress(1, 2);
            comment.setString(words);
            book.getSheetAt(0).getHeader().setLeft(words);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What stands in no cell is never used, but the file lies in the inbox and may be sent on. */
    @Test
    void inCommentsAndTextBoxesItIsFoundToo() {
        Checked checked =
                withoutNumbers(round.with("a.xlsx", commented("Om 010170-1234")).check());
        assertEquals(
                List.of(
                        "a.xlsx, ark »Svar«: Arkets sidehoved indeholder et CPR-nummer. Det er skjult overalt.",
                        "a.xlsx, ark »Svar«: Arkets tekstboks indeholder et CPR-nummer. Det er skjult overalt.",
                        "a.xlsx, ark »Svar«: En kommentar til C2 indeholder et CPR-nummer. Det er skjult overalt."),
                checked.findings().stream()
                        .map(finding -> finding.origin().danish() + ": " + finding.message())
                        .toList());
        assertEquals(1, checked.intake().table("occupancy").used().size());
    }

    /** A row that is left out is quoted, so that it can be found. */
    @Test
    void inARowThatIsLeftOutItIsNotQuoted() {
        Checked checked = withoutNumbers(round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        """
                                        Kommune|Funktion|År|Beløb
                                        Odense|5.38.50|2024|1234
                                        Odense|tal: 101701234|2024|1234""")
                                .bytes())
                .check());
        assertEquals(
                List.of("cpr-nummer a.xlsx Svar B3", "kode-ikke-paa-listen a.xlsx Svar A3"),
                told(checked).stream()
                        .filter(told -> !told.startsWith("regnskab") && !told.contains("-mangler"))
                        .toList());
    }

    /** In the header too, where it is quoted because nobody understands it. */
    @Test
    void inAHeaderItIsNotQuoted() {
        Checked checked = withoutNumbers(round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        HEADER.replace("|Sag", "|tal: 101701234")
                                                + "\nOdense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894||")
                                .bytes())
                .check());
        assertEquals(List.of("cpr-nummer a.xlsx Svar H1", "kolonne-ukendt a.xlsx Svar H1"), told(checked));
    }

    @Test
    void inWhatIsCorrectedItIsNotShown() {
        round.with(
                "a.xlsx",
                new FakeBook()
                        .sheet(
                                "Svar",
                                HEADER.replace("|Sag", "")
                                        + "\nOdense|700114|tal: 101701234|1. halvår 2026|tal: 22|tal: 3894|")
                        .bytes());
        String headers = String.join("|", CorrectionBook.CORRECTIONS);
        round.correcting(headers + "\na.xlsx|Svar|C2|||||tal: 101701234|Åhus|Anna|dato: 2026-04-02|Ringede");
        Checked corrected = withoutNumbers(round.check());
        assertEquals(List.of("rettelse-brugt a.xlsx Svar C2"), told(corrected));
        assertEquals(
                "[CPR-nummer skjult]",
                corrected.intake().corrections().get(0).former().text());
        round.correcting(headers + "\na.xlsx|Svar|C2|||||tal: 101701234|tal: 202805678|Anna|dato: 2026-04-02|Ringede");
        Checked worse = round.check();
        assertEquals(
                "[CPR-nummer skjult]",
                worse.intake().corrections().get(0).value().text());
        assertFalse(worse.findings().toString().contains("202805678"));
    }

    @Test
    void inOurOwnFormItIsFoundInEveryCell() {
        byte[] form = round.form(
                "followup",
                "461",
                Map.of(
                        "answered_on", new Value.Day(LocalDate.of(2026, 5, 4)),
                        "contact_name", new Value.Text("Bo 010170-1234"),
                        "citizens.1", new Value.Text(CPR),
                        "citizens.2", new Value.Text("12"),
                        "missing_where.2", new Value.Text("010170-1234 venter")));
        Checked checked = withoutNumbers(round.with("a.xlsx", form).check());
        assertEquals(
                List.of(
                        "cpr-nummer a.xlsx Målgrupper C8",
                        "cpr-nummer a.xlsx Målgrupper G9",
                        "cpr-nummer a.xlsx Svar C8"),
                told(checked).stream().filter(told -> told.startsWith("cpr")).toList());
        assertEquals(
                List.of("V2.01 -", "V2.02 12"),
                rows(checked, "followup_groups", "target_group", "citizens_upper")
                        .subList(0, 2));
    }

    @Test
    void keysOfTenDigitsUnderSuchAHeaderAreNoCprNumbers() {
        Checked checked = round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        HEADER.replace("|Sag", "|P-nr.|Telefon")
                                                + "\nOdense|700114|Åhus|1. halvår 2026|tal: 22|tal: 3894||tal: 1003456789|"
                                                + CPR)
                                .sheet("Adresser", "Navn|P-nummer\nÅhus|" + CPR + "\nCVR-nummer|" + CPR)
                                .bytes())
                .check();
        assertEquals(
                List.of(
                        "kolonne-ukendt a.xlsx Svar H1",
                        "kolonne-ukendt a.xlsx Svar I1",
                        "ark-ikke-brugt a.xlsx Adresser"),
                told(checked).stream()
                        .sorted(Comparator.comparing(told -> told.startsWith("ark")))
                        .toList());
    }
}
