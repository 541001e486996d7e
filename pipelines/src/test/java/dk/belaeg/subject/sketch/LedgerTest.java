package dk.belaeg.subject.sketch;

import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.NET;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.RECEIVED;
import static dk.belaeg.contract.Columns.REPLACED_ON;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.WITHDRAWN;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.Engine;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.survey.ExpectedChanges;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services there are on a day, as far as that day knows: the newest extract of it, and the changes notified since. */
class LedgerTest {
    private static final String CONTRACT =
            """
            {"name": "dated_extract", "title": "Dateret udtræk", "x-grain": "one row per extract, service and paragraph",
             "fields": [
              {"name": "taken_on", "title": "Udtrukket den", "type": "date", "constraints": {"required": true}},
              {"name": "service_id", "title": "Tilbuds-id", "type": "string", "x-kind": "key", "constraints": {"required": true}},
              {"name": "paragraph", "title": "Paragraf", "type": "string", "x-kind": "paragraphs", "constraints": {"required": true}},
              {"name": "places", "title": "Godkendte pladser", "type": "number", "x-decimals": 2, "constraints": {"required": true}}
             ], "primaryKey": ["taken_on", "service_id", "paragraph"]}
            """;

    private record Ledger(LocalDate day) implements Subject {
        @Override
        public void datasets(Inputs inputs, Datasets datasets) {
            datasets.add("ledger", () -> known(inputs, datasets.get("capacity_notices")));
        }

        /** One row per service and paragraph that has places; they are blank where a change since the extract is not a number. */
        private Dataset<Row> known(Inputs inputs, Dataset<Row> notices) {
            LocalDate taken = inputs.staged("dated_extract").used().stream()
                    .map(row -> row.value("taken_on", LocalDate.class))
                    .flatMap(Optional::stream)
                    .filter(date -> !date.isAfter(day))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Dataset<Row> extract = inputs.table("dated_extract")
                    .filter(col("taken_on").equalTo(lit(taken)))
                    .select(SERVICE_ID, PARAGRAPH, PLACES);
            Column known =
                    col(RECEIVED).leq(lit(day)).and(coalesce(col(REPLACED_ON).gt(lit(day)), lit(true)));
            Column since = ExpectedChanges.passed(day).and(not(ExpectedChanges.passed(taken)));
            Column ofPlaces = col(KIND).rlike(String.join("|", Notices.OF_PLACES));
            Dataset<Row> changes = notices.filter(known.and(since).and(ofPlaces).and(not(col(WITHDRAWN))))
                    .groupBy(SERVICE_ID, PARAGRAPH)
                    .agg(
                            when(count(NET).equalTo(count(lit(1))), sum(NET)).as(NET),
                            count(lit(1)).as("changes"));
            Column places = when(col("changes").isNull(), col(PLACES))
                    .otherwise(coalesce(col(PLACES), lit(0)).plus(col(NET)));
            // one row per service and paragraph on either side; a service that opens has none in the extract
            return extract.join(changes, new String[] {SERVICE_ID, PARAGRAPH}, "full_outer")
                    .select(col(SERVICE_ID), places.cast("int").as(PLACES))
                    .filter(coalesce(col(PLACES).notEqual(0), lit(true)));
        }
    }

    @Test
    void twoExtractsAndTheNoticesBetweenThem(@TempDir Path folder) throws Exception {
        SketchedRound round = new SketchedRound(
                        folder, SchemaTexts.contractsWith(Map.of("places/dated_extract.input.json", CONTRACT), folder))
                .with(
                        "runde.json",
                        """
                        {"navn": "Prøve", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["461", "561"],
                         "spoergeskemaer": [{"navn": "capacity_notice"}]}
                        """)
                .with(
                        "indbakke/januar.csv",
                        """
                        Udtrukket den;Tilbuds-id;Paragraf;Godkendte pladser
                        2026-01-01;A1;SEL § 107;10
                        2026-01-01;B1;SEL § 107;6
                        2026-01-01;C1;SEL § 107;8
                        """)
                .with(
                        "indbakke/april.csv",
                        """
                        Udtrukket den;Tilbuds-id;Paragraf;Godkendte pladser
                        2026-04-01;A1;SEL § 107;13
                        2026-04-01;B1;SEL § 107;6
                        """)
                .with(
                        "indbakke/meddelelser.csv",
                        """
                        Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den;Trukket tilbage;Takst efter
                        Odense;Ahorn;A1;Flere pladser;Odense;SEL § 107;10;13;1. februar 2026;2025-11-01;;
                        Odense;Ahorn;A1;Flere pladser;Odense;SEL § 107;13;15;1. juni 2026;2026-03-01;;
                        Odense;Ahorn;A1;Ændret takst;Odense;SEL § 107;;;10. april 2026;2026-01-05;;1500
                        Esbjerg;Birk;B1;Færre pladser;Esbjerg;SEL § 107;6;2;15. april 2026;2026-01-10;;
                        Esbjerg;Birk;B1;Flere pladser;Esbjerg;SEL § 107;2;11;20. april 2026;2026-01-10;Ja;
                        Esbjerg;Dunhammer;D1;Nyt tilbud;Esbjerg;SEL § 107;;5;20. april 2026;2026-02-01;;
                        """);
        try (Engine engine = Engine.start(Engine.Profile.SMALL, folder.resolve("spark"))) {
            LocalDate march = LocalDate.of(2026, 3, 1);
            LocalDate may = LocalDate.of(2026, 5, 1);

            assertEquals(
                    // January's 10 and the 3 of February
                    List.of("A1 13", "B1 6", "C1 8"),
                    round.rows(engine, List.of(new Notices(), new Ledger(march)), "ledger"));
            assertEquals(
                    // April has A's three already, and a tariff is no place; B's 6 less 4; C is gone; D opens
                    List.of("A1 13", "B1 2", "D1 5"),
                    round.rows(engine, List.of(new Notices(), new Ledger(may)), "ledger"));
        }
    }
}
