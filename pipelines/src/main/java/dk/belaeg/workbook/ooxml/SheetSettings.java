package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is set for a sheet as a whole; gathered by {@link SheetBuilder}, written by {@link SheetXml}. */
final class SheetSettings {
    final List<Validation> validations = new ArrayList<>();
    final List<CellRange> digitsAsText = new ArrayList<>();
    /** Rows after which a page ends. */
    final List<Integer> pageBreaks = new ArrayList<>();

    @Nullable
    PrintSetup print;

    @Nullable
    CellRef cursor;

    boolean locked;
    boolean gridLines = true;
    int frozenRows;
    int frozenColumns;
}
