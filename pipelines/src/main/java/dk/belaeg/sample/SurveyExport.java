package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.write.PlainBook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a survey program exports when a questionnaire was answered in it and not in our form, and the links that tell what
 * is what in it.
 *
 * @param files by name
 * @param links lines of {@code opslag/koblinger.csv}, without its header
 */
record SurveyExport(SortedMap<String, byte[]> files, List<List<String>> links) {
    private static final String BANNER = "Fiktive data";
    private static final String COMPLETED = "Fuldførelsestidspunkt";
    private static final LocalTime BEGUN = LocalTime.of(9, 58, 45);
    private static final LocalTime DONE = LocalTime.of(10, 27, 59);

    /**
     * As SurveyXact exports it: answers, questions and the meaning of codes in three files of one encoding, here Unicode with
     * tabs. An answer that is asked of several things is one question with a variable a thing.
     */
    static SurveyExport surveyXact(Questionnaire questionnaire, Codes codes, FormDefinition form) {
        List<String> header = new ArrayList<>(List.of("respondentid", "statoverall_4"));
        List<String> answers = new ArrayList<>(List.of("73120001", "1"));
        List<List<String>> structure = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        List<List<String>> links = new ArrayList<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (FormAnswers.Variable asked : FormAnswers.of(questionnaire, codes, form)) {
            String variable = variable(asked, rows);
            header.add(variable);
            int choice = asked.choices().indexOf(asked.words());
            answers.add(choice < 0 ? asked.words() : String.valueOf(choice + 1));
            structure.add(List.of(
                    variable, asked.row().isEmpty() ? asked.question() : asked.row() + " - " + asked.question()));
            for (int i = 0; i < asked.choices().size(); i++) {
                labels.add(
                        List.of(variable, String.valueOf(i + 1), asked.choices().get(i)));
            }
            links.addAll(FormAnswers.links(questionnaire, SurveyLinks.Program.SURVEYXACT, variable, asked, true));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("dataset.csv", unicode(List.of(header, answers)));
        files.put("structure.csv", unicode(structure));
        files.put("labels.csv", unicode(labels));
        return new SurveyExport(files, links);
    }

    /**
     * The name of a variable: the number of its question and, where it is asked of several things, of the thing.
     *
     * @param rows how many things each question was asked of so far, in the order of the questions
     */
    private static String variable(FormAnswers.Variable asked, Map<String, Integer> rows) {
        String question = asked.target().sheet() + " " + asked.target().field();
        int thing = rows.merge(question, 1, Integer::sum);
        int number = List.copyOf(rows.keySet()).indexOf(question) + 1;
        return "s_" + number + (asked.row().isEmpty() ? "" : "_" + thing);
    }

    private static byte[] unicode(List<List<String>> lines) {
        return FictionFiles.csv(lines, '\t', StandardCharsets.UTF_16LE, true);
    }

    /** As Microsoft Forms exports it: one sheet whose headers are the questions, answers as they were shown. */
    static SurveyExport forms(Questionnaire questionnaire, Codes codes, FormDefinition form, LocalDate asOf) {
        Map<String, Value> answers = new LinkedHashMap<>();
        List<List<String>> links = new ArrayList<>();
        LocalDate day = asOf;
        for (FormAnswers.Variable asked : FormAnswers.of(questionnaire, codes, form)) {
            String question = asked.row().isEmpty() ? asked.question() : asked.row() + ": " + asked.question();
            if (asked.target().field().equals(Questionnaire.ANSWERED_ON)
                    && asked.answer() instanceof Value.Day answered) {
                day = answered.day();
                question = COMPLETED;
            } else {
                answers.put(
                        question,
                        asked.answer() instanceof Value.Amount number ? number : new Value.Text(asked.words()));
            }
            links.addAll(FormAnswers.links(questionnaire, SurveyLinks.Program.FORMS, question, asked, false));
        }
        byte[] book = PlainBook.of(questionnaire.title(), BANNER, asOf, "Sheet1", response(answers, day));
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(Texts.fileName(questionnaire.title()) + "(1-1).xlsx", book);
        return new SurveyExport(files, links);
    }

    /** The only response of a survey, with what the program itself knows of it before the answers. */
    private static List<List<Object>> response(Map<String, Value> answers, LocalDate day) {
        List<Object> headers = new ArrayList<>(List.of("Id", "Starttidspunkt", COMPLETED, "Mail", "Navn"));
        headers.addAll(answers.keySet());
        List<Object> row =
                new ArrayList<>(List.of(BigDecimal.ONE, day.atTime(BEGUN), day.atTime(DONE), "anonymous", ""));
        for (Value answer : answers.values()) {
            row.add(
                    answer instanceof Value.Amount number
                            ? number.value()
                            : answer instanceof Value.Text text ? text.text() : "");
        }
        return List.of(List.of(BANNER), headers, row);
    }
}
