package dk.belaeg.workbook.annotate;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies a worksheet: masks texts and given cells, points to the drawing of the comments, and gives up being shown first. */
final class SheetFilter extends MaskFilter {
    /** What the format wants after the drawing of the comments (ISO/IEC 29500-1, 18.3.1.99). */
    private static final Set<String> AFTER_LEGACY_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final Map<CellRef, String> maskedCells;
    private final @Nullable String legacyDrawing;
    private final Set<Integer> stringsKept = new HashSet<>();
    private final Map<CellRef, Integer> stringsReplaced = new HashMap<>();
    private Optional<String> relationPrefix = Optional.empty();
    private boolean drawingWritten;
    private String cellType = "n";
    private @Nullable CellRef cell;
    private final StringBuilder index = new StringBuilder();
    private boolean formulaReplaced;
    private @Nullable CellReplacement replacing;

    /** A cell whose content is being thrown away. */
    private static final class CellReplacement {
        boolean sharedFormula;
    }

    /**
     * @param maskedCells cells whose content becomes this text
     * @param legacyDrawing relation name of the comments' drawing, when the sheet has none yet
     */
    SheetFilter(UnaryOperator<String> mask, Map<CellRef, String> maskedCells, @Nullable String legacyDrawing) {
        super(mask);
        this.maskedCells = maskedCells;
        this.legacyDrawing = legacyDrawing;
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 1) {
            relationPrefix = tag.prefixFor(Vocabulary.RELATIONSHIPS);
        }
        if (tag.depth() == 2 && AFTER_LEGACY_DRAWING.contains(tag.name())) {
            writeDrawing(tag);
        }
        if (tag.is(Vocabulary.SPREADSHEET, "sheetView") && tag.get("tabSelected") != null) {
            tag.set("tabSelected", null);
            changed();
        }
        if (tag.is(Vocabulary.SPREADSHEET, "c")) {
            startCell(tag);
            return;
        }
        if (replacing != null) {
            noteFormula(tag, replacing);
            return;
        }
        if (tag.is(Vocabulary.SPREADSHEET, "v")) {
            index.setLength(0);
        }
        super.start(tag);
    }

    private void startCell(Tag tag) throws BadPackage {
        cellType = Optional.ofNullable(tag.get("t")).orElse("n");
        cell = Optional.ofNullable(tag.get("r")).flatMap(CellRef::parse).orElse(null);
        String masked = cell == null ? null : maskedCells.get(cell);
        if (masked == null) {
            super.start(tag);
            return;
        }
        replacing = new CellReplacement();
        changed();
        tag.set("t", "inlineStr");
        super.start(tag);
        write(XmlText.piece()
                .start(tag.sibling("is"))
                .spreadsheetText(tag.sibling("t"), masked)
                .end());
    }

    private void noteFormula(Tag tag, CellReplacement cellReplacement) {
        if (tag.is(Vocabulary.SPREADSHEET, "f")) {
            String type = Optional.ofNullable(tag.get("t")).orElse("normal");
            boolean follows = type.equals("shared") && tag.get("ref") == null;
            cellReplacement.sharedFormula |= !type.equals("normal") && !follows;
            formulaReplaced = true;
        }
    }

    @Override
    boolean isText(Tag tag) {
        return !tag.is(Vocabulary.SPREADSHEET, "v") || cellType.equals("str");
    }

    @Override
    protected void text(Tag inside, String text) throws BadPackage {
        if (inside.is(Vocabulary.SPREADSHEET, "v") && cellType.equals("s")) {
            index.append(text);
        }
        if (replacing == null) {
            super.text(inside, text);
        }
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        boolean isCell = tag.is(Vocabulary.SPREADSHEET, "c");
        if (tag.is(Vocabulary.SPREADSHEET, "v") && cellType.equals("s")) {
            noteString();
        }
        if (isCell && replacing != null) {
            if (replacing.sharedFormula) {
                throw new BadPackage(BadPackage.Fault.BAD_XML, SHARED_FORMULA);
            }
            replacing = null;
        } else if (replacing != null) {
            return;
        }
        if (tag.depth() == 1) {
            writeDrawing(tag);
        }
        super.end(tag);
    }

    /** The message of the exception thrown when the formula of a masked cell is needed by other cells. */
    static final String SHARED_FORMULA = "a masked cell holds the formula of other cells";

    private void noteString() {
        int number = XmlPull.parse(index.toString().strip(), -1);
        index.setLength(0);
        if (number < 0) {
            return;
        }
        if (replacing != null && cell != null) {
            stringsReplaced.put(cell, number);
        } else {
            stringsKept.add(number);
        }
    }

    private void writeDrawing(Tag before) {
        if (legacyDrawing != null && !drawingWritten) {
            drawingWritten = true;
            write(RelationAttribute.element(before, before.sibling("legacyDrawing"), relationPrefix, legacyDrawing));
            changed();
        }
    }

    /** Whether a cell lost its formula, so that the order of calculation must be found anew. */
    boolean formulaReplaced() {
        return formulaReplaced;
    }

    /** Numbers of the shared strings other cells point to. */
    Set<Integer> stringsKept() {
        return stringsKept;
    }

    /** Numbers of the shared strings that masked cells pointed to. */
    Set<Integer> stringsReplaced() {
        return new HashSet<>(stringsReplaced.values());
    }
}
