package dk.belaeg.subject.volume;

import static dk.belaeg.contract.Columns.YEAR;
import static org.apache.spark.sql.functions.col;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.spending.AgeSettings;
import dk.belaeg.subject.spending.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are of something that municipalities share, such as a children's house, how long they take and what
 * they cost. Method: {@code docs/metode/sagstal.md}.
 */
public final class Volume implements Subject {
    static final String CASES = "volume_cases";
    static final String HOUSES = "volume_houses";

    /** The one category that cases are counted in; protection knows it as a group. */
    public static final String CATEGORY_CODE = "cases";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(VolumeSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return VolumeRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return VolumeRules.ofRows();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        VolumeRules.population(counted(intake.table(CASES)), years(intake.table("population")), findings);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(JudgedField.ofYears(CASES, "cases", List.of(), "sager", "årets sum", true));
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        NavigableSet<Integer> counted = counted(checked.intake().table(CASES));
        NavigableSet<Integer> houses = years(checked.intake().table(HOUSES));
        return Map.of(
                "sagstal_foerste_aar", counted.isEmpty() ? "" : String.valueOf(counted.first()),
                "sagstal_aar", counted.isEmpty() ? "" : String.valueOf(counted.last()),
                "sagstal_hus_aar", houses.isEmpty() ? "" : String.valueOf(houses.last()));
    }

    private static NavigableSet<Integer> years(StagedTable table) {
        TreeSet<Integer> years = new TreeSet<>();
        table.used().forEach(row -> row.value(YEAR, Integer.class).ifPresent(years::add));
        return years;
    }

    /** The years that any municipality has stated cases of; of later ones only something is expected. */
    private static NavigableSet<Integer> counted(StagedTable table) {
        TreeSet<Integer> years = new TreeSet<>();
        table.used().stream()
                .filter(row -> row.value(VolumeCases.CASES_LOWER, Long.class).isPresent())
                .forEach(row -> row.value(YEAR, Integer.class).ifPresent(years::add));
        return years;
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.addShared(
                CASES,
                () -> VolumeCases.byLevels(
                        inputs.table(CASES),
                        cells(inputs),
                        categories(inputs),
                        Population.inBands(inputs.table("population"), List.of(children(inputs))),
                        inputs.geographies(),
                        inputs.municipalities()));
        datasets.add("volume_shares", () -> datasets.get(CASES).filter(col(VolumeCases.COUNTED_YEAR)));
        datasets.add(
                HOUSES,
                () -> VolumeHouses.byHouse(
                        inputs.table(HOUSES),
                        inputs.round().settings(VolumeSettings.class).goal(),
                        inputs.round().discretion().smallestCount()));
    }

    private static Population.Band children(Inputs inputs) {
        String group = inputs.round().settings(AgeSettings.class).children();
        return Population.Band.of("children", group, inputs.codes());
    }

    private static Dataset<Row> cells(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : inputs.round().respondents()) {
            years(inputs.staged(CASES)).forEach(year -> rows.add(new Object[] {municipality, CATEGORY_CODE, year}));
        }
        return inputs.dataset(Dimensions.COUNTED_CELLS, rows);
    }

    private static Dataset<Row> categories(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {CATEGORY_CODE, CATEGORY_CODE, "Sager", 1L});
        return inputs.dataset(Dimensions.CATEGORIES, rows);
    }
}
