package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.StagedRow;
import java.io.Serializable;
import java.util.List;

/** Rules over a row and what the tables in memory tell: they know that already, and travel to where rows lie. */
public interface KnownRules extends Serializable {
    /** Judges a row that is used: findings are added, the row set aside or flagged. */
    void judge(StagedRow row, Codes codes, List<Finding> findings);
}
