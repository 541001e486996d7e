package dk.belaeg.grammar;

import dk.belaeg.contract.Field;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds and masks CPR numbers in any text. A CPR number is a date of birth (day, month, two or four digits of the year)
 * and four more signs: digits, or letters and digits in a replacement number. Modulus 11 is not required: numbers that
 * fail it have been issued since 2007. What people and programs do to such a number does not hide it: blanks, dashes of
 * any kind, dots, slashes and other signs between its parts, signs that cannot be seen, digits of other scripts, a line
 * break anywhere, the first zero lost.
 *
 * <p>Production-unit numbers (P-numbers) and other ten-digit keys look the same. Where a column is known to hold such
 * keys the caller does not ask; see {@link Field.Trait#TEN_DIGIT_KEYS}. Every message, log line and exception text passes
 * through {@link #mask(String)}.
 *
 * <p>The work is proportional to the length of the text: at each place no more than {@value #LONGEST} signs are looked at.
 */
public final class PersonNumbers {
    /** What is printed in place of a CPR number. */
    public static final String MASK = "[CPR-nummer skjult]";

    /** A replacement number has at least one digit behind its date. */
    private static final int LEAST_DIGITS = 7;

    /** Signs between the parts of a date, and between the date and the last four. */
    private static final int INSIDE = 2;

    private static final int BEFORE_LAST = 3;
    static final int LONGEST = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2059;

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";
    private static final String SIGNS = "./_\\:*+~=#'\u00B7\u2022";

    private PersonNumbers() {}

    /** Whether the text holds at least one CPR number. */
    public static boolean foundIn(String text) {
        return !tooFewDigits(text) && !places(text, false).isEmpty();
    }

    /** Whether the text holds one with a dash before its last four signs, as no key of ten digits is written. */
    public static boolean withDashIn(String text) {
        return !tooFewDigits(text) && !places(text, true).isEmpty();
    }

    /** Whether a number of a spreadsheet, which drops the first zero, is a CPR number. */
    public static boolean isNumber(String digits) {
        return switch (digits.length()) {
            case 9, 11 -> foundIn("0" + digits);
            case 10, 12 -> foundIn(digits);
            default -> false;
        };
    }

    /** The text with every CPR number replaced by {@link #MASK}. */
    public static String mask(String text) {
        if (tooFewDigits(text)) {
            return text;
        }
        BitSet places = places(text, false);
        if (places.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int done = 0;
        while (done < text.length()) {
            int start = places.nextSetBit(done);
            if (start < 0) {
                break;
            }
            masked.append(text, done, start).append(MASK);
            done = places.nextClearBit(start);
        }
        return masked.append(text, Math.min(done, text.length()), text.length()).toString();
    }

    /** Nearly every text has fewer digits, and finding that out is much quicker than searching it. */
    private static boolean tooFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += (c >= '0' && c <= '9') || c > '\u00B1' ? 1 : 0;
        }
        return digits < LEAST_DIGITS;
    }

    /** Which signs of the text belong to CPR numbers. */
    private static BitSet places(String text, boolean withDash) {
        BitSet found = new BitSet();
        new Signs(text, false).search(found, withDash);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            new Signs(text, true).search(found, withDash);
        }
        return found;
    }

    /** A text as it is searched: without what cannot be seen, with plain digits and letters, and where each sign stood. */
    private static final class Signs {
        private static final char BREAK = '\n';

        private final char[] signs;
        private final int[] from;
        private final int[] to;
        /** Of each sign: how many line breaks were left out up to it. */
        private final int[] breaks;

        private final boolean joined;
        private final int length;

        /** @param joined whether line breaks are left out, so that what they split is whole */
        Signs(String text, boolean joined) {
            this.joined = joined;
            signs = new char[text.length()];
            from = new int[text.length()];
            to = new int[text.length()];
            breaks = new int[text.length()];
            int count = 0;
            int left = 0;
            int next;
            for (int i = 0; i < text.length(); i = next) {
                int code = text.codePointAt(i);
                next = i + Character.charCount(code);
                boolean isBreak = code == '\n' || code == '\r';
                if (code == '\r' && next < text.length() && text.charAt(next) == '\n') {
                    continue;
                }
                left += isBreak ? 1 : 0;
                if ((isBreak && joined) || isUnseen(code)) {
                    continue;
                }
                signs[count] = isBreak ? BREAK : plain(code);
                from[count] = i;
                to[count] = next;
                breaks[count] = left;
                count++;
            }
            length = count;
        }

        private static boolean isUnseen(int code) {
            if (code < 0xA0) {
                return false;
            }
            int type = Character.getType(code);
            return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }

        private static char plain(int code) {
            if (code < 0x80) {
                return (char) code;
            }
            int digit = Character.digit(code, 10);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            if (Character.isSpaceChar(code)) {
                return ' ';
            }
            if (DASHES.indexOf(code) >= 0) {
                return '-';
            }
            if (code < 0x250 && Character.isLetter(code)) {
                return (char) code;
            }
            String compatible = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
            return compatible.length() == 1 ? compatible.charAt(0) : '\uFFFD';
        }

        private boolean isDigit(int at) {
            return at >= 0 && at < length && signs[at] >= '0' && signs[at] <= '9';
        }

        private boolean isLetter(int at) {
            return at >= 0 && at < length && Character.isLetter(signs[at]);
        }

        private boolean isSign(int at) {
            return at < length
                    && (signs[at] == ' '
                            || signs[at] == '\t'
                            || signs[at] == BREAK
                            || signs[at] == '-'
                            || SIGNS.indexOf(signs[at]) >= 0);
        }

        private int number(int at, int digits) {
            int number = 0;
            for (int i = at; i < at + digits; i++) {
                if (!isDigit(i)) {
                    return -1;
                }
                number = number * 10 + signs[i] - '0';
            }
            return number;
        }

        /** How many signs that may stand between parts stand there, at most as many as asked for. */
        private int signsFrom(int at, int most) {
            int count = 0;
            while (count <= most && isSign(at + count)) {
                count++;
            }
            return count;
        }

        private boolean dashed(int at, int count) {
            for (int i = at; i < at + count; i++) {
                if (signs[i] == '-') {
                    return true;
                }
            }
            return false;
        }

        private boolean blank(int at, int count) {
            for (int i = at; i < at + count; i++) {
                if (signs[i] == ' ' || signs[i] == '\t' || signs[i] == BREAK) {
                    return true;
                }
            }
            return false;
        }

        void search(BitSet found, boolean withDash) {
            int at = 0;
            while (at < length) {
                if (isDigit(at) && !isDigit(at - 1)) {
                    Optional<Match> match = match(at).filter(one -> !withDash || one.dash());
                    if (match.isPresent() && fewBreaks(at, match.get().end())) {
                        found.set(from[at], to[match.get().end() - 1]);
                        at = match.get().end();
                        continue;
                    }
                }
                at++;
            }
        }

        /** A list with a number on each line is no CPR number. */
        private boolean fewBreaks(int start, int end) {
            int inside = breaks[end - 1] - breaks[start];
            return joined ? inside == 1 : inside <= 1;
        }

        /** @param dash whether a dash stands before the last four signs, and every part of the date is whole */
        private record Match(int end, boolean dash) {}

        private Optional<Match> match(int at) {
            return date(at, 2).or(() -> date(at, 1));
        }

        /** A number whose day has so many digits; a day of one digit has lost its zero, or is written without. */
        private Optional<Match> date(int at, int dayDigits) {
            int day = number(at, dayDigits);
            int inner = signsFrom(at + dayDigits, INSIDE);
            if (day < 0 || inner > INSIDE || colon(at + dayDigits, inner)) {
                return Optional.empty();
            }
            int monthAt = at + dayDigits + inner;
            for (int monthDigits = 2; monthDigits >= 1; monthDigits--) {
                int month = number(monthAt, monthDigits);
                int second = signsFrom(monthAt + monthDigits, INSIDE);
                boolean parted = inner > 0 && second > 0;
                boolean whole = monthDigits == 2 && (inner == 0 || dayDigits == 2);
                if (month > 0 && second <= INSIDE && !colon(monthAt + monthDigits, second) && (whole || parted)) {
                    int yearAt = monthAt + monthDigits + second;
                    boolean apart = inner > 0 || second > 0;
                    for (int yearDigits = 2; yearDigits <= 4; yearDigits += 2) {
                        int year = number(yearAt, yearDigits);
                        if (isDate(day, month, year, yearDigits)) {
                            Form form = new Form(dayDigits == 2 && monthDigits == 2, apart, yearDigits == 4);
                            Optional<Match> match = last(at, yearAt + yearDigits, form);
                            if (match.isPresent()) {
                                return match;
                            }
                        }
                    }
                }
            }
            return Optional.empty();
        }

        /** A time of day is written with colons. */
        private boolean colon(int at, int count) {
            for (int i = at; i < at + count; i++) {
                if (signs[i] == ':') {
                    return true;
                }
            }
            return false;
        }

        /**
         * How the date is written.
         *
         * @param whole whether day and month have two digits
         * @param apart whether something stands between its parts
         * @param century whether the year has four digits
         */
        private record Form(boolean whole, boolean apart, boolean century) {}

        /** The four signs behind the date. */
        private Optional<Match> last(int start, int end, Form form) {
            int gap = signsFrom(end, BEFORE_LAST);
            if (gap > BEFORE_LAST) {
                return Optional.empty();
            }
            int at = end + gap;
            boolean dash = dashed(end, gap);
            boolean digits = number(at, 4) >= 0 && !isDigit(at + 4);
            boolean ok;
            if (digits && form.whole()) {
                ok = true;
            } else if (digits && form.apart()) {
                ok = dash && !isLetter(start - 1);
            } else if (digits) {
                ok = (gap == 0 || (dash && gap == 1)) && !joined && standsAlone(start, at + 4);
            } else {
                ok = form.whole() && isReplacement(start, at, gap, dash, form);
            }
            return ok ? Optional.of(new Match(at + 4, dash && form.whole())) : Optional.empty();
        }

        /** Whether a number without its first zero is a word of its own, and neither part of another number nor an amount. */
        private boolean standsAlone(int start, int end) {
            boolean before = isLetter(start - 1) || (start > 1 && isPoint(start - 1) && isDigit(start - 2));
            boolean after = isLetter(end) || (isPoint(end) && isDigit(end + 1));
            int word = end + (end < length && signs[end] == ' ' ? 1 : 0);
            boolean amount = word + 1 < length && signs[word] == 'k' && signs[word + 1] == 'r';
            return !before && !after && !amount;
        }

        private boolean isPoint(int at) {
            return at < length && (signs[at] == '.' || signs[at] == ',');
        }

        /** Letters and digits of a replacement number: not a word, a room or a unit behind a date. */
        private boolean isReplacement(int start, int at, int gap, boolean dash, Form form) {
            int letters = 0;
            int small = 0;
            for (int i = at; i < at + 4; i++) {
                if (!isDigit(i) && !isLetter(i)) {
                    return false;
                }
                letters += isLetter(i) ? 1 : 0;
                small += isLetter(i) && Character.isLowerCase(signs[i]) ? 1 : 0;
            }
            if (letters == 0 || letters == 4 || isLetter(start - 1) || isLetter(at + 4) || isDigit(at + 4)) {
                return false;
            }
            if (!dash && (small > 0 || (form.apart() && blank(at - gap, gap)))) {
                return false;
            }
            return small == 0 || (isDigit(at + 3) && letters < 3);
        }

        private static boolean isDate(int day, int month, int year, int yearDigits) {
            if (year < 0 || (yearDigits == 4 && (year < FIRST_YEAR || year > LAST_YEAR))) {
                return false;
            }
            // 29 February needs a leap year in either century; foreign replacement numbers add 60 to the day.
            int inMonth = day > 60 ? day - 60 : day;
            int century = yearDigits == 4 ? year : year % 4 == 0 ? 2000 : 2001;
            return month >= 1
                    && month <= 12
                    && inMonth >= 1
                    && inMonth <= YearMonth.of(century, month).lengthOfMonth();
        }
    }
}
