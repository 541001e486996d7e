package dk.belaeg.office.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** Reads what a document says about itself, and what users and programs have added to that. */
final class DocumentProperties {
    private final SortedMap<String, String> own = new TreeMap<>();
    private final SortedMap<String, String> custom = new TreeMap<>();

    void read(CheckedZip zip, List<OfficeParts.Arrow> ofPackage, Problems problems) throws Refusal {
        for (OfficeParts.Arrow arrow : ofPackage) {
            String type = arrow.type().toLowerCase(Locale.ROOT).replace("-", "");
            boolean wanted = type.equals("coreproperties")
                    || type.equals("extendedproperties")
                    || type.equals("customproperties");
            if (!wanted) {
                continue;
            }
            try (XmlPull xml = XmlPull.open(zip, arrow.part())) {
                if (type.equals("customproperties")) {
                    readCustom(xml);
                } else {
                    readOwn(xml);
                }
            } catch (BadPackage e) {
                if (e.fault() == BadPackage.Fault.FORBIDDEN_XML) {
                    throw new Refusal(e);
                }
                problems.add(ProblemKind.PROPERTIES_UNREADABLE, null);
            }
        }
    }

    /** Those of an old workbook, which stand in streams of their own. */
    void read(DirectoryNode root, Problems problems) {
        try {
            if (root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
                SummaryInformation summary =
                        new SummaryInformation(PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME));
                put("title", summary.getTitle());
                put("subject", summary.getSubject());
                put("creator", summary.getAuthor());
                put("keywords", summary.getKeywords());
                put("description", summary.getComments());
                put("lastmodifiedby", summary.getLastAuthor());
                put("application", summary.getApplicationName());
            }
            if (root.hasEntryCaseInsensitive(DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
                DocumentSummaryInformation more = new DocumentSummaryInformation(
                        PropertySetFactory.create(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME));
                put("category", more.getCategory());
                put("manager", more.getManager());
                put("company", more.getCompany());
                if (more.getCustomProperties() != null) {
                    more.getCustomProperties().forEach((name, value) -> custom.put(name, String.valueOf(value)));
                }
            }
        } catch (IOException | HPSFException | RuntimeException e) {
            problems.add(ProblemKind.PROPERTIES_UNREADABLE, null);
        }
    }

    private void put(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            own.put(name, text);
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
