package dk.belaeg.office.read;

import dk.belaeg.office.read.BadPackage.Fault;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML part from front to back. A document type declaration is refused, so nothing is ever fetched or expanded;
 * whatever the parser throws becomes a {@link BadPackage}. The parser is the JDK's own, whichever other one lies on the
 * class path. Its entity counters are off: from JDK 24 they count escaped ampersands too, and a long honest table would fail.
 */
public final class XmlPull implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final long LARGEST_KEPT_WHOLE = 32L << 20;

    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;
    private boolean pendingEnd;

    private XmlPull(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        for (String counter : new String[] {"jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit"}) {
            if (factory.isPropertySupported(counter)) {
                factory.setProperty(counter, "0");
            }
        }
        return factory;
    }

    /** Starts reading; the stream is closed with this reader. */
    public static XmlPull open(InputStream in) throws BadPackage {
        try {
            synchronized (FACTORY) {
                return new XmlPull(in, FACTORY.createXMLStreamReader(in));
            }
        } catch (XMLStreamException | RuntimeException e) {
            closeQuietly(in);
            throw bad(e);
        }
    }

    /** Starts reading a part of a package that is kept whole, and so may not be large. */
    public static XmlPull open(CheckedZip zip, String part) throws BadPackage {
        if (zip.size(part) > LARGEST_KEPT_WHOLE) {
            throw new BadPackage(Fault.TOO_LARGE, "a part is larger than any honest one of its kind");
        }
        return open(zip.stream(part));
    }

    /** Starts reading a part of a package whose reader keeps its own limits. */
    public static XmlPull openLarge(CheckedZip zip, String part) throws BadPackage {
        return open(zip.stream(part));
    }

    /**
     * Goes to the next start or end of an element.
     *
     * @return false when the part is at its end
     */
    public boolean next() throws BadPackage {
        while (true) {
            int event = nextEvent();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int nextEvent() throws BadPackage {
        try {
            if (pendingEnd) {
                depth--;
                pendingEnd = false;
            }
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> pendingEnd = true;
                case XMLStreamConstants.DTD ->
                    throw new BadPackage(Fault.FORBIDDEN_XML, "a part has a document type declaration");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw bad(e);
        }
    }

    private static BadPackage bad(Exception e) {
        return new BadPackage(Fault.BAD_XML, "a part is not well-formed XML", e);
    }

    public boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** How many elements are open, the current one included. */
    public int depth() {
        return depth;
    }

    /** Name of the current element, without prefix. */
    public String name() {
        return xml.getLocalName();
    }

    /** Whether the current element starts and has this name in the given namespace. */
    public boolean starts(Namespace namespace, String name) {
        return isStart() && name.equals(xml.getLocalName()) && namespace.has(xml.getNamespaceURI());
    }

    /** Whether the current element, start or end, belongs to the namespace. */
    public boolean in(Namespace namespace) {
        return namespace.has(xml.getNamespaceURI());
    }

    /** An attribute without prefix of the current element. */
    public @Nullable String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** An attribute that belongs to the namespace, such as {@code r:id}. */
    public @Nullable String attribute(Namespace namespace, String name) {
        String value = xml.getAttributeValue(namespace.transitional(), name);
        return value == null ? xml.getAttributeValue(namespace.strict(), name) : value;
    }

    /** An attribute without prefix, or what stands for its absence. */
    public String attribute(String name, String absent) {
        String value = attribute(name);
        return value == null ? absent : value;
    }

    /** A yes/no attribute as XML Schema writes it. */
    public boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** A whole number that is not negative; {@code absent} when the attribute is missing or no such number. */
    public int number(String name, int absent) {
        String value = attribute(name);
        return value == null ? absent : parse(value, absent);
    }

    /** A whole number that is not negative and has at most nine ASCII digits; otherwise {@code absent}. */
    public static int parse(String value, int absent) {
        if (value.isEmpty() || value.length() > 9) {
            return absent;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return absent;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** All text inside the current element, to its end; elements inside it are passed over, their text included. */
    public String text() throws BadPackage {
        int level = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = nextEvent();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && depth == level) {
                return text.toString();
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new BadPackage(Fault.BAD_XML, "an element is not closed");
            }
        }
    }

    /** Passes over the current element and everything in it. */
    public void skip() throws BadPackage {
        int level = depth;
        while (!(nextEvent() == XMLStreamConstants.END_ELEMENT && depth == level)) {
            if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new BadPackage(Fault.BAD_XML, "an element is not closed");
            }
        }
    }

    /**
     * Goes to the next start of an element inside the one that was open at {@code level}.
     *
     * @param level the depth of the element whose children are wanted
     * @return false at that element's end
     */
    public boolean nextInside(int level) throws BadPackage {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (depth == level) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            // The part is read; what the parser failed to give back is freed with it.
        }
        closeQuietly(in);
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // Reading from memory: there is nothing to close that could fail.
        }
    }
}
