package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.AnswerType;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormSheet.FormField;
import java.util.ArrayList;
import java.util.List;

/** The answers of a filled-in form one below the other, as a survey program asks for them: one variable an answer. */
final class FormAnswers {
    private final Codes codes;
    private final FormDefinition form;
    private final List<Variable> variables = new ArrayList<>();

    private FormAnswers(Codes codes, FormDefinition form) {
        this.codes = codes;
        this.form = form;
    }

    /**
     * One question of a survey and its answer.
     *
     * @param target which answer of the questionnaire it is
     * @param row what the question is about, where it is asked of several things; empty for others
     * @param question its words
     * @param choices what may be answered; empty when anything may
     */
    record Variable(SurveyLinks.Target target, String row, String question, Value answer, List<String> choices) {
        Variable {
            choices = List.copyOf(choices);
        }

        /** The answer as words; empty for none. */
        String words() {
            if (answer instanceof Value.Amount amount) {
                return DanishNumbers.plain(amount.value());
            } else if (answer instanceof Value.Day day) {
                return day.day().toString();
            } else if (answer instanceof Value.Truth truth) {
                return truth.truth() ? "Ja" : "Nej";
            } else if (answer instanceof Value.Range range) {
                return DanishNumbers.plain(range.lower()) + "-" + DanishNumbers.plain(range.upper());
            }
            return answer instanceof Value.Text text ? text.text() : "";
        }
    }

    /** Everything that is asked, in the order of the form, who answers first. */
    static List<Variable> of(Questionnaire questionnaire, Codes codes, FormDefinition form) {
        FormAnswers answers = new FormAnswers(codes, form);
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            FormSheet filled = form.sheets().stream()
                    .filter(one -> one.id().equals(sheet.id()))
                    .findFirst()
                    .orElseThrow();
            if (filled instanceof FormSheet.Questions questions) {
                answers.questions(sheet, questions);
            } else {
                answers.rows(sheet, (FormSheet.Rows) filled);
            }
        }
        return List.copyOf(answers.variables);
    }

    private void questions(Questionnaire.Sheet sheet, FormSheet.Questions filled) {
        for (Field field : sheet.table().fields()) {
            if (field.respondent()) {
                variables.add(new Variable(
                        new SurveyLinks.Target(sheet.id(), field.name(), ""),
                        "",
                        field.title(),
                        new Value.Text(codes.operatorName(form.key().respondent())),
                        List.of()));
            }
        }
        for (FormSheet.Question question : filled.questions()) {
            add(sheet, "", "", question.field(), question.prefilled());
        }
    }

    private void rows(Questionnaire.Sheet sheet, FormSheet.Rows filled) {
        for (int r = 0; r < filled.rows().size(); r++) {
            FormSheet.Row row = filled.rows().get(r);
            String key = String.valueOf(r + 1);
            String name = sheet.title() + " " + key;
            int first = 0;
            List<Field> given = SurveyLinks.given(sheet);
            if (filled.given() > 0) {
                first = filled.given();
                name = row.prefilled().get(0) instanceof Value.Text text ? text.text() : name;
                key = code(given.get(0), name);
            }
            for (int f = first; f < filled.fields().size(); f++) {
                add(sheet, key, name, filled.fields().get(f), row.prefilled().get(f));
            }
        }
    }

    /** The code of what a row is about, which its words begin with where it is a target group. */
    private String code(Field given, String words) {
        return given.kind() == FieldKind.TARGET_GROUP
                ? words.split(" ", 2)[0]
                : codes.list(given.codes()).code(words).orElseThrow();
    }

    private void add(Questionnaire.Sheet sheet, String key, String row, FormField field, Value answer) {
        List<String> choices = field.type() instanceof AnswerType.Choice choice
                ? form.lists().stream()
                        .filter(list -> list.name().equals(choice.list()))
                        .findFirst()
                        .orElseThrow()
                        .entries()
                : List.of();
        variables.add(
                new Variable(new SurveyLinks.Target(sheet.id(), field.id(), key), row, field.title(), answer, choices));
    }

    /** Lines of {@code opslag/koblinger.csv} that say which answer a variable is, and what its codes mean. */
    static List<List<String>> links(
            Questionnaire questionnaire, SurveyLinks.Program program, String variable, Variable asked, boolean coded) {
        List<List<String>> lines = new ArrayList<>();
        SurveyLinks.Target target = asked.target();
        lines.add(line(questionnaire, program, variable, target.sheet(), target.field(), target.row(), "", ""));
        for (int i = 0; coded && i < asked.choices().size(); i++) {
            String code = String.valueOf(i + 1);
            lines.add(line(
                    questionnaire,
                    program,
                    variable,
                    "",
                    "",
                    "",
                    code,
                    asked.choices().get(i)));
        }
        return lines;
    }

    private static List<String> line(
            Questionnaire questionnaire, SurveyLinks.Program program, String variable, String... rest) {
        List<String> line = new ArrayList<>(List.of(questionnaire.name(), program.id(), variable));
        line.addAll(List.of(rest));
        line.add("Fiktivt svar til prøverunden");
        return line;
    }
}
