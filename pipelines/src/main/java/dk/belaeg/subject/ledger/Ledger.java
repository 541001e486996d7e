package dk.belaeg.subject.ledger;

import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Places over time, as one day knew of another: those of the newest extract that lies before both, and the changes notified
 * since. Nothing is overwritten; what came later is not used. Plain arithmetic on rows of any source. Method:
 * {@code docs/metode/pladsregnskab.md}.
 */
final class Ledger {
    private final NavigableMap<LocalDate, Map<Line, Optional<BigDecimal>>> extracts;
    private final Map<LocalDate, Map<Unit, Optional<BigDecimal>>> units;
    private final List<Change> changes;

    /**
     * @param extracts places by line, by the day of the extract; blank where a row cannot be used
     * @param units the same by unit: how each line is made up
     * @param changes in any order
     */
    Ledger(
            Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts,
            Map<LocalDate, Map<Unit, Optional<BigDecimal>>> units,
            Collection<Change> changes) {
        this.units = Map.copyOf(units);
        this.extracts = new TreeMap<>(extracts);
        this.changes = changes.stream().sorted(Change.IN_ORDER).toList();
    }

    /** Of extracts that tell nothing of units. */
    Ledger(Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts, Collection<Change> changes) {
        this(extracts, Map.of(), changes);
    }

    /** What a unit has on a line. */
    record Unit(String id, Line.Key key) {}

    /**
     * What the ledger has on a day.
     *
     * @param objections what a notice says against what the ledger has when it takes effect
     */
    record State(List<Account.Balance> balances, List<Objection> objections) {}

    /**
     * A notice that says otherwise than the ledger.
     *
     * @param places what the ledger has when the change takes effect
     * @param more whether more places are closed than there are; otherwise the places before are others
     */
    record Objection(Change change, BigDecimal places, boolean more) {}

    /**
     * What a service had after one paragraph, what was notified until the next extract, and what that has.
     *
     * @param expected blank where a number is not known
     */
    record Reconciled(
            Line line, Optional<BigDecimal> before, Optional<Account.Bounds> expected, Optional<BigDecimal> after) {

        /** From one extract to the next. */
        Optional<BigDecimal> change() {
            return Account.sum(after, before.map(BigDecimal::negate));
        }

        /** How far the later extract lies from what was to be expected; 0 where notices explain it whole. */
        Optional<BigDecimal> unexplained() {
            return after.flatMap(places -> expected.map(bounds -> places.compareTo(bounds.least()) < 0
                    ? places.subtract(bounds.least())
                    : places.subtract(bounds.most()).max(BigDecimal.ZERO)));
        }
    }

    /** The newest extract that a day has, and that another knows of. */
    Optional<LocalDate> extract(LocalDate day, LocalDate known) {
        return Optional.ofNullable(extracts.floorKey(day.isBefore(known) ? day : known));
    }

    /** The day of the oldest extract. */
    Optional<LocalDate> oldest() {
        return extracts.isEmpty() ? Optional.empty() : Optional.of(extracts.firstKey());
    }

    /** Every day on which something changes for certain or may change, as far as a day knows. */
    List<LocalDate> days(LocalDate known) {
        return changes.stream()
                .filter(change -> change.stands(known))
                .flatMap(change -> change.to().stream())
                .toList();
    }

    /** The service that each line is of: by its id, or else that of its name in an extract that a day knows of. */
    Function<Line, String> services(LocalDate known) {
        Posting posting = new Posting(Optional.empty(), Map.of(), ids(known));
        return line -> posting.identified(line).service();
    }

    /** Places on a day, as far as another knows. */
    State on(LocalDate day, LocalDate known) {
        return since(extract(day, known), day, day, known);
    }

    /**
     * What takes effect after one day and by another, on the lines on which anything does; blank where a number is not known.
     * What may be in force on the first day already may still come.
     */
    Map<Line, Optional<Account.Bounds>> coming(LocalDate after, LocalDate day, LocalDate known) {
        Optional<LocalDate> extract = extract(after, known);
        Map<Line.Key, Account.Balance> before = new HashMap<>();
        since(extract, after, after, known)
                .balances()
                .forEach(balance -> before.put(balance.line().key(), balance));
        Map<Line, Optional<Account.Bounds>> coming = new LinkedHashMap<>();
        for (Account.Balance balance : since(extract, after, day, known).balances()) {
            Optional<BigDecimal> there = Optional.ofNullable(
                            before.get(balance.line().key()))
                    .map(then -> then.closed().subtract(then.opened()));
            Optional<Account.Bounds> net =
                    balance.net().map(bounds -> bounds.plus(Account.Bounds.of(there.orElse(BigDecimal.ZERO))));
            if (net.filter(Account.Bounds.NONE::equals).isEmpty()) {
                coming.put(balance.line(), net);
            }
        }
        return coming;
    }

    /** The newest two extracts that both days have, and what was notified between them, for what either changes. */
    List<Reconciled> reconciled(LocalDate day, LocalDate known) {
        Optional<LocalDate> newest = extract(day, known);
        Optional<LocalDate> before = newest.map(extracts::lowerKey);
        if (newest.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        Map<Line.Key, Reconciled> reconciled = new TreeMap<>();
        for (Account.Balance balance :
                since(before, newest.get(), newest.get(), known).balances()) {
            add(
                    reconciled,
                    new Reconciled(balance.line(), balance.opening(), balance.places(), Optional.of(BigDecimal.ZERO)));
        }
        extracts.getOrDefault(newest.get(), Map.of())
                .forEach((line, places) -> add(
                        reconciled,
                        new Reconciled(line, Optional.of(BigDecimal.ZERO), Optional.of(Account.Bounds.NONE), places)));
        return reconciled.values().stream().filter(Ledger::isMoved).toList();
    }

    private static boolean isMoved(Reconciled one) {
        Optional<Account.Bounds> stood = one.before().map(Account.Bounds::of);
        return !stood.equals(one.after().map(Account.Bounds::of)) || !stood.equals(one.expected());
    }

    private static void add(Map<Line.Key, Reconciled> reconciled, Reconciled part) {
        reconciled.merge(
                part.line().key().whole(),
                part,
                (one, other) -> new Reconciled(
                        other.line(),
                        Account.sum(one.before(), other.before()),
                        one.expected().flatMap(sum -> other.expected().map(sum::plus)),
                        Account.sum(one.after(), other.after())));
    }

    /** @param after what may be in force on this day is never certain, unless it is on it */
    private State since(Optional<LocalDate> extract, LocalDate after, LocalDate day, LocalDate known) {
        Posting posting = new Posting(
                extract.map(extracts::get),
                extract.map(taken -> units.getOrDefault(taken, Map.of())).orElse(Map.of()),
                ids(known));
        for (Change change : changes) {
            if (change.stands(known)) {
                posting.post(change, extract, after, day);
            }
        }
        return new State(posting.balances(), List.copyOf(posting.objections));
    }

    /** The id of each service by its name and operator, where the extracts that a day knows of give it one alone. */
    private Map<List<String>, Set<String>> ids(LocalDate known) {
        Map<List<String>, Set<String>> ids = new HashMap<>();
        extracts.headMap(known, true).values().forEach(lines -> lines.keySet()
                .forEach(line -> ids.computeIfAbsent(named(line), name -> new HashSet<>())
                        .add(line.service())));
        return ids;
    }

    private static List<String> named(Line line) {
        return List.of(Texts.key(line.name()), Texts.key(line.operator()));
    }

    /** Changes posted one by one to the accounts of an extract, in the order in which they take effect. */
    private static final class Posting {
        private final boolean hasExtract;
        private final Map<List<String>, Set<String>> ids;
        private final Set<String> known = new HashSet<>();
        private final Map<Line.Key, Account> accounts = new TreeMap<>();
        private final Map<Unit, Optional<BigDecimal>> opening;
        private final Map<Unit, Optional<BigDecimal>> units;
        private final List<Objection> objections = new ArrayList<>();

        Posting(
                Optional<Map<Line, Optional<BigDecimal>>> extract,
                Map<Unit, Optional<BigDecimal>> units,
                Map<List<String>, Set<String>> ids) {
            this.hasExtract = extract.isPresent();
            this.opening = units;
            this.units = new HashMap<>(units);
            this.ids = ids;
            ids.values().forEach(known::addAll);
            extract.ifPresent(lines -> lines.forEach(
                    (line, places) -> accounts.merge(line.key(), new Account(line, places), Account::with)));
        }

        List<Account.Balance> balances() {
            return accounts.values().stream()
                    .map(account -> account.balance(hasExtract))
                    .toList();
        }

        void post(Change change, Optional<LocalDate> extract, LocalDate after, LocalDate day) {
            Line line = identified(change.line());
            List<Account> found = found(line, change.unit());
            if (change.from().isEmpty() || change.to().isEmpty()) {
                target(line, found).undated();
                return;
            }
            LocalDate from = change.from().get();
            LocalDate to = change.to().get();
            boolean contained = extract.filter(taken -> !to.isAfter(taken)).isPresent();
            boolean doubtful =
                    !contained && extract.filter(taken -> !from.isAfter(taken)).isPresent();
            Optional<BigDecimal> there = change.unit().isPresent()
                    ? ofUnit(opening, change.unit().get(), found)
                    : found.stream().map(account -> account.opening).reduce(Optional.of(BigDecimal.ZERO), Account::sum);
            if (doubtful && change.before().isPresent() && change.after().isPresent()) {
                // the extract tells whether it had happened
                contained = same(there, change.after());
                doubtful = !contained && !same(there, change.before());
            }
            if (contained) {
                return;
            }
            boolean begun = !from.isAfter(after) && to.isAfter(after);
            Account.Certainty certainty = from.isAfter(day)
                    ? Account.Certainty.TO_COME
                    : doubtful || begun || to.isAfter(day) ? Account.Certainty.POSSIBLE : Account.Certainty.SURE;
            post(change, line, found, certainty);
        }

        private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
            return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
        }

        private void post(Change change, Line line, List<Account> found, Account.Certainty certainty) {
            Optional<BigDecimal> there =
                    change.unit().map(unit -> ofUnit(units, unit, found)).orElseGet(() -> now(found));
            object(change, there);
            if (change.paragraphAfter().isPresent()) {
                Optional<BigDecimal> moved = change.before().or(change::after).or(() -> there);
                Optional<BigDecimal> taken = take(line, found, moved, certainty);
                BigDecimal more = change.before().isPresent() ? change.net().orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
                Line other = line.after(change.paragraphAfter().get());
                Account to = target(other, found(other, Optional.empty()));
                to.add(taken.map(more::add), certainty);
                ofUnit(change, found, taken.map(BigDecimal::negate));
                ofUnit(change, List.of(to), taken.map(more::add));
            } else if (change.net().isEmpty() || change.net().get().signum() < 0) {
                boolean all = change.closes() && change.net().isEmpty();
                Optional<BigDecimal> fewer = all ? there : change.net().map(BigDecimal::negate);
                boolean ofUnit = change.unit().isPresent() && there.isPresent();
                Optional<BigDecimal> taken = take(line, found, ofUnit ? fewer.map(there.get()::min) : fewer, certainty);
                ofUnit(change, found, taken.map(BigDecimal::negate));
            } else {
                Account account = target(line, found);
                account.add(change.net(), certainty);
                ofUnit(change, found.isEmpty() ? List.of(account) : found, change.net());
            }
        }

        /** What a unit has on the lines that it is on. */
        private static Optional<BigDecimal> ofUnit(
                Map<Unit, Optional<BigDecimal>> units, String unit, List<Account> found) {
            return found.stream()
                    .map(account ->
                            units.getOrDefault(new Unit(unit, account.line.key()), Optional.of(BigDecimal.ZERO)))
                    .reduce(Optional.of(BigDecimal.ZERO), Account::sum);
        }

        /** Keeps what the unit of a change has after it, as the accounts keep what the service has. */
        private void ofUnit(Change change, List<Account> of, Optional<BigDecimal> net) {
            if (change.unit().isPresent() && !of.isEmpty()) {
                units.merge(new Unit(change.unit().get(), of.get(0).line.key()), net, Account::sum);
            }
        }

        /** Takes no more than there is, and says how much; where all is taken, every line gives what it has. */
        private Optional<BigDecimal> take(
                Line line, List<Account> found, Optional<BigDecimal> places, Account.Certainty certainty) {
            Optional<BigDecimal> there = now(found);
            boolean all = hasExtract
                    && there.isPresent()
                    && places.isPresent()
                    && places.get().compareTo(there.get()) >= 0;
            if (all) {
                found.forEach(account -> account.add(account.now().map(BigDecimal::negate), certainty));
                return there;
            }
            target(line, found).add(places.map(BigDecimal::negate), certainty);
            return places;
        }

        private static Optional<BigDecimal> now(List<Account> accounts) {
            return accounts.stream().map(Account::now).reduce(Optional.of(BigDecimal.ZERO), Account::sum);
        }

        private void object(Change change, Optional<BigDecimal> there) {
            if (!hasExtract || there.isEmpty()) {
                return;
            }
            if (change.before().isPresent() && !same(there, change.before())) {
                objections.add(new Objection(change, there.get(), false));
            } else if (change.net()
                    .filter(net -> net.add(there.get()).signum() < 0)
                    .isPresent()) {
                objections.add(new Objection(change, there.get(), true));
            }
        }

        /** The line under the id that the service has in an extract. */
        private Line identified(Line line) {
            Set<String> named = ids.getOrDefault(named(line), Set.of());
            return named.size() == 1 && !known.contains(line.service())
                    ? line.of(named.iterator().next())
                    : line;
        }

        /** The accounts that a line may mean, narrowed by what it and its unit say and they tell apart. */
        private List<Account> found(Line line, Optional<String> unit) {
            List<Account> ofService = accounts.values().stream()
                    .filter(account -> account.line.service().equals(line.service()))
                    .toList();
            List<Account> ofUnit = ofService.stream()
                    .filter(account -> unit.filter(id -> units.containsKey(new Unit(id, account.line.key())))
                            .isPresent())
                    .toList();
            List<Account> found = ofUnit.isEmpty() ? ofService : ofUnit;
            found = narrowed(
                    found,
                    line.key().paragraph(),
                    Line.Key::paragraph,
                    !line.key().paragraph().isEmpty());
            found = narrowed(found, line.key().host(), Line.Key::host, false);
            return narrowed(found, line.key().group(), Line.Key::group, false);
        }

        private static List<Account> narrowed(
                List<Account> found, String said, Function<Line.Key, String> of, boolean must) {
            List<Account> same = found.stream()
                    .filter(account -> of.apply(account.line.key()).equals(said))
                    .toList();
            return must || !same.isEmpty() ? same : found;
        }

        /** The one account that is meant; of several that nothing tells apart, one of their own that is none of theirs. */
        private Account target(Line line, List<Account> found) {
            if (found.size() == 1) {
                return found.get(0);
            }
            Line own = found.isEmpty() ? line : Account.common(line, found);
            return accounts.computeIfAbsent(
                    own.key(), key -> new Account(own, Optional.of(BigDecimal.ZERO)).among(found));
        }
    }
}
