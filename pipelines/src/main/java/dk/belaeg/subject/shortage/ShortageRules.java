package dk.belaeg.subject.shortage;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the list of missing places must agree with. */
final class ShortageRules {
    private ShortageRules() {}

    static List<Rule> rules() {
        return List.of(KINDS_DISAGREE, OTHER_GROUP);
    }

    static List<RowRule> ofRows(Round round) {
        return List.of(new RowRule(OTHER_GROUP, Shortage.LINES, "target_group", row -> otherGroup(row, round)));
    }

    static final Rule OTHER_GROUP = Rule.warning(
            "mangel-anden-maalgruppe",
            "Der mangler pladser til en målgruppe, der ikke følges op på",
            "Skriv linjen om på den af de udvalgte målgrupper, den hører til. Gør den ikke det, så slet den.");

    private static Optional<String> otherGroup(RowValues row, Round round) {
        return row.text("target_group")
                .filter(group -> !round.targetGroups().contains(group))
                .map(group -> "Målgruppen er ikke en af dem, der følges op på. Linjen er ikke med i tabellerne.");
    }

    static final Rule KINDS_DISAGREE = Rule.warning(
            "mangel-mod-slags",
            "Manglende pladser efter slags passer ikke med målgruppens",
            "Ret arket »Hvad der mangler« eller pladserne, der mangler, på arket »Målgrupper«, så de giver det samme.");

    /** What is listed for a group adds up to what is stated for it; a list that lacks a number, to no more than that. */
    static void sums(Intake intake, Codes codes, List<Finding> findings) {
        Map<List<String>, List<StagedRow>> lines = new LinkedHashMap<>();
        for (StagedRow row : intake.table(Shortage.LINES).used()) {
            key(row).ifPresent(key ->
                    lines.computeIfAbsent(key, any -> new ArrayList<>()).add(row));
        }
        for (StagedRow group : intake.table(Shortage.GROUPS).used()) {
            List<StagedRow> listed = key(group).map(lines::get).orElse(null);
            Optional<BigDecimal> stated = places(group);
            if (listed == null || stated.isEmpty()) {
                continue;
            }
            BigDecimal sum =
                    listed.stream().flatMap(row -> places(row).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = listed.stream().allMatch(row -> places(row).isPresent());
            int compared = sum.compareTo(stated.get());
            if (compared > 0 || (whole && compared < 0)) {
                findings.add(Finding.of(
                        KINDS_DISAGREE,
                        group.origin("missing_places"),
                        "Til "
                                + codes.targetGroups()
                                        .nameOf(group.text("target_group").orElse("")) + " mangler der "
                                + shown(stated.get()) + " pladser, men linjerne på arket »Hvad der mangler« giver "
                                + (whole ? "" : "mindst ") + shown(sum) + ". Begge tal er brugt, hvor de er oplyst."));
                group.flag("missing_places");
            }
        }
    }

    private static Optional<List<String>> key(StagedRow row) {
        return row.text("municipality")
                .flatMap(municipality -> row.text("target_group").map(group -> List.of(municipality, group)));
    }

    private static Optional<BigDecimal> places(StagedRow row) {
        return row.value("missing_places", BigDecimal.class);
    }

    private static String shown(BigDecimal places) {
        return DanishNumbers.plain(places.stripTrailingZeros());
    }
}
