package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.AltText;
import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No figure, whatever its data, has words that are cut off, on top of each other, or unreadable where they stand. */
class LayoutTest {
    private static final int ONE_IN = 7;

    static Stream<Figure> samples() {
        return SampleFigures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyWordOfASampleCanBeRead(Figure figure) {
        for (int width : List.of(Figures.PAGE, 1440, 640)) {
            assertEquals(
                    List.of(),
                    LayoutCheck.problems(SvgDrawing.of(figure, width)),
                    figure.caption().id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWordCanBeReadWhateverTheNumbersAre(HostileFigures.Numbers numbers) {
        assertEquals(List.of(), problems(some(numbers)));
    }

    /** One in seven of the hostile figures, so that all kinds and all sizes are among them. */
    private static List<HostileFigures.Case> some(HostileFigures.Numbers numbers) {
        List<HostileFigures.Case> cases = HostileFigures.of(numbers);
        return IntStream.range(0, cases.size())
                .filter(i -> i % ONE_IN == 0)
                .mapToObj(cases::get)
                .toList();
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void everyWordCanBeReadInAllOfThem(HostileFigures.Numbers numbers) {
        assertEquals(List.of(), problems(HostileFigures.of(numbers)));
    }

    private static List<String> problems(List<HostileFigures.Case> cases) {
        return cases.parallelStream()
                .flatMap(hostile ->
                        LayoutCheck.problems(draw(hostile)).stream().map(problem -> hostile + ": " + problem))
                .toList();
    }

    private static SvgDrawing draw(HostileFigures.Case hostile) {
        return SvgDrawing.of(hostile.figure().get(), Figures.PAGE);
    }

    /** What is withheld is drawn as what is missing is, but for the symbol. */
    @Test
    void whatIsWithheldHasOneSymbolAndNoPlaceOnAnyScale() {
        List<HostileFigures.Case> masked = HostileFigures.of(HostileFigures.Numbers.MASKED);
        List<HostileFigures.Case> blank = HostileFigures.of(HostileFigures.Numbers.BLANK);
        for (int i = 0; i < masked.size(); i += ONE_IN) {
            SvgDrawing drawing = draw(masked.get(i));
            assertEquals(inked(draw(blank.get(i))), inked(drawing), masked.get(i) + " draws a number");
            DoubleSummaryStatistics widths = drawing.marks().stream()
                    .filter(mark -> mark.shape() instanceof Rectangle2D && House.AXIS.equals(mark.stroke()))
                    .filter(mark -> !mark.isText() && mark.fill() == null)
                    .mapToDouble(mark -> mark.bounds().getWidth())
                    .filter(width -> width != Pen.HATCH_WIDTH)
                    .summaryStatistics();
            assertTrue(
                    widths.getCount() == 0 || widths.getMax() - widths.getMin() <= 1,
                    masked.get(i) + " has symbols of different widths: " + widths);
        }
    }

    /** Sizes and inks of all that is drawn in an ink that stands for numbers. */
    private static Map<String, Long> inked(SvgDrawing drawing) {
        Set<Color> quiet = Set.of(House.PAPER, House.AXIS, House.GRID, House.INK, House.QUIET);
        return drawing.marks().stream()
                .filter(mark -> !mark.isText())
                .filter(mark -> !quiet.contains(mark.fill() != null ? mark.fill() : mark.stroke()))
                .map(mark -> mark.fill() + " " + mark.stroke() + " "
                        + Math.round(mark.bounds().getWidth()) + " x "
                        + Math.round(mark.bounds().getHeight()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** A bar that lacks a part is two lines, and its reason stands below. */
    @Test
    void aNumberThatLacksAPartHasNoEnd() {
        List<RankedBars.Bar> bars = List.of(
                new RankedBars.Bar("Autisme", Value.Amount.of(20), false),
                new RankedBars.Bar("Hjemløshed", new Value.AtLeast(BigDecimal.valueOf(12), "Fanø og Ærø"), false));
        SvgDrawing drawing = SvgDrawing.of(
                new RankedBars(new Caption("mindst", "Borgere", "", "", List.of()), ValueFormat.of(0, ""), bars),
                Figures.PAGE);
        assertEquals(List.of(), LayoutCheck.problems(drawing));
        assertEquals(
                1,
                drawing.marks().stream()
                        .filter(mark -> House.BLUE.equals(mark.fill()) && !mark.isText())
                        .count());
        assertEquals(
                2,
                drawing.marks().stream()
                        .filter(mark -> House.BLUE.equals(mark.stroke()))
                        .count());
        drawing.words("mindst 12");
        drawing.words("Mangler tal fra Fanø og Ærø: Hjemløshed.");
    }

    /** What is known only upwards is written where its bar would be. */
    @Test
    void aNumberKnownOnlyUpwardsHasNoBar() {
        List<RankedBars.Bar> bars = List.of(
                new RankedBars.Bar("Autisme", Value.Amount.of(20), false),
                new RankedBars.Bar("Hjemløshed", new Value.AtMost(BigDecimal.valueOf(12), "Fanø"), false));
        RankedBars figure =
                new RankedBars(new Caption("hoejst", "Dækning", "", "", List.of()), ValueFormat.of(0, "pct."), bars);
        SvgDrawing drawing = SvgDrawing.of(figure, Figures.PAGE);
        assertEquals(List.of(), LayoutCheck.problems(drawing));
        assertEquals(
                1,
                drawing.marks().stream()
                        .filter(mark -> House.BLUE.equals(mark.fill()) && !mark.isText())
                        .count());
        drawing.words("højst 12");
        drawing.words("Mangler tal fra Fanø: Hjemløshed.");
        assertTrue(AltText.of(figure).contains("Mangler nogles tal: Hjemløshed højst 12"), AltText.of(figure));
    }

    @Test
    void aNumberIsNeverBrokenOrShortened() {
        for (HostileFigures.Case hostile : some(HostileFigures.Numbers.HUGE)) {
            for (SvgDrawing.Mark words : draw(hostile).words()) {
                assertTrue(
                        !words.text().matches("[−+]?[0-9.,]*[0-9][.,-]?[-…]"),
                        hostile + " shortens a number: " + words.text());
            }
        }
    }

    @Test
    void whatIsShortenedStandsInFullBeside() {
        for (HostileFigures.Case hostile : some(HostileFigures.Numbers.USUAL)) {
            Drawing drawing = Figures.drawing(hostile.figure().get(), Figures.PAGE);
            boolean shortened = draw(hostile).words().stream()
                    .anyMatch(words -> words.text().endsWith("…"));
            assertEquals(shortened, !drawing.shortened().isEmpty(), hostile.name());
        }
    }
}
