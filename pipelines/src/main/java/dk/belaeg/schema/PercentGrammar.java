package dk.belaeg.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Reads percentages, stored as percent: {@code 97,5} or {@code 97,5 %} is 97.5. A spreadsheet cell formatted as percent
 * stores a share, which the reader of workbooks has already turned into percent. A number between 0 and 1.5 with
 * decimals looks like a share and is used as it stands, with a remark and no conversion.
 *
 * @param numbers how the column writes numbers
 */
public record PercentGrammar(NumberGrammar numbers) {
    private static final BigDecimal LIKE_A_SHARE = new BigDecimal("1.5");

    public Reading<BigDecimal> read(Written cell) {
        if (cell.form() == Written.Form.PERCENT) {
            return numbers.read(new Written(Written.Form.NUMBER, cell.text()));
        }
        Written plain = cell.form() == Written.Form.TEXT ? Written.text(withoutSign(cell.text())) : cell;
        Reading<BigDecimal> reading = numbers.read(plain);
        if (reading instanceof Reading.Known<BigDecimal> known
                && known.remark() == null
                && looksLikeShare(known.value())) {
            String percent = DanishNumbers.plain(
                    known.value().movePointRight(2).stripTrailingZeros().setScale(1, RoundingMode.HALF_UP));
            return new Reading.Known<>(
                    known.value(),
                    new Fault(
                            Rule.PERCENT_AS_SHARE,
                            "Er der ment " + percent + " procent? Tallet er brugt, som det står."));
        }
        return reading;
    }

    private static boolean looksLikeShare(BigDecimal percent) {
        return percent.signum() > 0
                && percent.compareTo(LIKE_A_SHARE) <= 0
                && percent.stripTrailingZeros().scale() > 0;
    }

    private static String withoutSign(String text) {
        return Texts.clean(text).replaceFirst("\\s*(?:%|pct\\.?|procent)$", "");
    }
}
