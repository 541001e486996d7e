package dk.belaeg.subject;

import dk.belaeg.check.SubjectRules;
import dk.belaeg.round.Round;

/**
 * One thing that the forum follows. A subject is a package here and a folder in {@code schemas/}; {@link Subjects} lists
 * them.
 */
public interface Subject extends SubjectRules {
    /** Whether a round has the subject; one that builds on a questionnaire needs it to be asked. */
    default boolean isIn(Round round) {
        return true;
    }

    /** Adds the subject's datasets: each a name that reports give, and how it is computed from what came in. */
    void datasets(Inputs inputs, Datasets datasets);
}
