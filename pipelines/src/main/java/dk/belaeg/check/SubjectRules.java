package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import java.util.List;

/** What one subject has to say of what came in. */
public interface SubjectRules {
    /** Its settings in {@code runde.json}, a record for each block. */
    default List<Class<? extends Settings>> settings() {
        return List.of();
    }

    /** Rules over single rows of its tables, in the order in which they are used; a row that one sets aside is not asked by the next. */
    default List<RowRule> rowRules(Round round, Contracts contracts) {
        return List.of();
    }

    /** Rules over several rows together, when the single ones have been judged: findings are added, rows set aside or flagged. */
    default void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {}
}
