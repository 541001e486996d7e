package dk.belaeg.workbook.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.EnumMap;
import java.util.Map;

/** Our own styles: all of them on our own letterhead, and on another's those that it lacks. */
final class HouseStyles {
    static final String FONT = "Calibri";
    private static final String STRONG = "12436D";
    private static final String QUIET = "4A4A4A";
    private static final String LINE = "C9CED3";
    private static final String HEADER_GROUND = "E4ECF2";
    private static final String BANNER_GROUND = "FDE7D9";
    private static final String PROMPT_GROUND = "FFF2CC";
    private static final String PROMPT_INK = "5C4500";
    /** Number of the list that bullets belong to. */
    static final int BULLETS = 970;

    private final XmlText xml;
    private final String base;

    /** @param base the default paragraph style that ours build on */
    private HouseStyles(XmlText xml, String base) {
        this.xml = xml;
        this.base = base;
    }

    /** Word's own names for the styles of our letterhead, so that the program shows them in the reader's language. */
    static Map<StyleRole, String> wordIds() {
        Map<StyleRole, String> ids = new EnumMap<>(StyleRole.class);
        for (StyleRole role : StyleRole.values()) {
            ids.put(
                    role,
                    switch (role) {
                        case BODY -> "Normal";
                        case TITLE -> "Title";
                        case SUBTITLE -> "Subtitle";
                        case HEADING_1 -> "Heading1";
                        case HEADING_2 -> "Heading2";
                        case HEADING_3 -> "Heading3";
                        case BULLET -> "ListBullet";
                        case CAPTION -> "Caption";
                        case TABLE, NOTE, BANNER, CELL, CELL_HEAD, PROMPT -> role.ownId();
                    });
        }
        return ids;
    }

    /** The styles part of our letterhead. */
    static byte[] part() {
        XmlText xml = XmlText.part().start("w:styles").attribute("xmlns:w", Words.NAMESPACE);
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        xml.start("w:rFonts")
                .attribute("w:ascii", FONT)
                .attribute("w:hAnsi", FONT)
                .attribute("w:eastAsia", FONT)
                .attribute("w:cs", FONT)
                .end();
        Words.val(xml, "w:sz", 22);
        Words.val(xml, "w:szCs", 22);
        language(xml, "w:lang", "w:");
        xml.end().end().start("w:pPrDefault").start("w:pPr");
        xml.start("w:spacing")
                .attribute("w:after", 120)
                .attribute("w:line", 264)
                .attribute("w:lineRule", "auto")
                .end();
        xml.end().end().end();
        HouseStyles styles = new HouseStyles(xml, "Normal");
        styles.normal();
        wordIds().forEach((role, id) -> {
            if (role != StyleRole.BODY) {
                styles.style(role, id);
            }
        });
        return xml.end().bytes();
    }

    /** The language of the whole document. */
    static void language(XmlText xml, String element, String prefix) {
        xml.start(element)
                .attribute(prefix + "val", DocumentInfo.LANGUAGE)
                .attribute(prefix + "eastAsia", "en-US")
                .attribute(prefix + "bidi", "ar-SA")
                .end();
    }

    /** The style a letterhead lacks, under our own name. */
    static XmlText added(StyleRole role, String base) {
        XmlText xml = XmlText.piece();
        new HouseStyles(xml, base).style(role, role.ownId());
        return xml;
    }

    private void normal() {
        xml.start("w:style")
                .attribute("w:type", "paragraph")
                .attribute("w:default", 1)
                .attribute("w:styleId", "Normal");
        Words.val(xml, "w:name", "Normal");
        xml.start("w:qFormat").end().end();
        xml.start("w:style")
                .attribute("w:type", "table")
                .attribute("w:default", 1)
                .attribute("w:styleId", "TableNormal");
        Words.val(xml, "w:name", "Normal Table");
        xml.end();
    }

    private void style(StyleRole role, String id) {
        boolean ours = id.equals(role.ownId());
        switch (role) {
            case BODY -> paragraph(id, "Belæg brødtekst", look(0, 120));
            case TITLE ->
                paragraph(
                        id,
                        name(ours, "Title", "Belæg titel"),
                        look(0, 60).sized(44).inBold().inked(STRONG));
            case SUBTITLE ->
                paragraph(
                        id,
                        name(ours, "Subtitle", "Belæg undertitel"),
                        look(0, 160).sized(24).inked(QUIET));
            case HEADING_1 -> heading(id, 0, ours, look(320, 100).sized(30).inked(STRONG));
            case HEADING_2 -> heading(id, 1, ours, look(240, 80).sized(25).inked(STRONG));
            case HEADING_3 -> heading(id, 2, ours, look(180, 60).sized(22));
            case BULLET ->
                paragraph(
                        id,
                        name(ours, "List Bullet", "Belæg punktopstilling"),
                        look(0, 60).listed(BULLETS));
            case CAPTION ->
                paragraph(
                        id,
                        name(ours, "caption", "Belæg billedtekst"),
                        look(120, 80).sized(19).inBold().inked(STRONG));
            case NOTE -> paragraph(id, "Belæg note", look(0, 40).sized(17).inked(QUIET));
            case BANNER -> paragraph(id, "Belæg advarsel", look(0, 160).inBold().grounded(BANNER_GROUND));
            case CELL -> paragraph(id, "Belæg tabeltekst", look(30, 30).sized(TableWidths.LETTERS * 2));
            case CELL_HEAD ->
                paragraph(
                        id,
                        "Belæg tabelhoved",
                        look(40, 40).sized(TableWidths.LETTERS * 2).inBold());
            case PROMPT -> prompt(id);
            case TABLE -> table(id);
        }
    }

    private void heading(String id, int outline, boolean ours, StyleLook look) {
        int level = outline + 1;
        paragraph(
                id,
                name(ours, "heading " + level, "Belæg overskrift " + level),
                look.inBold().outlined(outline));
    }

    private static String name(boolean ours, String words, String own) {
        return ours ? own : words;
    }

    private static StyleLook look(int before, int after) {
        return StyleLook.spaced(before, after);
    }

    private void paragraph(String id, String name, StyleLook look) {
        look.write(xml, id, name, base);
    }

    private void prompt(String id) {
        xml.start("w:style")
                .attribute("w:type", "character")
                .attribute("w:customStyle", 1)
                .attribute("w:styleId", id);
        Words.val(xml, "w:name", "Belæg skriv her");
        xml.start("w:rPr");
        promptLook(xml);
        xml.end().end();
    }

    /** How what the author must write is marked, as properties of a run. */
    static void promptLook(XmlText xml) {
        Words.val(xml, "w:color", PROMPT_INK);
        StyleLook.ground(xml, PROMPT_GROUND);
    }

    private void table(String id) {
        xml.start("w:style")
                .attribute("w:type", "table")
                .attribute("w:customStyle", 1)
                .attribute("w:styleId", id);
        Words.val(xml, "w:name", "Belæg tabel");
        xml.start("w:tblPr").start("w:tblBorders");
        border("w:top", 8, STRONG);
        border("w:bottom", 8, STRONG);
        border("w:insideH", 4, LINE);
        xml.end().end();
        xml.start("w:tblStylePr").attribute("w:type", "firstRow");
        xml.start("w:rPr").start("w:b").end().end();
        xml.start("w:tcPr").start("w:tcBorders");
        border("w:bottom", 8, STRONG);
        xml.end();
        StyleLook.ground(xml, HEADER_GROUND);
        xml.end().end().end();
    }

    private void border(String side, int eighths, String colour) {
        xml.start(side)
                .attribute("w:val", "single")
                .attribute("w:sz", eighths)
                .attribute("w:space", 0)
                .attribute("w:color", colour)
                .end();
    }

    /** The list that bullets belong to, as a part of its own. */
    static byte[] numbering() {
        XmlText xml = XmlText.part().start("w:numbering").attribute("xmlns:w", Words.NAMESPACE);
        return xml.raw(abstractBullets()).raw(bullets()).end().bytes();
    }

    static XmlText abstractBullets() {
        XmlText xml = XmlText.piece().start("w:abstractNum").attribute("w:abstractNumId", BULLETS);
        Words.val(xml, "w:multiLevelType", "singleLevel");
        xml.start("w:lvl").attribute("w:ilvl", 0);
        Words.val(xml, "w:start", 1);
        Words.val(xml, "w:numFmt", "bullet");
        Words.val(xml, "w:lvlText", "•");
        Words.val(xml, "w:lvlJc", "left");
        xml.start("w:pPr")
                .start("w:ind")
                .attribute("w:left", 357)
                .attribute("w:hanging", 357)
                .end()
                .end();
        return xml.end().end();
    }

    static XmlText bullets() {
        XmlText xml = XmlText.piece().start("w:num").attribute("w:numId", BULLETS);
        Words.val(xml, "w:abstractNumId", BULLETS);
        return xml.end();
    }
}
