package dk.belaeg.workbook.word;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import dk.belaeg.workbook.ooxml.PartRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of a letterhead: that of the last section of its document. */
final class LetterheadPage {
    /** A section's properties stand right under the body. */
    private static final int OF_BODY = 3;

    private record Reference(boolean foot, String type, String id) {}

    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean differentFirst;
    private boolean text;
    private boolean strict;

    private LetterheadPage() {}

    static LetterheadPage of(CheckedZip zip, String main) throws BadPackage {
        LetterheadPage page = new LetterheadPage();
        boolean inSection = false;
        try (XmlPull xml = XmlPull.open(zip, main)) {
            while (xml.next()) {
                if (xml.depth() == OF_BODY && xml.name().equals("sectPr")) {
                    inSection = xml.isStart();
                    if (inSection) {
                        page.clear();
                    }
                } else if (xml.isStart() && inSection) {
                    page.section(xml);
                } else if (xml.isStart()) {
                    page.other(xml);
                }
            }
        }
        return page;
    }

    private void clear() {
        sizes.clear();
        references.clear();
        differentFirst = false;
    }

    private void other(XmlPull xml) throws BadPackage {
        if (xml.depth() == 1) {
            strict = xml.isStrict();
        } else if (xml.name().equals("t") && xml.in(Vocabulary.WORD)) {
            text |= !xml.text().isBlank();
        }
    }

    private void section(XmlPull xml) {
        switch (xml.name()) {
            case "headerReference", "footerReference" ->
                references.add(new Reference(
                        xml.name().startsWith("footer"),
                        attribute(xml, "type", "default"),
                        String.valueOf(xml.attribute(Vocabulary.RELATIONSHIPS, "id"))));
            case "pgSz" -> numbers(xml, "w", "h");
            case "pgMar" -> numbers(xml, "top", "right", "bottom", "left", "header", "footer");
            case "titlePg" -> differentFirst = !List.of("0", "false", "off").contains(attribute(xml, "val", "1"));
            default -> {}
        }
    }

    private void numbers(XmlPull xml, String... attributes) {
        for (String name : attributes) {
            int number = XmlPull.parse(attribute(xml, name, "").replace("-", ""), 0);
            if (number > 0) {
                sizes.put(name, number);
            }
        }
    }

    private static String attribute(XmlPull xml, String name, String absent) {
        String value = xml.attribute(Vocabulary.WORD, name);
        return value == null ? absent : value;
    }

    boolean hasText() {
        return text;
    }

    boolean strict() {
        return strict;
    }

    /** The page with its heads and feet named by their parts; what the file does not say is as on ours. */
    PageSetup setup(List<PartRelation> relations) {
        PageSetup.Margins ours = PageSetup.A4.margins();
        PageSetup.Margins margins = new PageSetup.Margins(
                size("top", ours.top()),
                size("right", ours.right()),
                size("bottom", ours.bottom()),
                size("left", ours.left()),
                size("header", ours.header()),
                size("footer", ours.footer()));
        List<PageSetup.End> ends = new ArrayList<>();
        for (Reference reference : references) {
            relations.stream()
                    .filter(relation -> relation.id().equals(reference.id()))
                    .findFirst()
                    .ifPresent(relation ->
                            ends.add(new PageSetup.End(reference.foot(), reference.type(), relation.target())));
        }
        return new PageSetup(
                size("w", PageSetup.A4.width()), size("h", PageSetup.A4.height()), margins, ends, differentFirst);
    }

    private int size(String name, int otherwise) {
        return sizes.getOrDefault(name, otherwise);
    }

    /** Whether a head or foot shows the number of its page. */
    static boolean hasPageNumber(CheckedZip zip, String part) throws BadPackage {
        StringBuilder instructions = new StringBuilder();
        try (XmlPull xml = XmlPull.open(zip, part)) {
            while (xml.next()) {
                if (xml.starts(Vocabulary.WORD, "instrText")) {
                    instructions.append(xml.text());
                } else if (xml.starts(Vocabulary.WORD, "fldSimple")) {
                    instructions.append(attribute(xml, "instr", ""));
                } else if (xml.starts(Vocabulary.WORD, "pgNum")) {
                    return true;
                }
            }
        }
        return instructions.toString().matches("(?s).*\\bPAGE\\b.*");
    }
}
