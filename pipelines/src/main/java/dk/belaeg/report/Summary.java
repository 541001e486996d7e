package dk.belaeg.report;

import java.util.List;

/**
 * What a director reads first about one subject, said once for the annex and for the page.
 *
 * @param file of the annex it stands in, in the release
 * @param title of the annex
 * @param findings sentences, the most telling first; empty when the tables cannot answer
 * @param changes what is otherwise than in the former release, one sentence each
 * @param reservations what the reader must know before using these numbers, besides the gaps of the whole release
 * @param rule how the findings were chosen; empty when there is no rule
 */
public record Summary(
        String file,
        String title,
        List<String> findings,
        List<String> changes,
        List<String> reservations,
        String rule) {
    public Summary {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        reservations = List.copyOf(reservations);
    }
}
