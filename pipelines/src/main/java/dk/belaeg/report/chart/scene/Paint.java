package dk.belaeg.report.chart.scene;

import org.jspecify.annotations.Nullable;

/** How a shape is inked: filled, outlined, or both. A dash of 0 is an unbroken line; else dashes and gaps of that length. */
public record Paint(@Nullable Colour fill, @Nullable Colour stroke, double strokeWidth, double dash) {
    public Paint {
        if (fill == null && stroke == null) {
            throw new IllegalArgumentException("a shape without ink is not a shape");
        }
        if ((stroke != null && !(strokeWidth > 0)) || dash < 0) {
            throw new IllegalArgumentException("stroke " + strokeWidth + ", dash " + dash);
        }
    }

    public static Paint fill(Colour colour) {
        return new Paint(colour, null, 0, 0);
    }

    public static Paint stroke(Colour colour, double width) {
        return new Paint(null, colour, width, 0);
    }

    public static Paint dashed(Colour colour, double width, double dash) {
        return new Paint(null, colour, width, dash);
    }

    public static Paint outlined(Colour fill, Colour stroke, double width) {
        return new Paint(fill, stroke, width, 0);
    }
}
