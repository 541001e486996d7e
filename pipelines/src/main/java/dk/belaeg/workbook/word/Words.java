package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;

/** The smallest things of a Word file: runs of text and the fields that Word keeps up to date. */
final class Words {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Words() {}

    /** Text in the look of its paragraph. */
    static void run(XmlText xml, String text) {
        run(xml, text, false);
    }

    static void run(XmlText xml, String text, boolean strong) {
        if (!text.isEmpty()) {
            xml.start("w:r");
            if (strong) {
                xml.start("w:rPr").start("w:b").end().end();
            }
            text(xml, text);
            xml.end();
        }
    }

    /** Text in the style of prompts, also coloured by itself, since not every program shows a character style's ground. */
    static void prompt(XmlText xml, String text, String style) {
        xml.start("w:r").start("w:rPr");
        val(xml, "w:rStyle", style);
        HouseStyles.promptLook(xml);
        xml.end();
        text(xml, text);
        xml.end();
    }

    /** Line breaks are kept. */
    private static void text(XmlText xml, String text) {
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                xml.start("w:br").end();
            }
            first = false;
            xml.start("w:t")
                    .attribute("xml:space", "preserve")
                    .text(line.replace('\t', ' '))
                    .end();
        }
    }

    /** A field with what it shows until Word works it out anew. */
    static void field(XmlText xml, String instruction, String shown) {
        mark(xml, "begin");
        xml.start("w:r")
                .start("w:instrText")
                .attribute("xml:space", "preserve")
                .text(" " + instruction + " ")
                .end()
                .end();
        mark(xml, "separate");
        run(xml, shown);
        mark(xml, "end");
    }

    private static void mark(XmlText xml, String type) {
        xml.start("w:r")
                .start("w:fldChar")
                .attribute("w:fldCharType", type)
                .end()
                .end();
    }

    /** An element with one value. */
    static void val(XmlText xml, String name, String value) {
        xml.start(name).attribute("w:val", value).end();
    }

    static void val(XmlText xml, String name, long value) {
        val(xml, name, Long.toString(value));
    }

    /** Begins a paragraph in a style; the caller may add to its properties, and ends them. */
    static void paragraph(XmlText xml, String style) {
        xml.start("w:p").start("w:pPr");
        val(xml, "w:pStyle", style);
    }
}
