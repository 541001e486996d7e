package dk.belaeg.subject.count;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The datasets of the count questionnaire, in a round that asks it. */
public final class CountSurvey implements Subject {
    /** The questionnaire; its tables are named after it. */
    private static final String NAME = "count_survey";

    private static final String COUNTS = NAME + "_counts";

    /** Dataset of what each municipality has counted, for those that build on it. */
    private static final String CELLS = "counted_cells";

    @Override
    public boolean isIn(Round round) {
        return round.asked(NAME).isPresent();
    }

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(CountSettings.class);
    }

    /** Citizens are counted by the round's own categories and years, written as the form has them. */
    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        CountSettings counting = round.settings(CountSettings.class);
        if (counting.categories().isEmpty()) {
            return List.of();
        }
        String listed = counting.categories().stream()
                .map(category -> "»" + category + "«")
                .collect(Collectors.joining(", "));
        return List.of(
                new RowRule(CodeRules.UNKNOWN, COUNTS, "category", row -> row.text("category")
                        .filter(category -> !counting.categories().contains(category))
                        .map(category -> "Kategorien er ikke en af rundens: " + listed + ".")),
                new RowRule(ValueRules.YEAR_OTHER, COUNTS, "year", row -> row.value("year", Integer.class)
                        .filter(year -> !counting.years().contains(year))
                        .map(year -> "Der tælles ikke for " + year + " i denne runde.")));
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        CountSettings counting = round.settings(CountSettings.class);
        return Map.of(
                "optalt", counting.group(),
                "optalt_med", listed("Der er talt med: ", counting.included()),
                "optalt_ikke_med", listed("Der er ikke talt med: ", counting.excluded()));
    }

    private static String listed(String start, List<String> criteria) {
        return criteria.isEmpty() ? "" : start + String.join("; ", criteria) + ".";
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(JudgedField.ofYears(COUNTS, "counted", List.of("category"), "borgere", "kategoriens sum", true));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        boolean zerosShown = inputs.round().discretion().zerosShown();
        datasets.addShared(
                CELLS, () -> CitizenCounts.byMunicipality(inputs.table(COUNTS), asked(inputs), categories(inputs)));
        datasets.add(
                "counted",
                () -> CitizenCounts.byLevels(
                        datasets.get(CELLS), inputs.geographies(), inputs.municipalities(), zerosShown));
        datasets.add(
                "counted_years", () -> CitizenCounts.byYears(datasets.get(CELLS), inputs.geographies(), zerosShown));
    }

    private static Dataset<Row> asked(Inputs inputs) {
        CountSettings counting = inputs.round().settings(CountSettings.class);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : inputs.round().respondents()) {
            for (String category : counting.categories()) {
                counting.years().forEach(year -> rows.add(new Object[] {municipality, category, year}));
            }
        }
        return inputs.dataset(Dimensions.COUNTED_CELLS, rows);
    }

    private static Dataset<Row> categories(Inputs inputs) {
        CountSettings counting = inputs.round().settings(CountSettings.class);
        List<@Nullable Object[]> rows = new ArrayList<>();
        long order = 1;
        for (String category : counting.categories()) {
            rows.add(new Object[] {category, category, category, order++});
            rows.add(new Object[] {
                category,
                CountSettings.TOTAL,
                CountSettings.TOTAL_NAME,
                counting.categories().size() + 1L
            });
        }
        return inputs.dataset(Dimensions.CATEGORIES, rows);
    }
}
