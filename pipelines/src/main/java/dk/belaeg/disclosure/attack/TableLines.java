package dk.belaeg.disclosure.attack;

import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The header and rows of a table from anywhere: header lines are joined to one, blank lines and notes below are left out.
 *
 * @param told what was joined and left out, one Danish sentence each
 */
record TableLines(List<String> header, List<List<String>> rows, List<String> told) {
    private static final Pattern NOTE =
            Pattern.compile("(?:note|noter|kilde|anm|anmærkning|source|\\*|[0-9a-z]\\)|\\([0-9a-z]\\)).*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final int LONGEST_LABEL = 60;

    static TableLines of(List<List<String>> lines, MarkReader reader) {
        List<List<String>> rows = new ArrayList<>(lines);
        List<String> told = new ArrayList<>();
        if (rows.isEmpty()) {
            return new TableLines(List.of(), List.of(), told);
        }
        List<String> header = new ArrayList<>(rows.remove(0));
        int joined = 0;
        while (rows.size() > 1 && isHeader(rows.get(0), rows.get(1), reader)) {
            joined++;
            header = together(header, rows.remove(0));
        }
        if (joined > 0) {
            told.add("Overskriften er på " + (joined + 1) + " linjer og læst som: " + String.join("; ", header) + ".");
        }
        List<List<String>> kept = new ArrayList<>();
        for (List<String> row : rows) {
            if (isNote(row)) {
                told.add("Læst som en note: "
                        + row.stream().filter(cell -> !cell.isBlank()).toList().get(0));
            } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                kept.add(row);
            }
        }
        return new TableLines(named(header), kept, told);
    }

    /** Another line of the header has words or years where the line below it has numbers and marks. */
    private static boolean isHeader(List<String> row, List<String> below, MarkReader reader) {
        boolean words = false;
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column).strip();
            MarkReader.Kind under = reader.read(below.get(column)).kind();
            boolean overNumber = under == MarkReader.Kind.NUMBER || under == MarkReader.Kind.MARK;
            MarkReader.Kind here = reader.read(cell).kind();
            boolean name = YEAR.matcher(cell).matches() || here == MarkReader.Kind.UNKNOWN;
            if (column > 0 && !cell.isEmpty() && !name) {
                return false;
            }
            words |= column > 0 && name && overNumber;
        }
        return words
                && row.get(0).isBlank()
                && row.stream().filter(cell -> !cell.isBlank()).distinct().count() > 1;
    }

    /** A name above several columns stands in the first of them. */
    private static List<String> together(List<String> above, List<String> below) {
        List<String> header = new ArrayList<>();
        String over = "";
        for (int column = 0; column < above.size(); column++) {
            String name = above.get(column).strip();
            over = name.isEmpty() ? over : name;
            String under = below.get(column).strip();
            boolean first = column == 0;
            header.add(((first ? name : over) + " " + under).strip());
        }
        return header;
    }

    /** ColumnKinds without a name, or with one that others have too, get one of their own. */
    private static List<String> named(List<String> header) {
        List<String> named = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column).strip();
            String own = name.isEmpty() ? "kolonne " + (column + 1) : name;
            named.add(named.contains(own) ? own + " (kolonne " + (column + 1) + ")" : own);
        }
        return named;
    }

    private static boolean isNote(List<String> row) {
        List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() == 1
                && row.size() > 1
                && !row.get(0).isBlank()
                && (NOTE.matcher(Texts.key(row.get(0))).matches() || row.get(0).length() > LONGEST_LABEL);
    }
}
