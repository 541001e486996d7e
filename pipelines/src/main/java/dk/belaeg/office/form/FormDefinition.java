package dk.belaeg.office.form;

import dk.belaeg.office.form.FormSheet.FormField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire for one respondent, as pure data.
 *
 * @param lists the code lists its drop-downs offer
 * @param checks what the form sees to between cells, beside each cell's own; empty when it sees to nothing
 */
public record FormDefinition(
        FormKey key, Cover cover, List<FormSheet> sheets, List<CodeList> lists, Optional<List<FormCheck>> checks) {
    /** A form that sees to nothing itself. */
    public FormDefinition(FormKey key, Cover cover, List<FormSheet> sheets, List<CodeList> lists) {
        this(key, cover, sheets, lists, Optional.empty());
    }

    /**
     * The first sheet.
     *
     * @param title of the questionnaire
     * @param purpose why the respondent is asked
     * @param respondent name of the respondent
     * @param deadline when the answer is due; empty for none
     * @param contact whom to ask, a name or an office
     * @param mail address for questions and for the answer; empty for none
     * @param instructions how to fill it in, one sentence or two each
     * @param lastTime heading of the column with earlier answers, such as "Svar i 2025"
     * @param banner printed on every sheet, such as "Fiktive data"; empty for none
     * @param date the round's as-of date; stands in for the clock in the file
     */
    public record Cover(
            String title,
            String purpose,
            String respondent,
            Optional<LocalDate> deadline,
            String contact,
            String mail,
            List<String> instructions,
            String lastTime,
            String banner,
            LocalDate date) {
        public Cover {
            instructions = List.copyOf(instructions);
            if (title.isBlank() || respondent.isBlank() || lastTime.isBlank()) {
                throw new IllegalArgumentException(
                        "a form has a title, a respondent, and a heading for earlier answers");
            }
        }
    }

    /** What a drop-down offers, in order. */
    public record CodeList(String name, List<String> entries) {
        public CodeList {
            entries = List.copyOf(entries);
            if (name.isBlank() || entries.isEmpty() || entries.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a code list has a name and entries");
            }
        }
    }

    public FormDefinition {
        sheets = List.copyOf(sheets);
        lists = List.copyOf(lists);
        checks = checks.map(List::copyOf);
        Set<String> names = new HashSet<>();
        for (CodeList list : lists) {
            if (!names.add(list.name())) {
                throw new IllegalArgumentException("two lists called " + list.name());
            }
        }
        Set<String> ids = new HashSet<>();
        for (FormSheet sheet : sheets) {
            if (!ids.add(sheet.id())) {
                throw new IllegalArgumentException("two sheets called " + sheet.id());
            }
            for (FormField field : sheet.fields()) {
                if (field.type() instanceof AnswerType.Choice choice && !names.contains(choice.list())) {
                    throw new IllegalArgumentException("no list called " + choice.list());
                }
            }
        }
    }
}
