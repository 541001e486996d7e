package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;

/** Shapes that several kinds of figure share. */
final class Symbols {
    private Symbols() {}

    /** A bar known only within bounds: solid to the bound nearer zero, open to the other, with a whisker across it all. */
    static void range(Sheet sheet, Scale scale, Value.Range range, double y, double thickness, Colour ink) {
        double zero = scale.at(BigDecimal.ZERO);
        double lower = scale.at(range.lower());
        double upper = scale.at(range.upper());
        boolean negative = range.upper().signum() <= 0;
        double near = negative ? upper : lower;
        boolean across = range.lower().signum() < 0 && range.upper().signum() > 0;
        if (!across && near != zero) {
            sheet.rect(Box.between(zero, y, near, y + thickness), Paint.fill(ink), Role.DATA);
        }
        whisker(sheet, lower, upper, y + thickness / 2, thickness, Paint.stroke(ink, 2));
    }

    /** A bar that lacks a part: hollow, and without an end. */
    static void atLeast(Sheet sheet, double zero, double lower, double y, double thickness, Colour ink) {
        Paint line = Paint.stroke(ink, 2);
        sheet.line(zero, y, lower, y, line, Role.DATA);
        sheet.line(zero, y + thickness, lower, y + thickness, line, Role.DATA);
    }

    /** A line between two bounds with an end at each. */
    static void whisker(Sheet sheet, double lower, double upper, double y, double height, Paint line) {
        double end = height / 3;
        sheet.line(lower, y, upper, y, line, Role.DATA);
        sheet.line(lower, y - end, lower, y + end, line, Role.DATA);
        sheet.line(upper, y - end, upper, y + end, line, Role.DATA);
    }
}
