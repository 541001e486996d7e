package dk.belaeg.report;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Part;
import dk.belaeg.sentence.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What tables for reading show of a report, said once for page, workbook and annex. */
public final class TableView {
    private TableView() {}

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
        return isSum(schema, row, Set.of());
    }

    /** @param fixed keys that are the same in all rows shown, so that they tell no row from another */
    public static boolean isSum(ReportSchema schema, List<Value> row, Set<String> fixed) {
        for (int i = 0; i < row.size(); i++) {
            ReportField field = schema.fields().get(i);
            boolean sum = row.get(i) instanceof Value.Text text && field.sums().contains(text.text());
            if (sum && !fixed.contains(field.name())) {
                return true;
            }
        }
        return false;
    }

    /** What is told of a table too long for where it is shown, so that only its first rows are there. */
    static Optional<String> cut(ReleasedTable table, int shown) {
        int all = table.rows().size();
        return all <= shown
                ? Optional.empty()
                : Optional.of(Sentence.join(
                        List.of("Her vises " + Part.of(shown, all, Nouns.ROW), "Alle er i " + data(table))));
    }

    /** The file that has all rows of a table: the workbook, unless they are too many for it. */
    public static String whole(ReleasedTable table) {
        return isInWorkbook(table) ? TableWorkbook.FILE : data(table);
    }

    /** Whether the workbook has all its rows. */
    public static boolean isInWorkbook(ReleasedTable table) {
        return table.rows().size() <= TableWorkbook.MOST_ROWS;
    }

    private static String data(ReleasedTable table) {
        return "data/" + table.schema().name() + ".csv";
    }

    /** The account of what was read, as a Danish sentence. */
    public static String account(ReleaseContent content) {
        CellAccount.Account account = content.account();
        return Sentence.join(List.of(
                Nouns.FILE.counted(content.files().received()) + " er modtaget, "
                        + Nouns.FILE.number(content.files().used()) + " er brugt",
                "Der er læst " + Nouns.CELL.counted(account.read()) + ": "
                        + Listing.and(List.of(
                                Nouns.CELL.number(account.accepted()) + " er brugt som de står",
                                Nouns.CELL.number(account.flagged()) + " er brugt med en bemærkning",
                                Nouns.CELL.number(account.quarantined()) + " er sat til side",
                                Nouns.CELL.number(account.missing()) + " er ikke udfyldt"))));
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
