package dk.belaeg;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ProtectionMessages;
import dk.belaeg.disclosure.ReportData;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.disclosure.UnsafeReleaseException;
import dk.belaeg.publish.verify.ReleaseAudit;
import dk.belaeg.report.Wording;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.demand.Demand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Report datasets made by the recipe of the README that would give hidden numbers away: a subject with its datasets, and
 * a schema. Each goes through the whole run of the sample round, and ends in a refusal that says
 * what to do, or in a release of which nobody can work anything out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NastyReportsTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");
    private static final Column COUNT = col("citizens_lower").cast("double");
    private static final String CELLS = "\"x-cells\": {\"geography\": \"%s\", \"group\": \"%s\"}, ";

    private final Map<String, Nasty> nasty = new TreeMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** A report as somebody adds it. */
    private record Nasty(String schema, UnaryOperator<Dataset<Row>> measure) {}

    /** What the run said, or gave. */
    private record Outcome(List<String> refused, Optional<ReleaseFolders.Release> release) {}

    private static String key(String name) {
        return "{\"name\": \"%s\", \"title\": \"%1$s\", \"type\": \"string\", \"x-role\": \"key\"}".formatted(name);
    }

    private static String persons(String name) {
        return "{\"name\": \"%s\", \"title\": \"%1$s\", \"type\": \"integer\", \"x-count\": true, \"x-persons\": true}"
                .formatted(name);
    }

    private static String plain(String name, String type) {
        return "{\"name\": \"%s\", \"title\": \"%1$s\", \"type\": \"%s\"}".formatted(name, type);
    }

    private static String places(String name) {
        return "{\"name\": \"%s\", \"title\": \"%1$s\", \"type\": \"number\", \"unit\": \"pladser\"}".formatted(name);
    }

    private void add(
            String name, String cells, List<String> keys, UnaryOperator<Dataset<Row>> measure, String... more) {
        List<String> fields =
                new ArrayList<>(keys.stream().map(NastyReportsTest::key).toList());
        fields.addAll(List.of(more));
        String primary = keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", "));
        nasty.put(
                name,
                new Nasty(
                        """
                        {"name": "%s", "title": "%1$s", "description": "Prøve.", "x-grain": "one row per cell",
                         "x-order": 90, "x-method": "efterspoergsel",
                         "x-dataset": "%1$s", %s
                         "fields": [%s], "primaryKey": [%s], "x-sort": [%4$s], "x-source": "Prøve", "x-notes": []}
                        """
                                .formatted(name, cells, String.join(", ", fields), primary),
                        measure));
    }

    private static String cells(String geography, String group) {
        return CELLS.formatted(geography, group);
    }

    /** The answers of municipalities, with a share of what is worked out from them over a window. */
    private static Column shareOf(String... parts) {
        return try_divide(
                COUNT.multiply(100),
                sum(COUNT)
                        .over(Window.partitionBy(
                                Stream.of(parts).map(part -> col(part)).toArray(Column[]::new))));
    }

    private void nasty() {
        List<String> cell = List.of("geography", "group");
        UnaryOperator<Dataset<Row>> totals = answers -> answers.groupBy("geography")
                .agg(
                        sum("citizens_lower").as("citizens_lower"),
                        sum("citizens_upper").as("citizens_upper"));

        // totals over groups by municipality
        add(
                "totals_of_a_new_code",
                cells("geography", "group"),
                cell,
                answers -> totals.apply(answers).withColumn("group", lit("alle")),
                persons("citizens"));
        add("totals_without_group", cells("geography", "geography"), List.of("geography"), totals, persons("citizens"));
        add(
                "totals_by_another_name",
                cells("kommune", "kommune"),
                List.of("kommune", "udsnit"),
                answers -> totals.apply(answers)
                        .withColumnRenamed("geography", "kommune")
                        .withColumn("udsnit", lit("alle"))
                        .withColumnRenamed("citizens_lower", "personer_lower")
                        .withColumnRenamed("citizens_upper", "personer_upper"),
                persons("personer"));
        add(
                "totals_as_plain_numbers",
                "",
                List.of("geography"),
                answers ->
                        answers.groupBy("geography").agg(sum("citizens_lower").as("sager")),
                plain("sager", "integer"));

        // shares whose base is known
        add(
                "share_of_region",
                cells("geography", "group"),
                cell,
                answers -> answers.withColumn("andel", round(shareOf("group"), 1)),
                persons("citizens"),
                plain("andel", "number"));
        add(
                "whole_share_of_region",
                "",
                cell,
                answers -> answers.withColumn("andel", round(shareOf("group"), 0)),
                plain("andel", "number"));
        add(
                "share_of_area",
                "",
                cell,
                answers -> answers.withColumn("andel", round(shareOf("geography", "area_name"), 1)),
                plain("andel", "number"));
        add(
                "rest_of_area",
                "",
                cell,
                answers -> answers.withColumn("resten", round(lit(100).minus(shareOf("geography", "area_name")), 1)),
                plain("resten", "number"));
        add(
                "per_inhabitant",
                "",
                cell,
                answers -> answers.withColumn(
                        "pr_10000",
                        round(
                                COUNT.multiply(10_000)
                                        .divide(abs(crc32(col("geography").cast("binary")))
                                                .mod(60_000)
                                                .plus(20_000)),
                                1)),
                plain("pr_10000", "number"));
        add(
                "share_in_words",
                "",
                List.of("sted", "del", "hvem"),
                answers -> answers.withColumn("sted", col("geography_name"))
                        .withColumn("del", col("area_name"))
                        .withColumn("hvem", col("group_name"))
                        .withColumn("andel", regexp_replace(format_string("%.1f %%", shareOf("group")), "\\.", ",")),
                plain("andel", "string"));
        add(
                "places_a_citizen",
                "",
                cell,
                answers -> answers.withColumn("pladser", col("stated_places"))
                        .withColumn("pladser_pr_borger", round(try_divide(col("stated_places"), COUNT), 2)),
                plain("pladser", "number"),
                plain("pladser_pr_borger", "number"));

        // differences, and counts under other names
        Column last = col("citizens_lower")
                .plus(crc32(concat(col("geography"), col("group")).cast("binary"))
                        .mod(9));
        UnaryOperator<Dataset<Row>> years = answers -> answers.withColumn("sidst_lower", last)
                .withColumn("sidst_upper", last)
                .withColumn("aendring", col("citizens_lower").minus(last).cast("long"));
        add(
                "since_last_year",
                cells("geography", "group"),
                cell,
                years,
                persons("citizens"),
                persons("sidst"),
                plain("aendring", "integer"));
        add(
                "difference_as_persons",
                cells("geography", "group"),
                cell,
                answers -> years.apply(answers)
                        .withColumn("forskel_lower", col("aendring"))
                        .withColumn("forskel_upper", col("aendring")),
                persons("forskel"));
        add(
                "citizens_less_places",
                "",
                cell,
                answers -> answers.withColumn("underskud", COUNT.minus(col("stated_places")))
                        .withColumn("pladser", col("stated_places")),
                plain("pladser", "number"),
                plain("underskud", "number"));
        add(
                "other_key_names",
                cells("kommune", "gruppe"),
                List.of("kommune", "gruppe"),
                answers -> answers.withColumn("kommune", col("geography"))
                        .withColumn("gruppe", col("group"))
                        .withColumn("personer_lower", col("citizens_lower"))
                        .withColumn("personer_upper", col("citizens_upper")),
                persons("personer"));
        add(
                "a_year_more_in_the_key",
                cells("geography", "group"),
                List.of("geography", "group", "aar"),
                answers -> answers.withColumn("aar", lit("2026")),
                persons("citizens"));
        add(
                "names_as_keys",
                "",
                List.of("kommune", "omraade", "gruppe"),
                answers -> answers.withColumn("omraade", col("area_name"))
                        .withColumn("kommune", col("geography_name"))
                        .withColumn("gruppe", col("group_name"))
                        .withColumn("sager", col("citizens_lower")),
                plain("sager", "integer"));
        add(
                "rounded_to_five",
                "",
                cell,
                answers -> answers.withColumn("cirka", round(COUNT.divide(5), 0).multiply(5)),
                plain("cirka", "number"));
        // a place for each citizen: of something else, by its unit
        add(
                "places_as_many_as_citizens",
                "",
                cell,
                answers -> answers.withColumn("pladser", COUNT)
                        .withColumn(
                                "normerede",
                                crc32(col("group").cast("binary")).mod(40).cast("double")),
                places("pladser"),
                places("normerede"),
                "{\"name\": \"forskel\", \"title\": \"forskel\", \"type\": \"number\", \"unit\": \"pladser\","
                        + " \"x-derived\": {\"difference\": [\"pladser\", \"normerede\"]}}");
        add(
                "places_beside_a_copy",
                "",
                cell,
                answers -> answers.withColumn("pladser", COUNT).withColumn("sager", col("citizens_lower")),
                places("pladser"),
                plain("sager", "integer"));
        add(
                "small_rows_left_out",
                cells("geography", "group"),
                cell,
                answers -> answers.unionByName(
                                answers.groupBy("group")
                                        .agg(sum("citizens_lower").as("citizens_lower"))
                                        .withColumn("geography", lit("1083")),
                                true)
                        .filter(col("citizens_lower")
                                .gt(2)
                                .or(col("citizens_lower").equalTo(0)))
                        .withColumn("venter_lower", col("citizens_lower"))
                        .withColumn("venter_upper", col("citizens_lower")),
                persons("venter"));
        add(
                "another_number",
                cells("geography", "group"),
                cell,
                answers -> answers.withColumn(
                                "citizens_lower", col("citizens_lower").plus(1))
                        .withColumn("citizens_upper", col("citizens_upper").plus(1)),
                persons("citizens"));
    }

    @BeforeAll
    void run(@TempDir Path temporary) throws Exception {
        nasty();
        Path folder = temporary.resolve("runde");
        GoldenRunTest.copy(SAMPLE, folder);
        Map<String, String> files = new TreeMap<>();
        nasty.forEach((name, report) -> files.put("demand/" + name + ".report.json", report.schema()));
        Contracts contracts = SchemaTexts.contractsWith(files, folder.resolve("opslag"));
        Round read = Subjects.round(folder, contracts);
        List<Subject> subjects = List.of(new Demand(), this::datasets);
        Pipeline pipeline = new Pipeline(read, contracts, subjects, (step, took) -> {}, "prøve");
        Checked checked = pipeline.check();
        Wording wording = Wording.of(read, contracts, checked, Subjects.all());
        List<ReportSchema> schemas = wording.reports().stream()
                .filter(schema -> schema.dataset().equals("demand") || nasty.containsKey(schema.name()))
                .toList();
        List<ReportData> own = new ArrayList<>();
        Map<String, ReportData> added = new TreeMap<>();
        try (Engine engine = Engine.start(Engine.Profile.SMALL, Files.createDirectory(temporary.resolve("skrot")))) {
            for (ReportData report : pipeline.measure(engine, schemas, checked, name -> Optional.empty())
                    .reports()) {
                if (nasty.containsKey(report.schema().name())) {
                    added.put(report.schema().name(), report);
                } else {
                    own.add(report);
                }
            }
        }
        for (Map.Entry<String, ReportData> one : added.entrySet()) {
            List<ReportData> reports = new ArrayList<>(own);
            reports.add(one.getValue());
            Outcome outcome = outcome(pipeline, checked, wording, reports, read, contracts);
            outcomes.put(one.getKey(), apart(outcome, folder, temporary.resolve(one.getKey())));
        }
        assertEquals(nasty.keySet(), outcomes.keySet());
    }

    /** Each is cut from the answers of municipalities about target groups. */
    private void datasets(Inputs inputs, Datasets datasets) {
        nasty.forEach((name, report) -> datasets.add(
                name,
                () -> decimals(report.measure()
                        .apply(datasets.get("demand")
                                .filter("geography_level = 'municipality' and group_level = 'target_group'"
                                        + " and citizens_lower is not null")))));
    }

    /** Each is the first release of its round. */
    private static Outcome apart(Outcome outcome, Path round, Path own) throws IOException {
        if (outcome.release().isEmpty()) {
            return outcome;
        }
        Files.createDirectory(own);
        for (String half : List.of("ud", "fortroligt")) {
            Files.move(round.resolve(half), own.resolve(half));
        }
        String name = outcome.release().get().name();
        return new Outcome(
                List.of(),
                Optional.of(new ReleaseFolders.Release(
                        name,
                        own.resolve("ud").resolve(name),
                        own.resolve("fortroligt").resolve(name),
                        true)));
    }

    /** Numbers as every measure gives them. */
    private static Dataset<Row> decimals(Dataset<Row> measured) {
        Dataset<Row> kept = measured;
        for (StructField field : measured.schema().fields()) {
            if (field.dataType().equals(DataTypes.DoubleType)) {
                kept = kept.withColumn(field.name(), col(field.name()).cast("decimal(20,6)"));
            }
        }
        return kept;
    }

    private static Outcome outcome(
            Pipeline pipeline,
            Checked checked,
            Wording wording,
            List<ReportData> reports,
            Round round,
            Contracts contracts)
            throws IOException {
        Disclosure.Released released;
        try {
            released = new Disclosure(SmallNumbers.rules(round, contracts.codes())).release(reports);
        } catch (Disclosure.UnprotectableException counts) {
            return new Outcome(counts.danish(), Optional.empty());
        } catch (UnsafeReleaseException unsafe) {
            return new Outcome(
                    new ProtectionMessages(new CellWords(contracts.codes())).sentences(unsafe), Optional.empty());
        }
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            return new Outcome(
                    List.of(),
                    Optional.of(pipeline.publish(checked, wording, reports, released, folders, false)
                            .release()));
        }
    }

    private void refused(String name, String why) {
        Outcome outcome = outcomes.getOrDefault(name, new Outcome(List.of(), Optional.empty()));
        assertEquals(Optional.empty(), outcome.release(), name);
        assertTrue(outcome.refused().stream().anyMatch(sentence -> sentence.contains(why)), name + outcome.refused());
    }

    @Test
    void countsWhosePlaceIsNotKnownAreRefused() {
        refused("totals_of_a_new_code", "»alle«, som ikke er i rundens lister over målgrupper og deres summer");
        refused("difference_as_persons", "der ikke er antal personer: de er under 0 eller ikke hele");
        refused("small_rows_left_out", "Lad alle rækker stå; små tal bliver skjult");
        refused("another_number", "har et andet tal end andre tabeller i kolonnen citizens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals_as_plain_numbers",
                "share_of_region",
                "whole_share_of_region",
                "share_of_area",
                "rest_of_area",
                "per_inhabitant",
                "share_in_words",
                "places_a_citizen",
                "since_last_year",
                "citizens_less_places",
                "names_as_keys",
                "places_beside_a_copy",
                "rounded_to_five"
            })
    void columnsThatFollowFromCountsAreRefused(String name) {
        refused(name, "vises, men følger af antallet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"totals_without_group", "totals_by_another_name", "other_key_names", "a_year_more_in_the_key"})
    void countsOfAKnownPlaceAreProtectedWithTheOthers(String name) throws Exception {
        Outcome outcome = outcomes.getOrDefault(name, new Outcome(List.of(), Optional.empty()));
        assertEquals(List.of(), outcome.refused(), name);
        ReleaseFolders.Release release = outcome.release().orElseThrow();
        CellWords words = new CellWords(Contracts.load(SAMPLE.resolve("opslag")).codes());
        ReleaseAudit audit = ReleaseAudit.of(release.folder(), release.confidential(), words::of);
        assertEquals(List.of(), audit.problems(), name);
        assertEquals(0, audit.report().workedOut(), name);
        assertEquals(List.of(), subtracted(release.folder(), name), name);
    }

    @Test
    void aColumnOfSomethingElseIsLeftOutAndTheRestReleased() throws Exception {
        String name = "places_as_many_as_citizens";
        Outcome outcome = outcomes.getOrDefault(name, new Outcome(List.of(), Optional.empty()));
        assertEquals(List.of(), outcome.refused());
        ReleaseFolders.Release release = outcome.release().orElseThrow();
        List<NamedCsvRecord> rows = rows(release.folder().resolve("data/" + name + ".csv"));
        assertTrue(rows.size() > 100, rows.size() + " rows");
        for (NamedCsvRecord row : rows) {
            assertEquals("", row.getField("pladser") + row.getField("forskel"), row.toString());
            assertTrue(!row.getField("normerede").isEmpty(), row.toString());
        }
        String page = Files.readString(release.folder().resolve("index.html"));
        assertTrue(page.contains("»pladser« vises ikke i denne udgivelse, for skjulte tal"), "the page says so");
        CellWords words = new CellWords(Contracts.load(SAMPLE.resolve("opslag")).codes());
        assertEquals(
                List.of(),
                ReleaseAudit.of(release.folder(), release.confidential(), words::of)
                        .problems());
    }

    /** What one subtraction gives: the only hidden number of a municipality, from the table that was added. */
    private static List<String> subtracted(Path release, String name) throws IOException {
        Map<String, List<String>> parts = new TreeMap<>();
        Map<String, String> cells = new TreeMap<>();
        for (NamedCsvRecord row : rows(release.resolve("data/demand_by_municipality.csv"))) {
            if (row.getField("group_level").equals("target_group")) {
                parts.computeIfAbsent(row.getField("geography"), place -> new ArrayList<>())
                        .add(row.getField("citizens_mark"));
                cells.put(row.getField("geography") + " " + row.getField("group"), row.getField("citizens_mark"));
            }
        }
        List<String> found = new ArrayList<>();
        for (NamedCsvRecord row : rows(release.resolve("data/" + name + ".csv"))) {
            String place = row.findField("geography")
                    .or(() -> row.findField("kommune"))
                    .orElseThrow();
            String figure = row.getHeader().stream()
                    .filter(column -> column.endsWith("_mark"))
                    .findFirst()
                    .orElseThrow();
            boolean shown = row.getField(figure).isEmpty();
            Optional<String> group = row.findField("group").or(() -> row.findField("gruppe"));
            long hidden = parts.getOrDefault(place, List.of()).stream()
                    .filter(mark -> !mark.isEmpty())
                    .count();
            if (group.isPresent()
                    ? shown != cells.getOrDefault(place + " " + group.get(), "").isEmpty()
                    : shown && hidden == 1) {
                found.add(row.getFields().toString());
            }
        }
        return found;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
