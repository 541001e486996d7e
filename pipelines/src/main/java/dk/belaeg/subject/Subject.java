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

    /** Adds the subject's datasets: each a name that reports give, and how it is computed from what came in. */
    void datasets(Inputs inputs, Datasets datasets);
}
