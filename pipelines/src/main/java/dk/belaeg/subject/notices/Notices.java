package dk.belaeg.subject.notices;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.DECISION;
import static dk.belaeg.contract.Columns.EXPECTED;
import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.IN_TIME;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.NET;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES_AFTER;
import static dk.belaeg.contract.Columns.PLACES_BEFORE;
import static dk.belaeg.contract.Columns.PLACES_CHANGED;
import static dk.belaeg.contract.Columns.RECEIVED;
import static dk.belaeg.contract.Columns.REPLACED_ON;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.WITHDRAWN;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Plausibility;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.survey.ExpectedChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/** Changes of capacity that operators have notified. Method: {@code docs/metode/kapacitetsmeddelelser.md}. */
public final class Notices implements Subject {
    public static final String QUESTIONNAIRE = "capacity_notice";
    /** Its one table. */
    public static final String TABLE = QUESTIONNAIRE + "_notices";

    /** The kinds of change (codes of {@code change-kinds}) that are about a number of places. */
    public static final List<String> OF_PLACES =
            List.of("open_service", "open_places", "close_places", "close_service", "replace");

    /** The decision that takes a notice out of every figure. */
    public static final String TAKEN_OFF = "taken_off";

    /** A change is notified at the latest this long before the earliest day it may take effect. */
    private static final int MONTHS_BEFORE = 3;

    @Override
    public boolean isIn(Round round) {
        return round.asked(QUESTIONNAIRE).isPresent();
    }

    @Override
    public List<Rule> rules() {
        return NoticeRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return NoticeRules.all(round.asOf(), contracts.codes());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        NoticeRules.uncertain(intake, findings);
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(TABLE, LostRows.SUMS_BLANK);
    }

    @Override
    public void checkPlausible(Intake intake, Plausibility limits, List<Finding> findings) {
        NoticeRules.places(intake, limits, findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.addShared("capacity_notices", () -> listed(inputs, false));
        datasets.add(
                "notice_sums",
                () -> added(
                        inputs.lacks(TABLE) ? listed(inputs, true) : datasets.get("capacity_notices"),
                        inputs.geographies()));
    }

    private static Dataset<Row> listed(Inputs inputs, boolean parts) {
        return listed(notices(inputs, parts), inputs.operators(), inputs.round().asOf());
    }

    /**
     * What operators notify; where no area is stated, the paragraph or else the target group tells it.
     *
     * @param parts whether notices that an error has set aside are there too, their numbers blank
     */
    private static Dataset<Row> notices(Inputs inputs, boolean parts) {
        StagedTable table = inputs.staged(TABLE);
        List<String> names = table.schema().columns().stream()
                .map(dk.belaeg.contract.Column::name)
                .toList();
        int area = names.indexOf(AREA);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> all = parts
                ? table.parts()
                : table.used().stream().map(StagedRow::values).toList();
        for (@Nullable Object[] one : all) {
            @Nullable Object[] values = one.clone();
            if (values[area] == null) {
                values[area] = area(inputs.codes(), names, values);
            }
            rows.add(values);
        }
        return inputs.withStay(table, rows, table.used().size());
    }

    private static @Nullable Object area(Codes codes, List<String> names, @Nullable Object[] values) {
        return codes.areaOf(column -> Optional.ofNullable((String) values[names.indexOf(column)]))
                .orElse(null);
    }

    /**
     * One row per operator and notified change, numbered within the operator by when it takes effect.
     *
     * @param notices one row per operator and change: {@code operator, service_id, host, area, kind, service, paragraph,
     *     target_group, stay, places_before, places_after, places_changed, effect, effect_from, effect_to, received, withdrawn,
     *     decision}; {@code kind} may name several kinds
     * @param operators one row per operator: {@code operator, operator_name}
     * @param asOf changes that have surely taken effect by this day are taken to be among the approved places
     * @return besides what came in: {@code net}, {@code opened} and {@code closed} in places (null when the number stays or
     *     is not known), {@code replaced_on} (when a later notice on the same change was received), {@code in_time} (null
     *     while a date is not known), {@code withdrawn} (also when taken off the agenda), {@code expected} (whether it
     *     counts in sums), and the half-year it belongs to
     */
    public static Dataset<Row> listed(Dataset<Row> notices, Dataset<Row> operators, LocalDate asOf) {
        Column withdrawn =
                coalesce(col(WITHDRAWN), lit(false)).or(coalesce(col(DECISION).equalTo(TAKEN_OFF), lit(false)));
        Dataset<Row> changes = replaced(notices)
                // each operator has one name
                .transform(InnerJoin.with(operators, OPERATOR))
                .withColumns(Map.of(
                        WITHDRAWN,
                        withdrawn,
                        // a service that opens has no places before, and one that closes has none after
                        PLACES_BEFORE,
                        when(isOf("open_service"), coalesce(col(PLACES_BEFORE), none()))
                                .otherwise(col(PLACES_BEFORE)),
                        PLACES_AFTER,
                        when(isOf("close_service"), coalesce(col(PLACES_AFTER), none()))
                                .otherwise(col(PLACES_AFTER))))
                .withColumn(NET, net())
                .select(
                        col("*"),
                        not(col(WITHDRAWN))
                                .and(col(REPLACED_ON).isNull())
                                .and(not(ExpectedChanges.passed(asOf)))
                                .and(ofPlaces())
                                .as(EXPECTED),
                        col(RECEIVED)
                                .leq(add_months(col("effect_from"), -MONTHS_BEFORE))
                                .as(IN_TIME),
                        when(col(NET).gt(0), col(NET)).as(OPENED),
                        when(col(NET).lt(0), col(NET).multiply(-1)).as(CLOSED),
                        col(NET).isNull().as(ExpectedChanges.OPENS_UNKNOWN),
                        col(NET).isNull().as(ExpectedChanges.CLOSES_UNKNOWN));
        return ExpectedChanges.numbered(changes, OPERATOR, PLACES_AFTER, RECEIVED);
    }

    /** The difference, or else what is stated to open or close; without a sign the kind of change gives it. */
    private static Column net() {
        Column fewer = isOf("close_places").or(isOf("close_service"));
        Column more = isOf("open_places").or(isOf("open_service"));
        Column stated = when(fewer.and(not(more)), abs(col(PLACES_CHANGED)).multiply(-1))
                .otherwise(col(PLACES_CHANGED));
        return coalesce(col(PLACES_AFTER).minus(col(PLACES_BEFORE)), stated);
    }

    private static Column none() {
        return lit(0).cast("decimal(38,2)");
    }

    /** Whether one of the kinds of change is this one. */
    private static Column isOf(String kind) {
        Column kinds = concat(lit(Labels.AND), col(KIND), lit(Labels.AND));
        return coalesce(kinds.contains(Labels.AND + kind + Labels.AND), lit(false));
    }

    /** Whether the number of places changes, or may: one that is set aside need not have a kind that can be read. */
    private static Column ofPlaces() {
        return OF_PLACES.stream().map(Notices::isOf).reduce(col(KIND).isNull(), Column::or);
    }

    /**
     * The notices with the day on which a later one on the same change was received. The same change is one of the same
     * operator, service and kind, after the same paragraph, from the same number of places; without places, at the same
     * time. What one of the two does not state tells them not apart.
     */
    private static Dataset<Row> replaced(Dataset<Row> notices) {
        Column same = collect_list(struct(PARAGRAPH, PLACES_BEFORE, "effect", RECEIVED))
                .over(Window.partitionBy(col(OPERATOR), coalesce(col(SERVICE_ID), lower(col("service"))), col(KIND)));
        String times = "if(of_places, " + agree(PLACES_BEFORE) + ", " + agree("effect") + ")";
        return notices.withColumns(Map.of("same", same, "of_places", ofPlaces()))
                .withColumn(
                        REPLACED_ON,
                        expr("array_min(transform(filter(same, other -> other.received > received and "
                                + agree(PARAGRAPH) + " and " + times + "), other -> other.received))"))
                .drop("same", "of_places");
    }

    private static String agree(String column) {
        return "(%1$s is null or other.%1$s is null or other.%1$s = %1$s)".formatted(column);
    }

    /**
     * What is notified to open and close where the services lie, summed as {@link ExpectedChanges#added} sums what is
     * expected: a sum that lacks the places of a notice is blank with the reason.
     *
     * @param listed as {@link #listed} gives it
     * @param geographies one row per municipality and geography it lies in; services that lie in none are in no sum
     */
    public static Dataset<Row> added(Dataset<Row> listed, Dataset<Row> geographies) {
        return ExpectedChanges.added(listed.withColumn(MUNICIPALITY, col(HOST)), geographies);
    }
}
