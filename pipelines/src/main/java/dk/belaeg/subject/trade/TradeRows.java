package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.subject.trade.TradeBook.DAY;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;

import dk.belaeg.contract.Column;
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
import org.jspecify.annotations.Nullable;

/** The rows of sale and purchase that came in, and how many days of the year each pays for. */
final class TradeRows {
    private final int year;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /**
     * @param table with the rows that an error has set aside, without their numbers
     * @param year that is added up
     */
    TradeRows(StagedTable table, int year) {
        this.year = year;
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        for (@Nullable Object[] values : table.parts()) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(names.get(i), values[i]);
            }
            rows.add(row);
        }
    }

    /** Those of the year; a row of which neither year nor day is known may be. */
    List<Map<String, @Nullable Object>> ofYear() {
        return rows.stream().filter(this::isOfYear).toList();
    }

    /** Those of the year about a service. */
    List<Map<String, @Nullable Object>> ofYear(String service) {
        return rows.stream()
                .filter(row -> service.equals(row.get(SERVICE_ID)) && isOfYear(row))
                .toList();
    }

    /** Those of one day about a service. */
    List<Map<String, @Nullable Object>> on(LocalDate day, String service) {
        return rows.stream()
                .filter(row -> service.equals(row.get(SERVICE_ID)) && day.equals(row.get(DAY)))
                .toList();
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
