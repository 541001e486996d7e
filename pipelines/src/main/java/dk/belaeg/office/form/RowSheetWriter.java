package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.write.Theme;
import java.util.ArrayList;
import java.util.List;

/** Writes a table to fill in: rows known beforehand, empty rows below them, help above each header. */
final class RowSheetWriter extends FormSheetWriter {
    private static final int FIRST = 2;
    private static final double LAST_TIME_WIDTH = 18;
    private static final double GIVEN_WIDEST = 40;
    private static final double GIVEN_NARROWEST = 14;
    private static final double PAGE = 780;
    private static final double MOST_FROZEN = 50;
    private static final int LONG_HELP = 50;
    private static final double HELP_WIDTH = 21;
    private static final double TALL = 44;
    private static final double LOWEST = 20;
    /** Marks a required column, with its meaning above the table. */
    private static final String REQUIRED = " *";

    private final FormSheet.Rows sheet;
    private final List<ColumnPlan> plan = new ArrayList<>();

    /** How many of the first columns tell rows apart for the eye: the given ones, or those filled in beforehand in every row. */
    private final int naming;

    /** One column of the sheet: a field's own, or what was answered in it the last time. */
    private record ColumnPlan(int field, boolean lastTime, int column, double width) {}

    RowSheetWriter(FormDefinition form, FormSheet.Rows sheet, SheetWriter out, SheetWriter front, AnswerCells cells) {
        super(form, out, front, cells);
        this.sheet = sheet;
        this.naming = sheet.given() > 0 ? sheet.given() : filledInAll(sheet);
        for (int field = 0; field < sheet.fields().size(); field++) {
            plan.add(new ColumnPlan(field, false, FIRST + plan.size(), width(field)));
            if (sheet.hasLastTime(field)) {
                plan.add(new ColumnPlan(field, true, FIRST + plan.size(), LAST_TIME_WIDTH));
            }
        }
    }

    /** None where nothing is left open: then the rows are answers. */
    private static int filledInAll(FormSheet.Rows sheet) {
        for (int field = 0; field < sheet.fields().size(); field++) {
            int index = field;
            if (!sheet.rows().stream().allMatch(row -> isFilled(row, index))) {
                return field;
            }
        }
        return 0;
    }

    private double width(int index) {
        FormField field = sheet.fields().get(index);
        double header = TextMeasure.longestWord(field.header() + REQUIRED, 11, true) / TextMeasure.POINTS_PER_UNIT + 2;
        if (index >= naming) {
            double help = field.help().length() > LONG_HELP ? HELP_WIDTH : 0;
            return Math.max(header, Math.max(help, cells.width(field)));
        }
        double longest = sheet.rows().stream()
                .mapToDouble(
                        r -> TextMeasure.points(AnswerCells.text(r.prefilled().get(index)), 11, false))
                .max()
                .orElse(0);
        double text = longest / TextMeasure.POINTS_PER_UNIT + 2;
        return Math.max(header, Math.max(GIVEN_NARROWEST, Math.min(GIVEN_WIDEST, text)));
    }

    @Override
    Completeness write(String tableName) {
        hiddenColumn();
        plan.forEach(column -> out.column(column.width(), false));
        writeAbove(sheet, FormKey.ROWS, isAsked() ? List.of(hint()) : List.of());
        writeHelp();
        writeIds();
        int headerRow = ++row;
        out.row(headerRow);
        plan.forEach(column -> out.text(column.column(), header(column), Theme.HEADER));
        int firstRow = headerRow + 1;
        for (FormSheet.Row values : sheet.rows()) {
            writeRow(values, true);
        }
        FormSheet.Row empty = FormSheet.Row.of(
                sheet.fields().stream().map(f -> (Value) Value.Blank.UNSTATED).toList());
        for (int i = 0; i < sheet.freeRows(); i++) {
            writeRow(empty, false);
        }
        int lastColumn = FIRST + plan.size() - 1;
        out.table(tableName, CellRange.of(headerRow, FIRST, row, lastColumn), false);
        validate(firstRow);
        double names = plan.stream()
                .filter(c -> c.field() < naming)
                .mapToDouble(ColumnPlan::width)
                .sum();
        int frozen = names <= MOST_FROZEN ? 1 + lastColumnOf(naming) - FIRST + 1 : 0;
        out.freeze(headerRow <= 12 ? headerRow : 0, frozen > 1 ? frozen : 0);
        double points = plan.stream()
                .mapToDouble(c -> c.width() * TextMeasure.POINTS_PER_UNIT)
                .sum();
        int pages = Math.max(1, (int) Math.ceil(points / (PAGE / 0.6)));
        finish(headerRow, lastGivenColumn(), pages, new CellRef(firstRow, firstOpenColumn()));
        return completeness(firstRow);
    }

    /** Whether there is anything to fill in. */
    private boolean isAsked() {
        return sheet.freeRows() > 0 || sheet.given() < sheet.fields().size();
    }

    private String hint() {
        String required = sheet.fields().stream().anyMatch(FormField::required)
                ? " Kolonner med * skal udfyldes i hver række."
                : "";
        String free = sheet.freeRows() > 0 && !sheet.rows().isEmpty()
                ? " Mangler der noget, så tilføj det i de tomme rækker nederst."
                : "";
        return "Skriv svarene i de gule celler." + required + free;
    }

    private int lastGivenColumn() {
        return lastColumnOf(sheet.given());
    }

    private int lastColumnOf(int fields) {
        return plan.stream()
                .filter(c -> c.field() < fields)
                .mapToInt(ColumnPlan::column)
                .max()
                .orElse(FIRST - 1);
    }

    private int firstOpenColumn() {
        boolean locked = !sheet.rows().isEmpty() && lastGivenColumn() < FIRST + plan.size() - 1;
        return locked ? lastGivenColumn() + 1 : FIRST;
    }

    private String header(ColumnPlan column) {
        FormField field = sheet.fields().get(column.field());
        return column.lastTime()
                ? form.cover().lastTime() + ": " + field.title()
                : field.header() + (field.required() && isOpen(column) ? REQUIRED : "");
    }

    /** Whether the respondent can write in the column at all. */
    private boolean isOpen(ColumnPlan column) {
        return column.field() >= sheet.given() || sheet.freeRows() > 0;
    }

    private void writeHelp() {
        if (sheet.fields().stream().allMatch(f -> f.help().isEmpty())) {
            return;
        }
        out.row(++row);
        for (ColumnPlan column : plan) {
            String help = sheet.fields().get(column.field()).help();
            out.text(column.column(), column.lastTime() ? "" : help, Theme.HELP);
        }
    }

    private void writeIds() {
        out.row(++row, 0, true).text(1, FormKey.IDS, Theme.NOTE);
        for (ColumnPlan column : plan) {
            String id = sheet.fields().get(column.field()).id();
            out.text(column.column(), column.lastTime() ? FormKey.LAST_TIME + id : id, Theme.NOTE);
        }
    }

    private void writeRow(FormSheet.Row values, boolean known) {
        out.row(++row);
        boolean tall = sheet.fields().stream().anyMatch(f -> f.type() instanceof AnswerType.Text text && text.tall());
        out.atLeast(tall ? TALL : LOWEST);
        for (ColumnPlan column : plan) {
            Value value = values.prefilled().get(column.field());
            if (column.lastTime()) {
                writeLastTime(column.column(), values.lastTime().get(column.field()));
            } else if (known && column.field() < sheet.given()) {
                AnswerCells.write(out, column.column(), value, given(column));
            } else {
                AnswerCells.write(out, column.column(), value, style(column));
            }
        }
    }

    private CellStyle given(ColumnPlan column) {
        AnswerType type = sheet.fields().get(column.field()).type();
        return type instanceof AnswerType.Shown ? cells.style(type) : Theme.CELL_WRAPPED;
    }

    private CellStyle style(ColumnPlan column) {
        return cells.style(sheet.fields().get(column.field()).type());
    }

    private void validate(int firstRow) {
        for (ColumnPlan column : plan) {
            boolean locked = column.field() < sheet.given();
            int first = locked ? firstRow + sheet.rows().size() : firstRow;
            if (column.lastTime() || first > row) {
                continue;
            }
            CellRange open = range(first, column.column(), row);
            out.validate(cells.validation(sheet.fields().get(column.field()), open));
            if (style(column).format().equals(Theme.TEXT_FORMAT)) {
                out.digitsAsText(range(firstRow, column.column(), row));
            }
        }
    }

    @Override
    FormSheet sheet() {
        return sheet;
    }

    @Override
    CellRange answers(int field) {
        int column = plan.stream()
                .filter(planned -> planned.field() == field && !planned.lastTime())
                .mapToInt(ColumnPlan::column)
                .findFirst()
                .orElseThrow();
        return range(row - sheet.rows().size() - sheet.freeRows() + 1, column, row);
    }

    /** Counts required cells in rows whose first column is filled in; what says which row it is counts for nothing. */
    private Completeness completeness(int firstRow) {
        CellRef first = new CellRef(firstRow, firstOpenColumn());
        List<ColumnPlan> required = plan.stream()
                .filter(c -> !c.lastTime()
                        && c.field() >= sheet.given()
                        && sheet.fields().get(c.field()).required())
                .toList();
        if (required.isEmpty()) {
            return new Completeness(out, first, "0", 0, "0", 0);
        }
        String inUse = absolute(firstRow, FIRST) + ",\"<>\"";
        List<FormSheet.Row> rowsInUse =
                sheet.rows().stream().filter(row -> isFilled(row, 0)).toList();
        List<String> filled = new ArrayList<>();
        int filledNow = 0;
        for (ColumnPlan column : required) {
            filled.add("COUNTIFS(" + inUse + "," + absolute(firstRow, column.column()) + ",\"<>\")");
            filledNow += (int) rowsInUse.stream()
                    .filter(row -> isFilled(row, column.field()))
                    .count();
        }
        return new Completeness(
                out,
                first,
                String.join("+", filled),
                filledNow,
                required.size() + "*COUNTIF(" + inUse + ")",
                required.size() * rowsInUse.size());
    }

    private static boolean isFilled(FormSheet.Row row, int field) {
        return !(row.prefilled().get(field) instanceof Value.Blank);
    }

    private String absolute(int firstRow, int column) {
        return out.quoted() + "!" + range(firstRow, column, row).absolute();
    }
}
