package dk.belaeg.office.annotate;

import dk.belaeg.office.CellRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the sender is asked to look at. Its texts must already be masked.
 *
 * @param sheet name of the sheet; empty when it concerns the file as a whole
 * @param cell the cell; null when it concerns the sheet or the file
 * @param severity in Danish, such as "Fejl" or "Advarsel"
 * @param problem what is wrong
 * @param remedy what to do
 */
public record Annotation(String sheet, @Nullable CellRef cell, String severity, String problem, String remedy) {
    public Annotation {
        if (problem.isBlank() || (cell != null && sheet.isEmpty())) {
            throw new IllegalArgumentException("an annotation says what is wrong, and a cell stands in a sheet");
        }
    }

    public Optional<CellRef> place() {
        return Optional.ofNullable(cell);
    }

    /** What the comment says. */
    String comment() {
        String head = severity.isEmpty() ? "" : severity + ": ";
        return remedy.isEmpty() ? head + problem : head + problem + "\n" + remedy;
    }
}
