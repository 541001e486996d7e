package dk.belaeg.workbook.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.BadPackage.Fault;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies one XML part, element by element, and lets a subclass change what it passes. What is not changed means the same
 * afterwards: names, prefixes, attributes and texts are kept; comments and processing instructions are left out.
 */
public abstract class XmlFilter {
    /** One attribute as it is written. */
    public record Attribute(String written, String name, String value) {}

    /** A start tag; its attributes can be changed before it is passed on. */
    public static final class Tag {
        private final String written;
        private final String name;
        private final @Nullable String namespace;
        private final List<Attribute> declarations;
        private final List<Attribute> attributes;
        private final int depth;

        private Tag(XMLStreamReader xml, int depth) {
            this.written = written(xml.getPrefix(), xml.getLocalName());
            this.name = xml.getLocalName();
            this.namespace = xml.getNamespaceURI();
            this.depth = depth;
            this.declarations = new ArrayList<>();
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                String prefix = xml.getNamespacePrefix(i);
                String uri = xml.getNamespaceURI(i);
                String attribute = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
                declarations.add(new Attribute(attribute, attribute, uri == null ? "" : uri));
            }
            this.attributes = new ArrayList<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String local = xml.getAttributeLocalName(i);
                attributes.add(
                        new Attribute(written(xml.getAttributePrefix(i), local), local, xml.getAttributeValue(i)));
            }
        }

        private static String written(@Nullable String prefix, String local) {
            return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
        }

        public String name() {
            return name;
        }

        /** How many elements are open, this one included. */
        public int depth() {
            return depth;
        }

        public boolean is(Vocabulary vocabulary, String wanted) {
            return name.equals(wanted) && vocabulary.has(namespace);
        }

        public boolean in(Vocabulary vocabulary) {
            return vocabulary.has(namespace);
        }

        /** The name another element of the same vocabulary is written with. */
        public String sibling(String other) {
            int colon = written.indexOf(':');
            return colon < 0 ? other : written.substring(0, colon + 1) + other;
        }

        /** Whether the element belongs to the strict form of the format. */
        public boolean isStrict() {
            return namespace != null && namespace.startsWith("http://purl.oclc.org/");
        }

        /** The prefix this tag declares for a vocabulary; empty when it declares none. */
        public Optional<String> prefixFor(Vocabulary vocabulary) {
            return declarations.stream()
                    .filter(d -> vocabulary.has(d.value()) && d.name().startsWith("xmlns:"))
                    .map(d -> d.name().substring("xmlns:".length()))
                    .findFirst();
        }

        public List<Attribute> attributes() {
            return attributes;
        }

        /** The value of the attribute written so; null when there is none. */
        public @Nullable String get(String attribute) {
            for (Attribute candidate : attributes) {
                if (candidate.written().equals(attribute)) {
                    return candidate.value();
                }
            }
            return null;
        }

        /** Sets or, with null, removes an attribute without prefix. */
        public void set(String attribute, @Nullable String value) {
            attributes.removeIf(a -> a.written().equals(attribute));
            if (value != null) {
                attributes.add(new Attribute(attribute, attribute, value));
            }
        }
    }

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<Tag> open = new ArrayDeque<>();
    private boolean inTag;
    private int mutedFrom = Integer.MAX_VALUE;

    /** Reads the part to its end and gives the copy. */
    public byte[] filter(byte[] part) throws BadPackage {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        XMLStreamReader xml = parser(part);
        for (int event = next(xml); event != XMLStreamConstants.END_DOCUMENT; event = next(xml)) {
            pass(xml, event);
        }
        return out.toString().getBytes(UTF_8);
    }

    private static XMLStreamReader parser(byte[] part) throws BadPackage {
        try {
            return XmlPull.parser(new ByteArrayInputStream(part));
        } catch (XMLStreamException | RuntimeException e) {
            throw XmlPull.bad(e);
        }
    }

    private static int next(XMLStreamReader xml) throws BadPackage {
        try {
            return xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw XmlPull.bad(e);
        }
    }

    private void pass(XMLStreamReader xml, int event) throws BadPackage {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                Tag tag = new Tag(xml, open.size() + 1);
                open.push(tag);
                if (tag.depth() < mutedFrom) {
                    start(tag);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                Tag tag = open.pop();
                if (tag.depth() < mutedFrom) {
                    end(tag);
                } else if (tag.depth() == mutedFrom) {
                    mutedFrom = Integer.MAX_VALUE;
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                Tag tag = open.peek();
                if (tag != null && tag.depth() < mutedFrom) {
                    text(tag, xml.getText());
                }
            }
            case XMLStreamConstants.DTD ->
                throw new BadPackage(Fault.FORBIDDEN_XML, "a part has a document type declaration");
            default -> {}
        }
    }

    /** Passes a start tag; a subclass may change it, put something in front of it, or {@link #drop} the element. */
    protected void start(Tag tag) throws BadPackage {
        write(tag);
    }

    /** Passes a piece of text inside the element; long texts come in several pieces. */
    protected void text(Tag inside, String text) throws BadPackage {
        write(text);
    }

    /** Passes an end tag; a subclass may put something in front of it. */
    protected void end(Tag tag) throws BadPackage {
        writeEnd(tag);
    }

    /** Leaves out the element that starts here, and all in it. */
    protected final void drop(Tag tag) {
        mutedFrom = tag.depth();
    }

    protected final void write(Tag tag) {
        closeTag();
        out.append('<').append(tag.written);
        tag.declarations.forEach(this::write);
        tag.attributes.forEach(this::write);
        inTag = true;
    }

    private void write(Attribute attribute) {
        out.append(' ').append(attribute.written()).append("=\"");
        XmlText.escape(out, attribute.value(), true);
        out.append('"');
    }

    protected final void write(String text) {
        if (!text.isEmpty()) {
            closeTag();
            XmlText.escape(out, text, false);
        }
    }

    protected final void writeEnd(Tag tag) {
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(tag.written).append('>');
        }
    }

    /** Adds elements of our own. */
    protected final void write(XmlText piece) {
        closeTag();
        out.append(piece);
    }

    /** How much has been written; with {@link #rewrite}, lets a subclass think again about a text. */
    protected final int mark() {
        closeTag();
        return out.length();
    }

    /** Replaces what was written between two marks by another text. */
    protected final void rewrite(int from, int to, String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        XmlText.escape(escaped, text, false);
        out.replace(from, to, escaped.toString());
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }
}
