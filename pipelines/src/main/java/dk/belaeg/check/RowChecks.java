package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every rule over single rows, and their use. */
final class RowChecks {
    private RowChecks() {}

    /** Whose row it is comes first: what does not belong to the round is not judged. */
    private static List<RowRule> rules(Round round, Contracts contracts, List<? extends SubjectRules> subjects) {
        List<RowRule> rules = new ArrayList<>(ScopeRules.all(round, contracts));
        subjects.forEach(subject -> rules.addAll(subject.rowRules(round, contracts)));
        return List.copyOf(rules);
    }

    /** Judges every row that is still used: findings are added, rows set aside or flagged. */
    static void run(
            Intake intake,
            Round round,
            Contracts contracts,
            List<? extends SubjectRules> subjects,
            List<Finding> findings) {
        Map<Origin, Map<String, Long>> outside = new TreeMap<>();
        List<RowRule> rules = rules(round, contracts, subjects);
        for (StagedTable table : intake.tables().values()) {
            List<RowRule> own = rules.stream()
                    .filter(rule -> rule.table().equals(table.schema().name()))
                    .toList();
            for (StagedRow row : own.isEmpty() ? List.<StagedRow>of() : table.used()) {
                for (RowRule rule : own) {
                    judge(row, rule, findings, outside);
                    if (row.quarantined()) {
                        break;
                    }
                }
            }
        }
        outside.forEach((origin, sentences) -> sentences.forEach((sentence, count) -> findings.add(Finding.of(
                TableRules.ROW_OUTSIDE,
                origin,
                (count == 1 ? "1 række" : count + " rækker") + " er ikke brugt. " + sentence))));
    }

    private static void judge(
            StagedRow row, RowRule rule, List<Finding> findings, Map<Origin, Map<String, Long>> outside) {
        rule.breach().apply(row).ifPresent(sentence -> {
            Origin origin = row.origin(rule.field());
            Rule.RowUse use = rule.rule().row();
            if (rule.rule().equals(TableRules.ROW_OUTSIDE)) {
                outside.computeIfAbsent(origin.at(""), o -> new TreeMap<>()).merge(sentence, 1L, Long::sum);
            } else {
                Finding finding = Finding.of(rule.rule(), origin, sentence);
                findings.add(use == Rule.RowUse.LOST ? finding.losing(row.amounts()) : finding);
            }
            switch (use) {
                case USED -> row.flag(rule.field());
                case LOST -> row.lose();
                case OUTSIDE -> row.quarantine();
            }
        });
    }
}
