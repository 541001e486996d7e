package dk.belaeg;

import static dk.belaeg.ToldRows.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.survey.Distribution;
import dk.belaeg.subject.survey.ExpectedChanges;
import dk.belaeg.subject.survey.PublishedShares;
import dk.belaeg.subject.survey.SurveyAnswers;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The measures of the capacity survey on a handful of rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CapacitySurveyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    private Engine engine;

    @BeforeAll
    void start(@TempDir Path scratch) {
        engine = Engine.start(Engine.Profile.SMALL, scratch);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private Dataset<Row> rows(String names, @Nullable Object[]... rows) {
        List<Column> columns = Arrays.stream(names.split(" "))
                .map(name -> new Column(
                        name.replaceFirst(":.*", ""),
                        name.endsWith(":n")
                                ? Column.Type.WHOLE
                                : name.endsWith(":d")
                                        ? Column.Type.DAY
                                        : name.endsWith(":p") ? Column.Type.DECIMAL : Column.Type.TEXT,
                        name.endsWith(":p") ? 2 : 0))
                .toList();
        return engine.dataset(columns, List.of(rows));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private Dataset<Row> geographies() {
        return engine.dataset(
                Dimensions.GEOGRAPHIES,
                List.of(
                        row("1", "municipality", "1", "En"),
                        row("2", "municipality", "2", "To"),
                        row("3", "municipality", "3", "Tre"),
                        row("1", "region", "R", "Regionen"),
                        row("2", "region", "R", "Regionen"),
                        row("3", "region", "R", "Regionen")));
    }

    private Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : List.of("1", "2", "3")) {
            rows.add(row(municipality, "balance", "area", "adults", "Voksne", "adults", "Voksne"));
        }
        return engine.dataset(Dimensions.ITEMS, rows);
    }

    @Test
    void answersNobodyGaveCountAsNoneAndTheSilentAreNotAmongThoseWhoAnswered() {
        Dataset<Row> scales = engine.dataset(
                Dimensions.SCALES,
                List.of(row("balance", "some", 1L), row("balance", "low", 2L), row("balance", "dont_know", 3L)));
        Dataset<Row> answers = rows(
                "municipality question item given",
                row("1", "balance", "adults", "some"),
                row("2", "balance", "adults", "dont_know"),
                row("3", "balance", "adults", null));
        Dataset<Row> region = Distribution.byItem(answers, asked(), scales, geographies())
                .filter(functions.col("geography_level").equalTo("region"));
        assertEquals(
                new TreeSet<>(List.of("some 1 2 3", "low 0 2 3", "dont_know 1 2 3")),
                told(region, "answer", "municipalities", "answered", "asked"));
    }

    private Dataset<Row> listed() {
        Dataset<Row> changes = rows(
                "municipality area kind service paragraph target_group places:p stay effect effect_from:d effect_to:d",
                change("1", "open_service", "SEL § 107", 10, "2028-01-01", "2028-06-30"),
                change("1", "close_places", "SEL § 107", 3, "2028-12-31", "2028-12-31"),
                change("1", "open_places", "SEL § 108", 2, "2027-01-01", "2027-12-31"),
                change("2", "open_places", "SEL § 108", 4, "2027-01-01", "2028-12-31"),
                change("2", "close_service", "SEL § 107", 6, null, null),
                change("2", "open_service", "SEL § 107", 20, "2026-05-01", "2026-05-01"),
                change("2", "open_places", "SEL § 107", 5, "2026-05-01", "2026-05-31"));
        Dataset<Row> kinds = engine.dataset(
                Dimensions.CHANGE_KINDS,
                List.of(
                        row("open_service", 1L),
                        row("open_places", 1L),
                        row("close_places", -1L),
                        row("close_service", -1L)));
        return ExpectedChanges.listed(changes, kinds, AS_OF);
    }

    private static @Nullable Object[] change(
            String municipality,
            String kind,
            String paragraph,
            int places,
            @Nullable String from,
            @Nullable String to) {
        return row(
                municipality,
                "adults",
                kind,
                null,
                paragraph,
                null,
                new BigDecimal(places).setScale(2),
                "overnight",
                from == null ? null : from + "/" + to,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    @Test
    void aChangeStandsInTheHalfYearThatHoldsItsWholeTime() {
        assertEquals(
                new TreeSet<>(List.of(
                        "1 1 2 null 2027, halvår ikke oplyst true",
                        "1 2 10 null 1. halvår 2028 true",
                        "1 3 null 3 2. halvår 2028 true",
                        "2 1 20 null 1. halvår 2026 false",
                        "2 2 5 null 1. halvår 2026 true",
                        "2 3 4 null 2027-2028, halvår ikke oplyst true",
                        "2 4 null 6 Halvår ikke oplyst true")),
                told(listed(), "municipality", "number", "opened", "closed", "half_year_name", "expected"));
    }

    @Test
    void sumsAgreeHoweverTheyAreSplit() {
        Dataset<Row> region = ExpectedChanges.added(listed(), geographies())
                .filter(functions.col("geography_level").equalTo("region"));
        assertEquals(
                new TreeSet<>(List.of(
                        "total I alt total 6 2 21 9",
                        "total SEL § 107 total 4 2 15 9",
                        "total SEL § 108 total 2 2 6 0")),
                told(
                        region.filter("area = 'total' and half_year = 'total'"),
                        "area",
                        "paragraph",
                        "half_year",
                        "changes",
                        "municipalities",
                        "opened",
                        "closed"));
        TreeMap<String, BigDecimal> opened = new TreeMap<>();
        region.filter("paragraph != 'I alt' and half_year != 'total'")
                .collectAsList()
                .forEach(row -> opened.merge(
                        row.getAs("area"), row.<BigDecimal>getAs("opened").setScale(0), BigDecimal::add));
        assertEquals("{adults=21, total=21}", opened.toString());
    }

    @Test
    void levelsRunFromWhatIsApprovedThroughEveryHalfYear() {
        Dataset<Row> portal = rows(
                "host paragraph stay places:p",
                row("1", "SEL § 107", "overnight", new BigDecimal("100.50")),
                row("2", "BL § 43 / SEL § 107", "overnight", new BigDecimal("10.00")));
        Dataset<Row> areas = engine.dataset(
                Dimensions.PARAGRAPH_AREAS,
                List.of(row("SEL § 107", "adults"), row("SEL § 107", "total"), row("BL § 43 / SEL § 107", "total")));
        Dataset<Row> levels = ExpectedChanges.levels(
                        ExpectedChanges.added(listed(), geographies()), portal, areas, geographies(), Extract.USED)
                .filter("geography_level = 'region' and area = 'adults'");
        assertEquals(
                new TreeSet<>(List.of(
                        "20261 100.5 5 0 105.5",
                        "20273 105.5 2 0 107.5",
                        "20281 107.5 10 0 117.5",
                        "20282 117.5 0 3 114.5",
                        "20284 114.5 4 0 118.5",
                        "99998 118.5 0 6 112.5")),
                told(levels, "half_year_order", "places_before", "opened", "closed", "places_after"));
        assertEquals(
                new TreeSet<>(List.of("110.5")),
                told(
                        ExpectedChanges.levels(
                                        ExpectedChanges.added(listed(), geographies()),
                                        portal,
                                        areas,
                                        geographies(),
                                        Extract.USED)
                                .filter("geography_level = 'region' and area = 'total' and half_year_order = 20261"),
                        "places_before"));
    }

    @Test
    void anExtractWithoutPlacesHasNoneAndNoExtractSaysNothing() {
        Dataset<Row> portal =
                rows("host paragraph stay places:p", row("1", "BL § 43", "overnight", new BigDecimal("10.00")));
        Dataset<Row> areas =
                engine.dataset(Dimensions.PARAGRAPH_AREAS, Collections.singletonList(row("BL § 43", "total")));
        Dataset<Row> added = ExpectedChanges.added(listed(), geographies());
        assertEquals(
                new TreeSet<>(List.of("0 5")),
                told(
                        ExpectedChanges.levels(added, portal, areas, geographies(), Extract.USED)
                                .filter("geography_level = 'region' and area = 'adults' and half_year_order = 20261"),
                        "places_before",
                        "places_after"));
        assertEquals(
                new TreeSet<>(List.of("null null")),
                told(
                        ExpectedChanges.levels(added, portal.limit(0), areas, geographies(), Extract.NONE)
                                .filter("geography_level = 'region'"),
                        "places_before",
                        "places_after"));
    }

    @Test
    void noneIsTellingNoughtFromNotTelling() {
        Dataset<Row> covers = rows(
                "respondent changes_expected building_interest",
                row("1", "yes", "no"),
                row("2", "yes", null),
                row("3", "no", "yes"));
        Dataset<Row> balance = rows("municipality area degree need", row("1", "adults", "some", "rise"));
        Dataset<Row> listed = listed().filter("municipality = '1'");
        Dataset<Row> answers = SurveyAnswers.byMunicipality(
                asked(),
                covers.filter("respondent != '3'"),
                balance,
                listed,
                ExpectedChanges.added(listed, geographies()),
                geographies());
        assertEquals(
                new TreeSet<>(List.of(
                        "1 some 12 3 null",
                        "2 null null null ændringer forventes, men er ikke oplyst",
                        "3 null null null har ikke svaret")),
                told(answers, "municipality", "degree", "opened", "closed", "opened_reason"));
        Dataset<Row> nothing = SurveyAnswers.byMunicipality(
                asked().filter("municipality = '3'"),
                covers,
                balance,
                listed,
                ExpectedChanges.added(listed, geographies()),
                geographies());
        assertEquals(
                new TreeSet<>(List.of("3 0 0 0 null")),
                told(nothing, "municipality", "changes", "opened", "closed", "opened_reason"));
    }

    @Test
    void notSayingWhetherChangesAreExpectedIsNotNone() {
        Dataset<Row> listed = listed().filter("municipality = '1'");
        Dataset<Row> answers = SurveyAnswers.byMunicipality(
                asked(),
                rows(
                        "respondent changes_expected building_interest",
                        row("1", null, null),
                        row("2", null, null),
                        row("3", "dont_know", null)),
                rows("municipality area degree need", row("2", "adults", "some", "rise")),
                listed,
                ExpectedChanges.added(listed, geographies()),
                geographies());
        assertEquals(
                new TreeSet<>(List.of(
                        "1 12 3 null",
                        "2 null null har ikke oplyst, om der forventes ændringer",
                        "3 null null har ikke oplyst, om der forventes ændringer")),
                told(answers, "municipality", "opened", "closed", "opened_reason"));
    }

    /** The list of the program says what the published table says, and what is wrong with it. */
    @Test
    void expectedNeedComesOutAsPublishedWithItsFinding() throws Exception {
        CodeList list = Contracts.load(Path.of("nowhere")).codes().list("expected-need");
        List<@Nullable Object[]> shares = new ArrayList<>();
        for (CodeList.Entry share : list.rows()) {
            shares.add(row(
                    Integer.valueOf(share.get("year")),
                    share.get("scope"),
                    "",
                    share.get("area"),
                    share.get("text"),
                    share.get("target_group").isEmpty() ? share.get("area") : share.get("target_group"),
                    share.get("answer"),
                    1L,
                    new BigDecimal(share.get("percent")).setScale(1),
                    ""));
        }
        Dataset<Row> summed = PublishedShares.withSums(engine.dataset(Dimensions.PUBLISHED_SHARES, shares));
        assertEquals(published(), told(summed, "text", "answer", "scope", "published"));
        assertEquals(
                new TreeSet<>(List.of("alle country 98")),
                told(summed.filter("deviates"), "text", "scope", "published_sum"));
    }

    private static SortedSet<String> published() throws Exception {
        List<String> lines =
                Files.readAllLines(RepositoryTest.ROOT.resolve("data-samples/publiceret/expected-need.csv"));
        TreeSet<String> told = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            String answer =
                    switch (cells[1]) {
                        case "stige" -> "rise";
                        case "falde" -> "fall";
                        default -> "unchanged";
                    };
            told.add(cells[0] + " " + answer + " nordjylland " + cells[2]);
            told.add(cells[0] + " " + answer + " country " + cells[3]);
        }
        return told;
    }

    @Test
    void theNewestYearOfTheCountryStandsBeside() {
        Dataset<Row> published = PublishedShares.withSums(engine.dataset(
                Dimensions.PUBLISHED_SHARES,
                List.of(
                        row(2020, "country", "", "adults", "alle", "adults", "rise", 1L, new BigDecimal("50.0"), ""),
                        row(2022, "country", "", "adults", "alle", "adults", "rise", 1L, new BigDecimal("65.0"), ""),
                        row(
                                2024,
                                "syddanmark",
                                "",
                                "adults",
                                "alle",
                                "adults",
                                "rise",
                                1L,
                                new BigDecimal("70.0"),
                                ""))));
        Dataset<Row> distribution = rows(
                "question item answer answered:n asked:n",
                row("need", "adults", "rise", 11L, 22L),
                row("need", "adults", "fall", 11L, 22L),
                row("balance", "adults", "rise", 11L, 22L));
        assertEquals(
                new TreeSet<>(List.of("need rise 2022 65", "need fall null null", "balance rise null null")),
                told(
                        PublishedShares.beside(distribution, published, "need"),
                        "question",
                        "answer",
                        "country_year",
                        "country_published"));
    }
}
