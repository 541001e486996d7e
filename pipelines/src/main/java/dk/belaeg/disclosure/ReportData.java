package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one report as the measures gave them: true numbers, confidential until they are released.
 *
 * @param rows values in the order of {@link ReportSchema#columns()}; {@code null} where there is none
 */
public record ReportData(ReportSchema schema, List<@Nullable Object[]> rows) {
    public ReportData {
        rows = List.copyOf(rows);
    }
}
