package dk.belaeg.subject.spending;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an amount of each year is multiplied by to be in the prices of one year: index(level) / index(year), where the
 * index grows by the sourced percentage from year to year. A year that cannot be reached without a missing percentage
 * has no factor; nothing is extrapolated. Method: {@code docs/metode/faste-priser.md}.
 */
public final class PriceFactors {
    /** Factors are exact to 12 decimals, so that no amount below a billion kroner is off by an øre. */
    private static final int DECIMALS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceFactors() {}

    /** Growth from the year before in percent, by year, of one kind of index. */
    public static SortedMap<Integer, BigDecimal> growth(Codes codes, String index) {
        SortedMap<Integer, BigDecimal> growth = new TreeMap<>();
        for (CodeList.Entry entry : codes.list("price-index").rows()) {
            if (entry.get("index_kind").equals(index)) {
                growth.put(Integer.valueOf(entry.get("year")), new BigDecimal(entry.get("growth_percent")));
            }
        }
        return growth;
    }

    /**
     * Factor by year, for the years that have one.
     *
     * @param growth percentage from the year before, by year
     * @param level the year whose prices are used
     * @param first the first year wanted
     * @param last the last year wanted
     */
    public static SortedMap<Integer, BigDecimal> to(
            SortedMap<Integer, BigDecimal> growth, int level, int first, int last) {
        SortedMap<Integer, BigDecimal> factors = new TreeMap<>();
        BigDecimal product = BigDecimal.ONE;
        factors.put(level, BigDecimal.ONE);
        for (int year = level; year > first; year--) {
            BigDecimal percent = growth.get(year);
            if (percent == null) {
                break;
            }
            product = product.multiply(HUNDRED.add(percent)).divide(HUNDRED);
            factors.put(year - 1, product.setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        product = BigDecimal.ONE;
        for (int year = level + 1; year <= last; year++) {
            BigDecimal percent = growth.get(year);
            if (percent == null) {
                break;
            }
            product = product.multiply(HUNDRED.add(percent)).divide(HUNDRED);
            factors.put(
                    year, BigDecimal.ONE.divide(product, new MathContext(40)).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        return factors;
    }
}
