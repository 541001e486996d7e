package dk.belaeg.office.form;

import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.form.FormSheetWriter.Completeness;
import dk.belaeg.office.write.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes what the respondent can see to before the form is sent, by formulas alone: the first cells that something may be wrong
 * with, what it is, and what to do. What is found in each cell stands on a hidden sheet: the number of what may be wrong (A),
 * which of the cells to look at it is (B) and the cell's place (C); beside them what the numbers mean (D to F) and how many answers are
 * missing (H).
 */
final class CheckSheetWriter {
    private static final Pattern REFERENCE = Pattern.compile("\\[(?:([a-z_]+)\\.)?([a-z_]+)]");
    private static final String NOTHING = "Intet at se efter. Skemaet kan sendes.";
    private static final String NO_CELLS = "Ingen udfyldte celler skal ses efter.";
    private static final String ONE_CELL = "1 celle skal ses efter.";
    private static final String CELLS = " celler skal ses efter.";
    private static final String MISSING = " Der mangler svar i ";
    private static final String SEE_FRONT = " celler; forsiden viser, på hvilke ark.";
    private static final List<String> HEADERS = List.of("Ark", "Celle", "Hvad", "Gør sådan");
    private static final String LIMITS =
            "Arket regner, mens I skriver. Det ser efter, hvad der kan ses i skemaet selv. Tekster må I selv læse igennem:"
                    + " der må ikke stå navne på borgere eller CPR-numre i dem.";
    private static final double ROOM = 700;
    /** As many cells as are named; the rest are counted. */
    private static final int SHOWN = 20;
    /** Two lines of words. */
    private static final double HEIGHT = 30;

    private final FormDefinition form;
    private final List<FormSheetWriter> sheets;
    private final List<Completeness> complete;
    private final CellChecks cellChecks;
    private final Map<List<String>, Line> lines = new LinkedHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    /**
     * One thing that may be wrong on one sheet; at least one cell is judged by each.
     *
     * @param number by which the hidden sheet knows it
     */
    private record Line(int number, String sheet, String title, String remedy) {}

    /**
     * What is found in one cell.
     *
     * @param formula the number of a line, or 0
     * @param place the cell, as its readers call it
     */
    private record Judged(String formula, String place) {}

    /**
     * @param sheets written already
     * @param complete how complete each of them is
     * @param listNames names of the ranges that hold the code lists
     */
    CheckSheetWriter(
            FormDefinition form,
            List<FormSheetWriter> sheets,
            List<Completeness> complete,
            Map<String, String> listNames) {
        this.form = form;
        this.sheets = sheets;
        this.complete = complete;
        this.cellChecks = new CellChecks(listNames);
    }

    void write(SheetWriter shown, SheetWriter hidden, SheetWriter front) {
        for (int i = 0; i < sheets.size(); i++) {
            judgeCells(sheets.get(i));
            for (FormCheck check : form.checks().orElse(List.of())) {
                if (check.sheet().equals(sheets.get(i).sheet().id())) {
                    judgeRows(check, sheets.get(i));
                }
            }
        }
        List<Line> named = List.copyOf(lines.values());
        for (int i = 0; i < Math.max(judged.size(), named.size()); i++) {
            int row = i + 1;
            hidden.row(row);
            if (i < judged.size()) {
                hidden.formula(1, judged.get(i).formula(), BigDecimal.ZERO, Theme.BODY);
                String sofar = "IF(A" + row + ">0,COUNTIF($A$1:A" + row + ",\">0\"),0)";
                hidden.formula(2, sofar, BigDecimal.ZERO, Theme.BODY);
                hidden.text(3, judged.get(i).place(), Theme.BODY);
            }
            if (i < named.size()) {
                hidden.text(4, named.get(i).sheet(), Theme.BODY)
                        .text(5, named.get(i).title(), Theme.BODY);
                hidden.text(6, named.get(i).remedy(), Theme.BODY);
            }
            if (i == 0) {
                String missing = complete.stream()
                        .map(sheet -> sheet.requiredFormula() + "-(" + sheet.filledFormula() + ")")
                        .collect(Collectors.joining("+"));
                hidden.formula(8, missing, BigDecimal.valueOf(missing()), Theme.BODY);
            }
        }
        show(shown, hidden, hidden.calculated(2), front);
    }

    private Line line(FormSheetWriter sheet, String title, String remedy) {
        String name = sheet.out.name();
        return lines.computeIfAbsent(List.of(name, title), key -> new Line(lines.size() + 1, name, title, remedy));
    }

    private void judgeCells(FormSheetWriter sheet) {
        List<FormField> fields = sheet.sheet().fields();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).type() instanceof AnswerType.Shown) {
                continue;
            }
            for (CellRange cell : cells(sheet.answers(field))) {
                String at = sheet.named(cell);
                StringBuilder formula = new StringBuilder("IF(ISERROR(" + at + "),"
                        + line(sheet, ValueRules.ERROR_VALUE.title(), ValueRules.ERROR_VALUE.remedy())
                                .number()
                        + ",IF(" + at + "=\"\",0");
                List<CellChecks.CellCheck> checks =
                        cellChecks.of(fields.get(field).type(), at);
                for (CellChecks.CellCheck check : checks) {
                    Line of = line(sheet, check.rule().title(), check.rule().remedy());
                    formula.append(",IF(IFERROR(" + check.breach() + ",FALSE)," + of.number());
                }
                formula.append(",0").append(")".repeat(checks.size() + 2));
                judged.add(new Judged(formula.toString(), cell.name()));
            }
        }
    }

    private static List<CellRange> cells(CellRange column) {
        List<CellRange> cells = new ArrayList<>();
        for (int row = column.first().row(); row <= column.last().row(); row++) {
            cells.add(CellRange.of(
                    row, column.first().column(), row, column.first().column()));
        }
        return cells;
    }

    private void judgeRows(FormCheck check, FormSheetWriter sheet) {
        Line of = line(sheet, check.title(), check.remedy());
        List<CellRange> cells = cells(answers(sheet, check.field()));
        for (int row = 0; row < cells.size(); row++) {
            judged.add(new Judged(
                    "IF(IFERROR(" + condition(check, sheet, row) + ",FALSE)," + of.number() + ",0)",
                    cells.get(row).name()));
        }
    }

    /** The formula with the places of its cells. */
    private String condition(FormCheck check, FormSheetWriter sheet, int row) {
        Matcher reference = REFERENCE.matcher(check.condition());
        StringBuilder condition = new StringBuilder();
        while (reference.find()) {
            String other = reference.group(1);
            String named = other == null
                    ? sheet.named(cells(answers(sheet, reference.group(2))).get(row))
                    : sheets.stream()
                            .filter(one -> one.sheet().id().equals(other))
                            .findFirst()
                            .map(one -> one.named(answers(one, reference.group(2))))
                            .orElseThrow(() -> new IllegalArgumentException("no sheet " + other));
            reference.appendReplacement(condition, Matcher.quoteReplacement(named));
        }
        return reference.appendTail(condition).toString();
    }

    private static CellRange answers(FormSheetWriter sheet, String field) {
        List<String> ids = sheet.sheet().fields().stream().map(FormField::id).toList();
        if (!ids.contains(field)) {
            throw new IllegalArgumentException(
                    "no field " + field + " on " + sheet.sheet().id());
        }
        return sheet.answers(ids.indexOf(field));
    }

    /** @param found what the formulas of the hidden sheet give as the form is now */
    private void show(SheetWriter shown, SheetWriter hidden, List<Integer> found, SheetWriter front) {
        shown.withoutGridLines()
                .column(26, false)
                .column(10, false)
                .column(44, false)
                .column(76, false);
        int row = 0;
        shown.row(++row).text(1, FormKey.CHECK_SHEET, Theme.TITLE);
        shown.row(++row).text(1, form.cover().title() + ": " + form.cover().respondent(), Theme.SUBTITLE);
        String count = "COUNTIF(" + column(hidden, "A", judged.size()) + ",\">0\")";
        String missing = hidden.quoted() + "!$H$1";
        int counted = (int) found.stream().filter(number -> number > 0).count();
        shown.row(++row).formula(1, status(count, missing), status(counted, missing()), Theme.LABEL);
        for (String line : text(LIMITS)) {
            shown.row(++row).text(1, line, Theme.NOTE);
        }
        shown.row(++row).text(1, "Til forsiden", Theme.LINK);
        shown.link(new CellRef(row, 1), front, new CellRef(1, 1), "Gå til arket " + front.name());
        int headerRow = ++row;
        shown.row(row);
        for (int i = 0; i < HEADERS.size(); i++) {
            shown.text(i + 1, HEADERS.get(i), Theme.HEADER);
        }
        int[] places = IntStream.range(0, found.size())
                .filter(i -> found.get(i) > 0)
                .limit(SHOWN)
                .toArray();
        for (int i = 0; i < Math.min(SHOWN, judged.size()); i++) {
            String at = "MATCH(" + (i + 1) + "," + column(hidden, "B", judged.size()) + ",0)";
            String number = "INDEX(" + column(hidden, "A", judged.size()) + "," + at + ")";
            Line line = i < places.length ? lineOf(found.get(places[i])) : null;
            shown.row(++row, HEIGHT, false);
            told(shown, 1, hidden, "D", number, line == null ? "" : line.sheet());
            shown.formula(
                    2,
                    "IFERROR(INDEX(" + column(hidden, "C", judged.size()) + "," + at + "),\"\")",
                    line == null ? "" : judged.get(places[i]).place(),
                    Theme.CELL);
            told(shown, 3, hidden, "E", number, line == null ? "" : line.title());
            told(shown, 4, hidden, "F", number, line == null ? "" : line.remedy());
        }
        shown.row(++row)
                .formula(
                        1,
                        "IF(" + count + ">" + SHOWN + ",\"og \"&(" + count + "-" + SHOWN + ")&\" til\",\"\")",
                        counted > SHOWN ? "og " + (counted - SHOWN) + " til" : "",
                        Theme.NOTE);
        shown.freeze(headerRow, 0);
        shown.print(new PrintSetup(
                true,
                1,
                headerRow,
                0,
                form.cover().title() + ", " + form.cover().respondent()));
        shown.lock();
    }

    private void told(SheetWriter shown, int column, SheetWriter hidden, String of, String number, String now) {
        String formula = "IFERROR(INDEX(" + column(hidden, of, lines.size()) + "," + number + "),\"\")";
        shown.formula(column, formula, now, Theme.CELL_WRAPPED);
    }

    private Line lineOf(int number) {
        return List.copyOf(lines.values()).get(number - 1);
    }

    private static String column(SheetWriter hidden, String letter, int rows) {
        return hidden.quoted() + "!$" + letter + "$1:$" + letter + "$" + rows;
    }

    private int missing() {
        return complete.stream()
                .mapToInt(sheet -> sheet.required() - sheet.filled())
                .sum();
    }

    private static String status(String count, String missing) {
        return "IF(" + count + "+" + missing + "=0,\"" + NOTHING + "\",IF(" + count + "=0,\"" + NO_CELLS + "\",IF("
                + count
                + "=1,\"" + ONE_CELL + "\"," + count + "&\"" + CELLS + "\"))&IF(" + missing + "=0,\"\",\"" + MISSING
                + "\"&" + missing + "&\"" + SEE_FRONT + "\"))";
    }

    private static String status(int count, int missing) {
        if (count + missing == 0) {
            return NOTHING;
        }
        return (count == 0 ? NO_CELLS : count == 1 ? ONE_CELL : count + CELLS)
                + (missing == 0 ? "" : MISSING + missing + SEE_FRONT);
    }

    private static List<String> text(String words) {
        return TextMeasure.lines(words, ROOM, Theme.NOTE.font().points(), false);
    }
}
