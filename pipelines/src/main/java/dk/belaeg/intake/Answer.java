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
 */
public record Answer(
        String questionnaire,
        String respondent,
        List<String> files,
        Optional<LocalDate> answeredOn,
        List<StagedRow> rows) {
    public Answer {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** Where it stands, in words. */
    public String file() {
        return String.join(" og ", files);
    }

    /** One answer of its parts, which stand in several files. */
    public static Answer of(List<Answer> parts) {
        Answer first = parts.get(0);
        return new Answer(
                first.questionnaire(),
                first.respondent(),
                parts.stream().flatMap(part -> part.files().stream()).toList(),
                parts.stream().flatMap(part -> part.answeredOn().stream()).max(Comparator.naturalOrder()),
                parts.stream().flatMap(part -> part.rows().stream()).toList());
    }
}
