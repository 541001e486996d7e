package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the words of contracts names those that contracts use and readers ask for, and no others. */
class VocabularyTest {
    private static final Path PAGE = Path.of("..", "schemas", "vocabulary.md");
    private static final Path READERS = Path.of("src", "main", "java", "dk", "belaeg", "contract");
    private static final String PARTS = ".report.json x-figures[].parts";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| (?:\\\\\\||[^|])+ \\| ((?:\\\\\\||[^|])+) \\| `([^`]+)` \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ASKED = Pattern.compile("\\.(?:has|text|optionalText|texts|textLists|textMap|truth"
            + "|whole|optionalWhole|wholes|number|list|lists|object)\\(\\s*\"([^\"]+)\"[,)]");
    private static final Pattern ASKED_ONE_OF = Pattern.compile("oneOf\\(\\s*json,\\s*\"([^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("skal være en af: (.*)\\.");

    /** A word as a row of the page tells of it. */
    private record Word(String name, String values, String example) {
        /** Whether names below it are a contract's own, such as columns. */
        boolean isMap() {
            return values.startsWith("map ");
        }

        Set<String> choices() {
            return CODE.matcher(values)
                    .results()
                    .map(code -> code.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The tables of the page, by the places that their words stand at, such as {@code .report.json x-figures[]}. */
    private static Map<String, List<Word>> page() throws IOException {
        Map<String, List<Word>> tables = new TreeMap<>();
        List<Word> words = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                List<Word> here = new ArrayList<>();
                words = here;
                CODE.matcher(line).results().forEach(place -> tables.put(place.group(1), here));
            } else if (row.matches()) {
                words.add(new Word(row.group(1), row.group(2), row.group(3).replace("\\|", "|")));
            } else {
                assertTrue(!line.startsWith("| `"), () -> "no row of word, meaning, values and example: " + line);
            }
        }
        return tables;
    }

    private static List<String> names(List<Word> words) {
        return words.stream().map(Word::name).toList();
    }

    @Test
    void everyWordThatAContractUsesIsOnThePage() throws Exception {
        assertEquals(Set.of(), unknown(SchemaFiles.read(), page()));
    }

    @Test
    void aWordThatIsNotOnThePageIsFound() throws Exception {
        Map<String, String> files = Map.of(
                "places/a.report.json",
                "{\"x-figures\": [{\"colour\": \"red\", \"where\": {\"area\": []}}], \"_note\": 1}",
                "codes/b.schema.json",
                "{\"fields\": [{\"constraints\": {\"enum\": [], \"odd\": true}}]}");
        assertEquals(
                Set.of(".report.json x-figures[]: colour", ".schema.json fields[].constraints: odd"),
                unknown(files, page()));
    }

    private static Set<String> unknown(Map<String, String> files, Map<String, List<Word>> page)
            throws JsonProcessingException {
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
                String kind = page.containsKey(name) ? name : name.substring(name.indexOf('.'));
                walk(kind, "", JSON.readTree(file.getValue()), page, unknown);
            }
        }
        return unknown;
    }

    private static void walk(
            String kind, String path, JsonNode node, Map<String, List<Word>> page, Set<String> unknown) {
        if (node.isArray()) {
            node.forEach(one -> walk(kind, path + "[]", one, page, unknown));
        }
        String place = (kind + " " + path).strip();
        List<Word> words = page.getOrDefault(place, List.of());
        node.fieldNames().forEachRemaining(name -> {
            List<Word> found =
                    words.stream().filter(word -> word.name().equals(name)).toList();
            if (found.isEmpty() && !name.equals("$schema") && !name.startsWith("_")) {
                unknown.add(place + ": " + name);
            } else if (found.stream().noneMatch(Word::isMap)) {
                walk(kind, path.isEmpty() ? name : path + "." + name, node.get(name), page, unknown);
            }
        });
    }

    /** The example of each word is read without a word about it. */
    @Test
    void everyWordOnThePageIsReadAsItsExampleSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<Word>> table : page().entrySet()) {
            for (Word word : table.getValue()) {
                JsonNode example = JSON.readTree("{" + word.example() + "}");
                List<String> complaints = complaints(table.getKey(), word.name(), word.example());
                if (!example.has(word.name()) || !complaints.isEmpty()) {
                    wrong.add(table.getKey() + ": " + word.name() + " " + complaints);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aWordThatNobodyAsksForIsFoundAtEveryPlace() throws Exception {
        List<String> silent = page().keySet().stream()
                .filter(place ->
                        complaints(place, "nonsense", "\"nonsense\": 1").isEmpty())
                .toList();
        assertEquals(List.of(".schema.json fields[].x-references"), silent, "what a run makes nothing of");
    }

    /** Where readers know a few values alone, those are the values that the page names. */
    @Test
    void thePageNamesAllChoices() throws Exception {
        int choices = 0;
        for (Map.Entry<String, List<Word>> table : page().entrySet()) {
            for (Word word : table.getValue()) {
                String about =
                        String.join("\n", complaints(table.getKey(), word.name(), "\"" + word.name() + "\": \"%\""));
                Matcher choice = CHOICE.matcher(about);
                if (choice.find()) {
                    choices++;
                    Set<String> known =
                            new TreeSet<>(Arrays.asList(choice.group(1).split(", ")));
                    assertEquals(known, word.choices(), table.getKey() + ": " + word.name());
                }
                if (word.name().equals("x-kind")) {
                    Set<String> kinds =
                            Stream.of(FieldKind.values()).map(FieldKind::id).collect(Collectors.toSet());
                    assertEquals(kinds, word.choices());
                }
            }
        }
        assertTrue(choices > 5);
    }

    /** What readers miss in an empty object is what the page says must be there, if not for some kinds only. */
    @Test
    void thePageSaysWhatMustBeThere() throws Exception {
        for (Map.Entry<String, List<Word>> table : page().entrySet()) {
            for (Word word : table.getValue()) {
                boolean missed = !complaints(table.getKey(), word.name(), "").isEmpty();
                boolean must = word.values().matches(".*[,;] must");
                boolean some = word.values().matches(".*\\bmust\\b.+");
                assertTrue(missed == must || some, table.getKey() + ": " + word.name());
            }
        }
    }

    @Test
    void everyWordThatReadersAskForIsOnThePage() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (String reader : List.of(
                "AnnexReader",
                "CodeListColumn",
                "CodeListReader",
                "Contracts",
                "ReportReader",
                "RevisionReader",
                "TableReader")) {
            String source = Files.readString(READERS.resolve(reader + ".java"));
            ASKED.matcher(source).results().forEach(word -> asked.add(word.group(1)));
            ASKED_ONE_OF.matcher(source).results().forEach(word -> asked.add(word.group(1)));
        }
        for (Field.Trait trait : Field.Trait.values()) {
            asked.add("x-" + trait.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        assertTrue(asked.size() > 80);
        page().values().forEach(words -> asked.removeAll(names(words)));
        assertEquals(Set.of(), asked);
    }

    @Test
    void wordsAreSorted() throws Exception {
        for (Map.Entry<String, List<Word>> table : page().entrySet()) {
            List<String> names = names(table.getValue());
            assertEquals(List.copyOf(new TreeSet<>(names)), names, table.getKey());
        }
    }

    /** What the readers of a file say of a word when its object holds nothing but this text. */
    private static List<String> complaints(String place, String word, String inside) {
        String quoted = "»" + word + "«";
        if (place.equals(PARTS)) { // their names are the kinds' own
            boolean known = Stream.of(FigureSchema.Kind.values()).anyMatch(kind -> kind.knows(word));
            return known ? List.of() : List.of("ingen del " + quoted);
        }
        String[] parts = place.split(" ");
        String text = "{" + inside + "}";
        List<String> steps = parts.length == 1 ? List.of() : new ArrayList<>(List.of(parts[1].split("\\.")));
        String there = "";
        for (int i = steps.size() - 1; i >= 0; i--) {
            String name = steps.get(i).replace("[]", "");
            boolean list = steps.get(i).endsWith("[]");
            text = "{\"" + name + "\": " + (list ? "[" + text + "]" : text) + "}";
            there = " › " + name + (list ? " › [^›]+" : "") + there;
        }
        String said = "[^›]*" + Pattern.quote(parts[0]) + there + ": " + quoted
                + " (?:kendes ikke|kender ikke|mangler|skal være).*";
        return problems(parts[0], text).stream()
                .filter(problem -> problem.matches(said))
                .toList();
    }

    private static List<String> problems(String kind, String text) {
        List<String> problems = new ArrayList<>();
        JsonReader json = JsonReader.of(kind, text, problems);
        switch (kind) {
            case ".input.json" -> TableReader.input(json);
            case ".questionnaire.json" -> TableReader.questionnaire(json, Map.of());
            case ".report.json" -> ReportReader.report(json, new ReportSchema.Chapter("demand", "Efterspørgsel", 1));
            case ".annex.json" -> new AnnexReader(List.of(), Set.of()).annex(json);
            case ".schema.json" ->
                new CodeListReader(new TreeMap<>(Map.of("a" + kind, text)), Path.of("nowhere"), problems).read();
            case "subject.json" -> {
                try {
                    SchemaTexts.contractsWith(Map.of("a/" + kind, text), Path.of("nowhere"));
                } catch (ContractException wrong) {
                    problems.addAll(wrong.problems());
                }
            }
            default -> throw new IllegalArgumentException(kind);
        }
        return problems;
    }
}
