package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LACKING;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LOWER;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_REASON;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_UPPER;
import static dk.belaeg.subject.cases.CaseNumbers.RESIDENCE;

import dk.belaeg.contract.Column;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.cases.CaseBook.Count;
import dk.belaeg.subject.cases.CaseBook.Line;
import dk.belaeg.subject.spending.PriceChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What growth in the cost of cases comes from, from one year to another: more cases, dearer cases, prices. Only
 * municipalities that have told of both years are on either side. Method: {@code docs/metode/sager.md}.
 */
final class CaseGrowth {
    static final String EFFECT = "effect";
    static final String FROM_YEAR = "from_year";
    static final String COST_FROM = "cost_from";
    static final String COST_TO = "cost_to";
    static final String AMOUNT = "amount";
    static final String LEFT_OUT = "left_out";

    static final String NUMBER = "number";
    static final String COST_PER_CASE = "cost_per_case";
    static final String PRICE = "price";
    static final List<String> EFFECTS = List.of(NUMBER, COST_PER_CASE, PRICE);

    private static final int THOUSANDS = 5;

    private static final String START = "udgangspunktet";
    private static final String NO_CASES = "kan ikke deles, når der ingen sager er i et af årene";
    private static final String INTERVAL = "kan ikke deles, når antallet er oplyst som et interval";
    private static final String NOT_BOTH = "ikke oplyst for begge år";
    private static final String NO_COST = "udgiften er ikke oplyst i alle rækker";

    /** One row per geography, area, year and part of growth. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY_LEVEL),
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            year(FROM_YEAR),
            text(RESIDENCE),
            text(EFFECT),
            whole(CASES_LOWER),
            whole(CASES_UPPER),
            text(CASES_REASON),
            text(CASES_LACKING),
            decimal(COST_FROM, THOUSANDS),
            text(reasonOf(COST_FROM)),
            decimal(COST_TO, THOUSANDS),
            text(reasonOf(COST_TO)),
            decimal(AMOUNT, THOUSANDS),
            text(reasonOf(AMOUNT)),
            text(LEFT_OUT));

    private final CaseBook book;
    private final PriceChain prices;

    private CaseGrowth(CaseBook book, PriceChain prices) {
        this.book = book;
        this.prices = prices;
    }

    /** The first and the last of the years that most municipalities have told of; of all years where those are not two. */
    static Optional<Years> common(CaseBook book, Set<String> municipalities) {
        NavigableSet<Integer> years = book.years();
        TreeSet<Integer> common = new TreeSet<>();
        long most = 0;
        for (int year : years) {
            long told = municipalities.stream()
                    .filter(municipality -> book.told(municipality, year))
                    .count();
            if (told > most) {
                common.clear();
                most = told;
            }
            if (told == most) {
                common.add(year);
            }
        }
        NavigableSet<Integer> of = common.size() > 1 ? common : years;
        return of.size() > 1 ? Optional.of(new Years(of.first(), of.last())) : Optional.empty();
    }

    /** Two years, the first before the second. */
    record Years(int from, int to) {}

    /** Growth between two years; the first has its own rows, without parts. */
    static List<@Nullable Object[]> between(
            CaseBook book, List<Geography> geographies, PriceChain prices, Years years) {
        return rows(book, geographies, prices, List.of(new Years(years.from(), years.from()), years));
    }

    /** Growth from each year to the next; the first has its own rows, without parts. */
    static List<@Nullable Object[]> yearly(CaseBook book, List<Geography> geographies, PriceChain prices) {
        List<Years> years = new ArrayList<>();
        for (int year : book.years()) {
            boolean follows = book.years().contains(year - 1);
            years.add(new Years(follows ? year - 1 : year, year));
        }
        return rows(book, geographies, prices, years);
    }

    private static List<@Nullable Object[]> rows(
            CaseBook book, List<Geography> geographies, PriceChain prices, List<Years> years) {
        CaseGrowth growth = new CaseGrowth(book, prices);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Geography geography : geographies) {
            for (String area : book.areas()) {
                years.forEach(of -> growth.add(geography, area, of, rows));
            }
        }
        return rows;
    }

    private void add(Geography geography, String area, Years years, List<@Nullable Object[]> rows) {
        Set<String> members = geography.members().keySet();
        Set<String> before = book.whole(members, years.from(), area);
        Set<String> after = book.whole(members, years.to(), area);
        Set<String> both = new TreeSet<>(before);
        both.retainAll(after);
        Set<String> leftOut = new TreeSet<>(before);
        leftOut.addAll(after);
        leftOut.removeAll(both);
        List<Line> from = book.lines(both, years.from(), area);
        List<Line> to = book.lines(both, years.to(), area);
        Optional<Long> costFrom = both.isEmpty() ? Optional.empty() : CaseBook.cost(from);
        Optional<Long> costTo = both.isEmpty() ? Optional.empty() : CaseBook.cost(to);
        String noCost = both.isEmpty() ? NOT_BOTH : NO_COST;
        boolean alone = geography.level().equals(Dimensions.LEVEL_MUNICIPALITY);
        String names = alone ? null : CaseBook.names(geography, leftOut);
        Optional<String> undivided = undivided(years, both, names, from, to);
        Optional<CostSplit> split = undivided.isPresent() ? Optional.empty() : Optional.of(split(years, from, to));
        // the very numbers of the table of cases
        Count cases = CaseBook.cases(book.lines(after, years.to(), area));
        Set<String> lacking = new TreeSet<>(members);
        lacking.removeAll(after);
        for (String effect : EFFECTS) {
            rows.add(new @Nullable Object[] {
                geography.level(),
                geography.code(),
                geography.name(),
                area,
                years.to(),
                years.from(),
                CaseNumbers.all(area),
                effect,
                after.isEmpty() ? null : cases.lower(),
                after.isEmpty() ? null : cases.upper(),
                after.isEmpty() ? CaseBook.NOT_STATED : null,
                alone || after.isEmpty() ? null : CaseBook.names(geography, lacking),
                CaseNumbers.thousands(costFrom),
                costFrom.isPresent() ? null : noCost,
                CaseNumbers.thousands(costTo),
                costTo.isPresent() ? null : noCost,
                CaseNumbers.thousands(split.map(parts -> of(parts, effect))),
                undivided.orElse(null),
                names
            });
        }
    }

    private static long of(CostSplit parts, String effect) {
        return switch (effect) {
            case NUMBER -> parts.number();
            case COST_PER_CASE -> parts.costPerCase();
            default -> parts.price();
        };
    }

    /**
     * Why growth is not divided. Where a municipality is left out, the number of cases that the parts tell of is that of the
     * others, and what is between it and the number of all is the municipality's own.
     */
    private Optional<String> undivided(
            Years years, Set<String> both, @Nullable String leftOut, List<Line> from, List<Line> to) {
        if (years.from() == years.to()) {
            return Optional.of(START);
        } else if (both.isEmpty()) {
            return Optional.of(NOT_BOTH);
        } else if (leftOut != null) {
            return Optional.of("kan ikke vises, når " + leftOut + " er holdt ude");
        } else if (CaseBook.cost(from).isEmpty() || CaseBook.cost(to).isEmpty()) {
            return Optional.of(NO_COST);
        }
        Count before = CaseBook.cases(from);
        Count after = CaseBook.cases(to);
        if (!before.exact() || !after.exact()) {
            return Optional.of(INTERVAL);
        } else if (before.lower() == 0 || after.lower() == 0) {
            return Optional.of(NO_CASES);
        }
        return prices.product(years.from(), years.to()).isPresent()
                ? Optional.empty()
                : Optional.of("prisindekset mangler for at regne " + years.from() + " om til " + years.to());
    }

    private CostSplit split(Years years, List<Line> from, List<Line> to) {
        BigDecimal index = prices.product(years.from(), years.to()).orElseThrow();
        return CostSplit.of(
                new CostSplit.Year(
                        CaseBook.cases(from).lower(), CaseBook.cost(from).orElseThrow()),
                new CostSplit.Year(CaseBook.cases(to).lower(), CaseBook.cost(to).orElseThrow()),
                index);
    }
}
