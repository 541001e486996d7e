package dk.belaeg.office.annotate;

import dk.belaeg.office.CellRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What must not be in the copy.
 *
 * @param cells cells whose whole content is replaced by a text, whatever they held; for numbers that are CPR numbers
 * @param words applied to every text anywhere in the file: shared strings, comments, text boxes, properties, names ...;
 *     gives back the text with personal numbers masked, and leaves a masked text as it is
 */
public record Masking(Map<Place, String> cells, Optional<UnaryOperator<String>> words) {
    /** A cell of a sheet. */
    public record Place(String sheet, CellRef cell) {}

    /** Nothing is masked. */
    public static final Masking NONE = new Masking(Map.of(), Optional.empty());

    public Masking {
        cells = Map.copyOf(cells);
    }

    /** Masks these cells, and with this function every text. */
    public static Masking of(Map<Place, String> cells, UnaryOperator<String> words) {
        return new Masking(cells, Optional.of(words));
    }

    /** Whether there is anything to mask. */
    boolean isNeeded() {
        return !cells.isEmpty() || words.isPresent();
    }

    /** The function for texts; leaves them alone when there is none. */
    UnaryOperator<String> texts() {
        return words.orElse(UnaryOperator.identity());
    }
}
