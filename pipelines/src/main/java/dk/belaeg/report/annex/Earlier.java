package dk.belaeg.report.annex;

import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest former release with other numbers than this one, as far as annexes compare with it. */
public interface Earlier {
    /** What it is called in a sentence: "udgivelse-002, opgjort pr. 1. maj 2026". */
    String called();

    /**
     * What it printed in one cell.
     *
     * @param key the row's key as machines read it
     * @return empty when it had no such table, row or column
     */
    Optional<Value> value(ReportSchema report, List<String> key, ReportField field);

    /** What it printed in a column of the rows that are asked for, by their keys; empty when it had no such table. */
    Map<List<String>, Value> values(ReportSchema report, Map<String, List<String>> where, ReportField field);

    /** How many numbers of these reports it printed otherwise. */
    int changedNumbers(Set<String> reports);
}
