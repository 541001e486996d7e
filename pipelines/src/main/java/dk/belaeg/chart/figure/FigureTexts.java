package dk.belaeg.chart.figure;

import java.text.Normalizer;

/** What may stand in a figure as text. */
public final class FigureTexts {
    private FigureTexts() {}

    /**
     * Composed letters (an å is one character), no invisible characters, one space between words: what can be set,
     * measured, searched and written in XML.
     */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp} ]+", " ")
                .strip();
    }

    /** A name that must be there. */
    static String name(String text) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("a name is missing");
        }
        return clean;
    }
}
