package dk.belaeg.office.read;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a document says about itself, and what users and programs have added to that. */
final class DocumentProperties {
    private final SortedMap<String, String> own = new TreeMap<>();
    private final SortedMap<String, String> custom = new TreeMap<>();

    void read(CheckedZip zip, List<Relation> ofPackage, Problems problems) throws Refusing {
        for (Relation relation : ofPackage) {
            String type = relation.type().toLowerCase(Locale.ROOT).replace("-", "");
            boolean wanted = type.equals("coreproperties")
                    || type.equals("extendedproperties")
                    || type.equals("customproperties");
            if (!wanted || relation.outside() || !zip.has(relation.target())) {
                continue;
            }
            try (XmlPull xml = XmlPull.open(zip, relation.target())) {
                if (type.equals("customproperties")) {
                    readCustom(xml);
                } else {
                    readOwn(xml);
                }
            } catch (BadPackage e) {
                if (e.fault() == BadPackage.Fault.FORBIDDEN_XML) {
                    throw new Refusing(e);
                }
                problems.add(ProblemKind.PROPERTIES_UNREADABLE, null);
            }
        }
    }

    private void readOwn(XmlPull xml) throws BadPackage {
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 2) {
                String name = xml.name();
                String text = xml.text();
                if (!text.isBlank()) {
                    own.put(name.toLowerCase(Locale.ROOT), text);
                }
            }
        }
    }

    private void readCustom(XmlPull xml) throws BadPackage {
        String name = "";
        while (xml.next()) {
            if (xml.isStart() && xml.depth() == 2) {
                name = xml.attribute("name", "");
            } else if (xml.isStart() && xml.depth() == 3 && !name.isEmpty()) {
                custom.put(name, xml.text());
            }
        }
    }

    SortedMap<String, String> own() {
        return own;
    }

    SortedMap<String, String> custom() {
        return custom;
    }
}
