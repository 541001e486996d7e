package dk.belaeg.intake;

import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a sheet holds beside the data of its table: rows that are none, cells that belong to no field, rows that are hidden.
 * Counted while the sheet is read and said once for all of a kind, with the first of them as the place. What stood there is
 * quoted apart from the sentence, since it may be anything.
 */
final class ExcludedContent implements Serializable {
    private static final long serialVersionUID = 1;

    /** How many of the texts that stood there one finding quotes. */
    private static final int MOST_QUOTED = 5;

    /** Rows that are no data, by why. */
    private final TreeMap<String, Places> notWanted = new TreeMap<>();

    /** Rows whose code is not on the list of a field that holds more than is asked for, by the field's title. */
    private final TreeMap<String, Places> unlisted = new TreeMap<>();

    /** Rows that are a part of what another row has the sum of, by the title of the field that says so. */
    private final TreeMap<String, Places> parts = new TreeMap<>();

    /** Cells that belong to no field, by column. */
    private final TreeMap<Integer, Places> outside = new TreeMap<>();

    private final Places hidden = new Places();

    /** Rows of one kind: how many, the first of them, and some of what stood there. */
    private static final class Places implements Serializable {
        private static final long serialVersionUID = 1;

        private int first = Integer.MAX_VALUE;
        private long count;
        private final TreeSet<String> texts = new TreeSet<>();

        private void add(int row, String text) {
            first = Math.min(first, row);
            count++;
            quote(text);
        }

        private void add(Places part) {
            first = Math.min(first, part.first);
            count += part.count;
            part.texts.forEach(this::quote);
        }

        /** Keeps one more than is quoted, to know that there are more. */
        private void quote(String text) {
            if (!text.isEmpty()) {
                texts.add(text);
                if (texts.size() > MOST_QUOTED + 1) {
                    texts.pollLast();
                }
            }
        }

        private String quoted() {
            return String.join(", ", texts.stream().limit(MOST_QUOTED).toList())
                    + (texts.size() > MOST_QUOTED ? " og flere" : "");
        }

        private String rows() {
            return count == 1 ? "1 række" : DanishNumbers.format(count) + " rækker";
        }
    }

    /** A row that is no data; {@code text} is what shows it, and may be empty. */
    void notWanted(int row, String why, String text) {
        notWanted.computeIfAbsent(why, reason -> new Places()).add(row, text);
    }

    /** A row whose code is not on the list of a field that holds more than is asked for. */
    void unlisted(int row, String field, String text) {
        unlisted.computeIfAbsent(field, title -> new Places()).add(row, text);
    }

    /** A row that is a part of what another row has the sum of. */
    void part(int row, String field, String text) {
        parts.computeIfAbsent(field, title -> new Places()).add(row, text);
    }

    /** A cell that belongs to no field. */
    void outside(int row, int column) {
        outside.computeIfAbsent(column, c -> new Places()).add(row, "");
    }

    /** A row that the sender has hidden and that is read all the same. */
    void hidden(int row) {
        hidden.add(row, "");
    }

    /** Takes over what is beside the table in another part of the sheet. */
    void add(ExcludedContent part) {
        part.notWanted.forEach((why, rows) ->
                notWanted.computeIfAbsent(why, reason -> new Places()).add(rows));
        part.unlisted.forEach((field, rows) ->
                unlisted.computeIfAbsent(field, title -> new Places()).add(rows));
        part.parts.forEach((field, rows) ->
                parts.computeIfAbsent(field, title -> new Places()).add(rows));
        part.outside.forEach((column, cells) ->
                outside.computeIfAbsent(column, c -> new Places()).add(cells));
        hidden.add(part.hidden);
    }

    void say(Origin sheet, List<Finding> findings) {
        unlisted.forEach((field, rows) -> findings.add(new Finding(
                SheetRules.CODE_UNLISTED,
                at(sheet, rows, 0),
                rows.quoted(),
                rows.rows() + " er ikke brugt: »" + field + "« står ikke på listen.")));
        parts.forEach((field, rows) -> findings.add(new Finding(
                SheetRules.PART_OF_SUM,
                at(sheet, rows, 0),
                rows.quoted(),
                rows.rows() + " er ikke brugt: »" + field + "« siger, at "
                        + (rows.count == 1 ? "den er en del" : "de er dele") + " af en sum.")));
        notWanted.forEach((why, rows) -> findings.add(new Finding(
                SheetRules.ROW_NOT_WANTED,
                at(sheet, rows, 0),
                rows.quoted(),
                rows.rows() + " er ikke brugt: " + why + ".")));
        outside.forEach((column, cells) -> findings.add(Finding.of(
                SheetRules.CELL_OUTSIDE,
                at(sheet, cells, column),
                cells.count == 1
                        ? "Cellen hører ikke til noget felt og er ikke brugt."
                        : "Kolonne " + CellNames.column(column) + " hører ikke til noget felt, og de "
                                + DanishNumbers.format(cells.count) + " udfyldte celler i den er ikke brugt.")));
        if (hidden.count > 0) {
            findings.add(Finding.of(
                    SheetRules.ROW_HIDDEN,
                    at(sheet, hidden, 0),
                    hidden.count == 1
                            ? "Rækken er skjult i arket. Den er læst."
                            : DanishNumbers.format(hidden.count)
                                    + " rækker er skjult i arket; dette er den første. De er læst."));
        }
    }

    private static Origin at(Origin sheet, Places rows, int column) {
        return sheet.at(CellNames.of(rows.first, column));
    }
}
