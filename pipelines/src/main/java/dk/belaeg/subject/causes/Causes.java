package dk.belaeg.subject.causes;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.FIXED;
import static dk.belaeg.contract.Columns.FIXED_REASON;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.POPULATION;
import static dk.belaeg.contract.Columns.YEAR;
import static org.apache.spark.sql.functions.col;

import dk.belaeg.check.Checked;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.spending.Spending;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Growth of spending held against what may have to do with it: any factors that came in, with how sure it is and on whom it
 * rests. Method: {@code docs/metode/aarsager.md}.
 */
public final class Causes implements Subject {
    static final String TABLE = "causes";

    /** One row per area and factor. */
    public static final List<Column> ASSOCIATIONS = FactorRows.OF_FACTORS;

    /** One row per area, factor and municipality. */
    public static final List<Column> POINTS = FactorRows.OF_MUNICIPALITIES;

    private static final List<String> AREAS = List.of("adults", "children");
    /** So many factors of an area are drawn; the others are in the table. */
    private static final List<String> DRAWN = List.of("foerste", "anden", "tredje", "fjerde");

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(CausesSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return CausesRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return CausesRules.ofRows(contracts.codes());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        Codes codes = contracts.codes();
        CausesRules.twice(intake.table(TABLE).used(), codes, findings);
        CausesRules.units(intake.table(TABLE).used(), codes, findings);
        NavigableSet<Integer> years = new TreeSet<>();
        for (StagedRow row : intake.table("spending").used()) {
            row.value(YEAR, Integer.class).ifPresent(years::add);
        }
        CausesSettings settings = round.settings(CausesSettings.class);
        if (years.isEmpty()) {
            CausesRules.accounts(intake.table(TABLE).used(), findings);
            return;
        }
        CausesRules.years(
                intake.table(TABLE).used(),
                AREAS.stream()
                        .map(area -> period(Growth.comparable(years, Spending.breaks(area, codes), settings), settings))
                        .toList(),
                codes,
                findings);
    }

    /** Of the years that can be compared those that the round wants. */
    private static NavigableSet<Integer> period(NavigableSet<Integer> comparable, CausesSettings settings) {
        NavigableSet<Integer> years = new TreeSet<>(comparable);
        settings.from().ifPresent(from -> years.removeIf(year -> year < from));
        settings.to().ifPresent(to -> years.removeIf(year -> year > to));
        return years;
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        List<StagedRow> rows = checked.intake().table(TABLE).used();
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "faktor_kilder",
                rows.stream()
                        .flatMap(row -> row.text("factor_source").stream())
                        .map(Texts::composed)
                        .distinct()
                        .sorted(DanishOrder.INSTANCE)
                        .collect(Collectors.joining(", ")));
        List<Factor> factors = Factor.all(rows, codes);
        for (int i = 0; i < DRAWN.size(); i++) {
            words.put(
                    "faktor_" + DRAWN.get(i),
                    i < factors.size() ? factors.get(i).name() : "");
        }
        return words;
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        Supplier<Held> held = once(() -> new Held(
                datasets.get("spending"),
                inputs.staged(TABLE).used(),
                municipalities(inputs),
                inputs.codes(),
                inputs.round().settings(CausesSettings.class)));
        datasets.add("factor_points", () -> inputs.dataset(POINTS, held.get().points()));
        datasets.add(
                "factor_associations",
                () -> inputs.dataset(ASSOCIATIONS, held.get().associations()));
    }

    /** Lots are drawn once, for whichever dataset asks first; the other waits. */
    private static Supplier<Held> once(Supplier<Held> draws) {
        List<Held> drawn = new ArrayList<>();
        return () -> {
            synchronized (drawn) {
                if (drawn.isEmpty()) {
                    drawn.add(draws.get());
                }
                return drawn.get(0);
            }
        };
    }

    private static Map<String, String> municipalities(Inputs inputs) {
        Map<String, String> names = new LinkedHashMap<>();
        inputs.round()
                .respondents()
                .forEach(code -> names.put(code, inputs.codes().municipalities().nameOf(code)));
        return names;
    }

    /** All factors held against the growth of all areas. */
    public static final class Held {
        private final Map<String, String> municipalities;
        private final CausesSettings settings;
        private final List<Tested> tested = new ArrayList<>();

        /**
         * @param spending one row per geography, area and year: {@code geography_level, geography, area, year, fixed,
         *     fixed_reason, population}
         * @param factors one row per municipality, factor and year: {@code municipality, factor_name, year, factor_value,
         *     factor_unit}
         * @param municipalities names by code
         */
        public Held(
                Dataset<Row> spending,
                List<? extends RowValues> factors,
                Map<String, String> municipalities,
                Codes codes,
                CausesSettings settings) {
            this.municipalities = municipalities;
            this.settings = settings;
            Map<String, List<Growth.Spent>> spent = spending
                    .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY))
                    .select(AREA, GEOGRAPHY, YEAR, FIXED, FIXED_REASON, POPULATION)
                    .collectAsList()
                    .stream()
                    .collect(Collectors.groupingBy(
                            row -> row.<String>getAs(AREA), Collectors.mapping(Held::spent, Collectors.toList())));
            // an area without accounts has nothing to tell
            List<Factor> all = Factor.all(factors, codes);
            for (String area : AREAS) {
                if (!spent.containsKey(area)) {
                    continue;
                }
                Growth growth = Growth.of(
                        area, spent.get(area), municipalities.keySet(), Spending.breaks(area, codes), settings);
                tested.addAll(Tested.all(growth, all, municipalities, settings));
            }
        }

        private static Growth.Spent spent(Row row) {
            @Nullable BigDecimal fixed = row.getAs(FIXED);
            @Nullable String reason = row.getAs(FIXED_REASON);
            @Nullable Long persons = row.getAs(POPULATION);
            return new Growth.Spent(row.getAs(GEOGRAPHY), row.<Integer>getAs(YEAR), fixed, reason, persons);
        }

        /** Rows as {@link #POINTS} says. */
        public List<@Nullable Object[]> points() {
            return FactorRows.ofMunicipalities(tested, municipalities, settings);
        }

        /** Rows as {@link #ASSOCIATIONS} says. */
        public List<@Nullable Object[]> associations() {
            return FactorRows.ofFactors(tested, settings);
        }
    }
}
