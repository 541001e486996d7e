package dk.belaeg.subject.visitations;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.ANSWER;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.ANSWER_ORDER;
import static dk.belaeg.contract.Columns.EXPECTED;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.reasonOf;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.DanishOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far municipalities are from each other in the same case. Nothing is told of a case that too few have judged, no
 * price where too few have one, and prices are rounded, so that nobody's can be worked out or known again. Method: {@code
 * docs/metode/proevevisitation.md}.
 */
public final class VisitationSpread {
    static final String CASE_ORDER = "case_order";
    static final String GRANTED = "granted";
    static final String OTHER_DECISION = "other_decision";
    static final String REFUSED = "refused";
    static final String AGREEMENT = "agreement";
    static final String KINDS_STATED = "kinds_stated";
    static final String KINDS = "kinds";
    static final String KIND_AGREEMENT = "kind_agreement";
    static final String PRICED = "priced";
    static final String OTHER_UNIT = "other_unit";
    static final String PRICE_LOWEST = "price_lowest";
    static final String PRICE_LOWER_QUARTILE = "price_lower_quartile";
    static final String PRICE_MEDIAN = "price_median";
    static final String PRICE_UPPER_QUARTILE = "price_upper_quartile";
    static final String PRICE_HIGHEST = "price_highest";
    static final String PRICE_MORE = "price_more";
    static final String HOURS_STATED = "hours_stated";
    static final String HOURS_LOWEST = "hours_lowest";
    static final String HOURS_MEDIAN = "hours_median";
    static final String HOURS_HIGHEST = "hours_highest";
    static final String ASPECT = "aspect";
    static final String ANSWER_NAME = "answer_name";

    private static final int PERCENT_SCALE = 6;
    private static final int HOURS_SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    /** Quarters of the way from the lowest to the highest. */
    private static final int LOWEST = 0;

    private static final int LOWER = 1;
    private static final int MIDDLE = 2;
    private static final int UPPER = 3;
    private static final int HIGHEST = 4;

    /** One row per case. */
    public static final List<Column> CASES = List.of(
            text(Judgement.TRIAL_CASE),
            whole(CASE_ORDER),
            text(TARGET_GROUP),
            whole(MUNICIPALITIES),
            whole(EXPECTED),
            whole(GRANTED),
            text(reasonOf(GRANTED)),
            whole(OTHER_DECISION),
            text(reasonOf(OTHER_DECISION)),
            whole(REFUSED),
            text(reasonOf(REFUSED)),
            decimal(AGREEMENT, PERCENT_SCALE),
            text(reasonOf(AGREEMENT)),
            whole(KINDS_STATED),
            whole(KINDS),
            text(reasonOf(KINDS)),
            decimal(KIND_AGREEMENT, PERCENT_SCALE),
            text(reasonOf(KIND_AGREEMENT)),
            whole(PRICED),
            whole(OTHER_UNIT),
            decimal(PRICE_LOWEST, 0),
            text(reasonOf(PRICE_LOWEST)),
            decimal(PRICE_LOWER_QUARTILE, 0),
            text(reasonOf(PRICE_LOWER_QUARTILE)),
            decimal(PRICE_MEDIAN, 0),
            text(reasonOf(PRICE_MEDIAN)),
            decimal(PRICE_UPPER_QUARTILE, 0),
            text(reasonOf(PRICE_UPPER_QUARTILE)),
            decimal(PRICE_HIGHEST, 0),
            text(reasonOf(PRICE_HIGHEST)),
            decimal(PRICE_MORE, 0),
            text(reasonOf(PRICE_MORE)),
            whole(HOURS_STATED),
            decimal(HOURS_LOWEST, HOURS_SCALE),
            text(reasonOf(HOURS_LOWEST)),
            decimal(HOURS_MEDIAN, HOURS_SCALE),
            text(reasonOf(HOURS_MEDIAN)),
            decimal(HOURS_HIGHEST, HOURS_SCALE),
            text(reasonOf(HOURS_HIGHEST)));

    /** One row per case, aspect and answer. */
    public static final List<Column> ANSWERS = List.of(
            text(Judgement.TRIAL_CASE),
            whole(CASE_ORDER),
            text(ASPECT),
            text(ANSWER),
            text(ANSWER_NAME),
            whole(ANSWER_ORDER),
            whole(MUNICIPALITIES),
            whole(ANSWERED));

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** »Sag 2« comes before »Sag 10«. */
    private static final Comparator<String> CASES_IN_ORDER =
            Comparator.comparing(VisitationSpread::number).thenComparing(DanishOrder.INSTANCE);

    private final Map<String, List<Judgement>> cases;
    private final VisitationSettings settings;
    private final long expected;
    private final Codes codes;

    /** @param expected municipalities that are to judge each case */
    VisitationSpread(List<Judgement> judgements, long expected, VisitationSettings settings, Codes codes) {
        this.cases = judgements.stream()
                .collect(Collectors.groupingBy(
                        Judgement::trialCase, () -> new TreeMap<>(CASES_IN_ORDER), Collectors.toList()));
        this.settings = settings;
        this.expected = expected;
        this.codes = codes;
    }

    private static BigInteger number(String trialCase) {
        Matcher number = NUMBER.matcher(trialCase);
        return number.find() ? new BigInteger(number.group()) : BigInteger.ZERO;
    }

    /** Rows as {@link #CASES} says. */
    public List<@Nullable Object[]> cases() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        cases.forEach((trialCase, judgements) -> {
            Told row = new Told();
            row.add(trialCase, rows.size() + 1L, group(judgements), (long) judgements.size(), expected);
            decisions(judgements, row);
            kinds(judgements, row);
            prices(judgements, row);
            hours(judgements, row);
            rows.add(row.values.toArray());
        });
        return rows;
    }

    /** The values of a row as they are put down. */
    private static final class Told {
        private final List<@Nullable Object> values = new ArrayList<>();

        void add(@Nullable Object... more) {
            for (Object value : more) {
                values.add(value);
            }
        }

        /** A number and its reason: one of them is blank. */
        void number(@Nullable Object number, Optional<String> hidden) {
            add(hidden.isPresent() ? null : number, hidden.orElse(null));
        }
    }

    private static @Nullable String group(List<Judgement> judgements) {
        List<String> groups = judgements.stream()
                .flatMap(one -> one.group().stream())
                .distinct()
                .toList();
        return groups.size() == 1 ? groups.get(0) : null;
    }

    private Optional<String> tooFew(int number, String what) {
        return number < settings.least() ? Optional.of("under " + settings.least() + " " + what) : Optional.empty();
    }

    private void decisions(List<Judgement> judgements, Told row) {
        Map<String, Long> decisions = counted(judgements, one -> Optional.of(one.decision()));
        Optional<String> hidden = tooFew(judgements.size(), "vurderinger");
        for (String decision : List.of("granted", "other", Judgement.REFUSED)) {
            row.number(decisions.getOrDefault(decision, 0L), hidden);
        }
        row.number(agreement(decisions.values()), hidden);
    }

    private void kinds(List<Judgement> judgements, Told row) {
        Map<String, Long> kinds = counted(judgements, Judgement::kind);
        int stated = sum(kinds.values());
        Optional<String> hidden = tooFew(stated, "med slags plads");
        row.add((long) stated);
        row.number((long) kinds.size(), hidden);
        row.number(agreement(kinds.values()), hidden);
    }

    private void prices(List<Judgement> judgements, Told row) {
        List<BigDecimal> prices = judgements.stream()
                .flatMap(one -> one.price().stream())
                .sorted()
                .toList();
        Optional<String> hidden = tooFew(prices.size(), "priser");
        Optional<String> noEnds = noEnds(prices.size(), "priser");
        row.add(
                (long) prices.size(),
                judgements.stream().filter(Judgement::otherUnit).count());
        BigDecimal lowest = price(prices, LOWEST);
        BigDecimal highest = price(prices, HIGHEST);
        row.number(lowest, noEnds);
        row.number(price(prices, LOWER), hidden);
        row.number(price(prices, MIDDLE), hidden);
        row.number(price(prices, UPPER), hidden);
        row.number(highest, noEnds);
        row.number(highest.subtract(lowest), noEnds);
    }

    private Optional<String> noEnds(int number, String what) {
        return number < settings.leastForExtremes()
                ? Optional.of("under " + settings.leastForExtremes() + " " + what)
                : Optional.empty();
    }

    private void hours(List<Judgement> judgements, Told row) {
        List<BigDecimal> hours = judgements.stream()
                .flatMap(one -> one.hours().stream())
                .sorted()
                .toList();
        Optional<String> noEnds = noEnds(hours.size(), "med timer");
        row.add((long) hours.size());
        row.number(quartile(hours, LOWEST), noEnds);
        row.number(quartile(hours, MIDDLE), tooFew(hours.size(), "med timer"));
        row.number(quartile(hours, HIGHEST), noEnds);
    }

    private BigDecimal price(List<BigDecimal> sorted, int quarter) {
        return quartile(sorted, quarter)
                .divide(settings.rounding(), 0, RoundingMode.HALF_UP)
                .multiply(settings.rounding())
                .setScale(0, RoundingMode.UNNECESSARY);
    }

    /** So many quarters of the way through sorted numbers, between two in proportion, as KVARTIL.MEDTAG in Excel; 0 of none. */
    static BigDecimal quartile(List<BigDecimal> sorted, int quarter) {
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int at = (sorted.size() - 1) * quarter;
        BigDecimal below = sorted.get(at / HIGHEST);
        BigDecimal above = sorted.get(Math.min(at / HIGHEST + 1, sorted.size() - 1));
        // a quarter has two decimals, so that nothing is rounded
        return below.add(
                above.subtract(below).multiply(BigDecimal.valueOf(at % HIGHEST)).divide(FOUR));
    }

    private static Map<String, Long> counted(List<Judgement> judgements, Function<Judgement, Optional<String>> answer) {
        return judgements.stream()
                .flatMap(one -> answer.apply(one).stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }

    private static int sum(Collection<Long> counts) {
        return Math.toIntExact(counts.stream().mapToLong(Long::longValue).sum());
    }

    /** The share of all pairs of municipalities that have answered the same, in percent; blank of fewer than two. */
    private static @Nullable BigDecimal agreement(Collection<Long> counts) {
        long all = sum(counts);
        long alike = counts.stream().mapToLong(count -> count * (count - 1)).sum();
        return all < 2
                ? null
                : BigDecimal.valueOf(alike)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(all * (all - 1)), PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /** Rows as {@link #ANSWERS} says: of every decision, and of the kinds of place and sectors that are chosen. */
    public List<@Nullable Object[]> answers() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        long order = 0;
        for (Map.Entry<String, List<Judgement>> one : cases.entrySet()) {
            order++;
            List<Judgement> judgements = one.getValue();
            String trialCase = one.getKey();
            aspect(
                    trialCase,
                    order,
                    "decision",
                    "visitation-decisions",
                    judgements,
                    j -> Optional.of(j.decision()),
                    rows);
            aspect(trialCase, order, "place_kind", "place-kinds", judgements, Judgement::kind, rows);
            aspect(trialCase, order, "sector", "sectors", judgements, Judgement::sector, rows);
        }
        return rows;
    }

    private void aspect(
            String trialCase,
            long order,
            String aspect,
            String list,
            List<Judgement> judgements,
            Function<Judgement, Optional<String>> answer,
            List<@Nullable Object[]> rows) {
        Map<String, Long> counts = counted(judgements, answer);
        long answered = sum(counts.values());
        if (answered < settings.least()) {
            return;
        }
        CodeList answers = codes.list(list);
        for (CodeList.Entry code : answers.rows()) {
            long number = counts.getOrDefault(code.get("code"), 0L);
            if (number > 0 || aspect.equals("decision")) {
                rows.add(new @Nullable Object[] {
                    trialCase,
                    order,
                    aspect,
                    code.get("code"),
                    code.get("name"),
                    Long.valueOf(code.get("order")),
                    number,
                    answered
                });
            }
        }
    }
}
