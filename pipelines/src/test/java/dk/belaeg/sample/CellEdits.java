package dk.belaeg.sample;

import dk.belaeg.office.FakeZip;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a finished form in ways that no honest program lets its user do. */
final class CellEdits {
    private final FakeZip zip;

    CellEdits(byte[] form) {
        this.zip = FakeZip.of(form);
    }

    byte[] bytes() {
        return zip.bytes();
    }

    /** Part of the nth sheet, counted from 1 as in the workbook. */
    private static String part(int sheet) {
        return "xl/worksheets/sheet" + sheet + ".xml";
    }

    /** Puts text in a cell, as if typed. */
    CellEdits text(int sheet, String cell, String text) {
        return content(sheet, cell, " t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    CellEdits number(int sheet, String cell, String number) {
        return content(sheet, cell, "><v>" + number + "</v></c>");
    }

    /** A formula that was stored without its result. */
    CellEdits formula(int sheet, String cell, String formula) {
        return content(sheet, cell, "><f>" + formula + "</f></c>");
    }

    CellEdits error(int sheet, String cell, String error) {
        return content(sheet, cell, " t=\"e\"><v>" + error + "</v></c>");
    }

    CellEdits blank(int sheet, String cell) {
        return content(sheet, cell, "/>");
    }

    private CellEdits content(int sheet, String cell, String content) {
        Matcher found = cell(sheet, cell);
        return set(sheet, found, "<c r=\"" + cell + "\"" + found.group("style") + content);
    }

    /** What Excel makes of "1-3": a day, in the style of the form's own date cell. */
    CellEdits date(int sheet, String cell, int serial, int styledSheet, String styledCell) {
        String style = cell(styledSheet, styledCell).group("style");
        return set(sheet, cell(sheet, cell), "<c r=\"" + cell + "\"" + style + "><v>" + serial + "</v></c>");
    }

    /** The same cell a second time, with another number. */
    CellEdits twice(int sheet, String cell, String number) {
        Matcher found = cell(sheet, cell);
        return set(sheet, found, found.group() + "<c r=\"" + cell + "\"><v>" + number + "</v></c>");
    }

    /** A cell that does not say where it stands, as some programs write them. */
    CellEdits withoutReference(int sheet, String cell) {
        return replace(sheet, "<c r=\"" + cell + "\"", "<c");
    }

    /** A cell to the right of all that the row has. */
    CellEdits beyond(int sheet, String cell, String text) {
        int row = Integer.parseInt(cell.replaceAll("[A-Z]+", ""));
        return replace(
                sheet,
                "(<row r=\"" + row + "\".*?)</row>",
                "$1<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
    }

    CellEdits hiddenRow(int sheet, int row) {
        return replace(sheet, "<row r=\"" + row + "\"", "<row r=\"" + row + "\" hidden=\"1\"");
    }

    CellEdits withoutRow(int sheet, int row) {
        return replace(sheet, "<row r=\"" + row + "\".*?</row>", "");
    }

    CellEdits hiddenColumn(int sheet, int column) {
        return replace(sheet, "<col min=\"" + column + "\"", "<col hidden=\"1\" min=\"" + column + "\"");
    }

    /** Changes words wherever they stand. */
    CellEdits everywhere(String from, String to) {
        List<String> names = new ArrayList<>();
        zip.names().forEach(names::add);
        names.forEach(name -> zip.part(name, zip.text(name).replace(from, to)));
        return this;
    }

    /** Changes the workbook part, such as a sheet's name or whether it is seen. */
    CellEdits workbook(String from, String to) {
        zip.replace("xl/workbook.xml", from, to);
        return this;
    }

    private CellEdits replace(int sheet, String pattern, String replacement) {
        String before = zip.text(part(sheet));
        String after = Pattern.compile(pattern, Pattern.DOTALL).matcher(before).replaceFirst(replacement);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing in sheet " + sheet + " is " + pattern);
        }
        zip.part(part(sheet), after);
        return this;
    }

    private Matcher cell(int sheet, String cell) {
        Matcher found = Pattern.compile("<c r=\"" + cell + "\"(?<style>(?: s=\"[0-9]+\")?)(?:[^>]*/>|.*?</c>)")
                .matcher(zip.text(part(sheet)));
        if (!found.find()) {
            throw new IllegalArgumentException("no cell " + cell + " in sheet " + sheet);
        }
        return found;
    }

    private CellEdits set(int sheet, Matcher found, String replacement) {
        String xml = zip.text(part(sheet));
        zip.part(part(sheet), xml.substring(0, found.start()) + replacement + xml.substring(found.end()));
        return this;
    }
}
