package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule over rows of which each tells all of something, such as a year, or a part of it, such as a day: what is told
 * twice, in whole or in part, would be added twice, so none of these rows is used.
 *
 * @param table the table it judges
 * @param field the field whose cell is pointed at
 * @param about what a row tells of
 * @param part which part of it; empty for all of it
 * @param twice how the sentence begins that says where else it is told, such as "Købet står også i "
 * @param both the sentence where some tell all and others parts
 */
public record OverlapRule(
        Rule rule,
        String table,
        String field,
        Function<StagedRow, List<Object>> about,
        Function<StagedRow, Optional<Object>> part,
        String twice,
        String both) {

    /** @param rows those that are used, in order; all that may overlap are among them */
    void judge(Iterable<StagedRow> rows, List<Finding> findings) {
        Map<List<Object>, Map<Optional<Object>, List<StagedRow>>> told = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            told.computeIfAbsent(about.apply(row), thing -> new LinkedHashMap<>())
                    .computeIfAbsent(part.apply(row), one -> new ArrayList<>())
                    .add(row);
        }
        told.values().forEach(parts -> judge(parts, findings));
    }

    private void judge(Map<Optional<Object>, List<StagedRow>> parts, List<Finding> findings) {
        if (parts.size() > 1 && parts.containsKey(Optional.empty())) {
            parts.values().forEach(rows -> rows.forEach(row -> lose(row, both, findings)));
            return;
        }
        for (List<StagedRow> same : parts.values()) {
            if (same.size() > 1) {
                for (StagedRow row : same) {
                    StagedRow other = row == same.get(0) ? same.get(1) : same.get(0);
                    lose(row, twice + other.origin(field).danish() + ".", findings);
                }
            }
        }
    }

    private void lose(StagedRow row, String sentence, List<Finding> findings) {
        findings.add(Finding.of(rule, row.origin(field), sentence + " Ingen af rækkerne er brugt.")
                .losing(row.amounts()));
        row.lose();
    }
}
