package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** One series drawn over time: a line where neighbours are exact, a dot where one stands alone, a whisker for a range. */
final class Trace {
    private static final double WHISKER = 4;

    private Trace() {}

    /**
     * Draws a series.
     *
     * @param x where each period lies
     * @param brokenBefore true for a period that cannot be compared with the one before it
     * @param dotRadius radius of the dot at each number; 0 for dots only where a number stands alone
     */
    static void draw(
            Sheet sheet,
            List<Value> values,
            Scale scale,
            IntToDoubleFunction x,
            IntPredicate brokenBefore,
            SeriesInk ink,
            double dotRadius) {
        List<Point> run = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (brokenBefore.test(i)) {
                finish(sheet, run, ink);
            }
            if (values.get(i) instanceof Value.Amount amount) {
                Point point = new Point(x.applyAsDouble(i), scale.at(amount.value()));
                run.add(point);
                if (dotRadius > 0) {
                    sheet.dot(point.x(), point.y(), dotRadius, ink.fill(), Role.DATA);
                }
            } else {
                finish(sheet, run, ink);
            }
            if (values.get(i) instanceof Value.Range range) {
                whisker(sheet, x.applyAsDouble(i), scale.at(range.lower()), scale.at(range.upper()), ink.solid());
            }
        }
        finish(sheet, run, ink);
    }

    private static void finish(Sheet sheet, List<Point> run, SeriesInk ink) {
        if (run.size() > 1) {
            sheet.run(List.copyOf(run), ink.line(), Role.DATA);
        } else if (run.size() == 1) {
            sheet.dot(run.get(0).x(), run.get(0).y(), Math.max(2.5, ink.width()), ink.fill(), Role.DATA);
        }
        run.clear();
    }

    private static void whisker(Sheet sheet, double x, double lower, double upper, Paint line) {
        sheet.line(x, lower, x, upper, line, Role.DATA);
        sheet.line(x - WHISKER, lower, x + WHISKER, lower, line, Role.DATA);
        sheet.line(x - WHISKER, upper, x + WHISKER, upper, line, Role.DATA);
    }
}
