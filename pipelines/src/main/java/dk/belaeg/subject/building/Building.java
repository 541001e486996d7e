package dk.belaeg.subject.building;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Rule;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.places.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/**
 * Building of places: what municipalities have been granted, have applied for and plan, project by project and added up by
 * how far it is. Method: {@code docs/metode/byggeri.md}.
 */
public final class Building implements Subject {
    static final String TABLE = "building";
    static final String STATUSES = "building-statuses";

    static final String PROJECT = "project";
    static final String SCHEME = "scheme";
    static final String AMOUNT = "amount";
    static final String IN_USE = "in_use";
    private static final String IN_USE_FROM = "in_use_from";
    private static final String IN_USE_TO = "in_use_to";
    private static final String PROJECTS = "projects";
    private static final String UNDATED = "undated";

    /** The rows that an error has set aside, as far as they say where they belong. */
    public static final List<dk.belaeg.contract.Column> LOST_ROWS = List.of(text(MUNICIPALITY));

    private static final String SET_ASIDE = "en eller flere linjer er sat til side på grund af fejl";
    private static final String NO_PLACES = "et eller flere projekter er uden antal pladser";
    private static final String NO_AMOUNT = "et eller flere projekter er uden beløb";

    /** A column between the steps: how many rows of a geography are set aside. */
    private static final String LOST = "lost";

    private static final long OERE_IN_MILLIONS = 100_000_000;

    private static final Map<String, String> PLACES_OF = new TreeMap<>(Map.of(
            "overnight", OVERNIGHT_PLACES, "day", DAY_PLACES, "outreach", OUTREACH_PLACES, "unknown", UNKNOWN_PLACES));

    @Override
    public List<Rule> rules() {
        return BuildingRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return BuildingRules.ofRows(round.asOf(), contracts.codes());
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(TABLE, LostRows.SUMS_BLANK);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("building_projects", () -> listed(inputs.table(TABLE), inputs.geographies()));
        datasets.add("building_sums", () -> byStatus(inputs.table(TABLE), lost(inputs), inputs.geographies()));
    }

    private static Dataset<Row> lost(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        inputs.staged(TABLE)
                .lost()
                .forEach(row -> rows.add(new Object[] {row.text(MUNICIPALITY).orElse(null)}));
        return inputs.dataset(LOST_ROWS, rows);
    }

    /** What an amount is in millions of kroner. */
    private static Column millions(Column oere) {
        return oere.cast("decimal(20,0)").divide(lit(OERE_IN_MILLIONS)).cast("decimal(28,8)");
    }

    /**
     * One row per municipality and line, numbered within the municipality.
     *
     * @param building one row per municipality, project and scheme, as the contract has them, with {@code stay}
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> listed(Dataset<Row> building, Dataset<Row> geographies) {
        return building
                // each municipality has one row of its own
                .transform(InnerJoin.with(
                        geographies.filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY)), MUNICIPALITY))
                .withColumn(AMOUNT, millions(col(AMOUNT_OERE)))
                .withColumn(
                        NUMBER,
                        row_number()
                                .over(Window.partitionBy(MUNICIPALITY)
                                        .orderBy(col(PROJECT), col(SCHEME), col(STATUS))));
    }

    /**
     * One row per geography, scheme and status. Statuses are stages and schemes are different money, so neither is added;
     * kinds of stay stand beside each other. A sum that lacks a part is blank with the reason; a row that an error has set
     * aside, or whose status cannot be read, is lacking in all sums of where it lies.
     *
     * @param building one row per municipality, project and scheme, with {@code stay}
     * @param lost one row per row that is set aside: {@code municipality}, blank where it cannot be read
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> byStatus(Dataset<Row> building, Dataset<Row> lost, Dataset<Row> geographies) {
        // whose status cannot be read may be of any
        Dataset<Row> unknown =
                lost.unionByName(building.filter(col(STATUS).isNull()).select(MUNICIPALITY));
        Dataset<Row> lacking = unknown.filter(col(MUNICIPALITY).isNotNull())
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .select(GEOGRAPHY)
                .unionByName(unknown.filter(col(MUNICIPALITY).isNull())
                        .transform(InnerJoin.withEach(Places.everywhere(geographies)))
                        .select(GEOGRAPHY))
                .groupBy(GEOGRAPHY)
                .agg(count(lit(1)).as(LOST));
        List<Column> sums = new ArrayList<>(List.of(
                Distinct.count(col(MUNICIPALITY)).as(MUNICIPALITIES),
                lacking(PLACES).as(reasonOf(PLACES)),
                lacking(AMOUNT_OERE).as(reasonOf(AMOUNT)),
                sum(AMOUNT_OERE).as(AMOUNT),
                concat(min(IN_USE_FROM).cast("string"), lit("/"), max(IN_USE_TO).cast("string"))
                        .as(IN_USE),
                count(lit(1)).minus(count(IN_USE_TO)).as(UNDATED)));
        PLACES_OF.forEach((stay, places) -> sums.add(coalesce(sum(when(col(STAY).equalTo(stay), col(PLACES))), lit(0))
                .as(places)));
        return building.filter(col(STATUS).isNotNull())
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, SCHEME, STATUS)
                .agg(count(lit(1)).as(PROJECTS), sums.toArray(Column[]::new))
                // one row a geography
                .join(lacking, new String[] {GEOGRAPHY}, "left")
                .withColumns(numbers());
    }

    private static Column lacking(String number) {
        return when(count(col(number)).lt(count(lit(1))), lit(number.equals(PLACES) ? NO_PLACES : NO_AMOUNT));
    }

    /** The sums that lack nothing, and why the others are blank. */
    private static Map<String, Column> numbers() {
        Column setAside = when(col(LOST).isNotNull(), lit(SET_ASIDE));
        Map<String, Column> numbers = new TreeMap<>();
        Column noAmount = coalesce(setAside, col(reasonOf(AMOUNT)));
        numbers.put(AMOUNT, when(noAmount.isNull(), millions(col(AMOUNT))));
        numbers.put(reasonOf(AMOUNT), noAmount);
        Column noPlaces = coalesce(setAside, col(reasonOf(PLACES)));
        for (String places : PLACES_OF.values()) {
            numbers.put(places, when(noPlaces.isNull(), col(places)).cast("decimal(38,2)"));
            numbers.put(reasonOf(places), noPlaces);
        }
        return numbers;
    }
}
