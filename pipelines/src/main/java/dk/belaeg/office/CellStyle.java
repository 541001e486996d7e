package dk.belaeg.office;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks. Colours are six hexadecimal digits, red, green and blue; null means none.
 *
 * @param font how its text looks
 * @param fill background
 * @param edge colour of the thin lines around the cell, or under it when {@code underlined}
 * @param underlined whether only the line below is drawn
 * @param format Excel's number format, {@code General} for none
 * @param align how content stands in the cell
 * @param unlocked whether it can be changed in a protected sheet
 */
public record CellStyle(
        Font font,
        @Nullable String fill,
        @Nullable String edge,
        boolean underlined,
        String format,
        Align align,
        boolean unlocked) {

    /**
     * A font; all are Arial, which is on every Windows and Mac, and of which LibreOffice on Linux has one of the same measure.
     *
     * @param points size
     * @param role what the text is, known to screen readers as the style's name; links are underlined
     */
    public record Font(int points, boolean bold, String color, Role role) {
        public static final String NAME = "Arial";

        /** What a text is in the document. */
        public enum Role {
            BODY("Normal", 0),
            TITLE("Heading 1", 16),
            SUBTITLE("Heading 2", 17),
            LINK("Hyperlink", 8);

            private final String styleName;
            private final int builtIn;

            Role(String styleName, int builtIn) {
                this.styleName = styleName;
                this.builtIn = builtIn;
            }

            /** The name of Excel's own style for it. */
            String styleName() {
                return styleName;
            }

            /** The number of Excel's own style for it. */
            int builtIn() {
                return builtIn;
            }
        }
    }

    /**
     * Placement inside the cell.
     *
     * @param across {@code left}, {@code right}, {@code center} or {@code general}
     * @param top whether content stands at the top, not at the bottom
     * @param indent steps away from the side it is aligned to
     */
    public record Align(String across, boolean top, boolean wrap, int indent) {}

    /** Plain text in a font. */
    public static CellStyle of(Font font) {
        return new CellStyle(font, null, null, false, "General", new Align("general", true, false, 0), false);
    }

    public CellStyle filled(String color) {
        return new CellStyle(font, color, edge, underlined, format, align, unlocked);
    }

    public CellStyle boxed(String color) {
        return new CellStyle(font, fill, color, false, format, align, unlocked);
    }

    public CellStyle lineBelow(String color) {
        return new CellStyle(font, fill, color, true, format, align, unlocked);
    }

    public CellStyle formatted(String code) {
        return new CellStyle(font, fill, edge, underlined, code, align, unlocked);
    }

    public CellStyle across(String side) {
        return aligned(new Align(side, align.top(), align.wrap(), align.indent()));
    }

    public CellStyle wrapped() {
        return aligned(new Align(align.across(), align.top(), true, align.indent()));
    }

    public CellStyle atBottom() {
        return aligned(new Align(align.across(), false, align.wrap(), align.indent()));
    }

    public CellStyle indented(int steps) {
        return aligned(new Align(align.across(), align.top(), align.wrap(), steps));
    }

    private CellStyle aligned(Align changed) {
        return new CellStyle(font, fill, edge, underlined, format, changed, unlocked);
    }

    public CellStyle open() {
        return new CellStyle(font, fill, edge, underlined, format, align, true);
    }
}
