package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.read.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of one Office file on their way out: each with what it holds and the arrows to other parts. The same calls give
 * the same bytes, whatever the clock, the time zone and the locale.
 */
public final class OfficePackage {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> contentTypes = new LinkedHashMap<>();
    private final Map<String, String> extensions = new TreeMap<>();
    private final Map<String, Map<String, XmlText>> relations = new LinkedHashMap<>();

    public OfficePackage() {
        extensions.put("rels", "application/vnd.openxmlformats-package.relationships+xml");
        extensions.put("xml", "application/xml");
    }

    /** Adds a part with its own content type. */
    public void add(String name, String contentType, byte[] content) {
        if (parts.put(name, content) != null) {
            throw new IllegalArgumentException("two parts called " + name);
        }
        contentTypes.put(name, contentType);
    }

    /** Adds a part whose content type follows from its extension, such as a picture. */
    public void addByExtension(String name, String contentType, byte[] content) {
        if (parts.put(name, content) != null) {
            throw new IllegalArgumentException("two parts called " + name);
        }
        extensions.put(name.substring(name.lastIndexOf('.') + 1), contentType);
    }

    /**
     * Draws an arrow from one part to another.
     *
     * @param source the part; empty for the package itself
     * @param type the full relationship type
     * @param target the other part's full name
     * @return the arrow's name in the source, {@code rId1} and on
     */
    public String relate(String source, String type, String target) {
        return relate(source, type, "/" + target, false);
    }

    private String relate(String source, String type, String target, boolean outside) {
        Map<String, XmlText> arrows = relations.computeIfAbsent(source, s -> new LinkedHashMap<>());
        String id = "rId" + (arrows.size() + 1);
        XmlText arrow = XmlText.piece().start("Relationship");
        arrow.attribute("Id", id).attribute("Type", type).attribute("Target", target);
        if (outside) {
            arrow.attribute("TargetMode", "External");
        }
        arrows.put(id, arrow.end());
        return id;
    }

    /** As {@link #relate}, with a type of the usual (transitional) vocabulary given by its last piece. */
    public String relateOffice(String source, String type, String target) {
        return relate(source, Vocabulary.RELATIONSHIPS.transitional() + "/" + type, target);
    }

    /** As {@link #relateOffice}, to an address outside the file. */
    public String relateOutside(String source, String type, String address) {
        return relate(source, Vocabulary.RELATIONSHIPS.transitional() + "/" + type, address, true);
    }

    /** The finished file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        StableZip zip = new StableZip(out);
        try {
            zip.part(PackageMap.CONTENT_TYPES, contentTypesPart());
            for (Map.Entry<String, Map<String, XmlText>> source : relations.entrySet()) {
                zip.part(PackageMap.relationsPart(source.getKey()), relationsPart(source.getValue()));
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.part(part.getKey(), part.getValue());
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private byte[] contentTypesPart() {
        XmlText xml = XmlText.part().start("Types").attribute("xmlns", PACKAGE + "content-types");
        extensions.forEach((extension, type) -> xml.start("Default")
                .attribute("Extension", extension)
                .attribute("ContentType", type)
                .end());
        contentTypes.forEach((name, type) -> xml.start("Override")
                .attribute("PartName", "/" + name)
                .attribute("ContentType", type)
                .end());
        return xml.end().bytes();
    }

    private static byte[] relationsPart(Map<String, XmlText> arrows) {
        XmlText xml = XmlText.part().start("Relationships").attribute("xmlns", PACKAGE + "relationships");
        arrows.values().forEach(xml::raw);
        return xml.end().bytes();
    }
}
