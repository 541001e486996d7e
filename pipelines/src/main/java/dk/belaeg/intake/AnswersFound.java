package dk.belaeg.intake;

import dk.belaeg.contract.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answers of one file: its rows by questionnaire while they are read, then by who gave them. */
final class AnswersFound {
    private final String file;
    private final List<Answer> lines = new ArrayList<>();
    private final Map<String, List<StagedRow>> rows = new LinkedHashMap<>();
    private String version = "";

    AnswersFound(String file) {
        this.file = file;
    }

    /** The file is a form of ours, sent out in that version of its questionnaire. */
    void areOfVersion(String sentOut) {
        version = sentOut;
    }

    /** An answer that is one line of an export; two lines are two answers, whoever gave them. */
    void addLine(Questionnaire questionnaire, SurveyStager.Respondent line) {
        List<StagedRow> all =
                line.rows().values().stream().flatMap(List::stream).toList();
        lines.add(new Answer(
                questionnaire.name(),
                line.code(),
                List.of(file),
                answeredOn(all).or(line::completedOn),
                all,
                line.line(),
                line.unfinished(),
                ""));
    }

    void add(Questionnaire questionnaire, List<StagedRow> staged) {
        rows.computeIfAbsent(questionnaire.name(), name -> new ArrayList<>()).addAll(staged);
    }

    /**
     * An answer for every questionnaire and respondent the file speaks for.
     *
     * @param respondent whose the rows are that do not say it themselves
     */
    List<Answer> found(Optional<String> respondent) {
        List<Answer> found = new ArrayList<>(lines);
        rows.forEach((questionnaire, all) -> {
            Map<String, List<StagedRow>> byRespondent = new TreeMap<>();
            for (StagedRow row : all) {
                row.respondent().or(() -> respondent).ifPresent(code -> byRespondent
                        .computeIfAbsent(code, c -> new ArrayList<>())
                        .add(row));
            }
            byRespondent.forEach((code, own) ->
                    found.add(new Answer(questionnaire, code, List.of(file), answeredOn(own), own, version)));
        });
        return found;
    }

    private static Optional<LocalDate> answeredOn(List<StagedRow> rows) {
        return rows.stream()
                .filter(row ->
                        row.schema().fields().stream().anyMatch(f -> f.name().equals(Questionnaire.ANSWERED_ON)))
                .flatMap(row -> row.value(Questionnaire.ANSWERED_ON, LocalDate.class).stream())
                .max(Comparator.naturalOrder());
    }
}
