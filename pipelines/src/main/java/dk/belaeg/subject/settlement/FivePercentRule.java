package dk.belaeg.subject.settlement;

import java.math.BigDecimal;

/**
 * The 5 percent of a cost-based budget that bilag 5, 10 and 14 of the framework agreement draw the line at, and how an
 * amount falls on its two sides; see {@code docs/metode/efterregulering.md}.
 *
 * @param budget cost-based, of the year that the rule names
 */
record FivePercentRule(BigDecimal budget) {
    private static final BigDecimal FIVE = new BigDecimal("0.05");

    BigDecimal limit() {
        return budget.multiply(FIVE);
    }

    /** What of a surplus or deficit lies within, with its sign. */
    BigDecimal within(BigDecimal amount) {
        return amount.max(limit().negate()).min(limit());
    }
}
