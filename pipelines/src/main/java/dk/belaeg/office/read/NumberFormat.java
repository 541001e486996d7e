package dk.belaeg.office.read;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Excel shows a number, as far as it changes what the number means.
 *
 * @param code Excel's format code, such as {@code #,##0.0}
 * @param decimals decimals shown; empty when the code does not fix them
 * @param grouped whether thousands are separated
 * @param thousands how many times the number is divided by 1.000 before it is shown
 * @param words what the format writes beside the digits, such as "kr."; a format that shows no digit shows only these
 * @param digits whether the number itself is shown
 */
public record NumberFormat(
        String code,
        Category category,
        OptionalInt decimals,
        boolean grouped,
        int thousands,
        String words,
        boolean digits) {
    /** What kind of value the number is shown as. */
    public enum Category {
        GENERAL,
        NUMBER,
        /** The number is shown multiplied by 100, with a percent sign. */
        PERCENT,
        SCIENTIFIC,
        FRACTION,
        DATE,
        DATE_TIME,
        /** A time of day or a length of time. */
        TIME,
        TEXT;

        public boolean isDateOrTime() {
            return this == DATE || this == DATE_TIME || this == TIME;
        }
    }

    /** Quoted words, an escaped letter, padding, the sign of a currency before its language, and whatever else in brackets. */
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"]*)\"?|\\\\(.?)|[_*].?|\\[(\\$[^\\]]*)\\]|\\[[^\\]]*(?:\\]|$)", Pattern.DOTALL);

    /** A length of time in brackets, which is no literal. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:[hH]+|[mM]+|[sS]+)\\]");

    /** The format of a cell that has none. */
    public static final NumberFormat GENERAL =
            new NumberFormat("General", Category.GENERAL, OptionalInt.empty(), false, 0, "", true);

    /** Reads a format code, which files store in its English form whatever the language of Excel. */
    public static NumberFormat of(String code) {
        String section = firstSection(code);
        String plain = withoutLiterals(section);
        String words = words(section);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("general") || lower.equals("standard")) {
            boolean shown = !lower.isEmpty() || section.isBlank();
            return new NumberFormat(code, Category.GENERAL, OptionalInt.empty(), false, 0, words, shown);
        }
        Category category = category(lower);
        return new NumberFormat(
                code,
                category,
                category == Category.NUMBER || category == Category.PERCENT ? decimals(lower) : OptionalInt.empty(),
                lower.contains("#,#") || lower.contains("0,0"),
                category == Category.NUMBER || category == Category.PERCENT ? thousands(lower) : 0,
                words,
                category != Category.NUMBER || lower.chars().anyMatch(c -> c == '0' || c == '#' || c == '?'));
    }

    /** Commas behind the last digit each divide by a thousand. */
    private static int thousands(String code) {
        int point = code.indexOf('.');
        int last = -1;
        for (int i = 0; i < (point < 0 ? code.length() : point); i++) {
            last = "0#?".indexOf(code.charAt(i)) >= 0 ? i : last;
        }
        int end = last;
        for (int i = point < 0 ? code.length() : point; i < code.length(); i++) {
            end = "0#?".indexOf(code.charAt(i)) >= 0 ? i : end;
        }
        return commas(code, last) + (end == last ? 0 : commas(code, end));
    }

    private static int commas(String code, int digit) {
        int count = 0;
        for (int i = digit + 1; digit >= 0 && i < code.length() && code.charAt(i) == ','; i++) {
            count++;
        }
        return count;
    }

    /** Quoted words, escaped letters and the sign of a currency. */
    private static String words(String code) {
        StringBuilder words = new StringBuilder();
        for (Matcher literal = LITERAL.matcher(code); literal.find(); ) {
            String bracket = literal.group(3);
            if (bracket != null) {
                int language = bracket.indexOf('-');
                words.append(bracket, 1, language < 0 ? bracket.length() : language);
            } else {
                words.append(Objects.requireNonNullElse(literal.group(1), ""))
                        .append(Objects.requireNonNullElse(literal.group(2), ""));
            }
        }
        return words.toString().strip();
    }

    private static Category category(String code) {
        if (code.equals("@")) {
            return Category.TEXT;
        }
        boolean digits = code.indexOf('0') >= 0 || code.indexOf('#') >= 0 || code.indexOf('?') >= 0;
        boolean scientific = code.contains("e+") || code.contains("e-");
        boolean clock = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
        boolean calendar = code.indexOf('y') >= 0 || code.indexOf('d') >= 0;
        boolean months = code.indexOf('m') >= 0;
        if (scientific && digits) {
            return Category.SCIENTIFIC;
        }
        if (code.indexOf('%') >= 0) {
            return Category.PERCENT;
        }
        if (clock && calendar) {
            return Category.DATE_TIME;
        }
        if (clock || code.contains("[m")) {
            return Category.TIME;
        }
        if (calendar || months) {
            return Category.DATE;
        }
        return code.indexOf('/') >= 0 && digits ? Category.FRACTION : Category.NUMBER;
    }

    private static OptionalInt decimals(String code) {
        int point = code.indexOf('.');
        if (point < 0) {
            return OptionalInt.of(0);
        }
        int count = 0;
        for (int i = point + 1; i < code.length() && "0#?".indexOf(code.charAt(i)) >= 0; i++) {
            if (code.charAt(i) != '0') {
                return OptionalInt.empty();
            }
            count++;
        }
        return OptionalInt.of(count);
    }

    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    /** The code without quoted words, escaped and padding characters, colours, currencies, languages and conditions. */
    private static String withoutLiterals(String code) {
        return LITERAL.matcher(code)
                .replaceAll(literal -> ELAPSED.matcher(literal.group()).matches() ? literal.group() : "")
                .strip();
    }
}
