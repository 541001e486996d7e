package dk.belaeg.subject.tariffs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tariffs of two years held against each other: one to one by service, unit, paragraph, kind and what a tariff is for.
 * Whatever has no other is said with its reason, and is in no mean. Method: {@code docs/metode/takster.md}.
 */
final class Matching {
    /** A tariff of both years. */
    record Match(Tariff before, Tariff after) {
        /** Whether a person has said that two ids are one service. */
        boolean isRenamed() {
            return !before.key().service().equals(after.key().service());
        }
    }

    /** Why a tariff has no other; the codes are those of the list {@code tariff-matches}. */
    enum Reason {
        NEW("new"),
        GONE("gone"),
        TARIFF_NEW("tariff_new"),
        TARIFF_GONE("tariff_gone"),
        UNIT_CHANGED("unit_changed"),
        UNUSABLE("unusable"),
        SILENT("silent");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        /** Whether the service is known in both years and the tariff is not. */
        boolean isOfKnownService() {
            return this == TARIFF_NEW || this == TARIFF_GONE || this == UNIT_CHANGED;
        }
    }

    /** @param later whether it is of the later year */
    record Unmatched(Tariff tariff, boolean later, Reason reason) {}

    private static final Comparator<Tariff.Key> ORDER = Comparator.comparing(Tariff.Key::service)
            .thenComparing(Tariff.Key::unit)
            .thenComparing(Tariff.Key::paragraph)
            .thenComparing(Tariff.Key::kind)
            .thenComparing(Tariff.Key::variant)
            .thenComparing(Tariff.Key::tariffUnit);

    private final TariffBook book;
    private final Renames renames;
    private final Years years;
    private final Map<Tariff.Key, List<Tariff>> before;
    private final Map<Tariff.Key, List<Tariff>> after;
    private final List<Match> matches = new ArrayList<>();
    private final List<Unmatched> unmatched = new ArrayList<>();

    Matching(TariffBook book, Renames renames, Years years) {
        this.book = book;
        this.renames = renames;
        this.years = years;
        before = byKey(years.from());
        after = byKey(years.to());
        Set<Tariff.Key> keys = new TreeSet<>(ORDER);
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(this::match);
    }

    private Map<Tariff.Key, List<Tariff>> byKey(int year) {
        Map<Tariff.Key, List<Tariff>> byKey = new LinkedHashMap<>();
        book.of(year).forEach(tariff -> byKey.computeIfAbsent(renames.now(tariff.key()), key -> new ArrayList<>())
                .add(tariff));
        return byKey;
    }

    private void match(Tariff.Key key) {
        List<Tariff> then = before.getOrDefault(key, List.of());
        List<Tariff> now = after.getOrDefault(key, List.of());
        if (then.isEmpty() || now.isEmpty()) {
            then.forEach(tariff -> unmatched.add(new Unmatched(tariff, false, reason(key, tariff, false))));
            now.forEach(tariff -> unmatched.add(new Unmatched(tariff, true, reason(key, tariff, true))));
        } else if (then.size() == 1
                && now.size() == 1
                && then.get(0).isUsable()
                && now.get(0).isUsable()) {
            matches.add(new Match(then.get(0), now.get(0)));
        } else {
            then.forEach(tariff -> unmatched.add(new Unmatched(tariff, false, Reason.UNUSABLE)));
            now.forEach(tariff -> unmatched.add(new Unmatched(tariff, true, Reason.UNUSABLE)));
        }
    }

    private Reason reason(Tariff.Key key, Tariff tariff, boolean later) {
        Map<Tariff.Key, List<Tariff>> others = later ? before : after;
        int otherYear = later ? years.from() : years.to();
        if (!tariff.isUsable() || isUncertain(key, tariff, otherYear)) {
            return Reason.UNUSABLE;
        }
        if (others.keySet().stream().noneMatch(other -> other.service().equals(key.service()))) {
            return !book.operators(otherYear).contains(tariff.operator())
                    ? Reason.SILENT
                    : later ? Reason.NEW : Reason.GONE;
        }
        Predicate<Tariff.Key> free = other -> !(later ? after : before).containsKey(other);
        boolean inOtherUnit = others.keySet().stream().filter(free).anyMatch(other -> other.withoutTariffUnit()
                .equals(key.withoutTariffUnit()));
        return inOtherUnit ? Reason.UNIT_CHANGED : later ? Reason.TARIFF_NEW : Reason.TARIFF_GONE;
    }

    /** Whether rows of the service cannot be placed in the other year: one of them may be this tariff. */
    private boolean isUncertain(Tariff.Key key, Tariff tariff, int otherYear) {
        return book.isUncertain(key.service(), otherYear)
                || book.isUncertain(tariff.key().service(), otherYear);
    }

    Years years() {
        return years;
    }

    List<Match> matches() {
        return matches;
    }

    List<Unmatched> unmatched() {
        return unmatched;
    }

    /** Operators that have reported in one of the years alone. */
    Set<String> silent() {
        Set<String> then = book.operators(years.from());
        Set<String> now = book.operators(years.to());
        Set<String> silent = new TreeSet<>(then);
        silent.addAll(now);
        silent.removeIf(operator -> then.contains(operator) && now.contains(operator));
        return silent;
    }

    /** A service that is gone, and one that is new and may be the same under another id. */
    record Suggestion(Tariff gone, Tariff come, int likeness) {}

    /** For each service that is gone the new one whose name is most like it, where both have a paragraph in common. */
    List<Suggestion> suggestions(int leastLikeness) {
        List<Suggestion> suggestions = new ArrayList<>();
        Likeness likeness =
                new Likeness(book.tariffs().stream().map(Tariff::serviceName).toList());
        Set<String> told = new HashSet<>();
        for (Tariff gone : of(Reason.GONE).toList()) {
            if (told.add(gone.key().service())) {
                of(Reason.NEW)
                        .filter(come -> come.key().paragraph().equals(gone.key().paragraph()))
                        .map(come -> new Suggestion(gone, come, likeness(gone, come, likeness)))
                        .filter(one -> one.likeness() >= leastLikeness)
                        .max(Comparator.comparing(Suggestion::likeness)
                                .thenComparing(one -> one.come().key().service(), Comparator.reverseOrder()))
                        .ifPresent(suggestions::add);
            }
        }
        return suggestions;
    }

    private Stream<Tariff> of(Reason reason) {
        return unmatched.stream().filter(one -> one.reason() == reason).map(Unmatched::tariff);
    }

    /** A service of another operator must be called just the same. */
    private static int likeness(Tariff one, Tariff other, Likeness names) {
        int likeness = names.percent(one.serviceName(), other.serviceName());
        return one.operator().equals(other.operator()) || likeness == Likeness.SAME ? likeness : 0;
    }

    /** The suggestion that a tariff is of, if any. */
    static Optional<Suggestion> of(Tariff tariff, List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(one -> one.gone().key().service().equals(tariff.key().service())
                        || one.come().key().service().equals(tariff.key().service()))
                .findFirst();
    }
}
