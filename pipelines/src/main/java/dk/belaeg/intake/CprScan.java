package dk.belaeg.intake;

import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawSheet.LooseText;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for CPR numbers in every cell of a grid, and in what stands beside the cells. Ten digits are no CPR number where
 * keys of ten digits are expected (P-numbers, service ids), by the field or by the words above or to the left, and numbers
 * where amounts are expected are amounts; what is written with a hyphen as CPR numbers are is one everywhere.
 */
final class CprScan {
    private static final Pattern KEY_HEADER = Pattern.compile(
            "(?!.*cpr).*(?:^|\\s)(?:p ?(?:nr|nummer)|pnummer|pnr|produktionsenhed\\S*|cvr\\S*|ean\\S*|gln\\S*|konto\\S*|telefon\\S*|mobil\\S*|tlf)(?:\\s|$).*");
    private static final int LONGEST_HEADER = 60;

    /** Nearly every row; never written to. */
    private static final BitSet NONE = new BitSet();

    private CprScan() {}

    /** What is expected in a cell. */
    enum Expected {
        /** Nothing: the cell belongs to no field. */
        OUTSIDE,
        /** Nothing that is used; but a key that may have ten digits. */
        KEY_OUTSIDE,
        ANSWER,
        FREE_TEXT,
        /** A key that may have ten digits. */
        KEY,
        AMOUNT
    }

    /** Names of the cells of a sheet in which nothing is expected that hold a CPR number; a finding for each is added. */
    static Set<String> scan(Grid grid, List<Finding> findings) {
        Set<String> found = new HashSet<>();
        for (Grid.Row row : grid.rows()) {
            IntFunction<Expected> expected =
                    column -> isKeyColumn(grid, row.index(), column) ? Expected.KEY_OUTSIDE : Expected.OUTSIDE;
            scan(grid.file(), grid.sheet(), row, expected, findings).stream()
                    .forEach(column -> found.add(CellNames.of(row.index(), column)));
        }
        return found;
    }

    /**
     * Columns of a row that hold a CPR number, to be read only; a finding for each is added.
     *
     * @param expectation what is expected in a column; only asked about cells that look like CPR numbers
     */
    static BitSet scan(
            String file, String sheet, Grid.Row row, IntFunction<Expected> expectation, List<Finding> findings) {
        @Nullable BitSet found = null;
        for (int column = 0; column < row.width(); column++) {
            RawValue cell = row.at(column);
            if (holdsCpr(cell, Expected.ANSWER)) {
                Expected expected = expectation.apply(column);
                boolean keyed = isKeyHeader(row.at(column - 1).text());
                if (holdsCpr(cell, keyed ? Expected.KEY : expected)) {
                    found = found == null ? new BitSet() : found;
                    found.set(column);
                    findings.add(new Finding(
                            ValueRules.CPR_NUMBER,
                            new Origin(file, sheet, CellNames.of(row.index(), column)),
                            PersonNumbers.MASK,
                            sentence(expected)));
                }
            }
        }
        return found == null ? NONE : found;
    }

    /** Looks through what a sheet holds beside its cells: its name, comments, text boxes, heads and feet. */
    static void scanBesideCells(String file, RawSheet sheet, List<Finding> findings) {
        Origin origin = Origin.ofSheet(file, PersonNumbers.mask(sheet.name()));
        if (PersonNumbers.foundIn(sheet.name())) {
            findings.add(new Finding(
                    ValueRules.CPR_NUMBER,
                    origin,
                    PersonNumbers.MASK,
                    "Arkets navn indeholder et CPR-nummer. Det er skjult overalt; arket er læst.",
                    "Giv arket et andet navn. CPR-numre må ikke indsendes."));
        }
        for (CellComment comment : sheet.comments()) {
            say("En kommentar til " + comment.cell().name(), comment.text(), origin, findings);
        }
        for (LooseText loose : sheet.looseTexts()) {
            say("Arkets " + loose.where(), loose.text(), origin, findings);
        }
    }

    private static void say(String what, String text, Origin origin, List<Finding> findings) {
        if (PersonNumbers.foundIn(text)) {
            findings.add(new Finding(
                    ValueRules.CPR_NUMBER,
                    origin,
                    PersonNumbers.MASK,
                    what + " indeholder et CPR-nummer. Det er skjult overalt."));
        }
    }

    /** Looks through what a workbook says of itself and the names that it gives to cells and tables. */
    static void scanBesideSheets(String file, RawWorkbook book, List<Finding> findings) {
        Origin origin = Origin.ofFile(file);
        book.properties()
                .forEach((name, text) ->
                        say("Filens egenskaber (titel, forfatter og lignende)", text, origin, findings));
        book.customProperties()
                .forEach((name, text) ->
                        say("Filens egenskaber (titel, forfatter og lignende)", name + "\n" + text, origin, findings));
        for (DefinedName name : book.names()) {
            say("Et navn på celler", name.name(), origin, findings);
            say("Et navn på celler", name.refersTo(), origin, findings);
        }
        for (RawSheet sheet : book.sheets()) {
            sheet.tables().forEach(table -> say("Navnet på en tabel", table.name(), origin, findings));
        }
    }

    /** Whether a cell of the workbook of corrections holds one; a number of nine digits may be an amount. */
    static boolean inCorrection(RawValue cell) {
        return PersonNumbers.foundIn(cell.text())
                && (cell.form() != RawValue.Form.NUMBER || cell.text().length() > 9);
    }

    /** What may be shown of a cell in which a CPR number was found. */
    static RawValue masked(RawValue cell) {
        return cell.form() == RawValue.Form.NUMBER
                ? new RawValue(RawValue.Form.TEXT, PersonNumbers.MASK)
                : new RawValue(cell.form(), PersonNumbers.mask(cell.text()));
    }

    /** What may be shown of a cell that belongs to no field. */
    static String shown(RawValue cell) {
        return (holdsCpr(cell, Expected.OUTSIDE) ? masked(cell) : cell).text();
    }

    private static String sentence(Expected expected) {
        return switch (expected) {
            case OUTSIDE, KEY_OUTSIDE, ANSWER, KEY, AMOUNT ->
                "Cellen indeholder et CPR-nummer. Det er skjult overalt, og cellen er ikke brugt.";
            case FREE_TEXT ->
                "Teksten indeholder et CPR-nummer. Nummeret er skjult overalt; resten af teksten er gemt fortroligt.";
        };
    }

    private static boolean holdsCpr(RawValue cell, Expected expected) {
        return switch (cell.form()) {
            case TEXT ->
                PersonNumbers.foundIn(cell.text())
                        && switch (expected) {
                            case OUTSIDE, ANSWER, FREE_TEXT -> true;
                            case KEY, KEY_OUTSIDE -> PersonNumbers.withDashIn(cell.text());
                            case AMOUNT -> !isNumber(Texts.clean(cell.text()));
                        };
            // A spreadsheet drops the first zero of a number.
            case NUMBER ->
                expected != Expected.KEY
                        && expected != Expected.KEY_OUTSIDE
                        && expected != Expected.AMOUNT
                        && PersonNumbers.isNumber(cell.text());
            case BLANK, PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT, UNREADABLE -> false;
        };
    }

    private static boolean isNumber(String text) {
        String number = Unit.quantity(text).map(Unit.Quantity::number).orElse(text);
        return NumberGrammar.Form.DANISH.read(number).isPresent()
                || NumberGrammar.Form.ENGLISH.read(number).isPresent();
    }

    private static boolean isKeyColumn(Grid grid, int row, int column) {
        return grid.rows().stream()
                .limit(HeaderMatch.ROWS_SEARCHED)
                .takeWhile(above -> above.index() < row)
                .anyMatch(above -> isKeyHeader(above.at(column).text()));
    }

    /** Whether words above a column, or left of a cell, say that it holds keys of ten digits or telephone numbers. */
    static boolean isKeyHeader(String words) {
        return words.length() <= LONGEST_HEADER
                && KEY_HEADER.matcher(Texts.headerKey(words)).matches();
    }
}
