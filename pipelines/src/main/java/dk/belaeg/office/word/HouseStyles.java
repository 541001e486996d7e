package dk.belaeg.office.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Our own styles, as Word would save them ({@code styles.xml} and its neighbours in the resources): all of them on our own
 * letterhead, and on another's those that it lacks.
 */
final class HouseStyles {
    /** Free room after a paragraph of body text, in twentieths of a point. */
    private static final int AFTER_BODY = 120;

    private HouseStyles() {}

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

    /** A document without text on our own letterhead. */
    static byte[] emptyDocument() {
        try {
            EmptyDocument made = new EmptyDocument();
            made.add(XWPFRelation.STYLES, resource("styles.xml"));
            made.add(XWPFRelation.SETTINGS, resource("settings.xml"));
            made.add(XWPFRelation.NUMBERING, numbering());
            return made.bytes();
        } catch (IOException | OpenXML4JException impossible) {
            throw new IllegalStateException("our own letterhead cannot be read", impossible);
        }
    }

    /** The list that bullets belong to, as a part of its own. */
    static byte[] numbering() {
        return resource("numbering.xml");
    }

    private static byte[] resource(String name) {
        try (InputStream in = HouseStyles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The style a letterhead lacks, under our own name.
     *
     * @param base the default paragraph style that ours build on
     */
    static CTStyle added(StyleRole role, String base) {
        String id = Objects.requireNonNull(wordIds().get(role));
        CTStyle style = styles().getStyles().getStyleList().stream()
                .filter(one -> one.getStyleId().equals(id))
                .findFirst()
                .orElseThrow();
        style.setStyleId(role.ownId());
        style.getName().setVal(role.ownName());
        style.setCustomStyle(true);
        if (style.isSetBasedOn()) {
            style.getBasedOn().setVal(base);
        }
        if (style.isSetNext()) {
            style.getNext().setVal(base);
        }
        if (role == StyleRole.BODY) {
            style.unsetDefault();
            style.addNewPPr().addNewSpacing().setAfter(Runs.number(AFTER_BODY));
        }
        return style;
    }

    private static StylesDocument styles() {
        try {
            return StylesDocument.Factory.parse(new String(resource("styles.xml"), UTF_8));
        } catch (XmlException impossible) {
            throw new IllegalStateException("our own styles cannot be read", impossible);
        }
    }

    /** Adds the list that bullets belong to. */
    static void addBullets(CTNumbering lists) {
        try {
            CTNumbering ours = NumberingDocument.Factory.parse(new String(numbering(), UTF_8))
                    .getNumbering();
            lists.addNewAbstractNum().set(ours.getAbstractNumArray(0));
            lists.addNewNum().set(ours.getNumArray(0));
        } catch (XmlException impossible) {
            throw new IllegalStateException("our own lists cannot be read", impossible);
        }
    }
}
