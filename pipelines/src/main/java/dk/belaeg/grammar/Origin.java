package dk.belaeg.grammar;

import java.io.Serializable;

/**
 * Where something was read: a file of the inbox (path relative to it, with forward slashes), a sheet (empty for csv) and
 * a cell such as {@code C14} (empty when it concerns the whole sheet or file). Csv files have cells too: line 14, third
 * column is {@code C14}, which is where the user finds it when the file is opened in Excel.
 */
public record Origin(String file, String sheet, String cell) implements Comparable<Origin>, Serializable {

    public static Origin ofFile(String file) {
        return new Origin(file, "", "");
    }

    public static Origin ofSheet(String file, String sheet) {
        return new Origin(file, sheet, "");
    }

    public Origin at(String otherCell) {
        return new Origin(file, sheet, otherCell);
    }

    /** In words, for messages: {@code "esbjerg.xlsx, ark »Målgrupper«, celle C14"}. */
    public String danish() {
        StringBuilder text = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            text.append(", ark »").append(sheet).append('«');
        }
        if (!cell.isEmpty()) {
            text.append(", celle ").append(cell);
        }
        return text.toString();
    }

    /** By file, sheet, then row and column as numbers, so that C9 comes before C10. */
    @Override
    public int compareTo(Origin other) {
        int byPlace = file.compareTo(other.file);
        if (byPlace == 0) {
            byPlace = sheet.compareTo(other.sheet);
        }
        return byPlace != 0 ? byPlace : CellNames.compare(cell, other.cell);
    }
}
