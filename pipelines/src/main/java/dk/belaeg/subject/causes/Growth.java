package dk.belaeg.subject.causes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much spending of an area has grown in each municipality from one year to another, in fixed prices, where population
 * came in per inhabitant. Method: {@code docs/metode/aarsager.md}.
 *
 * @param years empty when no two years can be set against each other
 * @param perInhabitant one thing for all municipalities, or they could not be set against each other
 * @param percent growth of those that have one, exact to six decimals
 * @param reasons why the others have none
 */
record Growth(
        String area,
        Optional<Years> years,
        boolean perInhabitant,
        Map<String, BigDecimal> percent,
        Map<String, String> reasons) {
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Two years, the first before the last. */
    record Years(int from, int to) {
        boolean hold(int year) {
            return from <= year && year <= to;
        }

        /** In Danish: "2018-2025". */
        String danish() {
            return from + "-" + to;
        }
    }

    /**
     * What a municipality spent on the area in a year, in fixed prices, and how many inhabitants of the relevant age it had.
     *
     * @param reason why there is no amount
     */
    record Spent(
            String municipality,
            int year,
            @Nullable BigDecimal fixed,
            @Nullable String reason,
            @Nullable Long persons) {}

    /**
     * Growth in an area.
     *
     * @param spent what came in about the area
     * @param breaks years from which accounts cannot be compared with those before
     */
    static Growth of(
            String area,
            Collection<Spent> spent,
            Collection<String> municipalities,
            NavigableSet<Integer> breaks,
            CausesSettings settings) {
        Optional<Years> years = years(known(spent), municipalities.size(), breaks, settings);
        Map<String, String> reasons = new HashMap<>();
        if (years.isEmpty()) {
            String reason = "der er ikke to år, hvis regnskaber kan sammenlignes";
            municipalities.forEach(one -> reasons.put(one, reason));
            return new Growth(area, years, false, Map.of(), reasons);
        }
        Map<String, Spent> first = of(spent, years.get().from());
        Map<String, Spent> last = of(spent, years.get().to());
        boolean perInhabitant = settings.perInhabitant()
                && municipalities.stream().anyMatch(one -> persons(first.get(one)) > 0 && persons(last.get(one)) > 0);
        Map<String, BigDecimal> percent = new HashMap<>();
        for (String municipality : municipalities) {
            Optional<String> lacking = lacking(
                            first.get(municipality), years.get().from(), perInhabitant)
                    .or(() -> lacking(last.get(municipality), years.get().to(), perInhabitant));
            lacking.ifPresentOrElse(
                    reason -> reasons.put(municipality, reason),
                    () -> percent.put(
                            municipality, percent(first.get(municipality), last.get(municipality), perInhabitant)));
        }
        return new Growth(area, years, perInhabitant, percent, reasons);
    }

    /** How many municipalities have an amount in each year. */
    private static SortedMap<Integer, Integer> known(Collection<Spent> spent) {
        SortedMap<Integer, Integer> known = new TreeMap<>();
        spent.stream().filter(one -> one.fixed() != null).forEach(one -> known.merge(one.year(), 1, Integer::sum));
        return known;
    }

    /**
     * The first and the last year that all municipalities have, of the newest years that can be compared, unless the round
     * says which; where there are no two such years, those that any of them has. Never two with a break between them.
     */
    private static Optional<Years> years(
            SortedMap<Integer, Integer> known, int all, NavigableSet<Integer> breaks, CausesSettings settings) {
        NavigableSet<Integer> some = new TreeSet<>(known.keySet());
        settings.from().ifPresent(some::add);
        settings.to().ifPresent(some::add);
        NavigableSet<Integer> stretch = comparable(some, breaks, settings);
        NavigableSet<Integer> ofAll = new TreeSet<>(stretch);
        ofAll.removeIf(year -> known.getOrDefault(year, 0) < all);
        NavigableSet<Integer> of = ofAll.size() > 1 ? ofAll : stretch;
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Years years =
                new Years(settings.from().orElse(of.first()), settings.to().orElse(of.last()));
        boolean whole = stretch.contains(years.from()) && stretch.contains(years.to());
        return whole && years.from() < years.to() ? Optional.of(years) : Optional.empty();
    }

    /**
     * The newest years without a break between them that are more than one; where the round names a year, those about it.
     *
     * @param years in order
     */
    static NavigableSet<Integer> comparable(
            NavigableSet<Integer> years, NavigableSet<Integer> breaks, CausesSettings settings) {
        List<NavigableSet<Integer>> stretches = new ArrayList<>();
        for (int year : years) {
            if (stretches.isEmpty() || breaks.contains(year) || isBroken(stretches, year, breaks)) {
                stretches.add(new TreeSet<>());
            }
            stretches.get(stretches.size() - 1).add(year);
        }
        Collections.reverse(stretches);
        Optional<Integer> named = settings.to().or(settings::from);
        return stretches.stream()
                .filter(stretch -> named.map(stretch::contains).orElse(stretch.size() > 1))
                .findFirst()
                .orElse(new TreeSet<>());
    }

    private static boolean isBroken(List<NavigableSet<Integer>> stretches, int year, NavigableSet<Integer> breaks) {
        return !breaks.subSet(stretches.get(stretches.size() - 1).last(), false, year, true)
                .isEmpty();
    }

    private static Map<String, Spent> of(Collection<Spent> spent, int year) {
        Map<String, Spent> of = new HashMap<>();
        spent.stream().filter(one -> one.year() == year).forEach(one -> of.put(one.municipality(), one));
        return of;
    }

    private static long persons(@Nullable Spent spent) {
        return spent == null || spent.persons() == null ? 0 : spent.persons();
    }

    private static Optional<String> lacking(@Nullable Spent spent, int year, boolean perInhabitant) {
        if (spent == null) {
            return Optional.of("regnskabet for " + year + " mangler");
        } else if (spent.fixed() == null) {
            return Optional.of(spent.reason() == null ? "regnskabet for " + year + " mangler" : spent.reason());
        } else if (spent.fixed().signum() <= 0) {
            return Optional.of("udgiften i " + year + " er ikke over 0");
        }
        return perInhabitant && persons(spent) <= 0
                ? Optional.of("folketallet for " + year + " mangler")
                : Optional.empty();
    }

    private static BigDecimal percent(@Nullable Spent first, @Nullable Spent last, boolean perInhabitant) {
        BigDecimal before = first == null || first.fixed() == null ? BigDecimal.ONE : first.fixed();
        BigDecimal after = last == null || last.fixed() == null ? BigDecimal.ONE : last.fixed();
        if (perInhabitant) {
            // (after / persons after) / (before / persons before), divided once
            after = after.multiply(BigDecimal.valueOf(persons(first)));
            before = before.multiply(BigDecimal.valueOf(persons(last)));
        }
        return after.subtract(before).multiply(HUNDRED).divide(before, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The name of its scale: "Vækst i udgiften pr. voksen 2018-2025, faste priser (pct.)". */
    String axis() {
        return "Vækst" + inWhat() + ", faste priser (pct.)";
    }

    /** In Danish: "væksten i udgiften pr. voksen 2018-2025". */
    String danish() {
        return "væksten" + inWhat();
    }

    private String inWhat() {
        boolean children = area.equals("children");
        String of = perInhabitant
                ? " i udgiften pr. " + (children ? "barn og ung" : "voksen")
                : " i udgifterne til " + (children ? "børn og unge" : "voksne");
        return of + years.map(span -> " " + span.danish()).orElse("");
    }
}
