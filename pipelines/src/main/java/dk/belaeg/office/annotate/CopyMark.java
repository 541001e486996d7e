package dk.belaeg.office.annotate;

import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawSheet;
import java.util.Optional;

/**
 * Says in an annotated copy which file it is a copy of, so that it is known for a correction of that file when it comes
 * back, whatever it is called and whatever date it bears. Stands hidden in the added sheet.
 */
public final class CopyMark {
    private static final String START = "belaeg-rettelse|";

    private CopyMark() {}

    /** The mark of a copy of the file with this SHA-256. */
    static String text(String digest) {
        return START + digest;
    }

    /** SHA-256 of the file whose findings the sheet lists; empty for every other sheet. */
    public static Optional<String> digest(RawSheet sheet) {
        return sheet.cells().stream()
                .takeWhile(cell -> cell.row() == 1)
                .map(cell -> cell.content() instanceof CellContent.Text text ? text.text() : "")
                .filter(text -> text.startsWith(START))
                .map(text -> text.substring(START.length()).strip())
                .findFirst();
    }
}
