package dk.belaeg.check;

import dk.belaeg.contract.CodeRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.CorrectionRules;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one subject has to say of what came in. */
public interface SubjectRules {
    /** Its settings in {@code runde.json}, a record for each block. */
    default List<Class<? extends Settings>> settings() {
        return List.of();
    }

    /** Every rule there is, in the order of the user's page: those over whatever comes in, and each subject's own. */
    static List<Rule> all(List<? extends SubjectRules> subjects) {
        Stream<Rule> general = Stream.of(
                        FileRules.all(),
                        SheetRules.all(),
                        ValueRules.all(),
                        CodeRules.all(),
                        AnswerRules.all(),
                        CorrectionRules.all(),
                        TableRules.all(),
                        PlausibilityRules.all())
                .flatMap(List::stream);
        return Stream.concat(general, subjects.stream().flatMap(subject -> subject.rules().stream()))
                .sorted()
                .toList();
    }

    /** The subject's own rules; each stands with the code that uses it. */
    default List<Rule> rules() {
        return List.of();
    }

    /** Rules over single rows of its tables, in the order in which they are used; a row that one sets aside is not asked by the next. */
    default List<RowRule> rowRules(Round round, Contracts contracts) {
        return List.of();
    }

    /** Rules over a row of its tables and what the tables in memory tell, by table; a row that is set aside is not asked. */
    default Map<String, KnownRules> known(Intake intake, Codes codes) {
        return Map.of();
    }

    /** Rules over rows of its tables that tell the same twice, in whole or in part; one a table. */
    default List<OverlapRule> overlapRules() {
        return List.of();
    }

    /** Its tables that may be read where they lie: their rules over several rows are those of {@link LargeRules}. */
    default Set<String> largeTables() {
        return Set.of();
    }

    /**
     * What {@link #checkPlausible} says of the rows of such tables, by table.
     *
     * @param intake the tables that are in memory
     */
    default Map<String, SummedRules> summed(Intake intake, Plausibility limits) {
        return Map.of();
    }

    /** Rules over several rows together, when the single ones have been judged: findings are added, rows set aside or flagged. */
    default void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {}

    /** Fields whose single numbers are set against the round before, the inhabitants and the other municipalities. */
    default List<JudgedField> judged() {
        return List.of();
    }

    /** What else makes a number hardly right, when all those of {@link #judged} have been judged: findings are added, rows flagged. */
    default void checkPlausible(Intake intake, Plausibility limits, List<Finding> findings) {}
}
