package dk.belaeg.schema;

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

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[\\p{L}0-9][\\p{L}0-9._%+'-]*@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");
    private static final String BLANK = "[ \\u00A0.-]";
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?<![0-9.,+])(?:(?:\\+|00)[ ]?45[ ]?)?" + "([2-9][0-9]"
            + BLANK + "?[0-9]{2}" + BLANK + "?[0-9]{2}" + BLANK + "?[0-9]{2})(?![0-9]|[.,][0-9])");
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final Pattern NO_PHONE_NUMBER = Pattern.compile("20[0-9]{2}[ -]20[0-9]{2}" + "|20[0-9]{2}" + BLANK
            + MONTH + BLANK + "[0-3][0-9]" + "|[23][0-9]" + BLANK + MONTH + BLANK + "20[0-9]{2}");

    private ContactDetails() {}

    /** The text with each of them replaced by what it was. */
    public static String mask(String text) {
        String withoutMail = MAIL_ADDRESS.matcher(PersonNumbers.mask(text)).replaceAll(MAIL);
        Matcher phone = PHONE_NUMBER.matcher(withoutMail);
        StringBuilder masked = new StringBuilder();
        while (phone.find()) {
            boolean none = NO_PHONE_NUMBER.matcher(phone.group(1)).matches();
            phone.appendReplacement(masked, Matcher.quoteReplacement(none ? phone.group() : PHONE));
        }
        return phone.appendTail(masked).toString();
    }
}
