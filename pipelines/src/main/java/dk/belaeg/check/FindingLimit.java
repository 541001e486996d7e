package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what is written of one rule in one file to so many findings: a file whose every row has the same fault would bury
 * all else. The heaviest and the first stay, and one finding more says how many there are. CPR numbers all stay, since
 * copies are masked by them.
 *
 * @param most so many of one rule in one file are listed
 */
@Setting("fund")
public record FindingLimit(
        @Setting(
                        value = "eksempler",
                        standard = "200",
                        meaning = "så mange fund af samme slags i én fil nævnes enkeltvis; er der flere, står antallet")
                int most)
        implements Settings {
    /** Every one of a large file's kinds is kept in memory so many times. */
    private static final int MOST = 10_000;

    @Override
    public List<String> problems(Contracts contracts) {
        return most >= 1 && most <= MOST ? List.of() : List.of("»eksempler« skal være fra 1 til 10.000.");
    }

    /**
     * What is written of these.
     *
     * @param findings sorted: of one rule the heaviest first, then by place
     * @param tally how many more there are of some
     */
    List<Finding> held(List<Finding> findings, Tally tally) {
        Map<Tally.Kind, List<Finding>> kinds = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!finding.origin().file().isEmpty() && isBounded(finding, tally)) {
                kinds.computeIfAbsent(Tally.Kind.of(finding), kind -> new ArrayList<>())
                        .add(finding);
            }
        }
        Set<Finding> left = new HashSet<>();
        List<Finding> said = new ArrayList<>();
        kinds.forEach((kind, own) -> {
            long all = own.size() + tally.further(kind);
            if (all > most) {
                left.addAll(own.subList(Math.min(most, own.size()), own.size()));
                said.add(Finding.of(
                        kind.rule(),
                        Origin.ofFile(kind.file()),
                        "Det samme gælder " + DanishNumbers.format(all) + " steder i filen. Her er de "
                                + DanishNumbers.format(most)
                                + " nævnt, der betyder mest eller står først; resten kan ses, når de er rettet."));
            }
        });
        if (said.isEmpty()) {
            return findings;
        }
        List<Finding> bounded = new ArrayList<>(said);
        findings.stream().filter(finding -> !left.contains(finding)).forEach(bounded::add);
        return bounded.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static boolean isBounded(Finding finding, Tally tally) {
        return !finding.rule().equals(ValueRules.CPR_NUMBER) || tally.further(Tally.Kind.of(finding)) > 0;
    }
}
