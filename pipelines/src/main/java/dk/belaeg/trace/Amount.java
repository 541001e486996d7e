package dk.belaeg.trace;

import dk.belaeg.contract.ReportField;
import dk.belaeg.grammar.DanishNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as it is known: from the least to the most that it can be. */
public record Amount(BigDecimal lower, BigDecimal upper) {
    public static final Amount NOTHING = of(BigDecimal.ZERO);

    public static Amount of(BigDecimal number) {
        return new Amount(number, number);
    }

    public static Amount of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    Amount plus(Amount other) {
        return new Amount(lower.add(other.lower), upper.add(other.upper));
    }

    Amount times(BigDecimal factor) {
        return new Amount(lower.multiply(factor), upper.multiply(factor));
    }

    Amount dividedBy(BigDecimal divisor) {
        return new Amount(
                lower.divide(divisor, ReportField.SCALE * 2, RoundingMode.HALF_UP),
                upper.divide(divisor, ReportField.SCALE * 2, RoundingMode.HALF_UP));
    }

    /** Whether both are one number, as far as releases keep their decimals. */
    public boolean same(Amount other) {
        return same(lower, other.lower) && same(upper, other.upper);
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(BigDecimal.ONE.movePointLeft(ReportField.SCALE)) <= 0;
    }

    /** In Danish: {@code 19–21}. */
    public String danish() {
        return lower.compareTo(upper) == 0 ? shown(lower) : shown(lower) + "–" + shown(upper);
    }

    private static String shown(BigDecimal number) {
        BigDecimal short6 =
                number.setScale(ReportField.SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return DanishNumbers.format(short6, Math.max(0, short6.scale()));
    }
}
