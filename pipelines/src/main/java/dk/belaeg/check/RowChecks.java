package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Every rule over single rows, and their use. */
final class RowChecks {
    private final List<RowRule> rules;

    private RowChecks(List<RowRule> rules) {
        this.rules = rules;
    }

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
        Outside outside = new Outside();
        List<RowRule> all = rules(round, contracts, subjects);
        for (StagedTable table : intake.tables().values()) {
            RowChecks checks = of(table.schema().name(), all);
            for (StagedRow row : checks.rules.isEmpty() ? List.<StagedRow>of() : table.used()) {
                checks.judge(row, findings, outside);
            }
        }
        outside.say(findings);
    }

    /** The rules over rows of one table. */
    static RowChecks of(String table, Round round, Contracts contracts, List<? extends SubjectRules> subjects) {
        return of(table, rules(round, contracts, subjects));
    }

    private static RowChecks of(String table, List<RowRule> all) {
        return new RowChecks(
                all.stream().filter(rule -> rule.table().equals(table)).toList());
    }

    /** Judges one row that is used, until a rule sets it aside. */
    void judge(StagedRow row, List<Finding> findings, Outside outside) {
        for (RowRule rule : rules) {
            judge(row, rule, findings, outside);
            if (row.quarantined()) {
                return;
            }
        }
    }

    private static void judge(StagedRow row, RowRule rule, List<Finding> findings, Outside outside) {
        rule.breach().apply(row).ifPresent(sentence -> {
            Origin origin = row.origin(rule.field());
            Rule.RowUse use = rule.rule().row();
            if (rule.rule().equals(TableRules.ROW_OUTSIDE)) {
                outside.add(origin.at(""), sentence, 1);
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

    /** Rows that do not belong to the round: said once a file and reason. */
    static final class Outside implements Serializable {
        private static final long serialVersionUID = 1;

        private final TreeMap<Origin, TreeMap<String, Long>> rows = new TreeMap<>();

        private void add(Origin sheet, String sentence, long count) {
            rows.computeIfAbsent(sheet, o -> new TreeMap<>()).merge(sentence, count, Long::sum);
        }

        void add(Outside part) {
            part.rows.forEach(
                    (sheet, sentences) -> sentences.forEach((sentence, count) -> add(sheet, sentence, count)));
        }

        void say(List<Finding> findings) {
            rows.forEach((origin, sentences) -> sentences.forEach((sentence, count) -> findings.add(Finding.of(
                    TableRules.ROW_OUTSIDE,
                    origin,
                    (count == 1 ? "1 række" : count + " rækker") + " er ikke brugt. " + sentence))));
        }
    }
}
