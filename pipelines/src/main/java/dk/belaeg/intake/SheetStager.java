package dk.belaeg.intake;

import dk.belaeg.schema.CellNames;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.NumberForm;
import dk.belaeg.schema.NumberGrammar;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Reading;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the rows below a header row. Rows that are no data (sums, notes, units of measure that are not used) are counted
 * and said once a file; every other row becomes a {@link StagedRow}. A wide row becomes one staged row a value.
 */
final class SheetStager {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:hele landet|i alt|ialt|sum|samlet|total|total i alt|alle kommuner|landsdel .*|region .*|uden for kommuneinddeling.*|uoplyst kommune)");

    /** How many unlisted codes one finding names. */
    private static final int MOST_NAMED = 5;

    private final Grid grid;
    private final HeaderMatch match;
    private final Codes codes;
    private final TableSchema schema;
    private final List<Finding> findings;
    private final Ledger ledger;
    private final int headerFields;
    private final Map<String, Long> left = new TreeMap<>();
    private final Map<Field, Map<String, Long>> unlisted = new LinkedHashMap<>();
    private final Map<String, Written> filledDown = new HashMap<>();

    SheetStager(Grid grid, HeaderMatch match, Codes codes, Ledger ledger, List<Finding> findings) {
        this.grid = grid;
        this.match = match;
        this.codes = codes;
        this.schema = match.schema();
        this.ledger = ledger;
        this.headerFields = grid.rows().stream()
                .filter(row -> row.index() == match.headerRow())
                .mapToInt(Grid.Row::fields)
                .findFirst()
                .orElse(-1);
        this.findings = findings;
    }

    /** @param respondent who answered, when the file says so as a whole */
    List<StagedRow> stage(Optional<String> respondent) {
        Set<String> cpr = CprScan.scan(grid, exemptFromCpr(), findings);
        sayUnknownHeaders();
        sayHiddenColumns();
        RowStager[] stagers = match.isWide() ? wideStagers() : new RowStager[] {stager(place(Map.of()))};
        List<StagedRow> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.index() <= match.headerRow()) {
                ledger.structure(row.cells().size());
            } else {
                stageRow(row, stagers, respondent, cpr, rows);
            }
        }
        sayLeftOut();
        ledger.rows(rows);
        return rows;
    }

    private void stageRow(
            Grid.Row row, RowStager[] stagers, Optional<String> respondent, Set<String> cpr, List<StagedRow> rows) {
        Map<String, Written> cells = cells(row);
        Optional<String> reason = notWanted(row, cells);
        reason.ifPresent(words -> left.merge(words, 1L, Long::sum));
        if (reason.isPresent() || unlisted(cells) || wrongLength(row)) {
            ledger.setAside(row.cells().size());
            return;
        }
        if (row.hidden()) {
            findings.add(Finding.of(
                    Rule.ROW_HIDDEN,
                    new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
                    "Rækken er skjult i arket. Den er læst."));
        }
        sayOutside(row);
        Set<String> blank = blankInFile(row);
        if (!match.isWide()) {
            rows.add(stagers[0].stage(row.index(), cells, blank, respondent, cpr, findings));
            return;
        }
        boolean first = true;
        for (int nth = 0; nth < stagers.length; nth++) {
            Map<String, Written> own = wideCells(row, cells, nth);
            if (!valueCell(own).isBlank()) {
                StagedRow staged = stagers[nth].stage(row.index(), own, blank, respondent, cpr, findings);
                staged.leaveOutOfAccount(first ? Set.of(wideHeader()) : notOf(wideValue()));
                rows.add(staged);
                first = false;
            }
        }
        if (first) {
            ledger.setAside(row.cells().keySet().stream()
                    .filter(match.columns()::containsKey)
                    .count());
        }
    }

    private Set<String> blankInFile(Grid.Row row) {
        Set<String> blank = new HashSet<>();
        match.columns().forEach((column, field) -> {
            if (row.at(column).isBlank()) {
                blank.add(field.name());
            }
        });
        return blank;
    }

    private String wideHeader() {
        return schema.wide().orElseThrow().headerField();
    }

    private String wideValue() {
        return schema.wide().orElseThrow().valueField();
    }

    private Set<String> notOf(String only) {
        Set<String> others = new HashSet<>();
        schema.fields().forEach(field -> others.add(field.name()));
        others.remove(only);
        return others;
    }

    /** Cells of columns that no field answers to: labels of a form to the left, notes to the right, headers not understood. */
    private void sayOutside(Grid.Row row) {
        for (int column : row.cells().keySet()) {
            boolean outside =
                    !match.columns().containsKey(column) && !match.wide().containsKey(column);
            if (outside && column < match.columns().firstKey()) {
                ledger.structure(1);
            } else if (outside) {
                ledger.setAside(1);
                if (!match.unknown().containsKey(column)
                        && column > match.columns().lastKey()) {
                    findings.add(Finding.of(
                            Rule.CELL_OUTSIDE,
                            new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), column)),
                            "Cellen står uden for tabellen og er ikke brugt."));
                }
            }
        }
    }

    /** The row's cells by field, blank ones filled from above where the contract says so. */
    private Map<String, Written> cells(Grid.Row row) {
        Map<String, Written> cells = new LinkedHashMap<>();
        match.columns().forEach((column, field) -> {
            Written cell = row.at(column);
            if (field.is(Field.Trait.FILL_DOWN)) {
                if (cell.isBlank()) {
                    cell = filledDown.getOrDefault(field.name(), Written.NOTHING);
                } else {
                    filledDown.put(field.name(), cell);
                }
            }
            cells.put(field.name(), cell);
        });
        return cells;
    }

    /** Why a row is no data of this table, in words for the reader; empty when it is. */
    private Optional<String> notWanted(Grid.Row row, Map<String, Written> cells) {
        boolean single = row.cells().size() == 1
                && schema.fields().stream().filter(Field::required).count() > 2;
        if (single && row.cells().firstKey() <= match.columns().firstKey()) {
            return Optional.of("noter under tabellen");
        }
        for (Field field : schema.fields()) {
            Written cell = cells.getOrDefault(field.name(), Written.NOTHING);
            String key = Texts.key(cell.text());
            Set<String> kept = schema.keep().get(field.name());
            if (kept != null && !cell.isBlank() && !kept.contains(key)) {
                return Optional.of(
                        field.title().toLowerCase(java.util.Locale.ROOT) + " er »" + Texts.clean(cell.text()) + "«");
            }
            if (field.kind() == FieldKind.MUNICIPALITY
                    && !field.respondent()
                    && TOTAL.matcher(key).matches()) {
                return Optional.of("summer og områder, der ikke er kommuner");
            }
        }
        return Optional.empty();
    }

    /** Whether a csv line has another number of fields than the headers, so that its values may stand under wrong ones. */
    private boolean wrongLength(Grid.Row row) {
        if (row.fields() == headerFields) {
            return false;
        }
        findings.add(Finding.of(
                Rule.ROW_FIELDS,
                new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
                "Rækken har " + row.fields() + " felter, men der er " + headerFields
                        + " overskrifter. Den er ikke brugt."));
        return true;
    }

    /** Whether the row's code is none of those listed, in a field whose sources hold more than is asked for. */
    private boolean unlisted(Map<String, Written> cells) {
        for (Field field : schema.fields()) {
            Written cell = cells.getOrDefault(field.name(), Written.NOTHING);
            if (field.is(Field.Trait.ASIDE_WHEN_UNLISTED)
                    && !cell.isBlank()
                    && codes.code(field.codes(), cell.text()) instanceof Reading.Refused<String>) {
                unlisted.computeIfAbsent(field, f -> new TreeMap<>()).merge(Texts.clean(cell.text()), 1L, Long::sum);
                return true;
            }
        }
        return false;
    }

    private Set<Integer> exemptFromCpr() {
        Set<Integer> exempt = new HashSet<>();
        match.columns().forEach((column, field) -> {
            if (field.is(Field.Trait.TEN_DIGIT_KEYS) || new FieldReader(field, codes, Set.of()).isNumeric()) {
                exempt.add(column);
            }
        });
        match.unknown().forEach((column, header) -> {
            if (CprScan.isKeyHeader(header)) {
                exempt.add(column);
            }
        });
        exempt.addAll(match.wide().keySet());
        return exempt;
    }

    private Place place(Map<String, Integer> extra) {
        Map<String, Integer> columns = new HashMap<>(extra);
        match.columns().forEach((column, field) -> columns.put(field.name(), column));
        return new Place(grid.file(), grid.sheet(), columns, Map.of());
    }

    private RowStager stager(Place place) {
        return new RowStager(schema, place, codes, field -> new FieldReader(field, codes, forms(field)));
    }

    /** The number forms that the columns of one field use, wherever in the sheet its numbers stand. */
    private Set<NumberForm> forms(Field field) {
        FieldReader plain = new FieldReader(field, codes, Set.of());
        if (!plain.isNumeric()) {
            return Set.of();
        }
        boolean isWideValue = match.isWide() && field.name().equals(wideValue());
        List<Written> column = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.index() > match.headerRow()) {
                row.cells().forEach((at, cell) -> {
                    if (isWideValue
                            ? match.wide().containsKey(at)
                            : field.equals(match.columns().get(at))) {
                        column.add(cell);
                    }
                });
            }
        }
        return NumberGrammar.evidence(column, plain.decimals());
    }

    private RowStager[] wideStagers() {
        return match.wide().keySet().stream()
                .map(column -> stager(place(Map.of(wideValue(), column, wideHeader(), column))))
                .toArray(RowStager[]::new);
    }

    private Map<String, Written> wideCells(Grid.Row row, Map<String, Written> cells, int nth) {
        int column = List.copyOf(match.wide().keySet()).get(nth);
        Map<String, Written> own = new LinkedHashMap<>(cells);
        own.put(wideHeader(), match.wide().getOrDefault(column, Written.NOTHING));
        own.put(wideValue(), row.at(column));
        return own;
    }

    private Written valueCell(Map<String, Written> cells) {
        return cells.getOrDefault(wideValue(), Written.NOTHING);
    }

    private void sayHiddenColumns() {
        match.columns().forEach((column, field) -> {
            if (grid.hiddenColumns().get(column)) {
                findings.add(Finding.of(
                        Rule.ROW_HIDDEN,
                        new Origin(grid.file(), grid.sheet(), match.headerCell(column)),
                        "Kolonnen »" + field.title() + "« er skjult i arket. Den er læst."));
            }
        });
    }

    private void sayUnknownHeaders() {
        match.unknown()
                .forEach((column, header) -> findings.add(new Finding(
                        Rule.COLUMN_UNKNOWN,
                        new Origin(grid.file(), grid.sheet(), match.headerCell(column)),
                        header,
                        "Kolonnen er ikke brugt, for overskriften er ikke forstået.")));
    }

    private void sayLeftOut() {
        unlisted.forEach((field, texts) -> {
            long count = texts.values().stream().mapToLong(Long::longValue).sum();
            String some = texts.keySet().stream()
                    .limit(MOST_NAMED)
                    .map(text -> "»" + text + "«")
                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(
                    Rule.CODE_UNLISTED,
                    Origin.ofSheet(grid.file(), grid.sheet()),
                    (count == 1 ? "1 række er ikke brugt" : count + " rækker er ikke brugt") + ", for »" + field.title()
                            + "« er ikke på listen: " + some + (texts.size() > MOST_NAMED ? " og flere." : ".")));
        });
        left.forEach((reason, count) -> findings.add(Finding.of(
                Rule.ROW_NOT_WANTED,
                Origin.ofSheet(grid.file(), grid.sheet()),
                (count == 1 ? "1 række er ikke brugt: " : count + " rækker er ikke brugt: ") + reason + ".")));
    }
}
