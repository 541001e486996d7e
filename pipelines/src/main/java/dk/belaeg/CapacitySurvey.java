package dk.belaeg;

import dk.belaeg.measure.Dimensions;
import dk.belaeg.measure.capacity.ExpectedChanges;
import dk.belaeg.measure.survey.Distribution;
import dk.belaeg.measure.survey.PublishedShares;
import dk.belaeg.measure.survey.SurveyAnswers;
import dk.belaeg.round.Round;
import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** The datasets of the capacity survey, in a round that asks it. */
final class CapacitySurvey {
    /** The questionnaire; its tables are named after it. */
    static final String NAME = "capacity_survey";

    static final String CHANGES = NAME + "_changes";
    private static final String BALANCE = "balance";
    private static final String NEED = "need";
    private static final String COUNTRY_NAME = "Hele landet";

    private final RoundData data;
    private final Round round;
    private final Engine engine;
    private final Codes codes;

    CapacitySurvey(RoundData data, Round round, Engine engine) {
        this.data = data;
        this.round = round;
        this.engine = engine;
        this.codes = data.contracts().codes();
    }

    /** Dataset name to dataset, computed side by side. */
    Map<String, CompletableFuture<Dataset<Row>>> datasets(Executor workers) {
        Dataset<Row> geographies = data.geographies();
        CompletableFuture<Dataset<Row>> listed = CompletableFuture.supplyAsync(
                () -> engine.settled(ExpectedChanges.listed(data.table(CHANGES), kinds(), round.asOf())), workers);
        CompletableFuture<Dataset<Row>> published =
                CompletableFuture.supplyAsync(() -> engine.settled(PublishedShares.withSums(published())), workers);
        CompletableFuture<Dataset<Row>> added = listed.thenApplyAsync(
                changes -> engine.settled(ExpectedChanges.added(
                        data.lacks(CHANGES)
                                ? ExpectedChanges.listed(data.parts(CHANGES), kinds(), round.asOf())
                                : changes,
                        geographies)),
                workers);
        Map<String, CompletableFuture<Dataset<Row>>> datasets = new LinkedHashMap<>();
        datasets.put("published_need", published);
        datasets.put(
                "survey_distribution",
                published.thenApplyAsync(
                        shares -> PublishedShares.beside(
                                Distribution.byItem(given(), asked(), scales(), geographies), shares, NEED),
                        workers));
        datasets.put(
                "survey_answers",
                listed.thenCombineAsync(
                        added,
                        (changes, sums) -> SurveyAnswers.byMunicipality(
                                asked(),
                                data.table(NAME + "_answer"),
                                data.table(NAME + "_balance"),
                                changes,
                                sums,
                                geographies),
                        workers));
        datasets.put(
                "expected_changes", listed.thenApplyAsync(changes -> ofMunicipalities(changes, geographies), workers));
        datasets.put("expected_sums", added);
        datasets.put(
                "expected_levels",
                added.thenApplyAsync(
                        sums -> ExpectedChanges.levels(
                                sums, data.parts("portal"), paragraphAreas(), geographies, data.has("portal")),
                        workers));
        return datasets;
    }

    private static Dataset<Row> ofMunicipalities(Dataset<Row> changes, Dataset<Row> geographies) {
        // each municipality has one row of its own
        return changes.join(
                geographies.filter(functions.col("geography_level").equalTo("municipality")), "municipality");
    }

    /** What was answered, in the shape of what was asked. */
    private Dataset<Row> given() {
        Dataset<Row> balance = data.table(NAME + "_balance");
        return answers(balance, BALANCE, "area", "degree")
                .unionByName(answers(balance, NEED, "area", "need"))
                .unionByName(answers(data.table(NAME + "_need"), NEED, "target_group", "need"));
    }

    private static Dataset<Row> answers(Dataset<Row> table, String question, String item, String answer) {
        return table.select(
                functions.col("municipality"),
                functions.lit(question).as("question"),
                functions.col(item).as("item"),
                functions.col(answer).as("given"));
    }

    private Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : round.respondents()) {
            for (String area : allowed("balance")) {
                String name = codes.list(Codes.AREAS).nameOf(area);
                rows.add(new Object[] {municipality, BALANCE, "area", area, name, area, name});
                rows.add(new Object[] {municipality, NEED, "area", area, name + " i alt", area, name});
            }
            for (String group : allowed("need")) {
                String area = codes.targetGroups().value(group, "area");
                rows.add(new Object[] {
                    municipality,
                    NEED,
                    "target_group",
                    group,
                    codes.targetGroups().nameOf(group),
                    area,
                    codes.list(Codes.AREAS).nameOf(area)
                });
            }
        }
        return data.dimension(Dimensions.ITEMS, rows);
    }

    /** The codes that a sheet of the survey asks about. */
    private List<String> allowed(String sheet) {
        return data.contracts()
                .questionnaire(NAME)
                .sheet(sheet)
                .table()
                .given()
                .constraints()
                .allowed();
    }

    private Dataset<Row> scales() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        scale(rows, BALANCE, "answers:degree");
        scale(rows, NEED, "answers:need");
        return data.dimension(Dimensions.SCALES, rows);
    }

    private void scale(List<@Nullable Object[]> rows, String question, String list) {
        for (CodeList.Entry answer : codes.list(list).rows()) {
            rows.add(new Object[] {question, answer.get("code"), Long.valueOf(answer.get("order"))});
        }
    }

    private Dataset<Row> kinds() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry kind : codes.list("change-kinds").rows()) {
            long direction =
                    switch (kind.get("effect")) {
                        case "increase" -> 1;
                        case "decrease" -> -1;
                        default -> 0;
                    };
            rows.add(new Object[] {kind.get("code"), direction});
        }
        return data.dimension(Dimensions.CHANGE_KINDS, rows);
    }

    private Dataset<Row> paragraphAreas() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String paragraph : data.paragraphs()) {
            rows.add(new Object[] {paragraph, ExpectedChanges.TOTAL});
            codes.areaOfParagraphs(paragraph).ifPresent(area -> rows.add(new Object[] {paragraph, area}));
        }
        return data.dimension(Dimensions.PARAGRAPH_AREAS, rows);
    }

    private Dataset<Row> published() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry share : codes.list("expected-need").rows()) {
            String scope = share.get("scope");
            String group = share.get("target_group");
            rows.add(new Object[] {
                Integer.valueOf(share.get("year")),
                scope,
                scope.equals(PublishedShares.COUNTRY)
                        ? COUNTRY_NAME
                        : codes.list("kkr-areas").nameOf(scope),
                share.get("area"),
                share.get("text"),
                group.isEmpty() ? share.get("area") : group,
                share.get("answer"),
                Long.valueOf(codes.list("answers:need").value(share.get("answer"), "order")),
                new BigDecimal(share.get("percent")).setScale(1),
                share.get("source")
            });
        }
        return data.dimension(Dimensions.PUBLISHED_SHARES, rows);
    }
}
