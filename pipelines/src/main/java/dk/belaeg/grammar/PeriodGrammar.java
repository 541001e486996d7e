package dk.belaeg.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods: "1. halvår 2026", "2026H1", "2. kvartal 2026", "2026K2", "Q2 2026", "1.-3. kvartal 2026", "de første tre kvartaler
 * 2018", "efter 2. kvartal 2018" (from the beginning of the year), "marts 2026",
 * "januar-marts 2026", "2026M03", "2026-03", "2026", and two dates with "til" between them. What {@link Period#danish()}
 * writes is read back as the same period.
 *
 * @param missing words that mean that nothing is stated
 */
public record PeriodGrammar(MissingWords missing) {
    private static final String YEAR = "([12][0-9]{3})";
    private static final String WORD = "(\\p{L}{3,9})\\.?";
    private static final List<Shape> SHAPES = List.of(
            new Shape("([12])\\.? ?halvår,? " + YEAR, m -> half(m, 2, m.group(1))),
            new Shape(
                    "(første|andet|anden) halvår,? " + YEAR, m -> half(m, 2, "første".equals(m.group(1)) ? "1" : "2")),
            new Shape("h([12])[ -]" + YEAR, m -> half(m, 2, m.group(1))),
            new Shape(YEAR + " ?-?h([12])", m -> half(m, 1, m.group(2))),
            new Shape("([1-4])\\.? ?(?:kvartal|kvt\\.?|kv\\.?),? " + YEAR, m -> quarter(m, 2, 1)),
            new Shape("[kq]([1-4])[ -]" + YEAR, m -> quarter(m, 2, 1)),
            new Shape(YEAR + " ?-?[kq]([1-4])", m -> quarter(m, 1, 2)),
            new Shape("1\\.? ?(?:-|til) ?3\\.? ?kvartal,? " + YEAR, m -> months(m, 1, 1, 9)),
            new Shape(
                    "(?:de )?(?:første|1\\.?) (to|2|tre|3|fire|4) kvartaler,? (?:af |i )?" + YEAR,
                    m -> toQuarter(m, 2, m.group(1))),
            new Shape("(?:de )?første (ni|9) måneder,? (?:af |i )?" + YEAR, m -> months(m, 2, 1, 9)),
            new Shape(
                    "(?:efter|til og med|t\\.?o\\.?m\\.?) ([1-4])\\.? ?(?:kvartal|kvt\\.?|kv\\.?),? " + YEAR,
                    m -> toQuarter(m, 2, m.group(1))),
            new Shape("1\\.? ?(?:-|til|og) ?([24])\\.? ?kvartal,? " + YEAR, m -> toQuarter(m, 2, m.group(1))),
            new Shape("[kq]1 ?- ?[kq]3 " + YEAR, m -> months(m, 1, 1, 9)),
            new Shape(YEAR + " ?-?(?:m|-)(0?[1-9]|1[0-2])", m -> months(m, 1, number(m, 2), 1)),
            new Shape(YEAR, m -> months(m, 1, 1, 12)),
            new Shape(WORD + " " + YEAR, m -> wholeMonths(m.group(1), m.group(1), number(m, 2))),
            new Shape(
                    WORD + "(?: ?- ?| til )" + WORD + " " + YEAR,
                    m -> wholeMonths(m.group(1), m.group(2), number(m, 3))),
            new Shape("(.*[0-9]{4})(?: - | til (?:og med )?)(.+)", m -> days(m.group(1), m.group(2))));

    private record Shape(Pattern pattern, Maker maker) {
        Shape(String pattern, Maker maker) {
            this(Pattern.compile(pattern), maker);
        }
    }

    private interface Maker {
        Optional<Period> of(Matcher matcher);
    }

    public Reading<Period> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case TEXT, NUMBER -> cell.isTooLong() ? unreadable() : readText(Texts.key(cell.text()));
            case DATE ->
                new Reading.Refused<>(
                        ValueRules.PERIOD_UNREADABLE,
                        "Excel har gjort det skrevne til en dato, så det er uvist, hvilken periode der er ment.");
            case PERCENT, BOOLEAN -> new Reading.Refused<>(ValueRules.PERIOD_UNREADABLE, "Her skal stå en periode.");
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
        };
    }

    private Reading<Period> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(text);
            Optional<Period> period = matcher.matches() ? shape.maker.of(matcher) : Optional.empty();
            if (period.isPresent()) {
                return new Reading.Known<>(period.get());
            }
        }
        return unreadable();
    }

    private static Reading<Period> unreadable() {
        return new Reading.Refused<>(ValueRules.PERIOD_UNREADABLE, "Det, der står, er ikke en periode.");
    }

    private static Optional<Period> half(Matcher m, int yearGroup, String half) {
        return months(m, yearGroup, "1".equals(half) ? 1 : 7, 6);
    }

    private static Optional<Period> quarter(Matcher m, int yearGroup, int quarterGroup) {
        return months(m, yearGroup, number(m, quarterGroup) * 3 - 2, 3);
    }

    /** From the beginning of the year to the end of a quarter, as reports say that add up over the year. */
    private static Optional<Period> toQuarter(Matcher m, int yearGroup, String quarters) {
        int last =
                switch (quarters) {
                    case "to", "2" -> 2;
                    case "tre", "3" -> 3;
                    case "fire", "4" -> 4;
                    default -> 1;
                };
        return months(m, yearGroup, 1, last * 3);
    }

    private static Optional<Period> months(Matcher m, int yearGroup, int first, int months) {
        return Optional.of(Period.months(number(m, yearGroup), first, months));
    }

    private static Optional<Period> wholeMonths(String first, String last, int year) {
        int from = DanishDates.monthNamed(first);
        int to = DanishDates.monthNamed(last);
        return from > 0 && from <= to ? Optional.of(Period.months(year, from, to - from + 1)) : Optional.empty();
    }

    private static Optional<Period> days(String first, String last) {
        Optional<LocalDate> from = DateGrammar.parse(first);
        Optional<LocalDate> to = DateGrammar.parse(last);
        return from.isPresent() && to.isPresent() && !from.get().isAfter(to.get())
                ? Optional.of(new Period(from.get(), to.get()))
                : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
