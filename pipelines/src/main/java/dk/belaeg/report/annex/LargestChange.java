package dk.belaeg.report.annex;

import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The largest change from one release to another among all the numbers that findings are chosen from, so that it is told
 * also when it is none of those whose change is always told. Changes are measured as findings are weighed: in parts of what
 * is much. It is told as two numbers and never as a rise or fall, since they may rest on different answers; a withheld
 * number is not compared.
 */
final class LargestChange {
    private final PublishedNumbers before;
    private final PublishedNumbers now;
    private BigDecimal largest = BigDecimal.ZERO;
    private Optional<Cell> found = Optional.empty();

    LargestChange(PublishedNumbers before, PublishedNumbers now) {
        this.before = before;
        this.now = now;
    }

    /** Where it is and what was there before. */
    private record Cell(KeyFigure figure, List<String> key, PublishedNumbers.Row row, Value was, Value is) {}

    /** Empty when nothing has changed, and when what has changed most is always told. */
    Optional<String> sentence(List<KeyFigure> figures) {
        figures.stream().filter(figure -> !figure.told()).forEach(this::look);
        Set<List<Object>> told = new HashSet<>();
        for (KeyFigure figure : figures) {
            Map<List<String>, PublishedNumbers.Row> rows = now.rows(figure.rows());
            if (figure.told() && rows.size() == 1) {
                told.add(place(figure, rows.keySet().iterator().next()));
            }
        }
        return found.filter(cell -> !told.contains(place(cell.figure(), cell.key())))
                .map(LargestChange::told);
    }

    private static List<Object> place(KeyFigure figure, List<String> key) {
        return List.of(figure.rows().report(), figure.column(), key);
    }

    private void look(KeyFigure figure) {
        Map<List<String>, PublishedNumbers.Row> rows = now.rows(figure.rows());
        Map<List<String>, PublishedNumbers.Row> former = before.rows(figure.rows());
        rows.forEach((key, row) -> {
            Optional<Value> was = Optional.ofNullable(former.get(key)).flatMap(old -> old.value(figure.column()));
            Optional<Value> is = row.value(figure.column());
            if (was.orElse(Value.Blank.UNSTATED) instanceof Value.Amount a
                    && is.orElse(Value.Blank.UNSTATED) instanceof Value.Amount b) {
                BigDecimal change = b.value().subtract(a.value()).abs();
                BigDecimal size = FindingWeight.much(figure, rows.values(), row)
                        .map(much -> change.divide(much, MathContext.DECIMAL64))
                        .orElse(change);
                if (size.compareTo(largest) > 0) {
                    largest = size;
                    found = Optional.of(new Cell(figure, key, row, a, b));
                }
            }
        });
    }

    private static String told(Cell cell) {
        KeyFigure figure = cell.figure();
        String of =
                String.join(", ", figure.labels().stream().map(cell.row()::said).toList());
        return Sentence.of("Mest ændret af de tal, hovedfundene er valgt af, er »" + figure.subject() + "«"
                + (of.isEmpty() ? "" : " (" + of + ")") + ": "
                + figure.measure().digits(AnnexColumns.scaled(cell.is(), figure.divide())) + " mod "
                + figure.measure().digits(AnnexColumns.scaled(cell.was(), figure.divide())) + " før");
    }
}
