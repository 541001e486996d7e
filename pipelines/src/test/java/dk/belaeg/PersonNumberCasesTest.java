package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.ContractException;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.FileRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPR numbers as people write them, and formulas in names: neither leaves the inbox, and the sender is told. */
class PersonNumberCasesTest {
    /** What must be found nowhere but in the inbox; the masked names end the same. */
    private static final List<String> NUMBERS =
            List.of("010190-1234", "01011990", "010190-AB12", "101901234", "0202805678", "020280", "020280-5678");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Every text that a round has outside its inbox, by file and part. */
    private static Map<String, String> texts(Path round) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(round)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = round.relativize(file).toString();
                if (!name.startsWith("indbakke")) {
                    byte[] bytes = Files.readAllBytes(file);
                    texts.put(name, name + "\n" + new String(bytes, StandardCharsets.ISO_8859_1));
                    if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
                        parts(name, bytes, texts);
                    }
                }
            }
        }
        return texts;
    }

    private static void parts(String name, byte[] bytes, Map<String, String> texts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(name + "!" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void nowhere(CaseRound round, String console) throws IOException {
        Map<String, String> texts = texts(round.folder());
        assertTrue(texts.size() > 20, "there is a release to look through");
        texts.put("console", console);
        texts.forEach((where, text) ->
                NUMBERS.forEach(number -> assertFalse(text.contains(number), number + " stands in " + where)));
    }

    @Test
    void everySpellingIsMaskedEverywhereAndSaidAndFormulasComputeNothing() throws IOException, ContractException {
        CaseRound round = CaseRound.copy("n10-cpr-former", folder);
        CaseRound.Told run = round.told("run", "--verbose");
        assertEquals(3, run.exit());
        assertEquals(
                List.of("C11", "C12", "C13", "C14", "K11", "K12", "K13", "K14"),
                round.findings(ValueRules.CPR_NUMBER).stream()
                        .map(finding -> finding.origin().cell())
                        .sorted()
                        .toList());
        CaseRound.Told status = round.told("status");
        nowhere(round, run.text() + status.text());
        String letter = texts(round.folder()).entrySet().stream()
                .filter(text ->
                        text.getKey().contains("odense") && text.getKey().endsWith(".txt"))
                .map(Map.Entry::getValue)
                .reduce("", String::concat);
        assertTrue(letter.contains("C12") && letter.contains("K14"), letter);
        formulasInNamesComputeNothing(texts(round.folder()));
    }

    /** Nothing that Excel opens computes what a sender wrote; other programs get the words as they are. */
    private static void formulasInNamesComputeNothing(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (name.endsWith(".csv")
                    && (name.contains("excel") || name.contains("kvalitet") || name.startsWith("fortroligt"))) {
                String decoded = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                for (String field : decoded.split("[;\\r\\n]")) {
                    assertFalse(field.matches("\"?[=@\\t＝＠＋－].*"), name + ": " + field);
                    assertFalse(field.matches("\"?[+-][^0-9.,].*"), name + ": " + field);
                }
            }
            assertFalse(name.contains("xl/worksheets") && text.contains("<f>") && text.contains("cmd"), name);
        });
        assertTrue(texts.getOrDefault("ud/udgivelse-001/data/occupancy_by_service.csv", "")
                .contains(",=1+1,"));
    }

    @Test
    void aCopyTellsOfItsOwnName() throws IOException, ContractException {
        CaseRound round = CaseRound.copy("n11-cpr-i-kopis-navn", folder);
        byte[] answer = Files.readAllBytes(round.folder().resolve("indbakke/a.xlsx"));
        round.with("indbakke/kopi af svar 0202805678.xlsx", answer);
        assertEquals(
                List.of("kopi af svar [CPR-nummer skjult].xlsx"),
                round.findings(ValueRules.CPR_NUMBER).stream()
                        .map(finding -> finding.origin().file())
                        .toList());
        assertEquals(1, round.findings(FileRules.COPY).size());
        CaseRound.Told run = round.told("run", "--verbose");
        assertEquals(3, run.exit());
        nowhere(round, run.text());
    }

    @Test
    void whatAWorkbookSaysOfItselfIsLookedThrough() throws IOException, ContractException {
        CaseRound round = CaseRound.copy("n11-cpr-i-kopis-navn", folder);
        Path file = round.folder().resolve("indbakke/a.xlsx");
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        ZipSecureFile.setMinInflateRatio(0.001);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            book.getProperties().getCoreProperties().setTitle("Svar om 020280-5678");
            book.getProperties().getCustomProperties().addProperty("Sag", "02021980-5678");
            XSSFName name = book.createName();
            name.setNameName("Bo_0202805678");
            name.setRefersToFormula("1");
            book.write(changed);
        }
        round.with("indbakke/a.xlsx", changed.toByteArray());
        assertEquals(
                List.of(
                        "Et navn på celler indeholder et CPR-nummer. Det er skjult overalt.",
                        "Filens egenskaber (titel, forfatter og lignende) indeholder et CPR-nummer. Det er skjult overalt."),
                round.findings(ValueRules.CPR_NUMBER).stream()
                        .map(finding -> finding.message())
                        .toList());
        CaseRound.Told run = round.told("run", "--verbose");
        CaseRound.Told status = round.told("status");
        nowhere(round, run.text() + status.text());
    }
}
