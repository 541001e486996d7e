package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.AgesGrammar;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Extracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.places.Places;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The register of services: each unit as the portal has it, which are large or long without an update, what has changed
 * since the extract before, and places by target group. Method: {@code docs/metode/tilbudsregister.md}.
 */
public final class Register implements Subject {
    private static final String PORTAL = "portal";
    private static final String TRADE = "trade";

    static final String UNIT_ID = "unit_id";
    static final String UNIT_NAME = "unit_name";
    static final String HOST_NAME = "host_name";
    static final String HOST_NAMES = "host_names";
    static final String HEALTH_COUNCIL = "health_council";
    static final String HEALTH_COUNCIL_NAME = "health_council_name";
    static final String OWNERSHIP = "ownership";
    static final String LEGAL_FORM = "legal_form";
    static final String OPERATING_AGREEMENT = "operating_agreement";
    static final String OTHER_GROUPS = "other_groups";
    static final String GROUPS_TAKEN = "groups_taken";
    static final String AGE_FROM = "age_from";
    static final String AGE_TO = "age_to";
    static final String AGES_TO = "ages_to";
    static final String TARIFF_OCCUPANCY_PCT = "tariff_occupancy_pct";
    static final String UPDATED = "updated";
    static final String EXTRACTED = "extracted";
    static final String STALE = "stale";
    static final String UNITS = "units";

    /** A column between the steps: the service's and the unit's name together. */
    static final String NAMES = "names";

    /** Stands for the name of an operator that is a person. */
    private static final String SOLE_TRADER = "Enkeltmandsvirksomhed";

    private static final String SOLE = "(?iu)enkeltmand|personligt ejet|^(enk|pmv)\\.?$";
    private static final String BY_PERSON = "(?i)[,\\s]*\\bv/.*";
    private static final String WITH = "(?iu).*\\bmed drifts(?:overenskomst|aftale).*";
    private static final String WITHOUT = "(?iu).*\\buden drifts(?:overenskomst|aftale).*";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(RegisterSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return RegisterRules.rules();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        RegisterRules.run(intake.table(PORTAL), round.asOf(), findings);
        new GroupsTaken(contracts.codes()).say(intake.table(PORTAL), findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        return Map.of(
                "udtraek", day(checked.intake().table(PORTAL), "det nyeste udtræk"),
                "tidligere_udtraek", day(before(checked), "det tidligere udtræk"));
    }

    /**
     * The extract before the newest: that of the inbox, or else the newest of the rounds before, where both say their day and
     * it is the earlier one.
     */
    private static StagedTable before(Checked checked) {
        StagedTable earlier = checked.intake().table(Extracts.earlier(PORTAL));
        Optional<LocalDate> newest = day(checked.intake().table(PORTAL));
        return earlier.used().isEmpty()
                ? checked.before().stream()
                        .map(round -> round.table(PORTAL))
                        .filter(table -> table.schema()
                                .columns()
                                .equals(checked.intake().table(PORTAL).schema().columns()))
                        .filter(table -> day(table)
                                .filter(day -> newest.filter(day::isBefore).isPresent())
                                .isPresent())
                        .findFirst()
                        .orElse(earlier)
                : earlier;
    }

    private static Optional<LocalDate> day(StagedTable extract) {
        return extract.used().stream()
                .flatMap(row -> row.value(EXTRACTED, LocalDate.class).stream())
                .max(Comparator.naturalOrder());
    }

    private static String day(StagedTable extract, String otherwise) {
        return day(extract).map(day -> "udtrækket af " + DanishDates.day(day)).orElse(otherwise);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        RegisterSettings settings = inputs.round().settings(RegisterSettings.class);
        GroupsTaken taken = new GroupsTaken(inputs.codes());
        datasets.addShared("service_register", () -> {
            Dataset<Row> units = byUnit(
                    inputs.withStay(inputs.staged(PORTAL), taken.named(inputs.staged(PORTAL))),
                    inputs.geographies(),
                    operators(inputs),
                    inputs.groupNames(),
                    inputs.round().asOf().minusMonths(settings.staleAfter()));
            return inputs.has(TRADE)
                    // a service has one category
                    ? units.join(
                            datasets.get("service_categories").select(SERVICE_ID, CATEGORY),
                            new String[] {SERVICE_ID},
                            "left")
                    : units;
        });
        Optional<String> newest = Occupancy.newestPeriod(inputs.checked()).map(Period::code);
        datasets.addShared(
                "vacancies",
                () -> FreePlaces.byService(
                        // where nobody reports there is nothing to tell of any service
                        datasets.get("service_register").filter(lit(newest.isPresent())),
                        datasets.get("occupancy").filter(col(PERIOD).equalTo(newest.orElse(""))),
                        inputs.lacks(PORTAL)));
        datasets.add("free_places_coverage", () -> FreePlaces.coverage(datasets.get("vacancies")));
        datasets.add("large_services", () -> large(inputs.parts(PORTAL), inputs.geographies(), settings.large()));
        datasets.add("register_changes", () -> {
            StagedTable before = before(inputs.checked());
            // without two extracts there is nothing to tell apart
            boolean both = inputs.has(PORTAL) && !before.used().isEmpty();
            return RegisterChanges.between(
                    both ? inputs.parts(PORTAL) : inputs.withStay(before, List.of()),
                    inputs.withStay(before, both ? before.parts() : List.of()),
                    inputs.geographies(),
                    inputs.groupNames());
        });
        datasets.add(
                "places_by_group",
                () -> PlacesByGroup.of(
                        inputs.parts(PORTAL),
                        inputs.geographies(),
                        groups(inputs, inputs.staged(PORTAL).parts(), true)));
        datasets.add(
                "offers_by_group",
                () -> inputs.dataset(Offers.BY_SECTOR, offers(inputs).bySector()));
        datasets.add(
                "offers_compared",
                () -> inputs.dataset(Offers.COMPARED, offers(inputs).compare()));
        datasets.add("places_by_any_group", () -> {
            List<@Nullable Object[]> rows = taken.parts(inputs.staged(PORTAL));
            return PlacesByGroup.of(
                    inputs.withStay(inputs.staged(PORTAL), rows), inputs.geographies(), groups(inputs, rows, false));
        });
    }

    private static Offers offers(Inputs inputs) {
        StagedTable portal = inputs.staged(PORTAL);
        return new Offers(
                portal.schema().columns(),
                portal.parts(),
                inputs.codes(),
                inputs.round().settings(RegisterSettings.class).leastTariffs());
    }

    /** The groups that rows of the extract count under: themselves, and their areas when they are added up. */
    private static Dataset<Row> groups(Inputs inputs, List<@Nullable Object[]> rows, boolean areas) {
        List<String> columns = inputs.staged(PORTAL).schema().columns().stream()
                .map(dk.belaeg.contract.Column::name)
                .toList();
        int group = columns.indexOf(TARGET_GROUP);
        Set<String> found = new TreeSet<>();
        rows.forEach(row -> found.add(Objects.toString(row[group], Places.UNSTATED)));
        CodeList known = inputs.codes().targetGroups();
        List<@Nullable Object[]> named = new ArrayList<>();
        for (String code : found) {
            if (known.hasCode(code)) {
                String area = known.value(code, "area");
                String name = inputs.codes().list(Codes.AREAS).nameOf(area);
                named.add(new Object[] {code, Dimensions.LEVEL_TARGET_GROUP, code, known.nameOf(code), area, name});
                if (areas) {
                    named.add(new Object[] {code, Dimensions.LEVEL_AREA, area, name + " i alt", area, name});
                }
            }
        }
        named.add(
                new Object[] {Places.UNSTATED, Dimensions.LEVEL_TARGET_GROUP, Places.UNSTATED, "Ikke oplyst", null, null
                });
        return inputs.dataset(Dimensions.GROUPS, named);
    }

    private static Dataset<Row> operators(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        inputs.portalOperators().forEach((name, code) -> rows.add(new Object[] {code, name}));
        return inputs.dataset(Dimensions.OPERATORS, rows);
    }

    /**
     * The name of an operator as anyone may read it. That of a sole trader is a person's, by its legal form or by what stands
     * behind "v/".
     */
    static Column operatorName() {
        Column named = regexp_replace(col(OPERATOR), BY_PERSON, "");
        return when(col(OPERATOR).isNull(), col(OPERATOR))
                .when(col(LEGAL_FORM).rlike(SOLE).or(named.equalTo("")), lit(SOLE_TRADER))
                .otherwise(named);
    }

    /** The same outside Spark; blank where none is stated. */
    public static String operatorName(String operator, String legalForm) {
        String named = operator.replaceAll(BY_PERSON, "");
        boolean sole = Pattern.compile(SOLE).matcher(legalForm).find();
        return operator.isEmpty() || !(sole || named.isEmpty()) ? named : SOLE_TRADER;
    }

    /** One row per municipality with its name. */
    static Dataset<Row> hosts(Dataset<Row> geographies) {
        return geographies
                .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY))
                .select(col(MUNICIPALITY).as(HOST), col(GEOGRAPHY_NAME).as(HOST_NAME));
    }

    /**
     * One row per service, unit and paragraph.
     *
     * @param portal one row per unit and paragraph, as the contract has them, with {@code stay}
     * @param geographies one row per municipality and geography it lies in
     * @param operators one row per name under which the extract has a municipality or region: {@code operator,
     *     operator_name}
     * @param groupNames one row per group: {@code target_group, target_group_name}
     * @param limit units that were updated before it are stale
     */
    public static Dataset<Row> byUnit(
            Dataset<Row> portal,
            Dataset<Row> geographies,
            Dataset<Row> operators,
            Dataset<Row> groupNames,
            LocalDate limit) {
        Dataset<Row> councils = geographies
                .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_HEALTH_COUNCIL))
                .select(
                        col(MUNICIPALITY).as(HOST),
                        col(GEOGRAPHY).as(HEALTH_COUNCIL),
                        col(GEOGRAPHY_NAME).as(HEALTH_COUNCIL_NAME));
        return portal.withColumn(OPERATOR_NAME, operatorName())
                .drop(OPERATOR)
                // a municipality has one name and lies in one health council at most
                .join(hosts(geographies), new String[] {HOST}, "left")
                .join(councils, new String[] {HOST}, "left")
                // a name stands for one operator, a code for one group
                .join(operators, new String[] {OPERATOR_NAME}, "left")
                .join(groupNames, new String[] {TARGET_GROUP}, "left")
                .select(
                        col(SERVICE_ID),
                        col(SERVICE_NAME),
                        col(UNIT_ID),
                        col(UNIT_NAME),
                        col(HOST),
                        col(HOST_NAME),
                        col(HEALTH_COUNCIL),
                        col(HEALTH_COUNCIL_NAME),
                        col(OPERATOR),
                        col(OPERATOR_NAME),
                        col(SECTOR),
                        ownership().as(OWNERSHIP),
                        col(LEGAL_FORM),
                        coalesce(col(PARAGRAPH), lit(Places.UNSTATED)).as(PARAGRAPH),
                        col(STAY),
                        col(PLACES),
                        col(TARGET_GROUP),
                        col(TARGET_GROUP_NAME),
                        col(OTHER_GROUPS).as(GROUPS_TAKEN),
                        coalesce(col(AGE_FROM), col(AGES_FROM).cast("long")).as(AGE_FROM),
                        last(coalesce(col(AGE_TO), col(AGES_TO).cast("long"))).as(AGE_TO),
                        col(TARIFF_OERE).divide(lit(100)).cast("decimal(18,2)").as(TARIFF),
                        when(col(TARIFF_OERE).isNotNull(), col(TARIFF_UNIT)).as(TARIFF_UNIT),
                        col(TARIFF_OCCUPANCY_PCT).as(TARIFF_OCCUPANCY),
                        col(UPDATED),
                        col(UPDATED).leq(lit(limit)).as(STALE));
    }

    /** No upper limit is no age. */
    private static Column last(Column age) {
        return when(age.lt(AgesGrammar.OLDEST), age);
    }

    /** Whether a private service has an operating agreement: its own column says so, or the words of its legal form. */
    private static Column ownership() {
        Column form = col(LEGAL_FORM);
        Column agreement = coalesce(
                col(OPERATING_AGREEMENT), when(form.rlike(WITHOUT), lit(false)).when(form.rlike(WITH), lit(true)));
        return when(col(SECTOR).notEqual("private"), col(SECTOR))
                .when(agreement, lit("private_with_agreement"))
                .when(agreement.equalTo(false), lit("private_without_agreement"))
                .otherwise(col(SECTOR));
    }

    /**
     * One row per service and kind of stay with more places than the limit. Kinds of stay are never added. Where the places
     * of a row are not known, the others may be more than the limit already; the number is then blank.
     *
     * @param portal one row per unit and paragraph; blank where a row cannot be used
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> large(Dataset<Row> portal, Dataset<Row> geographies, BigDecimal limit) {
        Column lost = count(lit(1)).notEqual(count(PLACES));
        return portal.filter(col(SERVICE_ID).isNotNull())
                // each municipality has one name
                .join(hosts(geographies), new String[] {HOST}, "left")
                .groupBy(SERVICE_ID, STAY)
                .agg(
                        max(SERVICE_NAME).as(SERVICE_NAME),
                        max(operatorName()).as(OPERATOR_NAME),
                        max(SECTOR).as(SECTOR),
                        array_join(array_sort(collect_set(col(HOST_NAME))), ", ")
                                .as(HOST_NAMES),
                        Distinct.count(col(UNIT_ID)).as(UNITS),
                        sum(PLACES).as(PLACES),
                        when(lost, lit(Places.SET_ASIDE)).as(PLACES_REASON))
                .filter(col(PLACES).gt(lit(limit)))
                .withColumn(PLACES, when(col(PLACES_REASON).isNull(), col(PLACES)));
    }
}
