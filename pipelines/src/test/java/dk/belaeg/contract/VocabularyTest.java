package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the words of contracts tells what the records that files are bound to say, and no more. */
class VocabularyTest {
    private static final Path PAGE = Path.of("..", "schemas", "vocabulary.md");
    private static final String PARTS = ".report.json x-figures[].parts";
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| (?:\\\\\\||[^|])+ \\| ((?:\\\\\\||[^|])+) \\| `([^`]+)` \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Map<String, Class<?>> FILES = Map.of(
            "subject.json", Contracts.SubjectFile.class,
            ".input.json", TableSchema.class,
            ".questionnaire.json", Questionnaire.class,
            ".report.json", ReportSchema.class,
            ".annex.json", AnnexSchema.class,
            ".schema.json", CodeListSchema.class);

    /** A word as a row of the page tells of it. */
    private record Told(String place, String name, String values, String example) {
        Set<String> choices() {
            return CODE.matcher(values)
                    .results()
                    .map(code -> code.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The words of the page, by the places that they stand at, such as {@code .report.json x-figures[]}. */
    private static Map<String, List<Told>> page() throws IOException {
        Map<String, List<Told>> tables = new TreeMap<>();
        List<String> places = List.of();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                places = CODE.matcher(line)
                        .results()
                        .map(place -> place.group(1))
                        .toList();
            } else if (row.matches()) {
                for (String place : places) {
                    tables.computeIfAbsent(place, first -> new ArrayList<>())
                            .add(new Told(
                                    place,
                                    row.group(1),
                                    row.group(2),
                                    row.group(3).replace("\\|", "|")));
                }
            } else {
                assertFalse(line.startsWith("| `"), () -> "no row of word, meaning, values and example: " + line);
            }
        }
        return tables;
    }

    /** Every place of every file at which objects are bound to records, with the kinds of records that it may hold. */
    private static void places(String place, JavaType type, BiConsumer<String, Map<String, JavaType>> tell) {
        Map<String, JavaType> kinds = Binding.kinds(type);
        tell.accept(place, kinds);
        for (JavaType kind : kinds.values()) {
            for (Binding.Word word : Binding.words(kind)) {
                boolean list = word.content().isCollectionLikeType();
                JavaType content = list ? word.content().getContentType() : word.content();
                if (Binding.isObject(content)) {
                    String step = word.name() + (list ? "[]" : "");
                    places(place + (place.contains(" ") ? "." : " ") + step, content, tell);
                }
            }
        }
    }

    private static Map<String, Map<String, JavaType>> places() {
        Map<String, Map<String, JavaType>> places = new TreeMap<>();
        FILES.forEach((file, record) -> places(file, Binding.type(record), places::put));
        return places;
    }

    /** What is said of each word that a place's records have, and of the kinds that have none of it nothing. */
    private static void compare(BiConsumer<Told, List<Binding.Word>> compare) throws IOException {
        Map<String, Map<String, JavaType>> places = places();
        page().forEach((place, words) -> words.forEach(told -> {
            List<Binding.Word> same = places.getOrDefault(place, Map.of()).values().stream()
                    .map(kind -> Binding.words(kind).stream()
                            .filter(word -> word.name().equals(told.name()))
                            .findFirst())
                    .flatMap(word -> word.stream())
                    .toList();
            if (!same.isEmpty()) {
                compare.accept(told, same);
            }
        }));
    }

    @Test
    void thePageHasTheWordsOfTheRecordsInOrder() throws Exception {
        Map<String, Set<String>> expected = new TreeMap<>();
        places().forEach((place, kinds) -> {
            Set<String> words = expected.computeIfAbsent(place, first -> new TreeSet<>());
            kinds.values().forEach(kind -> {
                Binding.words(kind).forEach(word -> words.add(word.name()));
                words.addAll(Binding.ignored(kind));
            });
        });
        expected.getOrDefault(".annex.json headlines[]", Set.of())
                .add(Headline.class.getAnnotation(JsonTypeInfo.class).property());
        expected.put(".schema.json fields[].x-references", Set.of("fields", "resource")); // of ours: read by a test
        expected.put(
                ".annex.json prompts",
                Stream.of(AnnexSchema.Prompt.values()).map(Binding::id).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, List<Told>> page = page();
        page.remove(PARTS);
        Map<String, List<String>> words = new TreeMap<>();
        page.forEach(
                (place, told) -> words.put(place, told.stream().map(Told::name).toList()));
        Map<String, List<String>> sorted = new TreeMap<>();
        expected.forEach((place, names) -> sorted.put(place, List.copyOf(new TreeSet<>(names))));
        assertEquals(sorted, words);
    }

    @Test
    void thePageHasThePartsOfEveryKindOfFigure() throws Exception {
        List<String> parts =
                page().getOrDefault(PARTS, List.of()).stream().map(Told::name).toList();
        assertEquals(List.copyOf(new TreeSet<>(parts)), parts);
        for (FigureSchema.Kind kind : FigureSchema.Kind.values()) {
            assertTrue(parts.containsAll(kind.parts()), kind.id());
        }
        assertEquals(
                List.of(),
                parts.stream()
                        .filter(part -> Stream.of(FigureSchema.Kind.values()).noneMatch(kind -> kind.knows(part)))
                        .toList());
    }

    /** What only some kinds of a place need, the page says in words. */
    @Test
    void thePageSaysWhatMustBeThere() throws Exception {
        Map<String, Map<String, JavaType>> places = places();
        compare((told, words) -> {
            boolean always =
                    words.size() == places.getOrDefault(told.place(), Map.of()).size()
                            && words.stream().allMatch(Binding.Word::must);
            assertEquals(always, told.values().matches(".*[,;] must"), told::toString);
        });
    }

    @Test
    void thePageSaysWhatAWordMayHold() throws Exception {
        compare((told, words) -> {
            Binding.Word word = words.get(0);
            Class<?> type = word.content().getRawClass();
            String values = told.values();
            if (type.isEnum()) {
                assertEquals(
                        Stream.of(type.getEnumConstants())
                                .map(constant -> Binding.id((Enum<?>) constant))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        told.choices(),
                        told::toString);
            }
            assertEquals(type == boolean.class, values.startsWith("`true`"), told::toString);
            assertEquals(type == int.class || type == Integer.class, values.startsWith("whole number"), told::toString);
            assertEquals(
                    type == BigDecimal.class,
                    values.startsWith("number") || values.equals("greatest number"),
                    told::toString);
            assertEquals(
                    type == Map.class && !told.name().matches("parts|prompts"),
                    values.startsWith("map "),
                    told::toString);
        });
    }

    @Test
    void thePageSaysWhatStandsForAWordThatIsLeftOut() throws Exception {
        List<String> silent = new ArrayList<>();
        compare((told, words) -> {
            String otherwise = words.get(0).otherwise();
            boolean said = told.values().contains("`" + otherwise + "` (if left out)")
                    || told.values().contains(otherwise + " if left out");
            if (!otherwise.isEmpty() && !said) {
                silent.add(told.toString());
            }
        });
        assertEquals(List.of(), silent);
    }

    /** The example of each word is read without a word about it. */
    @Test
    void everyWordIsReadAsItsExampleSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        page().forEach((place, words) -> words.forEach(told -> {
            if (!told.example().contains("\"" + told.name() + "\"")
                    || !complaints(told).isEmpty()) {
                wrong.add(told + " " + complaints(told));
            }
        }));
        assertEquals(List.of(), wrong);
    }

    /** What is said of a word when its object holds nothing but the example. */
    private static List<String> complaints(Told told) {
        String[] parts = told.place().split(" ");
        String text = "{" + told.example() + "}";
        List<String> steps = parts.length == 1 ? List.of() : List.of(parts[1].split("\\."));
        String there = "";
        for (int i = steps.size() - 1; i >= 0; i--) {
            String name = steps.get(i).replace("[]", "");
            boolean list = steps.get(i).endsWith("[]");
            text = "{\"" + name + "\": " + (list ? "[" + text + "]" : text) + "}";
            there = " › " + name + (list ? " › [^›]+" : "") + there;
        }
        String said = Pattern.quote(parts[0]) + there + ": .*»" + Pattern.quote(told.name()) + "«.*";
        Problems problems = new Problems();
        Binding.bind(FILES.getOrDefault(parts[0], String.class), text, problems.in(parts[0]), SchemaTexts.CHAPTER);
        return problems.sentences().stream()
                .filter(problem -> problem.matches(said))
                .toList();
    }
}
