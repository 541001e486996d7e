package dk.belaeg.intake;

import dk.belaeg.schema.CellNames;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.PersonNumbers;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for CPR numbers in every cell of a grid. Columns that hold ten-digit keys (P-numbers, service ids) are known by
 * their field or their header and left out, and numbers in columns of amounts are amounts.
 */
final class CprScan {
    private static final Pattern KEY_HEADER = Pattern.compile(
            ".*(?:^|\\s)(?:p ?(?:nr|nummer)|pnummer|pnr|produktionsenhed\\S*|cvr\\S*|ean\\S*|telefon\\S*|tlf)(?:\\s|$).*");

    private CprScan() {}

    /** Names of the cells that hold a CPR number; a finding for each is added. */
    static Set<String> scan(Grid grid, Set<Integer> exempt, List<Finding> findings) {
        Set<String> found = new HashSet<>();
        for (Grid.Row row : grid.rows()) {
            row.cells().forEach((column, cell) -> {
                if (!exempt.contains(column) && holdsCpr(cell)) {
                    String name = CellNames.of(row.index(), column);
                    found.add(name);
                    findings.add(new Finding(
                            Rule.CPR_NUMBER,
                            new Origin(grid.file(), grid.sheet(), name),
                            PersonNumbers.MASK,
                            "Cellen indeholder et CPR-nummer. Det er skjult overalt, og rækken er ikke brugt."));
                }
            });
        }
        return found;
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
