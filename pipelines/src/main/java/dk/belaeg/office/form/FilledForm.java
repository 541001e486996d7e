package dk.belaeg.office.form;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A returned form, its cells put back to the fields they answer. Nothing is interpreted: what the cells mean is for the
 * grammars of the contracts to say.
 *
 * @param key which form it is
 * @param sheets those that could be recognised, in the order of their tabs
 * @param problems what keeps parts of it from being found, in Danish, without content of cells
 */
public record FilledForm(FormKey key, List<Sheet> sheets, List<Trouble> problems) {

    public FilledForm {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /** One sheet of a returned form. */
    public sealed interface Sheet {
        /** The sheet's id in the form's definition. */
        String id();

        /** The sheet as it stands in the file. */
        RawSheet raw();
    }

    /**
     * Questions with one answer each.
     *
     * @param answers by the field's id, in the order of the rows
     */
    public record Answers(String id, RawSheet raw, Map<String, Answer> answers) implements Sheet {
        public Answers {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** The answer to a question; empty when the question is not in the form. */
        public Optional<Answer> answer(String field) {
            return Optional.ofNullable(answers.get(field));
        }
    }

    /**
     * A table; only rows in which something stands.
     *
     * @param headerRow the sheet's row of headers, 1 is the first
     * @param columns the columns that were found, 1 is A, by the field's id, in the order of the columns
     * @param printed columns that the form itself has filled in beside them: hidden ids, earlier answers
     * @param rows each with one answer a field found
     */
    public record Rows(
            String id, RawSheet raw, int headerRow, Map<String, Integer> columns, Set<Integer> printed, List<Row> rows)
            implements Sheet {
        public Rows {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            printed = Set.copyOf(printed);
            rows = List.copyOf(rows);
        }

        /** Ids of the fields whose columns were found, in the order of the columns. */
        public List<String> fields() {
            return List.copyOf(columns.keySet());
        }
    }

    /**
     * One row of a table.
     *
     * @param number the sheet's row, 1 is the first
     */
    public record Row(int number, Map<String, Answer> answers) {
        public Row {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** The answer in a field's column; empty when the column is not in the table. */
        public Optional<Answer> answer(String field) {
            return Optional.ofNullable(answers.get(field));
        }
    }

    /**
     * What stands in the cell of a field.
     *
     * @param cell empty when nothing was answered
     */
    public record Answer(CellRef ref, Optional<RawCell> cell) {}

    /**
     * Something by which the form cannot be read as it was sent.
     *
     * @param sheet name of the sheet; empty for the form as a whole
     * @param message in Danish: what is wrong and what to do
     */
    public record Trouble(String sheet, String message) {}

    /** The sheet with that id, when it was recognised. */
    public Optional<Sheet> sheet(String id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }
}
