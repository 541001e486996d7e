package dk.belaeg.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what leads back to a person in free text: CPR numbers, e-mail addresses and Danish telephone numbers. A telephone
 * number has eight digits, of which the first is no 0 or 1, written together or in pairs or fours; two years beside each
 * other are none, and neither is a date.
 */
public final class ContactDetails {
    public static final String MAIL = "[mailadresse skjult]";
    public static final String PHONE = "[telefonnummer skjult]";

    /** What the part of a mail address before the at-sign may hold beside letters and digits. */
    private static final String LOCAL_SIGNS = "._%+'-";

    private static final String BLANK = "[ \\u00A0.-]";
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?<![0-9.,+])(?:(?:\\+|00)[ ]?45[ ]?)?" + "([2-9][0-9]"
            + BLANK + "?[0-9]{2}" + BLANK + "?[0-9]{2}" + BLANK + "?[0-9]{2})(?![0-9]|[.,][0-9])");
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final Pattern NO_PHONE_NUMBER = Pattern.compile("20[0-9]{2}[ -]20[0-9]{2}" + "|20[0-9]{2}" + BLANK
            + MONTH + BLANK + "[0-3][0-9]" + "|[23][0-9]" + BLANK + MONTH + BLANK + "20[0-9]{2}");

    private ContactDetails() {}

    /** The text with each of them replaced by what it was. */
    public static String mask(String text) {
        Matcher phone = PHONE_NUMBER.matcher(withoutMail(PersonNumbers.mask(text)));
        StringBuilder masked = new StringBuilder();
        while (phone.find()) {
            boolean none = NO_PHONE_NUMBER.matcher(phone.group(1)).matches();
            phone.appendReplacement(masked, Matcher.quoteReplacement(none ? phone.group() : PHONE));
        }
        return phone.appendTail(masked).toString();
    }

    /** Goes from at-sign to at-sign, so that a long text without one costs no more than its length. */
    private static String withoutMail(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > done && isLocal(text.charAt(from - 1))) {
                from--;
            }
            while (from < at && !isWord(text.charAt(from))) {
                from++;
            }
            int to = endOfDomain(text, at + 1);
            if (from < at && to > at) {
                masked.append(text, done, from).append(MAIL);
                done = to;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Where a domain with at least one point in it ends; -1 when none begins here. */
    private static int endOfDomain(String text, int start) {
        int end = -1;
        int at = start;
        boolean labelled = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLabel(c)) {
                labelled = true;
                at++;
                end = end < 0 ? end : at;
            } else if (c == '.' && labelled && at + 1 < text.length() && isLabel(text.charAt(at + 1))) {
                at++;
                end = at;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isLabel(char c) {
        return isWord(c) || c == '-';
    }

    private static boolean isLocal(char c) {
        return isWord(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || (c >= '0' && c <= '9');
    }
}
