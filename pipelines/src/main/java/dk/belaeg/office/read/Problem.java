package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a workbook that could be opened. Never quotes a cell, since its content may be personal data.
 *
 * @param sheet name of the sheet; null for the workbook as a whole
 * @param cell the cell; null for a sheet as a whole
 * @param times how often it occurs from here on; more than 1 only where single places would be a long list
 */
public record Problem(ProblemKind kind, @Nullable String sheet, @Nullable CellRef cell, int times) {
    public Problem {
        if (times < 1) {
            throw new IllegalArgumentException("a problem occurs at least once");
        }
    }

    public Optional<String> sheetName() {
        return Optional.ofNullable(sheet);
    }

    public Optional<CellRef> cellRef() {
        return Optional.ofNullable(cell);
    }
}
