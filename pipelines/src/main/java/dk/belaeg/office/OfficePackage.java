package dk.belaeg.office;

import dk.belaeg.office.read.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.xmlbeans.XmlException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of one Office file on their way out: each with what it holds and the arrows to other parts. */
public final class OfficePackage {
    private final OPCPackage file = OPCPackage.create(new ByteArrayOutputStream());
    private final DocumentInfo info;
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<String, Integer> arrowsFrom = new LinkedHashMap<>();
    private final Map<String, byte[]> carried = new LinkedHashMap<>();

    private record Arrow(String source, String type, String target, String id) {}

    public OfficePackage(DocumentInfo info) {
        this.info = info;
    }

    /** Adds a part, whose name no other part may have; a list of arrows from another file keeps their names. */
    public void add(String name, String contentType, byte[] content) {
        if (name.endsWith(".rels")) {
            carried.put(name.replaceFirst("_rels/([^/]+)\\.rels$", "$1"), content);
            return;
        }
        PackagePart part = file.createPart(partName(name), contentType);
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory cannot fail", impossible);
        }
    }

    private static PackagePartName partName(String name) {
        try {
            return PackagingURIHelper.createPartName("/" + name);
        } catch (InvalidFormatException bad) {
            throw new IllegalArgumentException("no name of a part: " + name, bad);
        }
    }

    /**
     * Draws an arrow from one part to another.
     *
     * @param source the part; empty for the package itself
     * @param type the last piece of the relationship's type
     * @param target the other part's full name
     * @return the arrow's name in the source, {@code rId1} and on
     */
    public String relateOffice(String source, String type, String target) {
        String id = "rId" + arrowsFrom.merge(source, 1, Integer::sum);
        arrows.add(new Arrow(source, Vocabulary.RELATIONSHIPS.transitional() + "/" + type, target, id));
        return id;
    }

    /** The finished file; can be asked for once. */
    public byte[] bytes() {
        try {
            for (Arrow arrow : arrows) {
                PackagePartName target = partName(arrow.target());
                if (arrow.source().isEmpty()) {
                    file.addRelationship(target, TargetMode.INTERNAL, arrow.type(), arrow.id());
                } else {
                    file.getPart(partName(arrow.source()))
                            .addRelationship(target, TargetMode.INTERNAL, arrow.type(), arrow.id());
                }
            }
            for (Map.Entry<String, byte[]> list : carried.entrySet()) {
                carry(file.getPart(partName(list.getKey())), list.getValue());
            }
            POIXMLProperties properties = new POIXMLProperties(file);
            info.addTo(properties);
            properties.commit();
            return OfficeFile.bytes(file::save);
        } catch (IOException | OpenXML4JException | XmlException | SAXException impossible) {
            throw new IllegalStateException("parts that do not fit together", impossible);
        } finally {
            file.revert();
        }
    }

    private static void carry(PackagePart source, byte[] list) throws IOException, SAXException {
        NodeList arrows = DocumentHelper.readDocument(new ByteArrayInputStream(list))
                .getDocumentElement()
                .getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < arrows.getLength(); i++) {
            Element arrow = (Element) arrows.item(i);
            boolean outside = arrow.getAttribute("TargetMode").equals("External");
            URI target = address(arrow.getAttribute("Target"));
            source.addRelationship(
                    outside ? target : source.getPartName().getURI().resolve(target),
                    outside ? TargetMode.EXTERNAL : TargetMode.INTERNAL,
                    arrow.getAttribute("Type"),
                    arrow.getAttribute("Id"));
        }
    }

    /** An address that is none leads nowhere, as it did before. */
    private static URI address(String written) {
        try {
            return PackagingURIHelper.toURI(written);
        } catch (URISyntaxException none) {
            return URI.create("about:blank");
        }
    }
}
