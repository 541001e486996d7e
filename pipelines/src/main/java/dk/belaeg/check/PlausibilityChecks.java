package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers that can be, but hardly are: 3,120 where 312 was meant. Each is set against what it may be set against: the
 * round before, its own other years, the inhabitants of the age, the other municipalities (median and median absolute
 * deviation of the logarithm of what they have an inhabitant), and what its subject knows besides. They stay in use, and each says how much of a published sum it moves. Method: {@code docs/metode/kontrol.md}.
 */
final class PlausibilityChecks {
    private final Intake intake;
    private final Plausibility limits;
    private final Inhabitants inhabitants;
    private final PeerComparison others;
    private final List<Finding> findings;

    private PlausibilityChecks(Intake intake, Round round, Codes codes, List<Finding> findings) {
        this.intake = intake;
        this.limits = round.settings(Plausibility.class);
        this.inhabitants = new Inhabitants(intake, round, codes);
        this.others = new PeerComparison(limits, inhabitants, findings);
        this.findings = findings;
    }

    /**
     * Judges the rows that are used; a finding for each number that is hardly right, at most one a cell.
     *
     * @param former what came in in the round before, judged; empty when there is none
     */
    static void run(
            Intake intake,
            Optional<Intake> former,
            Round round,
            Codes codes,
            List<? extends SubjectRules> subjects,
            List<Finding> findings) {
        PlausibilityChecks checks = new PlausibilityChecks(intake, round, codes, findings);
        subjects.forEach(subject -> subject.judged().forEach(judged -> checks.judge(judged, former)));
        subjects.forEach(subject -> subject.checkPlausible(intake, checks.limits, findings));
    }

    private void judge(JudgedField judged, Optional<Intake> former) {
        Map<List<Object>, Double> before = judged.years()
                ? Map.of()
                : former.map(one -> byKey(one.table(judged.table()), judged)).orElse(Map.of());
        List<StagedRow> rows = intake.table(judged.table()).used().stream()
                .filter(row -> !judged.keyOf(row).contains(Codes.COUNTRY))
                .toList();
        Map<List<Object>, List<StagedRow>> byPeers = new LinkedHashMap<>();
        Map<List<Object>, List<Double>> byYears = new HashMap<>();
        for (StagedRow row : rows) {
            OptionalDouble value = SumEffects.value(row, judged.field());
            if (value.isPresent()) {
                byPeers.computeIfAbsent(judged.peersOf(row), k -> new ArrayList<>())
                        .add(row);
                if (judged.years()) {
                    byYears.computeIfAbsent(judged.keyOfAllYears(row), k -> new ArrayList<>())
                            .add(value.getAsDouble());
                }
            }
        }
        byPeers.values().forEach(peers -> judge(judged, peers, before, byYears));
    }

    private void judge(
            JudgedField judged,
            List<StagedRow> peers,
            Map<List<Object>, Double> before,
            Map<List<Object>, List<Double>> byYears) {
        double sum =
                peers.stream().mapToDouble(row -> Math.abs(judged.number(row))).sum();
        PeerComparison.Others of = others.of(judged, peers);
        for (StagedRow row : peers) {
            double value = judged.number(row);
            Double earlier = before.get(judged.keyOf(row));
            List<Double> years =
                    byYears.getOrDefault(judged.years() ? judged.keyOfAllYears(row) : List.of(), List.of());
            PlausibleNumber one = new PlausibleNumber(judged, row, value, sum);
            boolean said = (earlier != null && unlike(one, earlier, PlausibilityRules.UNLIKE_FORMER, "i forrige runde"))
                    || (years.size() > 2
                            && unlike(
                                    one,
                                    SumEffects.median(years),
                                    PlausibilityRules.UNLIKE_FORMER,
                                    "i kommunens egne andre år"))
                    || tooMany(one)
                    || others.unlike(one, of)
                    || others.aboveAll(one, of);
            if (said) {
                row.flag(judged.field());
            }
        }
    }

    private boolean unlike(PlausibleNumber one, double reference, Rule rule, String than) {
        double times = SumEffects.times(one.value(), reference);
        if (one.value() < 0
                || reference < 0
                || times < limits.former().doubleValue()
                || one.movesTooLittle(reference, limits)) {
            return false;
        }
        findings.add(one.finding(rule, one.sentence(one.value() > reference, times, than), reference));
        return true;
    }

    /** More citizens than the inhabitants of the age bear, or a sum of kroner for each of them that nobody spends. */
    private boolean tooMany(PlausibleNumber one) {
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
        findings.add(one.finding(PlausibilityRules.UNLIKE_INHABITANTS, sentence, most));
        return true;
    }

    private static Map<List<Object>, Double> byKey(StagedTable table, JudgedField judged) {
        Map<List<Object>, Double> numbers = new HashMap<>();
        for (StagedRow row : table.used()) {
            SumEffects.value(row, judged.field()).ifPresent(number -> numbers.put(judged.keyOf(row), number));
        }
        return numbers;
    }
}
