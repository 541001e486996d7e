package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.subject.trade.TradeBook.DAY;
import static dk.belaeg.subject.trade.TradeBook.PAYER;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.intake.StagedTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** The rows of sale and purchase that came in, with those that an error has set aside, and how many days of the year each pays for. */
final class TradeRows {
    private final int year;
    private final List<Map<String, @Nullable Object>> rows;
    private final Map<Object, List<Map<String, @Nullable Object>>> byService = new HashMap<>();

    /** @param year that is added up */
    private TradeRows(List<Map<String, @Nullable Object>> rows, int year) {
        this.year = year;
        this.rows = rows;
        for (Map<String, @Nullable Object> row : rows) {
            if (row.get(SERVICE_ID) instanceof String service) {
                byService.computeIfAbsent(service, id -> new ArrayList<>()).add(row);
            }
        }
    }

    /** As they were read into memory. */
    static TradeRows of(StagedTable table, int year) {
        List<String> names =
                table.schema().columns().stream().map(column -> column.name()).toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (@Nullable Object[] values : table.parts()) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(names.get(i), values[i]);
            }
            rows.add(row);
        }
        return new TradeRows(rows, year);
    }

    /** As {@link #added} has added them up. */
    static TradeRows of(Dataset<Row> added, int year) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Row one : added.collectAsList()) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (String name : added.columns()) {
                row.put(name, one.getAs(name));
            }
            rows.add(row);
        }
        return new TradeRows(rows, year);
    }

    /**
     * Rows in any number added up, so that there are no more of them than purchases: one row per service, payer, paragraph
     * and target group with its days of the year, one with those of the day of the stock, and one for all that lack their days.
     */
    static Dataset<Row> added(Dataset<Row> rows, int year, LocalDate stockDay) {
        Column its = coalesce(functions.year(col(DAY)), col(YEAR));
        Column ofStock = col(DAY).equalTo(lit(stockDay));
        Column open = when(col(DAY).isNull(), lit(Year.of(year).length())).otherwise(lit(1));
        Column days = coalesce(col(PLACE_DAYS), col(PLACES).multiply(open));
        return rows.filter(its.isNull().or(its.equalTo(year)).or(ofStock))
                .groupBy(
                        col(SERVICE_ID),
                        col(PAYER),
                        col(PARAGRAPH),
                        col(TARGET_GROUP),
                        its.as(YEAR),
                        when(ofStock, col(DAY)).as(DAY),
                        days.isNull().as("lacking"))
                .agg(sum(days).as(PLACE_DAYS))
                .drop("lacking");
    }

    /** Those of the year; a row of which neither year nor day is known may be. */
    List<Map<String, @Nullable Object>> ofYear() {
        return rows.stream().filter(this::isOfYear).toList();
    }

    /** Those of the year about a service. */
    List<Map<String, @Nullable Object>> ofYear(String service) {
        return about(service).stream().filter(this::isOfYear).toList();
    }

    /** Those of one day about a service. */
    List<Map<String, @Nullable Object>> on(LocalDate day, String service) {
        return about(service).stream().filter(row -> day.equals(row.get(DAY))).toList();
    }

    private List<Map<String, @Nullable Object>> about(String service) {
        return byService.getOrDefault(service, List.of());
    }

    private boolean isOfYear(Map<String, @Nullable Object> row) {
        if (row.get(DAY) instanceof LocalDate day) {
            return day.getYear() == year;
        }
        return !(row.get(YEAR) instanceof Integer stated) || stated == year;
    }

    /** The days that a row pays for; blank when it cannot be used. */
    Optional<BigDecimal> days(Map<String, @Nullable Object> row) {
        if (row.get(PLACE_DAYS) instanceof BigDecimal paid) {
            return Optional.of(paid);
        } else if (row.get(PLACES) instanceof BigDecimal places) {
            return Optional.of(row.get(DAY) == null ? daysOf(places) : places);
        }
        return Optional.empty();
    }

    /** The days of places that are open all the year. */
    BigDecimal daysOf(BigDecimal places) {
        return places.multiply(BigDecimal.valueOf(Year.of(year).length()));
    }

    /** The full-year places that days make. */
    BigDecimal fullYears(BigDecimal days) {
        return days.divide(BigDecimal.valueOf(Year.of(year).length()), 6, RoundingMode.HALF_UP);
    }
}
