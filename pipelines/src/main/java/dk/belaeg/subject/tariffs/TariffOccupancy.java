package dk.belaeg.subject.tariffs;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.BUDGET;
import static dk.belaeg.contract.Columns.BUDGET_PCT;
import static dk.belaeg.contract.Columns.OPERATOR_NAME;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.SERVICE_NAME;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.contract.Columns.reasonOf;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.subject.Datasets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The occupancy that tariffs are budgeted with beside that of the last two years. Method: {@code docs/metode/takster.md}. */
final class TariffOccupancy {
    static final String MEAN_AVAILABLE_DAYS = "mean_available_days";
    static final String MEAN_OCCUPIED_DAYS = "mean_occupied_days";
    static final String MEAN_COVERED = "mean_covered";
    static final String MEAN_DEPARTS = "mean_departs";
    static final String BUDGET_OVER_HUNDRED = "budget_over_hundred";

    private static final int DAYS_SCALE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One row per service of the newest year. */
    static final List<Column> COLUMNS = List.of(
            text(SERVICE_ID),
            text(OPERATOR_NAME),
            text(SERVICE_NAME),
            year(YEAR),
            decimal(BUDGET, 4),
            text(reasonOf(BUDGET)),
            truth(BUDGET_OVER_HUNDRED),
            decimal(MEAN_AVAILABLE_DAYS, DAYS_SCALE),
            decimal(MEAN_OCCUPIED_DAYS, DAYS_SCALE),
            text(reasonOf(MEAN_OCCUPIED_DAYS)),
            whole(MEAN_COVERED),
            truth(MEAN_DEPARTS));

    private static final String NOT_STATED = "ikke oplyst";
    private static final String SEVERAL = "tilbuddets takster har forskellig budgetteret belægning";
    private static final String NO_MEAN = "belægningen er ikke kendt i to perioder";

    private TariffOccupancy() {}

    /** Days of the last two years that a service was open and occupied, or why they are not known. */
    record TwoYears(Optional<BigDecimal> available, Optional<BigDecimal> occupied, String reason, long covered) {}

    /** What is known of each service: {@code occupancy_trend}. */
    static Map<String, TwoYears> means(Datasets datasets) {
        Map<String, TwoYears> means = new HashMap<>();
        for (Row row : datasets.get("occupancy_trend")
                .select(SERVICE_ID, MEAN_AVAILABLE_DAYS, MEAN_OCCUPIED_DAYS, reasonOf(MEAN_OCCUPIED_DAYS), MEAN_COVERED)
                .collectAsList()) {
            means.put(
                    row.getString(0),
                    new TwoYears(
                            Optional.ofNullable(row.getDecimal(1)),
                            Optional.ofNullable(row.getDecimal(2)),
                            Optional.ofNullable(row.getString(3)).orElse(NO_MEAN),
                            row.isNullAt(4) ? 0 : ((Number) row.get(4)).longValue()));
        }
        return means;
    }

    /** @param departs percentage points from which a budget departs from the mean */
    static List<@Nullable Object[]> rows(
            TariffBook book, Codes codes, TariffSettings settings, BigDecimal departs, Map<String, TwoYears> means) {
        SortedMap<String, List<Tariff>> services = new TreeMap<>();
        settings.to()
                .filter(book.years()::contains)
                .or(() -> book.years().stream().reduce((one, later) -> later))
                .ifPresent(year -> book.of(year)
                        .forEach(tariff -> services.computeIfAbsent(tariff.key().service(), key -> new ArrayList<>())
                                .add(tariff)));
        return services.values().stream()
                .map(tariffs -> row(tariffs, codes, departs, means))
                .toList();
    }

    private static @Nullable Object[] row(
            List<Tariff> tariffs, Codes codes, BigDecimal departs, Map<String, TwoYears> means) {
        Tariff first = tariffs.get(0);
        List<BigDecimal> budgets = tariffs.stream()
                .flatMap(tariff -> tariff.row().value(BUDGET_PCT, BigDecimal.class).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        Optional<BigDecimal> budget = budgets.size() == 1 ? Optional.of(budgets.get(0)) : Optional.empty();
        TwoYears mean =
                means.getOrDefault(first.key().service(), new TwoYears(Optional.empty(), Optional.empty(), NO_MEAN, 0));
        Optional<BigDecimal> occupied =
                mean.occupied().filter(days -> mean.available().isPresent());
        return new @Nullable Object[] {
            first.key().service(),
            codes.operatorName(first.operator()),
            first.serviceName(),
            first.year(),
            budget.orElse(null),
            budget.isPresent() ? null : budgets.isEmpty() ? NOT_STATED : SEVERAL,
            budgets.isEmpty() ? null : budgets.stream().anyMatch(percent -> percent.compareTo(HUNDRED) > 0),
            mean.available().orElse(null),
            occupied.orElse(null),
            occupied.isPresent() ? null : mean.reason(),
            occupied.isPresent() ? mean.covered() : null,
            budget.flatMap(percent -> occupied.map(days -> {
                        BigDecimal available = mean.available().orElseThrow();
                        return days.multiply(HUNDRED)
                                        .subtract(percent.multiply(available))
                                        .abs()
                                        .compareTo(departs.multiply(available))
                                >= 0;
                    }))
                    .orElse(null)
        };
    }
}
