package dk.belaeg.check;

import dk.belaeg.round.Round;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows belong to the round: its municipalities, its operators, its target groups. Extracts often cover the whole
 * country; what lies outside is set aside and said once a file.
 */
final class ScopeRules {
    private ScopeRules() {}

    static List<RowRule> all(Round round) {
        Set<String> municipalities = Set.copyOf(round.respondents());
        Set<String> operators = new HashSet<>(municipalities);
        operators.addAll(round.regions());
        Set<String> groups = Set.copyOf(round.targetGroups());
        return List.of(
                outside("spending", "municipality", municipalities),
                outside("population", "municipality", municipalities),
                outside("portal", "host", municipalities),
                new RowRule(
                        Rule.ANSWER_OUTSIDE,
                        "occupancy",
                        "operator",
                        row -> notIn(row, "operator", operators, "Driftsherren er ikke med i runden.")),
                new RowRule(
                        Rule.ANSWER_OUTSIDE,
                        "followup_groups",
                        "municipality",
                        row -> notIn(row, "municipality", municipalities, "Kommunen er ikke med i runden.")),
                new RowRule(
                        Rule.ROW_OUTSIDE,
                        "followup_groups",
                        "target_group",
                        true,
                        row -> groups.isEmpty()
                                ? Optional.empty()
                                : notIn(
                                        row,
                                        "target_group",
                                        groups,
                                        "Målgruppen er ikke en af dem, runden følger op på.")));
    }

    private static RowRule outside(String table, String column, Set<String> inside) {
        return new RowRule(
                Rule.ROW_OUTSIDE,
                table,
                column,
                true,
                row -> notIn(row, column, inside, "Rækken hører til en kommune uden for runden."));
    }

    private static Optional<String> notIn(RowValues row, String column, Set<String> inside, String sentence) {
        return row.text(column).filter(code -> !inside.contains(code)).map(code -> sentence);
    }
}
