package dk.belaeg.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.belaeg.Engine;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import dk.belaeg.subject.Scenario.Table;
import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.building.Building;
import dk.belaeg.subject.demand.Demand;
import dk.belaeg.subject.ledger.LedgerSums;
import dk.belaeg.subject.ledger.ProcedureRows;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.occupancy.OccupancyOverTime;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.places.Services;
import dk.belaeg.subject.register.FreePlaces;
import dk.belaeg.subject.register.PlacesByGroup;
import dk.belaeg.subject.register.Register;
import dk.belaeg.subject.register.RegisterChanges;
import dk.belaeg.subject.responses.ResponseRate;
import dk.belaeg.subject.shortage.KindBalance;
import dk.belaeg.subject.shortage.MunicipalPlaces;
import dk.belaeg.subject.shortage.Needs;
import dk.belaeg.subject.shortage.Ranking;
import dk.belaeg.subject.shortage.StatedShortage;
import dk.belaeg.subject.spending.Population;
import dk.belaeg.subject.spending.PriceFactors;
import dk.belaeg.subject.spending.Spending;
import dk.belaeg.subject.survey.Distribution;
import dk.belaeg.subject.survey.ExpectedChanges;
import dk.belaeg.subject.survey.PublishedShares;
import dk.belaeg.subject.survey.SurveyAnswers;
import dk.belaeg.subject.themes.ThemeScenarios;
import dk.belaeg.subject.themes.Themes;
import dk.belaeg.subject.trade.Purchases;
import dk.belaeg.subject.trade.Sales;
import dk.belaeg.subject.trade.TradeSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every measure against its scenarios: what it is given and what it must answer stand in csv files, so a new scenario is
 * a new folder. Rows come in another order than they are written in, in one part on one core; as slow tests the largest of
 * each measure in several parts on four, and all of them so with the settings for large tables.
 */
class ScenarioTest {
    @TempDir
    static Path scratch = Path.of("");

    /** How a measure is called with given tables, and the columns that its rows are unique by. */
    private record Measure(Function<Given, Dataset<Row>> of, List<String> key) {}

    /** Steps that measures of several subjects take, which their scenarios cover. */
    private static final Set<String> SHARED_STEPS =
            Set.of("Places.everywhere(", "ExpectedChanges.numbered(", "Balance.cells(", "Balance.reported(");

    private static final Pattern MEASURE_METHOD = Pattern.compile("public static Dataset<Row> (\\w+)\\(");

    private static final String[] DISTRIBUTED = {Columns.GEOGRAPHY, Columns.QUESTION, Columns.ITEM, Columns.ANSWER};

    private static final String[] SHORT_OF = {Columns.GEOGRAPHY, Columns.GROUP, Columns.PLACE_KIND};

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            entry(
                    "response_rate",
                    given -> ResponseRate.byQuestionnaire(given.table("responses")),
                    Columns.QUESTIONNAIRE),
            entry(
                    "building_projects",
                    given -> Building.listed(given.table("building"), given.table("geographies")),
                    Columns.MUNICIPALITY,
                    Columns.NUMBER),
            entry(
                    "building_sums",
                    given -> Building.byStatus(
                            given.table("building"), given.table("building_lost"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    "scheme",
                    Columns.STATUS),
            entry("demand", ScenarioTest::demand, Columns.GEOGRAPHY, Columns.GROUP),
            entry(
                    "places",
                    given -> Places.byLevels(given.table("portal"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    Columns.SECTOR,
                    Columns.STAY,
                    Columns.PARAGRAPH),
            entry(
                    "service_register",
                    given -> Register.byUnit(
                            given.table("portal"),
                            given.table("geographies"),
                            given.table("operators"),
                            given.table("group_names"),
                            LocalDate.of(2025, 5, 1)),
                    Columns.SERVICE_ID,
                    "unit_id",
                    Columns.PARAGRAPH),
            entry("free_places", ScenarioTest::freePlaces, Columns.SERVICE_ID),
            entry("free_places_coverage", given -> FreePlaces.coverage(freePlaces(given)), Columns.STAY),
            entry(
                    "large_services",
                    given -> Register.large(
                            given.table("portal"), given.table("geographies"), new BigDecimal(given.setting("limit"))),
                    Columns.SERVICE_ID,
                    Columns.STAY),
            entry(
                    "register_changes",
                    given -> RegisterChanges.between(
                            given.table("portal"),
                            given.table("portal_earlier"),
                            given.table("geographies"),
                            given.table("group_names")),
                    Columns.SERVICE_ID,
                    "unit_id",
                    "change"),
            entry(
                    "places_by_group",
                    given -> PlacesByGroup.of(given.table("portal"), given.table("geographies"), given.table("groups")),
                    Columns.GEOGRAPHY,
                    Columns.GROUP,
                    Columns.STAY),
            entry("services", given -> Services.ofUnits(given.table("portal")), Columns.SERVICE_ID),
            entry("occupancy", ScenarioTest::occupancy, Columns.SERVICE_ID, Columns.PERIOD),
            entry(
                    "occupancy_means",
                    given -> Occupancy.means(occupancy(given), given.table("group_names")),
                    Columns.DIMENSION,
                    Columns.CODE,
                    Columns.STAY,
                    Columns.PERIOD),
            entry(
                    "occupancy_trend",
                    given -> OccupancyOverTime.byService(
                            occupancy(given),
                            given.table("service_register"),
                            new BigDecimal(given.setting("threshold"))),
                    Columns.SERVICE_ID),
            entry(
                    "occupancy_periods",
                    given -> OccupancyOverTime.byPeriod(occupancy(given)),
                    Columns.STAY,
                    Columns.PERIOD),
            entry("balance", ScenarioTest::balance, Columns.GEOGRAPHY, Columns.GROUP),
            entry("stated_shortage", ScenarioTest::statedShortage, SHORT_OF),
            entry("balance_by_kind", ScenarioTest::balanceByKind, SHORT_OF),
            entry(
                    "missing_needs",
                    given -> Needs.byGroup(
                            given.table("followup_shortage"),
                            given.table("needs"),
                            given.table("geographies"),
                            given.table("groups")),
                    Columns.GEOGRAPHY,
                    Columns.GROUP,
                    Columns.NEED),
            entry(
                    "municipal_places",
                    given -> MunicipalPlaces.withPlans(
                            MunicipalPlaces.beside(
                                    demand(given), supply(given), operatorCodes(given), given.table("geographies")),
                            coming(given),
                            given.table("members")),
                    Columns.GEOGRAPHY,
                    Columns.GROUP),
            entry(
                    "missing_ranked",
                    given -> Ranking.byShortage(
                            given.table("balance_by_kind"),
                            given.table("demand"),
                            given.table("followup_shortage"),
                            given.table("geographies")),
                    SHORT_OF),
            entry(
                    "population",
                    given -> Population.inBands(given.table("population"), bands(given.table("bands"))),
                    Columns.MUNICIPALITY,
                    Columns.AREA,
                    Columns.YEAR),
            entry("price_factors", ScenarioTest::priceFactors, Columns.YEAR),
            entry("spending", ScenarioTest::spending, Columns.GEOGRAPHY, Columns.AREA, Columns.YEAR),
            entry("spending_kinds", ScenarioTest::spendingByParts, Columns.GEOGRAPHY, "part", Columns.YEAR),
            entry("counted", CountScenarios::counted, Columns.GEOGRAPHY, Columns.CATEGORY, Columns.YEAR),
            entry("counted_years", CountScenarios::years, Columns.GEOGRAPHY, Columns.CATEGORY, Columns.YEARS),
            entry(
                    "counted_groups",
                    CountScenarios::groups,
                    Columns.GEOGRAPHY,
                    Columns.COUNTED_GROUP,
                    Columns.CATEGORY,
                    Columns.YEAR),
            entry("counted_parts", CountScenarios::parts, Columns.MUNICIPALITY, Columns.CATEGORY, Columns.YEAR),
            entry("counted_printed", CountScenarios::printed, Columns.GEOGRAPHY, Columns.CATEGORY, Columns.YEAR),
            entry("counted_period", CountScenarios::period, Columns.GEOGRAPHY, Columns.CATEGORY, Columns.YEAR),
            entry(
                    "counted_questions",
                    CountScenarios::questions,
                    Columns.COUNTED_GROUP,
                    Columns.THEME,
                    Columns.QUESTION),
            entry(
                    "theme_counts",
                    given -> Themes.byQuestion(given.table("mentions")),
                    Columns.QUESTIONNAIRE,
                    Columns.QUESTION,
                    Columns.AREA,
                    Columns.THEME),
            entry(
                    "combined_groups",
                    given -> ThemeScenarios.combined(given.engine(), given.table("mentions")),
                    Columns.AREA,
                    "condition",
                    "behaviour"),
            entry(
                    "theme_pairs",
                    given -> ThemeScenarios.pairs(given.engine(), given.table("mentions")),
                    Columns.AREA,
                    Columns.THEME,
                    "with_theme"),
            entry(
                    "theme_spread",
                    given -> ThemeScenarios.spread(given.engine(), given.table("mentions")),
                    Columns.THEME),
            entry(
                    "theme_change",
                    given -> ThemeScenarios.change(
                            given.engine(),
                            given.table("mentions"),
                            given.table("mentions_before"),
                            given.setting("known_before")),
                    Columns.QUESTION,
                    Columns.AREA,
                    Columns.THEME),
            entry(
                    "coding_status",
                    given -> ThemeScenarios.status(given.engine(), given.table("mentions")),
                    Columns.QUESTIONNAIRE,
                    Columns.QUESTION,
                    Columns.AREA),
            entry(
                    "coding_agreement",
                    given -> ThemeScenarios.agreement(
                            given.engine(), given.rows("coded_twice"), given.setting("fewest")),
                    Columns.QUESTION,
                    Columns.THEME),
            entry("capacity_notices", ScenarioTest::notices, Columns.OPERATOR, Columns.NUMBER),
            entry(
                    "notice_sums",
                    given -> Notices.added(notices(given), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    Columns.AREA,
                    Columns.STAY,
                    Columns.PARAGRAPH,
                    ExpectedChanges.HALF_YEAR),
            entry(
                    "ledger_sums",
                    given -> LedgerSums.bySplit(given.table("ledger")),
                    Columns.DIMENSION,
                    Columns.CODE,
                    Columns.STAY),
            entry(
                    "meeting_changes",
                    given -> ProcedureRows.byMeeting(given.table("notice_procedures")),
                    "agenda_order",
                    Columns.STAY),
            entry(
                    "ledger_over_time",
                    given -> LedgerSums.byDay(given.table("ledger")),
                    "on_day",
                    Columns.STAY,
                    Columns.PARAGRAPH),
            entry("expected_changes", ScenarioTest::expectedChanges, Columns.MUNICIPALITY, Columns.NUMBER),
            entry(
                    "expected_sums",
                    ScenarioTest::expectedSums,
                    Columns.GEOGRAPHY,
                    Columns.AREA,
                    Columns.STAY,
                    Columns.PARAGRAPH,
                    ExpectedChanges.HALF_YEAR),
            entry(
                    "expected_levels",
                    given -> ExpectedChanges.levels(
                            expectedSums(given),
                            given.table("portal"),
                            given.table("paragraph_areas"),
                            given.table("geographies"),
                            Extract.of(!given.table("portal").isEmpty(), false)),
                    Columns.GEOGRAPHY,
                    Columns.AREA,
                    Columns.STAY,
                    ExpectedChanges.HALF_YEAR),
            entry("specialised", YearlyReportScenarios::specialised, "kind", "service", "ward", Columns.YEAR),
            entry("shelter_places", YearlyReportScenarios::shelterPlaces, Columns.GEOGRAPHY, "counted_on"),
            entry("shelter_tariffs", YearlyReportScenarios::shelterTariffs, "shelter", Columns.HOST, Columns.SECTOR),
            entry("homelessness", YearlyReportScenarios::homelessness, Columns.GEOGRAPHY, "situation", Columns.YEAR),
            entry(
                    "homelessness_areas",
                    YearlyReportScenarios::homelessnessAreas,
                    Columns.KKR_AREA,
                    "situation",
                    Columns.YEAR),
            entry("shelter_balance", YearlyReportScenarios::shelterBalance, Columns.GEOGRAPHY),
            entry("volume_cases", YearlyReportScenarios::volumeCases, Columns.GEOGRAPHY, Columns.YEAR),
            entry("offers_by_group", PlainScenarios::offersByGroup, Columns.PLACE_KIND, Columns.GROUP, Columns.SECTOR),
            entry("offers_compared", PlainScenarios::offersCompared, Columns.PLACE_KIND, Columns.GROUP),
            entry("visitation_spread", PlainScenarios::visitationSpread, "trial_case"),
            entry("visitation_decisions", PlainScenarios::visitationDecisions, "trial_case", "aspect", Columns.ANSWER),
            entry("volume_houses", YearlyReportScenarios::volumeHouses, "house", Columns.YEAR),
            entry("factor_associations", CausesScenarios::associations, Columns.AREA, "factor_code"),
            entry("factor_points", CausesScenarios::points, Columns.AREA, "factor_code", Columns.GEOGRAPHY),
            entry("specialised_followup", YearlyReportScenarios::followUp, "service"),
            entry("survey_distribution", ScenarioTest::distribution, DISTRIBUTED),
            entry(
                    "need_beside_the_country",
                    given -> PublishedShares.beside(
                            distribution(given), PublishedShares.withSums(given.table("published_shares")), "need"),
                    DISTRIBUTED),
            entry(
                    "published_need",
                    given -> PublishedShares.withSums(given.table("published_shares")),
                    Columns.YEAR,
                    Columns.SCOPE,
                    Columns.ITEM,
                    Columns.ANSWER),
            entry("service_sales", ScenarioTest::sales, Columns.SERVICE_ID),
            entry(
                    "category_sums",
                    given -> Sales.byCategory(sales(given), given.table("service_category_names")),
                    Columns.CATEGORY,
                    Columns.STAY),
            entry("service_scope", given -> Sales.inScope(sales(given), limits(given)), Columns.SERVICE_ID),
            entry(
                    "trade_by_municipality",
                    given -> Purchases.byMunicipality(
                            pairs(given), given.table("trade_sellers"), given.table("geographies")),
                    Columns.GEOGRAPHY),
            entry(
                    "trade_matrix",
                    given -> Purchases.matrix(pairs(given), given.table("trade_sellers"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    "seller"),
            entry(
                    "external_need",
                    given -> Purchases.byKind(pairs(given), given.table("trade_sellers"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    Columns.PLACE_KIND),
            entry(
                    "external_need_by_group",
                    given -> Purchases.byGroup(pairs(given), given.table("trade_sellers"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    Columns.TARGET_GROUP),
            entry(
                    "external_need_by_sector",
                    given -> Purchases.bySector(pairs(given), given.table("trade_sellers"), given.table("geographies")),
                    Columns.GEOGRAPHY,
                    Columns.SECTOR),
            entry(
                    "survey_answers",
                    given -> SurveyAnswers.byMunicipality(
                            given.table("items"),
                            given.table("capacity_survey_answer"),
                            given.table("capacity_survey_balance"),
                            expectedChanges(given),
                            expectedSums(given),
                            given.table("geographies")),
                    Columns.MUNICIPALITY,
                    Columns.AREA));

    private static Map.Entry<String, Measure> entry(String name, Function<Given, Dataset<Row>> of, String... key) {
        return Map.entry(name, new Measure(of, List.of(key)));
    }

    private static Dataset<Row> sales(Given given) {
        return Sales.byService(given.table("trade_services"), given.table("trade_lines"), limits(given));
    }

    private static Dataset<Row> pairs(Given given) {
        return Purchases.pairs(given.table("trade_lines"), 365);
    }

    private static TradeSettings limits(Given given) {
        return new TradeSettings(
                Optional.empty(),
                new BigDecimal("2000"),
                4,
                new BigDecimal("40"),
                BigDecimal.TEN,
                BigDecimal.TEN,
                given.setting("scope_bound"));
    }

    private static Dataset<Row> expectedChanges(Given given) {
        return ExpectedChanges.listed(
                given.table("capacity_survey_changes"), given.table("kinds"), LocalDate.of(2026, 5, 1));
    }

    private static Dataset<Row> expectedSums(Given given) {
        return ExpectedChanges.added(expectedChanges(given), given.table("geographies"));
    }

    private static Dataset<Row> distribution(Given given) {
        return Distribution.byItem(
                given.table("answers"), given.table("items"), given.table("scales"), given.table("geographies"));
    }

    private static Dataset<Row> notices(Given given) {
        Table table = given.scenario.given("capacity_notice_notices");
        List<Column> columns = table.columns(ScenarioColumns.of("capacity_notice_notices"));
        Dataset<Row> notices = given.dataset(
                Notices.completedColumns(columns),
                Notices.completed(columns, table.values(ScenarioColumns.of("capacity_notice_notices"))));
        return Notices.listed(notices, given.table("operators"), LocalDate.of(2026, 5, 1));
    }

    private static Dataset<Row> demand(Given given) {
        return Demand.byLevels(
                given.table("followup_groups"),
                given.table("asked"),
                given.table("geographies"),
                given.table("groups"),
                given.table("municipalities"));
    }

    private static Dataset<Row> occupancy(Given given) {
        return Occupancy.byService(
                given.table("occupancy"),
                given.table("operators"),
                Services.ofUnits(given.table("portal")),
                new BigDecimal(given.setting("threshold")),
                Boolean.parseBoolean(given.setting("relative")));
    }

    private static Dataset<Row> freePlaces(Given given) {
        return FreePlaces.byService(
                given.table("service_register"), occupancy(given), Boolean.parseBoolean(given.setting("lacking")));
    }

    private static List<Population.Band> bands(Dataset<Row> given) {
        return given.collectAsList().stream()
                .map(band -> new Population.Band(
                        band.getAs(Columns.AREA), band.<Integer>getAs("band_from"), band.<Integer>getAs("band_to")))
                .toList();
    }

    private static Dataset<Row> balance(Given given) {
        return Balance.byGroup(
                given.table("demand"),
                given.table("portal"),
                occupancy(given),
                given.table("geographies"),
                given.table("members"),
                given.table("comparable"),
                given.table("confirmed"),
                Extract.of(!given.table("portal").isEmpty(), false),
                new BigDecimal(given.setting("least_coverage")));
    }

    private static Dataset<Row> statedShortage(Given given) {
        return StatedShortage.byKind(
                given.table("followup_shortage"),
                given.table("followup_groups"),
                given.table("asked"),
                given.table("kind_cells"),
                given.table("geographies"),
                given.table("groups"),
                given.table("municipalities"),
                LocalDate.of(2026, 5, 1));
    }

    private static Map<String, String> operatorCodes(Given given) {
        return given.rows("operators").stream().collect(Collectors.toMap(row -> row.get(1), row -> row.get(0)));
    }

    private static KindBalance.Supply supply(Given given) {
        return new KindBalance.Supply(
                given.table("portal"),
                occupancy(given),
                given.table("members"),
                given.table("comparable"),
                given.table("confirmed"),
                Extract.of(!given.table("portal").isEmpty(), false),
                new BigDecimal(given.setting("least_coverage")),
                Map.of("temporary_home", "day_and_night", "long_term_home", "day_and_night"));
    }

    private static Optional<KindBalance.Coming> coming(Given given) {
        return Optional.of(new KindBalance.Coming(
                expectedChanges(given), given.table("capacity_survey_answer"), LocalDate.of(2026, 5, 1), false));
    }

    private static Dataset<Row> balanceByKind(Given given) {
        KindBalance.Supply supply = supply(given);
        Dataset<Row> cells = KindBalance.cells(supply, given.table("place_kinds"), given.table("geographies"));
        Dataset<Row> places = KindBalance.withPlaces(statedShortage(given), cells, supply);
        return KindBalance.byKind(
                places,
                coming(given),
                Optional.of(new KindBalance.Notified(given.table("notified_coming"), false)),
                given.table("place_kinds"),
                given.table("members"),
                given.table("geographies"),
                given.table("municipalities"));
    }

    private static Dataset<Row> spending(Given given) {
        return Spending.byLevels(
                given.table("spending"),
                given.table("absent"),
                given.table("functions"),
                given.table("factors"),
                given.table("population_in_bands"),
                given.table("geographies"),
                given.table("comparable_years"));
    }

    private static Dataset<Row> spendingByParts(Given given) {
        return Spending.byParts(
                given.table("spending"),
                given.table("absent"),
                given.table("functions"),
                given.table("factors"),
                given.table("population_in_bands"),
                given.table("geographies"),
                given.table("comparable_years"),
                given.table("parts"));
    }

    private static Dataset<Row> priceFactors(Given given) {
        SortedMap<Integer, BigDecimal> growth = new TreeMap<>();
        given.rows("growth").forEach(row -> growth.put(Integer.valueOf(row.get(0)), new BigDecimal(row.get(1))));
        List<@Nullable Object[]> rows = new ArrayList<>();
        PriceFactors.to(
                        growth,
                        Integer.parseInt(given.setting("level")),
                        Integer.parseInt(given.setting("first")),
                        Integer.parseInt(given.setting("last")))
                .forEach((year, factor) -> rows.add(new Object[] {year, factor}));
        return given.engine.dataset(Dimensions.FACTORS, rows);
    }

    /** The tables of one scenario as datasets. */
    record Given(Scenario scenario, Engine engine, boolean inParts) {
        Dataset<Row> table(String name) {
            Table table = scenario.given(name);
            Scenario.Contract contract = ScenarioColumns.of(name);
            return dataset(table.columns(contract), table.values(contract));
        }

        Dataset<Row> dataset(List<Column> columns, List<@Nullable Object[]> given) {
            List<@Nullable Object[]> rows = new ArrayList<>(given);
            Collections.shuffle(rows, new Random(17));
            Dataset<Row> dataset = engine.dataset(columns, rows);
            return inParts ? dataset.repartition(3) : dataset;
        }

        List<List<String>> rows(String name) {
            return scenario.given(name).rows();
        }

        String setting(String name) {
            return rows("settings").stream()
                    .filter(row -> row.get(0).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no setting " + name))
                    .get(1);
        }
    }

    @TestFactory
    Stream<DynamicTest> shuffledOnOneCore() {
        return tests(Scenario.all(), "local[1]", Engine.Profile.SMALL, false);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> theLargestInPartsOnFourCores() {
        return tests(largest(), "local[4]", Engine.Profile.SMALL, true);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> inPartsWithTheSettingsForLargeTables() {
        return tests(Scenario.all(), "local[2]", Engine.Profile.LARGE, true);
    }

    /** The scenario of each measure that expects most rows. */
    private static List<Scenario> largest() {
        return Scenario.all().stream()
                .collect(Collectors.groupingBy(
                        Scenario::measure,
                        TreeMap::new,
                        Collectors.maxBy(Comparator.comparing(
                                scenario -> scenario.expected().rows().size()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<DynamicTest> tests(
            List<Scenario> scenarios, String master, Engine.Profile profile, boolean inParts) {
        System.setProperty("belaeg.master", master);
        Engine engine = Engine.start(profile, scratch);
        System.clearProperty("belaeg.master");
        return scenarios.stream()
                .map(scenario -> dynamicTest(
                        scenario.name(),
                        scenario.folder().toUri(),
                        () -> holds(scenario, new Given(scenario, engine, inParts))))
                .onClose(engine::close);
    }

    private static void holds(Scenario scenario, Given given) {
        Measure measure = Objects.requireNonNull(MEASURES.get(scenario.measure()), scenario.measure());
        Dataset<Row> answer = measure.of().apply(given);
        List<Row> rows = given.engine.rows(answer);
        assertEquals(texts(scenario.expected()), texts(scenario.expected().header(), rows));
        assertEquals(
                rows.size(),
                texts(measure.key(), rows).lines().distinct().count(),
                "a join has multiplied rows: there is more than one with the same " + measure.key());
    }

    /** The rows in an order of their own, since a dataset has none; numbers without the zeros at their end. */
    private static String texts(Table table) {
        return joined(table.rows().stream()
                .map(row -> row.stream().map(ScenarioTest::plain).collect(Collectors.joining(";"))));
    }

    private static String texts(List<String> columns, List<Row> rows) {
        return joined(rows.stream().map(row -> columns.stream()
                .map(column -> plain(Objects.toString(row.<Object>getAs(column), "")))
                .collect(Collectors.joining(";"))));
    }

    private static String joined(Stream<String> rows) {
        return rows.sorted().collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.matches("-?[0-9]+\\.[0-9]+|0E-[0-9]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** A method that answers with a dataset is a measure, or a step of one, and is called here. */
    @Test
    void everyMeasureIsCalled() throws IOException {
        String here = Files.readString(Path.of("src/test/java/dk/belaeg/subject/ScenarioTest.java"))
                + Files.readString(Path.of("src/test/java/dk/belaeg/subject/YearlyReportScenarios.java"))
                + Files.readString(Path.of("src/test/java/dk/belaeg/subject/CountScenarios.java"));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dk/belaeg/subject"))) {
            for (Path source : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                String owner = source.getFileName().toString().replace(".java", "");
                Matcher method = MEASURE_METHOD.matcher(Files.readString(source));
                while (method.find()) {
                    String call = owner + "." + method.group(1) + "(";
                    if (!here.contains(call) && !SHARED_STEPS.contains(call)) {
                        missing.add(call);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyMeasureHasScenarios() {
        assertEquals(
                MEASURES.keySet(),
                Scenario.all().stream().map(Scenario::measure).collect(Collectors.toSet()));
    }

    @Test
    void whatIsExpectedNamesTheKeyOfEveryRow() {
        for (Scenario scenario : Scenario.all()) {
            Measure measure = Objects.requireNonNull(MEASURES.get(scenario.measure()), scenario.measure());
            List<String> header = scenario.expected().header();
            assertTrue(header.stream().anyMatch(measure.key()::contains), scenario.name() + " names no key");
        }
    }
}
