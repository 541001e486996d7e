package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.Main;
import dk.belaeg.contract.Contracts;
import dk.belaeg.questionnaire.status.CorrectionForm;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A draft made on a kept session, with what is unchanged taken over, has the bytes of a run that knows nothing of it,
 * whatever has been done to the round meanwhile.
 */
@Tag("slow")
class WarmRoundTest {
    /** How many things are done to the round; more by {@code -Dbelaeg.edits}. */
    private static final int EDITS = Integer.getInteger("belaeg.edits", 12);

    /** So many of the states on the way are run cold, the last one always. */
    private static final int COLD = Integer.getInteger("belaeg.cold", 3);

    private final Random random = new Random(Long.getLong("belaeg.seed", 1));
    private final List<String> done = new ArrayList<>();

    @Test
    void draftsHaveTheBytesOfAColdRun(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("runde");
        GoldenRunTest.copy(RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026"), folder);
        Map<Path, List<SortedMap<String, String>>> states = new LinkedHashMap<>();
        try (WarmRound warm = new WarmRound(folder, (step, took) -> {}, "prøve")) {
            warm.draft(warm.check());
            long early = 0;
            for (int edit = 1; edit <= EDITS; edit++) {
                edit(warm.round());
                ReleaseFolders.Release draft =
                        warm.draft(warm.check()).release().orElseThrow();
                if (edit % Math.max(1, EDITS / COLD) == 0 || edit == EDITS) {
                    Path state = temporary.resolve("efter-" + edit);
                    GoldenRunTest.copy(folder, state);
                    states.put(state, bytes(draft));
                }
                if (edit % 20 == 0) {
                    long held = held();
                    System.out.println(edit + " edits: " + held / 1024 + " KiB");
                    early = early == 0 ? held : early;
                    assertTrue(held < early * 1.05, () -> "memory grows to " + held + " bytes after " + done);
                }
            }
        }
        for (Map.Entry<Path, List<SortedMap<String, String>>> state : states.entrySet()) {
            Contracts contracts = Contracts.load(state.getKey().resolve("opslag"));
            Round round = Subjects.round(state.getKey(), contracts);
            Pipeline.Result cold =
                    new Pipeline(round, contracts, (step, took) -> {}, "prøve").run(Engine.Profile.SMALL, false);
            assertEquals(bytes(cold.release().orElseThrow()), state.getValue(), () -> state.getKey() + ": " + done);
        }
    }

    @Test
    void aFileThatIsSavedIsJudgedAndChangesTheDraft(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("runde");
        GoldenRunTest.copyWithOnly("opfoelgning", RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026"), folder);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Thread office = new Thread(() -> Main.run(new String[] {"følg", folder.toString()}, out, out));
        office.start();
        try {
            await(said, "Kladden er regnet igen");
            Files.writeString(folder.resolve("indbakke/opfoelgning/brev.txt"), "Kære sekretariat");
            await(said, "Gemt: opfoelgning/brev.txt");
            await(said, "opfoelgning/brev.txt: ");
            await(said, "Ændret siden den forrige kladde");
            Files.delete(folder.resolve("indbakke/opfoelgning/odense.xlsx"));
            await(said, "Gemt: opfoelgning/odense.xlsx (taget væk)");
            await(said, "Borgere efter målgruppe: ");
        } finally {
            office.interrupt();
            office.join();
        }
        assertTrue(ReleaseFolders.inRound(folder).isEmpty(), "a draft is no release");
        assertTrue(ReleaseFolders.lastDraft(folder).isPresent());
        assertFalse(Files.exists(ReleaseFolders.drafts(folder).resolve(".motor")), "nothing of the session is left");
    }

    private static void await(ByteArrayOutputStream said, String words) throws InterruptedException {
        long start = System.nanoTime();
        while (!said.toString(StandardCharsets.UTF_8).contains(words)) {
            assertTrue(
                    System.nanoTime() - start < 180_000_000_000L,
                    () -> words + " is not said: " + said.toString(StandardCharsets.UTF_8));
            Thread.sleep(50);
        }
    }

    /** Both halves; the manifest states no time, so nothing is left out. */
    private static List<SortedMap<String, String>> bytes(ReleaseFolders.Release release) throws IOException {
        return List.of(ReleaseFolders.digests(release.folder()), ReleaseFolders.digests(release.confidential()));
    }

    private static long held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void edit(Round round) throws Exception {
        List<Path> files = files(round.inbox());
        Path file = files.get(random.nextInt(files.size()));
        switch (random.nextInt(8)) {
            case 0 -> {
                Path copy = file.resolveSibling("ny-" + done.size() + "-" + file.getFileName());
                Files.copy(file, copy);
                change(copy);
                did("added", copy);
            }
            case 1 -> {
                Files.delete(file);
                did("removed", file);
            }
            case 2 -> {
                Path other = files.get(random.nextInt(files.size()));
                if (extension(other).equals(extension(file))) {
                    byte[] held = Files.readAllBytes(file);
                    Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
                    Files.write(other, held);
                }
                did("swapped with " + other.getFileName(), file);
            }
            case 3 -> {
                Files.write(round.corrections(), CorrectionForm.empty(round));
                new Secretariat(round.folder())
                        .writesCorrection(
                                "Rettelser",
                                Map.of(
                                        "Skema",
                                        "Opfølgning på målgrupper, Målgrupper",
                                        "Afsender",
                                        "Odense",
                                        "Spørgsmål",
                                        "Antal borgere nu",
                                        "Række",
                                        "Autismespektrum",
                                        "Ny værdi",
                                        100 + random.nextInt(400),
                                        "Hvem har sagt det",
                                        "Bo, Odense",
                                        "Hvornår",
                                        "26-5-2026",
                                        "Hvorfor",
                                        "Tastefejl"));
                did("corrected", round.corrections());
            }
            case 4 -> {
                Path settings = round.folder().resolve("runde.json");
                String text = Files.readString(settings);
                Files.writeString(
                        settings,
                        text.replaceFirst("\"navn\": \"", "\"navn\": \"" + (char) ('A' + random.nextInt(26))));
                did("renamed", settings);
            }
            default -> {
                change(file);
                did("changed", file);
            }
        }
    }

    private void did(String what, Path file) {
        done.add(what + " " + file.getFileName());
    }

    private static String extension(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Writes another number over one that stands there. */
    private void change(Path file) throws IOException {
        if (!extension(file).equals(".xlsx")) {
            String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("(?<=\n)");
            int line = 1 + random.nextInt(Math.max(1, lines.length - 1));
            if (line < lines.length) {
                lines[line] = lines[line].replaceFirst("(?<=[;,])[1-9](?=[0-9]?[;,])", "" + (1 + random.nextInt(9)));
            }
            Files.writeString(file, String.join("", lines), StandardCharsets.ISO_8859_1);
            return;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            List<Cell> numbers = new ArrayList<>();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.add(cell);
                        }
                    });
                }
            }
            if (!numbers.isEmpty()) {
                numbers.get(random.nextInt(numbers.size())).setCellValue(random.nextInt(60));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        }
    }
}
