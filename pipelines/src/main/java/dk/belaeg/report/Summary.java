package dk.belaeg.report;

import java.util.List;

/**
 * What a director reads first about one subject, said once for the annex and for the page.
 *
 * @param file of the annex it stands in, in the release
 * @param title of the annex
 * @param figures the headline figures of the annex
 * @param findings sentences, the most telling first; empty when the tables cannot answer
 * @param lastRound how the headline figures have moved since the round before
 * @param changes what is otherwise than in the former release, one sentence each
 * @param reservations what the reader must know before using these numbers, besides the gaps of the whole release
 * @param rule how the findings were chosen; empty when there is no rule
 */
public record Summary(
        String file,
        String title,
        List<Figure> figures,
        List<String> findings,
        Since lastRound,
        List<String> changes,
        List<String> reservations,
        String rule) {

    /** A headline figure in words: what it is, and the number with its unit. */
    public record Figure(String subject, String number) {}

    /**
     * What has happened since the round before.
     *
     * @param round what that is called: its year
     * @param sentences none when there is no such round, or nothing to compare
     */
    public record Since(String round, List<String> sentences) {
        /** Nothing was before. */
        public static final Since NONE = new Since("", List.of());

        public Since {
            sentences = List.copyOf(sentences);
        }
    }

    public Summary {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        reservations = List.copyOf(reservations);
    }
}
