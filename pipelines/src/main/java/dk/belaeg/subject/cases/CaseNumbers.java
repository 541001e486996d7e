package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.cases.CaseBook.Count;
import dk.belaeg.subject.cases.CaseBook.Line;
import dk.belaeg.subject.shortage.PlaceKinds;
import dk.belaeg.subject.spending.PriceChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cases and what they cost by geography, area and year, and for adults by whether they are homes. Method: {@code
 * docs/metode/sager.md}.
 */
final class CaseNumbers {
    static final String RESIDENCE = "residence";
    static final String CASES_LACKING = "cases_lacking";

    /** Columns of the two bounds. */
    static final String CASES_LOWER = "cases_lower";

    static final String CASES_UPPER = "cases_upper";
    static final String CASES_REASON = "cases_reason";

    /** Codes of residences; protection knows what they are sums of. */
    static final String TEMPORARY = "temporary";

    static final String LONG_TERM = "long_term";
    static final String HOMES = "homes";
    static final String OTHER = "other";
    static final String ALL = "total";

    /** All cases of an area that is not divided. */
    static final String UNDIVIDED = "undivided";

    /** What each kind of case is a part of. */
    static final Map<String, String> PARTS = Map.of(TEMPORARY, HOMES, LONG_TERM, HOMES, HOMES, ALL, OTHER, ALL);

    private static final String ADULTS = "adults";
    private static final int THOUSANDS = 5;

    private static final String COST_NOT_STATED = "udgiften er ikke oplyst i alle rækker";
    private static final String NO_POPULATION = "folketallet mangler";
    private static final String LACKS = "tal mangler fra ";

    /** One row per geography, area, year and residence. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY_LEVEL),
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            text(RESIDENCE),
            whole(CASES_LOWER),
            whole(CASES_UPPER),
            text(CASES_REASON),
            text(CASES_LACKING),
            decimal(CaseBook.COST, THOUSANDS),
            text(reasonOf(CaseBook.COST)),
            decimal(FIXED, THOUSANDS),
            text(FIXED_REASON),
            whole(POPULATION),
            text(POPULATION_REASON));

    /** Inhabitants of the ages of an area in a municipality and year. */
    record Ages(String municipality, String area, int year) {}

    private final CaseBook book;
    private final PriceChain prices;
    private final int level;
    private final Map<Ages, Long> population;
    private final PlaceKinds kinds;

    private CaseNumbers(CaseBook book, PriceChain prices, int level, Map<Ages, Long> population, PlaceKinds kinds) {
        this.book = book;
        this.prices = prices;
        this.level = level;
        this.population = population;
        this.kinds = kinds;
    }

    /** @param level the year whose prices the fixed ones are in */
    static List<@Nullable Object[]> of(
            CaseBook book,
            List<Geography> geographies,
            PriceChain prices,
            int level,
            Map<Ages, Long> population,
            Codes codes) {
        CaseNumbers numbers = new CaseNumbers(book, prices, level, population, new PlaceKinds(codes));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Geography geography : geographies) {
            for (String area : book.areas()) {
                for (int year : book.years()) {
                    numbers.add(geography, area, year, rows);
                }
            }
        }
        return rows;
    }

    private void add(Geography geography, String area, int year, List<@Nullable Object[]> rows) {
        Set<String> whole = book.whole(geography.members().keySet(), year, area);
        boolean divided = all(area).equals(ALL);
        for (String residence : divided ? List.of(TEMPORARY, LONG_TERM, HOMES, OTHER, ALL) : List.of(UNDIVIDED)) {
            List<Line> lines = book.lines(whole, year, area).stream()
                    .filter(line -> isOf(residence, line))
                    .toList();
            rows.add(row(geography, area, year, residence, whole, lines));
        }
    }

    /** The code of all cases of an area. */
    static String all(String area) {
        return area.equals(ADULTS) ? ALL : UNDIVIDED;
    }

    private boolean isOf(String residence, Line line) {
        String own =
                switch (kinds.of(line.paragraph())) {
                    case "temporary_home" -> TEMPORARY;
                    case "long_term_home" -> LONG_TERM;
                    default -> OTHER;
                };
        return residence.equals(all(line.area())) || residence.equals(own) || residence.equals(PARTS.get(own));
    }

    private @Nullable Object[] row(
            Geography geography, String area, int year, String residence, Set<String> whole, List<Line> lines) {
        Set<String> lacking = new TreeSet<>(geography.members().keySet());
        lacking.removeAll(whole);
        boolean alone = geography.level().equals(Dimensions.LEVEL_MUNICIPALITY);
        Optional<String> none = whole.isEmpty()
                ? Optional.of(alone ? book.lacking(geography.code(), year, area).orElseThrow() : CaseBook.NOT_STATED)
                : Optional.empty();
        Count cases = CaseBook.cases(lines);
        String names = alone || whole.isEmpty() ? null : CaseBook.names(geography, lacking);
        Optional<Long> cost = lacking.isEmpty() ? CaseBook.cost(lines) : Optional.empty();
        Optional<String> noCost = cost.isPresent()
                ? Optional.empty()
                : none.or(() -> Optional.of(names == null ? COST_NOT_STATED : LACKS + names));
        Optional<Long> fixed = cost.flatMap(oere -> prices.oere(oere, year, level));
        Optional<Long> inhabitants = inhabitants(geography, area, year);
        return new @Nullable Object[] {
            geography.level(),
            geography.code(),
            geography.name(),
            area,
            year,
            residence,
            none.isPresent() ? null : cases.lower(),
            none.isPresent() ? null : cases.upper(),
            none.orElse(null),
            names,
            thousands(cost),
            noCost.orElse(null),
            thousands(fixed),
            fixed.isPresent() ? null : noCost.orElse("prisindekset mangler for at regne " + year + " om"),
            inhabitants.orElse(null),
            inhabitants.isPresent() ? null : NO_POPULATION
        };
    }

    /** Øre in thousands of kroner. */
    static @Nullable BigDecimal thousands(Optional<Long> oere) {
        return oere.map(whole -> BigDecimal.valueOf(whole, THOUSANDS)).orElse(null);
    }

    private Optional<Long> inhabitants(Geography geography, String area, int year) {
        long sum = 0;
        for (String municipality : geography.members().keySet()) {
            Long persons = population.get(new Ages(municipality, area, year));
            if (persons == null) {
                return Optional.empty();
            }
            sum += persons;
        }
        return Optional.of(sum);
    }
}
