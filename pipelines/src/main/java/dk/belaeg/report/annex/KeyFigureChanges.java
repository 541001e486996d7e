package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.ChangeParts;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has changed in headline figures from one release to another, in sentences: each change split by whose answers it is
 * made of, and the largest change.
 *
 * @param sameRound whether both are of one round at one date, so that a number that differs has been corrected
 */
public record KeyFigureChanges(PublishedNumbers before, PublishedNumbers now, boolean sameRound) {

    /** Of every figure that is always told, changed or not, and of the largest change among the others. */
    public List<String> sentences(List<KeyFigure> figures) {
        List<String> said = new ArrayList<>();
        figures.stream().filter(KeyFigure::told).forEach(figure -> told(figure).ifPresent(said::add));
        new LargestChange(before, now).sentence(figures).ifPresent(said::add);
        return said;
    }

    /** The same of figures of several annexes, leaving out what prints the same in both and is made of the same numbers. */
    public List<String> changed(List<KeyFigure> figures) {
        Map<String, List<KeyFigure>> byAnnex = new LinkedHashMap<>();
        figures.forEach(figure -> byAnnex.computeIfAbsent(figure.annex(), name -> new ArrayList<>())
                .add(figure));
        return byAnnex.values().stream()
                .flatMap(own ->
                        sentences(own.stream()
                                        .filter(figure -> !figure.told() || !isSame(figure))
                                        .toList())
                                .stream())
                .distinct()
                .toList();
    }

    private boolean isSame(KeyFigure figure) {
        return before.values(figure.rows(), figure.column()).equals(now.values(figure.rows(), figure.column()))
                && figure.parts()
                        .map(parts -> before.values(parts.rows(), parts.field())
                                .equals(now.values(parts.rows(), parts.field())))
                        .orElse(true);
    }

    private Optional<String> told(KeyFigure figure) {
        return only(before, figure).flatMap(was -> only(now, figure)
                .map(is -> Sentence.of(figure.subject() + " "
                        + moved(
                                figure,
                                AnnexColumns.scaled(was, figure.divide()),
                                AnnexColumns.scaled(is, figure.divide())))));
    }

    private String moved(KeyFigure figure, Value was, Value is) {
        if (figure.parts().isEmpty()) {
            return Change.between(was, is, figure.measure());
        }
        AnnexSchema.Parts parts = figure.parts().get();
        Map<List<String>, Value> partsBefore = before.values(parts.rows(), parts.field());
        Map<List<String>, Value> partsNow = now.values(parts.rows(), parts.field());
        if (partsBefore.isEmpty() || partsNow.isEmpty()) {
            return Change.between(was, is, figure.measure());
        }
        return ChangeParts.of(partsBefore, partsNow, sameRound)
                .between(was, is, figure.measure(), parts.noun(), figure.divide());
    }

    /** The number of a figure that is one number. */
    private static Optional<Value> only(PublishedNumbers release, KeyFigure figure) {
        Map<List<String>, PublishedNumbers.Row> rows = release.rows(figure.rows());
        return rows.size() == 1 ? rows.values().iterator().next().value(figure.column()) : Optional.empty();
    }
}
