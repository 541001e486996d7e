package dk.belaeg.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ages and spans of ages: "17 år", "0-17 år", "18 år og derover", "65+", "under 18", "I alt".
 *
 * @param missing words that mean that nothing is stated
 */
public record AgesGrammar(MissingWords missing) {
    private static final String YEARS = "(?: ?-?(?:år|årige))?";
    private static final Pattern ONE = Pattern.compile("([0-9]{1,3})" + YEARS);
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,3}) ?(?:-|til) ?([0-9]{1,3})" + YEARS);
    private static final Pattern FROM = Pattern.compile(
            "(?:fra )?([0-9]{1,3})" + YEARS + " ?(?:\\+|og (?:der)?over|og opefter|(?:eller|og) ældre|-)");
    private static final Pattern BELOW = Pattern.compile("under ([0-9]{1,3})" + YEARS);
    private static final Pattern ALL = Pattern.compile("i alt|ialt|alder i alt|alle|alle aldre|tot");

    /** First and last year of age, both included; {@link #OLDEST} stands for no upper limit. */
    public record Ages(int from, int to) {
        public Ages {
            if (from < 0 || from > to || to > OLDEST) {
                throw new IllegalArgumentException("ages from " + from + " to " + to);
            }
        }
    }

    public static final int OLDEST = 150;

    public Reading<Ages> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case TEXT, NUMBER -> cell.isTooLong() ? unreadable() : readText(Texts.key(cell.text()));
            case DATE ->
                new Reading.Refused<>(
                        ValueRules.DATE_IN_COUNT, "Excel har gjort det skrevne til en dato, så alderen er gået tabt.");
            case PERCENT, BOOLEAN -> unreadable();
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
        };
    }

    private Reading<Ages> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return ages(one.group(1), one.group(1));
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return ages(span.group(1), span.group(2));
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return ages(from.group(1), String.valueOf(OLDEST));
        }
        Matcher below = BELOW.matcher(text);
        if (below.matches() && Integer.parseInt(below.group(1)) > 0) {
            return ages("0", String.valueOf(Integer.parseInt(below.group(1)) - 1));
        }
        return ALL.matcher(text).matches() ? new Reading.Known<>(new Ages(0, OLDEST)) : afterCode(text);
    }

    /** Statistics may give the code and then the words: "17 17 år", "IALT Alder i alt"; both must mean the same. */
    private Reading<Ages> afterCode(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return unreadable();
        }
        Reading<Ages> code = readText(text.substring(0, blank));
        Reading<Ages> words = code instanceof Reading.Known<Ages> ? readText(text.substring(blank + 1)) : unreadable();
        return code.equals(words) ? words : unreadable();
    }

    private static Reading<Ages> ages(String from, String to) {
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        return first <= last && last <= OLDEST ? new Reading.Known<>(new Ages(first, last)) : unreadable();
    }

    private static Reading<Ages> unreadable() {
        return new Reading.Refused<>(
                ValueRules.NUMBER_UNREADABLE, "Det, der står, er ikke en alder eller et aldersspænd.");
    }
}
