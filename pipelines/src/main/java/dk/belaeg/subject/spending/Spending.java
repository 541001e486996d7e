package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Spending on the specialised social area by municipality, health council and region, area and year, in current and in
 * fixed prices. Method: {@code docs/metode/udgifter.md}. Per inhabitant, index and growth are derived from the columns.
 */
public final class Spending implements Subject {
    /** Stands for children and adults together. */
    public static final String TOTAL = "total";

    static final String PART = "part";
    static final String AREA_CURRENT = "area_current";

    static final String PART_NAME = "part_name";
    static final String PART_ORDER = "part_order";

    /** One row per part that spending is divided into: the area it is of, and its place in tables. */
    public static final List<dk.belaeg.contract.Column> PARTS_OF_AREAS =
            List.of(text(PART), text(AREA), text(PART_NAME), whole(PART_ORDER));

    /** One row per amount that there is no row for, though others, or other years, have one. */
    public static final List<dk.belaeg.contract.Column> ABSENT_AMOUNTS =
            List.of(text(MUNICIPALITY), text(FUNCTION), year(YEAR));

    /** Children and adults. */
    private static final int AREAS_IN_TOTAL = 2;

    private static final String LACKING = "regnskabet mangler for en eller flere kommuner eller områder";
    private static final String PART_BLANK = "en eller flere af områdets dele er blanke";
    private static final String NO_ROW = "regnskabet mangler for en eller flere funktioner";
    static final String SET_ASIDE = "et eller flere beløb er sat til side på grund af fejl";
    private static final String NO_POPULATION = "folketallet mangler";
    private static final String OTHER_AGES = "folketallet kan ikke lægges sammen til aldersgruppen";
    /** Column between the steps: how many municipalities have any population within the ages. */
    private static final String NEAR = "near";

    private static final String BROKEN = "databrud: året kan ikke sammenlignes med året før";
    private static final String NO_YEAR_BEFORE = "der er intet regnskab for året før";

    private static final String THOUSANDS = "decimal(20,6)";
    /** Wide enough for the factor, narrow enough that a product with any amount keeps all its decimals. */
    private static final String EXACT_FACTOR = "decimal(14,12)";

    private static final long OERE_IN_THOUSANDS = 100_000;

    /**
     * Columns between the steps: the sum, how many parts went into it and how many amounts it lacks, the members of a
     * geography and those counted.
     */
    private static final String OERE = "oere";

    private static final String WIDER_FIXED = "wider_fixed";
    private static final String WIDER_POPULATION = "wider_population";
    private static final String LOST = "lost";
    private static final String ABSENT = "absent";

    private static final String PARTS = "parts";
    private static final String MEMBERS = "members";
    private static final String COUNTED = "counted";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(PriceSettings.class, AgeSettings.class, SpendingSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return GapChecks.rules();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        GapChecks.run(intake, round, contracts.codes(), findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        NavigableSet<Integer> years = AccountYears.of(checked);
        String newest = years.isEmpty() ? "" : String.valueOf(years.last());
        PriceSettings prices = round.settings(PriceSettings.class);
        AgeSettings ages = round.settings(AgeSettings.class);
        Map<String, String> words = spans(years, round, codes);
        words.put("seneste_aar", newest);
        words.put("prisniveau", prices.level().map(String::valueOf).orElse(newest));
        words.put("indeks", indexName(prices.index()));
        words.put("alder_boern", ages(codes, ages.children()));
        words.put("alder_voksne", ages(codes, ages.adults()));
        words.put("alder_alle", ages(codes, ages.all()));
        return words;
    }

    /** The newest years that are set against each other, "2018-2025", by the words that name an area's. */
    private static Map<String, String> spans(NavigableSet<Integer> years, Round round, Codes codes) {
        Map<String, String> spans = new TreeMap<>();
        Optional<Integer> from = round.settings(SpendingSettings.class).from();
        Map.of("vaekst_boern", "children", "vaekst_voksne", "adults", "vaekst_alle", TOTAL)
                .forEach((word, area) -> spans.put(
                        word,
                        years.isEmpty()
                                ? ""
                                : Span.of(area, from, years, codes).stream()
                                        .filter(Span::newest)
                                        .map(Span::danish)
                                        .collect(Collectors.joining())));
        return spans;
    }

    /** The years from which an area's accounts can no longer be compared with those before. */
    public static NavigableSet<Integer> breaks(String area, Codes codes) {
        return AccountYears.breaks(area, codes);
    }

    private static String ages(Codes codes, String group) {
        return codes.list("age-groups").nameOf(group).toLowerCase(Locale.ROOT);
    }

    private static String indexName(String index) {
        return switch (index) {
            case "services" -> "serviceudgifter";
            case "all_including_transfers" -> "alle udgifter inkl. overførsler";
            case "construction" -> "anlæg";
            default -> index;
        };
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of("spending", LostRows.SUMS_BLANK);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(
                JudgedField.ofYears("spending", "amount", List.of("function"), "kr.", "funktionens sum i året", false),
                new JudgedField(
                        "population",
                        "persons",
                        List.of(MUNICIPALITY, AGES_FROM, AGES_TO, YEAR),
                        List.of(AGES_FROM, AGES_TO, YEAR),
                        true,
                        "indbyggere",
                        "folketallet",
                        false,
                        JudgedField.Scale.NONE,
                        true));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("spending", () -> {
            AccountYears years = new AccountYears(inputs);
            return byLevels(
                    inputs.parts("spending"),
                    years.absent(),
                    years.functions(),
                    years.priceFactors(),
                    Population.inBands(inputs.table("population"), years.bands()),
                    years.geographies(),
                    years.comparable());
        });
        datasets.add("spending_kinds", () -> new AccountYears(inputs).divided(Division.KIND));
        datasets.add("spending_functions", () -> new AccountYears(inputs).divided(Division.FUNCTION));
        datasets.add("spending_growth", () -> inputs.dataset(GrowthShares.COLUMNS, GrowthShares.of(inputs)));
        datasets.add("spending_ceiling", () -> inputs.dataset(Ceiling.COLUMNS, Ceiling.of(inputs)));
        datasets.add("spending_prices", () -> inputs.dataset(PriceChain.COLUMNS, new AccountYears(inputs).prices()));
    }

    /**
     * One row per geography, area and year. A sum that lacks a municipality or an amount is blank with the reason, never a
     * smaller number. The base of the index and the year before are those that the account plan lets a year be compared
     * with.
     *
     * @param accounts one row per municipality, account function and year: {@code municipality, function, year,
     *     amount_oere}, the last blank when the amount cannot be used
     * @param absent one row per amount that is lacking: {@code municipality, function, year}
     * @param functions one row per account function that is added up and year it is valid in: {@code function, area,
     *     year}
     * @param factors one row per year that has a price factor: {@code year, factor}
     * @param population one row per municipality, area and year: {@code municipality, area, year, persons}
     * @param geographies one row per municipality and geography it lies in
     * @param comparableYears one row per area and year: {@code area, year, comparable_from}
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> accounts,
            Dataset<Row> absent,
            Dataset<Row> functions,
            Dataset<Row> factors,
            Dataset<Row> population,
            Dataset<Row> geographies,
            Dataset<Row> comparableYears) {
        Dataset<Row> sizes = geographies.groupBy(GEOGRAPHY).agg(count(lit(1)).as(MEMBERS));
        Dataset<Row> amounts = accounts.select(
                        col(MUNICIPALITY), col(FUNCTION), col(YEAR), col(AMOUNT_OERE), lit(0).as(ABSENT))
                .union(absent.select(
                        col(MUNICIPALITY), col(FUNCTION), col(YEAR), lit(null).cast("long"), lit(1)))
                // a function belongs to one area in a year
                .transform(InnerJoin.with(functions, FUNCTION, YEAR))
                .groupBy(MUNICIPALITY, AREA, YEAR)
                .agg(sum(AMOUNT_OERE).as(OERE), lost(), sum(ABSENT).as(ABSENT))
                .withColumn(AREA, explode(array(col(AREA), lit(TOTAL))))
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, AREA, YEAR)
                .agg(
                        sum(OERE).as(OERE),
                        count(lit(1)).as(PARTS),
                        sum(LOST).as(LOST),
                        sum(ABSENT).as(ABSENT));
        Dataset<Row> inhabitants = population
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .groupBy(GEOGRAPHY, AREA, YEAR)
                .agg(
                        sum(PERSONS).as(PERSONS),
                        count(PERSONS).as(COUNTED),
                        count(lit(1)).as(NEAR));
        Dataset<Row> joined = amounts
                // one row a geography, area and year on every side
                .join(inhabitants, new String[] {GEOGRAPHY, AREA, YEAR}, "left")
                .transform(InnerJoin.with(sizes, GEOGRAPHY))
                .join(factors, new String[] {YEAR}, "left")
                .join(comparableYears, new String[] {AREA, YEAR}, "left");
        return besideWider(overYears(withReasons(joined)));
    }

    /**
     * Beside what a municipality or a health council spends what all of the round spend, and beside these what the country
     * does, where it came in: of the same ages, in the same year and prices.
     */
    private static Dataset<Row> besideWider(Dataset<Row> rows) {
        WindowSpec together = Window.partitionBy(AREA, YEAR);
        Column country = col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_COUNTRY);
        Column region = col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_REGION);
        Column all = country.or(region.and(not(max(country).over(together))));
        return rows.select(
                col("*"),
                wider(FIXED, all, together).as(WIDER_FIXED),
                wider(FIXED_REASON, all, together).as(reasonOf(WIDER_FIXED)),
                wider(POPULATION, all, together).as(WIDER_POPULATION),
                wider(POPULATION_REASON, all, together).as(reasonOf(WIDER_POPULATION)));
    }

    private static Column wider(String column, Column all, WindowSpec together) {
        Column beside = col(GEOGRAPHY_LEVEL).equalTo(AccountYears.COUNTRY_BESIDE);
        return when(all, max(when(beside, col(column))).over(together))
                .when(not(beside), max(when(all, col(column))).over(together));
    }

    /**
     * One row per geography, part of an area and year: as {@link #byLevels}, of parts such as kinds or functions, with the
     * area's spending beside, blank where one of its parts is.
     *
     * @param functions one row per account function that is added up and year it is valid in: {@code function, area, year},
     *     the area being the part
     * @param population one row per municipality, area and year: {@code municipality, area, year, persons}
     * @param comparableYears one row per part and year: {@code area, year, comparable_from}, the area being the part
     * @param parts one row per part: {@code part, area, part_name, part_order}
     */
    public static Dataset<Row> byParts(
            Dataset<Row> accounts,
            Dataset<Row> absent,
            Dataset<Row> functions,
            Dataset<Row> factors,
            Dataset<Row> population,
            Dataset<Row> geographies,
            Dataset<Row> comparableYears,
            Dataset<Row> parts) {
        Dataset<Row> ofParts = population
                // an area has several parts, each once
                .transform(InnerJoin.with(parts.select(PART, AREA), AREA))
                .select(col(MUNICIPALITY), col(PART).as(AREA), col(YEAR), col(PERSONS));
        WindowSpec together = Window.partitionBy(GEOGRAPHY, AREA, YEAR);
        Column complete = count(CURRENT).over(together).equalTo(count(lit(1)).over(together));
        return byLevels(accounts, absent, functions, factors, ofParts, geographies, comparableYears)
                .filter(col(AREA).notEqual(TOTAL))
                .withColumnRenamed(AREA, PART)
                // a part is of one area
                .transform(InnerJoin.with(parts, PART))
                .withColumn(AREA_CURRENT, when(complete, sum(CURRENT).over(together)))
                .withColumn(reasonOf(AREA_CURRENT), when(not(complete), lit(PART_BLANK)));
    }

    private static Column lost() {
        return count(lit(1)).minus(count(AMOUNT_OERE)).as(LOST);
    }

    private static Dataset<Row> withReasons(Dataset<Row> joined) {
        Column expected = when(col(AREA).equalTo(TOTAL), col(MEMBERS).multiply(AREAS_IN_TOTAL))
                .otherwise(col(MEMBERS));
        Column allThere = col(PARTS).equalTo(expected);
        Column whole = allThere.and(col(LOST).equalTo(0));
        Column lacking = when(not(allThere), lit(LACKING))
                .when(col(ABSENT).gt(0), lit(NO_ROW))
                .when(not(whole), lit(SET_ASIDE));
        Column noIndex =
                when(col(FACTOR).isNull(), concat(lit("prisindekset mangler for at regne "), col(YEAR), lit(" om")));
        Column fixedOere = round(col(OERE).multiply(col(FACTOR).cast(EXACT_FACTOR)), 0);
        Column everyone = coalesce(col(COUNTED), lit(0L)).equalTo(col(MEMBERS));
        return joined.select(
                col("*"),
                when(whole, thousands(col(OERE))).as(CURRENT),
                lacking.as(CURRENT_REASON),
                when(whole, thousands(fixedOere)).as(FIXED),
                coalesce(lacking, noIndex).as(FIXED_REASON),
                when(everyone, col(PERSONS)).as(POPULATION),
                when(
                                not(everyone),
                                when(col(NEAR).equalTo(col(MEMBERS)), lit(OTHER_AGES))
                                        .otherwise(lit(NO_POPULATION)))
                        .as(POPULATION_REASON));
    }

    private static Column thousands(Column oere) {
        return oere.divide(lit(OERE_IN_THOUSANDS)).cast(THOUSANDS);
    }

    private static Dataset<Row> overYears(Dataset<Row> rows) {
        WindowSpec series = Window.partitionBy(GEOGRAPHY, AREA).orderBy(YEAR);
        WindowSpec comparable =
                Window.partitionBy(GEOGRAPHY, AREA, COMPARABLE_FROM).orderBy(YEAR);
        WindowSpec allComparable = comparable.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column broken = lag(YEAR, 1)
                .over(series)
                .isNotNull()
                .and(not(lag(COMPARABLE_FROM, 1).over(series).eqNullSafe(col(COMPARABLE_FROM))));
        Column follows =
                coalesce(lag(YEAR, 1).over(comparable).equalTo(col(YEAR).minus(1)), lit(false));
        return rows.select(
                col("*"),
                first(FIXED, true).over(allComparable).as(FIXED_BASE),
                first(when(col(FIXED).isNotNull(), col(YEAR)), true)
                        .over(allComparable)
                        .as(BASE_YEAR),
                broken.as(BREAK_YEAR),
                when(follows, lag(FIXED, 1).over(comparable)).as(FIXED_PREVIOUS),
                when(follows, lag(FIXED_REASON, 1).over(comparable))
                        .when(broken, lit(BROKEN))
                        .otherwise(lit(NO_YEAR_BEFORE))
                        .as(FIXED_PREVIOUS_REASON));
    }
}
