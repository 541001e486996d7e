package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.RESPONDENT;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geographies;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.spending.PriceFactors;
import dk.belaeg.subject.spending.PriceSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Shelters: places and private share against what is agreed, tariffs against the cap, citizens in homelessness, need as
 * municipalities see it, and the other KKR areas. Method: {@code docs/metode/forsorgshjem.md}.
 */
public final class Shelters implements Subject {
    static final String NAME = "shelters";
    static final String AREAS = "shelter_areas";
    static final String HOMELESSNESS = "homelessness";
    static final String HOMELESS_AREAS = "homelessness_areas";
    private static final String PLACES_BY_LEVEL = "shelter_places";
    private static final String QUESTIONNAIRE = "shelter_need";
    private static final String ANSWERS = QUESTIONNAIRE + "_answer";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(ShelterSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return ShelterRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return ShelterRules.ofRows();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        ShelterSettings settings = round.settings(ShelterSettings.class);
        NavigableSet<LocalDate> counted = counted(intake.table(NAME));
        ShelterRules.reference(counted, settings.shareFrom(), danish(settings.shareFrom()), findings);
        ShelterRules.gone(intake.table(NAME), counted, findings);
        KkrChecks.run(intake, round, contracts.codes(), findings);
        boolean tariffs = intake.table(NAME).used().stream()
                .anyMatch(row -> row.value("tariff_oere", Long.class).isPresent());
        if (tariffs && !counted.isEmpty()) {
            String index = round.settings(PriceSettings.class).index();
            ShelterRules.index(
                    counted.last().getYear(),
                    settings.capYear(),
                    index,
                    PriceFactors.growth(contracts.codes(), index).keySet(),
                    findings);
        }
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        NavigableSet<LocalDate> counted = counted(checked.intake().table(NAME));
        return Map.of(
                "forsorg_dag", counted.isEmpty() ? "" : DanishDates.day(counted.last()),
                "forsorg_grundlag", danish(round.settings(ShelterSettings.class).shareFrom()),
                "loftets_aar",
                        String.valueOf(round.settings(ShelterSettings.class).capYear()),
                "hjemloeshed_aar", newest(checked.intake().table(HOMELESSNESS)),
                "forsorg_kkr_aar", newest(checked.intake().table(AREAS)),
                "hjemloeshed_kkr_aar", newest(checked.intake().table(HOMELESS_AREAS)));
    }

    private static String danish(YearMonth month) {
        return DanishDates.month(month.getMonthValue()) + " " + month.getYear();
    }

    private static String newest(StagedTable table) {
        NavigableSet<Integer> years = years(table);
        return years.isEmpty() ? "" : String.valueOf(years.last());
    }

    private static NavigableSet<Integer> years(StagedTable table) {
        TreeSet<Integer> years = new TreeSet<>();
        table.used().forEach(row -> row.value(YEAR, Integer.class).ifPresent(years::add));
        return years;
    }

    private static NavigableSet<LocalDate> counted(StagedTable table) {
        TreeSet<LocalDate> days = new TreeSet<>();
        table.used().forEach(row -> row.value(ShelterPlaces.COUNTED_ON, LocalDate.class)
                .ifPresent(days::add));
        return days;
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(NAME, LostRows.SUMS_BLANK);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(JudgedField.ofYears(
                HOMELESSNESS, "homeless", List.of(Homelessness.SITUATION), "borgere", "situationens sum", true));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        ShelterSettings settings = inputs.round().settings(ShelterSettings.class);
        datasets.addShared(
                PLACES_BY_LEVEL,
                () -> ShelterPlaces.byLevels(
                        inputs.parts(NAME),
                        inputs.geographies(),
                        settings.shareFrom(),
                        inputs.round().settings(OccupancySettings.class).leastCoverage()));
        datasets.add(
                "shelter_tariffs",
                () -> ShelterTariffs.byShelter(
                        inputs.table(NAME), factors(inputs, settings), inputs.geographies(), settings.cap()));
        datasets.addShared(
                HOMELESSNESS,
                () -> Homelessness.byLevels(
                        inputs.table(HOMELESSNESS),
                        cells(inputs),
                        situations(inputs),
                        inputs.geographies(),
                        inputs.municipalities()));
        datasets.add("shelter_balance", () -> balance(inputs, datasets));
        datasets.add(AREAS, () -> inputs.table(AREAS));
        datasets.add(
                HOMELESS_AREAS,
                () -> Homelessness.byArea(
                        inputs.table(HOMELESS_AREAS),
                        datasets.get(HOMELESSNESS),
                        inputs.dataset(Dimensions.KKR_GEOGRAPHIES, kkrAreas(inputs.round(), inputs.codes())),
                        situations(inputs)));
    }

    /** Each KKR area and what it is called as a geography: that of the round's which has the same municipalities. */
    private static List<@Nullable Object[]> kkrAreas(Round round, Codes codes) {
        Map<String, Set<String>> municipalities = new TreeMap<>();
        Geographies.rows(round, codes).forEach(row -> municipalities
                .computeIfAbsent(Objects.toString(row[2]), geography -> new TreeSet<>())
                .add(Objects.toString(row[0])));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : codes.list("kkr-areas").codes()) {
            Set<String> within = codes.municipalities().rows().stream()
                    .filter(municipality -> municipality.get("kkr_area").equals(area))
                    .map(municipality -> municipality.get("code"))
                    .collect(Collectors.toSet());
            String geography = municipalities.entrySet().stream()
                    .filter(one -> one.getValue().equals(within))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(area);
            rows.add(new Object[] {area, geography});
        }
        return rows;
    }

    private static Dataset<Row> balance(Inputs inputs, Datasets datasets) {
        NavigableSet<Integer> years = years(inputs.staged(HOMELESSNESS));
        return ShelterBalance.byLevels(
                datasets.get(PLACES_BY_LEVEL),
                datasets.get(HOMELESSNESS),
                years.isEmpty() ? inputs.round().year() : years.last(),
                inputs.table(ANSWERS).withColumnRenamed(RESPONDENT, MUNICIPALITY),
                inputs.round().asked(QUESTIONNAIRE).isPresent(),
                inputs.geographies(),
                inputs.municipalities());
    }

    private static Dataset<Row> factors(Inputs inputs, ShelterSettings settings) {
        SortedMap<Integer, BigDecimal> growth = PriceFactors.growth(
                inputs.codes(), inputs.round().settings(PriceSettings.class).index());
        List<@Nullable Object[]> rows = new ArrayList<>();
        counted(inputs.staged(NAME)).stream()
                .map(LocalDate::getYear)
                .max(Integer::compare)
                .ifPresent(year -> PriceFactors.to(growth, settings.capYear(), year, year)
                        .forEach((one, factor) -> rows.add(new Object[] {one, factor})));
        return inputs.dataset(Dimensions.FACTORS, rows);
    }

    private static Dataset<Row> cells(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : inputs.round().respondents()) {
            for (String situation :
                    inputs.codes().list("homelessness-situations").codes()) {
                years(inputs.staged(HOMELESSNESS))
                        .forEach(year -> rows.add(new Object[] {municipality, situation, year}));
            }
        }
        return inputs.dataset(Dimensions.COUNTED_CELLS, rows);
    }

    private static Dataset<Row> situations(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<CodeList.Entry> situations =
                inputs.codes().list("homelessness-situations").rows();
        for (CodeList.Entry situation : situations) {
            String code = situation.get("code");
            rows.add(new Object[] {code, code, situation.get("name"), Long.valueOf(situation.get("order"))});
            rows.add(new Object[] {code, CountSettings.TOTAL, CountSettings.TOTAL_NAME, situations.size() + 1L});
        }
        return inputs.dataset(Dimensions.CATEGORIES, rows);
    }
}
