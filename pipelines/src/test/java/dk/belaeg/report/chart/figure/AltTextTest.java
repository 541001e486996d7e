package dk.belaeg.report.chart.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.schema.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class AltTextTest {
    private static final Caption CAPTION = new Caption("a", "Borgere", "Antal, 2026", "", List.of(), "");
    private static final ValueFormat FORMAT = ValueFormat.of(0, "borgere");

    @Test
    void tellsTheEndsAndWhatIsNotShown() {
        List<RankedBars.Bar> bars = List.of(
                RankedBars.Bar.of("Odense", Value.Amount.of(41)),
                RankedBars.Bar.of("Vejle", Value.Amount.of(7)),
                RankedBars.Bar.of("Fanø", new Value.Mark("≤3")),
                RankedBars.Bar.of("Ærø", Value.Blank.UNSTATED));
        assertEquals(
                "Borgere. Antal, 2026. Søjlediagram med 4 søjler. Odense 41\u00A0borgere; Vejle 7\u00A0borgere."
                        + " Vises ikke: Fanø. Ikke oplyst: Ærø.",
                AltText.of(new RankedBars(CAPTION, FORMAT, bars, Order.GIVEN, null)));
    }

    @Test
    void tellsWhatChanged() {
        List<Pair> rows = List.of(Pair.of("Odense", Value.Amount.of(3), Value.Amount.of(5)));
        assertEquals(
                "Borgere. Antal, 2026. Fra 2025 til 2026 i 1 række. Odense fra 3 til 5\u00A0borgere.",
                AltText.of(new Dumbbells(CAPTION, FORMAT, "2025", "2026", rows, Order.GIVEN)));
    }
}
