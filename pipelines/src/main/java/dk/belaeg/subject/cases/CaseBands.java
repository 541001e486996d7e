package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.cases.CaseNumbers.ALL;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LACKING;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LOWER;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_REASON;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_UPPER;

import dk.belaeg.contract.Column;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.cases.CaseBook.Count;
import dk.belaeg.subject.cases.CaseBook.Line;
import dk.belaeg.subject.cases.SafeParts.Shared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cases of the newest year by what they cost, for the whole of the round. Bands that could not be shown by themselves are
 * shown with a neighbour ({@link SafeParts}). One year alone, since the bounds are in kroner of any year: a case that prices
 * alone lift over one would look like a dearer one. Method: {@code docs/metode/sager.md}.
 */
final class CaseBands {
    static final String BAND = "band";
    static final String BAND_NAME = "band_name";
    static final String BAND_ORDER = "band_order";

    /** The fields of the input, from the cheapest. */
    static final List<String> FIELDS = List.of("band_low", "band_middle", "band_high", "band_top");

    /** What parts the bands, in words. */
    private static final List<String> BOUNDS = List.of("0,5", "1", "2");

    private static final String FEW = "vises ikke, for så kunne få sager regnes ud";
    private static final String LACKS = "sager efter udgift mangler fra ";

    /** One row per area and band of the newest year. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            text(BAND),
            text(BAND_NAME),
            whole(BAND_ORDER),
            whole(CASES_LOWER),
            whole(CASES_UPPER),
            text(CASES_REASON),
            text(CASES_LACKING));

    private final CaseBook book;
    private final Geography all;
    private final SafeParts safe;

    CaseBands(CaseBook book, Geography all, SafeParts safe) {
        this.book = book;
        this.all = all;
        this.safe = safe;
    }

    /** See {@link #COLUMNS}; none of an area whose cases nobody has told by what they cost. */
    List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : book.areas()) {
            int year = book.years().last();
            Set<String> whole = book.whole(all.members().keySet(), year, area);
            List<Line> lines = book.lines(whole, year, area);
            if (lines.stream().anyMatch(line -> line.bands().isPresent())) {
                rows.addAll(rows(area, year, whole, lines));
            }
        }
        return rows;
    }

    private List<@Nullable Object[]> rows(String area, int year, Set<String> whole, List<Line> lines) {
        Set<String> undivided = new TreeSet<>();
        lines.stream().filter(line -> line.bands().isEmpty()).forEach(line -> undivided.add(line.municipality()));
        Optional<List<List<Integer>>> parts = parts(lines);
        Optional<String> none = undivided.isEmpty()
                ? parts.isEmpty() ? Optional.of(FEW) : Optional.empty()
                : Optional.of(LACKS + names(undivided));
        String lacking = names(rest(whole));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (List<Integer> part : parts.orElseGet(() -> singles(FIELDS.size()))) {
            Count count = lines.stream()
                    .flatMap(line -> part.stream().map(band -> band(line, band)))
                    .reduce(Count.NONE, Count::plus);
            rows.add(row(area, year, part, count, none, lacking));
        }
        Optional<String> noTotal =
                safe.safe(shared(lines, line -> number(line.cases()))) ? Optional.empty() : Optional.of(FEW);
        rows.add(row(area, year, List.of(), CaseBook.cases(lines), noTotal, lacking));
        return rows;
    }

    private Set<String> rest(Set<String> whole) {
        Set<String> rest = new TreeSet<>(all.members().keySet());
        rest.removeAll(whole);
        return rest;
    }

    private @Nullable String names(Set<String> municipalities) {
        return CaseBook.names(
                municipalities.stream()
                        .map(code -> String.valueOf(all.members().get(code)))
                        .toList(),
                all.members().size());
    }

    private @Nullable Object[] row(
            String area, int year, List<Integer> part, Count count, Optional<String> none, @Nullable String lacking) {
        return new @Nullable Object[] {
            all.code(),
            all.name(),
            area,
            year,
            part.isEmpty()
                    ? ALL
                    : String.join("-", part.stream().map(FIELDS::get).toList()),
            name(part),
            part.isEmpty() ? (long) FIELDS.size() : (long) part.get(0),
            none.isPresent() ? null : count.lower(),
            none.isPresent() ? null : count.upper(),
            none.orElse(null),
            none.isPresent() ? null : lacking
        };
    }

    private static String name(List<Integer> part) {
        if (part.isEmpty() || part.size() == FIELDS.size()) {
            return "Alle sager";
        }
        int first = part.get(0);
        int last = part.get(part.size() - 1);
        if (first == 0) {
            return "Under " + BOUNDS.get(last) + " mio. kr.";
        }
        return last == BOUNDS.size()
                ? "Over " + BOUNDS.get(first - 1) + " mio. kr."
                : BOUNDS.get(first - 1) + "–" + BOUNDS.get(last) + " mio. kr.";
    }

    /**
     * The bands that are shown together, as many as can be by themselves; of equally many those that keep the bound nearest to
     * 1 mio. kr. Empty when none can: then the whole alone is told.
     */
    private Optional<List<List<Integer>>> parts(List<Line> lines) {
        return IntStream.range(1, 1 << BOUNDS.size())
                .boxed()
                .sorted(Comparator.comparing((Integer cuts) -> -Integer.bitCount(cuts))
                        .thenComparing(cuts -> (cuts & 2) == 0)
                        .thenComparing(Comparator.naturalOrder()))
                .map(CaseBands::cut)
                .filter(parts -> keeps(parts, lines))
                .findFirst();
    }

    private static List<List<Integer>> cut(int cuts) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int band = 0; band < FIELDS.size(); band++) {
            if (band == 0 || (cuts & (1 << (band - 1))) != 0) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(band);
        }
        return parts;
    }

    private static List<List<Integer>> singles(int bands) {
        return IntStream.range(0, bands).mapToObj(List::of).toList();
    }

    /**
     * Whether no part tells of few, nor what lies between one of its bounds and the threshold of dear cases, which are told
     * elsewhere.
     */
    private boolean keeps(List<List<Integer>> parts, List<Line> lines) {
        for (List<Integer> part : parts) {
            int first = part.get(0);
            Shared own = shared(lines, line -> sum(line, part));
            Shared between = shared(lines, line -> sum(line, over(first)) - number(line.expensive()));
            if (!safe.safe(own) || (first > 0 && !safe.safe(between.absolute()))) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> over(int first) {
        return IntStream.range(first, FIELDS.size()).boxed().toList();
    }

    private static long sum(Line line, List<Integer> part) {
        return part.stream().mapToLong(band -> band(line, band).lower()).sum();
    }

    private static Count band(Line line, int band) {
        return line.bands().map(bands -> bands.get(band)).orElse(Count.NONE);
    }

    private static long number(Optional<Count> count) {
        return count.orElse(Count.NONE).lower();
    }

    private static Shared shared(Collection<Line> lines, ToLongFunction<Line> number) {
        Map<String, Long> own = new TreeMap<>();
        lines.forEach(line -> own.merge(line.municipality(), number.applyAsLong(line), Long::sum));
        return new Shared(own);
    }
}
