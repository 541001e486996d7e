package dk.belaeg.workbook.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.OfficePackage;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes documents: the same document on the same letterhead gives the same bytes. */
public final class WordWriter {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = "word/document.xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final WordDocument document;
    private final Letterhead letterhead;
    private final OfficePackage file;

    private WordWriter(WordDocument document, Letterhead letterhead) {
        this.document = document;
        this.letterhead = letterhead;
        this.file = new OfficePackage(new DocumentInfo(document.title(), document.subject(), document.date()));
    }

    public static byte[] write(WordDocument document, Letterhead letterhead) {
        return new WordWriter(document, letterhead).write();
    }

    private byte[] write() {
        file.relateOffice("", "officeDocument", MAIN);
        Map<String, String> ids = letterhead.isOurs() ? ours() : theirs();
        List<PageSetup.End> ends = new ArrayList<>();
        for (PageSetup.End end : letterhead.page().ends()) {
            ends.add(new PageSetup.End(end.foot(), end.type(), ids.getOrDefault(end.relation(), "")));
        }
        if (letterhead.isOurs()) {
            ends.add(new PageSetup.End(false, "default", head()));
        }
        if (ends.isEmpty() || letterhead.isOurs()) {
            ends.add(new PageSetup.End(true, "default", foot()));
        }
        Map<String, String> pictures = pictures();
        byte[] body = new BodyXml(document, letterhead, letterhead.page().withEnds(ends), pictures).bytes();
        file.add(MAIN, TYPE + "document.main+xml", body);
        return file.bytes();
    }

    private Map<String, String> ours() {
        part("word/styles.xml", "styles", HouseStyles.part());
        part("word/settings.xml", "settings", SettingsEdit.ours());
        part("word/numbering.xml", "numbering", HouseStyles.numbering());
        return Map.of();
    }

    private String part(String name, String type, byte[] content) {
        file.add(name, TYPE + type + "+xml", content);
        return file.relateOffice(MAIN, type, name);
    }

    /** Parts of the letterhead; gives what the document calls each. */
    private Map<String, String> theirs() {
        Map<String, String> ids = new HashMap<>();
        for (Letterhead.Part part : letterhead.parts()) {
            file.add(part.name(), part.contentType(), part.content());
            if (!part.relation().isEmpty()) {
                ids.put(part.name(), file.relateOffice(MAIN, part.relation(), part.name()));
            }
        }
        return ids;
    }

    private String head() {
        XmlText xml = end("w:hdr");
        Words.paragraph(xml, letterhead.style(StyleRole.NOTE));
        xml.end();
        Words.run(xml, document.runningHead());
        return part("word/belaeg-hoved.xml", "header", xml.end().end().bytes());
    }

    private String foot() {
        XmlText xml = end("w:ftr");
        Words.paragraph(xml, letterhead.style(StyleRole.NOTE));
        Words.val(xml, "w:jc", "right");
        xml.end();
        Words.run(xml, "Side ");
        Words.field(xml, "PAGE", "1");
        Words.run(xml, " af ");
        Words.field(xml, "NUMPAGES", "1");
        return part("word/belaeg-fod.xml", "footer", xml.end().end().bytes());
    }

    private static XmlText end(String name) {
        return XmlText.part().start(name).attribute("xmlns:w", Words.NAMESPACE).attribute("xmlns:r", RELATIONSHIPS);
    }

    private Map<String, String> pictures() {
        Map<String, String> ids = new HashMap<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Picture picture) {
                String name = "word/media/belaeg" + (ids.size() + 1) + ".png";
                file.add(name, "image/png", picture.png().shared());
                ids.put(picture.name(), file.relateOffice(MAIN, "image", name));
            }
        }
        return ids;
    }
}
