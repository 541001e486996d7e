package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.CellKey;
import java.util.List;

/** What must be printed makes it impossible to hide what must be hidden. */
public final class ImpossibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CellKey hidden;
    private final transient List<CellKey> forced;

    ImpossibleException(CellKey hidden, List<CellKey> forced) {
        super(hidden + " cannot be hidden while these are printed: " + forced);
        this.hidden = hidden;
        this.forced = List.copyOf(forced);
    }

    /** The cell that cannot be hidden. */
    public CellKey hidden() {
        return hidden;
    }

    /** The forced cells that stand in the way; the cell itself when it is one of them. */
    public List<CellKey> forced() {
        return forced;
    }
}
