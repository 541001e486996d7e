package dk.belaeg.subject.ledger;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.AREA_NAME;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.CODE;
import static dk.belaeg.contract.Columns.DIMENSION;
import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.NAME;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.OPERATOR_NAME;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACE_KIND;
import static dk.belaeg.contract.Columns.SECTOR;
import static dk.belaeg.contract.Columns.STAY;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.TARGET_GROUP_NAME;
import static dk.belaeg.contract.Columns.reasonOf;
import static dk.belaeg.subject.ledger.CapacityLedger.COMING_CLOSED;
import static dk.belaeg.subject.ledger.CapacityLedger.COMING_OPENED;
import static dk.belaeg.subject.ledger.CapacityLedger.HEALTH_COUNCIL;
import static dk.belaeg.subject.ledger.CapacityLedger.HEALTH_COUNCIL_NAME;
import static dk.belaeg.subject.ledger.CapacityLedger.HOST_NAME;
import static dk.belaeg.subject.ledger.CapacityLedger.ON_DAY;
import static dk.belaeg.subject.ledger.CapacityLedger.PLACES_EXTRACT;
import static dk.belaeg.subject.ledger.CapacityLedger.PLACES_LEAST;
import static dk.belaeg.subject.ledger.CapacityLedger.PLACES_MORE;
import static dk.belaeg.subject.ledger.CapacityLedger.PLACE_KIND_NAME;
import static dk.belaeg.subject.ledger.CapacityLedger.SECTOR_NAME;
import static dk.belaeg.subject.ledger.CapacityLedger.UNDATED;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.places.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sums of the ledger. Kinds of stay are never added. Method: {@code docs/metode/pladsregnskab.md}. */
public final class LedgerSums {
    private LedgerSums() {}

    /**
     * One row per split, part of it and kind of stay: all, municipality, health council, operator, sector, area, target
     * group, kind of place, paragraph. Each line of the ledger is in one part of each split, so that all splits have the
     * same sum. A sum that lacks a line's number is blank with the reason.
     *
     * @param ledger one row per line of the ledger
     */
    public static Dataset<Row> bySplit(Dataset<Row> ledger) {
        Column one = explode(array(
                struct(
                        lit("total").as(DIMENSION),
                        lit("total").as(CODE),
                        lit(Places.ALL_PARAGRAPHS).as(NAME)),
                split("municipality", HOST, HOST_NAME),
                split("health_council", HEALTH_COUNCIL, HEALTH_COUNCIL_NAME),
                split("operator", OPERATOR_NAME, OPERATOR_NAME),
                split("sector", SECTOR, SECTOR_NAME),
                split("area", AREA, AREA_NAME),
                split("target_group", TARGET_GROUP, TARGET_GROUP_NAME),
                split("place_kind", PLACE_KIND, PLACE_KIND_NAME),
                split("paragraph", PARAGRAPH, PARAGRAPH)));
        return ledger.withColumn("one", one)
                .groupBy(col("one." + DIMENSION), col("one." + CODE), col("one." + NAME), col(STAY))
                .agg(
                        count(lit(1)).as("lines"),
                        sums(PLACES_EXTRACT, OPENED, CLOSED, PLACES_LEAST, PLACES_MORE, COMING_OPENED, COMING_CLOSED));
    }

    private static Column split(String dimension, String code, String name) {
        return struct(
                lit(dimension).as(DIMENSION),
                coalesce(col(code), lit(Places.UNSTATED)).as(CODE),
                coalesce(col(name), lit("Ikke oplyst")).as(NAME));
    }

    /**
     * One row per day, kind of stay and paragraph, with the sum over paragraphs.
     *
     * @param ledgers one row per day and line of the ledger that the day has
     */
    public static Dataset<Row> byDay(Dataset<Row> ledgers) {
        return ledgers.withColumn(PARAGRAPH, explode(array(col(PARAGRAPH), lit(Places.ALL_PARAGRAPHS))))
                .groupBy(ON_DAY, STAY, PARAGRAPH)
                .agg(count(lit(1)).as("lines"), sums(PLACES_LEAST, PLACES_MORE));
    }

    private static Column[] sums(String... columns) {
        List<Column> sums = new ArrayList<>();
        for (String column : columns) {
            Column whole = count(col(column)).equalTo(count(lit(1)));
            sums.add(when(whole, sum(column)).as(column));
            sums.add(max(reasonOf(column)).as(reasonOf(column)));
        }
        sums.add(sum(UNDATED).as(UNDATED));
        return Stream.of(sums).flatMap(List::stream).toArray(Column[]::new);
    }
}
