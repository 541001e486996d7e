package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet one after the other. Rows that are no data (sums, notes, units of measure that are not used)
 * are counted and said once a sheet; every other row becomes a {@link StagedRow}. A wide row becomes one staged row a
 * value.
 */
final class SheetStager {
    private final String file;
    private final String sheet;
    private final HeaderMatch match;
    private final Codes codes;
    private final TableSchema schema;
    private final RowShape shape;
    private final SheetFacts facts;
    private final boolean inOrder;
    private final List<Finding> findings;
    private final CellAccount ledger;
    /** How many fields the line of the headers was cut into; -1 in a workbook. */
    private final int headerFields;

    private final Optional<String> respondent;
    private final ExcludedContent left = new ExcludedContent();
    private final RowFilter filter;
    /** Columns that a field answers to. */
    private final BitSet understood = new BitSet();
    /** The column of each field; -1 for none. */
    private final int[] columnOf;

    private final RowCells cells;
    private final @Nullable RawValue[] filledDown;
    private final List<Map.Entry<Integer, RawValue>> wide;
    private final RowStager[] stagers;
    private List<StagedRow> staged = new ArrayList<>();
    private final SumsAbove totals;
    private boolean needsOrder;
    /** What the header row says in the columns that are understood. */
    private final Map<Integer, String> headers = new HashMap<>();

    /**
     * @param header the row of the headers
     * @param facts what all rows of the sheet say together
     * @param places where the rows of each column of values stand: see {@link #places}
     * @param inOrder whether every row of the sheet comes, so that sums of those above can be told
     * @param respondent who answered, when the file says so as a whole
     */
    SheetStager(
            String file,
            String sheet,
            Optional<Grid.Row> header,
            HeaderMatch match,
            Codes codes,
            SheetFacts facts,
            List<SheetLocation> places,
            boolean inOrder,
            CellAccount ledger,
            List<Finding> findings,
            Optional<String> respondent) {
        this.file = file;
        this.sheet = sheet;
        this.match = match;
        this.headerFields = header.map(Grid.Row::fields).orElse(-1);
        this.codes = codes;
        this.schema = match.schema();
        this.shape = new RowShape(schema);
        this.facts = facts;
        this.inOrder = inOrder;
        this.ledger = ledger;
        this.findings = findings;
        this.respondent = respondent;
        this.cells = new RowCells(shape.fields());
        this.filledDown = new @Nullable RawValue[shape.fields()];
        this.filter = new RowFilter(shape, codes, match.columns(), facts.unkept(), left);
        this.wide = List.copyOf(match.wide().entrySet());
        this.columnOf = new int[shape.fields()];
        Arrays.fill(columnOf, -1);
        match.columns().forEach((column, field) -> columnOf[shape.field(field.name())] = column);
        match.columns().keySet().forEach(understood::set);
        match.wide().keySet().forEach(understood::set);
        this.stagers = stagers(places);
        this.totals = new SumsAbove(additive());
        header.ifPresent(row -> understood.stream()
                .filter(column -> !row.at(column).isBlank())
                .forEach(column ->
                        headers.put(column, Texts.headerKey(row.at(column).text()))));
    }

    /** The columns whose numbers a sum would add up. */
    private int[] additive() {
        return schema.fields().stream()
                .filter(field -> switch (field.kind()) {
                    case WHOLE, DECIMAL, MONEY, COUNT -> true;
                    default -> false;
                })
                .flatMap(field -> match.columnsOf(field).stream())
                .mapToInt(column -> column)
                .toArray();
    }

    /** @param respondent who answered, when the file says so as a whole */
    static List<StagedRow> stage(
            Grid grid,
            HeaderMatch match,
            Codes codes,
            CellAccount ledger,
            List<Finding> findings,
            Optional<String> respondent) {
        Optional<Grid.Row> header = grid.rows().stream()
                .filter(row -> row.index() == match.headerRow())
                .findFirst();
        match.sayColumns(grid, findings);
        SheetStager stager = new SheetStager(
                grid.file(),
                grid.sheet(),
                header,
                match,
                codes,
                SheetFacts.of(grid, match, codes),
                places(grid.file(), grid.sheet(), match),
                true,
                ledger,
                findings,
                respondent);
        grid.rows().forEach(stager::take);
        Extracts.date(grid, match, stager.staged);
        stager.left.say(Origin.ofSheet(grid.file(), grid.sheet()), findings);
        ledger.rows(stager.staged);
        return stager.staged;
    }

    /** The rows that were staged since it was last asked. */
    List<StagedRow> staged() {
        List<StagedRow> since = staged;
        staged = new ArrayList<>();
        return since;
    }

    /** What was left out so far. */
    ExcludedContent left() {
        return left;
    }

    /** Whether there are rows that only those above them tell what to make of. */
    boolean needsOrder() {
        return needsOrder;
    }

    /** Where the rows of each column of values stand; one place of a table that is not wide. */
    static List<SheetLocation> places(String file, String sheet, HeaderMatch match) {
        if (!match.isWide()) {
            return List.of(place(file, sheet, match, Map.of()));
        }
        TableSchema.Wide layout = match.schema().wide().orElseThrow();
        return match.wide().keySet().stream()
                .map(column ->
                        place(file, sheet, match, Map.of(layout.valueField(), column, layout.headerField(), column)))
                .toList();
    }

    private static SheetLocation place(String file, String sheet, HeaderMatch match, Map<String, Integer> extra) {
        Map<String, Integer> columns = new HashMap<>(extra);
        match.columns().forEach((column, field) -> columns.put(field.name(), column));
        return new SheetLocation(file, sheet, columns, Map.of());
    }

    /** Takes the next row. */
    void take(Grid.Row row) {
        BitSet cpr = CprScan.scan(file, sheet, row, this::expected, findings);
        if (row.index() <= match.headerRow()) {
            ledger.structure(row.size());
            return;
        }
        if (isHeaderAgain(row)) {
            ledger.structure(row.size());
            return;
        }
        fill(row, cpr);
        if (!filter.wants(row, cells) || isUnnamedSum(row)) {
            ledger.setAside(row.size());
            return;
        }
        if (wrongLength(row)) {
            ledger.setAside(row.size());
            staged.add(StagedRow.unread(shape, place(file, sheet, match, Map.of()), row.index()));
            return;
        }
        if (inOrder) {
            totals.add(row);
        }
        if (row.hidden()) {
            left.hidden(row.index());
        }
        if (!takeOutside(row)) {
            return;
        }
        if (match.isWide()) {
            unfold(row, cpr);
        } else {
            staged.add(stagers[0].stage(row.index(), cells, respondent, findings));
        }
    }

    /**
     * The row's cells by field, blank ones filled from above where the contract says so, but never with a CPR number, and
     * never with the id of something else.
     */
    private void fill(Grid.Row row, BitSet cpr) {
        cells.clear();
        for (int at = 0; at < columnOf.length; at++) {
            if (columnOf[at] >= 0) {
                RawValue cell = row.at(columnOf[at]);
                boolean blank = cell.isBlank();
                if (shape.field(at).is(Field.Trait.FILL_DOWN)) {
                    if (!blank) {
                        filledDown[at] = cpr.get(columnOf[at]) ? RawValue.NOTHING : cell;
                    } else if (isOfAnother(at, row)) {
                        filledDown[at] = RawValue.NOTHING;
                    }
                    RawValue above = filledDown[at];
                    if (blank && above != null) {
                        cell = above;
                    }
                }
                cells.put(at, cell, blank, cpr.get(columnOf[at]));
            }
        }
    }

    /** Whether the row has another name than the one above for what the field is the id of; the contract has it next. */
    private boolean isOfAnother(int at, Grid.Row row) {
        int name = at + 1;
        if (shape.field(at).kind() != FieldKind.KEY || name == columnOf.length || columnOf[name] < 0) {
            return false;
        }
        RawValue cell = row.at(columnOf[name]);
        return !cell.isBlank() && !cell.equals(filledDown[name]);
    }

    /** One staged row for every column of a wide row that holds a value. */
    private void unfold(Grid.Row row, BitSet cpr) {
        TableSchema.Wide layout = schema.wide().orElseThrow();
        int header = shape.field(layout.headerField());
        int value = shape.field(layout.valueField());
        boolean first = true;
        for (int nth = 0; nth < stagers.length; nth++) {
            int column = wide.get(nth).getKey();
            if (!row.at(column).isBlank()) {
                cells.put(header, wide.get(nth).getValue(), false, false);
                cells.put(value, row.at(column), false, cpr.get(column));
                StagedRow one = stagers[nth].stage(row.index(), cells, respondent, findings);
                one.leaveOutOfAccount(first ? Set.of(layout.headerField()) : allBut(layout.valueField()));
                staged.add(one);
                first = false;
            }
        }
        if (first) {
            ledger.setAside(match.columns().keySet().stream()
                    .filter(column -> !row.at(column).isBlank())
                    .count());
        }
    }

    private Set<String> allBut(String only) {
        Set<String> others = new HashSet<>();
        schema.fields().forEach(field -> others.add(field.name()));
        others.remove(only);
        return others;
    }

    /** Accounts for cells of columns that no field answers to; whether the row has any of the others. */
    private boolean takeOutside(Grid.Row row) {
        boolean any = false;
        for (int column = 0; column < row.width(); column++) {
            if (row.at(column).isBlank()) {
                continue;
            }
            if (understood.get(column)) {
                any = true;
            } else if (match.printed().contains(column)) {
                ledger.structure(1);
            } else {
                ledger.setAside(1);
                if (!match.unknown().containsKey(column)) {
                    left.outside(row.index(), column);
                }
            }
        }
        return any;
    }

    /** Whether the row repeats the headers, as between the blocks of a printed table. */
    private boolean isHeaderAgain(Grid.Row row) {
        return headers.size() > 1
                && headers.entrySet().stream().allMatch(header -> header.getValue()
                        .equals(Texts.headerKey(row.at(header.getKey()).text())));
    }

    /** Whether the row says of nothing what it is about, and its numbers are the sums of those above. */
    private boolean isUnnamedSum(Grid.Row row) {
        if (filter.isNamed(row, columnOf)) {
            return false;
        }
        needsOrder |= totals.hasNumbers(row);
        boolean sum = inOrder && totals.addUp(row);
        if (sum) {
            filter.sum(row.index());
        }
        return sum;
    }

    /** Whether a csv line has another number of fields than the headers, so that its values may stand under wrong ones. */
    private boolean wrongLength(Grid.Row row) {
        if (row.fields() == headerFields) {
            return false;
        }
        findings.add(Finding.of(
                SheetRules.ROW_FIELDS,
                new Origin(file, sheet, CellNames.of(row.index(), 0)),
                "Rækken har " + row.fields() + " felter, men der er " + headerFields
                        + " overskrifter. Den er ikke brugt."));
        return true;
    }

    private CprScan.Expected expected(int column) {
        if (match.wide().containsKey(column)) {
            return CprScan.Expected.AMOUNT;
        }
        Field field = match.columns().get(column);
        if (field != null) {
            return FieldReader.expected(field);
        }
        return CprScan.isKeyHeader(match.unknown().getOrDefault(column, ""))
                ? CprScan.Expected.KEY_OUTSIDE
                : CprScan.Expected.OUTSIDE;
    }

    private RowStager[] stagers(List<SheetLocation> places) {
        Map<Field, Set<NumberGrammar.Form>> known = new HashMap<>();
        Function<Field, FieldReader> readers =
                field -> new FieldReader(field, codes, known.computeIfAbsent(field, facts::forms), unit(field));
        return places.stream()
                .map(place -> new RowStager(shape, place, codes, readers))
                .toArray(RowStager[]::new);
    }

    private Optional<Unit> unit(Field field) {
        return Optional.ofNullable(match.units().get(field));
    }
}
