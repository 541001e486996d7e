package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.Inputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much of the growth of spending each municipality, kind and function gave: what it changed by in fixed prices, set
 * against what all spent in the first year, (x_b - x_a) / X_a. Each amount is turned into whole øre once, and every sum is
 * of those, so that contributions add up to the growth exactly. Method: {@code docs/metode/udgifter.md}.
 */
final class GrowthShares {
    static final String PART_LEVEL = "part_level";
    static final String FROM_YEAR = "from_year";
    static final String TO_YEAR = "to_year";
    static final String NEWEST_YEARS = "newest_years";
    static final String SPENT_FROM = "spent_from";
    static final String SPENT_TO = "spent_to";
    static final String SPENT_CHANGE = "spent_change";
    static final String BASE_TOTAL = "base_total";
    static final String ONE_PERCENT = "one_percent";

    static final String LEVEL_ALL = "all";

    /** The place in tables of all parts together. */
    private static final long LAST = 99_999;

    /** One row per area, stretch of years, geography and part of the area. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY_LEVEL),
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            text(PART_LEVEL),
            text(Spending.PART),
            text(Spending.PART_NAME),
            whole(Spending.PART_ORDER),
            year(FROM_YEAR),
            year(TO_YEAR),
            truth(NEWEST_YEARS),
            decimal(SPENT_FROM, 5),
            text(reasonOf(SPENT_FROM)),
            decimal(SPENT_TO, 5),
            text(reasonOf(SPENT_TO)),
            decimal(SPENT_CHANGE, 5),
            text(reasonOf(SPENT_CHANGE)),
            decimal(BASE_TOTAL, 5),
            text(reasonOf(BASE_TOTAL)),
            decimal(ONE_PERCENT, 7),
            text(reasonOf(ONE_PERCENT)));

    static final String LACKING = "et eller flere beløb mangler i regnskabet";
    private static final List<String> AREAS = List.of("children", "adults", Spending.TOTAL);

    private final AccountBook book;
    private final PriceChain prices;
    private final int level;
    private final Codes codes;

    private GrowthShares(AccountBook book, PriceChain prices, int level, Codes codes) {
        this.book = book;
        this.prices = prices;
        this.level = level;
        this.codes = codes;
    }

    static List<@Nullable Object[]> of(Inputs inputs) {
        Round round = inputs.round();
        return of(
                AccountBook.of(inputs.staged("spending"), inputs.codes()),
                new PriceChain(PriceFactors.growth(
                        inputs.codes(), round.settings(PriceSettings.class).index())),
                Geography.all(inputs),
                round.settings(SpendingSettings.class).from(),
                round.settings(PriceSettings.class).level(),
                inputs.codes());
    }

    /**
     * @param from the year that growth is reckoned from; empty for the first year of each stretch that can be compared
     * @param level the year whose prices are used; empty for the newest
     */
    static List<@Nullable Object[]> of(
            AccountBook book,
            PriceChain prices,
            List<Geography> geographies,
            Optional<Integer> from,
            Optional<Integer> level,
            Codes codes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        NavigableSet<Integer> years = book.years();
        if (!years.isEmpty()) {
            int to = years.last();
            GrowthShares shares = new GrowthShares(book, prices, level.orElse(to), codes);
            for (String area : AREAS) {
                for (Span span : Span.of(area, from, years, codes)) {
                    if (span.first() < span.last()) {
                        shares.add(area, span, geographies, rows);
                    }
                }
            }
        }
        return rows;
    }

    /** A sum in øre, or why there is none. */
    record Sum(Optional<Long> oere, String reason) {
        private static Sum blank(String reason) {
            return new Sum(Optional.empty(), reason);
        }

        @Nullable
        BigDecimal thousands() {
            return oere.map(whole -> BigDecimal.valueOf(whole, 5)).orElse(null);
        }

        @Nullable
        String said() {
            return oere.isPresent() ? null : reason;
        }
    }

    /** A part of an area: its functions. */
    private record Part(String level, String code, String name, long order, Set<String> functions) {}

    private void add(String area, Span span, List<Geography> geographies, List<@Nullable Object[]> rows) {
        Set<String> functions = book.functions(area, span);
        if (functions.isEmpty()) {
            return;
        }
        Sum base = sum(Geography.whole(geographies).members().keySet(), functions, span.first(), span, level);
        for (Geography geography : geographies) {
            Set<String> members = geography.members().keySet();
            for (Part part : parts(functions)) {
                Sum before = sum(members, part.functions(), span.first(), span, level);
                Sum after = sum(members, part.functions(), span.last(), span, level);
                Sum now = sum(members, part.functions(), span.last(), span, span.last());
                Sum change =
                        before.oere().isEmpty() ? before : after.oere().isEmpty() ? after : difference(after, before);
                rows.add(new @Nullable Object[] {
                    geography.level(),
                    geography.code(),
                    geography.name(),
                    area,
                    part.level(),
                    part.code(),
                    part.name(),
                    part.order(),
                    span.first(),
                    span.last(),
                    span.newest(),
                    before.thousands(),
                    before.said(),
                    after.thousands(),
                    after.said(),
                    change.thousands(),
                    change.said(),
                    base.thousands(),
                    base.said(),
                    now.oere().map(whole -> BigDecimal.valueOf(whole, 7)).orElse(null),
                    now.said()
                });
            }
        }
    }

    private static Sum difference(Sum after, Sum before) {
        return new Sum(Optional.of(after.oere().orElseThrow() - before.oere().orElseThrow()), "");
    }

    private List<Part> parts(Set<String> functions) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(LEVEL_ALL, LEVEL_ALL, "I alt", LAST, functions));
        for (Division division : Division.values()) {
            Map<String, Set<String>> by = new TreeMap<>();
            for (String function : functions) {
                by.computeIfAbsent(division.part(book.entry(function), codes), part -> new TreeSet<>())
                        .add(function);
            }
            by.forEach((part, of) -> parts.add(
                    new Part(division.level(), part, division.name(part, codes), division.order(part, codes), of)));
        }
        return parts;
    }

    /** What municipalities spent on functions in a year of the span, in the prices of another. */
    private Sum sum(Set<String> municipalities, Set<String> functions, int year, Span span, int inPricesOf) {
        return span.broken()
                ? Sum.blank(span.reason())
                : sum(book, prices, municipalities, functions, year, inPricesOf);
    }

    /** What municipalities spent on functions in a year, in the prices of another: each amount whole øre. */
    static Sum sum(
            AccountBook book,
            PriceChain prices,
            Set<String> municipalities,
            Set<String> functions,
            int year,
            int inPricesOf) {
        long sum = 0;
        String reason = "";
        for (String municipality : municipalities) {
            for (String function : functions) {
                AccountBook.Cell cell = new AccountBook.Cell(municipality, function, year);
                if (book.lacks(cell) || book.isLost(cell)) {
                    return Sum.blank(book.isLost(cell) ? Spending.SET_ASIDE : LACKING);
                }
                Optional<Long> fixed = prices.oere(book.oere(cell).orElse(0L), year, inPricesOf);
                if (fixed.isEmpty()) {
                    reason = "prisindekset mangler for at regne " + year + " om";
                }
                sum += fixed.orElse(0L);
            }
        }
        return reason.isEmpty() ? new Sum(Optional.of(sum), "") : Sum.blank(reason);
    }
}
