package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Released tables as tests want them, masked cells included. */
public final class FakeTables {
    private FakeTables() {}

    public static ReleasedTable table(ReportSchema schema, List<List<Value>> rows) {
        return new ReleasedTable(schema, rows, List.of());
    }

    /**
     * One row a line, cells between bars: 12, 1..3, !x (withheld), ? and ?reason (missing), ja and nej, anything else is
     * text.
     */
    public static ReleasedTable table(ReportSchema schema, String rows) {
        return table(
                schema,
                rows.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Arrays.stream(line.split("\\|", -1))
                                .map(cell -> value(cell.strip()))
                                .toList())
                        .toList());
    }

    private static Value value(String cell) {
        if (cell.startsWith("!")) {
            return new Value.Mark(cell.substring(1));
        } else if (cell.startsWith("?")) {
            return new Value.Blank(cell.substring(1));
        } else if (cell.equals("ja") || cell.equals("nej")) {
            return new Value.Truth(cell.equals("ja"));
        } else if (cell.matches("-?[0-9.]+\\.\\.-?[0-9.]+")) {
            int dots = cell.indexOf("..");
            return new Value.Range(new BigDecimal(cell.substring(0, dots)), new BigDecimal(cell.substring(dots + 2)));
        }
        return cell.matches("-?[0-9]+(\\.[0-9]+)?") ? new Value.Amount(new BigDecimal(cell)) : new Value.Text(cell);
    }
}
