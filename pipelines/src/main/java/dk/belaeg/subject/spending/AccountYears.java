package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the measure of spending needs beside accounts and population: for every year of the accounts what it counts, at
 * which prices.
 */
final class AccountYears {
    private final Inputs inputs;
    private final Round round;
    private final Codes codes;
    private final NavigableSet<Integer> accountYears;

    AccountYears(Inputs inputs) {
        this.inputs = inputs;
        this.round = inputs.round();
        this.codes = inputs.codes();
        this.accountYears = of(inputs.checked());
    }

    /** The years that the accounts are of. */
    static NavigableSet<Integer> of(Checked checked) {
        TreeSet<Integer> years = new TreeSet<>();
        for (StagedRow row : checked.intake().table("spending").used()) {
            row.value(YEAR, Integer.class).ifPresent(years::add);
        }
        return years;
    }

    /** The account functions that are added up, by the years they are in force. */
    Dataset<Row> functions() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry function : codes.list("account-functions").rows()) {
            for (int year : accountYears) {
                if (function.get("use").equals("sum") && function.validOn(LocalDate.of(year, 1, 1))) {
                    rows.add(new Object[] {function.get("code"), function.get("area"), year});
                }
            }
        }
        return inputs.dataset(Dimensions.FUNCTIONS, rows);
    }

    /** The year whose prices the fixed prices are in; empty when no accounts came in. */
    private Optional<Integer> priceLevel() {
        return round.settings(PriceSettings.class)
                .level()
                .or(() -> accountYears.isEmpty() ? Optional.empty() : Optional.of(accountYears.last()));
    }

    private SortedMap<Integer, BigDecimal> factors() {
        if (accountYears.isEmpty()) {
            return new TreeMap<>();
        }
        SortedMap<Integer, BigDecimal> growth =
                PriceFactors.growth(codes, round.settings(PriceSettings.class).index());
        return PriceFactors.to(growth, priceLevel().orElseThrow(), accountYears.first(), accountYears.last());
    }

    Dataset<Row> priceFactors() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        factors().forEach((year, factor) -> rows.add(new Object[] {year, factor}));
        return inputs.dataset(Dimensions.FACTORS, rows);
    }

    List<Population.Band> bands() {
        return List.of(
                Population.Band.of("children", round.settings(AgeSettings.class).children(), codes),
                Population.Band.of("adults", round.settings(AgeSettings.class).adults(), codes),
                Population.Band.of(
                        Spending.TOTAL, round.settings(AgeSettings.class).all(), codes));
    }

    /** The total can be compared with the years that children and adults both can. */
    Dataset<Row> comparable() {
        Map<String, TreeSet<Integer>> breaks = new TreeMap<>();
        for (CodeList.Entry function : codes.list("account-functions").rows()) {
            for (String year : function.get("break_years").split("\\|", -1)) {
                if (!year.isEmpty()) {
                    for (String area : List.of(function.get("area"), Spending.TOTAL)) {
                        breaks.computeIfAbsent(area, a -> new TreeSet<>()).add(Integer.valueOf(year));
                    }
                }
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        breaks.forEach((area, years) ->
                accountYears.forEach(year -> rows.add(new @Nullable Object[] {area, year, years.floor(year)})));
        return inputs.dataset(Dimensions.COMPARABLE_YEARS, rows);
    }
}
