package dk.belaeg.report;

import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Severity;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What tables for reading show of a report, said once for page, workbook and annex. */
public final class Shown {
    private static final Set<String> SUMS = Set.of("total", "I alt", "area", "children", "adults");

    private Shown() {}

    /** Positions of the columns that are shown; those for machines only are left out. */
    public static List<Integer> columns(ReportSchema schema) {
        return IntStream.range(0, schema.fields().size())
                .filter(i -> !schema.fields().get(i).machineOnly())
                .boxed()
                .toList();
    }

    /** Whether a column holds numbers, which are set to the right. */
    public static boolean isNumber(ReportField field) {
        return switch (field.type()) {
            case WHOLE, DECIMAL, COUNT -> true;
            case TEXT, YEAR, DAY, TRUTH -> false;
        };
    }

    /** Whether the row is a sum of others, as its keys say. */
    public static boolean isSum(ReportSchema schema, List<Value> row) {
        for (int i = 0; i < row.size(); i++) {
            boolean key = schema.fields().get(i).role() == ReportField.Role.KEY
                    && !schema.fields().get(i).name().equals("area");
            if (key && row.get(i) instanceof Value.Text text && SUMS.contains(text.text())) {
                return true;
            }
        }
        return false;
    }

    /** The account of what was read, as a Danish sentence. */
    public static String account(ReleaseContent content) {
        return content.files().received() + " filer er modtaget, "
                + content.files().used() + " er brugt. Der er læst "
                + DanishNumbers.format(content.account().read()) + " celler: "
                + DanishNumbers.format(content.account().accepted()) + " er brugt, som de står, "
                + DanishNumbers.format(content.account().flagged()) + " er brugt med en bemærkning, "
                + DanishNumbers.format(content.account().quarantined()) + " er sat til side, og "
                + DanishNumbers.format(content.account().missing()) + " er ikke udfyldt.";
    }

    /** Several findings of a severity. */
    public static String plural(Severity severity) {
        return switch (severity) {
            case ERROR -> "Fejl";
            case WARNING -> "Advarsler";
            case INFO -> "Oplysninger";
        };
    }
}
