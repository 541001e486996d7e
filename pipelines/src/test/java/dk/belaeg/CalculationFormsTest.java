package dk.belaeg;

import static dk.belaeg.CalculationExamples.closing;
import static dk.belaeg.CalculationExamples.example;
import static dk.belaeg.CalculationExamples.kr;
import static dk.belaeg.CalculationExamples.municipality;
import static dk.belaeg.CalculationExamples.objective;
import static dk.belaeg.CalculationExamples.takeover;
import static dk.belaeg.CalculationExamples.tariff;
import static dk.belaeg.CalculationExamples.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.LibreOffice;
import dk.belaeg.subject.settlement.CalculationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calculations from an empty form to a finished one, as a user makes them: the published examples, and what goes wrong. */
class CalculationFormsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A line of each finished form, as a reader finds it. */
    private static List<String> line(CalculationKind kind) {
        return switch (kind) {
            case COST_TARIFF -> List.of("Takst: omkostninger i alt delt med pladsdøgn", "2.197,71 kr. pr. dag");
            case YEAR_SETTLEMENT -> List.of("2021: A6 Overføres til næste års budget", "-600000");
            case CLOSING_ACCOUNT -> List.of("De betalende kommuner, del af resten", "-2680000");
            case TAKEOVER -> List.of("Følger med til den nye driftsherre", "1125000");
            case DEFICIT_MODEL -> List.of("Vejle bærer selv", "1550000");
            case OBJECTIVE_FINANCING -> List.of("Kommunernes betaling i alt", "18440030");
        };
    }

    private record Said(int code, String text) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Said(Main.run(arguments, out, out), bytes.toString(StandardCharsets.UTF_8));
    }

    private byte[] empty(CalculationKind kind) throws IOException {
        Path form = folder.resolve(kind.danish() + ".xlsx");
        Said said = run("beregn", "--skema", kind.danish(), "--til", form.toString());
        assertEquals(ExitCode.OK, said.code(), said.text());
        return Files.readAllBytes(form);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** The texts and numbers of every row of a sheet. */
    private static List<List<String>> rows(Path workbook, String sheet) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            List<List<String>> rows = new ArrayList<>();
            Sheet read = book.getSheet(sheet);
            for (Row row : read) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(content(cell)));
                rows.add(cells);
            }
            return rows;
        }
    }

    private static String content(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private void assertWorkedOut(CalculationKind kind, Path form) throws IOException {
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.OK, said.code(), said.text());
        Path made = form.resolveSibling(form.getFileName().toString().replace(".xlsx", "") + "-beregnet.xlsx");
        List<String> wanted = line(kind);
        assertTrue(
                rows(made, "Beregning").stream().anyMatch(row -> row.containsAll(wanted)),
                kind + ": " + rows(made, "Beregning"));
        byte[] first = Files.readAllBytes(made);
        Said again = run("beregn", made.toString());
        assertEquals(ExitCode.OK, again.code(), again.text());
        assertArrayEquals(first, Files.readAllBytes(made), "what has been worked out is worked out again");
    }

    @Test
    void everyExampleIsFilledInAndWorkedOut() throws IOException {
        for (CalculationKind kind : CalculationKind.values()) {
            byte[] form = empty(kind);
            assertWorkedOut(
                    kind,
                    write("udfyldt-" + kind.danish() + ".xlsx", example(kind).in(form)));
        }
    }

    /** Each step stands with its rule and source, and each share beside its weight. */
    @Test
    void everyStepHasItsRuleAndEveryShareItsWeight() throws IOException {
        Path form = write("l.xlsx", closing().in(empty(CalculationKind.CLOSING_ACCOUNT)));
        assertEquals(ExitCode.OK, run("beregn", form.toString()).code());
        Path made = folder.resolve("l-beregnet.xlsx");
        List<List<String>> steps = rows(made, "Beregning").stream()
                .filter(row -> row.size() == 5 && row.get(0).matches("[0-9]+"))
                .toList();
        assertFalse(steps.isEmpty(), rows(made, "Beregning").toString());
        steps.forEach(row -> assertTrue(
                row.get(3).endsWith(".") && row.get(4).startsWith("Rammeaftale 2021-2022, bilag"), row.toString()));
        List<List<String>> shares = rows(made, "Fordeling 1");
        assertTrue(shares.contains(List.of("Vejle", "3300000", "33", "-1320000")), shares.toString());
        assertTrue(shares.contains(List.of("Kolding", "4000000", "40", "-1600000")), shares.toString());
        assertTrue(shares.contains(List.of("Billund", "2700000", "27", "-1080000")), shares.toString());
    }

    /** What is wrong is told with file, sheet and cell and the words of the rule, and nothing is written. */
    @Test
    void aWrongYearIsToldWithItsPlaceAndRule() throws IOException {
        Path form = write(
                "l.xlsx",
                closing().with("closing", "budget_year", kr(2022)).in(empty(CalculationKind.CLOSING_ACCOUNT)));
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.FINDINGS, said.code());
        assertTrue(
                said.text()
                        .matches(
                                "(?s).*l\\.xlsx, ark »Lukningen«, celle C[0-9]+: Budgettet er for 2022, men lukningen er besluttet i 2021\\. Reglen er: Driftsherren bærer 5 pct\\..*bilag 5.*"),
                said.text());
        assertFalse(Files.exists(folder.resolve("l-beregnet.xlsx")));
    }

    /** A blank is not nought: every form says what is not filled in, an empty one too. */
    @Test
    void whatIsNotFilledInIsTold() throws IOException {
        for (CalculationKind kind : CalculationKind.values()) {
            empty(kind);
            Said said = run("beregn", folder.resolve(kind.danish() + ".xlsx").toString());
            assertEquals(ExitCode.FINDINGS, said.code(), said.text());
            assertTrue(said.text().contains(kind.danish() + ".xlsx, ark »"), said.text());
            assertTrue(said.text().contains(": Ikke udfyldt er »"), said.text());
        }
        CalculationExamples.Answers costs = tariff().with("costs", List.of(Map.of("amount", kr(1_000_000))));
        Path form = write("t.xlsx", costs.in(empty(CalculationKind.COST_TARIFF)));
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.FINDINGS, said.code());
        assertTrue(
                said.text()
                        .matches(
                                "(?s).*t\\.xlsx, ark »Omkostninger«: Ikke udfyldt er »Beløb« \\(C[0-9]+\\), .* og 2 celler mere\\..*"),
                said.text());
    }

    @Test
    void aCellThatCannotBeReadStopsTheCalculation() throws IOException {
        Path form = write(
                "t.xlsx", tariff().with("service", "places", text("en del")).in(empty(CalculationKind.COST_TARIFF)));
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.FINDINGS, said.code());
        assertTrue(said.text().contains("t.xlsx, ark »Tilbud«, celle C"), said.text());
        assertFalse(said.text().contains("en del"), said.text());
        assertFalse(Files.exists(folder.resolve("t-beregnet.xlsx")));
    }

    @Test
    void theSameMunicipalityTwiceIsTold() throws IOException {
        Map<String, List<Map<String, Value>>> rows = Map.of(
                "municipalities",
                List.of(municipality("Odense", 1), municipality("Vejle", 2), municipality("Odense", 3)));
        Path form = write(
                "o.xlsx",
                new CalculationExamples.Answers(objective().questions(), rows)
                        .in(empty(CalculationKind.OBJECTIVE_FINANCING)));
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.FINDINGS, said.code());
        assertTrue(said.text().contains("»Kommune« er den samme som i celle B"), said.text());
    }

    /** A CPR number is in no message and in no file. */
    @Test
    void aCprNumberGoesNowhere() throws IOException {
        String cpr = "070761-4285";
        Path form = write(
                "070761-4285.xlsx",
                tariff().with("service", "service", text("Bo hos " + cpr)).in(empty(CalculationKind.COST_TARIFF)));
        Said said = run("beregn", form.toString());
        assertEquals(ExitCode.FINDINGS, said.code());
        assertFalse(said.text().contains(cpr), said.text());
        assertFalse(Files.exists(folder.resolve(cpr + "-beregnet.xlsx")));
    }

    @Test
    void anyOtherFileIsToldToBeNone() throws IOException {
        Path other = write("andet.csv", "Kommune;Beløb\nOdense;1\n".getBytes(StandardCharsets.UTF_8));
        Said said = run("beregn", other.toString());
        assertEquals(ExitCode.NOTHING_READ, said.code());
        assertTrue(said.text().contains("andet.csv er ikke et skema til en beregning."), said.text());
        assertEquals(ExitCode.USAGE, run("beregn").code());
        assertTrue(run("beregn", "--skema", "skat").text().contains("intet skema, der hedder »skat«"));
    }

    /** A file that somebody may have written in is not replaced unless asked for. */
    @Test
    void whatWasWrittenIsNotLost() throws IOException {
        Path form = write("o.xlsx", objective().in(empty(CalculationKind.OBJECTIVE_FINANCING)));
        Path made = write("o-beregnet.xlsx", new byte[] {1});
        assertEquals(ExitCode.FINDINGS, run("beregn", form.toString()).code());
        assertEquals(1, Files.size(made));
        assertEquals(ExitCode.OK, run("beregn", form.toString(), "--erstat").code());
        assertTrue(Files.size(made) > 1);
    }

    /** The annex has the tables by kind for both years and the distribution; what an author wrote in it stays. */
    @Test
    void aClosingHasItsAnnex() throws IOException {
        Path form = write("l.xlsx", closing().in(empty(CalculationKind.CLOSING_ACCOUNT)));
        Said said = run("beregn", form.toString(), "--bilag");
        assertEquals(ExitCode.OK, said.code(), said.text());
        try (XWPFDocument document = annex("l-beregnet.docx")) {
            List<List<String>> accounts = table(document, 0);
            assertEquals(List.of("Post", "2021 (kr.)", "2022 (kr.)", "I alt (kr.)"), accounts.get(0));
            assertTrue(accounts.contains(List.of("Løn", "12.000.000", "1.000.000", "13.000.000")), accounts.toString());
            assertTrue(
                    accounts.contains(List.of("Resultat", "−3.000.000", "−1.000.000", "−4.000.000")),
                    accounts.toString());
            String shares = document.getTables().get(2).getText();
            assertTrue(shares.contains("Billund") && shares.contains("27,0") && shares.contains("−1.080.000"), shares);
            assertTrue(shares.contains("−4.000.000"), shares);
            assertTrue(
                    paragraphs(document)
                            .containsAll(List.of(
                                    "Til deling er der et underskud på 5.000.000 kr.",
                                    "4.000.000 kr. deles efter brug: Vejle bærer 1.320.000 kr., og de betalende kommuner betaler 2.680.000 kr.",
                                    "Vejle bærer i alt 2.320.000 kr.",
                                    "De betalende kommuner betaler: Kolding 1.600.000 kr. og Billund 1.080.000 kr.",
                                    "Forummet bedes tage lukkeregnskabet for Bofællesskabet Åen til efterretning.")),
                    paragraphs(document).toString());
        }
        assertEquals(ExitCode.OK, run("beregn", form.toString(), "--bilag").code(), "the same bytes once more");
    }

    /** A regional unit's deficit is carried on up to 5 percent; the others bear the rest, told without signs. */
    @Test
    void theAnnexOfARegionalUnitSaysWhoBearsWhat() throws IOException {
        Path form = write("r.xlsx", CalculationExamples.regionalUnit().in(empty(CalculationKind.CLOSING_ACCOUNT)));
        Said said = run("beregn", form.toString(), "--bilag");
        assertEquals(ExitCode.OK, said.code(), said.text());
        try (XWPFDocument document = annex("r-beregnet.docx")) {
            String all = String.join("\n", paragraphs(document));
            assertTrue(all.contains("Det akkumulerede resultat er et underskud på "), all);
            assertTrue(all.contains("overføres inden for ledelsesområdet til 2023."), all);
            assertTrue(all.contains("Andre økonomiske enheder bærer ") && all.contains(" og Specialcenter Øst "), all);
        }
    }

    /** Every annex says in sentences what it comes to; what goes along and who pays stands in a table too. */
    @Test
    void theOtherAnnexesSayWhatTheyComeTo() throws IOException {
        for (Map.Entry<CalculationKind, List<String>> said : Map.of(
                        CalculationKind.COST_TARIFF,
                        List.of(
                                "Taksten for Bostedet Bakken er i 2021 2.197,71 kr. pr. dag.",
                                "Årets omkostninger er 7.620.575 kr.",
                                "Efterregulering af tidligere år sætter omkostningerne ned med 50.000 kr."),
                        CalculationKind.YEAR_SETTLEMENT,
                        List.of(
                                "2021 ender med et underskud på 600.000 kr., når det overførte er med. 600.000 kr. overføres til næste års budget, og taksten ændres ikke."),
                        CalculationKind.TAKEOVER,
                        List.of(
                                "Autismecenter Syd har i alt et underskud på 4.500.000 kr.",
                                "Tilbud 1 har 25,0 pct. af enhedens budget.",
                                "1.125.000 kr. af underskuddet følger med til den nye driftsherre.",
                                "3.375.000 kr. af underskuddet bliver i den økonomiske enhed."),
                        CalculationKind.DEFICIT_MODEL,
                        List.of(
                                "Fanø står uden for modellen. Den del, der ellers var kommunens, bærer driftsherren.",
                                "Vejle bærer selv 1.550.000 kr.",
                                "De kommuner, der er med, betaler i alt 1.450.000 kr.: Odense 1.000.000 kr. og Kolding 450.000 kr."))
                .entrySet()) {
            String name = said.getKey().danish();
            Path form = write("b-" + name + ".xlsx", example(said.getKey()).in(empty(said.getKey())));
            assertEquals(ExitCode.OK, run("beregn", form.toString(), "--bilag").code(), name);
            try (XWPFDocument document = annex("b-" + name + "-beregnet.docx")) {
                assertTrue(
                        paragraphs(document).containsAll(said.getValue()),
                        paragraphs(document).toString());
            }
        }
        try (XWPFDocument document = annex("b-underskudsmodel-beregnet.docx")) {
            assertEquals(
                    List.of(
                            List.of("Hvem", "Betaler (kr.)"),
                            List.of("Vejle, driftsherre", "1.550.000"),
                            List.of("Odense", "1.000.000"),
                            List.of("Kolding", "450.000"),
                            List.of("I alt", "3.000.000")),
                    table(document, 0));
        }
        try (XWPFDocument document = annex("b-overtagelse-beregnet.docx")) {
            assertEquals(
                    List.of("Tilbud 1, overtages", "20.000.000", "1.000.000"),
                    table(document, 0).get(1));
            assertEquals(
                    List.of("Den økonomiske enhed", "80.000.000", "4.500.000"),
                    table(document, 0).get(4));
        }
    }

    private XWPFDocument annex(String name) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
    }

    private static List<List<String>> table(XWPFDocument document, int at) {
        return document.getTables().get(at).getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(paragraph -> paragraph.getText().replace('\u00A0', ' '))
                .toList();
    }

    /** Rates of a round's own are used, and a year without one is named. */
    @Test
    void aRoundHasItsOwnRates() throws IOException {
        Path form = write("t.xlsx", tariff().with("service", "year", kr(2022)).in(empty(CalculationKind.COST_TARIFF)));
        assertTrue(run("beregn", form.toString()).text().contains("Tilføj linjen »interest;2022;"));
        Path local = Files.createDirectories(folder.resolve("runde/opslag"));
        Files.writeString(
                local.resolve("takstsatser.csv"),
                "rate;year;percent;source\ninterest;2022;0.3;KommuneKredit 1. april 2021\n");
        Said over = run(
                "beregn", form.toString(), "--runde", folder.resolve("runde").toString());
        assertEquals(ExitCode.FINDINGS, over.code());
        assertTrue(over.text().contains("0,43 pct. er over loftet, som i 2022 er 0,3 pct."), over.text());
    }

    /** Whoever has LibreOffice fills the forms in as well as anybody. */
    @Test
    @Tag("slow")
    void everyFormIsFilledInByLibreOffice() throws Exception {
        Map<String, byte[]> sent = new TreeMap<>();
        Map<String, List<LibreOffice.Entry>> entries = new TreeMap<>();
        for (CalculationKind kind : CalculationKind.values()) {
            byte[] form = empty(kind);
            sent.put(kind.danish(), form);
            entries.put(
                    kind.danish(),
                    FormsInLibreOfficeTest.written(form, example(kind).in(form)));
        }
        Map<String, byte[]> saved = LibreOffice.filledIn(folder.resolve("lo"), sent, entries);
        for (CalculationKind kind : CalculationKind.values()) {
            byte[] bytes = saved.getOrDefault(kind.danish(), new byte[0]);
            assertWorkedOut(kind, write("lo-" + kind.danish() + ".xlsx", bytes));
        }
        Random random = new Random(3);
        byte[] shuffled = FormFiller.filled(
                empty(CalculationKind.TAKEOVER),
                takeover().questions(),
                takeover().rows(),
                random);
        assertWorkedOut(CalculationKind.TAKEOVER, write("blandet.xlsx", shuffled));
    }
}
