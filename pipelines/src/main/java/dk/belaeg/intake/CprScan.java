package dk.belaeg.intake;

import dk.belaeg.schema.CellNames;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.FindingSink;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.PersonNumbers;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for CPR numbers in every cell. Columns that hold ten-digit keys (P-numbers, service ids) are known by
 * their field or their header and left out, and numbers in columns of amounts are amounts.
 */
final class CprScan {
    private static final Pattern KEY_HEADER = Pattern.compile(
            ".*(?:^|\\s)(?:p ?(?:nr|nummer)|pnummer|pnr|produktionsenhed\\S*|cvr\\S*|ean\\S*|telefon\\S*|tlf)(?:\\s|$).*");

    /** Nearly every row; never written to. */
    private static final BitSet NONE = new BitSet();

    private CprScan() {}

    /** Names of the cells of a sheet that hold a CPR number; a finding for each is added. */
    static Set<String> scan(Grid grid, FindingSink findings) {
        Set<String> found = new HashSet<>();
        for (Grid.Row row : grid.rows()) {
            scan(grid.file(), grid.sheet(), row, NONE, findings).stream()
                    .forEach(column -> found.add(CellNames.of(row.index(), column)));
        }
        return found;
    }

    /** Columns of a row that hold a CPR number, to be read only; a finding for each is added. */
    static BitSet scan(String file, String sheet, Grid.Row row, BitSet exempt, FindingSink findings) {
        @Nullable BitSet found = null;
        for (int column = 0; column < row.width(); column++) {
            if (!exempt.get(column) && holdsCpr(row.at(column))) {
                found = found == null ? new BitSet() : found;
                found.set(column);
                findings.add(new Finding(
                        Rule.CPR_NUMBER,
                        new Origin(file, sheet, CellNames.of(row.index(), column)),
                        PersonNumbers.MASK,
                        "Cellen indeholder et CPR-nummer. Det er skjult overalt, og cellen er ikke brugt."));
            }
        }
        return found == null ? NONE : found;
    }

    /** Whether a header says that its column holds keys of ten digits or telephone numbers. */
    static boolean isKeyHeader(String header) {
        return KEY_HEADER.matcher(Texts.headerKey(header)).matches();
    }

    private static boolean holdsCpr(Written cell) {
        return switch (cell.form()) {
            case TEXT -> PersonNumbers.foundIn(cell.text());
            // A spreadsheet drops the first zero of a number.
            case NUMBER ->
                cell.text().length() == 9
                        ? PersonNumbers.foundIn("0" + cell.text())
                        : cell.text().length() == 10 && PersonNumbers.foundIn(cell.text());
            case BLANK, PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT, UNREADABLE -> false;
        };
    }
}
