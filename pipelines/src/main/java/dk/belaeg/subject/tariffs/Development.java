package dk.belaeg.subject.tariffs;

import dk.belaeg.subject.spending.PriceChain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How tariffs have developed between two years, in the prices of the first: each tariff, the mean of each operator's, and
 * of all. Method: {@code docs/metode/takster.md}.
 */
final class Development {
    /** Decimals that percentages are kept with. */
    static final int SCALE = 6;

    /** One service drives an operator only when there are several others. */
    private static final int FEWEST_SERVICES = 3;

    private static final int EXACT = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final String NONE = "ingen takster findes i begge år";

    /** @param percent empty when the price index has a gap */
    record Change(Matching.Match match, Optional<Long> fixed, Optional<BigDecimal> percent) {
        String operator() {
            return match.after().operator();
        }

        String service() {
            return match.after().key().service();
        }
    }

    /** A mean, or why there is none. */
    record Mean(Optional<BigDecimal> percent, String reason) {
        /** The mean as it is kept, and shown. */
        Optional<BigDecimal> kept() {
            return percent.map(exact -> exact.setScale(SCALE, RoundingMode.HALF_UP));
        }
    }

    /** The one service without which an operator's mean would be much nearer to that of the others. */
    record Driver(String service, String name, BigDecimal without) {}

    private final Matching matching;
    private final List<Change> changes;
    private final SortedMap<String, List<Change>> byOperator = new TreeMap<>();
    private final SortedMap<String, Driver> drivers = new TreeMap<>();

    /** @param driver percentage points that a service must move the mean of its operator by to drive it */
    Development(Matching matching, PriceChain prices, BigDecimal driver) {
        this.matching = matching;
        this.changes = matching.matches().stream()
                .map(match -> change(match, prices, matching.years()))
                .toList();
        changes.forEach(change -> byOperator
                .computeIfAbsent(change.operator(), key -> new ArrayList<>())
                .add(change));
        byOperator.keySet().forEach(operator -> driver(operator, driver)
                .ifPresent(found -> drivers.put(operator, found)));
    }

    private static Change change(Matching.Match match, PriceChain prices, Years years) {
        long before = match.before().oere().orElseThrow();
        Optional<Long> fixed = prices.oere(match.after().oere().orElseThrow(), years.to(), years.from());
        return new Change(match, fixed, fixed.map(after -> BigDecimal.valueOf(after - before)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(before), EXACT, RoundingMode.HALF_UP)));
    }

    /** Why amounts cannot be brought to the prices of the first year. */
    static String noIndex(Years years) {
        return "prisindekset mangler for at regne " + years.to() + " om til " + years.from();
    }

    Matching matching() {
        return matching;
    }

    Years years() {
        return matching.years();
    }

    List<Change> changes() {
        return changes;
    }

    List<Change> of(String operator) {
        return byOperator.getOrDefault(operator, List.of());
    }

    /** The mean of the tariffs of an operator. */
    Mean ofOperator(String operator) {
        return ofTariffs(of(operator).stream());
    }

    Optional<Driver> driver(String operator) {
        return Optional.ofNullable(drivers.get(operator));
    }

    /** The drivers by operator. */
    SortedMap<String, Driver> drivers() {
        return drivers;
    }

    private Mean ofTariffs(Stream<Change> some) {
        List<Optional<BigDecimal>> percents = some.map(Change::percent).toList();
        if (percents.isEmpty()) {
            return new Mean(Optional.empty(), NONE);
        }
        return percents.contains(Optional.<BigDecimal>empty())
                ? new Mean(Optional.empty(), noIndex(years()))
                : new Mean(
                        Optional.of(
                                mean(percents.stream().flatMap(Optional::stream).toList())),
                        "");
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), EXACT, RoundingMode.HALF_UP);
    }

    /** What all operators, or some of them, come to. */
    record All(long operators, long tariffs, Mean ofOperators, Mean ofTariffs) {}

    /** All of them, without those that are left out. */
    All without(Predicate<String> leftOut) {
        return rest(change -> leftOut.test(change.operator()));
    }

    /** All of them, each without the service that drives it. */
    All withoutDrivers() {
        return rest(change -> driver(change.operator())
                .filter(driver -> driver.service().equals(change.service()))
                .isPresent());
    }

    private All rest(Predicate<Change> leftOut) {
        Map<String, List<Change>> kept = new LinkedHashMap<>();
        byOperator.forEach((operator, own) -> {
            List<Change> rest = own.stream().filter(leftOut.negate()).toList();
            if (!rest.isEmpty()) {
                kept.put(operator, rest);
            }
        });
        List<Change> tariffs = kept.values().stream().flatMap(List::stream).toList();
        Mean ofTariffs = ofTariffs(tariffs.stream());
        Mean ofOperators = ofTariffs.percent().isEmpty()
                ? ofTariffs
                : new Mean(
                        Optional.of(mean(kept.values().stream()
                                .map(own -> ofTariffs(own.stream()).percent().orElseThrow())
                                .toList())),
                        "");
        return new All(kept.size(), tariffs.size(), ofOperators, ofTariffs);
    }

    /**
     * Of the services of an operator the one that moves its mean most, when that is much, and when the rest are nearer to the
     * mean of all other operators than the operator with it is.
     */
    private Optional<Driver> driver(String operator, BigDecimal least) {
        Optional<BigDecimal> mean = ofOperator(operator).percent();
        Optional<BigDecimal> others = without(operator::equals).ofOperators().percent();
        if (mean.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> names = new TreeMap<>();
        of(operator)
                .forEach(change ->
                        names.put(change.service(), change.match().after().serviceName()));
        if (names.size() < FEWEST_SERVICES) {
            return Optional.empty();
        }
        return names.entrySet().stream()
                .map(service -> ofTariffs(of(operator).stream()
                                .filter(change -> !change.service().equals(service.getKey())))
                        .percent()
                        .map(without -> new Driver(service.getKey(), service.getValue(), without))
                        .orElse(null))
                .filter(Objects::nonNull)
                .filter(driver -> distance(driver.without(), mean.get()).compareTo(least) >= 0
                        && distance(driver.without(), others.get()).compareTo(distance(mean.get(), others.get())) < 0)
                .max(Comparator.comparing((Driver driver) -> distance(driver.without(), mean.get()))
                        .thenComparing(Driver::service, Comparator.reverseOrder()));
    }

    private static BigDecimal distance(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }
}
