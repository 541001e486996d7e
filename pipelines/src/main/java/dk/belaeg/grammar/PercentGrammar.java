package dk.belaeg.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Reads percentages, stored as percent: {@code 97,5} or {@code 97,5 %} is 97.5. A spreadsheet cell formatted as percent
 * stores a share, which the reader of workbooks has already turned into percent. A number above 0 and up to 1.5 looks like a
 * share, unless the cell says percent itself, and is used as it stands, with a remark and no conversion.
 *
 * @param numbers how the column writes numbers
 */
public record PercentGrammar(NumberGrammar numbers) {
    private static final BigDecimal LIKE_A_SHARE = new BigDecimal("1.5");
    private static final Pattern SIGN = Pattern.compile(" ?(?:%|(?i:pct\\.?|procent))$");

    public Reading<BigDecimal> read(RawValue cell) {
        if (cell.form() == RawValue.Form.PERCENT) {
            return numbers.read(new RawValue(RawValue.Form.NUMBER, cell.text()));
        }
        String bare = cell.form() == RawValue.Form.TEXT ? withoutSign(cell.text()) : cell.text();
        boolean saysPercent = cell.form() == RawValue.Form.TEXT && !bare.equals(Texts.clean(cell.text()));
        Reading<BigDecimal> reading = numbers.read(new RawValue(cell.form(), bare));
        if (reading instanceof Reading.Known<BigDecimal> known && !saysPercent && looksLikeShare(known.value())) {
            String percent = DanishNumbers.plain(
                    known.value().movePointRight(2).stripTrailingZeros().setScale(1, RoundingMode.HALF_UP));
            return new Reading.Known<>(
                    known.value(),
                    new Reading.Fault(
                            ValueRules.PERCENT_AS_SHARE,
                            "Er der ment " + percent + " procent? Tallet er brugt, som det står."));
        }
        return reading;
    }

    private static boolean looksLikeShare(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(LIKE_A_SHARE) <= 0;
    }

    /** The text, cleaned, without the word or sign for percent at its end. */
    static String withoutSign(String text) {
        String clean = Texts.clean(text);
        boolean endsInDigit = !clean.isEmpty() && Character.isDigit(clean.charAt(clean.length() - 1));
        return endsInDigit ? clean : SIGN.matcher(clean).replaceFirst("");
    }
}
