package dk.belaeg.workbook.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML piece by piece, escaped, as UTF-8; the same calls always give the same bytes. */
public final class XmlText {
    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** A part of its own, with the XML declaration in front. */
    public static XmlText part() {
        XmlText xml = new XmlText();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return xml;
    }

    /** A piece of a part. */
    public static XmlText piece() {
        return new XmlText();
    }

    private XmlText() {}

    public XmlText start(String name) {
        closeTag();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    public XmlText attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("an attribute stands in a start tag");
        }
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
        return this;
    }

    public XmlText attribute(String name, long value) {
        return attribute(name, Long.toString(value));
    }

    /** A yes/no attribute, as 1 or 0. */
    public XmlText attribute(String name, boolean value) {
        return attribute(name, value ? "1" : "0");
    }

    public XmlText text(String text) {
        closeTag();
        escape(text, false);
        return this;
    }

    public XmlText end() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with one attribute and nothing inside, the commonest shape in drawings. */
    public XmlText value(String name, String value) {
        return start(name).attribute("val", value).end();
    }

    /** An element with text and no attributes. */
    public XmlText element(String name, String text) {
        return start(name).text(text).end();
    }

    /** XML that is already well-formed. */
    public XmlText raw(XmlText piece) {
        closeTag();
        out.append(piece.out);
        return this;
    }

    /** Whether nothing has been written. */
    public boolean isEmpty() {
        return out.isEmpty();
    }

    /** What has been written. */
    @Override
    public String toString() {
        return out.toString();
    }

    public byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open.peek());
        }
        return out.toString().getBytes(UTF_8);
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) {
        escape(out, text, attribute);
    }

    /** Adds text, or the value of an attribute, with whatever must be escaped. */
    static void escape(StringBuilder out, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> {
                    if (attribute || c == '\r') {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c >= 0x20 && c < 0xFFFE ? c : '\uFFFD');
            }
        }
    }
}
