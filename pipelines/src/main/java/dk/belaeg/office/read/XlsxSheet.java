package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part from front to back. */
final class XlsxSheet {
    private final XmlPull xml;
    private final CellValues values;
    private final SheetBuilder sheet;
    private final Problems problems;

    private final BitSet seenRows = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private int lastRow;

    XlsxSheet(XmlPull xml, CellValues values, SheetBuilder sheet, Problems problems) {
        this.xml = xml;
        this.values = values;
        this.sheet = sheet;
        this.problems = problems;
    }

    void read() throws BadPackage, Refusal {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.in(Namespace.COMPATIBILITY)) {
                xml.skip();
            } else if (xml.in(Namespace.SPREADSHEET)) {
                element();
            }
        }
    }

    private void element() throws BadPackage, Refusal {
        switch (xml.name()) {
            case "row" -> row();
            case "col" -> column();
            case "mergeCell" -> {
                CellRange range = CellRange.parse(xml.attribute("ref", "")).orElse(null);
                if (range != null) {
                    sheet.merge(range);
                }
            }
            case "autoFilter" ->
                sheet.filter(CellRange.parse(xml.attribute("ref", "")).orElse(null));
            case "sheetProtection" -> sheet.lock(xml.flag("sheet"));
            case "oddHeader", "evenHeader", "firstHeader" -> sheet.looseText("sidehoved", xml.text());
            case "oddFooter", "evenFooter", "firstFooter" -> sheet.looseText("sidefod", xml.text());
            case "extLst" -> xml.skip();
            default -> {}
        }
    }

    private void column() {
        boolean noWidth = "0".equals(xml.attribute("width"));
        if (xml.flag("hidden") || noWidth) {
            sheet.hideColumns(Math.max(1, xml.number("min", 0)), Math.min(CellRef.MAX_COLUMN, xml.number("max", 0)));
        }
    }

    private void row() throws BadPackage, Refusal {
        int row = rowNumber(xml.attribute("r"));
        if (row > 0) {
            if (row < lastRow) {
                problems.add(ProblemKind.ROW_OUT_OF_ORDER, new CellRef(row, 1));
            } else if (seenRows.get(row)) {
                problems.add(ProblemKind.DUPLICATE_ROW, new CellRef(row, 1));
            }
            seenRows.set(row);
            boolean noHeight = "0".equals(xml.attribute("ht")) && xml.flag("customHeight");
            if (xml.flag("hidden") || noHeight) {
                sheet.hideRow(row);
            }
            lastRow = row;
        }
        int level = xml.depth();
        int column = 0;
        columnsSeen.clear();
        while (xml.nextInside(level)) {
            if (xml.starts(Namespace.SPREADSHEET, "c")) {
                column = cell(row, column);
            } else {
                xml.skip();
            }
        }
    }

    /** The row's number; 0 when it has none that can be read, so that only references of its cells can tell. */
    private int rowNumber(@Nullable String stated) {
        if (stated == null) {
            problems.add(ProblemKind.MISSING_REFERENCE, null);
            return Math.min(lastRow + 1, CellRef.MAX_ROW);
        }
        int row = XmlPull.parse(stated, 0);
        if (row < 1 || row > CellRef.MAX_ROW) {
            problems.add(ProblemKind.OUTSIDE_SHEET, null);
            return 0;
        }
        return row;
    }

    /** Reads one cell; gives the column the next one is counted from when it has no reference of its own. */
    private int cell(int row, int lastColumn) throws BadPackage, Refusal {
        CellRef ref = place(xml.attribute("r"), row, lastColumn);
        if (ref == null) {
            xml.skip();
            return lastColumn;
        }
        boolean astray = row != 0 && ref.row() != row;
        RawCell cell = new XlsxCell(xml, values).read(ref);
        if (!astray && columnsSeen.get(ref.column())) {
            // An empty twin counts as well: two contents of one place are uncertain, whatever they are.
            sheet.add(new RawCell(ref.row(), ref.column(), CellContent.NOTHING, null, NumberFormat.GENERAL, false));
        }
        columnsSeen.set(ref.column());
        if (cell != null && astray) {
            problems.add(ProblemKind.BAD_REFERENCE, ref);
            sheet.add(cell.unreadable(ProblemKind.BAD_REFERENCE, cell.content().raw()));
        } else if (cell != null) {
            sheet.add(cell);
        }
        return astray ? lastColumn : ref.column();
    }

    private @Nullable CellRef place(@Nullable String stated, int row, int lastColumn) {
        if (stated != null) {
            CellRef ref = CellRef.parse(stated).orElse(null);
            if (ref == null) {
                boolean wellFormed = stated.matches("[A-Z]{1,10}[0-9]{1,10}");
                problems.add(wellFormed ? ProblemKind.OUTSIDE_SHEET : ProblemKind.BAD_REFERENCE, null);
            }
            return ref;
        }
        problems.add(ProblemKind.MISSING_REFERENCE, null);
        return row == 0 || lastColumn >= CellRef.MAX_COLUMN ? null : new CellRef(row, lastColumn + 1);
    }
}
