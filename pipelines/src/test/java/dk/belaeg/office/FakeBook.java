package dk.belaeg.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook of plain sheets, written cell by cell as short texts: cells of a row are separated by bars, a blank one is no
 * cell; "tal: 12" is a number, "dato: 2026-03-01" a number shown as a date, "pct: 97.5" one shown as percent, "formel:" a
 * formula without result, "fejl: #REF!" an error, "sand: 1" a truth; everything else is text. A row that begins with
 * "[skjult]" is hidden.
 */
public final class FakeBook {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String HIDDEN = "[skjult]";

    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(String name, String state, String columns, String rows) {}

    public FakeBook sheet(String name, String table) {
        return add(name, "visible", "", table);
    }

    /** A sheet that the sender has hidden; {@code state} is {@code hidden} or {@code veryHidden}. */
    public FakeBook hiddenSheet(String name, String state, String table) {
        return add(name, state, "", table);
    }

    /** A sheet with one hidden column, 1 is A. */
    public FakeBook sheetWithHiddenColumn(String name, int column, String table) {
        return add(
                name,
                "visible",
                "<cols><col min=\"" + column + "\" max=\"" + column + "\" width=\"9\" hidden=\"1\"/></cols>",
                table);
    }

    private FakeBook add(String name, String state, String columns, String table) {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (String line : table.split("\n", -1)) {
            number++;
            boolean hidden = line.startsWith(HIDDEN);
            rows.append("<row r=\"").append(number).append(hidden ? "\" hidden=\"1\">" : "\">");
            int column = 0;
            for (String cell : (hidden ? line.substring(HIDDEN.length()) : line).split("\\|", -1)) {
                column++;
                rows.append(cell(new CellRef(number, column), cell.strip()));
            }
            rows.append("</row>");
        }
        sheets.add(new Sheet(name, state, columns, rows.toString()));
        return this;
    }

    private static String cell(CellRef ref, String written) {
        if (written.isEmpty()) {
            return "";
        }
        String[] parts = written.split(": ?", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "tal" -> "<c r=\"" + ref + "\"><v>" + value + "</v></c>";
            case "dato" ->
                "<c r=\"" + ref + "\" s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value))
                        + "</v></c>";
            case "pct" ->
                "<c r=\"" + ref + "\" s=\"2\"><v>" + new java.math.BigDecimal(value).movePointLeft(2) + "</v></c>";
            case "formel" -> "<c r=\"" + ref + "\"><f>SUM(X1:X9)</f></c>";
            case "fejl" -> "<c r=\"" + ref + "\" t=\"e\"><v>" + value + "</v></c>";
            case "sand" -> "<c r=\"" + ref + "\" t=\"b\"><v>" + value + "</v></c>";
            default ->
                "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(written)
                        + "</t></is></c>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The package, for tests that put a fault into it. */
    public FakeZip zip() {
        FakeZip zip = FakeWorkbook.withSheet("");
        String empty = zip.text(FakeWorkbook.SHEET);
        StringBuilder tabs = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            String part = "worksheets/fake" + (i + 1) + ".xml";
            tabs.append("<sheet name=\"" + escaped(sheet.name()) + "\" sheetId=\"" + (i + 1) + "\" state=\""
                    + sheet.state() + "\" r:id=\"fake" + (i + 1) + "\"/>");
            relations.append("<Relationship Id=\"fake" + (i + 1)
                    + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\""
                    + part + "\"/>");
            types.append("<Override PartName=\"/xl/" + part
                    + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            zip.part(
                    "xl/" + part,
                    empty.replace(
                            "</worksheet>",
                            sheet.columns() + "<sheetData>" + sheet.rows() + "</sheetData></worksheet>"));
        }
        return zip.without(FakeWorkbook.SHEET)
                .replace(FakeWorkbook.WORKBOOK, "<sheet name=\"Svar\" sheetId=\"1\" r:id=\"rId1\"/>", tabs.toString())
                .replace(
                        FakeWorkbook.WORKBOOK_RELS,
                        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
                        relations.toString())
                .replace(
                        FakeWorkbook.TYPES,
                        "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
                        types.toString());
    }

    public byte[] bytes() {
        return zip().bytes();
    }
}
