package dk.belaeg.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of XML on one line, without its namespaces, its language and what stands for nothing. */
final class ElementText {
    /** Elements of a chart that have a line of their own. */
    private static final Set<String> LINES = Set.of("title", "ser", "catAx", "valAx", "legend", "layout");
    /** Where their lines stand. */
    private static final Set<String> FRAMES = Set.of("chartSpace", "chart", "plotArea", "barChart", "scatterChart");

    private ElementText() {}

    static Node root(PackagePart part) {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in).getDocumentElement();
        } catch (IOException | SAXException unreadable) {
            throw new IllegalStateException(part.getPartName().getName(), unreadable);
        }
    }

    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        write(out, node, false);
        return out.toString();
    }

    /** A whole chart, a line for each of its series and axes. */
    static String chart(Node node) {
        StringBuilder out = new StringBuilder();
        write(out, node, true);
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, Node node, boolean lines) {
        String name = node.getLocalName();
        if (name.equals("lang")) {
            return;
        }
        out.append(lines && LINES.contains(name) ? "\n  " : " ").append(name);
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node attribute = node.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeName().equals("lang")
                    && !attribute.getNodeName().equals("r:embed")) {
                attributes.put(attribute.getNodeName(), value(attribute.getNodeValue()));
            }
        }
        attributes.forEach((key, value) ->
                out.append(key.equals("val") ? "" : " " + key).append('=').append(value));
        StringBuilder inside = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                write(inside, child, lines && FRAMES.contains(name));
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        if (!text.toString().isBlank()) {
            out.append(" »").append(text).append('«');
        }
        if (!inside.isEmpty()) {
            out.append(" {").append(inside).append(" }");
        }
    }

    /** Yes, no and whole numbers, which may be written in two ways. */
    private static String value(String written) {
        return switch (written) {
            case "true" -> "1";
            case "false" -> "0";
            default -> written.matches("-?[0-9]+\\.0") ? written.substring(0, written.length() - 2) : written;
        };
    }
}
