package dk.belaeg.check;

import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule over the rows of one table: which rows break it, and the Danish sentence for them.
 *
 * @param table the table it judges
 * @param field the field whose cell is pointed at
 * @param setsAside whether a row that breaks it is not used
 * @param breach the sentence about a row that breaks the rule; empty for a row that keeps it
 */
public record RowRule(
        Rule rule, String table, String field, boolean setsAside, Function<RowValues, Optional<String>> breach) {

    /** Whether the numbers lack the rows it sets aside: not those of other places, periods and senders. */
    boolean loses() {
        return switch (rule) {
            case ROW_OUTSIDE, PERIOD_OTHER, ANSWER_OUTSIDE -> false;
            default -> rule.severity() == Severity.ERROR;
        };
    }

    /** A rule whose severity says whether the row is used. */
    public RowRule(Rule rule, String table, String field, Function<RowValues, Optional<String>> breach) {
        this(rule, table, field, rule.severity() == Severity.ERROR, breach);
    }
}
