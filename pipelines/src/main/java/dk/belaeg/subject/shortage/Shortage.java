package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.MISSING_PLACES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PERIOD;
import static dk.belaeg.contract.Columns.PLACE_KIND;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;
import static org.apache.spark.sql.functions.col;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.balance.Supply;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.survey.CapacitySurvey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Which kind of place is missing for whom, where. Method: {@code docs/metode/mangel.md}. */
public final class Shortage implements Subject {
    private static final String FOLLOWUP = "followup";
    static final String LINES = FOLLOWUP + "_shortage";
    static final String GROUPS = FOLLOWUP + "_groups";

    /** Dataset of what the ledger of places has to come, where a round has one: see {@link KindBalance#NOTIFIED}. */
    public static final String NOTIFIED = "notified_coming";

    @Override
    public boolean isIn(Round round) {
        return round.asked(FOLLOWUP).isPresent();
    }

    @Override
    public List<Rule> rules() {
        return ShortageRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return ShortageRules.ofRows(round);
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        ShortageRules.sums(intake, contracts.codes(), findings);
        ShortageRules.places(intake, round, contracts.codes(), findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        // settled one by one: of so many joins together Spark guesses gigabytes, and parts the rows
        datasets.addShared("stated_shortage", () -> stated(inputs));
        datasets.addShared(
                "services_by_kind",
                () -> KindBalance.cells(supply(inputs, datasets), placeKinds(inputs), inputs.geographies()));
        datasets.addShared(
                "places_by_kind",
                () -> KindBalance.withPlaces(
                        datasets.get("stated_shortage"), datasets.get("services_by_kind"), supply(inputs, datasets)));
        datasets.addShared(
                "balance_by_kind",
                () -> KindBalance.byKind(
                        datasets.get("places_by_kind"),
                        coming(inputs, datasets),
                        notified(inputs, datasets),
                        placeKinds(inputs),
                        new Supply(inputs).members(),
                        inputs.geographies(),
                        inputs.municipalities()));
        datasets.add(
                "missing_needs",
                () -> Needs.byGroup(inputs.table(LINES), needs(inputs), inputs.geographies(), inputs.groups()));
        datasets.addShared(
                "municipal_supply",
                () -> MunicipalPlaces.beside(
                        datasets.get("demand"),
                        supply(inputs, datasets),
                        inputs.portalOperators(),
                        inputs.geographies()));
        datasets.add(
                "municipal_places",
                () -> MunicipalPlaces.withPlans(
                        datasets.get("municipal_supply"), coming(inputs, datasets), new Supply(inputs).members()));
        datasets.add(
                "municipal_places_by_kind",
                () -> inputs.dataset(
                        KindPlaces.COLUMNS,
                        new KindPlaces(inputs.checked().intake(), inputs.round(), inputs.codes()).rows()));
        datasets.add(
                "missing_ranked",
                () -> Ranking.byShortage(
                        datasets.get("balance_by_kind"),
                        datasets.get("demand"),
                        inputs.table(LINES),
                        inputs.geographies()));
    }

    private static Dataset<Row> needs(Inputs inputs) {
        List<@Nullable Object[]> rows = inputs.codes().list("place-needs").rows().stream()
                .<@Nullable Object[]>map(need -> new Object[] {need.get("code"), Long.valueOf(need.get("order"))})
                .toList();
        return inputs.dataset(Dimensions.NEEDS, rows);
    }

    private static Dataset<Row> stated(Inputs inputs) {
        return StatedShortage.byKind(
                inputs.parts(LINES),
                inputs.table(GROUPS),
                inputs.asked(),
                inputs.dataset(Dimensions.KIND_CELLS, cells(inputs)),
                inputs.geographies(),
                inputs.groups(),
                inputs.municipalities(),
                inputs.round().asOf());
    }

    private static KindBalance.Supply supply(Inputs inputs, Datasets datasets) {
        Supply supply = new Supply(inputs);
        String newest =
                Occupancy.newestPeriod(inputs.checked()).map(Period::code).orElse("");
        return new KindBalance.Supply(
                supply.places(),
                datasets.get("occupancy").filter(col(PERIOD).equalTo(newest)),
                supply.members(),
                supply.comparable(),
                supply.confirmed(),
                Extract.of(inputs),
                inputs.round().settings(OccupancySettings.class).leastCoverage(),
                tariffUnits(inputs.codes().list(PlaceKinds.LIST)));
    }

    private static Map<String, String> tariffUnits(CodeList kinds) {
        return kinds.rows().stream()
                .filter(kind -> !kind.get(TARIFF_UNIT).isEmpty())
                .collect(Collectors.toMap(kind -> kind.get("code"), kind -> kind.get(TARIFF_UNIT)));
    }

    private static Optional<KindBalance.Coming> coming(Inputs inputs, Datasets datasets) {
        return datasets.names().contains(CapacitySurvey.LISTED)
                ? Optional.of(new KindBalance.Coming(
                        datasets.get(CapacitySurvey.LISTED),
                        inputs.table(CapacitySurvey.NAME + "_answer"),
                        inputs.round().asOf(),
                        inputs.lacks(CapacitySurvey.CHANGES)))
                : Optional.empty();
    }

    private static Optional<KindBalance.Notified> notified(Inputs inputs, Datasets datasets) {
        boolean any = inputs.has(Notices.TABLE) || inputs.lacks(Notices.TABLE);
        return any && datasets.names().contains(NOTIFIED)
                ? Optional.of(new KindBalance.Notified(datasets.get(NOTIFIED), inputs.lacks(Notices.TABLE)))
                : Optional.empty();
    }

    private static List<StagedRow> ofPlaces(Inputs inputs) {
        return Stream.of("portal", CapacitySurvey.CHANGES)
                .flatMap(table -> inputs.staged(table).used().stream())
                .toList();
    }

    private static Dataset<Row> placeKinds(Inputs inputs) {
        PlaceKinds kinds = new PlaceKinds(inputs.codes());
        TreeSet<String> paragraphs = new TreeSet<>();
        ofPlaces(inputs).forEach(row -> row.text(PARAGRAPH).ifPresent(paragraphs::add));
        List<@Nullable Object[]> rows = new ArrayList<>();
        paragraphs.forEach(paragraph -> rows.add(new Object[] {paragraph, kinds.of(paragraph)}));
        return inputs.dataset(Dimensions.PLACE_KINDS, rows);
    }

    /**
     * The target groups of the round, each with every kind of place that somebody lacks, has or plans for any group of its
     * area, so that none of a kind is told from nothing known. A list without kinds gives that of no kind.
     */
    private static List<@Nullable Object[]> cells(Inputs inputs) {
        CodeList groups = inputs.codes().targetGroups();
        Labels labels = new Labels(inputs.codes());
        CodeList names = inputs.codes().list(PlaceKinds.LIST);
        Map<String, SortedSet<String>> kinds = kinds(inputs);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String group : inputs.round().targetGroups()) {
            for (String kind : kinds.getOrDefault(groups.value(group, "area"), new TreeSet<>())) {
                rows.add(
                        new Object[] {group, kind, labels.shortGroup(group) + ", " + Texts.inside(names.nameOf(kind))});
            }
        }
        return rows;
    }

    /** The kinds of place of each area. */
    private static Map<String, SortedSet<String>> kinds(Inputs inputs) {
        PlaceKinds kinds = new PlaceKinds(inputs.codes());
        CodeList groups = inputs.codes().targetGroups();
        Map<String, SortedSet<String>> byArea = new HashMap<>();
        BiConsumer<StagedRow, String> add = (row, kind) -> row.text(TARGET_GROUP)
                .ifPresent(group -> byArea.computeIfAbsent(groups.value(group, "area"), area -> new TreeSet<>())
                        .add(kind));
        Set<List<Optional<String>>> listed = new HashSet<>();
        for (StagedRow row : inputs.staged(LINES).used()) {
            row.text(PLACE_KIND).ifPresent(kind -> add.accept(row, kind));
            listed.add(answer(row));
        }
        for (StagedRow row : inputs.staged(GROUPS).used()) {
            boolean lacks = row.value(MISSING_PLACES, Number.class)
                    .filter(places -> places.doubleValue() > 0)
                    .isPresent();
            if (lacks && !listed.contains(answer(row))) {
                add.accept(row, PlaceKinds.UNSPLIT);
            }
        }
        // a notice without a paragraph is about places that are there
        Stream<StagedRow> notified = inputs.staged(Notices.TABLE).used().stream()
                .filter(row -> row.text(PARAGRAPH).isPresent());
        for (StagedRow row : Stream.concat(ofPlaces(inputs).stream(), notified).toList()) {
            if (followed(inputs, row)) {
                add.accept(row, row.text(PARAGRAPH).map(kinds::of).orElse(PlaceKinds.UNSPLIT));
            }
        }
        return byArea;
    }

    /** Whether the places are for a group of the round, or for a subgroup of one. */
    private static boolean followed(Inputs inputs, StagedRow row) {
        List<String> groups = inputs.round().targetGroups();
        return row.text(TARGET_GROUP)
                .filter(group -> groups.contains(group)
                        || groups.contains(inputs.codes().targetGroups().value(group, "parent")))
                .isPresent();
    }

    private static List<Optional<String>> answer(StagedRow row) {
        return List.of(row.text(MUNICIPALITY), row.text(TARGET_GROUP));
    }
}
