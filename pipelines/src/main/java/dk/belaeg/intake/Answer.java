package dk.belaeg.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One respondent's answer to one questionnaire, mostly in one file. An operator that sends its occupancy as csv has answered
 * too, though without a date.
 *
 * @param questionnaire name of the questionnaire
 * @param respondent code of the municipality or region
 * @param files where it stands; mostly one
 * @param answeredOn the date the respondent states
 * @param rows all rows it gave, of every sheet
 * @param line number of its line in an export that has several answers; 0 for a file of its own
 * @param unfinished whether the survey program says that it was begun and not handed in
 * @param version of the questionnaire that the form was sent out in; empty when it is no form of ours
 */
public record Answer(
        String questionnaire,
        String respondent,
        List<String> files,
        Optional<LocalDate> answeredOn,
        List<StagedRow> rows,
        int line,
        boolean unfinished,
        String version) {
    /** An answer that is a file of its own. */
    Answer(
            String questionnaire,
            String respondent,
            List<String> files,
            Optional<LocalDate> answeredOn,
            List<StagedRow> rows,
            String version) {
        this(questionnaire, respondent, files, answeredOn, rows, 0, false, version);
    }

    public Answer {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** Where it stands, in words. */
    public String file() {
        return String.join(" og ", files);
    }

    /** Where it stands, in words, with the line in an export. */
    public String place() {
        return file() + (line == 0 ? "" : ", linje " + line);
    }

    /** The same with another date. */
    public Answer dated(Optional<LocalDate> day) {
        return new Answer(questionnaire, respondent, files, day, rows, line, unfinished, version);
    }

    /** One answer of its parts, which stand in several files. */
    public static Answer of(List<Answer> parts) {
        Answer first = parts.get(0);
        return new Answer(
                first.questionnaire(),
                first.respondent(),
                parts.stream().flatMap(part -> part.files().stream()).distinct().toList(),
                parts.stream().flatMap(part -> part.answeredOn().stream()).max(Comparator.naturalOrder()),
                parts.stream().flatMap(part -> part.rows().stream()).toList(),
                parts.size() == 1 ? first.line() : 0,
                parts.stream().anyMatch(Answer::unfinished),
                parts.stream().allMatch(part -> part.version().equals(first.version())) ? first.version() : "");
    }
}
