package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geographies;
import dk.belaeg.subject.Inputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the measure of spending needs beside accounts and population: for every year of the accounts what it counts, at
 * which prices.
 */
final class AccountYears {
    /** The level of the country in a round of a region: it is set beside, and nothing adds up to it. */
    static final String COUNTRY_BESIDE = "country_beside";

    private static final String LIST = "account-functions";

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

    /** Amounts that there is no row for. */
    Dataset<Row> absent() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        AccountBook.of(inputs.staged("spending"), codes)
                .lacking(codes)
                .forEach(cell -> rows.add(new Object[] {cell.municipality(), cell.function(), cell.year()}));
        return inputs.dataset(Spending.ABSENT_AMOUNTS, rows);
    }

    /** What sums are made of; beside a region the country, where the accounts have a row for it. */
    Dataset<Row> geographies() {
        boolean country = inputs.staged("spending").used().stream()
                .anyMatch(row -> row.text(MUNICIPALITY).equals(Optional.of(Codes.COUNTRY)));
        if (!country) {
            return inputs.geographies();
        }
        List<@Nullable Object[]> rows = new ArrayList<>(Geographies.rows(round, codes));
        rows.add(new Object[] {Codes.COUNTRY, COUNTRY_BESIDE, Codes.COUNTRY, "Hele landet"});
        return inputs.dataset(Dimensions.GEOGRAPHIES, rows);
    }

    /** The account functions that are added up, by the years they are in force. */
    Dataset<Row> functions() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry function : codes.list(LIST).rows()) {
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
        return priceLevel(round, accountYears);
    }

    static Optional<Integer> priceLevel(Round round, NavigableSet<Integer> years) {
        return round.settings(PriceSettings.class)
                .level()
                .or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.last()));
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

    /** The index of each year, with its source, and what turns its prices into those that are shown. */
    List<@Nullable Object[]> prices() {
        String index = round.settings(PriceSettings.class).index();
        SortedMap<Integer, BigDecimal> factors = factors();
        Map<Integer, CodeList.Entry> known = new TreeMap<>();
        codes.list("price-index").rows().stream()
                .filter(entry -> entry.get("index_kind").equals(index))
                .forEach(entry -> known.put(Integer.valueOf(entry.get("year")), entry));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int year : accountYears) {
            Optional<CodeList.Entry> entry = Optional.ofNullable(known.get(year));
            BigDecimal factor = factors.get(year);
            rows.add(new @Nullable Object[] {
                year,
                entry.map(one -> new BigDecimal(one.get("growth_percent"))).orElse(null),
                entry.map(one -> one.get("status").equals("final") ? "Endelig" : "Skøn")
                        .orElse(null),
                entry.map(one -> one.get("source")).orElse(null),
                factor,
                factor == null ? "prisindekset har et hul mellem " + year + " og prisniveauet" : null
            });
        }
        return rows;
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
        return comparable(function -> List.of(function.get("area"), Spending.TOTAL));
    }

    private Dataset<Row> comparable(Function<CodeList.Entry, List<String>> parts) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        breaks(codes, parts)
                .forEach((part, years) ->
                        accountYears.forEach(year -> rows.add(new @Nullable Object[] {part, year, years.floor(year)})));
        return inputs.dataset(Dimensions.COMPARABLE_YEARS, rows);
    }

    /** The years in which parts of the accounts can no longer be compared with the years before. */
    private static Map<String, NavigableSet<Integer>> breaks(
            Codes codes, Function<CodeList.Entry, List<String>> parts) {
        Map<String, NavigableSet<Integer>> breaks = new TreeMap<>();
        for (CodeList.Entry function : codes.list(LIST).rows()) {
            for (String year : function.get("break_years").split("\\|", -1)) {
                if (!year.isEmpty()) {
                    for (String part : parts.apply(function)) {
                        breaks.computeIfAbsent(part, p -> new TreeSet<>()).add(Integer.valueOf(year));
                    }
                }
            }
        }
        return breaks;
    }

    /** The years from which an area's, or all, spending can no longer be compared with the years before. */
    static NavigableSet<Integer> breaks(String area, Codes codes) {
        return breaks(codes, function -> List.of(function.get("area"), Spending.TOTAL))
                .getOrDefault(area, new TreeSet<>());
    }

    /** Spending by parts of the areas. */
    Dataset<Row> divided(Division division) {
        List<@Nullable Object[]> functions = new ArrayList<>();
        Map<String, String> areas = new LinkedHashMap<>();
        for (CodeList.Entry function : codes.list(LIST).rows()) {
            for (int year : accountYears) {
                if (function.get("use").equals("sum") && function.validOn(LocalDate.of(year, 1, 1))) {
                    functions.add(new Object[] {function.get("code"), division.part(function, codes), year});
                    areas.put(division.part(function, codes), function.get("area"));
                }
            }
        }
        List<@Nullable Object[]> parts = new ArrayList<>();
        areas.forEach((part, area) ->
                parts.add(new Object[] {part, area, division.name(part, codes), division.order(part, codes)}));
        return Spending.byParts(
                inputs.parts("spending"),
                absent(),
                inputs.dataset(Dimensions.FUNCTIONS, functions),
                priceFactors(),
                Population.inBands(inputs.table("population"), bands()),
                geographies(),
                comparable(function -> List.of(division.part(function, codes))),
                inputs.dataset(Spending.PARTS_OF_AREAS, parts));
    }
}
