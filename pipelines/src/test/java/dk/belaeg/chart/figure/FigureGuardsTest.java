package dk.belaeg.chart.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A figure that cannot be drawn truly cannot be made. */
class FigureGuardsTest {
    private static final Caption CAPTION = new Caption("figur", "Titel", "", "", List.of());
    private static final ValueFormat FORMAT = ValueFormat.of(0, "");
    private static final Value ONE = Value.Amount.of(1);

    private static void assertRefused(Runnable made) {
        assertThrows(IllegalArgumentException.class, made::run);
    }

    @Test
    void aCaptionHasAnIdForFilesAndATitle() {
        assertRefused(() -> new Caption("Figur 1", "Titel", "", "", List.of()));
        assertRefused(() -> new Caption("1", "Titel", "", "", List.of()));
        assertRefused(() -> new Caption("a", " ", "", "", List.of()));
    }

    @Test
    void wordsAreCleanedOfWhatCannotBePrinted() {
        Caption caption = new Caption("a", "A\u030Abenra\u030A \n\t\u00ADi\u200B tal\u0000", "", "", List.of(" "));
        assertEquals("Åbenrå i tal", caption.title());
        assertEquals(List.of(), caption.notes());
    }

    @Test
    void aSeriesHasAValueForEveryPeriod() {
        List<Series> series = List.of(new Series("Odense", List.of(ONE)));
        assertRefused(() -> new Lines(CAPTION, FORMAT, List.of("2024", "2025"), series, List.of()));
        assertRefused(() -> new HeatMap(CAPTION, FORMAT, List.of(), List.of(), new Shades(List.of(), false)));
    }

    @Test
    void aBreakLiesBetweenTwoPeriods() {
        List<Lines.Break> breaks = List.of(new Lines.Break(1, "Ny kontoplan", Set.of()));
        assertRefused(() -> new Lines(CAPTION, FORMAT, List.of("2025"), List.of(), breaks));
    }

    @Test
    void aBreakIsOfSeriesThatAreDrawnAndOfThoseAlone() {
        List<Series> series =
                List.of(new Series("Børn", List.of(ONE, ONE, ONE)), new Series("Voksne", List.of(ONE, ONE, ONE)));
        List<String> years = List.of("2023", "2024", "2025");
        Lines broken =
                new Lines(CAPTION, FORMAT, years, series, List.of(new Lines.Break(1, "databrud", Set.of("Børn"))));
        assertEquals(1, broken.comparableFrom(series.get(0), 2));
        assertEquals(0, broken.comparableFrom(series.get(1), 2));
        assertEquals(0, broken.comparableFrom(series.get(0), 0));
        List<Lines.Break> unknown = List.of(new Lines.Break(1, "databrud", Set.of("Ældre")));
        assertRefused(() -> new Lines(CAPTION, FORMAT, years, series, unknown));
    }

    @Test
    void partsOfAWholeAreFewAndNotNegative() {
        List<Category> two = List.of(new Category("a", Stance.FOR), new Category("b", Stance.FOR));
        assertRefused(() -> stacked(two, ONE));
        assertRefused(() -> stacked(two, ONE, Value.Amount.of(-1)));
        assertRefused(() -> stacked(
                Collections.nCopies(8, two.get(0)), Collections.nCopies(8, ONE).toArray(Value[]::new)));
        List<Category> fourFor = Collections.nCopies(4, two.get(0));
        assertRefused(() -> new StackedBars(CAPTION, FORMAT, StackedBars.Form.LIKERT, fourFor, List.of()));
    }

    private static StackedBars stacked(List<Category> categories, Value... values) {
        List<StackedBars.Row> rows = List.of(new StackedBars.Row("Odense", List.of(values)));
        return new StackedBars(CAPTION, FORMAT, StackedBars.Form.SHARES, categories, rows);
    }

    @Test
    void aWaterfallBeginsWithATotal() {
        assertRefused(() -> new Waterfall(CAPTION, FORMAT, List.of(Waterfall.Step.change("Nye", ONE))));
    }

    @Test
    void noTwoTilesShareAPlace() {
        List<TileMap.Tile> tiles = List.of(new TileMap.Tile("Fanø", 1, 1, ONE), new TileMap.Tile("Ærø", 1, 1, ONE));
        assertRefused(() -> new TileMap(CAPTION, FORMAT, tiles, new Shades(List.of(), false)));
    }

    @Test
    void aChangeThatComesToNoughtIsNeitherMoreNorLess() {
        assertEquals(1, direction(ONE));
        assertEquals(-1, direction(Value.Amount.of(-1)));
        assertEquals(0, direction(Value.Amount.of(0)));
        assertEquals(0, direction(Value.Blank.UNSTATED));
    }

    private static int direction(Value value) {
        LocalDate day = LocalDate.of(2027, 1, 1);
        return new Timeline.Event("Åhus", "", new Period(day, day), "1. januar 2027", value).direction();
    }
}
