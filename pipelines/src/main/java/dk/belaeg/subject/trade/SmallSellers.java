package dk.belaeg.subject.trade;

import dk.belaeg.round.Discretion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Municipalities that are shown as one seller, since the classes of their services, which everybody reads, would tell a
 * small number of residents exactly. Method: {@code docs/metode/salg.md}.
 */
final class SmallSellers {
    private SmallSellers() {}

    /**
     * Those of which a number could be told, with the next smallest, until none of them together can be.
     *
     * @param sellers what each municipality sells overnight, by its code
     */
    static Set<String> of(Map<String, Sold> sellers, Discretion discretion) {
        Set<String> small = sellers.entrySet().stream()
                .filter(one -> one.getValue().isTold(discretion))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> bySize = sellers.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().most()))
                .map(Map.Entry::getKey)
                .toList();
        for (String next : bySize) {
            Sold together = sellers.entrySet().stream()
                    .filter(one -> small.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Sold.NOTHING, Sold::plus);
            if (small.isEmpty() || (small.size() > 1 && !together.isTold(discretion))) {
                break;
            }
            small.add(next);
        }
        return small;
    }

    /** A payer, and the kind of place and target group it pays for: what full-year places are rounded for. */
    record Purchase(String payer, String kind, String group) {}

    /**
     * What is sold to others in full-year places.
     *
     * @param least what the classes tell at least
     * @param most what the classes tell at most
     * @param buyers how many payers there are at most, as the classes tell; {@value #ANY} when they do not
     * @param bought what it is, not yet rounded
     */
    record Sold(BigDecimal least, BigDecimal most, long buyers, Map<Purchase, BigDecimal> bought) {
        static final long ANY = Integer.MAX_VALUE;
        static final Sold NOTHING = new Sold(BigDecimal.ZERO, BigDecimal.ZERO, 0, Map.of());

        private static final BigDecimal HALF = new BigDecimal("0.5");

        Sold plus(Sold other) {
            Map<Purchase, BigDecimal> together = new HashMap<>(bought);
            other.bought.forEach((purchase, places) -> together.merge(purchase, places, BigDecimal::add));
            return new Sold(least.add(other.least), most.add(other.most), buyers + other.buyers, together);
        }

        /**
         * Whether the sum, or what one payer has bought, can be told when it is a small number; also by a payer, who knows
         * its own. Where 0 is hidden too, all others have it when those who are known to have bought are as many as there
         * can be.
         */
        boolean isTold(Discretion discretion) {
            long from = least.subtract(HALF).setScale(0, RoundingMode.CEILING).longValue();
            long to = most.add(HALF).setScale(0, RoundingMode.FLOOR).longValue();
            Hidden hidden = new Hidden(discretion.zerosShown() ? 1 : 0, discretion.smallestCount());
            List<Long> numbers = numbers();
            List<Long> small = numbers.stream().filter(hidden::contains).toList();
            long others = numbers.stream().mapToLong(number -> number).sum()
                    - small.stream().mapToLong(number -> number).sum();
            boolean told = hidden.lowest(1, from) == hidden.highest(1, to)
                    || hidden.leaveNothingOpen(small.size(), from - others, to - others)
                    || (!discretion.zerosShown() && known(numbers, small, discretion) >= buyers);
            for (long own : discretion.insiders() ? small : List.<Long>of()) {
                told |= hidden.leaveNothingOpen(small.size() - 1, from - others - own, to - others - own);
            }
            return told;
        }

        /** How many are known to have bought: those whose numbers are shown, and who knows its own. */
        private static int known(List<Long> numbers, List<Long> small, Discretion discretion) {
            boolean insider = discretion.insiders() && small.stream().anyMatch(number -> number > 0);
            return numbers.size() - small.size() + (insider ? 1 : 0);
        }

        private List<Long> numbers() {
            Map<String, Long> numbers = new TreeMap<>();
            bought.forEach((purchase, places) -> numbers.merge(
                    purchase.payer(), places.setScale(0, RoundingMode.HALF_UP).longValue(), Long::sum));
            return new ArrayList<>(numbers.values());
        }
    }

    /** The numbers that are hidden, from the least to the most. */
    private record Hidden(long least, long most) {
        boolean contains(long number) {
            return least <= number && number <= most;
        }

        /** The least that each of so many can be, when their sum is at least this. */
        long lowest(int howMany, long sum) {
            return Math.max(least, sum - (howMany - 1) * most);
        }

        /** The most that each of so many can be, when their sum is at most this. */
        long highest(int howMany, long sum) {
            return Math.min(most, sum - (howMany - 1) * least);
        }

        /** Whether the bounds of their sum tell each of so many; rounding may put the sum itself beyond them. */
        boolean leaveNothingOpen(int howMany, long from, long to) {
            return howMany > 0 && lowest(howMany, from) >= highest(howMany, to);
        }
    }
}
