package dk.belaeg.subject.places;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.JudgedField;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Services and approved places by host municipality, health council and region, sector and paragraph. Method: {@code
 * docs/metode/pladser.md}.
 */
public final class Places implements Subject {
    /** Stands for all sectors together. */
    public static final String TOTAL = "total";

    /** Stands for all paragraphs together. */
    public static final String ALL_PARAGRAPHS = "I alt";

    /** Stands for places whose paragraph cannot be used. */
    public static final String UNSTATED = "ikke oplyst";

    /** The kind of stay that citizens are set against; every geography has a row for it. */
    public static final String OVERNIGHT = "overnight";

    /** Stands beside, and is never added to it. */
    public static final String DAY = "day";

    private static final String NONE = "ingen døgntilbud i udtrækket";
    public static final String SET_ASIDE = "en eller flere rækker i udtrækket er sat til side på grund af fejl";

    /** Columns between the steps: rows without places, and rows whose service is not known. */
    private static final String LOST = "lost";

    private static final String NAMELESS = "nameless";

    @Override
    public List<Rule> rules() {
        return Stream.concat(PortalChecks.rules().stream(), Stream.of(ExtractNumbers.UNLIKE_EXTRACT))
                .toList();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        PortalChecks.run(intake, findings);
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of("portal", LostRows.SUMS_BLANK);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(
                judged("places", "pladser", "paragraffens sum", JudgedField.Scale.NONE, false),
                judged("tariff", "kr.", "", JudgedField.Scale.ALIKE, true));
    }

    private static JudgedField judged(String field, String unit, String sum, JudgedField.Scale scale, boolean always) {
        return new JudgedField(
                "portal",
                field,
                List.of("service_id", "unit_id", "paragraph"),
                List.of("paragraph"),
                false,
                unit,
                sum,
                false,
                scale,
                always);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("places", () -> byLevels(inputs.parts("portal"), inputs.geographies()));
    }

    /**
     * One row per geography, sector, kind of stay and paragraph, with sums over sectors, over the paragraphs of a kind of
     * stay and over both; kinds of stay are never added. A service with several paragraphs counts under each and once in the
     * sum. A geography without overnight services has one row for them, blank. A sum that
     * lacks a row's places is blank with the reason, and so is one of the geography that has all the municipalities when a
     * row's host is not known.
     *
     * @param portal one row per unit and paragraph: {@code service_id, host, sector, paragraph, stay, places}; blank where a row
     *     cannot be used
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> byLevels(Dataset<Row> portal, Dataset<Row> geographies) {
        Dataset<Row> counted = portal
                // the finest grain any of the sums needs
                .groupBy(
                        col(SERVICE_ID),
                        col(HOST),
                        col(SECTOR),
                        col(STAY),
                        coalesce(col(PARAGRAPH), lit(UNSTATED)).as(PARAGRAPH))
                .agg(
                        sum(PLACES).as(PLACES),
                        count(lit(1)).minus(count(PLACES)).as(LOST),
                        count(lit(1)).minus(count(SERVICE_ID)).as(NAMELESS))
                .select(
                        col(HOST).as(MUNICIPALITY),
                        col(SERVICE_ID),
                        col(PLACES),
                        col(LOST),
                        col(NAMELESS),
                        col(STAY),
                        col(PARAGRAPH),
                        explode(array(col(SECTOR), lit(TOTAL))).as(SECTOR))
                // a service whose sector is not known counts in the sums alone
                .filter(col(SECTOR).isNotNull())
                .withColumn(PARAGRAPH, explode(array(col(PARAGRAPH), lit(ALL_PARAGRAPHS))));
        Dataset<Row> everyone = geographies
                .select(MUNICIPALITY)
                .distinct()
                .select(
                        col(MUNICIPALITY),
                        nothing(portal, SERVICE_ID),
                        nothing(portal, PLACES),
                        lit(0L).as(LOST),
                        lit(0L).as(NAMELESS),
                        lit(OVERNIGHT).as(STAY),
                        lit(ALL_PARAGRAPHS).as(PARAGRAPH),
                        lit(TOTAL).as(SECTOR));
        Dataset<Row> placed = counted.unionByName(everyone)
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY));
        Column services = Distinct.count(col(SERVICE_ID));
        return placed.unionByName(nowhere(counted, geographies))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, SECTOR, STAY, PARAGRAPH)
                .agg(
                        when(services.gt(0), services).as(SERVICES),
                        sum(PLACES).as(PLACES),
                        sum(LOST).as(LOST),
                        sum(NAMELESS).as(NAMELESS))
                .transform(Places::withReasons);
    }

    /** Rows whose host is not known lie in all municipalities together, or outside them: nothing of them is counted. */
    private static Dataset<Row> nowhere(Dataset<Row> counted, Dataset<Row> geographies) {
        return counted.filter(col(MUNICIPALITY).isNull())
                .withColumns(Map.of(
                        SERVICE_ID, lit(null).cast("string"),
                        PLACES, lit(null).cast(counted.schema().apply(PLACES).dataType()),
                        LOST, lit(1L),
                        NAMELESS, lit(1L)))
                // every one of them counts against the geographies that have all municipalities
                .crossJoin(everywhere(geographies));
    }

    /** The geographies that have all the round's municipalities. */
    public static Dataset<Row> everywhere(Dataset<Row> geographies) {
        Dataset<Row> all = geographies.agg(Distinct.count(col(MUNICIPALITY)).as("all"));
        return geographies
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME)
                .agg(count(lit(1)).as("members"))
                // one row
                .crossJoin(all)
                .filter(col("members").equalTo(col("all")))
                .select(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME);
    }

    private static Dataset<Row> withReasons(Dataset<Row> sums) {
        Column lost = col(LOST).gt(0);
        Column nameless = col(NAMELESS).gt(0);
        return sums.select(
                col(GEOGRAPHY_LEVEL),
                col(GEOGRAPHY),
                col(GEOGRAPHY_NAME),
                col(SECTOR),
                col(STAY),
                col(PARAGRAPH),
                when(not(nameless), col(SERVICES)).as(SERVICES),
                when(not(lost), col(PLACES)).as(PLACES),
                when(nameless, lit(SET_ASIDE))
                        .when(col(SERVICES).isNull(), lit(NONE))
                        .as(SERVICES_REASON),
                when(lost, lit(SET_ASIDE)).when(col(PLACES).isNull(), lit(NONE)).as(PLACES_REASON));
    }

    private static Column nothing(Dataset<Row> table, String column) {
        return lit(null).cast(table.schema().apply(column).dataType()).as(column);
    }
}
