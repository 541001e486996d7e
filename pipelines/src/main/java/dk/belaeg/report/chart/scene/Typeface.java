package dk.belaeg.report.chart.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The two faces of the house: Carlito, an open typeface (SIL OFL 1.1) bundled with the program, which has the widths of
 * the Calibri that office documents are set in. Read by our own code, so that a drawing needs no font on the computer
 * and comes out alike on every one.
 */
public final class Typeface {
    public static final Typeface REGULAR = new Typeface("Carlito-Regular.ttf");
    public static final Typeface BOLD = new Typeface("Carlito-Bold.ttf");

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NO_BREAK_HYPHEN = 0x2011;

    private final TrueTypeFile file;

    private Typeface(String resource) {
        String path = "/dk/belaeg/report/chart/font/" + resource;
        try (InputStream in = Typeface.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + path);
            }
            file = new TrueTypeFile(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Width of a line of text at a size; both in drawing units. */
    public double width(String text, double size) {
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += file.advance(glyph(text.codePointAt(i)));
        }
        return units * size / file.unitsPerEm();
    }

    /** True when every character of the text has a letter form in this face. */
    public boolean canSet(String text) {
        return text.codePoints().allMatch(character -> glyph(character) != 0);
    }

    /** The glyph of a character; a space or hyphen that holds words together looks like any other. */
    int glyph(int character) {
        return switch (character) {
            case NO_BREAK_SPACE -> file.glyph(' ');
            case NO_BREAK_HYPHEN -> file.glyph('-');
            default -> file.glyph(character);
        };
    }

    TrueTypeFile file() {
        return file;
    }
}
