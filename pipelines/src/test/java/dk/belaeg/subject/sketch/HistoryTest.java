package dk.belaeg.subject.sketch;

import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GROUP;
import static dk.belaeg.contract.Columns.GROUP_LEVEL;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.subject.demand.Demand.CITIZENS_LOWER;
import static dk.belaeg.subject.demand.Demand.CITIZENS_UPPER;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.Engine;
import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Value;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Session;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.demand.Demand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dataset of several rounds as one history, whose years are set against each other for the same respondents. */
class HistoryTest {
    /** @param before what came in in the rounds before, each read by its own contracts */
    private record History(List<Inputs> before, Session session) implements Subject {
        @Override
        public void datasets(Inputs inputs, Datasets datasets) {
            datasets.addShared("demand_stacked", () -> Stream.concat(before.stream(), Stream.of(inputs))
                    .map(this::year)
                    .reduce(Dataset::unionByName)
                    .orElseThrow());
            datasets.add("demand_history", () -> alike(datasets.get("demand_stacked"), before.size() + 1));
        }

        private Dataset<Row> year(Inputs round) {
            return Datasets.of(List.of(new Demand()), round, session)
                    .get("demand")
                    .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY))
                    .filter(col(GROUP_LEVEL).equalTo(Dimensions.LEVEL_TARGET_GROUP))
                    .select(
                            lit(round.round().year()).as(YEAR),
                            col(GEOGRAPHY),
                            col(GROUP),
                            col(CITIZENS_LOWER),
                            col(CITIZENS_UPPER));
        }

        /** One row per group and year: only municipalities that have stated the group's citizens in every round. */
        private static Dataset<Row> alike(Dataset<Row> stacked, int rounds) {
            Dataset<Row> always = stacked.groupBy(GEOGRAPHY, GROUP)
                    .agg(count(CITIZENS_LOWER).as("stated"))
                    .filter(col("stated").equalTo(rounds))
                    .select(GEOGRAPHY, GROUP);
            // one row a municipality and group
            return stacked.join(always, new String[] {GEOGRAPHY, GROUP})
                    .groupBy(GROUP, YEAR)
                    .agg(
                            sum(CITIZENS_LOWER).as(CITIZENS_LOWER),
                            sum(CITIZENS_UPPER).as(CITIZENS_UPPER),
                            count(lit(1)).as(MUNICIPALITIES));
        }
    }

    /** A round of a year with the citizens that municipalities have stated in the two target groups. */
    private static SketchedRound round(Path folder, int year, Map<String, List<String>> citizens) throws Exception {
        FakeRound round = new FakeRound(folder);
        for (var answer : citizens.entrySet()) {
            Map<String, Value> cells = new HashMap<>();
            cells.put("answered_on", new Value.Day(LocalDate.of(2026, 4, 20)));
            for (int i = 0; i < answer.getValue().size(); i++) {
                cells.put(
                        "citizens." + (i + 1), new Value.Text(answer.getValue().get(i)));
            }
            round.with(answer.getKey() + ".xlsx", round.form("followup", answer.getKey(), cells));
        }
        String settings = Files.readString(round.round().folder().resolve("runde.json"));
        return new SketchedRound(folder, FakeRound.CONTRACTS)
                .with("runde.json", settings.replace("\"aar\": 2026", "\"aar\": " + year));
    }

    @Test
    void growthIsOfThoseWhoAnsweredInBothRounds(@TempDir Path folder) throws Exception {
        // Vejle (630) was silent in 2025, and Esbjerg (561) stated one group only
        SketchedRound before =
                round(folder.resolve("2025"), 2025, Map.of("461", List.of("10", "≤3"), "561", List.of("20")));
        SketchedRound now = round(
                folder.resolve("2026"),
                2026,
                Map.of("461", List.of("14", "5"), "561", List.of("21", "9"), "630", List.of("30", "40")));
        try (Engine engine = Engine.start(Engine.Profile.SMALL, folder.resolve("spark"))) {
            engine.activate();
            Subject history = new History(List.of(before.inputs(engine, List.of(new Demand()))), engine);

            assertEquals(
                    List.of("V2.01 2025 30 30 2", "V2.01 2026 35 35 2", "V2.02 2025 1 3 1", "V2.02 2026 5 5 1"),
                    now.rows(engine, List.of(new Demand(), history), "demand_history"));
        }
    }
}
