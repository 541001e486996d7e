package dk.belaeg.subject;

import dk.belaeg.check.Checked;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.round.Round;
import java.util.Map;

/**
 * One thing that the forum follows. A subject is a package here and a folder in {@code schemas/}; {@link Subjects} lists
 * them.
 */
public interface Subject extends SubjectRules {
    /** Whether a round has the subject; one that builds on a questionnaire needs it to be asked. */
    default boolean isIn(Round round) {
        return true;
    }

    /** What the texts of its contracts leave open in braces, such as {@code {periode_navn}}, by the word between them. */
    default Map<String, String> words(Round round, Codes codes, Checked checked) {
        return Map.of();
    }

    /**
     * What becomes of its numbers when rows of a table cannot be used, by the name of the table. Of tables that are not
     * named nothing is said; who has answered them only in part is said of all questionnaires.
     */
    default Map<String, LostRows> lostRows() {
        return Map.of();
    }

    /** What becomes of numbers whose rows cannot be used. */
    enum LostRows {
        /** Sums that may have them are blank, as those of {@link Inputs#parts} are. */
        SUMS_BLANK("summer, som %s kan høre til, er tomme"),
        /** Means are those of the other rows. */
        NOT_IN_MEANS("%s er ikke med i gennemsnittene"),
        /** What is told of how answers spread is that of the other rows. */
        NOT_COUNTED("%s er ikke talt med");

        private final String words;

        LostRows(String words) {
            this.words = words;
        }

        /** It in Danish words about so many rows. */
        public String danish(long rows) {
            return words.replace("%s", rows == 1 ? "den" : "de");
        }
    }

    /** Adds the subject's datasets: each a name that reports give, and how it is computed from what came in. */
    void datasets(Inputs inputs, Datasets datasets);
}
