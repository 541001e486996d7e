package dk.belaeg.report.chart.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.report.chart.Geometry;
import dk.belaeg.report.chart.HostileFigures;
import dk.belaeg.report.chart.SampleFigures;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.Scene;
import dk.belaeg.report.chart.scene.Shape;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
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
        for (Geometry geometry : List.of(Geometry.PAGE, Geometry.WIDE, new Geometry(640))) {
            Drawing drawing = Layouts.draw(figure, geometry.width());
            assertEquals(
                    List.of(),
                    LayoutCheck.problems(drawing.scene()),
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
        List<String> problems = new ArrayList<>();
        for (HostileFigures.Case hostile : cases) {
            Scene scene =
                    Layouts.draw(hostile.figure().get(), Geometry.PAGE.width()).scene();
            LayoutCheck.problems(scene).forEach(problem -> problems.add(hostile + ": " + problem));
        }
        return problems;
    }

    @Test
    void whatIsWithheldHasOneSymbolAndNoPlaceOnAnyScale() {
        for (HostileFigures.Case hostile : HostileFigures.of(HostileFigures.Numbers.MASKED)) {
            Scene scene =
                    Layouts.draw(hostile.figure().get(), Geometry.PAGE.width()).scene();
            assertTrue(
                    scene.shapes().stream().noneMatch(shape -> shape.role() == Role.DATA), hostile + " draws a number");
            DoubleSummaryStatistics widths = scene.shapes().stream()
                    .filter(shape -> shape.role() == Role.HATCH && shape instanceof Shape.Rect)
                    .mapToDouble(shape -> shape.bounds().width())
                    .filter(width -> width != Sheet.HATCH_WIDTH)
                    .summaryStatistics();
            assertTrue(
                    widths.getCount() == 0 || widths.getMax() - widths.getMin() <= 1,
                    hostile + " has symbols of different widths: " + widths);
        }
    }

    @Test
    void aNumberIsNeverBrokenOrShortened() {
        for (HostileFigures.Case hostile : some(HostileFigures.Numbers.HUGE)) {
            Scene scene =
                    Layouts.draw(hostile.figure().get(), Geometry.PAGE.width()).scene();
            for (Shape shape : scene.shapes()) {
                if (shape instanceof Shape.Words words) {
                    assertTrue(
                            !words.text().matches("[−+]?[0-9.,]*[0-9][.,-]?[-…]"),
                            hostile + " shortens a number: " + words.text());
                }
            }
        }
    }

    @Test
    void whatIsShortenedStandsInFullBeside() {
        for (HostileFigures.Case hostile : some(HostileFigures.Numbers.USUAL)) {
            Drawing drawing = Layouts.draw(hostile.figure().get(), Geometry.PAGE.width());
            boolean shortened = drawing.scene().shapes().stream()
                    .anyMatch(shape ->
                            shape instanceof Shape.Words words && words.text().endsWith("…"));
            assertEquals(shortened, !drawing.shortened().isEmpty(), hostile.name());
        }
    }
}
