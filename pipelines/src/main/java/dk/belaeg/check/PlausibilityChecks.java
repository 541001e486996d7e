package dk.belaeg.check;

import static dk.belaeg.schema.Columns.*;

import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Column;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers that can be, but hardly are: 3,120 where 312 was meant. Each is set against what it may be set against: the
 * round before, its own other years, the inhabitants of the age, the other municipalities (median and median absolute
 * deviation of the logarithm of what they have an inhabitant), other numbers of the same answer, and the extract of the
 * portal. They stay in use, and each says how much of a published sum it moves. Method: {@code docs/metode/kontrol.md}.
 */
final class PlausibilityChecks {
    /** The median absolute deviation of a normal distribution is so much smaller than its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Municipalities differ by chance at least so much, as a logarithm. */
    private static final double LEAST_DEVIATION = 0.35;

    /** The same where their numbers are compared without their inhabitants, of whom one has twenty times another's. */
    private static final double LEAST_DEVIATION_OF_SIZES = 0.7;

    /** Fewer stand above all others by chance. */
    private static final double LEAST_ABOVE_ALL = 10;

    /** Own numbers of one answer are of different things, so they may differ this many times more than two of one thing. */
    private static final double BETWEEN_THINGS = 4;

    /**
     * A field whose numbers are judged.
     *
     * @param key the columns that say what a number is about, in another round too
     * @param peers those that the numbers of one published sum have in common; the other municipalities are within them
     * @param years whether the year is part of the key, so that other years of the same can be looked at
     * @param unit what is counted
     * @param sum which sum it moves; empty when none is published
     * @param persons whether persons are counted, whom no message may number
     * @param scale how the numbers of others are set beside one's own
     * @param always whether it is said however little it moves
     */
    private record Judged(
            String table,
            String field,
            List<String> key,
            List<String> peers,
            boolean years,
            String unit,
            String sum,
            boolean persons,
            Scale scale,
            boolean always) {
        boolean inhabitants() {
            return scale == Scale.INHABITANTS;
        }
    }

    /** What the numbers of others are good for. */
    private enum Scale {
        /** They grow with the inhabitants. */
        INHABITANTS,
        /** They are of one size. */
        ALIKE,
        /** Nothing: a unit of one place stands beside one of a hundred. */
        NONE
    }

    private static final String GROUPS = "followup_groups";
    private static final String OF_GROUP = "målgruppens sum";
    private static final List<String> GROUP_KEY = List.of(MUNICIPALITY, "target_group");

    private static final List<Judged> JUDGED = List.of(
            new Judged(
                    GROUPS,
                    "citizens",
                    GROUP_KEY,
                    List.of("target_group"),
                    false,
                    "borgere",
                    OF_GROUP,
                    true,
                    Scale.INHABITANTS,
                    false),
            new Judged(
                    GROUPS,
                    "places",
                    GROUP_KEY,
                    List.of("target_group"),
                    false,
                    "pladser",
                    OF_GROUP,
                    false,
                    Scale.INHABITANTS,
                    false),
            new Judged(
                    GROUPS,
                    "missing_places",
                    GROUP_KEY,
                    List.of("target_group"),
                    false,
                    "pladser",
                    OF_GROUP,
                    false,
                    Scale.INHABITANTS,
                    false),
            new Judged(
                    "count_survey_counts",
                    "counted",
                    List.of(MUNICIPALITY, "category", YEAR),
                    List.of("category", YEAR),
                    true,
                    "borgere",
                    "kategoriens sum",
                    true,
                    Scale.INHABITANTS,
                    false),
            new Judged(
                    "spending",
                    "amount",
                    List.of(MUNICIPALITY, "function", YEAR),
                    List.of("function", YEAR),
                    true,
                    "kr.",
                    "funktionens sum i året",
                    false,
                    Scale.INHABITANTS,
                    false),
            new Judged(
                    "population",
                    "persons",
                    List.of(MUNICIPALITY, AGES_FROM, AGES_TO, YEAR),
                    List.of(AGES_FROM, AGES_TO, YEAR),
                    true,
                    "indbyggere",
                    "folketallet",
                    false,
                    Scale.NONE,
                    true),
            new Judged(
                    "capacity_survey_changes",
                    "places",
                    List.of(MUNICIPALITY, "area", "kind", "service", "paragraph", "target_group", "effect"),
                    List.of("area"),
                    false,
                    "pladser",
                    "summen af ændringer",
                    false,
                    Scale.ALIKE,
                    false),
            new Judged(
                    "portal",
                    "places",
                    List.of("service_id", "unit_id", "paragraph"),
                    List.of("paragraph"),
                    false,
                    "pladser",
                    "paragraffens sum",
                    false,
                    Scale.NONE,
                    false),
            new Judged(
                    "portal",
                    "tariff",
                    List.of("service_id", "unit_id", "paragraph"),
                    List.of("paragraph"),
                    false,
                    "kr.",
                    "",
                    false,
                    Scale.ALIKE,
                    true));

    private final Intake intake;
    private final Round.Plausibility limits;
    private final Inhabitants inhabitants;
    private final List<Finding> findings;

    private PlausibilityChecks(Intake intake, Round round, Codes codes, List<Finding> findings) {
        this.intake = intake;
        this.limits = round.plausibility();
        this.inhabitants = new Inhabitants(intake, round, codes);
        this.findings = findings;
    }

    /**
     * Judges the rows that are used; a finding for each number that is hardly right, at most one a cell.
     *
     * @param former what came in in the round before, judged; empty when there is none
     */
    static void run(Intake intake, Optional<Intake> former, Round round, Codes codes, List<Finding> findings) {
        PlausibilityChecks checks = new PlausibilityChecks(intake, round, codes, findings);
        JUDGED.forEach(judged -> checks.judge(judged, former));
        checks.ownNumbers();
        checks.occupancy();
        checks.changes();
    }

    // ---- single numbers against others of their kind

    private void judge(Judged judged, Optional<Intake> former) {
        Map<List<Object>, Double> before = judged.years()
                ? Map.of()
                : former.map(one -> byKey(one.table(judged.table()), judged)).orElse(Map.of());
        List<StagedRow> rows = intake.table(judged.table()).used();
        Map<List<Object>, List<StagedRow>> byPeers = new LinkedHashMap<>();
        Map<List<Object>, List<Double>> byYears = new HashMap<>();
        for (StagedRow row : rows) {
            OptionalDouble value = value(row, judged.field());
            if (value.isPresent()) {
                byPeers.computeIfAbsent(values(row, judged.peers()), k -> new ArrayList<>())
                        .add(row);
                if (judged.years()) {
                    byYears.computeIfAbsent(withoutYear(row, judged), k -> new ArrayList<>())
                            .add(value.getAsDouble());
                }
            }
        }
        byPeers.values().forEach(peers -> judge(judged, peers, before, byYears));
    }

    private void judge(
            Judged judged,
            List<StagedRow> peers,
            Map<List<Object>, Double> before,
            Map<List<Object>, List<Double>> byYears) {
        double sum =
                peers.stream().mapToDouble(row -> Math.abs(number(row, judged))).sum();
        Others others = others(judged, peers);
        for (StagedRow row : peers) {
            double value = number(row, judged);
            Double earlier = before.get(values(row, judged.key()));
            List<Double> years = byYears.getOrDefault(judged.years() ? withoutYear(row, judged) : List.of(), List.of());
            Case one = new Case(judged, row, value, sum);
            boolean said = (earlier != null && unlike(one, earlier, Rule.UNLIKE_FORMER, "i forrige runde"))
                    || (years.size() > 2 && unlike(one, median(years), Rule.UNLIKE_FORMER, "i kommunens egne andre år"))
                    || tooMany(one)
                    || unlikeOthers(one, others)
                    || aboveAll(one, others);
            if (said) {
                row.flag(judged.field());
            }
        }
    }

    /** One number on its way through the rules. */
    private record Case(Judged judged, StagedRow row, double value, double sum) {
        double percent(double expected) {
            return sum == 0 ? 0 : Math.abs(value - expected) / sum * 100;
        }
    }

    private boolean unlike(Case one, double reference, Rule rule, String than) {
        double times = times(one.value(), reference);
        if (one.value() < 0 || reference < 0 || times < limits.former().doubleValue() || tooLittle(one, reference)) {
            return false;
        }
        say(one, rule, sentence(one, one.value() > reference, times, than), reference);
        return true;
    }

    /** More citizens than the inhabitants of the age bear, or a sum of kroner for each of them that nobody spends. */
    private boolean tooMany(Case one) {
        if (!one.judged().inhabitants()) {
            return false;
        }
        OptionalDouble of = inhabitants.of(one.row());
        boolean money = one.judged().unit().equals("kr.");
        double most;
        if (money) {
            most = of.isPresent() ? of.getAsDouble() * limits.spending() : Double.MAX_VALUE;
        } else if (one.judged().persons()) {
            most = of.isPresent()
                    ? of.getAsDouble() * limits.perThousand().doubleValue() / 1000
                    : limits.mostCitizens();
        } else {
            return false;
        }
        if (one.value() <= most) {
            return false;
        }
        String sentence = money
                ? "Beløbet er " + DanishNumbers.format(BigDecimal.valueOf(one.value() / of.orElse(1)), 0)
                        + " kr. pr. indbygger i alderen."
                : of.isPresent()
                        ? "Antallet er over " + DanishNumbers.plain(limits.perThousand())
                                + " af 1.000 indbyggere i alderen."
                        : "Antallet er over " + DanishNumbers.format(limits.mostCitizens()) + ".";
        say(one, Rule.UNLIKE_INHABITANTS, sentence, most);
        return true;
    }

    /**
     * What the others have, an inhabitant where that matters: middle and spread of the logarithms.
     *
     * @param each whether the numbers are those of an inhabitant: only when the inhabitants are known of all
     * @param largest the rows with the largest numbers, the first two of them; none where they cannot be compared
     */
    private record Others(double middle, double deviation, boolean each, boolean enough, List<StagedRow> largest) {}

    private Others others(Judged judged, List<StagedRow> peers) {
        List<Double> logs = new ArrayList<>();
        boolean each = judged.inhabitants()
                && peers.stream().allMatch(row -> inhabitants.of(row).isPresent());
        for (StagedRow row : peers) {
            double value = number(row, judged);
            if (value > 0) {
                logs.add(Math.log(value / scale(row, each)));
            }
        }
        List<StagedRow> largest = judged.inhabitants() && peers.size() > limits.leastAnswers()
                ? peers.stream()
                        .sorted(Comparator.comparing(row -> -number(row, judged)))
                        .limit(2)
                        .toList()
                : List.of();
        if (logs.size() <= limits.leastAnswers() || judged.scale() == Scale.NONE) {
            return new Others(0, 0, each, false, largest);
        }
        double middle = median(logs);
        double spread = median(logs.stream().map(log -> Math.abs(log - middle)).toList());
        double least = judged.inhabitants() && !each ? LEAST_DEVIATION_OF_SIZES : LEAST_DEVIATION;
        return new Others(middle, Math.max(least, NORMAL * spread), each, true, largest);
    }

    private double scale(StagedRow row, boolean each) {
        return each ? inhabitants.of(row).orElse(1) : 1;
    }

    /** Where nearly all the others have none, there is no middle; but one number stands above all of them. */
    private boolean aboveAll(Case one, Others others) {
        if (others.largest().isEmpty() || others.largest().get(0) != one.row() || one.value() < LEAST_ABOVE_ALL) {
            return false;
        }
        StagedRow next = others.largest().get(1);
        double larger = scale(one.row(), others.each()) / scale(next, others.each());
        double expected = number(next, one.judged()) * Math.max(1, larger);
        double times = times(one.value(), expected);
        if (one.value() < expected || times < limits.former().doubleValue() || tooLittle(one, expected)) {
            return false;
        }
        say(one, Rule.UNLIKE_OTHERS, sentence(one, true, times, "hos nogen af de andre"), expected);
        return true;
    }

    private boolean unlikeOthers(Case one, Others others) {
        if (!others.enough() || one.value() <= 0) {
            return false;
        }
        double scale = scale(one.row(), others.each());
        double off = Math.log(one.value() / scale) - others.middle();
        double expected = Math.exp(others.middle()) * scale;
        double times = Math.exp(Math.abs(off));
        if (Math.abs(off) < limits.others().doubleValue() * others.deviation()
                || times < limits.former().doubleValue()
                || tooLittle(one, expected)) {
            return false;
        }
        String than = others.each() ? "hos de andre efter indbyggertal" : "hos de andre";
        say(one, Rule.UNLIKE_OTHERS, sentence(one, off > 0, times, than), expected);
        return true;
    }

    /** Whether it moves too little of the sum to be worth a question. */
    private boolean tooLittle(Case one, double expected) {
        return !one.judged().always() && one.percent(expected) < limits.moves().doubleValue();
    }

    /** In words; how many times only as a power of ten, since persons are counted and others answer later. */
    private static String sentence(Case one, boolean more, double times, String than) {
        String often = times >= 100 ? "over 100 gange " : times >= 10 ? "over 10 gange " : "langt ";
        String what = one.judged().unit().equals("kr.") ? "Beløbet" : "Antallet";
        return what + " er " + often + (more ? "større" : "mindre") + " end " + than + ".";
    }

    private void say(Case one, Rule rule, String sentence, double expected) {
        Judged judged = one.judged();
        Finding finding = new Finding(rule, one.row().origin(judged.field()), shown(one.value()), sentence);
        findings.add(
                judged.sum().isEmpty()
                        ? finding
                        : finding.weighing(weight(
                                Math.abs(one.value() - expected),
                                one.percent(expected),
                                judged.unit(),
                                judged.sum(),
                                judged.persons())));
    }

    // ---- numbers of one answer against each other

    /**
     * Citizens of a group need places: those there are and those that are missing are of their order, and no more are
     * missing than there are citizens.
     */
    private void ownNumbers() {
        double limit = limits.former().doubleValue() * BETWEEN_THINGS;
        Judged citizens = JUDGED.get(0);
        Judged missingPlaces = JUDGED.get(2);
        List<StagedRow> rows = intake.table(GROUPS).used();
        Map<List<Object>, Double> sums = new HashMap<>();
        Map<List<Object>, Double> missingSums = new HashMap<>();
        for (StagedRow row : rows) {
            sums.merge(values(row, citizens.peers()), number(row, citizens), Double::sum);
            missingSums.merge(values(row, citizens.peers()), number(row, missingPlaces), Double::sum);
        }
        for (StagedRow row : rows) {
            OptionalDouble stated = value(row, "citizens");
            OptionalDouble places = value(row, "places");
            OptionalDouble missing = value(row, "missing_places");
            if (stated.isEmpty() || missing.isEmpty() || findings.stream().anyMatch(finding -> isAbout(finding, row))) {
                continue;
            }
            List<Object> group = values(row, citizens.peers());
            Case lacking = new Case(missingPlaces, row, missing.getAsDouble(), missingSums.getOrDefault(group, 0.0));
            Case counted = new Case(citizens, row, stated.getAsDouble(), sums.getOrDefault(group, 0.0));
            double own = places.orElse(0) + missing.getAsDouble();
            double most = most(row, "citizens");
            if (lacking.value() > most && !tooLittle(lacking, most)) {
                say(lacking, Rule.UNLIKE_OWN, "Der mangler flere pladser, end der er borgere i målgruppen.", most);
                row.flag("missing_places");
            } else if (own > 0
                    && places.isPresent()
                    && times(counted.value(), own) >= limit
                    && !tooLittle(counted, own)) {
                say(
                        counted,
                        Rule.UNLIKE_OWN,
                        "Antallet af borgere er langt " + (counted.value() > own ? "større" : "mindre")
                                + " end pladserne nu og de manglende tilsammen.",
                        own);
                row.flag("citizens");
            }
        }
    }

    private static boolean isAbout(Finding finding, StagedRow row) {
        return List.of("citizens", "places", "missing_places").stream()
                .anyMatch(field -> finding.origin().equals(row.origin(field)));
    }

    // ---- services

    /** Occupied days against those available, places and budget against the extract and common sense. */
    private void occupancy() {
        List<StagedRow> rows = intake.table("occupancy").used();
        Map<String, Double> extract = extract("service_id");
        double occupied = 0;
        double available = 0;
        double places = 0;
        for (StagedRow row : rows) {
            places += value(row, "places").orElse(0);
            OptionalDouble days = days(row);
            if (days.isPresent() && value(row, "occupied_days").isPresent()) {
                occupied += value(row, "occupied_days").getAsDouble();
                available += days.getAsDouble();
            }
        }
        double usual = available == 0 ? 1 : occupied / available;
        for (StagedRow row : rows) {
            OptionalDouble own = value(row, "places");
            Double approved = row.text("service_id").map(extract::get).orElse(null);
            if (own.isPresent()
                    && approved != null
                    && times(own.getAsDouble(), approved) >= limits.former().doubleValue()) {
                sayService(
                        Rule.UNLIKE_EXTRACT,
                        row,
                        "places",
                        "Der er indberettet " + shown(own.getAsDouble())
                                + " pladser, men udtrækket af Tilbudsportalen har " + shown(approved) + ".",
                        weight(
                                Math.abs(own.getAsDouble() - approved),
                                share(own.getAsDouble() - approved, places),
                                "pladser",
                                "summen af normerede pladser",
                                false));
            } else {
                lowOccupancy(row, usual, occupied);
            }
            OptionalDouble budget = value(row, "budget_pct");
            if (budget.isPresent() && budget.getAsDouble() > 1 && isLow(budget.getAsDouble())) {
                findings.add(Finding.of(
                        Rule.OCCUPANCY_LOW,
                        row.origin("budget_pct"),
                        "Der er budgetteret med " + shown(budget.getAsDouble()) + " procent."));
                row.flag("budget_pct");
            }
        }
    }

    private void lowOccupancy(StagedRow row, double usual, double occupied) {
        OptionalDouble days = days(row);
        OptionalDouble used = value(row, "occupied_days");
        OptionalDouble stated = value(row, "occupancy_pct");
        double available = days.orElse(0);
        double expected = value(row, "budget_pct").orElse(usual * 100) / 100 * available;
        if (used.isPresent() && used.getAsDouble() > 0 && available > 0) {
            double percent = used.getAsDouble() / available * 100;
            if (isLow(percent)) {
                double move = Math.abs(expected - used.getAsDouble());
                sayService(
                        Rule.OCCUPANCY_LOW,
                        row,
                        "occupied_days",
                        "Belægningen er " + shown(percent) + " procent.",
                        weight(move, share(move, occupied), "døgn", "summen af belagte døgn", false));
            }
        } else if (stated.isPresent() && stated.getAsDouble() > 1 && isLow(stated.getAsDouble())) {
            double move = Math.abs(expected - stated.getAsDouble() / 100 * available);
            sayService(
                    Rule.OCCUPANCY_LOW,
                    row,
                    "occupancy_pct",
                    "Belægningen er " + shown(stated.getAsDouble()) + " procent.",
                    weight(move, share(move, Math.max(occupied, available)), "døgn", "summen af belagte døgn", false));
        }
    }

    private boolean isLow(double percent) {
        return percent < limits.leastOccupancy().doubleValue();
    }

    private static OptionalDouble days(StagedRow row) {
        OptionalDouble places = value(row, "places");
        double open = value(row, "days_open")
                .orElse(row.value(PERIOD_FROM, LocalDate.class)
                        .flatMap(from -> row.value(PERIOD_TO, LocalDate.class)
                                .map(to -> (double) ChronoUnit.DAYS.between(from, to) + 1))
                        .orElse(0.0));
        return places.isPresent() ? OptionalDouble.of(places.getAsDouble() * open) : OptionalDouble.empty();
    }

    /** Changes of capacity against the places that there are to change. */
    private void changes() {
        Map<String, Double> hosts = extract("host");
        double all = hosts.values().stream().mapToDouble(Double::doubleValue).sum();
        for (StagedRow row : intake.table("capacity_survey_changes").used()) {
            OptionalDouble places = value(row, "places");
            Double there = row.text(MUNICIPALITY).map(hosts::get).orElse(null);
            if (places.isPresent() && there != null && places.getAsDouble() > there) {
                sayService(
                        Rule.UNLIKE_EXTRACT,
                        row,
                        "places",
                        "Ændringen er på " + shown(places.getAsDouble())
                                + " pladser, men alle tilbud i kommunen har tilsammen " + shown(there) + ".",
                        weight(
                                places.getAsDouble(),
                                share(places.getAsDouble(), all),
                                "pladser",
                                "summen af pladser",
                                false));
            }
        }
        Map<String, Double> services = extract("service_id");
        for (StagedRow row : intake.table("capacity_notice_notices").used()) {
            Double there = row.text("service_id").map(services::get).orElse(null);
            for (String field : List.of("places_before", "places_after")) {
                OptionalDouble places = value(row, field);
                double reference =
                        there != null ? there : value(row, "places_before").orElse(0);
                if (places.isPresent()
                        && places.getAsDouble() > 0
                        && reference > 0
                        && times(places.getAsDouble(), reference)
                                >= limits.former().doubleValue()) {
                    sayService(
                            Rule.UNLIKE_EXTRACT,
                            row,
                            field,
                            "Der er skrevet " + shown(places.getAsDouble()) + " pladser, men tilbuddet har "
                                    + shown(reference) + ".",
                            weight(
                                    Math.abs(places.getAsDouble() - reference),
                                    share(places.getAsDouble() - reference, all),
                                    "pladser",
                                    "summen af pladser",
                                    false));
                }
            }
        }
    }

    private Map<String, Double> extract(String column) {
        Map<String, Double> places = new HashMap<>();
        for (StagedRow row : intake.table("portal").used()) {
            row.text(column)
                    .ifPresent(key -> places.merge(key, value(row, "places").orElse(0), Double::sum));
        }
        return places;
    }

    private void sayService(Rule rule, StagedRow row, String field, String sentence, Finding.Weight weight) {
        findings.add(Finding.of(rule, row.origin(field), sentence).weighing(weight));
        row.flag(field);
    }

    // ---- what all of them need

    private static double share(double move, double sum) {
        return sum == 0 ? 100 : Math.abs(move) / sum * 100;
    }

    private static Finding.Weight weight(double move, double percent, String unit, String sum, boolean persons) {
        return new Finding.Weight(rounded(move, 0), unit, rounded(Math.min(percent, 1_000_000), 1), sum, persons);
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String shown(double number) {
        BigDecimal one = rounded(number, number < 10 ? 1 : 0).stripTrailingZeros();
        return DanishNumbers.format(one, Math.max(0, one.scale()));
    }

    /** How many times the larger is of the smaller; one more of each, so that few are not many times none. */
    private static double times(double a, double b) {
        return (Math.max(a, b) + 1) / (Math.min(a, b) + 1);
    }

    private static double median(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double number(StagedRow row, Judged judged) {
        return value(row, judged.field()).orElse(0);
    }

    /** A field's number: kroner of money, the middle of a count from one number to another. */
    private static OptionalDouble value(StagedRow row, String name) {
        Field field = row.schema().field(name);
        List<Column> columns = field.columns();
        Optional<Number> first = row.value(columns.get(0).name(), Number.class);
        if (first.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = first.get().doubleValue();
        if (field.kind() == FieldKind.COUNT) {
            number = (number
                            + row.value(columns.get(1).name(), Number.class)
                                    .map(Number::doubleValue)
                                    .orElse(number))
                    / 2;
        }
        return OptionalDouble.of(field.kind() == FieldKind.MONEY ? number / 100 : number);
    }

    /** The largest that a count of persons can be. */
    private static double most(StagedRow row, String count) {
        return row.value(row.schema().field(count).columns().get(1).name(), Number.class)
                .map(Number::doubleValue)
                .orElse(value(row, count).orElse(0));
    }

    private static List<Object> values(RowValues row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.value(column, Object.class).orElse("")));
        return values;
    }

    private static List<Object> withoutYear(RowValues row, Judged judged) {
        return values(
                row,
                judged.key().stream().filter(column -> !column.equals(YEAR)).toList());
    }

    private static Map<List<Object>, Double> byKey(StagedTable table, Judged judged) {
        Map<List<Object>, Double> numbers = new HashMap<>();
        for (StagedRow row : table.used()) {
            value(row, judged.field()).ifPresent(number -> numbers.put(values(row, judged.key()), number));
        }
        return numbers;
    }
}
