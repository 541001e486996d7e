package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.check.Checked;
import dk.belaeg.check.JudgedField;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Discretion;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.spending.AgeSettings;
import dk.belaeg.subject.spending.Population;
import dk.belaeg.subject.spending.PriceChain;
import dk.belaeg.subject.spending.PriceFactors;
import dk.belaeg.subject.spending.PriceSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cases on the specialised social area: how many there are, what they cost, what growth comes from, and those that cost most.
 * Method: {@code docs/metode/sager.md}.
 */
public final class Cases implements Subject {
    /** The key that says whether cases are homes, and what each of its codes is a part of; protection knows both. */
    public static final String RESIDENCE = CaseNumbers.RESIDENCE;

    public static final Map<String, String> RESIDENCES = CaseNumbers.PARTS;

    /** The code of all cases of an area that is not divided, which is a part of nothing. */
    public static final String UNDIVIDED = CaseNumbers.UNDIVIDED;

    static final String THRESHOLD = "threshold";
    private static final String POPULATION_TABLE = "population";

    /** One row per year: the threshold in its prices. */
    static final List<Column> THRESHOLDS = List.of(year(YEAR), decimal(THRESHOLD, 2), text(reasonOf(THRESHOLD)));

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(CaseSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return CaseRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return CaseRules.ofRows(round.settings(CaseSettings.class));
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        CaseRules.check(intake, round, contracts.codes(), findings);
    }

    @Override
    public List<JudgedField> judged() {
        return List.of(judged(CaseBook.CASES, "sager", true), judged(CaseBook.COST, "kr.", false));
    }

    /** Against its own other years alone: how many of a group a municipality has does not go with its inhabitants. */
    private static JudgedField judged(String field, String unit, boolean persons) {
        List<String> peers = List.of(AREA, PARAGRAPH, SECTOR, TARGET_GROUP, YEAR);
        List<String> key = new ArrayList<>(peers);
        key.add(0, MUNICIPALITY);
        return new JudgedField(
                CaseBook.TABLE, field, key, peers, true, unit, "årets sum", persons, JudgedField.Scale.NONE, false);
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(CaseBook.TABLE, LostRows.SUMS_BLANK);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        CaseBook book = CaseBook.of(checked.intake().table(CaseBook.TABLE));
        NavigableSet<Integer> years = book.years();
        CaseSettings settings = round.settings(CaseSettings.class);
        Optional<CaseGrowth.Years> growth = growthYears(book, round);
        String newest = years.isEmpty() ? "" : String.valueOf(years.last());
        Map<String, String> words = new TreeMap<>();
        words.put("sager_aar", newest);
        words.put("sager_foerste_aar", years.isEmpty() ? "" : String.valueOf(years.first()));
        words.put("sager_fra_aar", growth.map(of -> String.valueOf(of.from())).orElse(""));
        words.put("sager_til_aar", growth.map(of -> String.valueOf(of.to())).orElse(""));
        words.put(
                "sager_prisniveau",
                round.settings(PriceSettings.class).level().map(String::valueOf).orElse(newest));
        words.put(
                "sager_graense_tekst",
                DanishNumbers.format(settings.threshold(), 0) + " kr. i "
                        + settings.thresholdYear().map(String::valueOf).orElse(newest) + "-priser");
        return words;
    }

    /** The years that growth is reckoned from and to; empty where there are not two. */
    private static Optional<CaseGrowth.Years> growthYears(CaseBook book, Round round) {
        CaseSettings settings = round.settings(CaseSettings.class);
        Optional<CaseGrowth.Years> common = CaseGrowth.common(book, new TreeSet<>(round.respondents()));
        return common.map(years -> new CaseGrowth.Years(
                        settings.from().orElse(years.from()), settings.to().orElse(years.to())))
                .filter(years -> years.from() < years.to());
    }

    static PriceChain prices(Codes codes, Round round) {
        return new PriceChain(
                PriceFactors.growth(codes, round.settings(PriceSettings.class).index()));
    }

    /** The threshold in øre of each year's prices, of the years that the index reaches. */
    static Map<Integer, Long> thresholds(NavigableSet<Integer> years, Codes codes, Round round) {
        CaseSettings settings = round.settings(CaseSettings.class);
        PriceChain prices = prices(codes, round);
        Map<Integer, Long> thresholds = new TreeMap<>();
        for (int year : years) {
            prices.oere(settings.thresholdOere(), settings.thresholdYear().orElse(years.last()), year)
                    .ifPresent(oere -> thresholds.put(year, oere));
        }
        return thresholds;
    }

    private static String noThreshold(int year) {
        return "grænsen kan ikke regnes om til " + year + "-priser, for prisindekset mangler";
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("cases", () -> inputs.dataset(CaseNumbers.COLUMNS, numbers(inputs)));
        datasets.add("case_growth", () -> {
            CaseBook book = book(inputs);
            return inputs.dataset(
                    CaseGrowth.COLUMNS,
                    growthYears(book, inputs.round())
                            .map(years -> CaseGrowth.between(book, Geography.all(inputs), prices(inputs), years))
                            .orElse(List.of()));
        });
        datasets.add(
                "case_growth_yearly",
                () -> inputs.dataset(
                        CaseGrowth.COLUMNS, CaseGrowth.yearly(book(inputs), Geography.all(inputs), prices(inputs))));
        datasets.add(
                "expensive_cases",
                () -> inputs.dataset(ExpensiveCases.COLUMNS, expensive(inputs).rows()));
        datasets.add(
                "private_market",
                () -> inputs.dataset(
                        ExpensiveCases.MARKET_COLUMNS, expensive(inputs).market()));
        datasets.add(
                "case_bands",
                () -> inputs.dataset(
                        CaseBands.COLUMNS,
                        new CaseBands(book(inputs), Geography.whole(Geography.all(inputs)), safe(inputs)).rows()));
        datasets.add("case_thresholds", () -> inputs.dataset(THRESHOLDS, thresholdRows(inputs)));
    }

    private static CaseBook book(Inputs inputs) {
        return CaseBook.of(inputs.staged(CaseBook.TABLE));
    }

    private static PriceChain prices(Inputs inputs) {
        return prices(inputs.codes(), inputs.round());
    }

    private static List<@Nullable Object[]> numbers(Inputs inputs) {
        CaseBook book = book(inputs);
        int level = inputs.round()
                .settings(PriceSettings.class)
                .level()
                .orElseGet(() -> book.years().isEmpty() ? 0 : book.years().last());
        return CaseNumbers.of(book, Geography.all(inputs), prices(inputs), level, population(inputs), inputs.codes());
    }

    private static Map<CaseNumbers.Ages, Long> population(Inputs inputs) {
        AgeSettings ages = inputs.round().settings(AgeSettings.class);
        List<Population.Band> bands = List.of(
                Population.Band.of("children", ages.children(), inputs.codes()),
                Population.Band.of("adults", ages.adults(), inputs.codes()));
        Map<CaseNumbers.Ages, Long> population = new HashMap<>();
        for (Row row : Population.inBands(inputs.table(POPULATION_TABLE), bands)
                .select(MUNICIPALITY, AREA, YEAR, PERSONS)
                .collectAsList()) {
            if (!row.isNullAt(3)) {
                population.put(new CaseNumbers.Ages(row.getString(0), row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return population;
    }

    private static ExpensiveCases expensive(Inputs inputs) {
        CaseBook book = book(inputs);
        Round round = inputs.round();
        Map<Integer, Long> thresholds = thresholds(book.years(), inputs.codes(), round);
        Map<Integer, String> unknown = new TreeMap<>();
        for (int year : book.years()) {
            if (!thresholds.containsKey(year)) {
                unknown.put(year, noThreshold(year));
            }
        }
        Geography whole = Geography.whole(Geography.all(inputs));
        return new ExpensiveCases(book, whole, unknown, safe(inputs), inputs.codes());
    }

    private static SafeParts safe(Inputs inputs) {
        Discretion discretion = inputs.round().discretion();
        return new SafeParts(discretion.smallestCount(), discretion.insiders());
    }

    private static List<@Nullable Object[]> thresholdRows(Inputs inputs) {
        NavigableSet<Integer> years = book(inputs).years();
        Map<Integer, Long> thresholds = thresholds(years, inputs.codes(), inputs.round());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int year : years) {
            Optional<Long> oere = Optional.ofNullable(thresholds.get(year));
            rows.add(new @Nullable Object[] {
                year,
                oere.map(whole -> BigDecimal.valueOf(whole, 2)).orElse(null),
                oere.isPresent() ? null : noThreshold(year)
            });
        }
        return rows;
    }
}
