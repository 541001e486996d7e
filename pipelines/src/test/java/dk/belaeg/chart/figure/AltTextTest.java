package dk.belaeg.chart.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AltTextTest {
    private static final Caption CAPTION = new Caption("a", "Borgere", "Antal, 2026", "", List.of());
    private static final ValueFormat FORMAT = ValueFormat.of(0, "borgere");

    @Test
    void tellsEachOfAFewAndWhatIsNotShown() {
        List<RankedBars.Bar> bars = List.of(
                new RankedBars.Bar("Odense", Value.Amount.of(41), false),
                new RankedBars.Bar("Vejle", Value.Amount.of(1), false),
                new RankedBars.Bar("Fanø", new Value.Mark("≤3"), false),
                new RankedBars.Bar("Ærø", Value.Blank.UNSTATED, false));
        assertEquals(
                "Borgere. Antal, 2026. Søjlediagram med 4 søjler. Odense 41\u00A0borgere; Vejle 1\u00A0borger."
                        + " Vises ikke: Fanø. Ikke oplyst: Ærø.",
                AltText.of(new RankedBars(CAPTION, FORMAT, bars)));
    }

    @Test
    void comparesNothingAcrossABreak() {
        List<Series> series = List.of(
                new Series("Børn", List.of(Value.Amount.of(3), Value.Amount.of(4), Value.Amount.of(9))),
                new Series("Voksne", List.of(Value.Amount.of(8), Value.Amount.of(5), Value.Amount.of(6))));
        assertEquals(
                "Borgere. Antal, 2026. 2 linjer fra 2023 til 2025. Børn steg fra 3 til 9\u00A0borgere; Voksne"
                        + " steg fra 5 til 6\u00A0borgere (siden 2024). Tal før og efter et databrud kan ikke sammenlignes.",
                AltText.of(new Lines(
                        CAPTION,
                        FORMAT,
                        List.of("2023", "2024", "2025"),
                        series,
                        List.of(new Lines.Break(1, "databrud", Set.of("Voksne"))))));
    }

    @Test
    void tellsTheEndsOfManyAmongThoseThatAreShown() {
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            bars.add(new RankedBars.Bar("K" + i, Value.Amount.of(Math.max(2, i)), false));
        }
        assertEquals(
                "Borgere. Antal, 2026. Søjlediagram med 9 søjler. Størst: K9 9\u00A0borgere."
                        + " Mindst: K1 2\u00A0borgere; K2 2\u00A0borgere.",
                AltText.of(new RankedBars(CAPTION, FORMAT, bars)));
        bars.add(new RankedBars.Bar("Fanø", new Value.Mark("x"), false));
        assertEquals(
                "Borgere. Antal, 2026. Søjlediagram med 10 søjler. Størst af dem, der vises: K9 9\u00A0borgere."
                        + " Mindst af dem, der vises: K1 2\u00A0borgere; K2 2\u00A0borgere. Vises ikke: Fanø.",
                AltText.of(new RankedBars(CAPTION, FORMAT, bars)));
    }

    @Test
    void tellsWhatChanged() {
        List<Pair> rows = List.of(
                new Pair("Odense", Value.Amount.of(3), Value.Amount.of(5), false),
                new Pair("Vejle", Value.Amount.of(3), Value.Amount.of(3), false));
        assertEquals(
                "Borgere. Antal, 2026. Fra 2025 til 2026 i 2 rækker. Odense steg fra 3 til 5\u00A0borgere;"
                        + " Vejle er uændret 3\u00A0borgere.",
                AltText.of(new Dumbbells(CAPTION, FORMAT, "2025", "2026", rows)));
    }

    @Test
    void tellsWhatWasReachedAgainstWhatWasToBe() {
        List<Pair> rows = List.of(
                new Pair("Odense", Value.Amount.of(3), Value.Amount.of(5), true),
                new Pair("Vejle", Value.Amount.of(3), Value.Amount.of(4), false));
        assertEquals(
                "Borgere. Antal, 2026. Faktisk mod budgetteret i 2 rækker. 1 markeret (Afviger): Odense 5\u00A0borgere"
                        + " mod 3.",
                AltText.of(new DotsAgainstMark(CAPTION, FORMAT, "Budgetteret", "Faktisk", "Afviger", rows)));
    }
}
