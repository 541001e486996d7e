package dk.belaeg.subject.spending;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Brings amounts from the prices of one year to those of another, exactly: a product, or a quotient, of whole percentages,
 * rounded once, to whole øre. Method: {@code docs/metode/faste-priser.md}.
 *
 * @param growth percentage from the year before, by year
 */
public record PriceChain(SortedMap<Integer, BigDecimal> growth) {
    static final String INDEX_GROWTH = "index_growth";
    static final String INDEX_STATUS = "index_status";
    static final String INDEX_SOURCE = "index_source";

    /** One row per year of the accounts that the index has: its growth, and what turns its prices into those shown. */
    static final List<Column> COLUMNS = List.of(
            Column.year(Columns.YEAR),
            Column.decimal(INDEX_GROWTH, 2),
            Column.text(INDEX_STATUS),
            Column.text(INDEX_SOURCE),
            Column.decimal(Columns.FACTOR, 12),
            Column.text(Columns.reasonOf(Columns.FACTOR)));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The product of the growth of the years after the first until the last; empty when one is not known. */
    public Optional<BigDecimal> product(int first, int last) {
        BigDecimal product = BigDecimal.ONE;
        for (int year = first + 1; year <= last; year++) {
            BigDecimal percent = growth.get(year);
            if (percent == null) {
                return Optional.empty();
            }
            product = product.multiply(HUNDRED.add(percent)).divide(HUNDRED);
        }
        return Optional.of(product);
    }

    /** An amount of one year in the prices of another; empty when the index has a gap between them. */
    public Optional<Long> oere(long oere, int from, int to) {
        BigDecimal amount = BigDecimal.valueOf(oere);
        return from <= to
                ? product(from, to).map(product -> amount.multiply(product)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())
                : product(to, from).map(product -> amount.divide(product, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
