package dk.belaeg.intake;

import dk.belaeg.schema.CellNames;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import dk.belaeg.workbook.form.FilledForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a sheet that is a form: one answer a question. In our own forms the answers are found by hidden ids; elsewhere
 * questions stand in the first column, found by their words in any order, and the answer in the cell to the right.
 */
final class FormStager {
    private final Grid grid;
    private final TableSchema schema;
    private final Codes codes;
    private final Map<String, String> cells;

    private FormStager(Grid grid, TableSchema schema, Codes codes, Map<String, String> cells) {
        this.grid = grid;
        this.schema = schema;
        this.codes = codes;
        this.cells = cells;
    }

    /** One of our own forms. */
    static FormStager ofForm(Grid grid, TableSchema schema, Codes codes, FilledForm.Answers answers) {
        Map<String, String> cells = new LinkedHashMap<>();
        answers.answers()
                .forEach((field, answer) -> cells.put(
                        field, CellNames.of(answer.ref().row() - 1, answer.ref().column() - 1)));
        return new FormStager(grid, schema, codes, cells);
    }

    /** Any sheet with the form's questions in its first column. */
    static FormStager byWords(Grid grid, TableSchema schema, Codes codes) {
        Map<String, Field> byTitle = new HashMap<>();
        for (Field field : schema.fields()) {
            byTitle.put(Texts.headerKey(field.title()), field);
            field.aliases().forEach(alias -> byTitle.putIfAbsent(Texts.headerKey(alias), field));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Grid.Row row : grid.rows()) {
            Field field = byTitle.get(Texts.headerKeyWithoutUnit(row.at(0).text()));
            if (field != null) {
                cells.putIfAbsent(field.name(), CellNames.of(row.index(), 1));
            }
        }
        return new FormStager(grid, schema, codes, cells);
    }

    /** Whether the sheet is this form: it has at least two of the questions, and half of those that need an answer. */
    boolean fits() {
        long required = schema.fields().stream().filter(Field::required).count();
        long present = schema.fields().stream()
                .filter(field -> field.required() && cells.containsKey(field.name()))
                .count();
        return cells.size() >= 2 && present * 2 >= required;
    }

    /** The answer to one question as it is written, for finding out who answered. */
    Written answer(String field) {
        String cell = cells.get(field);
        return cell == null ? Written.NOTHING : at(cell);
    }

    private Written at(String cell) {
        for (Grid.Row row : grid.rows()) {
            for (Map.Entry<Integer, Written> entry : row.cells().entrySet()) {
                if (CellNames.of(row.index(), entry.getKey()).equals(cell)) {
                    return entry.getValue();
                }
            }
        }
        return Written.NOTHING;
    }

    /** The form as one row. */
    StagedRow stage(Optional<String> respondent, Ledger ledger, List<Finding> findings) {
        Set<String> cpr = CprScan.scan(grid, findings::add);
        RowShape shape = new RowShape(schema);
        RowCells answers = new RowCells(shape.fields());
        cells.forEach((field, cell) -> answers.put(shape.field(field), at(cell), false, cpr.contains(cell)));
        Place place = new Place(grid.file(), grid.sheet(), Map.of(), cells);
        RowStager stager = new RowStager(shape, place, codes, field -> new FieldReader(field, codes, Set.of()));
        StagedRow staged = stager.stage(0, answers, respondent, findings::add);
        ledger.rows(List.of(staged));
        Set<String> answerCells = new HashSet<>(cells.values());
        ledger.structure(grid.rows().stream()
                .mapToLong(row -> row.cells().keySet().stream()
                        .filter(column -> !answerCells.contains(CellNames.of(row.index(), column)))
                        .count())
                .sum());
        return staged;
    }
}
