package dk.belaeg.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One respondent's answer to one questionnaire, in one file. An operator that sends its occupancy as csv has answered
 * too, though without a date.
 *
 * @param questionnaire name of the questionnaire
 * @param respondent code of the municipality or region
 * @param file where it stands
 * @param answeredOn the date the respondent states
 * @param rows all rows it gave, of every sheet
 */
public record Answer(
        String questionnaire, String respondent, String file, Optional<LocalDate> answeredOn, List<StagedRow> rows) {
    public Answer {
        rows = List.copyOf(rows);
    }
}
