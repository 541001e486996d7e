package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Spending against the ceiling of the framework agreement: what was spent in a base year, raised by the index of prices and
 * wages. Method: {@code docs/metode/udgifter.md}.
 */
final class Ceiling {
    private static final String CEILING = "ceiling";
    private static final String BASE = "base";

    /** One row per geography, area and year from the base year on. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY_LEVEL),
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            year(BASE_YEAR),
            truth(GrowthShares.NEWEST_YEARS),
            truth(BREAK_YEAR),
            decimal(BASE, 5),
            text(reasonOf(BASE)),
            decimal(CURRENT, 5),
            text(CURRENT_REASON),
            decimal(CEILING, 5),
            text(reasonOf(CEILING)));

    private Ceiling() {}

    static List<@Nullable Object[]> of(Inputs inputs) {
        Round round = inputs.round();
        return of(
                AccountBook.of(inputs.staged("spending"), inputs.codes()),
                new PriceChain(PriceFactors.growth(
                        inputs.codes(), round.settings(PriceSettings.class).index())),
                Geography.all(inputs),
                round.settings(SpendingSettings.class).ceilingFrom(),
                inputs.codes());
    }

    /** @param from the base year; empty for the first year of each stretch that can be compared */
    static List<@Nullable Object[]> of(
            AccountBook book, PriceChain prices, List<Geography> geographies, Optional<Integer> from, Codes codes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        NavigableSet<Integer> years = book.years();
        for (String area : years.isEmpty() ? List.<String>of() : List.of("children", "adults", Spending.TOTAL)) {
            for (Span span : Span.of(area, from, years, codes)) {
                add(book, prices, area, span, geographies, rows);
            }
        }
        return rows;
    }

    private static void add(
            AccountBook book,
            PriceChain prices,
            String area,
            Span span,
            List<Geography> geographies,
            List<@Nullable Object[]> rows) {
        NavigableSet<Integer> years = book.years().subSet(span.first(), true, span.last(), true);
        Set<String> functions = new TreeSet<>();
        years.forEach(year -> functions.addAll(book.functions(area, year)));
        for (Geography geography : geographies) {
            Set<String> members = geography.members().keySet();
            GrowthShares.Sum base = spent(book, prices, functions, members, span.first());
            for (int year : years) {
                GrowthShares.Sum now = spent(book, prices, functions, members, year);
                GrowthShares.Sum ceiling = ceiling(base, prices, span, year);
                rows.add(new @Nullable Object[] {
                    geography.level(),
                    geography.code(),
                    geography.name(),
                    area,
                    year,
                    span.first(),
                    span.newest(),
                    year == span.first() && year > book.years().first(),
                    base.thousands(),
                    base.said(),
                    now.thousands(),
                    now.said(),
                    ceiling.thousands(),
                    ceiling.said()
                });
            }
        }
    }

    private static GrowthShares.Sum spent(
            AccountBook book, PriceChain prices, Set<String> functions, Set<String> members, int year) {
        return book.years().contains(year)
                ? GrowthShares.sum(book, prices, members, functions, year, year)
                : new GrowthShares.Sum(Optional.empty(), "der er intet regnskab for " + year);
    }

    private static GrowthShares.Sum ceiling(GrowthShares.Sum base, PriceChain prices, Span span, int year) {
        if (span.broken()) {
            return new GrowthShares.Sum(Optional.empty(), span.reason());
        }
        if (base.oere().isEmpty()) {
            return base;
        }
        return new GrowthShares.Sum(
                prices.oere(base.oere().get(), span.first(), year),
                "prisindekset mangler for at regne " + span.first() + " om til " + year);
    }
}
