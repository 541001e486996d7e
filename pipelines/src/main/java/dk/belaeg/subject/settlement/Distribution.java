package dk.belaeg.subject.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount shared out in whole kroner that add up to it: each gets its exact share rounded towards nought, and the kroner
 * that are left go to those with the largest remainders; of equal ones to the larger share, then to the first.
 *
 * @param title what is shared, as its table is headed
 * @param key what it is shared by, as the column of weights is headed
 */
public record Distribution(String title, String key, List<Share> shares) {
    /** What every table of shares says. */
    public static final String EXACT = "Andelen vises med én decimal; beløbet regnes af den nøjagtige andel.";

    /** Heads the weights where the key has a name of its own, which the title says. */
    static final String OF_KEY = "Tal i nøglen";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Who takes part, and with what; a weight is not negative. */
    public record Part(String name, BigDecimal weight) {
        public Part {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
        }
    }

    /**
     * What one bears or gets.
     *
     * @param percent the exact share as far as decimals can say it
     * @param kroner with the sign of what is shared
     */
    public record Share(String name, BigDecimal weight, BigDecimal percent, BigDecimal kroner) {}

    public Distribution {
        shares = List.copyOf(shares);
    }

    /**
     * Shares an amount out; rounded to whole kroner first.
     *
     * @throws IllegalArgumentException when no part has any weight
     */
    public static Distribution of(String title, String key, BigDecimal amount, List<Part> parts) {
        BigDecimal total = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0) {
            throw new IllegalArgumentException("nothing to share by");
        }
        BigInteger whole = amount.setScale(0, RoundingMode.HALF_UP).toBigInteger();
        BigDecimal size = new BigDecimal(whole.abs());
        List<BigInteger> kroner = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigInteger left = whole.abs();
        for (Part part : parts) {
            BigDecimal[] exact = size.multiply(part.weight()).divideAndRemainder(total);
            kroner.add(exact[0].toBigIntegerExact());
            remainders.add(exact[1]);
            left = left.subtract(exact[0].toBigIntegerExact());
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(remainders::get)
                        .thenComparing(at -> parts.get(at).weight())
                        .reversed())
                .limit(left.intValueExact())
                .forEach(at -> kroner.set(at, kroner.get(at).add(BigInteger.ONE)));
        List<Share> shares = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            BigDecimal percent = part.weight().multiply(HUNDRED).divide(total, MathContext.DECIMAL128);
            BigDecimal signed = new BigDecimal(kroner.get(at)).multiply(BigDecimal.valueOf(whole.signum()));
            shares.add(new Share(part.name(), part.weight(), percent, signed));
        }
        return new Distribution(title, key, shares);
    }

    /** What all bear or get together. */
    public BigDecimal sum() {
        return shares.stream().map(Share::kroner).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What one bears or gets; nothing when it takes no part. */
    public BigDecimal of(String name) {
        return shares.stream()
                .filter(share -> share.name().equals(name))
                .map(Share::kroner)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
