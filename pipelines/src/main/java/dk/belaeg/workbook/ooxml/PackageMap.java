package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.XmlPull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the parts of an Office file hang together: what each part holds, and which part points to which. */
public final class PackageMap {
    /** Where every Office file says what its parts hold. */
    public static final String CONTENT_TYPES = "[Content_Types].xml";

    private final CheckedZip zip;
    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    /** Reads the list of content types. */
    public PackageMap(CheckedZip zip) throws BadPackage {
        this.zip = zip;
        try (XmlPull xml = XmlPull.open(zip, CONTENT_TYPES)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Override")) {
                    byPart.put(lower(strip(xml.attribute("PartName", ""))), xml.attribute("ContentType", ""));
                } else if (xml.isStart() && xml.name().equals("Default")) {
                    byExtension.put(lower(xml.attribute("Extension", "")), xml.attribute("ContentType", ""));
                }
            }
        }
    }

    /** What a part holds, such as {@code application/...sheet.main+xml}; empty text when the file does not say. */
    public String contentType(String part) {
        String named = byPart.get(lower(part));
        if (named != null) {
            return named;
        }
        return byExtension.getOrDefault(lower(part.substring(part.lastIndexOf('.') + 1)), "");
    }

    /** The arrows from a part, in the order written; none when the part has no list of them. */
    public List<PartRelation> relations(String part) throws BadPackage {
        String list = relationsPart(part);
        List<PartRelation> relations = new ArrayList<>();
        if (!zip.has(list)) {
            return relations;
        }
        try (XmlPull xml = XmlPull.open(zip, list)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    boolean outside = xml.attribute("TargetMode", "").equals("External");
                    String type = xml.attribute("Type", "");
                    String target = xml.attribute("Target", "");
                    relations.add(new PartRelation(
                            xml.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            outside ? target : resolve(part, target),
                            outside));
                }
            }
        }
        return relations;
    }

    /** The part a relation of this type points to, when there is one and it exists. */
    public Optional<String> target(List<PartRelation> relations, String type) {
        for (PartRelation relation : relations) {
            if (!relation.outside() && relation.type().equals(type) && zip.has(relation.target())) {
                return zip.find(relation.target());
            }
        }
        return Optional.empty();
    }

    /** The name of the part that lists the arrows from {@code part}; the package itself is the empty name. */
    public static String relationsPart(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolve(String source, String target) {
        if (target.startsWith("/")) {
            return strip(target);
        }
        List<String> steps = new ArrayList<>();
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        for (String step : (folder + target.replace('\\', '/')).split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String strip(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
