package dk.belaeg.office.word;

import dk.belaeg.office.read.Namespace;
import dk.belaeg.office.word.StyleRole.StyleNames;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Letterheads as Danish Word saves them, each with the fault its name says. */
final class FakeLetterhead {
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String W = " xmlns:w=\"" + Namespace.WORD.transitional() + "\"";
    private static final String R = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Danish Word: ids are Danish, names are Word's own; Tabel-Gitter is the grid. */
    private static final String STYLES = "<w:styles" + W
            + "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + style("paragraph", "Normal", "Normal", " w:default=\"1\"") + style("paragraph", "Titel", "Title", "")
            + style("paragraph", "Undertitel", "Subtitle", "") + style("paragraph", "Overskrift1", "heading 1", "")
            + style("paragraph", "Overskrift2", "heading 2", "") + style("paragraph", "Overskrift3", "heading 3", "")
            + style("paragraph", "Billedtekst", "caption", "")
            + style("paragraph", "Opstilling-punkttegn", "List Bullet", "")
            + style("table", "Tabel-Gitter", "Table Grid", "") + "</w:styles>";

    private static final String HEADER =
            "<w:hdr" + W + R + "><w:p><w:r><w:t>Fælleskommunalt Socialsekretariat</w:t></w:r></w:p></w:hdr>";
    private static final String FOOTER =
            "<w:ftr" + W + "><w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";

    private String mainType = TYPES + "template.main+xml";
    private String styles = STYLES;
    private String footer = FOOTER;
    private String body = "";
    private String section = "<w:headerReference w:type=\"first\" r:id=\"rId7\"/><w:headerReference w:type=\"default\""
            + " r:id=\"rId7\"/><w:footerReference w:type=\"default\" r:id=\"rId8\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2268\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"708\" w:footer=\"500\"/>"
            + "<w:titlePg/>";
    private String numbering = "";

    static FakeLetterhead danish() {
        return new FakeLetterhead();
    }

    FakeLetterhead macros() {
        mainType = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml";
        return this;
    }

    FakeLetterhead styles(String from, String to) {
        styles = styles.replace(from, to);
        return this;
    }

    FakeLetterhead without(String styleId) {
        styles = styles.replaceAll("<w:style [^>]*w:styleId=\"" + styleId + "\".*?</w:style>", "");
        return this;
    }

    FakeLetterhead withoutPageNumber() {
        footer = "<w:ftr" + W + "><w:p/></w:ftr>";
        return this;
    }

    FakeLetterhead withoutEnds() {
        section = section.replaceAll("<w:(?:header|footer)Reference[^>]*/>", "");
        return this;
    }

    FakeLetterhead text(String text) {
        body = "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
        return this;
    }

    FakeLetterhead lists() {
        numbering = "<w:numbering" + W + "><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\">"
                + "<w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        return this;
    }

    private static String style(String type, String id, String name, String more) {
        return "<w:style w:type=\"" + type + "\"" + more + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/></w:style>";
    }

    WordFile file() {
        StringBuilder relations = new StringBuilder();
        relation(relations, "rId1", "styles", "styles.xml");
        relation(relations, "rId2", "settings", "settings.xml");
        relation(relations, "rId7", "header", "header1.xml");
        relation(relations, "rId8", "footer", "footer1.xml");
        if (!numbering.isEmpty()) {
            relation(relations, "rId9", "numbering", "numbering.xml");
        }
        WordFile file = WordFile.empty()
                .with("[Content_Types].xml", contentTypes())
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")))
                .with("word/_rels/document.xml.rels", relations(relations.toString()))
                .with("word/_rels/header1.xml.rels", relations(relation("rId1", "image", "media/logo.png")))
                .with("word/media/logo.png", "ikke et rigtigt billede")
                .with(
                        "word/document.xml",
                        "<w:document" + W + R + "><w:body>" + body + "<w:sectPr>" + section
                                + "</w:sectPr></w:body></w:document>")
                .with("word/styles.xml", styles)
                .with(
                        "word/settings.xml",
                        "<w:settings" + W + R + "><w:attachedTemplate r:id=\"rId1\"/><w:evenAndOddHeaders/>"
                                + "<w:documentProtection w:edit=\"readOnly\"/><w:themeFontLang w:val=\"en-US\"/></w:settings>")
                .with("word/header1.xml", HEADER)
                .with("word/footer1.xml", footer);
        return numbering.isEmpty() ? file : file.with("word/numbering.xml", numbering);
    }

    private String contentTypes() {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        override(types, "word/document.xml", mainType);
        for (String part : List.of("styles", "settings", "numbering")) {
            override(types, "word/" + part + ".xml", TYPES + part + "+xml");
        }
        override(types, "word/header1.xml", TYPES + "header+xml");
        override(types, "word/footer1.xml", TYPES + "footer+xml");
        return types.append("</Types>").toString();
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/")
                .append(part)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static void relation(StringBuilder all, String id, String type, String target) {
        all.append(relation(id, type, target));
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    /** Names as the code list has them, in short. */
    static Map<StyleRole, StyleNames> names() {
        Map<StyleRole, StyleNames> names = new EnumMap<>(StyleRole.class);
        names.put(StyleRole.BODY, new StyleNames("Brødtekst", List.of("Normal")));
        names.put(StyleRole.TITLE, new StyleNames("Titel", List.of("Title", "Titel")));
        names.put(StyleRole.SUBTITLE, new StyleNames("Undertitel", List.of("Subtitle", "Undertitel")));
        names.put(StyleRole.HEADING_1, new StyleNames("Overskrift 1", List.of("heading 1", "Overskrift 1")));
        names.put(StyleRole.HEADING_2, new StyleNames("Overskrift 2", List.of("heading 2", "Overskrift 2")));
        names.put(StyleRole.HEADING_3, new StyleNames("Overskrift 3", List.of("heading 3", "Overskrift 3")));
        names.put(StyleRole.BULLET, new StyleNames("Punktopstilling", List.of("List Bullet")));
        names.put(StyleRole.CAPTION, new StyleNames("Billedtekst", List.of("caption", "Billedtekst")));
        names.put(StyleRole.TABLE, new StyleNames("Tabel - Gitter", List.of("Table Grid", "Tabel - Gitter")));
        return names;
    }
}
