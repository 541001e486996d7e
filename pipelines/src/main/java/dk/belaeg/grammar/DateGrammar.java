package dk.belaeg.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as Danes write them: {@code 31-12-2026}, {@code 31/12 2026}, {@code 31. december 2026}, and ISO
 * {@code 2026-12-31}. Day comes before month; a year has four digits, since two could be any century.
 *
 * @param missing words that mean that nothing is stated
 */
public record DateGrammar(MissingWords missing) {
    private static final String CLOCK = "(?:[T ][0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?Z?)?";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + CLOCK);
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{1,2}) ?[./-] ?([0-9]{1,2}) ?[./ -] ?([0-9]{4})" + CLOCK);
    private static final Pattern WORDS = Pattern.compile("(?:den )?([0-9]{1,2})\\.? ?(\\p{L}{3,9})\\.? ([0-9]{4})");

    private static final Pattern INSIDE = Pattern.compile(
            "(?<![0-9])(?:[0-9]{4}[-_][0-9]{1,2}[-_][0-9]{1,2}|[0-9]{1,2} ?[./-] ?[0-9]{1,2} ?[./ -] ?[0-9]{4}"
                    + "|[0-9]{1,2}\\.? \\p{L}{3,9}\\.? [0-9]{4}|(?:19|20)[0-9]{6})(?![0-9])");

    /** The one day that is named within a text such as a title or a file's name; empty for none and for several. */
    public static Optional<LocalDate> within(String text) {
        Set<LocalDate> days = new TreeSet<>();
        Matcher inside = INSIDE.matcher(Texts.key(text));
        while (inside.find()) {
            String found = inside.group().replace('_', '-');
            String day = found.matches("[0-9]{8}") ? found.replaceFirst("(....)(..)(..)", "$1-$2-$3") : found;
            parse(day).ifPresent(days::add);
        }
        return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }

    public Reading<LocalDate> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case DATE -> plausible(LocalDate.parse(cell.text()));
            case TEXT -> cell.isTooLong() ? unreadable() : readText(Texts.key(cell.text()));
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
            case NUMBER, PERCENT, BOOLEAN ->
                new Reading.Refused<>(ValueRules.DATE_UNREADABLE, "Cellen er ikke formateret som dato.");
        };
    }

    private Reading<LocalDate> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        return parse(text).map(DateGrammar::plausible).orElseGet(DateGrammar::unreadable);
    }

    private static Reading<LocalDate> unreadable() {
        return new Reading.Refused<>(ValueRules.DATE_UNREADABLE, "Det, der står, er ikke en dato.");
    }

    /** The day that a text in lower case names. */
    public static Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text.toUpperCase(Locale.ROOT));
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher digits = DIGITS.matcher(text.toUpperCase(Locale.ROOT));
        if (digits.matches()) {
            return day(digits.group(3), number(digits.group(2)), digits.group(1));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? day(words.group(3), DanishDates.monthNamed(words.group(2)), words.group(1))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Reading<LocalDate> plausible(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            return new Reading.Refused<>(ValueRules.YEAR_OTHER, "Årstallet er uden for 1900 til 2199.");
        }
        return new Reading.Known<>(day);
    }
}
