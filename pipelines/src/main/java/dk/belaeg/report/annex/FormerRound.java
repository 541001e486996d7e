package dk.belaeg.report.annex;

import java.util.List;

/**
 * The headline figures of the round before beside those of this one, from the releases of both.
 *
 * @param before what a reader calls the round before: its year
 * @param now the same of this one
 * @param figures in the order of the annexes
 * @param notes Danish sentences on who has answered, where that is not the same
 */
public record FormerRound(String before, String now, List<YearOnYear> figures, List<String> notes) {
    public FormerRound {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /** How the figures of an annex have moved, in sentences. */
    List<String> sentences(String annex) {
        return figures.stream()
                .filter(one -> one.figure().annex().equals(annex))
                .map(YearOnYear::sentence)
                .toList();
    }
}
