package dk.belaeg.grammar;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ways of writing numbers. "1.048" is one thousand in Danish and one and a bit in English; which is meant is
 * decided by the column and by what the numbers allow, never by guess.
 */
public enum NumberForm {
    /** Comma before decimals, point or blank between thousands. */
    DANISH(',', "."),
    /** Point before decimals, comma or blank between thousands. */
    ENGLISH('.', ",");

    private static final int LONGEST = 40;
    private static final Pattern SIGN = Pattern.compile("^([+-])?\\s*");
    private final Pattern whole;

    NumberForm(char decimal, String thousands) {
        String digits =
                "[0-9]+|[1-9][0-9]{0,2}(?:" + Pattern.quote(thousands) + "[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+";
        this.whole = Pattern.compile("(" + digits + ")(?:" + Pattern.quote(String.valueOf(decimal)) + "([0-9]+))?");
    }

    /** The number if the cleaned text is one in this form; otherwise empty. Only the digits 0-9 count as digits. */
    public Optional<BigDecimal> read(String cleanText) {
        if (cleanText.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher sign = SIGN.matcher(cleanText);
        boolean negative = sign.find() && "-".equals(sign.group(1));
        Matcher matcher = whole.matcher(cleanText.substring(sign.end()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replaceAll("[^0-9]", "");
        String decimals = matcher.group(2);
        BigDecimal number = new BigDecimal(decimals == null ? digits : digits + "." + decimals);
        return Optional.of(negative ? number.negate() : number);
    }
}
