package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.schema.Count;
import dk.belaeg.schema.CountGrammar;
import dk.belaeg.schema.Reading;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the cells of a table as its readers do: numbers, marks, intervals, and what was not stated. */
final class MarkReader {
    /** Marks that by practice stand for a hidden number of any size. */
    private static final Set<String> ANY = Set.of("x", "*", "**", "..", "...", "…", ":", "•", "n/a", "fortroligt");

    /** Marks that stand for a hidden number without saying that others are small. */
    private static final Set<String> SMALL = Set.of("m", "få");

    private static final Pattern BOUND = Pattern.compile("(?:≤|<=|=<|<|under |færre end |højst |maks\\.? |max\\.? ).*");

    private final CountGrammar grammar;
    private final Assumptions assumptions;
    private final Map<String, Interval> declared = new TreeMap<>();
    private final long least;

    /** @param zeros whether the table prints 0, so that what is hidden is no 0 */
    MarkReader(CountGrammar grammar, Assumptions assumptions, boolean zeros) {
        this.grammar = grammar;
        this.assumptions = assumptions;
        this.least = zeros ? 1 : 0;
        assumptions.marks().forEach((mark, interval) -> declared.put(key(mark), interval));
    }

    private static String key(String text) {
        return Texts.clean(text).toLowerCase(Locale.ROOT);
    }

    /** What the cell tells; empty when it is neither a count nor a mark. */
    Optional<PrintedCell> read(String text) {
        String key = key(text);
        Interval told = declared.get(key);
        if (told != null) {
            return Optional.of(new PrintedCell.Hidden(Texts.clean(text), told));
        }
        if (ANY.contains(key)) {
            return Optional.of(new PrintedCell.Hidden(Texts.clean(text), new Interval(least, Interval.NO_LIMIT)));
        }
        if (SMALL.contains(key)) {
            return Optional.of(new PrintedCell.Hidden(Texts.clean(text), new Interval(least, assumptions.k())));
        }
        Reading<Count> reading = grammar.read(Written.text(text));
        if (reading instanceof Reading.Missing<Count>) {
            return Optional.of(
                    assumptions.sumsWithoutUnstated()
                            ? new PrintedCell.Shown(0)
                            : new PrintedCell.Open(NOT_STATED, Interval.ANY));
        }
        return reading instanceof Reading.Known<Count> known ? Optional.of(cell(key, known.value())) : Optional.empty();
    }

    static final String NOT_STATED = "ikke oplyst";
    static final String GIVEN = "oplyst som interval";

    private PrintedCell cell(String key, Count count) {
        if (count.lower() == count.upper()) {
            return new PrintedCell.Shown(count.lower());
        }
        if (BOUND.matcher(key).matches()) {
            return new PrintedCell.Hidden(key, new Interval(Math.min(least, count.upper()), count.upper()));
        }
        return new PrintedCell.Open(GIVEN, new Interval(count.lower(), count.upper()));
    }
}
