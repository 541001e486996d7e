package dk.belaeg.subject;

import static dk.belaeg.contract.Column.day;
import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.round.Round;
import java.util.List;
import java.util.Optional;

/**
 * The small tables that say what belongs to what; made from the code lists for one round and handed to the measures like
 * any other dataset.
 */
public final class Dimensions {
    /** Values of {@code geography_level}, finest first. */
    public static final String LEVEL_MUNICIPALITY = "municipality";

    public static final String LEVEL_HEALTH_COUNCIL = "health_council";
    public static final String LEVEL_REGION = "region";
    public static final String LEVEL_COUNTRY = "country";

    /** Values of {@code group_level}, finest first. */
    public static final String LEVEL_TARGET_GROUP = "target_group";

    public static final String LEVEL_AREA = "area";

    /** The ordinary groups of an area that has complex groups too. */
    public static final String LEVEL_ORDINARY = "ordinary";

    /** Ends the code of such a sum; the code of the area stands before. */
    public static final String ORDINARY_SUM = "_ordinary";

    /** One row per municipality and geography it lies in: itself, its health council, its region, the country. */
    public static final List<Column> GEOGRAPHIES =
            List.of(text(MUNICIPALITY), text(GEOGRAPHY_LEVEL), text(GEOGRAPHY), text(GEOGRAPHY_NAME));

    /** One row per followed-up target group and group it belongs to: itself and its area. */
    public static final List<Column> GROUPS =
            List.of(text(TARGET_GROUP), text(GROUP_LEVEL), text(GROUP), text(GROUP_NAME), text(AREA), text(AREA_NAME));

    /** One row per group of the report and target group of the portal that counts in it. */
    public static final List<Column> MEMBERS = List.of(text(GROUP), text(TARGET_GROUP));

    /** One row per group: whether the portal has such a group. */
    public static final List<Column> COMPARABLES = List.of(text(GROUP), truth(COMPARABLE));

    /** One row per complex group that some places are confirmed to serve. */
    public static final List<Column> CONFIRMED = List.of(text(GROUP));

    /** One row per municipality of the round; the order is that of the Danish alphabet. */
    public static final List<Column> MUNICIPALITY_NAMES =
            List.of(text(MUNICIPALITY), text(MUNICIPALITY_NAME), whole(MUNICIPALITY_ORDER));

    /** One row per municipality and target group that was asked about. */
    public static final List<Column> ASKED_CELLS = List.of(text(MUNICIPALITY), text(TARGET_GROUP));

    /** One row per municipality, category and year that the round counts citizens for. */
    public static final List<Column> COUNTED_CELLS = List.of(text(MUNICIPALITY), text(CATEGORY), year(YEAR));

    /** One row per category of the round's count and category it belongs to: itself and all of them. */
    public static final List<Column> CATEGORIES =
            List.of(text(COUNTED_CATEGORY), text(CATEGORY), text(CATEGORY_NAME), whole(CATEGORY_ORDER));

    /** One row per category of a count, sums too: the group that is counted, its code among them, and what it is part of. */
    public static final List<Column> COUNTED_GROUPS =
            List.of(text(CATEGORY), text(COUNTED_GROUP), text(COUNTED_CATEGORY), text(SERIES_NAME), text(PART_OF));

    /** One row per open question of a count. */
    public static final List<Column> COUNTED_QUESTIONS = List.of(
            text(COUNTED_GROUP),
            text(THEME),
            truth("usual_theme"),
            text(QUESTION),
            whole(QUESTION_ORDER),
            text(FORM_THEME));

    /** One row per municipality and open question of a count that it has answered. */
    public static final List<Column> ANSWERED_QUESTIONS = List.of(text(MUNICIPALITY), text(FORM_THEME), text(QUESTION));

    /**
     * One row per text in a municipality's own words and theme that it was given; one without a theme while it has none.
     * {@code described} is alike for texts about one group.
     */
    public static final List<Column> MENTIONS = List.of(
            text(QUESTIONNAIRE),
            text(QUESTION),
            text(QUESTION_TITLE),
            text(AREA),
            text(MUNICIPALITY),
            text(DESCRIBED),
            text(THEME),
            text(THEME_KIND),
            text(THEME_NAME));

    /** One row per questionnaire and respondent that was asked. */
    public static final List<Column> RESPONSES = List.of(
            text(QUESTIONNAIRE),
            text(QUESTIONNAIRE_TITLE),
            text(RESPONDENT),
            text(RESPONDENT_NAME),
            text(STATUS),
            day(ANSWERED_ON),
            day(DEADLINE),
            truth(LATE),
            whole(ASKED),
            whole(FILLED),
            whole(ERRORS),
            whole(ANSWERS),
            truth(IN_FIGURES),
            truth(IN_ANY_WAY));

    public static final List<Column> OPERATORS = List.of(text(OPERATOR), text(OPERATOR_NAME));

    public static final List<Column> GROUP_NAMES = List.of(text(TARGET_GROUP), text(TARGET_GROUP_NAME));

    /** One row per account function that is added up and year it is valid in. */
    public static final List<Column> FUNCTIONS = List.of(text(FUNCTION), text(AREA), year(YEAR));

    /** One row per year that has a price factor. */
    public static final List<Column> FACTORS = List.of(year(YEAR), decimal(FACTOR, 12));

    /** One row per KKR area and what it is called as a geography: the round's own of the same municipalities, else itself. */
    public static final List<Column> KKR_GEOGRAPHIES = List.of(text(KKR_AREA), text(GEOGRAPHY));

    /** One row per municipality, area and year: as {@link dk.belaeg.subject.spending.Population} gives them. */
    public static final List<Column> INHABITANTS = List.of(text(MUNICIPALITY), text(AREA), year(YEAR), whole(PERSONS));

    /** One row per area and year: the first year it can be compared with; blank when there is no break before it. */
    public static final List<Column> COMPARABLE_YEARS = List.of(text(AREA), year(YEAR), year(COMPARABLE_FROM));

    /** One row per municipality, question of a survey and item it is asked about: an area or a target group. */
    public static final List<Column> ITEMS = List.of(
            text(MUNICIPALITY),
            text(QUESTION),
            text(ITEM_LEVEL),
            text(ITEM),
            text(ITEM_NAME),
            text(AREA),
            text(AREA_NAME));

    /** One row per question of a survey and answer that may be given. */
    public static final List<Column> SCALES = List.of(text(QUESTION), text(ANSWER), whole(ANSWER_ORDER));

    /** One row per kind of change: 1 for more places, -1 for fewer, 0 for as many. */
    public static final List<Column> CHANGE_KINDS = List.of(text(KIND), whole(DIRECTION));

    /** One row per paragraph, or combination of them: the kind of its places. */
    public static final List<Column> PLACE_KINDS = List.of(text(PARAGRAPH), text(PLACE_KIND));

    /** One row per followed-up target group and kind of place that somebody has, lacks or plans for it, with both in words. */
    public static final List<Column> KIND_CELLS = List.of(text(TARGET_GROUP), text(PLACE_KIND), text(SHORTAGE));

    /** One row per need that missing places may have, with its place in the list. */
    public static final List<Column> NEEDS = List.of(text(NEED), whole("need_order"));

    /** One row per paragraph of the portal and area that its places are for, all of them in {@code total}. */
    public static final List<Column> PARAGRAPH_AREAS = List.of(text(PARAGRAPH), text(AREA));

    /** One row per published share: of which year and scope, of which group (in print, and as an item), of which answer. */
    public static final List<Column> PUBLISHED_SHARES = List.of(
            year(YEAR),
            text(SCOPE),
            text(SCOPE_NAME),
            text(AREA),
            text(TEXT),
            text(ITEM),
            text(ANSWER),
            whole(ANSWER_ORDER),
            decimal(PUBLISHED, 1),
            text("source"));

    /** Every one of them. */
    public static final List<List<Column>> ALL = List.of(
            GEOGRAPHIES,
            GROUPS,
            MEMBERS,
            COMPARABLES,
            CONFIRMED,
            MUNICIPALITY_NAMES,
            ASKED_CELLS,
            COUNTED_CELLS,
            CATEGORIES,
            COUNTED_GROUPS,
            COUNTED_QUESTIONS,
            ANSWERED_QUESTIONS,
            MENTIONS,
            RESPONSES,
            OPERATORS,
            GROUP_NAMES,
            FUNCTIONS,
            FACTORS,
            KKR_GEOGRAPHIES,
            INHABITANTS,
            COMPARABLE_YEARS,
            ITEMS,
            SCALES,
            CHANGE_KINDS,
            PLACE_KINDS,
            KIND_CELLS,
            NEEDS,
            PARAGRAPH_AREAS,
            PUBLISHED_SHARES);

    private Dimensions() {}

    /**
     * The sum of the ordinary groups of an area that an ordinary group is part of; empty where the area has no others, so
     * that the area is that sum.
     */
    public static Optional<String> ordinarySum(String group, Round round, Codes codes) {
        String area = codes.targetGroups().value(group, "area");
        boolean mixed = round.targetGroups().stream()
                .anyMatch(other -> codes.targetGroups().value(other, "area").equals(area) && !isOrdinary(other, codes));
        return mixed && isOrdinary(group, codes) ? Optional.of(area + ORDINARY_SUM) : Optional.empty();
    }

    private static boolean isOrdinary(String group, Codes codes) {
        return codes.targetGroups().value(group, "kind").equals("ordinary");
    }
}
