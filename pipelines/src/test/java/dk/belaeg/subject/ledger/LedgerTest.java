package dk.belaeg.subject.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of the ledger: worked out by hand, and properties of random histories. */
class LedgerTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final List<String> PARAGRAPHS = List.of("SEL § 107", "SEL § 108");
    private static final List<String> GROUPS = List.of("V2.01", "V2.02");
    private static final int DAYS = 1100;

    private static Line line(String service, String host, String paragraph, String group) {
        return new Line(
                new Line.Key(service, host, paragraph, group), "Bo " + service, "Odense", "municipal", "adults");
    }

    private static Line line(String service) {
        return line(service, "461", "SEL § 107", "V2.01");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** From so many places to so many, at some day between two, known on a third. */
    private static Change change(Line line, int before, int after, String from, String to, String known) {
        return new Change(
                line.service() + before + after + from + known,
                line,
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(before)),
                Optional.of(BigDecimal.valueOf(after)),
                Optional.of(BigDecimal.valueOf((long) after - before)),
                after == 0,
                Optional.of(day(from)),
                Optional.of(day(to)),
                new Change.Term(day(known), Optional.empty()));
    }

    private static Map<LocalDate, Map<Line, Optional<BigDecimal>>> extract(String day, Object... lines) {
        Map<Line, Optional<BigDecimal>> places = new HashMap<>();
        for (int i = 0; i < lines.length; i += 2) {
            places.put((Line) lines[i], Optional.of(BigDecimal.valueOf((Integer) lines[i + 1])));
        }
        return Map.of(day(day), places);
    }

    @SafeVarargs
    private static Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts(
            Map<LocalDate, Map<Line, Optional<BigDecimal>>>... all) {
        Map<LocalDate, Map<Line, Optional<BigDecimal>>> together = new HashMap<>();
        for (Map<LocalDate, Map<Line, Optional<BigDecimal>>> one : all) {
            together.putAll(one);
        }
        return together;
    }

    /** Each line that has places or a change: service, paragraph and group, places from and to. */
    private static List<String> told(Ledger ledger, String day, String known) {
        return told(ledger.on(day(day), day(known)));
    }

    private static List<String> told(Ledger.State state) {
        return state.balances().stream().map(LedgerTest::told).toList();
    }

    private static String told(Account.Balance balance) {
        return balance.line().service() + " " + balance.line().key().paragraph() + " "
                + balance.line().key().group() + " " + bounds(balance.places());
    }

    private static String bounds(Optional<Account.Bounds> bounds) {
        return bounds.map(places -> places.least().stripTrailingZeros().toPlainString() + "-"
                        + places.most().stripTrailingZeros().toPlainString())
                .orElse("?");
    }

    @Test
    void theNewestExtractBeforeBothDaysAndWhatIsNotifiedSince() {
        Ledger ledger = new Ledger(
                extracts(extract("2026-01-01", line("A"), 10), extract("2026-04-01", line("A"), 13)),
                List.of(
                        change(line("A"), 10, 13, "2026-02-01", "2026-02-01", "2025-11-01"),
                        change(line("A"), 13, 15, "2026-06-01", "2026-06-01", "2026-03-01")));
        assertEquals(List.of("A SEL § 107 V2.01 10-10"), told(ledger, "2026-01-31", "2026-03-01"));
        assertEquals(List.of("A SEL § 107 V2.01 13-13"), told(ledger, "2026-02-01", "2026-02-28"));
        assertEquals(List.of("A SEL § 107 V2.01 13-13"), told(ledger, "2026-06-01", "2026-02-28"), "not known yet");
        assertEquals(List.of("A SEL § 107 V2.01 13-13"), told(ledger, "2026-05-31", "2026-05-31"));
        assertEquals(List.of("A SEL § 107 V2.01 15-15"), told(ledger, "2026-06-01", "2026-05-31"));
        assertEquals(
                List.of(),
                told(ledger, "2025-12-31", "2026-05-31").stream()
                        .filter(one -> !one.endsWith("?"))
                        .toList());
    }

    @Test
    void anUncertainDateGivesFewestAndMost() {
        Ledger ledger = new Ledger(
                extract("2026-01-01", line("A"), 10, line("B"), 6),
                List.of(
                        change(line("A"), 10, 13, "2028-01-01", "2028-06-30", "2025-11-01"),
                        change(line("B"), 6, 0, "2029-01-01", "2029-01-01", "2025-11-01")));
        assertEquals(
                List.of("A SEL § 107 V2.01 10-10", "B SEL § 107 V2.01 6-6"), told(ledger, "2027-12-31", "2026-05-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 10-13", "B SEL § 107 V2.01 6-6"), told(ledger, "2028-01-01", "2026-05-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 13-13", "B SEL § 107 V2.01 6-6"), told(ledger, "2028-06-30", "2026-05-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 13-13", "B SEL § 107 V2.01 0-0"), told(ledger, "2029-01-01", "2026-05-01"));
    }

    @Test
    void anExtractWithinAnUncertainDateTellsWhetherItHadHappened() {
        Change opening = change(line("A"), 10, 13, "2026-01-01", "2026-06-30", "2025-09-01");
        assertEquals(
                List.of("A SEL § 107 V2.01 13-13"),
                told(new Ledger(extract("2026-04-01", line("A"), 13), List.of(opening)), "2026-07-01", "2026-07-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 13-13"),
                told(new Ledger(extract("2026-04-01", line("A"), 10), List.of(opening)), "2026-07-01", "2026-07-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 12-15"),
                told(new Ledger(extract("2026-04-01", line("A"), 12), List.of(opening)), "2026-07-01", "2026-07-01"),
                "neither of the two: it may be in the twelve or not");
    }

    @Test
    void whatIsNotifiedToComeIsWhatTakesEffectLater() {
        Ledger ledger = new Ledger(
                extract("2026-01-01", line("A"), 10, line("B"), 6, line("C"), 8),
                List.of(
                        change(line("A"), 10, 12, "2026-03-01", "2026-03-01", "2025-11-01"),
                        change(line("A"), 12, 15, "2027-01-01", "2027-01-01", "2025-11-01"),
                        change(line("A"), 15, 16, "2027-01-01", "2028-12-31", "2025-11-01"),
                        change(line("B"), 6, 2, "2026-04-01", "2026-06-30", "2025-11-01"),
                        change(line("C"), 8, 9, "2027-01-01", "2027-01-01", "2026-05-02")));
        assertEquals(
                Map.of(line("A"), "3.00-4.00", line("B"), "-4.00-0.00"), coming(ledger, "2027-05-01"), "in one year");
        assertEquals(Map.of(line("A"), "4.00-4.00", line("B"), "-4.00-0.00"), coming(ledger, "2029-05-01"), "in three");
    }

    private static Map<Line, String> coming(Ledger ledger, String day) {
        Map<Line, String> told = new HashMap<>();
        ledger.coming(day("2026-05-01"), day(day), day("2026-05-01"))
                .forEach((line, net) -> told.put(
                        line,
                        net.map(bounds -> bounds.least() + "-" + bounds.most()).orElse("?")));
        return told;
    }

    @Test
    void noMoreIsClosedThanThereIsAndBothAreSaid() {
        Ledger ledger = new Ledger(
                extract("2026-01-01", line("A"), 4),
                List.of(change(line("A"), 11, 0, "2026-03-01", "2026-03-01", "2025-11-01")));
        Ledger.State state = ledger.on(day("2026-05-01"), day("2026-05-01"));
        assertEquals(List.of("A SEL § 107 V2.01 0-0"), told(state));
        assertEquals(
                List.of("4 false"),
                state.objections().stream()
                        .map(one -> one.places() + " " + one.more())
                        .toList());
        Change stated = new Change(
                "n",
                line("A"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(-6)),
                false,
                Optional.of(day("2026-03-01")),
                Optional.of(day("2026-03-01")),
                new Change.Term(day("2025-11-01"), Optional.empty()));
        assertEquals(
                List.of("4 true"),
                new Ledger(extract("2026-01-01", line("A"), 4), List.of(stated))
                        .on(day("2026-05-01"), day("2026-05-01")).objections().stream()
                                .map(one -> one.places() + " " + one.more())
                                .toList());
    }

    @Test
    void aServiceOfSeveralLinesClosesWholeAndIsOtherwiseNotSplitByGuess() {
        Line autism = line("A", "461", "SEL § 107", "V2.01");
        Line other = line("A", "461", "SEL § 107", "V2.02");
        Line said = line("A", "461", "SEL § 107", "");
        Map<LocalDate, Map<Line, Optional<BigDecimal>>> extract = extract("2026-01-01", autism, 6, other, 5);
        assertEquals(
                List.of("A SEL § 107 V2.01 0-0", "A SEL § 107 V2.02 0-0"),
                told(
                        new Ledger(extract, List.of(change(said, 11, 0, "2026-03-01", "2026-03-01", "2025-11-01"))),
                        "2026-05-01",
                        "2026-05-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 6-6", "A SEL § 107 V2.02 5-5", "A SEL § 107 flere -2--2"),
                told(
                        new Ledger(extract, List.of(change(said, 11, 9, "2026-03-01", "2026-03-01", "2025-11-01"))),
                        "2026-05-01",
                        "2026-05-01"));
        assertEquals(
                List.of("A SEL § 107 V2.01 6-6", "A SEL § 107 V2.02 3-3"),
                told(
                        new Ledger(extract, List.of(change(other, 5, 3, "2026-03-01", "2026-03-01", "2025-11-01"))),
                        "2026-05-01",
                        "2026-05-01"));
    }

    @Test
    void placesThatChangeParagraphLeaveOneAndComeToTheOther() {
        Change moved = new Change(
                "m",
                line("A"),
                Optional.empty(),
                Optional.of("SEL § 108"),
                Optional.of(BigDecimal.valueOf(4)),
                Optional.of(BigDecimal.valueOf(6)),
                Optional.of(BigDecimal.valueOf(2)),
                false,
                Optional.of(day("2026-03-01")),
                Optional.of(day("2026-03-01")),
                new Change.Term(day("2025-11-01"), Optional.empty()));
        assertEquals(
                List.of("A SEL § 107 V2.01 0-0", "A SEL § 108 V2.01 6-6"),
                told(new Ledger(extract("2026-01-01", line("A"), 4), List.of(moved)), "2026-05-01", "2026-05-01"));
    }

    @Test
    void aServiceWithoutAnIdIsTheOneOfThatNameOnceAnExtractHasIt() {
        Line planned = new Line(
                new Line.Key("Bo A (Odense)", "461", "SEL § 107", "V2.01"), "Bo A", "Odense", "municipal", "adults");
        Ledger ledger = new Ledger(
                extracts(extract("2026-01-01", line("B"), 1), extract("2026-04-01", line("B"), 1, line("A"), 5)),
                List.of(
                        change(planned, 0, 5, "2026-03-01", "2026-03-01", "2025-11-01"),
                        change(planned, 5, 7, "2026-05-01", "2026-05-01", "2026-02-01")));
        assertEquals(
                List.of("B SEL § 107 V2.01 1-1", "Bo A (Odense) SEL § 107 V2.01 5-5"),
                told(ledger, "2026-03-31", "2026-03-31"));
        assertEquals(
                List.of("A SEL § 107 V2.01 7-7", "B SEL § 107 V2.01 1-1"), told(ledger, "2026-05-01", "2026-05-01"));
        assertEquals(
                List.of("A 0 5-5 5 0"),
                ledger.reconciled(day("2026-05-01"), day("2026-05-01")).stream()
                        .map(LedgerTest::told)
                        .toList());
    }

    private static String told(Ledger.Reconciled one) {
        return one.line().service() + " " + one.before().orElseThrow() + " " + bounds(one.expected()) + " "
                + one.after().orElseThrow() + " "
                + one.unexplained().orElseThrow().stripTrailingZeros().toPlainString();
    }

    @Test
    void whatNoticesDoNotExplainIsSaidOfEachService() {
        Ledger ledger = new Ledger(
                extracts(
                        extract("2025-10-01", line("A"), 10, line("B"), 6, line("C"), 3, line("D"), 2),
                        extract("2026-04-01", line("A"), 14, line("B"), 6, line("C"), 3, line("E"), 7)),
                List.of(
                        change(line("A"), 10, 13, "2026-02-01", "2026-02-01", "2025-11-01"),
                        change(line("B"), 6, 8, "2026-03-01", "2026-03-01", "2025-11-01"),
                        change(line("C"), 3, 5, "2026-01-01", "2026-12-31", "2025-11-01")));
        assertEquals(
                List.of("A 10 13-13 14 1", "B 6 8-8 6 -2", "C 3 3-5 3 0", "D 2 2-2 0 -2", "E 0 0-0 7 7"),
                ledger.reconciled(day("2026-05-01"), day("2026-05-01")).stream()
                        .map(LedgerTest::told)
                        .toList());
    }

    /** Extracts and changes drawn at random, whatever they say of each other. */
    private record History(Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts, List<Change> changes) {
        static History of(long seed) {
            Random random = new Random(seed);
            Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts = new TreeMap<>();
            for (int i = 0; i < 4; i++) {
                Map<Line, Optional<BigDecimal>> lines = new HashMap<>();
                for (int service = 0; service < 6; service++) {
                    if (random.nextInt(5) > 0) {
                        lines.put(
                                drawn("S" + service, random, false),
                                random.nextInt(20) == 0
                                        ? Optional.empty()
                                        : Optional.of(BigDecimal.valueOf(random.nextInt(30))));
                    }
                }
                extracts.put(START.plusDays(random.nextInt(DAYS)), lines);
            }
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                changes.add(drawn(i, random));
            }
            return new History(extracts, changes);
        }

        private static Line drawn(String service, Random random, boolean vague) {
            return line(
                    service,
                    "461",
                    vague && random.nextInt(4) == 0 ? "" : PARAGRAPHS.get(random.nextInt(2)),
                    vague && random.nextInt(3) == 0 ? "" : GROUPS.get(random.nextInt(2)));
        }

        private static Change drawn(int number, Random random) {
            LocalDate from = START.plusDays(random.nextInt(DAYS));
            LocalDate to = from.plusDays(random.nextBoolean() ? 0 : random.nextInt(200));
            LocalDate known = from.minusDays(random.nextInt(300) - 60L);
            BigDecimal before = BigDecimal.valueOf(random.nextInt(20));
            BigDecimal after = BigDecimal.valueOf(random.nextInt(20));
            boolean closes = random.nextInt(6) == 0;
            boolean undated = random.nextInt(12) == 0;
            return new Change(
                    "n" + number,
                    drawn("S" + random.nextInt(7), random, true),
                    Optional.empty(),
                    random.nextInt(8) == 0 ? Optional.of(PARAGRAPHS.get(random.nextInt(2))) : Optional.empty(),
                    Optional.of(before),
                    Optional.of(closes ? BigDecimal.ZERO : after),
                    random.nextInt(15) == 0
                            ? Optional.empty()
                            : Optional.of(closes ? before.negate() : after.subtract(before)),
                    closes,
                    undated ? Optional.empty() : Optional.of(from),
                    undated ? Optional.empty() : Optional.of(to),
                    new Change.Term(
                            known,
                            random.nextInt(4) == 0
                                    ? Optional.of(known.plusDays(random.nextInt(300)))
                                    : Optional.empty()));
        }

        /** What a day had, and could know. */
        History asOf(LocalDate known) {
            Map<LocalDate, Map<Line, Optional<BigDecimal>>> then = new TreeMap<>(extracts);
            then.keySet().removeIf(known::isBefore);
            List<Change> had = changes.stream()
                    .filter(change -> !change.term().known().isAfter(known))
                    .map(change -> new Change(
                            change.id(),
                            change.line(),
                            change.unit(),
                            change.paragraphAfter(),
                            change.before(),
                            change.after(),
                            change.net(),
                            change.closes(),
                            change.from(),
                            change.to(),
                            new Change.Term(
                                    change.term().known(), change.term().ended().filter(end -> !end.isAfter(known)))))
                    .toList();
            return new History(then, had);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderInWhichThingsCameDoesNotMatter(long seed) {
        History history = History.of(seed);
        Ledger ledger = new Ledger(history.extracts(), history.changes());
        List<Change> shuffled = new ArrayList<>(history.changes());
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        Ledger other = new Ledger(history.extracts(), shuffled);
        for (int i = 0; i < 20; i++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            LocalDate known = START.plusDays(random.nextInt(DAYS));
            assertEquals(ledger.on(day, known), other.on(day, known));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void aDayKnowsNothingOfWhatCameLaterAndAReplayGivesWhatWasShownThen(long seed) {
        History history = History.of(seed);
        Ledger ledger = new Ledger(history.extracts(), history.changes());
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            LocalDate known = START.plusDays(random.nextInt(DAYS));
            History then = history.asOf(known);
            Ledger shown = new Ledger(then.extracts(), then.changes());
            assertEquals(shown.on(day, known).balances(), ledger.on(day, known).balances());
            assertEquals(objections(shown.on(day, known)), objections(ledger.on(day, known)));
            assertEquals(shown.reconciled(day, known), ledger.reconciled(day, known));
        }
    }

    private static List<String> objections(Ledger.State state) {
        return state.objections().stream()
                .map(one -> one.change().id() + " " + one.places() + " " + one.more())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52})
    void everySplitHasTheSameSumAndNothingHasLessThanNone(long seed) {
        History history = History.of(seed);
        Ledger ledger = new Ledger(history.extracts(), history.changes());
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Ledger.State state = ledger.on(START.plusDays(random.nextInt(DAYS)), START.plusDays(random.nextInt(DAYS)));
            List<Account.Balance> known = state.balances().stream()
                    .filter(balance -> balance.places().isPresent())
                    .toList();
            assertEquals(
                    sum(known, balance -> ""),
                    sum(known, balance -> balance.line().key().paragraph()));
            assertEquals(
                    sum(known, balance -> ""),
                    sum(known, balance -> balance.line().key().group()));
            assertEquals(sum(known, balance -> ""), sum(known, balance -> balance.line()
                    .service()));
            assertEquals(
                    state.balances().size(),
                    state.balances().stream()
                            .map(balance -> balance.line().key())
                            .distinct()
                            .count());
            for (Account.Balance balance : known) {
                Account.Bounds places = Objects.requireNonNull(balance.places().orElse(null));
                assertTrue(places.least().compareTo(places.most()) <= 0, balance.toString());
                assertTrue(
                        places.least().signum() >= 0
                                || balance.line().key().group().equals("flere")
                                || balance.line().key().paragraph().isEmpty(),
                        balance.toString());
            }
        }
    }

    private static Account.Bounds sum(List<Account.Balance> balances, Function<Account.Balance, String> split) {
        return balances.stream()
                .collect(Collectors.groupingBy(
                        split,
                        Collectors.mapping(
                                balance -> balance.places().orElseThrow(),
                                Collectors.reducing(Account.Bounds.NONE, Account.Bounds::plus))))
                .values()
                .stream()
                .reduce(Account.Bounds.NONE, Account.Bounds::plus);
    }

    /** Days, numbers and lines that are certain: what there was, and the net of what is in force. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72})
    void whatIsCertainIsTheExtractAndTheNetSince(long seed) {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int before = 1000 + random.nextInt(9);
            String from = START.plusDays(random.nextInt(DAYS)).toString();
            changes.add(change(
                    line("S" + random.nextInt(3)),
                    before,
                    before + random.nextInt(19) - 9,
                    from,
                    from,
                    START.plusDays(random.nextInt(DAYS)).toString()));
        }
        LocalDate taken = START.plusDays(400);
        Ledger ledger = new Ledger(
                extracts(
                        extract(START.toString(), line("S0"), 500, line("S1"), 600, line("S2"), 700),
                        extract(taken.toString(), line("S0"), 800, line("S1"), 900, line("S2"), 950)),
                changes);
        for (int i = 0; i < 20; i++) {
            LocalDate day = START.plusDays(random.nextInt(DAYS));
            LocalDate known = START.plusDays(random.nextInt(DAYS));
            LocalDate base = day.isBefore(taken) || known.isBefore(taken) ? START : taken;
            BigDecimal net = changes.stream()
                    .filter(change -> !change.term().known().isAfter(known))
                    .filter(change -> change.to()
                            .filter(to -> to.isAfter(base) && !to.isAfter(day))
                            .isPresent())
                    .flatMap(change -> change.net().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal all = net.add(BigDecimal.valueOf(base.equals(START) ? 1800 : 2650));
            assertEquals(
                    Account.Bounds.of(all), sum(ledger.on(day, known).balances(), balance -> ""), day + " " + known);
        }
    }
}
