package dk.belaeg.check;

import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Rule;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule over the rows of one table: which rows break it, and the Danish sentence for them.
 *
 * @param table the table it judges
 * @param field the field whose cell is pointed at
 * @param breach the sentence about a row that breaks the rule; empty for a row that keeps it
 */
public record RowRule(Rule rule, String table, String field, Function<RowValues, Optional<String>> breach) {}
