package dk.belaeg.contract;

/**
 * The names of the columns that code refers to, each written here and nowhere else. What a column means and which tables
 * have it stands in the schemas; a test holds that every name is a column there.
 */
public final class Columns {
    // Who, where, when and what: the keys that tables share.
    public static final String MUNICIPALITY = "municipality";
    public static final String OPERATOR = "operator";
    public static final String OPERATOR_NAME = "operator_name";
    public static final String HOST = "host";
    public static final String SERVICE_ID = "service_id";
    public static final String SERVICE_NAME = "service_name";
    public static final String SECTOR = "sector";
    public static final String PARAGRAPH = "paragraph";
    public static final String TARGET_GROUP = "target_group";
    public static final String TARGET_GROUP_NAME = "target_group_name";
    public static final String AREA = "area";
    public static final String AREA_NAME = "area_name";
    public static final String GROUP = "group";
    public static final String GROUP_NAME = "group_name";
    public static final String GROUP_LEVEL = "group_level";
    public static final String GEOGRAPHY = "geography";
    public static final String KKR_AREA = "kkr_area";
    public static final String GEOGRAPHY_NAME = "geography_name";
    public static final String GEOGRAPHY_LEVEL = "geography_level";
    public static final String PERIOD = "period";
    public static final String YEAR = "year";
    public static final String PLACES = "places";
    public static final String STAY = "stay";
    public static final String OVERNIGHT_PLACES = "overnight_places";
    public static final String DAY_PLACES = "day_places";
    public static final String OUTREACH_PLACES = "outreach_places";
    public static final String UNKNOWN_PLACES = "unknown_places";
    public static final String PLACES_REASON = "places_reason";

    // Answers to questionnaires, and who gave them.
    public static final String QUESTIONNAIRE = "questionnaire";
    public static final String QUESTIONNAIRE_TITLE = "questionnaire_title";
    public static final String RESPONDENT = "respondent";
    public static final String RESPONDENT_NAME = "respondent_name";
    public static final String STATUS = "status";
    public static final String ANSWERED_ON = "answered_on";
    public static final String DEADLINE = "deadline";
    public static final String LATE = "late";
    public static final String ASKED = "asked";
    public static final String FILLED = "filled";
    public static final String ERRORS = "errors";
    public static final String ANSWERS = "answers";
    public static final String ANSWERED = "answered";
    public static final String MISSING = "missing";
    public static final String IN_FIGURES = "in_figures";
    public static final String IN_ANY_WAY = "in_any_way";

    // Citizens of target groups.
    public static final String STATED_MISSING_LACKING = "stated_missing_lacking";
    public static final String MUNICIPALITY_NAME = "municipality_name";
    public static final String MUNICIPALITY_ORDER = "municipality_order";
    public static final String MISSING_PLACES = "missing_places";
    public static final String DIFFICULTY_ANSWERS = "difficulty_answers";
    public static final String OFTEN_DIFFICULT = "often_difficult";
    public static final String MUNICIPALITIES = "municipalities";
    public static final String UNSTATED = "unstated";
    public static final String ESTIMATES = "estimates";
    public static final String STATED_MISSING = "stated_missing";

    // Which kind of place is missing.
    public static final String PLACE_KIND = "place_kind";
    public static final String SHORTAGE = "shortage";

    // What places cost.
    public static final String TARIFF = "tariff";
    public static final String TARIFF_OERE = "tariff_oere";
    public static final String TARIFF_UNIT = "tariff_unit";

    // Citizens of the one target group that a round counts.
    public static final String ANY = "any";
    public static final String CATEGORY = "category";
    public static final String CATEGORY_NAME = "category_name";
    public static final String CATEGORY_ORDER = "category_order";
    public static final String COUNTED_CATEGORY = "counted_category";
    public static final String COUNTED_GROUP = "counted_group";
    public static final String COUNTED_LACKING = "counted_lacking";
    public static final String COUNTED_LOWER = "counted_lower";
    public static final String COUNTED_STATUS = "counted_status";
    public static final String COUNTED_UPPER = "counted_upper";
    public static final String NONE = "none";
    public static final String YEARS = "years";

    // Services, their places and how full they are.
    public static final String SERVICES = "services";
    public static final String SERVICES_REASON = "services_reason";
    public static final String DAYS_OPEN = "days_open";
    public static final String AVAILABLE_DAYS = "available_days";
    public static final String OCCUPIED_DAYS = "occupied_days";
    public static final String OCCUPANCY_PCT = "occupancy_pct";
    public static final String BUDGET_PCT = "budget_pct";
    public static final String BUDGET = "budget";
    public static final String TARIFF_OCCUPANCY = "tariff_occupancy";
    public static final String DIMENSION = "dimension";
    public static final String CODE = "code";
    public static final String NAME = "name";

    // Citizens against places.
    public static final String COMPARABLE = "comparable";
    public static final String REPORTED_SHARE = "reported_share";
    public static final String REPORTED_SHARE_REASON = "reported_share_reason";
    public static final String OCCUPIED_PLACES = "occupied_places";
    public static final String OCCUPIED_PLACES_REASON = "occupied_places_reason";
    public static final String FREE_PLACES = "free_places";
    public static final String FREE_PLACES_REASON = "free_places_reason";

    // Spending.
    public static final String FUNCTION = "function";
    public static final String AMOUNT_OERE = "amount_oere";
    public static final String FACTOR = "factor";
    public static final String COMPARABLE_FROM = "comparable_from";
    public static final String CURRENT = "current";
    public static final String CURRENT_REASON = "current_reason";
    public static final String FIXED = "fixed";
    public static final String FIXED_REASON = "fixed_reason";
    public static final String FIXED_BASE = "fixed_base";
    public static final String BASE_YEAR = "base_year";
    public static final String FIXED_PREVIOUS = "fixed_previous";
    public static final String FIXED_PREVIOUS_REASON = "fixed_previous_reason";
    public static final String BREAK_YEAR = "break_year";
    public static final String POPULATION = "population";
    public static final String POPULATION_REASON = "population_reason";
    public static final String PERSONS = "persons";
    public static final String SEX = "sex";
    public static final String AGES_FROM = "ages_from";
    public static final String AGES_TO = "ages_to";

    // Themes of what was written in own words.
    public static final String DESCRIBED = "described";
    public static final String QUESTION_TITLE = "question_title";
    public static final String THEME = "theme";
    public static final String THEME_KIND = "theme_kind";
    public static final String THEME_NAME = "theme_name";

    // The capacity survey: questions about items, their answers, expected changes, and published shares.
    public static final String ANSWER = "answer";
    public static final String ANSWER_ORDER = "answer_order";
    public static final String CHANGES = "changes";
    public static final String CLOSED = "closed";
    public static final String DAY_OPENED = "day_opened";
    public static final String DAY_CLOSED = "day_closed";
    public static final String DIRECTION = "direction";
    public static final String EXPECTED = "expected";
    public static final String IN_TIME = "in_time";
    public static final String ITEM = "item";
    public static final String ITEM_LEVEL = "item_level";
    public static final String ITEM_NAME = "item_name";
    public static final String KIND = "kind";
    public static final String NEED = "need";
    public static final String NUMBER = "number";
    public static final String OPENED = "opened";
    public static final String PLACES_AFTER = "places_after";
    public static final String PLACES_BEFORE = "places_before";
    public static final String FORM_THEME = "form_theme";
    public static final String PART_OF = "part_of";
    public static final String PUBLISHED = "published";
    public static final String QUESTION_ORDER = "question_order";
    public static final String PERIOD_NAME = "period_name";
    public static final String SERIES_NAME = "series_name";
    public static final String QUESTION = "question";
    public static final String RECEIVED = "received";
    public static final String SCOPE = "scope";
    public static final String SCOPE_NAME = "scope_name";
    public static final String TEXT = "text";
    public static final String WITHDRAWN = "withdrawn";
    public static final String NET = "net";
    public static final String DECISION = "decision";
    public static final String REPLACED_ON = "replaced_on";

    private Columns() {}

    /** The column that says why another one is blank. */
    public static String reasonOf(String column) {
        return column + "_reason";
    }
}
