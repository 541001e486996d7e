package dk.belaeg.check;

import dk.belaeg.contract.CodeRules;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows belong to the round: its municipalities, its operators, its target groups. Extracts often cover the whole
 * country; what lies outside is set aside and said once a file.
 */
final class ScopeRules {
    private ScopeRules() {}

    static List<RowRule> all(Round round, List<Questionnaire> questionnaires) {
        Set<String> municipalities = Set.copyOf(round.respondents());
        List<RowRule> rules = new ArrayList<>(List.of(
                outside("spending", "municipality", municipalities),
                outside("population", "municipality", municipalities),
                outside("portal", "host", municipalities)));
        questionnaires.forEach(questionnaire -> questionnaire.sheets().stream()
                .filter(sheet -> sheet.layout() == Questionnaire.Layout.TABLE)
                .forEach(sheet -> rules.addAll(ofTable(round, questionnaire, sheet))));
        return rules;
    }

    /** Answers come from those who are asked, and are about the groups that the round follows up. */
    private static List<RowRule> ofTable(Round round, Questionnaire questionnaire, Questionnaire.Sheet sheet) {
        Set<String> asked = new HashSet<>(round.respondents());
        if (questionnaire.respondents() == Questionnaire.Respondents.OPERATORS) {
            asked.addAll(round.regions());
        }
        Set<String> groups = Set.copyOf(round.targetGroups());
        String table = sheet.table().name();
        List<RowRule> rules = new ArrayList<>();
        for (Field field : sheet.table().fields()) {
            if (field.respondent()) {
                rules.add(new RowRule(
                        AnswerRules.OUTSIDE,
                        table,
                        field.name(),
                        row -> notIn(row, field.name(), asked, "Afsenderen er ikke med i runden.")));
            } else if (sheet.rows() == Questionnaire.Rows.CATEGORY_YEARS
                    && !round.settings(Round.Counted.class).categories().isEmpty()) {
                counted(round.settings(Round.Counted.class), table, field).ifPresent(rules::add);
            } else if (sheet.rows() == Questionnaire.Rows.TARGET_GROUPS
                    && field.kind() == FieldKind.TARGET_GROUP
                    && !groups.isEmpty()) {
                rules.add(new RowRule(
                        TableRules.ROW_OUTSIDE,
                        table,
                        field.name(),
                        row -> notIn(row, field.name(), groups, "Målgruppen er ikke en af dem, runden følger op på.")));
            }
        }
        return rules;
    }

    /** Citizens are counted by the round's own categories and years, written as the form has them. */
    private static Optional<RowRule> counted(Round.Counted counting, String table, Field field) {
        return switch (field.name()) {
            case "category" -> {
                Set<String> categories = Set.copyOf(counting.categories());
                String listed = counting.categories().stream()
                        .map(category -> "»" + category + "«")
                        .collect(Collectors.joining(", "));
                yield Optional.of(new RowRule(
                        CodeRules.UNKNOWN,
                        table,
                        field.name(),
                        row -> notIn(
                                row, field.name(), categories, "Kategorien er ikke en af rundens: " + listed + ".")));
            }
            case "year" ->
                Optional.of(new RowRule(
                        ValueRules.YEAR_OTHER, table, field.name(), row -> row.value(field.name(), Integer.class)
                                .filter(year -> !counting.years().contains(year))
                                .map(year -> "Der tælles ikke for " + year + " i denne runde.")));
            default -> Optional.empty();
        };
    }

    private static RowRule outside(String table, String column, Set<String> inside) {
        return new RowRule(
                TableRules.ROW_OUTSIDE,
                table,
                column,
                row -> notIn(row, column, inside, "Rækken hører til en kommune uden for runden."));
    }

    private static Optional<String> notIn(RowValues row, String column, Set<String> inside, String sentence) {
        return row.text(column).filter(code -> !inside.contains(code)).map(code -> sentence);
    }
}
