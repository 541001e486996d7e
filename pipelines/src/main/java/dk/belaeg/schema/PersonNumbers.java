package dk.belaeg.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and masks CPR numbers in any text. A CPR number is ten digits, of which the first six are a day, a month and
 * two digits of a year that can be a date; it is written whole or with a blank, a hyphen, a dot, a slash or an underscore
 * between its parts. Modulus 11 is not required: numbers that fail it have been issued since 2007.
 *
 * <p>Production-unit numbers (P-numbers) and other ten-digit keys look the same. Where a column is known to hold such
 * keys the caller does not ask; see {@link Field.Trait#TEN_DIGIT_KEYS}. Every message, log line and exception text passes
 * through {@link #mask(String)}.
 */
public final class PersonNumbers {
    /** What is printed in place of a CPR number. */
    public static final String MASK = "[CPR-nummer skjult]";

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9])([0-9]{2})[ .\\-/_\\u2010-\\u2015\\u00A0]?([0-9]{2})[ .\\-/_\\u2010-\\u2015\\u00A0]?"
                    + "([0-9]{2})[ .\\-/_\\u2010-\\u2015\\u00A0]{0,3}([0-9]{4})(?![0-9])");

    private static final int DIGITS = 10;

    private PersonNumbers() {}

    /** Whether the text holds at least one CPR number. */
    public static boolean foundIn(String text) {
        if (tooFewDigits(text)) {
            return false;
        }
        Matcher matcher = CANDIDATE.matcher(digitsOf(text));
        while (matcher.find()) {
            if (isCpr(matcher)) {
                return true;
            }
        }
        return false;
    }

    /** The text with every CPR number replaced by {@link #MASK}. */
    public static String mask(String text) {
        if (tooFewDigits(text)) {
            return text;
        }
        String plain = digitsOf(text);
        Matcher matcher = CANDIDATE.matcher(plain);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            if (isCpr(matcher)) {
                masked.append(text, done, matcher.start()).append(MASK);
                done = matcher.end();
            }
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    /** Nearly every text has fewer than ten digits, and finding that out is much quicker than searching it. */
    private static boolean tooFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += (c >= '0' && c <= '9') || (c > '9' && Character.isDigit(c)) ? 1 : 0;
        }
        return digits < DIGITS;
    }

    /** The same text with digits of other scripts (full-width, Arabic) as 0-9, length unchanged. */
    private static String digitsOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9' && Character.isDigit(text.charAt(i))) {
                StringBuilder plain = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    int digit = Character.digit(text.charAt(j), 10);
                    if (digit >= 0) {
                        plain.setCharAt(j, (char) ('0' + digit));
                    }
                }
                return plain.toString();
            }
        }
        return text;
    }

    private static boolean isCpr(Matcher matcher) {
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        try {
            // 29 February needs a leap year in either century; foreign replacement numbers add 60 to the day.
            int plainDay = day > 60 ? day - 60 : day;
            LocalDate.of(year % 4 == 0 ? 2000 : 2001, month, plainDay);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
