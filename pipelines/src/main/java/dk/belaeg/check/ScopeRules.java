package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.RowValues;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.Extracts;
import dk.belaeg.round.Round;
import java.util.ArrayList;
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

    static List<RowRule> all(Round round, Contracts contracts) {
        List<RowRule> rules = new ArrayList<>();
        for (TableSchema input : contracts.inputs()) {
            input.fields().stream()
                    .filter(field -> field.is(Field.Trait.ASIDE_WHEN_OUTSIDE))
                    .forEach(field -> {
                        rules.add(outside(round, input.name(), field));
                        if (input.extractDay().isPresent()) {
                            rules.add(outside(round, Extracts.earlier(input.name()), field));
                            rules.add(outside(round, Extracts.older(input.name()), field));
                        }
                    });
        }
        contracts.questionnaires().forEach(questionnaire -> questionnaire.sheets().stream()
                .filter(sheet -> sheet.layout() == Questionnaire.Layout.TABLE)
                .forEach(sheet -> rules.addAll(ofTable(round, questionnaire, sheet))));
        return rules;
    }

    private static RowRule outside(Round round, String table, Field field) {
        boolean operator = field.kind() == FieldKind.OPERATOR;
        Set<String> inside = operator ? operators(round) : new HashSet<>(round.respondents());
        if (field.is(Field.Trait.COUNTRY_TOO) && !round.national()) {
            inside.add(Codes.COUNTRY);
        }
        String sentence = "Rækken hører til en " + (operator ? "driftsherre" : "kommune") + " uden for runden.";
        return new RowRule(
                TableRules.ROW_OUTSIDE, table, field.name(), row -> notIn(row, field.name(), inside, sentence));
    }

    private static Set<String> operators(Round round) {
        Set<String> operators = new HashSet<>(round.respondents());
        operators.addAll(round.regions());
        return operators;
    }

    /** Answers come from those who are asked, and are about the groups that the round follows up. */
    private static List<RowRule> ofTable(Round round, Questionnaire questionnaire, Questionnaire.Sheet sheet) {
        Set<String> asked = questionnaire.respondents() == Questionnaire.Respondents.OPERATORS
                ? operators(round)
                : Set.copyOf(round.respondents());
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

    private static Optional<String> notIn(RowValues row, String column, Set<String> inside, String sentence) {
        return row.text(column).filter(code -> !inside.contains(code)).map(code -> sentence);
    }
}
