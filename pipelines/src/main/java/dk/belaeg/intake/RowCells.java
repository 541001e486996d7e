package dk.belaeg.intake;

import dk.belaeg.grammar.RawValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the row being read, by position of the field; used again for the next row. */
final class RowCells {
    private final @Nullable RawValue[] cells;
    private final boolean[] blank;
    private final boolean[] cpr;

    RowCells(int fields) {
        this.cells = new @Nullable RawValue[fields];
        this.blank = new boolean[fields];
        this.cpr = new boolean[fields];
    }

    void clear() {
        Arrays.fill(cells, null);
        Arrays.fill(blank, false);
        Arrays.fill(cpr, false);
    }

    /**
     * @param isBlank whether the cell holds nothing in the file, though a value was taken from above
     * @param holdsCpr whether the cell holds a CPR number
     */
    void put(int field, RawValue cell, boolean isBlank, boolean holdsCpr) {
        cells[field] = cell;
        blank[field] = isBlank;
        cpr[field] = holdsCpr;
    }

    /** The field's cell; null when the field has none. */
    @Nullable
    RawValue at(int field) {
        return cells[field];
    }

    boolean blank(int field) {
        return blank[field];
    }

    boolean cpr(int field) {
        return cpr[field];
    }
}
