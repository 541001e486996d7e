package dk.belaeg.office.read;

import java.util.ArrayList;
import java.util.List;

/** The table of texts that cells point into by number, and texts put together from differently formatted pieces. */
final class SharedStrings {
    private SharedStrings() {}

    static List<String> read(XmlPull xml, Limits limits) throws BadPackage, Refusing {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        while (xml.next()) {
            if (xml.starts(Vocabulary.SPREADSHEET, "si")) {
                String text = richText(xml);
                characters += text.length();
                if (texts.size() >= limits.strings() || characters > limits.stringCharacters()) {
                    throw new Refusing(RefusalReason.TOO_MUCH_TEXT, "more shared strings than the limit");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * The text of the current element ({@code si}, {@code is} or a comment's {@code text}) from its pieces, to its end;
     * phonetic guides are left out.
     */
    static String richText(XmlPull xml) throws BadPackage {
        int level = xml.depth();
        String only = "";
        StringBuilder all = null;
        while (xml.nextInside(level)) {
            if (xml.starts(Vocabulary.SPREADSHEET, "t")) {
                String piece = xml.text();
                if (only.isEmpty() && all == null) {
                    only = piece;
                } else {
                    all = (all == null ? new StringBuilder(only) : all).append(piece);
                }
            } else if (!xml.starts(Vocabulary.SPREADSHEET, "r")) {
                xml.skip();
            }
        }
        return Xstring.decode(all == null ? only : all.toString());
    }
}
