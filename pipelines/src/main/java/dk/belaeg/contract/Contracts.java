package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.belaeg.grammar.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All contracts of a run, read and checked before anything else happens.
 *
 * @param inputs tables that come in by themselves, such as a spending extract
 * @param questionnaires in the order of their names
 * @param reports in the order in which a release shows them
 * @param surveys exports of survey programs that the round knows how to read
 * @param annexes in order
 * @param words those with letters beyond ASCII of all headers and code lists, in lower case; they tell one code page from
 *     another
 */
public record Contracts(
        Codes codes,
        List<TableSchema> inputs,
        List<Questionnaire> questionnaires,
        List<ReportSchema> reports,
        List<SurveyLinks> surveys,
        List<AnnexSchema> annexes,
        Set<String> words) {
    /** Stands where a problem has been noted. */
    private static final ReportSchema.Chapter NO_CHAPTER = new ReportSchema.Chapter("", "", 0);

    /** What a series tells of its rounds stands before what it tells of their subjects. */
    private static final ReportSchema.Chapter SERIES = new ReportSchema.Chapter("series", "Serien", Integer.MIN_VALUE);

    private static final String FOLDER = "schemas/";
    private static final String SUBJECT = "/subject.json";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** The program's own, read once: most rounds have no local tables. */
    private static @Nullable Contracts own;

    /**
     * Reads the program's schemas and the round's local tables.
     *
     * @param local the round's {@code opslag/}; it need not exist
     * @throws ContractException with every problem of every file
     */
    public static synchronized Contracts load(Path local) throws ContractException {
        if (Files.isDirectory(local)) {
            return load(SchemaFiles.read(), local);
        }
        Contracts read = own == null ? load(SchemaFiles.read(), local) : own;
        own = read;
        return read;
    }

    /**
     * The forms of calculations, with the code lists: no round asks them, so they are contracts of their own.
     *
     * @param local folder of local tables, such as rates; it need not exist
     * @throws ContractException with every problem of every file
     */
    public static Contracts calculations(Path local) throws ContractException {
        SortedMap<String, String> files = SchemaFiles.read();
        Problems problems = new Problems();
        Map<String, CodeList> lists = new CodeListReader(files, local, problems).read();
        List<Questionnaire> forms = questionnaires(files, ".calculation.json", Map.of(), problems);
        checkCodeLists(List.of(), forms, lists.keySet(), problems);
        if (!problems.sentences().isEmpty()) {
            throw new ContractException(problems.sentences());
        }
        Codes codes = new Codes(lists);
        return new Contracts(codes, List.of(), forms, List.of(), List.of(), List.of(), words(codes, List.of(), forms));
    }

    /**
     * The tables that a series of rounds has of its own, in its first chapter: no run makes them.
     *
     * @throws ContractException with every problem of every file
     */
    public static List<ReportSchema> series() throws ContractException {
        Problems problems = new Problems();
        List<ReportSchema> reports = new ArrayList<>();
        each(SchemaFiles.read(), ".series.json", problems, (path, text, place) -> Binding.bind(
                        ReportSchema.class, text, place, SERIES)
                .ifPresent(report -> {
                    report.check(place);
                    reports.add(report);
                }));
        if (!problems.sentences().isEmpty()) {
            throw new ContractException(problems.sentences());
        }
        reports.sort(ReportSchema.ORDER);
        return List.copyOf(reports);
    }

    private static List<Questionnaire> questionnaires(
            SortedMap<String, String> files, String kind, Map<String, TableSchema> inputs, Problems problems) {
        List<Questionnaire> questionnaires = new ArrayList<>();
        each(files, kind, problems, (path, text, place) -> Binding.bind(Questionnaire.class, text, place)
                .map(questionnaire -> questionnaire.over(inputs))
                .ifPresent(questionnaire -> {
                    questionnaire.check(place, inputs.keySet());
                    questionnaires.add(questionnaire);
                }));
        return List.copyOf(questionnaires);
    }

    /** Reads schemas given as texts by path. */
    static Contracts load(SortedMap<String, String> files, Path local) throws ContractException {
        Problems problems = new Problems();
        Map<String, CodeList> lists = new CodeListReader(files, local, problems).read();
        List<TableSchema> inputs = new ArrayList<>();
        List<ReportSchema> reports = new ArrayList<>();
        each(files, ".input.json", problems, (path, text, place) -> Binding.bind(TableSchema.class, text, place)
                .ifPresent(input -> {
                    input.check(place);
                    inputs.add(input);
                }));
        Map<String, TableSchema> byName =
                inputs.stream().collect(Collectors.toMap(TableSchema::name, t -> t, (a, b) -> a));
        List<Questionnaire> questionnaires = questionnaires(files, ".questionnaire.json", byName, problems);
        Map<String, ReportSchema.Chapter> chapters = chapters(files, problems);
        each(files, ".report.json", problems, (path, text, place) -> {
            ReportSchema.Chapter chapter = chapters.getOrDefault(folder(path), NO_CHAPTER);
            Binding.bind(ReportSchema.class, text, place, chapter).ifPresent(report -> {
                report.check(place);
                reports.add(report);
            });
        });
        checkCodeLists(inputs, questionnaires, lists.keySet(), problems);
        checkFigureIds(reports, problems);
        checkSources(reports, questionnaires, inputs, problems);
        PersonCounts.check(reports, questionnaires, problems);
        List<SurveyLinks> surveys = lists.containsKey(SurveyLinks.LIST)
                ? SurveyLinks.all(lists.get(SurveyLinks.LIST), questionnaires, problems)
                : List.of();
        List<AnnexSchema> annexes =
                annexes(files, local, new AnnexChecks(reports, sources(inputs, questionnaires)), problems);
        if (!problems.sentences().isEmpty()) {
            throw new ContractException(problems.sentences());
        }
        reports.sort(ReportSchema.ORDER);
        Codes codes = new Codes(lists);
        return new Contracts(
                codes,
                List.copyOf(inputs),
                questionnaires,
                List.copyOf(reports),
                surveys,
                annexes,
                words(codes, inputs, questionnaires));
    }

    /** The program's annexes and the round's own in {@code opslag/bilag/}; one of the same name takes the place of ours. */
    private static List<AnnexSchema> annexes(
            SortedMap<String, String> files, Path local, AnnexChecks checks, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".annex.json")) {
                texts.put(FOLDER + path, text);
            }
        });
        SchemaFiles.local(local.resolve("bilag"), problems)
                .forEach((file, text) -> texts.put("opslag/bilag/" + file, text));
        Map<String, AnnexSchema> byName = new TreeMap<>();
        texts.forEach((path, text) -> {
            Problems.Place place = problems.in(path);
            Binding.bind(AnnexSchema.class, text, place).ifPresent(annex -> {
                checks.check(annex, place);
                byName.put(annex.name(), annex);
            });
        });
        return byName.values().stream().sorted(AnnexSchema.ORDER).toList();
    }

    private static Set<String> sources(List<TableSchema> inputs, List<Questionnaire> questionnaires) {
        return Stream.concat(
                        inputs.stream().map(TableSchema::name),
                        questionnaires.stream().map(Questionnaire::name))
                .collect(Collectors.toSet());
    }

    /** What is done with a file: its path, its text, and its place in messages. */
    private interface Reader {
        void read(String path, String text, Problems.Place place);
    }

    /** Reads every file of a kind, in the order of their paths. */
    private static void each(SortedMap<String, String> files, String kind, Problems problems, Reader reader) {
        files.forEach((path, text) -> {
            if (path.endsWith(kind)) {
                reader.read(path, text, problems.in(FOLDER + path));
            }
        });
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /**
     * What {@code subject.json} says.
     *
     * @param chapter the part of the release that the subject's tables stand in
     * @param title what the chapter is called; one subject of each chapter gives it
     * @param order place among the chapters, from the subject that gives the title
     */
    record SubjectFile(
            @JsonProperty(required = true) String chapter,
            String title,
            @JsonProperty(defaultValue = "100") int order) {}

    /** The chapter of each subject, by the subject's folder; one subject says what a chapter is called, others name it. */
    private static Map<String, ReportSchema.Chapter> chapters(SortedMap<String, String> files, Problems problems) {
        Map<String, SubjectFile> subjects = new TreeMap<>();
        Map<String, ReportSchema.Chapter> byId = new TreeMap<>();
        each(files, SUBJECT, problems, (path, text, place) -> Binding.bind(SubjectFile.class, text, place)
                .ifPresent(subject -> {
                    subjects.put(path, subject);
                    ReportSchema.Chapter chapter =
                            new ReportSchema.Chapter(subject.chapter(), subject.title(), subject.order());
                    if (!subject.title().isEmpty() && byId.put(chapter.id(), chapter) != null) {
                        place.problem("et andet emne har også givet kapitlet " + chapter.id() + " en titel.");
                    }
                }));
        Map<String, ReportSchema.Chapter> chapters = new TreeMap<>();
        subjects.forEach((path, subject) -> {
            if (!subject.chapter().isEmpty() && !byId.containsKey(subject.chapter())) {
                problems.in(FOLDER + path).problem("kapitlet " + subject.chapter() + " har ingen titel.");
            }
            chapters.put(folder(path), byId.getOrDefault(subject.chapter(), NO_CHAPTER));
        });
        files.keySet().stream()
                .filter(path -> path.endsWith(".report.json") && !files.containsKey(folder(path) + SUBJECT))
                .forEach(path -> problems.in(FOLDER + path).problem("der er ingen subject.json i mappen."));
        return chapters;
    }

    private static void checkCodeLists(
            List<TableSchema> inputs, List<Questionnaire> questionnaires, Set<String> lists, Problems problems) {
        Stream<TableSchema> tables =
                Stream.concat(inputs.stream(), questionnaires.stream().flatMap(q -> q.sheets().stream()
                        .map(Questionnaire.Sheet::table)));
        tables.forEach(table -> table.fields().forEach(field -> {
            if (field.kind() == FieldKind.CODE && !field.codes().isEmpty() && !lists.contains(field.codes())) {
                problems.add(
                        table.name() + ", feltet " + field.name() + ": kodelisten " + field.codes() + " findes ikke.");
            }
        }));
    }

    private static void checkFigureIds(List<ReportSchema> reports, Problems problems) {
        Set<String> seen = new HashSet<>();
        reports.forEach(report -> report.figures().forEach(figure -> {
            if (!seen.add(figure.id())) {
                problems.add(report.name() + ".report.json: figuren " + figure.id() + " findes to gange.");
            }
            if (!figure.compare().isEmpty() && !comparable(figure, reports)) {
                problems.add(report.name() + ".report.json: figuren " + figure.id() + " sammenligner med "
                        + figure.compare() + ", som ikke findes eller ikke har dens kolonner.");
            }
        }));
    }

    /** Whether the report that a figure compares with has all the columns that the figure reads. */
    private static boolean comparable(FigureSchema figure, List<ReportSchema> reports) {
        Set<String> columns = new HashSet<>(figure.parts().values());
        columns.addAll(figure.where().keySet());
        return reports.stream()
                .filter(report -> report.name().equals(figure.compare()))
                .anyMatch(report -> report.fields().stream()
                        .map(ReportField::name)
                        .collect(Collectors.toSet())
                        .containsAll(columns));
    }

    private static void checkSources(
            List<ReportSchema> reports,
            List<Questionnaire> questionnaires,
            List<TableSchema> inputs,
            Problems problems) {
        Set<String> names = questionnaires.stream().map(Questionnaire::name).collect(Collectors.toSet());
        Set<String> tables = inputs.stream().map(TableSchema::name).collect(Collectors.toSet());
        Set<String> traced = new HashSet<>(tables);
        reports.forEach(report -> traced.add(report.name()));
        questionnaires.forEach(
                one -> one.sheets().forEach(sheet -> traced.add(sheet.table().name())));
        Trace.check(reports, traced, problems::add);
        reports.forEach(report -> {
            if (!report.input().isEmpty() && !tables.contains(report.input())) {
                problems.add(report.name() + ".report.json: tabellen " + report.input() + " findes ikke.");
            }
            if (!report.questionnaire().isEmpty() && !names.contains(report.questionnaire())) {
                problems.add(report.name() + ".report.json: spørgeskemaet " + report.questionnaire() + " findes ikke.");
            }
            report.fields().stream()
                    .map(ReportField::input)
                    .filter(input -> !input.isEmpty() && !tables.contains(input))
                    .forEach(
                            input -> problems.add(report.name() + ".report.json: tabellen " + input + " findes ikke."));
            report.fields().stream()
                    .filter(field -> !field.question().isEmpty() && !asked(field.question(), questionnaires))
                    .forEach(field -> problems.add(report.name() + ".report.json, kolonnen "
                            + field.name() + ": spørgsmålet " + field.question()
                            + " findes ikke. Skriv skema.ark.felt."));
        });
    }

    private static boolean asked(String question, List<Questionnaire> questionnaires) {
        String[] parts = question.split("\\.", -1);
        return parts.length == 3
                && questionnaires.stream()
                        .filter(one -> one.name().equals(parts[0]))
                        .flatMap(one -> one.sheets().stream())
                        .filter(sheet -> sheet.id().equals(parts[1]))
                        .anyMatch(sheet -> sheet.table().fields().stream()
                                .anyMatch(field -> field.name().equals(parts[2])));
    }

    /** What was changed about the question of a report's column, whatever it was called, oldest first. */
    public List<Revision> changesOf(ReportField column) {
        String[] parts = column.question().split("\\.", -1);
        return parts.length == 3 ? questionnaire(parts[0]).changesOf(parts[1], parts[2]) : List.of();
    }

    /** A change of the question of a report's column as a Danish sentence. */
    public String danish(ReportField column, Revision change) {
        return questionnaire(column.question().substring(0, column.question().indexOf('.')))
                .danish(change);
    }

    public ReportSchema report(String name) {
        return reports.stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + name));
    }

    /** What a table is called: the questionnaire it is a sheet of, and its own title. */
    public String titleOf(TableSchema table) {
        return questionnaires.stream()
                .filter(one ->
                        one.sheets().stream().anyMatch(sheet -> sheet.table().equals(table)))
                .findFirst()
                .map(one -> one.title() + ", " + table.title())
                .orElse(table.title());
    }

    public TableSchema input(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + name));
    }

    public Questionnaire questionnaire(String name) {
        return questionnaires.stream()
                .filter(questionnaire -> questionnaire.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no questionnaire " + name));
    }

    private static Set<String> words(Codes codes, List<TableSchema> inputs, List<Questionnaire> questionnaires) {
        Stream<Field> fields = Stream.concat(
                inputs.stream().flatMap(table -> table.fields().stream()),
                questionnaires.stream()
                        .flatMap(questionnaire -> questionnaire.sheets().stream())
                        .flatMap(sheet -> sheet.table().fields().stream()));
        Stream<String> headers =
                fields.flatMap(field -> Stream.concat(Stream.of(field.header()), field.aliases().stream()));
        return Stream.concat(headers, codes.texts())
                .flatMap(text -> NO_LETTERS.splitAsStream(Texts.key(text)))
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F))
                .collect(Collectors.toUnmodifiableSet());
    }
}
