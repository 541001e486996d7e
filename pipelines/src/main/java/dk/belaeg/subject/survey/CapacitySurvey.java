package dk.belaeg.subject.survey;

import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.ITEM;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.RESPONDENT;

import dk.belaeg.check.JudgedField;
import dk.belaeg.check.Plausibility;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.places.Extract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** The datasets of the capacity survey, in a round that asks it. */
public final class CapacitySurvey implements Subject {
    /** The questionnaire; its tables are named after it. */
    public static final String NAME = "capacity_survey";

    public static final String CHANGES = NAME + "_changes";
    /** Dataset of the changes of all respondents, for those that build on it. */
    public static final String LISTED = "listed_changes";

    private static final String BALANCE = "balance";
    private static final String NEED = "need";
    static final String BUILDING_INTEREST = "building_interest";
    private static final String COUNTRY_NAME = "Hele landet";
    private static final String ALL_AREAS = "I alt";

    @Override
    public boolean isIn(Round round) {
        return round.asked(NAME).isPresent();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(ChangeRules.rules().stream(), SurveyChecks.rules().stream())
                .toList();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return ChangeRules.of(CHANGES, round.asOf(), contracts.codes());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        SurveyChecks.run(intake, round, contracts.codes(), findings);
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(CHANGES, LostRows.SUMS_BLANK);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(new JudgedField(
                CHANGES,
                "places",
                List.of(MUNICIPALITY, "area", "kind", "service", "paragraph", "target_group", "effect"),
                List.of("area"),
                false,
                "pladser",
                "summen af ændringer",
                false,
                JudgedField.Scale.ALIKE,
                false));
    }

    @Override
    public void checkPlausible(Intake intake, Plausibility limits, List<Finding> findings) {
        SurveyChecks.places(intake, findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.addShared("published_need", () -> PublishedShares.withSums(published(inputs)));
        datasets.add(
                "survey_distribution",
                () -> PublishedShares.beside(
                        Distribution.byItem(given(inputs), asked(inputs), scales(inputs), inputs.geographies()),
                        datasets.get("published_need"),
                        NEED));
        datasets.addShared(LISTED, () -> listed(inputs, inputs.table(CHANGES)));
        datasets.addShared(
                "expected_sums",
                () -> ExpectedChanges.added(
                        inputs.lacks(CHANGES) ? listed(inputs, inputs.parts(CHANGES)) : datasets.get(LISTED),
                        inputs.geographies()));
        datasets.add(
                "survey_answers",
                () -> SurveyAnswers.byMunicipality(
                        asked(inputs),
                        inputs.table(NAME + "_answer"),
                        inputs.table(NAME + "_balance"),
                        datasets.get(LISTED),
                        datasets.get("expected_sums"),
                        inputs.geographies()));
        datasets.add("expected_changes", () -> ofMunicipalities(datasets.get(LISTED), inputs.geographies()));
        datasets.add(
                "expected_levels",
                () -> ExpectedChanges.levels(
                        datasets.get("expected_sums"),
                        inputs.parts("portal"),
                        paragraphAreas(inputs),
                        inputs.geographies(),
                        Extract.of(inputs)));
    }

    private static Dataset<Row> listed(Inputs inputs, Dataset<Row> changes) {
        return ExpectedChanges.listed(changes, kinds(inputs), inputs.round().asOf());
    }

    private static Dataset<Row> ofMunicipalities(Dataset<Row> changes, Dataset<Row> geographies) {
        // each municipality has one row of its own
        return changes.transform(InnerJoin.with(
                geographies.filter(functions.col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY)),
                MUNICIPALITY));
    }

    /** What was answered, in the shape of what was asked. */
    private static Dataset<Row> given(Inputs inputs) {
        Dataset<Row> balance = inputs.table(NAME + "_balance");
        // a question about all places
        Dataset<Row> cover = inputs.table(NAME + "_answer")
                .withColumns(
                        Map.of(MUNICIPALITY, functions.col(RESPONDENT), "area", functions.lit(ExpectedChanges.TOTAL)));
        return answers(balance, BALANCE, "area", "degree")
                .unionByName(answers(cover, BUILDING_INTEREST, "area", BUILDING_INTEREST))
                .unionByName(answers(balance, NEED, "area", "need"))
                .unionByName(answers(inputs.table(NAME + "_need"), NEED, "target_group", "need"));
    }

    private static Dataset<Row> answers(Dataset<Row> table, String question, String item, String answer) {
        return table.select(
                functions.col(MUNICIPALITY),
                functions.lit(question).as(QUESTION),
                functions.col(item).as(ITEM),
                functions.col(answer).as("given"));
    }

    private static Dataset<Row> asked(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : inputs.round().respondents()) {
            for (String area : allowed(inputs, "balance")) {
                String name = inputs.codes().list(Codes.AREAS).nameOf(area);
                rows.add(new Object[] {municipality, BALANCE, "area", area, name, area, name});
                rows.add(new Object[] {municipality, NEED, "area", area, name + " i alt", area, name});
            }
            String all = ExpectedChanges.TOTAL;
            rows.add(new Object[] {municipality, BUILDING_INTEREST, all, all, ALL_AREAS, all, ALL_AREAS});
            for (String group : allowed(inputs, "need")) {
                String area = inputs.codes().targetGroups().value(group, "area");
                rows.add(new Object[] {
                    municipality,
                    NEED,
                    "target_group",
                    group,
                    inputs.codes().targetGroups().nameOf(group),
                    area,
                    inputs.codes().list(Codes.AREAS).nameOf(area)
                });
            }
        }
        return inputs.dataset(Dimensions.ITEMS, rows);
    }

    /** The codes that a sheet of the survey asks about. */
    private static List<String> allowed(Inputs inputs, String sheet) {
        return inputs.contracts()
                .questionnaire(NAME)
                .sheet(sheet)
                .table()
                .given()
                .constraints()
                .allowed();
    }

    private static Dataset<Row> scales(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        scale(inputs, rows, BALANCE, "answers:degree");
        scale(inputs, rows, NEED, "answers:need");
        scale(inputs, rows, BUILDING_INTEREST, "answers:yes_no");
        return inputs.dataset(Dimensions.SCALES, rows);
    }

    private static void scale(Inputs inputs, List<@Nullable Object[]> rows, String question, String list) {
        for (CodeList.Entry answer : inputs.codes().list(list).rows()) {
            rows.add(new Object[] {question, answer.get("code"), Long.valueOf(answer.get("order"))});
        }
    }

    private static Dataset<Row> kinds(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry kind : inputs.codes().list("change-kinds").rows()) {
            long direction =
                    switch (kind.get("effect")) {
                        case "increase" -> 1;
                        case "decrease" -> -1;
                        default -> 0;
                    };
            rows.add(new Object[] {kind.get("code"), direction});
        }
        return inputs.dataset(Dimensions.CHANGE_KINDS, rows);
    }

    private static Dataset<Row> paragraphAreas(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String paragraph : paragraphs(inputs)) {
            rows.add(new Object[] {paragraph, ExpectedChanges.TOTAL});
            inputs.codes().areaOfParagraphs(paragraph).ifPresent(area -> rows.add(new Object[] {paragraph, area}));
        }
        return inputs.dataset(Dimensions.PARAGRAPH_AREAS, rows);
    }

    /** Every paragraph, or combination of them, that the portal has places for. */
    private static Set<String> paragraphs(Inputs inputs) {
        TreeSet<String> paragraphs = new TreeSet<>();
        inputs.staged("portal").used().forEach(row -> row.text(PARAGRAPH).ifPresent(paragraphs::add));
        return paragraphs;
    }

    private static Dataset<Row> published(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry share : inputs.codes().list("expected-need").rows()) {
            String scope = share.get("scope");
            String group = share.get("target_group");
            rows.add(new Object[] {
                Integer.valueOf(share.get("year")),
                scope,
                scope.equals(PublishedShares.COUNTRY)
                        ? COUNTRY_NAME
                        : inputs.codes().list("kkr-areas").nameOf(scope),
                share.get("area"),
                share.get("text"),
                group.isEmpty() ? share.get("area") : group,
                share.get("answer"),
                Long.valueOf(inputs.codes().list("answers:need").value(share.get("answer"), "order")),
                new BigDecimal(share.get("percent")).setScale(1),
                share.get("source")
            });
        }
        return inputs.dataset(Dimensions.PUBLISHED_SHARES, rows);
    }
}
