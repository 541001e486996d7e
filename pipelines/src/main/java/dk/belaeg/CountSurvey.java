package dk.belaeg;

import dk.belaeg.measure.Dimensions;
import dk.belaeg.measure.survey.Counted;
import dk.belaeg.round.Counting;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The datasets of the count questionnaire, in a round that asks it. */
final class CountSurvey {
    /** The questionnaire; its tables are named after it. */
    static final String NAME = "count_survey";

    private final RoundData data;
    private final Round round;
    private final Counting counting;
    private final Engine engine;

    CountSurvey(RoundData data, Round round, Engine engine) {
        this.data = data;
        this.round = round;
        this.counting = round.counting();
        this.engine = engine;
    }

    /** Dataset name to dataset, computed side by side. */
    Map<String, CompletableFuture<Dataset<Row>>> datasets(Dataset<Row> geographies, Executor workers) {
        boolean zerosShown = round.discretion().zerosShown();
        CompletableFuture<Dataset<Row>> municipalities = CompletableFuture.supplyAsync(
                () -> engine.settled(Counted.byMunicipality(data.table(NAME + "_counts"), asked(), categories())),
                workers);
        Map<String, CompletableFuture<Dataset<Row>>> datasets = new LinkedHashMap<>();
        datasets.put(
                "counted",
                municipalities.thenApplyAsync(
                        cells -> Counted.byLevels(cells, geographies, data.municipalities(), zerosShown), workers));
        datasets.put(
                "counted_years",
                municipalities.thenApplyAsync(cells -> Counted.byYears(cells, geographies, zerosShown), workers));
        return datasets;
    }

    private Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : round.respondents()) {
            for (String category : counting.categories()) {
                counting.years().forEach(year -> rows.add(new Object[] {municipality, category, year}));
            }
        }
        return data.dimension(Dimensions.COUNTED_CELLS, rows);
    }

    private Dataset<Row> categories() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        long order = 1;
        for (String category : counting.categories()) {
            rows.add(new Object[] {category, category, category, order++});
            rows.add(new Object[] {
                category,
                Counting.TOTAL,
                Counting.TOTAL_NAME,
                counting.categories().size() + 1L
            });
        }
        return data.dimension(Dimensions.CATEGORIES, rows);
    }
}
