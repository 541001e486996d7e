package dk.belaeg.intake;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Texts;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A deviation that is right: somebody was asked. Holds for one finding in one place, as long as it says the same, so that
 * it does not cover another value that is sent later.
 *
 * @param line where it stands in the workbook of corrections
 * @param place file, sheet and cell of the finding
 * @param message what the finding says
 * @param until the last day it holds
 */
public record Acceptance(Origin line, Origin place, String message, Correction.Source source, LocalDate until)
        implements Serializable {

    /** Whether it is about this finding. */
    public boolean isOf(Finding finding) {
        Origin origin = finding.origin();
        return Correction.names(place.file(), origin.file())
                && Texts.key(place.sheet()).equals(Texts.key(origin.sheet()))
                && Texts.key(place.cell()).equals(Texts.key(origin.cell()))
                && Texts.key(withoutWeight()).equals(Texts.key(finding.message()));
    }

    /** What it moves stands behind it where the message is copied from, and changes with what others answer. */
    private String withoutWeight() {
        int weight = message.indexOf(Finding.Weight.START);
        return weight < 0 ? message : message.substring(0, weight);
    }
}
