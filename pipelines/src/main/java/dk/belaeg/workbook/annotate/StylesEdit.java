package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import dk.belaeg.workbook.ooxml.XmlFilter;
import dk.belaeg.workbook.ooxml.XmlText;
import dk.belaeg.workbook.write.Theme;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** Adds the styles of the list sheet behind those a workbook has; the numbers of the others stay. */
final class StylesEdit extends XmlFilter {
    /** Numbers of the added styles. */
    record Added(int body, int title, int header, int link, int plain) {
        /** For a workbook without styles: everything plain. */
        static final Added NONE = new Added(0, 0, 0, 0, 0);
    }

    private static final int FONTS = 4;
    private static final int STYLES = 5;
    private final int fonts;
    private final int styles;

    private StylesEdit(int fonts, int styles) {
        this.fonts = fonts;
        this.styles = styles;
    }

    /** Counts what is there, since the counts a file states need not be right; empty when there is nothing to add to. */
    static Optional<StylesEdit> of(byte[] part) throws BadPackage {
        int fonts = 0;
        int styles = 0;
        String inside = "";
        try (XmlPull xml = XmlPull.open(new ByteArrayInputStream(part))) {
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 2) {
                    inside = xml.name();
                } else if (xml.isStart() && xml.depth() == 3) {
                    fonts += inside.equals("fonts") ? 1 : 0;
                    styles += inside.equals("cellXfs") ? 1 : 0;
                }
            }
        }
        return fonts == 0 || styles == 0 ? Optional.empty() : Optional.of(new StylesEdit(fonts, styles));
    }

    Added added() {
        return new Added(styles, styles + 1, styles + 2, styles + 3, styles + 4);
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 2 && tag.is(Vocabulary.SPREADSHEET, "fonts")) {
            tag.set("count", Integer.toString(fonts + FONTS));
        } else if (tag.depth() == 2 && tag.is(Vocabulary.SPREADSHEET, "cellXfs")) {
            tag.set("count", Integer.toString(styles + STYLES));
        }
        super.start(tag);
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        if (tag.depth() == 2 && tag.is(Vocabulary.SPREADSHEET, "fonts")) {
            font(tag, 11, false, false, Theme.INK);
            font(tag, 15, true, false, Theme.STRONG);
            font(tag, 11, true, false, Theme.INK);
            font(tag, 11, false, true, Theme.STRONG);
        } else if (tag.depth() == 2 && tag.is(Vocabulary.SPREADSHEET, "cellXfs")) {
            style(tag, 0, true);
            style(tag, 1, false);
            style(tag, 2, true);
            style(tag, 3, true);
            style(tag, 0, false);
        }
        super.end(tag);
    }

    private void font(Tag tag, int points, boolean bold, boolean underlined, String color) {
        XmlText xml = XmlText.piece().start(tag.sibling("font"));
        if (bold) {
            xml.start(tag.sibling("b")).end();
        }
        if (underlined) {
            xml.start(tag.sibling("u")).end();
        }
        xml.start(tag.sibling("sz")).attribute("val", points).end();
        xml.start(tag.sibling("color")).attribute("rgb", "FF" + color).end();
        xml.value(tag.sibling("name"), Theme.FONT);
        write(xml.end());
    }

    private void style(Tag tag, int font, boolean wrapped) {
        XmlText xml = XmlText.piece()
                .start(tag.sibling("xf"))
                .attribute("numFmtId", 0)
                .attribute("fontId", fonts + (long) font)
                .attribute("fillId", 0)
                .attribute("borderId", 0)
                .attribute("xfId", 0)
                .attribute("applyFont", true)
                .attribute("applyAlignment", true);
        xml.start(tag.sibling("alignment"))
                .attribute("horizontal", "left")
                .attribute("vertical", "top")
                .attribute("wrapText", wrapped)
                .end();
        write(xml.end());
    }
}
