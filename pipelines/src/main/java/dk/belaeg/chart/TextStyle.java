package dk.belaeg.chart;

import java.awt.Color;
import java.awt.Font;

/** How words are set: weight, size in drawing units (17 units are 8 points on paper), ink. */
record TextStyle(boolean isBold, double size, Color ink) {
    /** Half of what a capital rises above its line: puts digits and capitals in the middle of a row. */
    private static final double HALF_A_CAPITAL = 0.32;

    Font font() {
        return Typeface.font(isBold, size);
    }

    /** Width of a line of text, in drawing units. */
    double width(String text) {
        return Typeface.width(text, font());
    }

    /** Room above the baseline that holds every Danish letter, ring and accent included. */
    double ascent() {
        return size * 0.80;
    }

    /** Room below the baseline. */
    double descent() {
        return size * 0.22;
    }

    /** Distance between the baselines of two lines. */
    double leading() {
        return size * 1.18;
    }

    /** Baseline of a line whose capitals stand around a middle. */
    double baselineAround(double middle) {
        return middle + size * HALF_A_CAPITAL;
    }

    TextStyle bold() {
        return bold(true);
    }

    TextStyle bold(boolean isBold) {
        return new TextStyle(isBold, size, ink);
    }

    TextStyle in(Color other) {
        return new TextStyle(isBold, size, other);
    }

    TextStyle sized(double other) {
        return new TextStyle(isBold, other, ink);
    }
}
