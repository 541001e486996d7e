package dk.belaeg;

import dk.belaeg.disclosure.ReportData;
import dk.belaeg.measure.capacity.Balance;
import dk.belaeg.measure.capacity.Notices;
import dk.belaeg.measure.capacity.Places;
import dk.belaeg.measure.capacity.Services;
import dk.belaeg.measure.occupancy.Occupancy;
import dk.belaeg.measure.spending.Population;
import dk.belaeg.measure.spending.Spending;
import dk.belaeg.measure.survey.Demand;
import dk.belaeg.measure.survey.ResponseRate;
import dk.belaeg.measure.survey.Themes;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Column;
import dk.belaeg.schema.Columns;
import dk.belaeg.schema.ReportSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Every dataset a release is made from, by name, and the reports cut from them. They are computed side by side, each as
 * soon as what it builds on is there.
 */
final class Measures {
    static final String NOTICE = "capacity_notice";
    static final String NOTICES = NOTICE + "_notices";
    private static final String TARGET_GROUPS = "target_group_survey";

    private final RoundData data;
    private final Round round;
    private final Engine engine;
    private final Executor workers;

    /** @param workers who computes; they are never made to wait for each other */
    Measures(RoundData data, Round round, Engine engine, Executor workers) {
        this.data = data;
        this.round = round;
        this.engine = engine;
        this.workers = workers;
    }

    /** Dataset name to dataset; the names are those that report schemas give. What takes longest is begun first. */
    Map<String, CompletableFuture<Dataset<Row>>> datasets() {
        Dataset<Row> geographies = data.geographies();
        CompletableFuture<Dataset<Row>> demand = begun(() -> engine.settled(Demand.byLevels(
                data.table("followup_groups"), data.asked(), geographies, data.groups(), data.municipalities())));
        CompletableFuture<Dataset<Row>> spending = begun(() -> Spending.byLevels(
                data.parts("spending"),
                data.spending().functions(),
                data.spending().priceFactors(),
                Population.inBands(data.table("population"), data.spending().bands()),
                geographies,
                data.spending().comparableYears()));
        CompletableFuture<Dataset<Row>> occupancy = begun(() -> engine.settled(occupancyOf(data.table("occupancy"))));

        Map<String, CompletableFuture<Dataset<Row>>> datasets = new LinkedHashMap<>();
        datasets.put("demand", demand);
        datasets.put("spending", spending);
        datasets.put("occupancy", occupancy);
        datasets.put(
                "balance",
                demand.thenCombineAsync(
                        occupancy, (citizens, services) -> balance(citizens, services, geographies), workers));
        datasets.put("places", begun(() -> Places.byLevels(data.parts("portal"), geographies)));
        datasets.put(
                "occupancy_means",
                occupancy.thenApplyAsync(
                        services -> Occupancy.means(
                                data.lacks("occupancy") ? occupancyOf(data.parts("occupancy")) : services,
                                data.groupNames()),
                        workers));
        if (round.asked(CapacitySurvey.NAME).isPresent()) {
            datasets.putAll(new CapacitySurvey(data, round, engine).datasets(workers));
        }
        if (round.asked(TARGET_GROUPS).isPresent()) {
            datasets.put("theme_counts", begun(() -> Themes.byQuestion(data.mentions())));
        }
        if (round.asked(CountSurvey.NAME).isPresent()) {
            datasets.putAll(new CountSurvey(data, round, engine).datasets(geographies, workers));
        }
        if (round.asked(NOTICE).isPresent()) {
            CompletableFuture<Dataset<Row>> listed = begun(
                    () -> engine.settled(Notices.listed(data.notices(NOTICES, false), data.operators(), round.asOf())));
            datasets.put("capacity_notices", listed);
            datasets.put(
                    "notice_sums",
                    listed.thenApplyAsync(
                            notices -> Notices.added(
                                    data.lacks(NOTICES)
                                            ? Notices.listed(
                                                    data.notices(NOTICES, true), data.operators(), round.asOf())
                                            : notices,
                                    geographies),
                            workers));
        }
        datasets.put("responses", begun(data::responses));
        datasets.put("response_rate", begun(() -> ResponseRate.byQuestionnaire(data.responses())));
        return datasets;
    }

    private Dataset<Row> occupancyOf(Dataset<Row> reports) {
        return Occupancy.byService(
                reports,
                data.operators(),
                Services.ofUnits(data.parts("portal")),
                round.occupancy().threshold(),
                round.occupancy().relative());
    }

    private CompletableFuture<Dataset<Row>> begun(Supplier<Dataset<Row>> dataset) {
        return CompletableFuture.supplyAsync(dataset, workers);
    }

    private Dataset<Row> balance(Dataset<Row> demand, Dataset<Row> occupancy, Dataset<Row> geographies) {
        Dataset<Row> newest = occupancy.filter(
                functions.col(Columns.PERIOD).equalTo(data.newestPeriod().orElse("")));
        return Balance.byGroup(
                demand,
                data.supply(),
                newest,
                geographies,
                data.members(),
                data.comparable(),
                data.confirmed(),
                data.has("portal"),
                round.occupancy().leastCoverage());
    }

    /** The reports of one dataset, which is computed once for all of them. */
    static List<ReportData> reports(List<ReportSchema> schemas, List<Row> rows) {
        List<ReportData> reports = new ArrayList<>();
        for (ReportSchema schema : schemas) {
            List<String> columns = schema.columns().stream().map(Column::name).toList();
            List<@Nullable Object[]> kept = new ArrayList<>();
            for (Row row : rows) {
                if (shows(schema, row)) {
                    kept.add(columns.stream().<@Nullable Object>map(row::getAs).toArray());
                }
            }
            reports.add(new ReportData(schema, kept));
        }
        return reports;
    }

    private static boolean shows(ReportSchema schema, Row row) {
        return schema.where().entrySet().stream()
                .allMatch(where -> where.getValue().contains(Objects.toString(row.<Object>getAs(where.getKey()))));
    }
}
