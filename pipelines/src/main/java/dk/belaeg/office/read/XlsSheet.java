package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawCell.Formula;
import dk.belaeg.office.read.RawSheet.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Takes the records of one sheet of an old workbook as they come. */
final class XlsSheet {
    private static final int COLUMNS = 256;
    /** As many digits as Excel writes into files of today; its numbers are binary. */
    private static final MathContext STORED = new MathContext(17);

    private final CellValues values;
    private final SheetBuilder sheet;
    private final Problems problems;

    private final Map<Integer, String> objectTexts = new HashMap<>();
    private final List<NoteRecord> notes = new ArrayList<>();
    private Kind kind = Kind.OTHER;
    private int depth;
    private int object;
    private boolean isComment;

    XlsSheet(CellValues values, SheetBuilder sheet, Problems problems) {
        this.values = values;
        this.sheet = sheet;
        this.problems = problems;
    }

    /** Charts stand as sheets inside the sheet, with numbers of their own, which are passed over. */
    void record(Record record) throws Refusal {
        if (record instanceof BOFRecord begin) {
            if (depth++ == 0) {
                kind = switch (begin.getType()) {
                    case BOFRecord.TYPE_WORKSHEET -> Kind.WORKSHEET;
                    case BOFRecord.TYPE_CHART -> Kind.CHART;
                    default -> Kind.OTHER;
                };
            }
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (depth == 1 && kind == Kind.WORKSHEET) {
            if (record instanceof CellValueRecordInterface cell) {
                cell(cell);
            } else {
                beside(record);
            }
        }
    }

    private void cell(CellValueRecordInterface record) throws Refusal {
        int column = record.getColumn() & 0xFFFF;
        Styles.Style style = values.style(record.getXFIndex() & 0xFFFF);
        CellContent content = content(record, style);
        if (content == null) {
            return;
        }
        if (column >= COLUMNS) {
            problems.add(ProblemKind.OUTSIDE_SHEET, null);
            return;
        }
        Formula formula = record instanceof FormulaRecord ? new Formula("", null) : null;
        sheet.add(values.cell(new CellRef(record.getRow() + 1, column + 1), content, formula, style));
    }

    /** Null when nothing stands in the cell but formatting. */
    private @Nullable CellContent content(CellValueRecordInterface record, Styles.@Nullable Style style) {
        if (record instanceof FormulaRecord) {
            return CellValues.unreadable(ProblemKind.FORMULA_IN_OLD_FORMAT, "");
        } else if (record instanceof NumberRecord number) {
            return values.number(digits(number.getValue()), style);
        } else if (record instanceof LabelSSTRecord text) {
            return values.shared(text.getSSTIndex(), String.valueOf(text.getSSTIndex()));
        } else if (record instanceof LabelRecord text) {
            return values.text(text.getValue());
        } else if (record instanceof BoolErrRecord truth && truth.isBoolean()) {
            return new CellContent.Truth(truth.getBooleanValue());
        } else if (record instanceof BoolErrRecord error) {
            int code = error.getErrorValue();
            return new CellContent.ErrorValue(
                    FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?");
        }
        return null;
    }

    /** The number as a file of today would store it. */
    private static String digits(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal stored = new BigDecimal(number).round(STORED).stripTrailingZeros();
        return stored.scale() < 0 && stored.precision() - stored.scale() <= 17
                ? stored.toPlainString()
                : stored.toString();
    }

    private void beside(Record record) throws Refusal {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            sheet.hideRow(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns
                && (columns.getHidden() || columns.getColumnWidth() == 0)) {
            sheet.hideColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        } else if (record instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                CellRangeAddress area = merges.getAreaAt(i);
                sheet.merge(CellRange.of(
                        area.getFirstRow() + 1,
                        area.getFirstColumn() + 1,
                        area.getLastRow() + 1,
                        area.getLastColumn() + 1));
            }
        } else if (record instanceof ProtectRecord protection) {
            sheet.lock(protection.getProtect());
        } else if (record instanceof HeaderFooterBase line) {
            sheet.looseText(line instanceof HeaderRecord ? "sidehoved" : "sidefod", line.getText());
        } else if (record instanceof ObjRecord drawn) {
            note(drawn);
        } else if (record instanceof TextObjectRecord text) {
            objectText(text.getStr().getString());
        } else if (record instanceof NoteRecord note && note.getColumn() < COLUMNS) {
            notes.add(note);
        }
    }

    /** An object is followed by its text; that of a comment is called for by its note, at the end of the sheet. */
    private void note(ObjRecord drawn) {
        for (SubRecord part : drawn.getSubRecords()) {
            if (part instanceof CommonObjectDataSubRecord common) {
                object = common.getObjectId();
                isComment = common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT;
            }
        }
    }

    private void objectText(String text) {
        if (isComment) {
            objectTexts.put(object, text);
        } else {
            sheet.looseText("tekstboks", text);
        }
    }

    Kind kind() {
        return kind;
    }

    /** The sheet's notes have all been read, and their texts. */
    void comment() {
        for (NoteRecord note : notes) {
            CellRef cell = new CellRef(note.getRow() + 1, note.getColumn() + 1);
            sheet.comment(cell, note.getAuthor(), objectTexts.getOrDefault(note.getShapeId(), ""), false);
        }
    }
}
