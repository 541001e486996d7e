package dk.belaeg.subject.demand;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.JudgedField;
import dk.belaeg.check.Plausibility;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Lacking;
import dk.belaeg.subject.Subject;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Citizens of the target groups that the round follows up, by municipality, health council and region, and by target
 * group and area. Method: {@code docs/metode/efterspoergsel.md}.
 *
 * <p>Sums add lower and upper bounds of the counts that are stated and say how many are not, and whose; nothing is filled
 * in.
 */
public final class Demand implements Subject {
    static final String CITIZENS_LACKING = "citizens_lacking";
    static final String STATED_PLACES_LACKING = "stated_places_lacking";
    public static final String CITIZENS_LOWER = "citizens_lower";
    public static final String CITIZENS_UPPER = "citizens_upper";
    static final String CITIZENS_STATUS = "citizens_status";
    static final String DIFFICULTY = "difficulty";
    static final String STATED_PLACES = "stated_places";
    static final String STATED_PLACES_UNSTATED = "stated_places_unstated";
    static final String STATED_MISSING_UNSTATED = "stated_missing_unstated";

    @Override
    public List<Rule> rules() {
        return List.of(GroupNumbers.UNLIKE_OWN);
    }

    @Override
    public List<JudgedField> judged() {
        return GroupNumbers.JUDGED;
    }

    @Override
    public void checkPlausible(Intake intake, Plausibility limits, List<Finding> findings) {
        new GroupNumbers(limits, findings).judge(intake);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.addShared(
                "demand",
                () -> byLevels(
                        inputs.table("followup_groups"),
                        inputs.asked(),
                        inputs.geographies(),
                        inputs.groups(),
                        inputs.municipalities()));
    }

    /**
     * One row per geography and group, of every level of both.
     *
     * @param answers one row per municipality and target group that was answered: {@code municipality, target_group,
     *     citizens_lower, citizens_upper, citizens_status, difficulty, places, missing_places}
     * @param asked one row per municipality and target group that was asked about: {@code municipality, target_group}
     * @param geographies one row per municipality and geography it lies in: see {@link dk.belaeg.subject.Dimensions}
     * @param groups one row per target group and group it belongs to: see {@link dk.belaeg.subject.Dimensions}
     * @param names one row per municipality: see {@link dk.belaeg.subject.Dimensions#MUNICIPALITY_NAMES}
     * @return {@code citizens} in persons, {@code stated_places} and {@code stated_missing} in places; {@code
     *     municipalities}, {@code difficulty_answers} and {@code often_difficult} as numbers of municipalities; {@code
     *     estimates} and the columns on what is unstated as numbers of answers; {@code difficulty} of a single answer
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> answers,
            Dataset<Row> asked,
            Dataset<Row> geographies,
            Dataset<Row> groups,
            Dataset<Row> names) {
        return asked
                // each asked cell has at most one answer: the key of the answers
                .join(answers, new String[] {MUNICIPALITY, TARGET_GROUP}, "left")
                // one name a municipality
                .join(names, new String[] {MUNICIPALITY}, "left")
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                // each target group is a group of its own and lies in one area
                .transform(InnerJoin.with(groups, TARGET_GROUP))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, AREA, AREA_NAME, GROUP_LEVEL, GROUP, GROUP_NAME)
                .agg(
                        whole(CITIZENS_LOWER).as(CITIZENS_LOWER),
                        whole(CITIZENS_UPPER).as(CITIZENS_UPPER),
                        lacking(CITIZENS_LOWER).as(CITIZENS_LACKING),
                        municipalitiesWhere(col(CITIZENS_LOWER).isNotNull()).as(MUNICIPALITIES),
                        unstated(CITIZENS_LOWER).as(UNSTATED),
                        count(when(col(CITIZENS_STATUS).equalTo("estimate"), 1)).as(ESTIMATES),
                        municipalitiesWhere(col(DIFFICULTY).isNotNull()).as(DIFFICULTY_ANSWERS),
                        municipalitiesWhere(col(DIFFICULTY).isin("always", "often"))
                                .as(OFTEN_DIFFICULT),
                        when(count(lit(1)).equalTo(1), max(DIFFICULTY)).as(DIFFICULTY),
                        whole(PLACES).as(STATED_PLACES),
                        unstated(PLACES).as(STATED_PLACES_UNSTATED),
                        lacking(PLACES).as(STATED_PLACES_LACKING),
                        whole(MISSING_PLACES).as(STATED_MISSING),
                        unstated(MISSING_PLACES).as(STATED_MISSING_UNSTATED),
                        lacking(MISSING_PLACES).as(STATED_MISSING_LACKING));
    }

    /** The sum of what is stated; a municipality's own sum is blank when it has not stated a part of it. */
    private static Column whole(String column) {
        Column own = col(GEOGRAPHY_LEVEL).equalTo(LEVEL_MUNICIPALITY);
        return when(own.and(unstated(column).gt(0)), lit(null)).otherwise(sum(column));
    }

    private static Column lacking(String column) {
        return when(
                col(GEOGRAPHY_LEVEL).notEqual(LEVEL_MUNICIPALITY),
                Lacking.of(col(column).isNull()));
    }

    private static Column unstated(String column) {
        return count(lit(1)).minus(count(column));
    }

    /** How many municipalities have at least one answer of the kind. */
    private static Column municipalitiesWhere(Column answer) {
        return Distinct.count(when(answer, col(MUNICIPALITY)));
    }
}
