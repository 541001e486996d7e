package dk.belaeg.office;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are, estimated from the widths of Arial's characters, so that no font has to be there when a workbook is
 * written: the result is the same on every machine.
 */
public final class TextMeasure {
    /** Points of one digit of the body font, the unit of column widths. */
    public static final double POINTS_PER_UNIT = 6.0;

    private static final double BOLD = 1.07;
    private static final double[] EMS = measure();

    private TextMeasure() {}

    /** Width in points of one line of text. */
    public static double points(String text, int size, boolean bold) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            ems += ems(text.charAt(i));
        }
        return ems * size * (bold ? BOLD : 1);
    }

    private static double ems(char c) {
        return c < EMS.length ? EMS[c] : 0.69;
    }

    /** Widths of the characters of western languages, as shares of the font's size. */
    private static double[] measure() {
        double[] ems = new double[256];
        for (char c = 0; c < ems.length; c++) {
            ems[c] = Character.isUpperCase(c) ? 0.69 : 0.54;
        }
        set(ems, "0123456789", 0.556);
        set(ems, "ijl'|", 0.23);
        set(ems, " .,:;!/ft()[]\u00A0", 0.29);
        set(ems, "r-\"", 0.34);
        set(ems, "w", 0.72);
        set(ems, "mMW%@æÆ", 0.9);
        return ems;
    }

    private static void set(double[] ems, String characters, double width) {
        for (int i = 0; i < characters.length(); i++) {
            ems[characters.charAt(i)] = width;
        }
    }

    /** Width in points of the longest word. */
    public static double longestWord(String text, int size, boolean bold) {
        double widest = 0;
        for (String word : text.split(" ", -1)) {
            widest = Math.max(widest, points(word, size, bold));
        }
        return widest;
    }

    /** Breaks a text at spaces into lines of at most so many points; a longer word has a line of its own. */
    public static List<String> lines(String text, double points, int size, boolean bold) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\n", -1)) {
            if (points(paragraph, size, bold) <= points) {
                lines.add(paragraph.strip());
            } else {
                breakUp(paragraph.strip(), points, size, bold, lines);
            }
        }
        return lines;
    }

    private static void breakUp(String paragraph, double points, int size, boolean bold, List<String> lines) {
        double space = points(" ", size, bold);
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : paragraph.split(" ", -1)) {
            double width = points(word, size, bold);
            if (!line.isEmpty() && used + space + width > points) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += width + (line.isEmpty() ? 0 : space);
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
