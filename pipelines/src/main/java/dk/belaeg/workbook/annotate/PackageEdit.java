package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.PackageMap;
import dk.belaeg.workbook.ooxml.Relation;
import dk.belaeg.workbook.ooxml.StableZip;
import dk.belaeg.workbook.ooxml.XmlFilter;
import dk.belaeg.workbook.ooxml.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A received Office file that is being changed part by part. Parts nobody touches keep their bytes; the order of the parts
 * stays, new ones follow.
 */
final class PackageEdit {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final CheckedZip zip;
    private final PackageMap map;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<XmlText> newTypes = new ArrayList<>();
    private final Map<String, List<XmlText>> newRelations = new LinkedHashMap<>();
    private final Map<String, List<Relation>> knownRelations = new LinkedHashMap<>();
    private final boolean strict;

    /** @param strict whether the file is in the strict form of the format */
    PackageEdit(CheckedZip zip, boolean strict) throws BadPackage {
        this.zip = zip;
        this.map = new PackageMap(zip);
        this.strict = strict;
    }

    Iterable<String> names() {
        return zip.names();
    }

    boolean has(String part) {
        return (zip.has(part) && !removed.contains(part)) || changed.containsKey(part);
    }

    byte[] bytes(String part) throws BadPackage {
        byte[] fresh = changed.get(part);
        return fresh == null ? zip.bytes(part) : fresh;
    }

    void replace(String part, byte[] content) {
        changed.put(part, content);
    }

    /** A name for a new part: the first free number. */
    String freeName(String start, String end) {
        for (int number = 1; ; number++) {
            String name = start + number + end;
            if (!has(name)) {
                return name;
            }
        }
    }

    /** Adds a part with its own content type. */
    void add(String part, String contentType, byte[] content) {
        changed.put(part, content);
        newTypes.add(XmlText.piece()
                .start("Override")
                .attribute("xmlns", PACKAGE + "content-types")
                .attribute("PartName", "/" + part)
                .attribute("ContentType", contentType)
                .end());
    }

    /** Leaves a part out, together with what points to it from {@code source}. */
    void remove(String source, String relationType) throws BadPackage {
        for (Relation relation : relations(source)) {
            if (relation.type().equals(relationType) && !relation.outside()) {
                zip.find(relation.target()).ifPresent(removed::add);
            }
        }
    }

    List<Relation> relations(String part) throws BadPackage {
        List<Relation> known = knownRelations.get(part);
        if (known == null) {
            known = new ArrayList<>();
            for (Relation relation : map.relations(part)) {
                String target = zip.find(relation.target()).orElse(relation.target());
                known.add(new Relation(relation.id(), relation.type(), target, relation.outside()));
            }
            knownRelations.put(part, known);
        }
        return known;
    }

    /** The first relation of that type that leads to an existing part. */
    Optional<Relation> relation(String part, String type) throws BadPackage {
        return relations(part).stream()
                .filter(r -> !r.outside() && r.type().equals(type) && has(r.target()))
                .findFirst();
    }

    /** Points from a part to another one, and gives the relation's name. */
    String relate(String part, String type, String target) throws BadPackage {
        List<Relation> known = relations(part);
        String id = "";
        for (int number = 1; id.isEmpty() || isTaken(known, id); number++) {
            id = "rIdBelaeg" + number;
        }
        known.add(new Relation(id, type, target, false));
        String vocabulary = strict ? Vocabulary.RELATIONSHIPS.strict() : Vocabulary.RELATIONSHIPS.transitional();
        newRelations
                .computeIfAbsent(part, p -> new ArrayList<>())
                .add(XmlText.piece()
                        .start("Relationship")
                        .attribute("xmlns", PACKAGE + "relationships")
                        .attribute("Id", id)
                        .attribute("Type", vocabulary + "/" + type)
                        .attribute("Target", "/" + target)
                        .end());
        return id;
    }

    private static boolean isTaken(List<Relation> known, String id) {
        return known.stream().anyMatch(r -> r.id().equals(id));
    }

    /** The changed file. */
    byte[] finish() throws BadPackage {
        for (Map.Entry<String, List<XmlText>> entry : newRelations.entrySet()) {
            String list = PackageMap.relationsPart(entry.getKey());
            byte[] before = has(list) ? bytes(list) : EMPTY_RELATIONS.bytes();
            replace(list, new ListFilter(entry.getValue()).filter(before));
        }
        replace(PackageMap.CONTENT_TYPES, new ListFilter(newTypes).filter(bytes(PackageMap.CONTENT_TYPES)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        StableZip stable = new StableZip(out);
        try {
            for (String name : zip.names()) {
                if (!removed.contains(name)) {
                    stable.part(name, bytes(name));
                }
            }
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                if (!zip.has(part.getKey())) {
                    stable.part(part.getKey(), part.getValue());
                }
            }
            stable.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static final XmlText EMPTY_RELATIONS = XmlText.part()
            .start("Relationships")
            .attribute("xmlns", PACKAGE + "relationships")
            .end();

    /** Adds entries to a list of content types or relations, and drops those of parts that were left out. */
    private final class ListFilter extends XmlFilter {
        private final List<XmlText> added;

        ListFilter(List<XmlText> added) {
            this.added = added;
        }

        @Override
        protected void start(Tag tag) {
            String part = tag.get("PartName");
            String target = tag.get("Target");
            boolean gone = (part != null && isRemoved(part)) || (target != null && isRemoved(target));
            if (gone) {
                drop(tag);
            } else {
                write(tag);
            }
        }

        private boolean isRemoved(String name) {
            return removed.stream().anyMatch(r -> ("/" + r).equals(name) || r.equals(name) || r.endsWith("/" + name));
        }

        @Override
        protected void end(Tag tag) {
            if (tag.depth() == 1) {
                added.forEach(this::write);
            }
            writeEnd(tag);
        }
    }
}
