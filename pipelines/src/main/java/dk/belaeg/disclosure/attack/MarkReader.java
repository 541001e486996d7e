package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.grammar.Count;
import dk.belaeg.grammar.CountGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a table as its readers do: numbers, marks, intervals, and what was not stated. */
final class MarkReader {
    /** Marks that by practice stand for a hidden number of any size. */
    private static final Set<String> ANY =
            Set.of("x", "*", "**", "..", "...", "…", ":", "•", "n/a", "fortroligt", "c", "[c]", "(c)", "[x]");

    /** Marks that stand for a hidden number without saying that others are small. */
    private static final Set<String> SMALL = Set.of("m", "få");

    private static final Pattern BOUND = Pattern.compile(
            "(?:≤|<=|=<|<|under |færre end |mindre end |højst |op til |maksimalt |maks\\.? |max\\.? ).*");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(≥|>=|>|over|mindst|minimum|min\\.?|flere end|mere end) ?([0-9]{1,7})|([0-9]{1,7})(?: ?\\+| eller (?:flere|derover))");
    private static final Set<String> MORE_THAN = Set.of(">", "over", "flere end", "mere end");
    /** A number with a sign that sends the reader to a note: 12*, 12 a), 12 (1), 12¹. */
    private static final Pattern NOTED = Pattern.compile(
            "([0-9][0-9. ]*?) ?(?:[*†‡#]{1,3}|[¹²³⁰-⁹]{1,2}| [a-z0-9]\\)|\\([a-z0-9]\\)|\\[[a-z0-9]\\]|(?<=[0-9])[a-z]\\))");

    private final CountGrammar grammar;
    private final Assumptions assumptions;
    private final Map<String, Interval> declared = new TreeMap<>();

    MarkReader(CountGrammar grammar, Assumptions assumptions) {
        this.grammar = grammar;
        this.assumptions = assumptions;
        assumptions.marks().forEach((mark, interval) -> declared.put(key(mark), interval));
    }

    private static String key(String text) {
        return Texts.clean(text).toLowerCase(Locale.ROOT);
    }

    /** What a cell is. */
    enum Kind {
        NUMBER,
        /** A number with a sign for a note, which is read as the number. */
        NOTED_NUMBER,
        /** A mark or words that are known to stand for a number that is not told, or an interval. */
        MARK,
        /** Blank, or words that say that nothing was stated. */
        UNSTATED,
        /** Something else; in a column of counts a mark that nobody has explained. */
        UNKNOWN
    }

    /**
     * What a cell tells.
     *
     * @param text as it stands
     * @param interval of a number both bounds are it
     * @param fromNought whether the mark may, or may not, be taken to include 0, as the table does not say
     */
    record Cell(Kind kind, String text, Interval interval, boolean fromNought) {}

    Cell read(String written) {
        String key = key(written);
        String text = Texts.clean(written);
        Interval told = declared.get(key);
        if (told != null) {
            return new Cell(Kind.MARK, text, told, false);
        }
        if (ANY.contains(key)) {
            return new Cell(Kind.MARK, text, Interval.ANY, true);
        }
        if (SMALL.contains(key)) {
            return new Cell(Kind.MARK, text, new Interval(0, assumptions.k()), true);
        }
        Matcher open = AT_LEAST.matcher(key);
        if (open.matches()) {
            boolean more = open.group(1) != null && MORE_THAN.contains(open.group(1));
            long from = Long.parseLong(open.group(1) != null ? open.group(2) : open.group(3));
            return new Cell(Kind.MARK, text, new Interval(from + (more ? 1 : 0), Interval.NO_LIMIT), false);
        }
        Reading<Count> reading = grammar.read(RawValue.text(written));
        if (reading instanceof Reading.Missing<Count>) {
            return new Cell(Kind.UNSTATED, text, Interval.ANY, false);
        }
        return reading instanceof Reading.Known<Count> known
                ? counted(key, text, known.value())
                : noted(key, text).orElseGet(() -> new Cell(Kind.UNKNOWN, text, Interval.ANY, true));
    }

    private static Cell counted(String key, String text, Count count) {
        if (count.status() == Count.Status.ESTIMATE) {
            return new Cell(Kind.UNKNOWN, text, Interval.ANY, true);
        }
        Interval interval = new Interval(count.lower(), count.upper());
        if (count.lower() == count.upper() && !BOUND.matcher(key).matches()) {
            return new Cell(Kind.NUMBER, text, interval, false);
        }
        return BOUND.matcher(key).matches()
                ? new Cell(Kind.MARK, text, new Interval(0, count.upper()), true)
                : new Cell(Kind.MARK, text, interval, false);
    }

    private Optional<Cell> noted(String key, String text) {
        Matcher noted = NOTED.matcher(key);
        if (noted.matches()
                && grammar.read(RawValue.text(noted.group(1))) instanceof Reading.Known<Count> known
                && known.value().lower() == known.value().upper()) {
            return Optional.of(
                    new Cell(Kind.NOTED_NUMBER, text, Interval.of(known.value().lower()), false));
        }
        return Optional.empty();
    }
}
