package dk.belaeg.office.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.Namespace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Masks every text of every part of an Office file: cells, comments, text boxes, properties, names, links. What a reader
 * sees as one text may be stored in several differently formatted pieces, so a number is looked for in the pieces put
 * together; when something is masked, the text loses its inner formatting.
 */
final class PartMask {
    /** Attributes in which people's words stand; others hold references, sizes and identifiers. */
    private static final Set<String> WORDS = Set.of(
            "prompt",
            "promptTitle",
            "error",
            "errorTitle",
            "tooltip",
            "display",
            "displayName",
            "name",
            "caption",
            "v",
            "descr",
            "title",
            "alt",
            "author",
            "comment",
            "description",
            "uniqueName",
            "lastEdited",
            "string");

    private static final Set<String> STRINGS = Set.of("si", "is", "rPh", "text");

    private final UnaryOperator<String> mask;

    PartMask(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** The file with all its parts masked. */
    byte[] file(CheckedZip zip) throws BadPackage {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
            for (String part : zip.names()) {
                out.putNextEntry(new ZipEntry(part));
                out.write(part(part, zip.bytes(part)));
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory cannot fail", impossible);
        }
        return bytes.toByteArray();
    }

    /** The part, which is the very same bytes when there is nothing to mask. */
    byte[] part(String name, byte[] content) throws BadPackage {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".vml")) {
            String before = new String(content, UTF_8);
            String masked = mask.apply(before);
            return masked.equals(before) ? content : masked.getBytes(UTF_8);
        }
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return content;
        }
        try {
            Document document = DocumentHelper.readDocument(new ByteArrayInputStream(content));
            if (!element(document.getDocumentElement())) {
                return content;
            }
            if (lower.contains("pivotcache")) {
                throw new BadPackage(BadPackage.Fault.BAD_XML, "a personal number in the memory of a pivot table");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StreamHelper.saveXmlInStream(document, out);
            return out.toByteArray();
        } catch (IOException | SAXException unreadable) {
            throw new BadPackage(BadPackage.Fault.BAD_XML, "a part that is no XML", unreadable);
        }
    }

    /** Masks what is in the element; says whether there was something. */
    private boolean element(Element element) {
        boolean changed = attributes(element);
        if (isJoined(element)) {
            List<Text> pieces = new ArrayList<>();
            pieces(element, pieces);
            changed |= texts(pieces);
        } else if (isText(element)) {
            List<Text> own = new ArrayList<>();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Text text) {
                    own.add(text);
                }
            }
            changed |= texts(own);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                changed |= element(inside);
            }
        }
        return changed;
    }

    /** Elements whose pieces are read as one text: strings, comments, paragraphs of text boxes. */
    private static boolean isJoined(Element element) {
        String name = String.valueOf(element.getLocalName());
        String namespace = String.valueOf(element.getNamespaceURI());
        return (namespace.equals(Namespace.SPREADSHEET.transitional()) && STRINGS.contains(name))
                || (namespace.equals(Namespace.DRAWING.transitional()) && name.equals("p"));
    }

    /** Numbers of cells, and the numbers of their strings, are no texts. */
    private static boolean isText(Element element) {
        return !"v".equals(element.getLocalName())
                || !(element.getParentNode() instanceof Element cell)
                || !"c".equals(cell.getLocalName())
                || cell.getAttribute("t").equals("str");
    }

    private boolean attributes(Element element) {
        boolean changed = false;
        boolean outside = element.getAttribute("TargetMode").equals("External");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (WORDS.contains(attribute.getLocalName())
                    || (outside && attribute.getName().equals("Target"))) {
                String masked = mask.apply(attribute.getValue());
                changed |= !masked.equals(attribute.getValue());
                attribute.setValue(masked);
            }
        }
        return changed;
    }

    /** The pieces of a text; how it is pronounced is another. */
    private static void pieces(Element element, List<Text> pieces) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text && "t".equals(element.getLocalName())) {
                pieces.add(text);
            } else if (child instanceof Element inside && !"rPh".equals(inside.getLocalName())) {
                pieces(inside, pieces);
            }
        }
    }

    private boolean texts(List<Text> pieces) {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.getData()));
        String masked = mask.apply(whole.toString());
        if (masked.contentEquals(whole)) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).setData(i == 0 ? masked : "");
        }
        return true;
    }
}
