package dk.belaeg.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Headline;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of the numbers that findings are chosen from has changed most, and when it is said. */
class LargestChangeTest {
    /** A release of one table: key and the cells of its row. */
    private static PublishedNumbers release(Object... keysAndCells) {
        Map<List<String>, PublishedNumbers.Row> rows = new LinkedHashMap<>();
        for (int i = 0; i < keysAndCells.length; i += 2) {
            rows.put(List.of((String) keysAndCells[i]), row((String) keysAndCells[i], (Map<?, ?>) keysAndCells[i + 1]));
        }
        return asked -> asked.report().equals("r")
                ? rows.entrySet().stream()
                        .filter(row -> asked.where()
                                .getOrDefault("key", row.getKey())
                                .contains(row.getKey().get(0)))
                        .collect(LinkedHashMap::new, (map, row) -> map.put(row.getKey(), row.getValue()), Map::putAll)
                : Map.of();
    }

    private static PublishedNumbers.Row row(String key, Map<?, ?> cells) {
        return new PublishedNumbers.Row() {
            @Override
            public Optional<Value> value(String column) {
                Object cell = cells.get(column);
                return cell instanceof Value value
                        ? Optional.of(value)
                        : Optional.ofNullable((Integer) cell).map(number -> new Value.Amount(new BigDecimal(number)));
            }

            @Override
            public String said(String column) {
                return "gruppe " + key;
            }
        };
    }

    private static Map<String, Object> places(Object places) {
        return Map.of("places", places);
    }

    private static KeyFigure figure(boolean told, String column, String much, Map<String, List<String>> where) {
        return new KeyFigure(
                "a",
                "Pladser",
                told,
                new Headline.Rows("r", where),
                column,
                Measure.of(0, "pladser"),
                BigDecimal.ONE,
                Optional.empty(),
                told ? List.of() : List.of("name"),
                much);
    }

    private static String said(PublishedNumbers before, PublishedNumbers now, KeyFigure... figures) {
        return new LargestChange(before, now)
                .sentence(List.of(figures))
                .orElse("")
                .replace('\u00A0', ' ');
    }

    private static final KeyFigure ALL = figure(false, "places", "median", Map.of());

    @Test
    void theLargestChangeIsToldByItsTwoNumbers() {
        assertEquals(
                "Mest ændret af de tal, hovedfundene er valgt af, er »Pladser« (gruppe b): 14 pladser mod 20 pladser før.",
                said(
                        release("a", places(10), "b", places(20), "c", places(30)),
                        release("a", places(12), "b", places(14), "c", places(30)),
                        ALL));
    }

    @Test
    void itIsMeasuredInPartsOfWhatIsMuch() {
        PublishedNumbers before =
                release("a", Map.of("places", 10, "citizens", 20), "b", Map.of("places", 500, "citizens", 900));
        PublishedNumbers now =
                release("a", Map.of("places", 15, "citizens", 20), "b", Map.of("places", 520, "citizens", 900));
        assertEquals(
                "Mest ændret af de tal, hovedfundene er valgt af, er »Pladser« (gruppe a): 15 pladser mod 10 pladser før.",
                said(before, now, figure(false, "places", "citizens", Map.of())));
        assertEquals(
                "Mest ændret af de tal, hovedfundene er valgt af, er »Pladser« (gruppe b): 520 pladser mod 500 pladser"
                        + " før.",
                said(before, now, figure(false, "places", "20", Map.of())));
    }

    @Test
    void whatIsAlwaysToldIsNotToldTwice() {
        PublishedNumbers before = release("a", places(10), "b", places(20));
        PublishedNumbers now = release("a", places(10), "b", places(90));
        assertEquals("", said(before, now, figure(true, "places", "", Map.of("key", List.of("b"))), ALL));
    }

    /** A figure of two rows is told of neither, so the largest change is told although one of them is it. */
    @Test
    void whatCouldBeToldButIsNotIsToldHere() {
        PublishedNumbers before = release("a", places(10), "b", places(20));
        PublishedNumbers now = release("a", places(10), "b", places(90));
        assertEquals(
                "Mest ændret af de tal, hovedfundene er valgt af, er »Pladser« (gruppe b): 90 pladser mod 20 pladser før.",
                said(before, now, figure(true, "places", "", Map.of()), ALL));
    }

    @Test
    void aWithheldNumberIsNotComparedAndNothingChangedSaysNothing() {
        PublishedNumbers before =
                release("a", places(new Value.Mark("x")), "b", places(20), "c", places(Value.Blank.UNSTATED));
        PublishedNumbers now = release("a", places(90), "b", places(new Value.Mark("x")), "c", places(70));
        assertEquals("", said(before, now, ALL));
        assertEquals("", said(now, now, ALL));
        assertEquals("", said(release(), now, ALL));
    }
}
