package dk.belaeg.publish.series;

import dk.belaeg.contract.ReportField;
import dk.belaeg.sentence.Measure;
import java.util.Map;

/** How numbers of a column, and changes of them, are said where columns of several units stand in one. */
final class Units {
    private Units() {}

    /** Units of headers that no number can stand before. */
    private static final Map<String, String> SAID = Map.of("antal", "", "1.000 kr.", "tusind kr.");

    static Measure of(ReportField column) {
        return Measure.of(column.decimals(), SAID.getOrDefault(column.unit(), column.unit()));
    }

    /** Two percentages differ by percentage points. */
    static Measure change(ReportField column) {
        Measure measure = of(column);
        return measure.unit().equals("pct.")
                ? new Measure(measure.decimals(), "procentpoint", measure.noun())
                : measure;
    }
}
