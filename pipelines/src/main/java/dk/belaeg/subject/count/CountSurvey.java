package dk.belaeg.subject.count;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The datasets of the count questionnaire, in a round that asks it. */
public final class CountSurvey implements Subject {
    /** The questionnaire; its tables are named after it. */
    private static final String NAME = "count_survey";

    private static final String COUNTS = NAME + "_counts";

    private static final String COUNTED = "counted";

    private static final String THEMES = NAME + "_themes";

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

    @Override
    public List<Rule> rules() {
        return List.of(PartRules.LARGER, PartRules.ALONE, PrintedTotals.OUTSIDE, PrintedTotals.LINE);
    }

    /** Citizens are counted by the round's own categories and years, written as the form has them. */
    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        List<Round.CountedRow> asked = round.settings(CountSettings.class).rows();
        if (asked.isEmpty()) {
            return List.of();
        }
        SortedMap<String, List<Integer>> years = new TreeMap<>();
        asked.forEach(row -> years.computeIfAbsent(row.category(), category -> new ArrayList<>())
                .add(row.year()));
        String listed =
                asked.stream().map(row -> "»" + row.category() + "«").distinct().collect(Collectors.joining(", "));
        return List.of(
                new RowRule(ValueRules.NOT_ON_LIST, COUNTS, "category", row -> row.text("category")
                        .filter(category -> !years.containsKey(category))
                        .map(category -> "Kategorien er ikke en af rundens: " + listed + ".")),
                new RowRule(ValueRules.YEAR_OTHER, COUNTS, "year", row -> row.value("year", Integer.class)
                        .filter(year -> !years.getOrDefault(row.text("category").orElse(""), List.of())
                                .contains(year))
                        .map(year -> "Der tælles ikke for " + year + " i denne runde.")));
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        PartRules.check(intake.table(COUNTS), round.settings(CountSettings.class), findings);
        PrintedTotals.check(intake.table(COUNTS), round, contracts.codes(), findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        List<CountedGroup> groups = round.settings(CountSettings.class).groups();
        List<Integer> years = groups.isEmpty() ? List.of() : groups.get(0).years();
        return Map.of(
                "optalt_foerste_aar", years.isEmpty() ? "" : String.valueOf(years.get(0)),
                "optalt_sidste_aar", years.isEmpty() ? "" : String.valueOf(years.get(years.size() - 1)),
                "optalt", groups.stream().map(CountedGroup::name).collect(Collectors.joining("; ")),
                "optalt_med", listed("Der er talt med", groups, CountedGroup::included),
                "optalt_ikke_med", listed("Der er ikke talt med", groups, CountedGroup::excluded));
    }

    /** The criteria of each group; of several with the name of the group. */
    private static String listed(
            String start, List<CountedGroup> groups, Function<CountedGroup, List<String>> criteria) {
        return groups.stream()
                .filter(group -> !criteria.apply(group).isEmpty())
                .map(group -> start + (groups.size() > 1 ? " under " + group.name() : "") + ": "
                        + String.join("; ", criteria.apply(group)) + ".")
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(JudgedField.ofYears(COUNTS, "counted", List.of("category"), "borgere", "kategoriens sum", true));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        boolean zerosShown = inputs.round().discretion().zerosShown();
        CountedCategories of = new CountedCategories(inputs);
        datasets.addShared(
                CELLS,
                () -> CitizenCounts.byMunicipality(
                        CitizenCounts.partsWithinWholes(inputs.table(COUNTS), of.groups()),
                        of.asked(),
                        of.categories()));
        datasets.addShared(
                COUNTED,
                () -> CitizenCounts.withYearNames(CitizenCounts.ofGroups(
                        CitizenCounts.byLevels(
                                datasets.get(CELLS), inputs.geographies(), inputs.municipalities(), zerosShown),
                        of.groups())));
        datasets.add(
                "counted_years",
                () -> CitizenCounts.ofGroups(
                        CitizenCounts.byYears(datasets.get(CELLS), inputs.geographies(), zerosShown), of.groups()));
        datasets.add(
                "counted_period",
                () -> CitizenCounts.ofGroups(
                        CitizenCounts.byPeriod(
                                datasets.get(CELLS), inputs.geographies(), inputs.municipalities(), of.periods()),
                        of.groups()));
        datasets.add(
                "counted_printed",
                () -> PrintedTotals.beside(
                        datasets.get(COUNTED),
                        inputs.dataset(
                                PrintedTotals.LINES,
                                PrintedTotals.rows(
                                        inputs.codes(), inputs.round().settings(CountSettings.class)))));
        datasets.add(
                "counted_questions",
                () -> OpenQuestions.byQuestion(
                        OpenQuestions.asked(inputs),
                        OpenQuestions.answered(inputs, THEMES),
                        inputs.round().respondents().size()));
    }
}
