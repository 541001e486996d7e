package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever senders do to a filled form, nothing of it is lost or changed without a word: after any mutation there is a
 * finding about the file, or what was read is the same as before, or it is just the other valid value that was written.
 */
class MutationsTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");
    private static final int SHOWN = 60;

    /** The folder of those files that are read beside the register. */
    private static final String OCCUPANCY = "belaegning";

    /** A service's id in the register and in reports of occupancy. */
    private static final Pattern SERVICE = Pattern.compile("\\b7[0-9]{5}\\b");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /**
     * A file of the sample round, and how it is read as it stands.
     *
     * @param register what stands beside it in the inbox: the register's lines of the services that it reports; empty for
     *     none
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Original(
            String folder,
            String name,
            byte[] bytes,
            String register,
            SortedMap<String, String> read,
            Map<Told, Long> told,
            List<FormMutations.Answer> answers) {}

    /** A finding, without the place inside the file, which may move. */
    private record Told(Rule rule, String message) {}

    @Test
    void fewMutationsAreTold() throws IOException, ContractException {
        assertEquals("", silent(0, 60));
    }

    @Test
    @Tag("slow")
    void manyMutationsAreTold() throws IOException, ContractException {
        assertEquals("", silent(60, 90));
        assertEquals("", silent(1_000_000, 10_000));
    }

    /** What is lost or changed without a word, as text, the worst kinds first; empty when there is none. */
    private String silent(int from, int count) throws IOException, ContractException {
        Contracts contracts = Contracts.load(SAMPLE.resolve("opslag"));
        List<Original> originals = originals(contracts);
        FormMutations mutations = new FormMutations(contracts.codes());
        List<String> silent = IntStream.range(from, from + count)
                .parallel()
                .boxed()
                .flatMap(seed -> silent(originals, mutations, contracts, seed).stream())
                .toList();
        Map<String, Long> kinds = silent.stream()
                .collect(Collectors.groupingBy(text -> text.split(":", 2)[0], TreeMap::new, Collectors.counting()));
        return silent.isEmpty()
                ? ""
                : silent.size() + " af " + count + " mutationer er tavse: " + kinds + "\n"
                        + silent.stream().sorted().limit(SHOWN).collect(Collectors.joining("\n"));
    }

    private List<String> silent(List<Original> originals, FormMutations mutations, Contracts contracts, int seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Original original = originals.get(random.nextInt(originals.size()));
        FormMutations.Mutated mutated = original.name().endsWith(".csv")
                ? mutations.text(original.name(), original.bytes(), original.answers(), random)
                : mutations.workbook(original.name(), original.bytes(), original.answers(), random);
        try {
            Checked checked =
                    check(contracts, mutated.name(), mutated.bytes(), original.register(), original.folder() + seed);
            Map<Told, Long> told = told(checked, mutated.name());
            boolean more = told.entrySet().stream()
                    .anyMatch(one -> one.getValue() > original.told().getOrDefault(one.getKey(), 0L));
            return !more
                    ? problems(original, mutated, read(checked)).stream()
                            .map(problem -> mutated.kind() + ": frø " + seed + ", " + mutated.what() + ": " + problem)
                            .toList()
                    : List.of();
        } catch (IOException | ContractException broken) {
            throw new IllegalStateException("seed " + seed, broken);
        } catch (RuntimeException broken) {
            return List.of("nedbrud: frø " + seed + ", " + mutated.what() + ": " + broken);
        }
    }

    private static List<String> problems(
            Original original, FormMutations.Mutated mutated, SortedMap<String, String> read) {
        List<String> problems = new ArrayList<>();
        Set<String> places = new HashSet<>(original.read().keySet());
        places.addAll(read.keySet());
        places.addAll(mutated.allowed().keySet());
        for (String place : places) {
            String before = original.read().get(place);
            String after = read.get(place);
            Set<String> allowed = mutated.allowed().get(place);
            boolean right = allowed != null
                    ? allowed.contains(after == null ? "" : after)
                    : Objects.equals(before, after) || (after == null && mutated.rowsMayGo());
            if (!right) {
                problems.add(place + " var »" + before + "«, er »" + after + "«"
                        + (allowed == null ? "" : ", måtte være " + allowed));
            }
        }
        problems.sort(Comparator.naturalOrder());
        return problems.isEmpty()
                ? problems
                : List.of(problems.get(0) + (problems.size() > 1 ? " og " + (problems.size() - 1) + " til" : ""));
    }

    private List<Original> originals(Contracts contracts) throws IOException, ContractException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("opfoelgning", "kapacitet", OCCUPANCY)) {
            try (Stream<Path> found = Files.list(SAMPLE.resolve("indbakke").resolve(name))) {
                files.addAll(found.sorted().toList());
            }
        }
        List<Original> originals = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            String folder =
                    SAMPLE.resolve("indbakke").relativize(file).getName(0).toString();
            String place = folder + "-" + originals.size();
            String register =
                    folder.equals(OCCUPANCY) ? register(answers(check(contracts, name, bytes, "", place), name)) : "";
            Checked checked = check(contracts, name, bytes, register, place);
            List<FormMutations.Answer> answers = answers(checked, name);
            assertTrue(!answers.isEmpty(), name + " is not read at all");
            originals.add(new Original(folder, name, bytes, register, read(checked), told(checked, name), answers));
        }
        return originals;
    }

    /** The register's heading, and its lines of the services that the answers are of: the rest of it judges no row of theirs. */
    private static String register(List<FormMutations.Answer> answers) throws IOException {
        Set<String> services = answers.stream()
                .flatMap(answer -> SERVICE.matcher(answer.row()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        List<String> lines =
                Files.readAllLines(SAMPLE.resolve("indbakke/tilbudsportalen/tilbudsportalen-2026-04-27.csv"));
        assertTrue(lines.stream().anyMatch(line -> services.contains(line.split(";", 2)[0])), services.toString());
        return Stream.concat(
                        lines.stream().limit(2),
                        lines.stream().skip(2).filter(line -> services.contains(line.split(";", 2)[0])))
                .collect(Collectors.joining("\r\n"));
    }

    /** Reads and judges the one file, beside the register that occupancy is held against. */
    private Checked check(Contracts contracts, String name, byte[] bytes, String register, String place)
            throws IOException, ContractException {
        Path round = folder.resolve(place);
        Files.createDirectories(round.resolve("indbakke"));
        Files.copy(SAMPLE.resolve("runde.json"), round.resolve("runde.json"));
        Files.write(round.resolve("indbakke").resolve(name), bytes);
        if (!register.isEmpty()) {
            Files.writeString(round.resolve("indbakke").resolve("udtraek.csv"), register);
        }
        Round settings = Subjects.round(round, contracts);
        Checked checked = Checked.of(Intake.read(settings, contracts), settings, contracts, Subjects.all());
        for (String made : List.of("indbakke/" + name, "indbakke/udtraek.csv", "runde.json", "indbakke", "")) {
            Files.deleteIfExists(round.resolve(made));
        }
        return checked;
    }

    /** How often each thing is said of the file. */
    private static Map<Told, Long> told(Checked checked, String name) {
        return checked.findings().stream()
                .filter(finding -> finding.origin().file().equals(name))
                .collect(Collectors.groupingBy(
                        finding -> new Told(finding.rule(), finding.message()), Collectors.counting()));
    }

    /** Every answer that was read: by row and field, the values of the field's columns. */
    private static SortedMap<String, String> read(Checked checked) {
        SortedMap<String, String> read = new TreeMap<>();
        for (StagedTable table : checked.intake().tables().values()) {
            for (StagedRow row : table.used()) {
                if (!row.file().equals("udtraek.csv")) {
                    for (Field field : row.schema().fields()) {
                        String text = read(row, field);
                        if (!text.isEmpty()) {
                            read.put(key(row) + " / " + field.name(), text);
                        }
                    }
                }
            }
        }
        return read;
    }

    private static String key(StagedRow row) {
        return row.schema().name() + " "
                + row.schema().key().stream()
                        .map(field -> read(row, row.schema().field(field)))
                        .collect(Collectors.joining(" "));
    }

    private static String read(StagedRow row, Field field) {
        if (field.kind().confidential()) {
            return row.confidential().getOrDefault(field.name(), "");
        }
        String text = field.columns().stream()
                .limit(field.kind() == FieldKind.COUNT ? 3 : 1)
                .map(column -> row.value(column.name(), Object.class)
                        .map(value -> value instanceof BigDecimal number ? Meaning.plain(number) : value.toString())
                        .orElse(""))
                .collect(Collectors.joining("|"));
        return text.matches("\\|*(missing)?") ? "" : text;
    }

    private static List<FormMutations.Answer> answers(Checked checked, String name) {
        List<FormMutations.Answer> answers = new ArrayList<>();
        for (StagedTable table : checked.intake().tables().values()) {
            for (StagedRow row : table.used()) {
                if (row.file().equals(name)) {
                    for (Field field : row.schema().fields()) {
                        if (!field.respondent()
                                && !row.schema().key().contains(field.name())
                                && !row.origin(field.name()).cell().isEmpty()) {
                            answers.add(new FormMutations.Answer(
                                    key(row), field, row.origin(field.name()), read(row, field)));
                        }
                    }
                }
            }
        }
        return answers;
    }
}
