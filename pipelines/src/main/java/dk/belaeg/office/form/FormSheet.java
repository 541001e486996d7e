package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One sheet of a form. */
public sealed interface FormSheet {
    /** Unique in the form; hidden in the sheet. */
    String id();

    /** The sheet's heading and, made valid, its name. */
    String title();

    /** What the sheet is about, above its questions; empty for none. */
    String introduction();

    /** Its fields, in order. */
    List<FormField> fields();

    /** Questions below each other, one answer each. */
    record Questions(String id, String title, String introduction, List<Question> questions) implements FormSheet {
        public Questions {
            questions = List.copyOf(questions);
            check(id, questions.stream().map(Question::field).toList());
        }

        @Override
        public List<FormField> fields() {
            return questions.stream().map(Question::field).toList();
        }

        /** The same questions with these answers by the id of their field; what has none keeps what stood there. */
        public Questions filled(Map<String, Value> answers) {
            return new Questions(
                    id,
                    title,
                    introduction,
                    questions.stream()
                            .map(question -> new Question(
                                    question.field(),
                                    answers.getOrDefault(question.field().id(), question.prefilled()),
                                    question.lastTime()))
                            .toList());
        }
    }

    /**
     * One question.
     *
     * @param prefilled what stands in the answer cell beforehand; a blank for nothing
     * @param lastTime what was answered in the last round, shown beside; a blank for nothing
     */
    record Question(FormField field, Value prefilled, Value lastTime) {
        public static Question of(FormField field) {
            return new Question(field, Value.Blank.UNSTATED, Value.Blank.UNSTATED);
        }
    }

    /**
     * A table: one column a field, one row a thing that is asked about.
     *
     * @param given how many of the first columns say what a row is; locked in rows that are filled in beforehand
     * @param rows filled in beforehand
     * @param freeRows empty rows below them
     */
    record Rows(
            String id,
            String title,
            String introduction,
            List<FormField> fields,
            int given,
            List<Row> rows,
            int freeRows)
            implements FormSheet {
        public Rows {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
            check(id, fields);
            if (given < 0 || given > fields.size() || freeRows < 0 || rows.size() + freeRows == 0) {
                throw new IllegalArgumentException("a table has rows, and at most as many given columns as fields");
            }
            for (Row row : rows) {
                if (row.prefilled().size() != fields.size() || row.lastTime().size() != fields.size()) {
                    throw new IllegalArgumentException("a row has one value a field");
                }
            }
        }

        /** Whether any row knows what was answered in this field in the last round. */
        public boolean hasLastTime(int field) {
            return rows.stream().anyMatch(row -> !(row.lastTime().get(field) instanceof Value.Blank));
        }
    }

    /** One row filled in beforehand: one value and one earlier answer a field, blanks where there is nothing. */
    record Row(List<Value> prefilled, List<Value> lastTime) {
        public Row {
            prefilled = List.copyOf(prefilled);
            lastTime = List.copyOf(lastTime);
        }

        /** A row without earlier answers. */
        public static Row of(List<Value> prefilled) {
            return new Row(
                    prefilled,
                    prefilled.stream().map(v -> (Value) Value.Blank.UNSTATED).toList());
        }
    }

    /**
     * One question, or one column of a table.
     *
     * @param id unique in its sheet; hidden in the form, so that the answer is found wherever the cell has moved to
     * @param title the question as the respondent reads it, without unit
     * @param unit Danish, in brackets after the title; empty for none
     * @param help what is meant, beside the question and when the cell is entered; empty for none
     * @param required whether the form counts it as missing while it is empty
     */
    record FormField(String id, String title, String unit, String help, AnswerType type, boolean required) {
        public FormField {
            if (id.isBlank() || title.isBlank() || id.startsWith("#") || id.indexOf('|') >= 0) {
                throw new IllegalArgumentException("a field has an id and a title");
            }
        }

        /** Title with its unit in brackets. */
        public String header() {
            return unit.isEmpty() ? title : title + " (" + unit + ")";
        }
    }

    private static void check(String id, List<FormField> fields) {
        Set<String> ids = new HashSet<>();
        for (FormField field : fields) {
            if (!ids.add(field.id())) {
                throw new IllegalArgumentException("two fields called " + field.id());
            }
        }
        if (id.isBlank() || id.indexOf('|') >= 0 || fields.isEmpty()) {
            throw new IllegalArgumentException("a sheet has an id and fields");
        }
    }
}
