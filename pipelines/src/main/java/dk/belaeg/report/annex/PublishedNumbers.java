package dk.belaeg.report.annex;

import dk.belaeg.contract.Headline;
import dk.belaeg.grammar.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a release prints, as far as headline figures are compared: nothing that is withheld can be told from it. */
public interface PublishedNumbers {
    /** The rows that are asked for, by key, without a period that they share; none when there is no such table. */
    Map<List<String>, Row> rows(Headline.Rows asked);

    /** One row. */
    interface Row {
        /** The number in a column; empty when there is no such column. */
        Optional<Value> value(String column);

        /** The cell as readers see it; empty when there is no such column. */
        String said(String column);
    }
}
