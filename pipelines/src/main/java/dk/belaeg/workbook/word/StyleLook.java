package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;

/**
 * How a paragraph style of ours looks, where it differs from the style it builds on.
 *
 * @param before free room above in twentieths of a point
 * @param after free room below
 * @param size of letters in half points; 0 for no difference
 * @param ink hexadecimal; empty for no difference
 * @param ground hexadecimal; empty for none
 * @param outline level of a heading, from 0; -1 for none
 * @param list number of the list it belongs to; 0 for none
 */
record StyleLook(int before, int after, int size, boolean bold, String ink, String ground, int outline, int list) {
    private static final int INDENT = 357;

    static StyleLook spaced(int before, int after) {
        return new StyleLook(before, after, 0, false, "", "", -1, 0);
    }

    StyleLook sized(int halfPoints) {
        return new StyleLook(before, after, halfPoints, bold, ink, ground, outline, list);
    }

    StyleLook inBold() {
        return new StyleLook(before, after, size, true, ink, ground, outline, list);
    }

    StyleLook inked(String colour) {
        return new StyleLook(before, after, size, bold, colour, ground, outline, list);
    }

    StyleLook grounded(String colour) {
        return new StyleLook(before, after, size, bold, ink, colour, outline, list);
    }

    StyleLook outlined(int level) {
        return new StyleLook(before, after, size, bold, ink, ground, level, list);
    }

    StyleLook listed(int number) {
        return new StyleLook(before, after, size, bold, ink, ground, outline, number);
    }

    /** Writes the style. */
    void write(XmlText xml, String id, String name, String base) {
        xml.start("w:style").attribute("w:type", "paragraph");
        if (id.startsWith(StyleRole.OURS)) {
            xml.attribute("w:customStyle", 1);
        }
        xml.attribute("w:styleId", id);
        Words.val(xml, "w:name", name);
        if (!base.equals(id)) {
            Words.val(xml, "w:basedOn", base);
        }
        if (outline >= 0) {
            Words.val(xml, "w:next", base);
        }
        xml.start("w:qFormat").end();
        paragraph(xml);
        letters(xml);
        xml.end();
    }

    private void paragraph(XmlText xml) {
        xml.start("w:pPr");
        if (outline >= 0) {
            xml.start("w:keepNext").end().start("w:keepLines").end();
        }
        if (list > 0) {
            xml.start("w:numPr");
            Words.val(xml, "w:numId", list);
            xml.end();
        }
        if (!ground.isEmpty()) {
            ground(xml, ground);
        }
        xml.start("w:spacing").attribute("w:before", before).attribute("w:after", after);
        if (size > 0) {
            xml.attribute("w:line", 240).attribute("w:lineRule", "auto");
        }
        xml.end();
        if (list > 0) {
            xml.start("w:ind")
                    .attribute("w:left", INDENT)
                    .attribute("w:hanging", INDENT)
                    .end();
        }
        if (outline >= 0) {
            Words.val(xml, "w:outlineLvl", outline);
        }
        xml.end();
    }

    private void letters(XmlText xml) {
        xml.start("w:rPr");
        if (bold) {
            xml.start("w:b").end();
        }
        if (!ink.isEmpty()) {
            Words.val(xml, "w:color", ink);
        }
        if (size > 0) {
            Words.val(xml, "w:sz", size);
            Words.val(xml, "w:szCs", size);
        }
        xml.end();
    }

    static void ground(XmlText xml, String colour) {
        xml.start("w:shd")
                .attribute("w:val", "clear")
                .attribute("w:color", "auto")
                .attribute("w:fill", colour)
                .end();
    }
}
