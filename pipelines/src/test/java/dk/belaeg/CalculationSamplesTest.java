package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import dk.belaeg.subject.settlement.CalculationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calculations among the samples are what the program makes of the examples; they can be opened, changed and worked out again. */
class CalculationSamplesTest {
    private static final Path SAMPLES = RepositoryTest.ROOT.resolve("data-samples/beregninger");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** One sample: which form, and what is written into it. */
    private record Sample(CalculationKind kind, CalculationExamples.Answers answers) {}

    private static Map<String, Sample> samples() {
        Map<String, Sample> samples = new TreeMap<>();
        for (CalculationKind kind : CalculationKind.values()) {
            samples.put(kind.danish(), new Sample(kind, CalculationExamples.example(kind)));
        }
        CalculationKind closing = CalculationKind.CLOSING_ACCOUNT;
        samples.put("lukkeregnskab-center", new Sample(closing, CalculationExamples.centre()));
        samples.put("lukkeregnskab-regional-afdeling", new Sample(closing, CalculationExamples.regionalUnit()));
        samples.put("lukkeregnskab-regional-enhed", new Sample(closing, CalculationExamples.regionalEconomicUnit()));
        return samples;
    }

    @Test
    void samplesAreWhatTheExamplesGive() throws IOException {
        for (Map.Entry<String, Sample> sample : samples().entrySet()) {
            Path made = folder.resolve(sample.getKey() + ".xlsx");
            Path form = folder.resolve("tomt-" + sample.getKey() + ".xlsx");
            run("beregn", "--skema", sample.getValue().kind().danish(), "--til", form.toString());
            Path filled = folder.resolve("udfyldt-" + sample.getKey() + ".xlsx");
            Files.write(filled, sample.getValue().answers().in(Files.readAllBytes(form)));
            run("beregn", filled.toString(), "--til", made.toString());
            Path kept = SAMPLES.resolve(sample.getKey() + ".xlsx");
            if ("update".equals(System.getProperty("belaeg.golden"))) {
                Files.createDirectories(SAMPLES);
                Files.write(kept, Files.readAllBytes(made));
            }
            assertEquals(content(kept), content(made), sample.getKey());
        }
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertEquals(
                    samples().keySet().stream()
                            .map(name -> name + ".xlsx")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".xlsx"))
                            .sorted()
                            .toList());
        }
    }

    private static void run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(ExitCode.OK, Main.run(arguments, out, out), () -> bytes.toString(StandardCharsets.UTF_8));
    }

    /** Every cell as a reader sees it, sheet by sheet. */
    private static List<String> content(Path file) throws IOException {
        DataFormatter shown = new DataFormatter();
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (Sheet sheet : book) {
                lines.add(sheet.getSheetName());
                sheet.forEach(
                        row -> row.forEach(cell -> lines.add(cell.getAddress() + " " + shown.formatCellValue(cell))));
            }
        }
        return lines;
    }
}
