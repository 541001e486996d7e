package dk.belaeg.subject.notices;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.EXPECTED;
import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.IN_TIME;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.NET;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.PLACES_AFTER;
import static dk.belaeg.contract.Columns.PLACES_BEFORE;
import static dk.belaeg.contract.Columns.RECEIVED;
import static dk.belaeg.contract.Columns.REPLACED_ON;
import static dk.belaeg.contract.Columns.WITHDRAWN;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Plausibility;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.RowValues;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

    /** The decision that puts it off to a later meeting. */
    static final String POSTPONED = "postponed";

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
        NoticeRules.notes(intake, contracts.codes(), findings);
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
        List<dk.belaeg.contract.Column> columns = table.schema().columns();
        List<String> names =
                columns.stream().map(dk.belaeg.contract.Column::name).toList();
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
        return inputs.withStay(
                completedColumns(columns),
                completed(columns, rows),
                table.used().size());
    }

    /** The columns that {@link #completed} adds to those of notices. */
    public static List<dk.belaeg.contract.Column> completedColumns(List<dk.belaeg.contract.Column> notices) {
        List<dk.belaeg.contract.Column> columns = new ArrayList<>(notices);
        columns.add(new dk.belaeg.contract.Column(NET, dk.belaeg.contract.Column.Type.DECIMAL, 2));
        columns.add(new dk.belaeg.contract.Column(REPLACED_ON, dk.belaeg.contract.Column.Type.DAY, 0));
        return columns;
    }

    /** Rows of notices with what follows from each, and from those that replace it: see {@link Notice}. */
    public static List<@Nullable Object[]> completed(
            List<dk.belaeg.contract.Column> columns, List<@Nullable Object[]> rows) {
        List<String> names =
                columns.stream().map(dk.belaeg.contract.Column::name).toList();
        List<Notice> notices =
                rows.stream().map(row -> Notice.of(values(names, row))).toList();
        List<@Nullable Object[]> completed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Notice notice = notices.get(i);
            @Nullable Object[] row = Arrays.copyOf(rows.get(i), names.size() + 2);
            row[names.indexOf(WITHDRAWN)] = notice.isOff();
            row[names.indexOf("service")] = notice.title();
            row[names.indexOf(PLACES_BEFORE)] = notice.before().orElse(null);
            row[names.indexOf(PLACES_AFTER)] = notice.after().orElse(null);
            row[names.size()] = notice.net().orElse(null);
            row[names.size() + 1] = notice.replaced(notices).orElse(null);
            completed.add(row);
        }
        return completed;
    }

    private static RowValues values(List<String> names, @Nullable Object[] row) {
        return new RowValues() {
            @Override
            public <T> Optional<T> value(String column, Class<T> type) {
                int at = names.indexOf(column);
                return at < 0 ? Optional.empty() : Optional.ofNullable(row[at]).map(type::cast);
            }
        };
    }

    private static @Nullable Object area(Codes codes, List<String> names, @Nullable Object[] values) {
        return codes.areaOf(column -> Optional.ofNullable((String) values[names.indexOf(column)]))
                .orElse(null);
    }

    /**
     * One row per operator and notified change, numbered within the operator by when it takes effect.
     *
     * @param notices one row per operator and change, as {@link #completed}: {@code operator, service_id, host, area, kind,
     *     service, paragraph, target_group, stay, places_before, places_after, net, effect, effect_from, effect_to, received,
     *     withdrawn, decision, replaced_on}; {@code kind} may name several kinds
     * @param operators one row per operator: {@code operator, operator_name}
     * @param asOf changes that have surely taken effect by this day are taken to be among the approved places
     * @return besides what came in: {@code opened} and {@code closed} in places (null when the number stays or is not known),
     *     {@code in_time} (null while a date is not known), {@code expected} (whether it counts in sums), and the half-year it
     *     belongs to
     */
    public static Dataset<Row> listed(Dataset<Row> notices, Dataset<Row> operators, LocalDate asOf) {
        Dataset<Row> changes = notices
                // each operator has one name
                .transform(InnerJoin.with(operators, OPERATOR))
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

    /** Whether the number of places changes, or may: one that is set aside need not have a kind that can be read. */
    private static Column ofPlaces() {
        Column kinds = concat(lit(Labels.AND), col(KIND), lit(Labels.AND));
        return OF_PLACES.stream()
                .map(kind -> coalesce(kinds.contains(Labels.AND + kind + Labels.AND), lit(false)))
                .reduce(col(KIND).isNull(), Column::or);
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
