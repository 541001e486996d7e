package dk.belaeg.subject.volume;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can hardly be right about cases, and what they lack. */
final class VolumeRules {
    /** Five years. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1826);

    private VolumeRules() {}

    static List<Rule> rules() {
        return List.of(LONG, POPULATION_GAP);
    }

    static List<RowRule> ofRows() {
        return List.of(new RowRule(LONG, Volume.HOUSES, "days", VolumeRules::tooLong));
    }

    static final Rule LONG = Rule.error(
            "sagstid-usandsynlig",
            "Sagstiden er usandsynlig",
            "Kontrollér, at sagstiden er i dage, og ret den, hvis den er skrevet forkert.");

    private static Optional<String> tooLong(RowValues row) {
        return row.value("days", BigDecimal.class)
                .filter(days -> days.compareTo(LONGEST) > 0)
                .map(days -> "En sag skulle i gennemsnit tage " + DanishNumbers.format(days, 0) + " dage.");
    }

    static final Rule POPULATION_GAP = Rule.warning(
                    "sager-uden-folketal",
                    "Folketallet mangler til sager pr. 1.000 børn",
                    "Hent folketal for de nævnte år, og læg filen i indbakken.")
            .leavesGapIn(Volume.CASES)
            .forSecretariat();

    static void population(Set<Integer> years, Set<Integer> known, List<Finding> findings) {
        String missing = years.stream()
                .filter(year -> !known.contains(year))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    POPULATION_GAP,
                    Origin.ofFile(""),
                    "Folketallet mangler for " + missing + ". Sager pr. 1.000 børn er tomme for de år."));
        }
    }
}
