package dk.belaeg.report.annex;

import dk.belaeg.contract.Headline;
import dk.belaeg.grammar.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a release prints, as far as headline figures are compared: nothing that is withheld can be told from it. */
public interface PublishedNumbers {
    /** The rows that are asked for, by key, without a period that they share; none when there is no such table. */
    Map<List<String>, Row> rows(Headline.Rows asked);

    /** The numbers in a column of these rows, by key. */
    default Map<List<String>, Value> values(Headline.Rows asked, String column) {
        Map<List<String>, Value> values = new LinkedHashMap<>();
        rows(asked).forEach((key, row) -> row.value(column).ifPresent(value -> values.put(key, value)));
        return values;
    }

    /** One row. */
    interface Row {
        /** The number in a column; empty when there is no such column. */
        Optional<Value> value(String column);

        /** The cell as readers see it; empty when there is no such column. */
        String said(String column);
    }
}
