package dk.belaeg;

import dk.belaeg.disclosure.ReportData;
import dk.belaeg.measure.capacity.Balance;
import dk.belaeg.measure.capacity.Places;
import dk.belaeg.measure.capacity.Services;
import dk.belaeg.measure.occupancy.Occupancy;
import dk.belaeg.measure.spending.Population;
import dk.belaeg.measure.spending.Spending;
import dk.belaeg.measure.survey.Demand;
import dk.belaeg.measure.survey.ResponseRate;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Column;
import dk.belaeg.schema.Columns;
import dk.belaeg.schema.ReportSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Every dataset a release is made from, by name, and the reports cut from them. */
final class Measures {
    private Measures() {}

    /** Dataset name to dataset; the names are those that report schemas give. */
    static Map<String, Dataset<Row>> datasets(RoundData data, Round round, Engine engine) {
        Dataset<Row> portal = data.table("portal");
        Dataset<Row> geographies = data.geographies();
        Dataset<Row> responses = data.responses();
        Dataset<Row> demand = engine.settled(
                Demand.byLevels(data.table("followup_groups"), data.asked(), geographies, data.groups()));
        Dataset<Row> occupancy = engine.settled(Occupancy.byService(
                data.table("occupancy"),
                data.operators(),
                Services.ofUnits(portal),
                round.occupancy().threshold(),
                round.occupancy().relative()));
        Dataset<Row> newest = occupancy.filter(
                functions.col(Columns.PERIOD).equalTo(data.newestPeriod().orElse("")));

        Map<String, Dataset<Row>> datasets = new LinkedHashMap<>();
        datasets.put("responses", responses);
        datasets.put("response_rate", ResponseRate.byQuestionnaire(responses));
        datasets.put("demand", demand);
        datasets.put("places", Places.byLevels(portal, geographies));
        datasets.put("occupancy", occupancy);
        datasets.put("occupancy_means", Occupancy.means(occupancy, data.groupNames()));
        datasets.put(
                "balance",
                Balance.byGroup(
                        demand,
                        portal,
                        newest,
                        geographies,
                        data.members(),
                        data.comparable(),
                        round.occupancy().leastCoverage()));
        datasets.put(
                "spending",
                Spending.byLevels(
                        data.table("spending"),
                        data.functions(),
                        data.priceFactors(),
                        Population.inBands(data.table("population"), data.bands()),
                        geographies,
                        data.comparableYears()));
        datasets.putAll(CapacitySurvey.of(data, round, engine));
        return datasets;
    }

    /** The reports of one dataset, which is computed once for all of them. */
    static List<ReportData> reports(List<ReportSchema> schemas, Dataset<Row> dataset) {
        List<Row> rows = dataset.collectAsList();
        List<ReportData> reports = new ArrayList<>();
        for (ReportSchema schema : schemas) {
            List<@Nullable Object[]> kept = new ArrayList<>();
            for (Row row : rows) {
                if (shows(schema, row)) {
                    kept.add(values(schema, row));
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

    private static @Nullable Object[] values(ReportSchema schema, Row row) {
        return schema.columns().stream()
                .map(Column::name)
                .<@Nullable Object>map(row::getAs)
                .toArray();
    }
}
