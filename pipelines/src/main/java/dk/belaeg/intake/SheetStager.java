package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.NumberForm;
import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
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
    private final Grid grid;
    private final HeaderMatch match;
    private final Codes codes;
    private final TableSchema schema;
    private final RowShape shape;
    private final List<Finding> findings;
    private final Ledger ledger;
    /** How many fields the line of the headers was cut into; -1 in a workbook. */
    private final int headerFields;

    private final Optional<String> respondent;
    private final LeftOut left = new LeftOut();
    private final RowFilter filter;
    /** Columns that a field answers to. */
    private final BitSet understood = new BitSet();
    /** The column of each field; -1 for none. */
    private final int[] columnOf;

    private final RowCells cells;
    private final @Nullable RawValue[] filledDown;
    private final List<Map.Entry<Integer, RawValue>> wide;
    private final RowStager[] stagers;
    private final List<StagedRow> staged = new ArrayList<>();
    private final Totals totals;
    /** What the header row says in the columns that are understood. */
    private final Map<Integer, String> headers = new HashMap<>();

    private SheetStager(
            Grid grid,
            HeaderMatch match,
            Codes codes,
            Ledger ledger,
            List<Finding> findings,
            Optional<String> respondent) {
        this.grid = grid;
        this.match = match;
        this.headerFields = grid.rows().stream()
                .filter(row -> row.index() == match.headerRow())
                .mapToInt(Grid.Row::fields)
                .findFirst()
                .orElse(-1);
        this.codes = codes;
        this.schema = match.schema();
        this.shape = new RowShape(schema);
        this.ledger = ledger;
        this.findings = findings;
        this.respondent = respondent;
        this.cells = new RowCells(shape.fields());
        this.filledDown = new @Nullable RawValue[shape.fields()];
        this.filter = new RowFilter(shape, codes, match.columns(), unkept(grid, match), left);
        this.wide = List.copyOf(match.wide().entrySet());
        this.columnOf = new int[shape.fields()];
        Arrays.fill(columnOf, -1);
        match.columns().forEach((column, field) -> columnOf[shape.field(field.name())] = column);
        match.columns().keySet().forEach(understood::set);
        match.wide().keySet().forEach(understood::set);
        this.stagers = stagers();
        this.totals = new Totals(additive());
        grid.rows().stream()
                .filter(row -> row.index() == match.headerRow())
                .findFirst()
                .ifPresent(row -> understood.stream()
                        .filter(column -> !row.at(column).isBlank())
                        .forEach(column -> headers.put(
                                column, Texts.headerKey(row.at(column).text()))));
    }

    /** Coded fields that have no row of the kind that is kept: men and women without both together. */
    private static Set<String> unkept(Grid grid, HeaderMatch match) {
        Set<String> unkept = new HashSet<>();
        match.columns().forEach((column, field) -> {
            Set<String> kept = match.schema().keep().get(field.name());
            if (kept != null
                    && field.kind() == FieldKind.CODE
                    && grid.rows().stream()
                            .filter(row -> row.index() > match.headerRow())
                            .noneMatch(row -> RowFilter.isKept(
                                    kept, Texts.key(row.at(column).text())))) {
                unkept.add(field.name());
            }
        });
        return unkept;
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
            Ledger ledger,
            List<Finding> findings,
            Optional<String> respondent) {
        return new SheetStager(grid, match, codes, ledger, findings, respondent).run();
    }

    private List<StagedRow> run() {
        match.sayColumns(grid, findings);
        grid.rows().forEach(this::take);
        left.say(Origin.ofSheet(grid.file(), grid.sheet()), findings);
        ledger.rows(staged);
        return staged;
    }

    private void take(Grid.Row row) {
        BitSet cpr = CprScan.scan(grid.file(), grid.sheet(), row, this::expected, findings);
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
            staged.add(StagedRow.unread(shape, place(Map.of()), row.index()));
            return;
        }
        totals.add(row);
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
        boolean sum = !filter.isNamed(row, columnOf) && totals.addUp(row);
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
                new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
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

    private RowStager[] stagers() {
        Map<Field, Set<NumberForm>> known = new HashMap<>();
        Function<Field, FieldReader> readers =
                field -> new FieldReader(field, codes, known.computeIfAbsent(field, this::forms), unit(field));
        if (!match.isWide()) {
            return new RowStager[] {new RowStager(shape, place(Map.of()), codes, readers)};
        }
        TableSchema.Wide layout = schema.wide().orElseThrow();
        return wide.stream()
                .map(column ->
                        place(Map.of(layout.valueField(), column.getKey(), layout.headerField(), column.getKey())))
                .map(place -> new RowStager(shape, place, codes, readers))
                .toArray(RowStager[]::new);
    }

    private Optional<Unit> unit(Field field) {
        return Optional.ofNullable(match.units().get(field));
    }

    private Place place(Map<String, Integer> extra) {
        Map<String, Integer> columns = new HashMap<>(extra);
        match.columns().forEach((column, field) -> columns.put(field.name(), column));
        return new Place(grid.file(), grid.sheet(), columns, Map.of());
    }

    /** The number forms that the columns of a field use, wherever in the sheet its numbers stand. */
    private Set<NumberForm> forms(Field field) {
        FieldReader plain = new FieldReader(field, codes, Set.of(), unit(field));
        if (!plain.isNumeric()) {
            return Set.of();
        }
        List<RawValue> column = new ArrayList<>();
        List<Integer> columns = match.columnsOf(field);
        for (Grid.Row row : grid.rows()) {
            if (row.index() > match.headerRow()) {
                columns.forEach(at -> column.add(row.at(at)));
            }
        }
        return NumberGrammar.evidence(column, plain.decimals());
    }

    /**
     * Sums of the rows since the last total and since the first, worked out only when a row comes that may be one, and each
     * row once.
     */
    private static final class Totals {
        private final int[] columns;
        private final List<Grid.Row> rows = new ArrayList<>();
        private final BigDecimal[] all;
        private final BigDecimal[] part;
        private int added;
        private int partFrom;

        Totals(int... columns) {
            this.columns = columns;
            this.all = new BigDecimal[columns.length];
            this.part = new BigDecimal[columns.length];
            Arrays.fill(all, BigDecimal.ZERO);
            Arrays.fill(part, BigDecimal.ZERO);
        }

        void add(Grid.Row row) {
            rows.add(row);
        }

        /** Whether every number of the row is the sum of those above; the next part then begins below it. */
        boolean addUp(Grid.Row row) {
            for (; added < rows.size(); added++) {
                for (int at = 0; at < columns.length; at++) {
                    BigDecimal number = number(rows.get(added).at(columns[at])).orElse(BigDecimal.ZERO);
                    all[at] = all[at].add(number);
                    part[at] = part[at].add(number);
                }
            }
            boolean total = rows.size() > 1 && equal(row, all);
            boolean ofPart = rows.size() - partFrom > 1 && equal(row, part);
            if (total || ofPart) {
                Arrays.fill(part, BigDecimal.ZERO);
                partFrom = rows.size();
            }
            return total || ofPart;
        }

        private boolean equal(Grid.Row row, BigDecimal... sums) {
            int equal = 0;
            for (int at = 0; at < columns.length; at++) {
                Optional<BigDecimal> number = number(row.at(columns[at])).filter(n -> n.signum() != 0);
                if (number.isPresent() && number.get().compareTo(sums[at]) == 0) {
                    equal++;
                }
            }
            return equal > 0;
        }

        private static Optional<BigDecimal> number(RawValue cell) {
            return switch (cell.form()) {
                case NUMBER -> Optional.of(new BigDecimal(cell.text()));
                case TEXT -> NumberForm.DANISH.read(Texts.clean(cell.text()));
                case BLANK, PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT, UNREADABLE -> Optional.empty();
            };
        }
    }
}
