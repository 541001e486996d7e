package dk.belaeg.subject.sketch;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.Engine;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.contract.StructTypes;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What municipalities buy of and sell to each other, from files so large that Spark reads them itself. */
class TradeTest {
    private static final String CONTRACT =
            """
            {"name": "trade", "title": "Køb og salg", "x-grain": "one row per day, payer, operator and service",
             "fields": [
              {"name": "day", "title": "Dag", "type": "date", "constraints": {"required": true}},
              {"name": "payer", "title": "Betaler", "type": "string", "constraints": {"required": true}},
              {"name": "operator", "title": "Driftsherre", "type": "string", "constraints": {"required": true}},
              {"name": "service_id", "title": "Tilbuds-id", "type": "string", "constraints": {"required": true}},
              {"name": "price", "title": "Pris", "type": "number", "x-decimals": 2, "unit": "kr.", "constraints": {"required": true}}
             ]}
            """;

    private static final class Trade implements Subject {
        private static final String UNREAD = "unread";

        @Override
        public void datasets(Inputs inputs, Datasets datasets) {
            datasets.addShared("trade_pairs", () -> pairs(read(inputs, "handel")));
            datasets.add("trade", () -> byMunicipality(datasets.get("trade_pairs")));
            datasets.add(
                    "trade_unread",
                    () -> datasets.get("trade_pairs").groupBy("payer").agg(sum("days"), sum(UNREAD)));
        }

        /** The lines of all files of a folder, typed as the contract says, and each line that could not be read so. */
        private static Dataset<Row> read(Inputs inputs, String folder) {
            return SparkSession.active()
                    .read()
                    .schema(StructTypes.of(inputs.contracts().input("trade").columns())
                            .add(UNREAD, DataTypes.StringType))
                    .option("columnNameOfCorruptRecord", UNREAD)
                    .option("columnPruning", false)
                    .option("enforceSchema", false)
                    .option("header", true)
                    .option("sep", ";")
                    .option("locale", "da-DK")
                    .csv(inputs.round().folder().resolve(folder).toString());
        }

        /** One row per payer, operator and month: the one pass over all lines. */
        private static Dataset<Row> pairs(Dataset<Row> lines) {
            return lines.groupBy(
                            col("payer"), col("operator"), month(col("day")).as("month"))
                    .agg(
                            count(lit(1)).as("days"),
                            sum("price").as("price"),
                            count(lit(1)).minus(count("price")).as("unpriced"),
                            count(UNREAD).as(UNREAD));
        }

        /** One row per municipality and month; what it does for its own citizens is no trade. */
        private static Dataset<Row> byMunicipality(Dataset<Row> pairs) {
            Dataset<Row> traded = pairs.filter(col("payer").notEqual(col("operator")));
            return side(traded, "payer", "bought")
                    .unionByName(side(traded, "operator", "sold"), true)
                    .groupBy(MUNICIPALITY, "month")
                    // one row a side at most
                    .agg(sum("bought"), sum("bought_for"), sum("sold"), sum("sold_for"));
        }

        /** Days, and kroner where every price could be read. */
        private static Dataset<Row> side(Dataset<Row> traded, String who, String days) {
            return traded.groupBy(col(who).as(MUNICIPALITY), col("month"))
                    .agg(
                            sum("days").as(days),
                            when(sum("unpriced").equalTo(0), sum("price")).as(days + "_for"));
        }
    }

    @Test
    void aFolderOfFilesIsReadBySparkItself(@TempDir Path folder) throws Exception {
        SketchedRound round = new SketchedRound(
                        folder, SchemaTexts.contractsWith(Map.of("spending/trade.input.json", CONTRACT), folder))
                .with("runde.json", "{\"navn\": \"Prøve\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\"}")
                .with(
                        "handel/januar.csv",
                        """
                        day;payer;operator;service_id;price
                        2026-01-01;461;561;B1;1.000,50
                        2026-01-02;461;561;B1;1.000,50
                        2026-01-02;561;461;A1;2.000,00
                        2026-01-02;461;461;A1;2.000,00
                        """)
                .with(
                        "handel/februar.csv",
                        """
                        day;payer;operator;service_id;price
                        2026-02-01;561;461;A1;2.000,00
                        2026-02-02;561;461;A1;to tusind
                        2026-02-03;561
                        """);
        try (Engine engine = Engine.start(Engine.Profile.LARGE, folder.resolve("spark"))) {
            assertEquals(
                    // two of B's days at 1,000.50 against one of A's; a price of February is no number
                    List.of("461 1 2 2001.00 1 2000.00", "461 2 - - 2 -", "561 1 1 2000.00 2 2001.00", "561 2 2 - - -"),
                    round.rows(engine, List.of(new Trade()), "trade"));
            // a price that is no number, and a line that is cut short
            assertEquals(List.of("461 3 0", "561 4 2"), round.rows(engine, List.of(new Trade()), "trade_unread"));
        }
    }
}
