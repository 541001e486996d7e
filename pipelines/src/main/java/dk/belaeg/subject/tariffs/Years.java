package dk.belaeg.subject.tariffs;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Two years whose tariffs are compared. */
record Years(int from, int to) implements Comparable<Years> {
    /** Every year with the one before it that has tariffs. */
    static NavigableSet<Years> following(NavigableSet<Integer> years) {
        NavigableSet<Years> following = new TreeSet<>();
        for (int year : years.tailSet(years.isEmpty() ? 0 : years.first(), false)) {
            following.add(new Years(years.headSet(year).last(), year));
        }
        return following;
    }

    /** The two that the round has chosen, or the newest with the one before; empty when one of them has no tariffs. */
    static Optional<Years> chosen(NavigableSet<Integer> years, TariffSettings settings) {
        Optional<Integer> to = settings.to().or(() -> years.stream().reduce((one, later) -> later));
        Optional<Integer> from = settings.from().or(() -> to.map(years::lower));
        return to.filter(years::contains).flatMap(last -> from.filter(first -> first < last && years.contains(first))
                .map(first -> new Years(first, last)));
    }

    /** All that are compared: each with the next, the first with the last, and the chosen ones. */
    static NavigableSet<Years> all(NavigableSet<Integer> years, TariffSettings settings) {
        NavigableSet<Years> all = following(years);
        if (years.size() > 1) {
            all.add(new Years(years.first(), years.last()));
        }
        chosen(years, settings).ifPresent(all::add);
        return all;
    }

    /** Whether what happened in a year is part of the development between them. */
    boolean span(int year) {
        return from < year && year <= to;
    }

    String danish() {
        return from + "-" + to;
    }

    @Override
    public int compareTo(Years other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }
}
