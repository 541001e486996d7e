package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What two extracts of the portal tell apart. Method: {@code docs/metode/tilbudsregister.md}. */
public final class RegisterChanges {
    static final String CHANGE = "change";
    static final String BEFORE = "before";
    static final String AFTER = "after";

    private static final String THEN = "then_";
    private static final String SEEN = "seen";
    private static final String TARIFFS = "tariffs";

    private RegisterChanges() {}

    /**
     * One row per service, unit and kind of change: new and gone units, and what units that both extracts have say
     * differently. What one of the two does not say is no change.
     *
     * @param now one row per unit and paragraph of the newest extract, as {@code portal} has them; those that cannot be used
     *     among them, since their units are there
     * @param then the same of the extract before
     * @param geographies one row per municipality and geography it lies in
     * @param groupNames one row per group: {@code target_group, target_group_name}
     */
    public static Dataset<Row> between(
            Dataset<Row> now, Dataset<Row> then, Dataset<Row> geographies, Dataset<Row> groupNames) {
        Dataset<Row> units = units(then, geographies, groupNames);
        Map<String, String> names = new HashMap<>();
        for (String column : units.columns()) {
            if (!column.equals(SERVICE_ID) && !column.equals(Register.UNIT_ID)) {
                names.put(column, THEN + column);
            }
        }
        Dataset<Row> before = units.withColumnsRenamed(names);
        Column isNew = was(SEEN).isNull();
        Column gone = col(SEEN).isNull();
        Dataset<Row> both = units(now, geographies, groupNames)
                // each unit stands once in either extract
                .join(before, new String[] {SERVICE_ID, Register.UNIT_ID}, "full");
        return both.select(
                        col(SERVICE_ID),
                        col(Register.UNIT_ID),
                        newest(SERVICE_NAME),
                        newest(Register.UNIT_NAME),
                        newest(OPERATOR_NAME),
                        newest(Register.HOST_NAME),
                        explode(array(
                                        change("new", isNew, lit(null).cast("string"), inWords(col(PLACES)), true),
                                        change(
                                                "gone",
                                                gone,
                                                inWords(was(PLACES)),
                                                lit(null).cast("string"),
                                                true),
                                        change(
                                                "places",
                                                differs(isNew, gone, PLACES),
                                                inWords(was(PLACES)),
                                                inWords(col(PLACES)),
                                                true),
                                        changed("paragraph", PARAGRAPH, isNew, gone),
                                        changed("target_group", TARGET_GROUP_NAME, isNew, gone),
                                        changed("tariff", TARIFFS, isNew, gone),
                                        change(
                                                "operator",
                                                differs(isNew, gone, OPERATOR),
                                                was(OPERATOR_NAME),
                                                col(OPERATOR_NAME),
                                                false),
                                        changed("name", Register.NAMES, isNew, gone)))
                                .as("one"))
                .select(col("*"), col("one.*"))
                .drop("one")
                .filter(col("is"))
                .drop("is");
    }

    /** One row per unit: what all its rows say of it. */
    private static Dataset<Row> units(Dataset<Row> portal, Dataset<Row> geographies, Dataset<Row> groupNames) {
        return portal.filter(
                        col(SERVICE_ID).isNotNull().and(col(Register.UNIT_ID).isNotNull()))
                // each group has one name, and each municipality one of its own
                .join(groupNames, new String[] {TARGET_GROUP}, "left")
                .join(Register.hosts(geographies), new String[] {HOST}, "left")
                .groupBy(SERVICE_ID, Register.UNIT_ID)
                .agg(
                        lit(true).as(SEEN),
                        max(SERVICE_NAME).as(SERVICE_NAME),
                        max(Register.UNIT_NAME).as(Register.UNIT_NAME),
                        max(OPERATOR).as(OPERATOR),
                        max(Register.operatorName()).as(OPERATOR_NAME),
                        max(Register.HOST_NAME).as(Register.HOST_NAME),
                        // a sum that lacks a part is none
                        when(count(PLACES).equalTo(count(lit(1))), sum(PLACES)).as(PLACES),
                        all(col(PARAGRAPH)).as(PARAGRAPH),
                        all(col(TARGET_GROUP_NAME)).as(TARGET_GROUP_NAME),
                        all(kroner()).as(TARIFFS))
                .withColumn(
                        Register.NAMES,
                        concat(col(SERVICE_NAME), coalesce(concat(lit(", "), col(Register.UNIT_NAME)), lit(""))));
    }

    /** All values of a unit in one text; null for none. */
    private static Column all(Column value) {
        Column joined = array_join(array_sort(collect_set(value)), ", ");
        return when(joined.notEqual(""), joined);
    }

    private static Column kroner() {
        Column kroner = col(TARIFF_OERE).divide(lit(100)).cast("decimal(14,2)");
        Column danish = translate(format_number(kroner, 2), ",.", ".,");
        return concat(regexp_replace(danish, ",00$", ""), lit(" kr."));
    }

    private static Column inWords(Column places) {
        Column whole = places.cast("long");
        Column decimals = translate(regexp_replace(places.cast("string"), "0+$", ""), ".", ",");
        return concat(
                when(whole.equalTo(places), whole.cast("string")).otherwise(decimals),
                when(places.equalTo(1), lit(" plads")).otherwise(lit(" pladser")));
    }

    private static Column was(String column) {
        return col(THEN + column);
    }

    private static Column newest(String column) {
        return coalesce(col(column), was(column)).as(column);
    }

    private static Column differs(Column isNew, Column gone, String column) {
        return not(isNew).and(not(gone)).and(coalesce(col(column).notEqual(was(column)), lit(false)));
    }

    private static Column changed(String kind, String column, Column isNew, Column gone) {
        return change(kind, differs(isNew, gone, column), was(column), col(column), false);
    }

    private static Column change(String kind, Column is, Column before, Column after, boolean places) {
        Column none = lit(null).cast("decimal(38,2)");
        return struct(
                is.as("is"),
                lit(kind).as(CHANGE),
                before.as(BEFORE),
                after.as(AFTER),
                (places
                                ? when(was(SEEN).isNull(), lit(0))
                                        .otherwise(was(PLACES))
                                        .cast("decimal(38,2)")
                                : none)
                        .as(PLACES_BEFORE),
                (places
                                ? when(col(SEEN).isNull(), lit(0))
                                        .otherwise(col(PLACES))
                                        .cast("decimal(38,2)")
                                : none)
                        .as(PLACES_AFTER));
    }
}
