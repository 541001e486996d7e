package dk.belaeg.subject.tariffs;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of tariffs. Method: {@code docs/metode/takster.md}. */
final class TariffTables {
    static final String UNIT = "unit";
    static final String TARIFF_NAME = "tariff_name";
    static final String CENTRE = "centre";
    static final String OWN_UNIT = "own_unit";
    static final String COST_BUDGET = "cost_budget";
    static final String SETTLEMENT_INCLUDED = "settlement_included";
    static final String FROM_YEAR = "from_year";
    static final String TO_YEAR = "to_year";
    static final String NEWEST_YEARS = "newest_years";
    static final String FOLLOWING_YEARS = "following_years";
    static final String TARIFF_FROM = "tariff_from";
    static final String TARIFF_TO = "tariff_to";
    static final String TARIFF_FIXED = "tariff_fixed";
    static final String RENAMED_FROM = "renamed_from";
    static final String JUMPED = "jumped";
    static final String LATER = "later";
    static final String WHY = "why";
    static final String SUGGESTION = "suggestion";
    static final String OPERATOR_COUNT = "operator_count";
    static final String MATCHED = "matched";
    static final String NEW_TARIFFS = "new_tariffs";
    static final String GONE_TARIFFS = "gone_tariffs";
    static final String UNMATCHED = "unmatched";
    static final String UNUSABLE = "unusable";
    static final String MEAN_CHANGE = "mean_change";
    static final String DRIVER = "driver";
    static final String WITHOUT_DRIVER = "without_driver";
    static final String OUTLIER_REASON = "outlier_reason";
    static final String BASIS = "basis";
    static final String OPERATORS = "operators";
    static final String TARIFFS = "tariffs";
    static final String MEAN_OF_OPERATORS = "mean_of_operators";
    static final String MEAN_OF_TARIFFS = "mean_of_tariffs";
    static final String CHAIN_OPERATORS = "chain_operators";
    static final String CHAIN_TARIFFS = "chain_tariffs";
    static final String LEFT_OUT = "left_out";
    static final String NOT_REPORTED = "not_reported";

    /** What a tariff says of itself. */
    private static final List<Column> OF_TARIFF = List.of(
            text(SERVICE_ID),
            text(TariffBook.UNIT_ID),
            text(UNIT),
            text(PARAGRAPH),
            text(KIND),
            text(TARIFF_NAME),
            text(TARIFF_UNIT),
            text(OPERATOR),
            text(OPERATOR_NAME),
            text(SERVICE_NAME));

    /** One row per tariff of the newest year. */
    static final List<Column> OVERVIEW = with(
            text(CENTRE),
            truth(OWN_UNIT),
            text(TARGET_GROUP_NAME),
            decimal(PLACES, 2),
            year(YEAR),
            decimal(TARIFF, 2),
            text(reasonOf(TARIFF)),
            decimal(BUDGET, 4),
            decimal(COST_BUDGET, 2),
            decimal(SETTLEMENT_INCLUDED, 2));

    /** One row per tariff of both of the chosen years. */
    static final List<Column> MATCHES = with(
            year(FROM_YEAR),
            year(TO_YEAR),
            decimal(TARIFF_FROM, 2),
            decimal(TARIFF_TO, 2),
            decimal(TARIFF_FIXED, 2),
            text(reasonOf(TARIFF_FIXED)),
            truth(JUMPED),
            text(RENAMED_FROM));

    /** One row per tariff of one of the chosen years alone. */
    static final List<Column> UNMATCHED_ROWS =
            with(year(YEAR), truth(LATER), text(WHY), decimal(TARIFF, 2), text(reasonOf(TARIFF)), text(SUGGESTION));

    /** One row per operator and two years. */
    static final List<Column> BY_OPERATOR = List.of(
            text(OPERATOR),
            text(OPERATOR_NAME),
            text(OPERATOR_COUNT),
            year(FROM_YEAR),
            year(TO_YEAR),
            truth(NEWEST_YEARS),
            truth(FOLLOWING_YEARS),
            text(PERIOD),
            whole(MATCHED),
            whole(NEW_TARIFFS),
            whole(GONE_TARIFFS),
            whole(UNMATCHED),
            whole(UNUSABLE),
            decimal(MEAN_CHANGE, Development.SCALE),
            text(reasonOf(MEAN_CHANGE)),
            text(DRIVER),
            decimal(WITHOUT_DRIVER, Development.SCALE),
            text(OUTLIER_REASON));

    /** One row per two years and basis. */
    static final List<Column> ALL = List.of(
            year(FROM_YEAR),
            year(TO_YEAR),
            truth(NEWEST_YEARS),
            truth(FOLLOWING_YEARS),
            text(PERIOD),
            text(BASIS),
            whole(OPERATORS),
            whole(TARIFFS),
            decimal(MEAN_OF_OPERATORS, Development.SCALE),
            text(reasonOf(MEAN_OF_OPERATORS)),
            decimal(MEAN_OF_TARIFFS, Development.SCALE),
            text(reasonOf(MEAN_OF_TARIFFS)),
            decimal(CHAIN_OPERATORS, Development.SCALE),
            text(reasonOf(CHAIN_OPERATORS)),
            decimal(CHAIN_TARIFFS, Development.SCALE),
            text(reasonOf(CHAIN_TARIFFS)),
            text(LEFT_OUT),
            text(NOT_REPORTED));

    /** In the place of a unit's id. */
    private static final String WHOLE_SERVICE = "whole_service";

    private static final String UNUSABLE_TARIFF = "taksten er ikke oplyst eller kan ikke bruges";
    private static final String NOT_FOLLOWING = "ikke et led i kæden";

    private final TariffBook book;
    private final Codes codes;
    private final TariffSettings settings;
    private final NavigableMap<Years, Development> developments;
    private final Outliers outliers;

    /** @param developments of all two years that are compared */
    TariffTables(
            TariffBook book,
            Codes codes,
            TariffSettings settings,
            NavigableMap<Years, Development> developments,
            Outliers outliers) {
        this.book = book;
        this.codes = codes;
        this.settings = settings;
        this.developments = developments;
        this.outliers = outliers;
    }

    private static List<Column> with(Column... more) {
        List<Column> columns = new ArrayList<>(OF_TARIFF);
        columns.addAll(List.of(more));
        return List.copyOf(columns);
    }

    private Optional<Development> chosen() {
        return Years.chosen(book.years(), settings).map(developments::get);
    }

    private boolean isChosen(Years years) {
        return Years.chosen(book.years(), settings).filter(years::equals).isPresent();
    }

    /** A row that begins with what a tariff says of itself. */
    private @Nullable Object[] row(Tariff tariff, @Nullable Object... more) {
        Tariff.Key key = tariff.key();
        String kind = codes.list("tariff-kinds").nameOf(key.kind());
        String variant = tariff.row().text(TariffBook.VARIANT).orElse("");
        List<@Nullable Object> row = new ArrayList<>(List.of(
                key.service(),
                key.unit().isEmpty() ? WHOLE_SERVICE : key.unit(),
                tariff.unitName().isEmpty() ? key.unit().isEmpty() ? "Hele tilbuddet" : key.unit() : tariff.unitName(),
                key.paragraph(),
                key.kind(),
                variant.isEmpty() ? kind : kind + ", " + variant,
                key.tariffUnit(),
                tariff.operator(),
                codes.operatorName(tariff.operator()),
                tariff.serviceName()));
        row.addAll(Arrays.asList(more));
        return row.toArray();
    }

    private static @Nullable BigDecimal kroner(Optional<Long> oere) {
        return oere.map(whole -> BigDecimal.valueOf(whole, 2)).orElse(null);
    }

    List<@Nullable Object[]> overview() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        settings.to()
                .filter(book.years()::contains)
                .or(() -> book.years().stream().reduce((one, later) -> later))
                .ifPresent(year -> book.of(year).forEach(tariff -> rows.add(overview(tariff))));
        return distinct(rows, rows.isEmpty() ? 0 : OF_TARIFF.size());
    }

    private @Nullable Object[] overview(Tariff tariff) {
        return row(
                tariff,
                tariff.row().text(CENTRE).orElse(null),
                tariff.row().value(OWN_UNIT, Boolean.class).orElse(null),
                tariff.row()
                        .text(TARGET_GROUP)
                        .map(codes.targetGroups()::nameOf)
                        .orElse(null),
                tariff.row().value(PLACES, BigDecimal.class).orElse(null),
                tariff.year(),
                kroner(tariff.oere()),
                tariff.oere().isPresent() ? null : UNUSABLE_TARIFF,
                tariff.row().value(BUDGET_PCT, BigDecimal.class).orElse(null),
                kroner(tariff.row().value("cost_budget_oere", Long.class)),
                kroner(tariff.row().value("settlement_oere", Long.class)));
    }

    List<@Nullable Object[]> matches() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        chosen().ifPresent(development -> development
                .changes()
                .forEach(change -> rows.add(row(
                        change.match().after(),
                        development.years().from(),
                        development.years().to(),
                        kroner(change.match().before().oere()),
                        kroner(change.match().after().oere()),
                        kroner(change.fixed()),
                        change.fixed().isPresent() ? null : Development.noIndex(development.years()),
                        change.percent()
                                .map(percent -> percent.abs().compareTo(settings.jump()) > 0)
                                .orElse(null),
                        change.match().isRenamed()
                                ? change.match().before().serviceName() + " ("
                                        + change.match().before().key().service() + ")"
                                : null))));
        return rows;
    }

    List<@Nullable Object[]> unmatched() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        chosen().ifPresent(development -> {
            List<Matching.Suggestion> suggestions = development.matching().suggestions(settings.likeness());
            development
                    .matching()
                    .unmatched()
                    .forEach(one -> rows.add(row(
                            one.tariff(),
                            one.tariff().year(),
                            one.later(),
                            one.reason().code(),
                            kroner(one.tariff().oere()),
                            one.tariff().oere().isPresent() ? null : UNUSABLE_TARIFF,
                            Matching.of(one.tariff(), suggestions)
                                    .map(suggestion -> suggested(suggestion, one.later()))
                                    .orElse(null))));
        });
        return distinct(rows, OF_TARIFF.size() + 1);
    }

    private static String suggested(Matching.Suggestion suggestion, boolean later) {
        Tariff other = later ? suggestion.gone() : suggestion.come();
        return "Ligner »" + other.serviceName() + "« (" + other.key().service() + ")";
    }

    /** Rows that an error has set aside because they say the same twice are one row. */
    private static List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows, int keyColumns) {
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(Arrays.asList(row).subList(0, keyColumns), row));
        return List.copyOf(byKey.values());
    }

    List<@Nullable Object[]> byOperator() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        developments.forEach((years, development) -> {
            NavigableSet<String> operators = new TreeSet<>(book.operators(years.from()));
            operators.addAll(book.operators(years.to()));
            operators.forEach(operator -> rows.add(ofOperator(operator, development)));
        });
        return rows;
    }

    private @Nullable Object[] ofOperator(String operator, Development development) {
        Years years = development.years();
        Matching matching = development.matching();
        boolean silent = matching.silent().contains(operator);
        int matched = development.of(operator).size();
        Development.Mean mean = development.ofOperator(operator);
        Optional<Development.Driver> driver = development.driver(operator);
        String name = codes.operatorName(operator);
        return new @Nullable Object[] {
            operator,
            name,
            name + " (" + matched + (matched == 1 ? " takst)" : " takster)"),
            years.from(),
            years.to(),
            isChosen(years),
            Years.following(book.years()).contains(years),
            years.danish(),
            (long) matched,
            silent ? null : count(matching, operator, Matching.Reason.NEW),
            silent ? null : count(matching, operator, Matching.Reason.GONE),
            silent
                    ? null
                    : matching.unmatched().stream()
                            .filter(one -> one.tariff().operator().equals(operator)
                                    && one.reason().isOfKnownService())
                            .count(),
            count(matching, operator, Matching.Reason.UNUSABLE),
            mean.kept().orElse(null),
            mean.percent().isPresent()
                    ? null
                    : silent
                            ? "ingen takster for "
                                    + (book.operators(years.to()).contains(operator) ? years.from() : years.to())
                            : mean.reason(),
            driver.map(Development.Driver::name).orElse(null),
            driver.map(one -> one.without().setScale(Development.SCALE, RoundingMode.HALF_UP))
                    .orElse(null),
            outliers.between(years).get(operator)
        };
    }

    private static long count(Matching matching, String operator, Matching.Reason reason) {
        return matching.unmatched().stream()
                .filter(one -> one.tariff().operator().equals(operator) && one.reason() == reason)
                .count();
    }

    List<@Nullable Object[]> all() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        NavigableSet<Years> following = Years.following(book.years());
        Chain ofOperators = new Chain();
        Chain ofTariffs = new Chain();
        developments.forEach((years, development) -> {
            Development.All all = development.without(operator -> false);
            boolean follows = following.contains(years);
            if (follows) {
                ofOperators.add(all.ofOperators());
                ofTariffs.add(all.ofTariffs());
            }
            rows.add(all(
                    development,
                    "all",
                    all,
                    follows ? ofOperators.mean() : new Development.Mean(Optional.empty(), NOT_FOLLOWING),
                    follows ? ofTariffs.mean() : new Development.Mean(Optional.empty(), NOT_FOLLOWING),
                    ""));
            Map<String, String> named = outliers.between(years);
            String left = named.entrySet().stream()
                    .filter(one -> !development.of(one.getKey()).isEmpty())
                    .map(one -> codes.operatorName(one.getKey()) + ": " + one.getValue())
                    .collect(Collectors.joining("; "));
            if (!left.isEmpty()) {
                rows.add(part(development, "without_outliers", development.without(named::containsKey), left));
            }
            if (!development.drivers().isEmpty()) {
                rows.add(part(
                        development,
                        "without_drivers",
                        development.withoutDrivers(),
                        development.drivers().entrySet().stream()
                                .map(one -> codes.operatorName(one.getKey()) + ": "
                                        + one.getValue().name())
                                .collect(Collectors.joining("; "))));
            }
        });
        return rows;
    }

    private @Nullable Object[] part(Development development, String basis, Development.All some, String leftOut) {
        Development.Mean none = new Development.Mean(Optional.empty(), NOT_FOLLOWING);
        return all(development, basis, some, none, none, leftOut);
    }

    private @Nullable Object[] all(
            Development development,
            String basis,
            Development.All all,
            Development.Mean chainOfOperators,
            Development.Mean chainOfTariffs,
            String leftOut) {
        Years years = development.years();
        String silent = development.matching().silent().stream()
                .map(codes::operatorName)
                .collect(Collectors.joining(", "));
        return new @Nullable Object[] {
            years.from(),
            years.to(),
            isChosen(years),
            Years.following(book.years()).contains(years),
            years.danish(),
            basis,
            all.operators(),
            all.tariffs(),
            all.ofOperators().kept().orElse(null),
            reason(all.ofOperators()),
            all.ofTariffs().kept().orElse(null),
            reason(all.ofTariffs()),
            chainOfOperators.kept().orElse(null),
            reason(chainOfOperators),
            chainOfTariffs.kept().orElse(null),
            reason(chainOfTariffs),
            leftOut.isEmpty() ? null : leftOut,
            silent.isEmpty() ? null : silent
        };
    }

    private static @Nullable String reason(Development.Mean mean) {
        return mean.percent().isPresent() ? null : mean.reason();
    }

    /** Changes of years that follow each other, multiplied. */
    private static final class Chain {
        private static final int EXACT = 20;
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private Optional<BigDecimal> factor = Optional.of(BigDecimal.ONE);
        private String reason = "";

        void add(Development.Mean mean) {
            if (factor.isPresent() && mean.percent().isEmpty()) {
                reason = mean.reason();
            }
            factor = factor.flatMap(product -> mean.percent().map(percent -> product.multiply(HUNDRED.add(percent))
                    .divide(HUNDRED)
                    .setScale(EXACT, RoundingMode.HALF_UP)));
        }

        Development.Mean mean() {
            return new Development.Mean(
                    factor.map(product -> product.subtract(BigDecimal.ONE).multiply(HUNDRED)), reason);
        }
    }
}
