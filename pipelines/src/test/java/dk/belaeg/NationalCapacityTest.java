package dk.belaeg;

import static dk.belaeg.ToldRows.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geographies;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.survey.Distribution;
import dk.belaeg.subject.survey.ExpectedChanges;
import dk.belaeg.subject.survey.PublishedShares;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The capacity survey in all 98 municipalities: what the measures say of the country and of its regions is what counting by
 * hand says. Municipality number {@code i} of the round, from 0, gives answers and plans that follow from {@code i} alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NationalCapacityTest {
    private static final List<String> DEGREES = List.of("very_high", "high", "some", "low", "not_at_all", "dont_know");
    private static final String COUNTRY = "danmark";

    private Engine engine;
    private Round round;
    private Codes codes;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("runde"));
        Files.createDirectories(place.resolve("indbakke"));
        Files.writeString(
                place.resolve("runde.json"),
                """
                {"navn": "Hele landet", "aar": 2026, "pr_dato": "2026-05-01", "region": "danmark",
                 "spoergeskemaer": [{"navn": "capacity_survey", "frist": "2026-06-01"}]}
                """);
        round = Subjects.round(place, SmallRound.contracts());
        codes = SmallRound.contracts().codes();
        engine = Engine.start(Engine.Profile.SMALL, folder.resolve("spark"));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static boolean isSilent(int i) {
        return i % 7 == 3;
    }

    private static int opened(int i) {
        return i % 5;
    }

    private static int closed(int i) {
        return i % 11 == 0 ? 2 : 0;
    }

    private Dataset<Row> geographies() {
        return engine.dataset(Dimensions.GEOGRAPHIES, Geographies.rows(round, codes));
    }

    private Dataset<Row> rows(String names, List<@Nullable Object[]> rows) {
        List<Column> columns = Arrays.stream(names.split(" "))
                .map(name -> new Column(
                        name.replaceFirst(":.*", ""),
                        name.endsWith(":d")
                                ? Column.Type.DAY
                                : name.endsWith(":p") ? Column.Type.DECIMAL : Column.Type.TEXT,
                        name.endsWith(":p") ? 2 : 0))
                .toList();
        return engine.dataset(columns, rows);
    }

    /** One number for the country and one for each region, added up over their municipalities. */
    private Map<String, Integer> added(ToIntFunction<Integer> number) {
        Map<String, Integer> sums = new TreeMap<>();
        for (int i = 0; i < round.respondents().size(); i++) {
            String region =
                    codes.region(round.respondents().get(i), round.asOf()).orElseThrow();
            sums.merge(region, number.applyAsInt(i), Integer::sum);
            sums.merge(COUNTRY, number.applyAsInt(i), Integer::sum);
        }
        return sums;
    }

    @Test
    void everyMunicipalityIsInOneRegionAndInTheCountry() {
        assertEquals(98, round.respondents().size());
        assertEquals(Map.of(COUNTRY, 98, "1081", 11, "1082", 19, "1083", 22, "1084", 29, "1085", 17), added(i -> 1));
        assertEquals(
                new TreeSet<>(List.of("country 98", "municipality 98", "region 98")),
                told(
                        geographies()
                                .filter("geography_level != 'health_council'")
                                .groupBy("geography_level")
                                .count(),
                        "geography_level",
                        "count"));
    }

    private Dataset<Row> balance() {
        List<@Nullable Object[]> asked = new ArrayList<>();
        List<@Nullable Object[]> given = new ArrayList<>();
        List<@Nullable Object[]> scale = new ArrayList<>();
        for (int i = 0; i < round.respondents().size(); i++) {
            String municipality = round.respondents().get(i);
            asked.add(row(municipality, "need", "area", "adults", "Voksne i alt", "adults", "Voksne"));
            if (!isSilent(i)) {
                given.add(row(municipality, "need", "adults", DEGREES.get(i % 6)));
            }
        }
        for (int i = 0; i < DEGREES.size(); i++) {
            scale.add(row("need", DEGREES.get(i), i + 1L));
        }
        return Distribution.byItem(
                rows("municipality question item given", given),
                engine.dataset(Dimensions.ITEMS, asked),
                engine.dataset(Dimensions.SCALES, scale),
                geographies());
    }

    @Test
    void answersOfTheCountryAreThoseOfItsRegions() {
        SortedSet<String> expected = new TreeSet<>();
        Map<String, Integer> answered = added(i -> isSilent(i) ? 0 : 1);
        for (String degree : DEGREES) {
            added(i -> !isSilent(i) && DEGREES.get(i % 6).equals(degree) ? 1 : 0)
                    .forEach((geography, municipalities) -> expected.add(String.join(
                            " ",
                            geography,
                            degree,
                            String.valueOf(municipalities),
                            String.valueOf(answered.get(geography)),
                            String.valueOf(added(i -> 1).get(geography)))));
        }
        assertEquals(36, expected.size());
        assertEquals(
                expected,
                told(
                        balance().filter("geography_level in ('country', 'region')"),
                        "geography",
                        "answer",
                        "municipalities",
                        "answered",
                        "asked"));
    }

    /** The published shares are of the country, and stand beside the country's own and beside every region's alike. */
    @Test
    void publishedSharesStandBesideEveryGeography() {
        Dataset<Row> published = PublishedShares.withSums(
                engine.dataset(Dimensions.PUBLISHED_SHARES, List.of(published("some", 60), published("low", 38))));
        Dataset<Row> beside = PublishedShares.beside(balance(), published, "need")
                .filter("geography_level in ('country', 'region') and answer in ('some', 'high')");
        assertEquals(12, beside.count());
        assertEquals(
                new TreeSet<>(List.of("high null null", "some 60 98")),
                told(beside, "answer", "country_published", "country_sum"));
    }

    private static @Nullable Object[] published(String answer, int percent) {
        return row(
                2022,
                PublishedShares.COUNTRY,
                "Hele landet",
                "adults",
                "alle",
                "adults",
                answer,
                (long) DEGREES.indexOf(answer) + 1,
                new BigDecimal(percent).setScale(1),
                "Opdigtet");
    }

    private Dataset<Row> sums() {
        List<@Nullable Object[]> changes = new ArrayList<>();
        for (int i = 0; i < round.respondents().size(); i++) {
            plan(changes, i, "open_places", opened(i), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
            plan(changes, i, "close_places", closed(i), LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31));
        }
        Dataset<Row> kinds =
                engine.dataset(Dimensions.CHANGE_KINDS, List.of(row("open_places", 1L), row("close_places", -1L)));
        return ExpectedChanges.added(
                ExpectedChanges.listed(
                        rows(
                                "municipality area kind service paragraph target_group places:p stay effect"
                                        + " effect_from:d effect_to:d",
                                changes),
                        kinds,
                        round.asOf()),
                geographies());
    }

    private void plan(List<@Nullable Object[]> changes, int i, String kind, int places, LocalDate from, LocalDate to) {
        if (places > 0) {
            changes.add(row(
                    round.respondents().get(i),
                    "adults",
                    kind,
                    null,
                    "SEL § 107",
                    null,
                    new BigDecimal(places).setScale(2),
                    "overnight",
                    from + "/" + to,
                    from,
                    to));
        }
    }

    @Test
    void openingsAndClosuresOfTheCountryAreThoseOfItsRegions() {
        Map<String, Integer> opened = added(NationalCapacityTest::opened);
        Map<String, Integer> closed = added(NationalCapacityTest::closed);
        Map<String, Integer> planning = added(i -> opened(i) + closed(i) > 0 ? 1 : 0);
        SortedSet<String> expected = new TreeSet<>();
        opened.forEach((geography, places) ->
                expected.add(geography + " " + planning.get(geography) + " " + places + " " + closed.get(geography)));
        assertEquals(
                expected,
                told(
                        sums().filter("geography_level in ('country', 'region') and area = 'total'"
                                + " and paragraph = 'I alt' and half_year = 'total'"),
                        "geography",
                        "municipalities",
                        "opened",
                        "closed"));
    }

    @Test
    void levelsOfTheCountryBeginWithAllItsPlaces() {
        List<@Nullable Object[]> portal = new ArrayList<>();
        for (int i = 0; i < round.respondents().size(); i++) {
            portal.add(row(round.respondents().get(i), "SEL § 107", "overnight", new BigDecimal(i).setScale(2)));
        }
        Dataset<Row> levels = ExpectedChanges.levels(
                        sums(),
                        rows("host paragraph stay places:p", portal),
                        engine.dataset(
                                Dimensions.PARAGRAPH_AREAS,
                                List.of(row("SEL § 107", "adults"), row("SEL § 107", "total"))),
                        geographies(),
                        Extract.USED)
                .filter("geography_level in ('country', 'region') and area = 'total'");
        Map<String, Integer> before = added(i -> i);
        Map<String, Integer> opened = added(NationalCapacityTest::opened);
        Map<String, Integer> closed = added(NationalCapacityTest::closed);
        SortedSet<String> expected = new TreeSet<>();
        before.forEach((geography, places) -> {
            int then = places + opened.getOrDefault(geography, 0);
            int less = closed.getOrDefault(geography, 0);
            expected.add(geography + " 2027H1 " + places + " " + then);
            if (less > 0) {
                expected.add(geography + " 2028 " + then + " " + (then - less));
            }
        });
        assertEquals(98 * 97 / 2, before.get(COUNTRY));
        assertEquals(expected, told(levels, "geography", "half_year", "places_before", "places_after"));
    }
}
