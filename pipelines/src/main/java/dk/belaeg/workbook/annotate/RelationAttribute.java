package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlFilter.Tag;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.Optional;

/** Writes references such as {@code r:id} with the prefix a part uses, and in its own flavour of the format. */
final class RelationAttribute {
    private RelationAttribute() {}

    /** An element with nothing but a reference. */
    static XmlText element(Tag beside, String name, Optional<String> prefix, String id) {
        XmlText piece = XmlText.piece().start(name);
        add(piece, beside, prefix, id);
        return piece.end();
    }

    /** Adds the reference to the element that has just been started. */
    static void add(XmlText piece, Tag beside, Optional<String> prefix, String id) {
        if (prefix.isEmpty()) {
            String vocabulary =
                    beside.isStrict() ? Vocabulary.RELATIONSHIPS.strict() : Vocabulary.RELATIONSHIPS.transitional();
            piece.attribute("xmlns:r", vocabulary);
        }
        piece.attribute(prefix.orElse("r") + ":id", id);
    }
}
