package dk.belaeg.office.word;

import dk.belaeg.office.word.WordDocument.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The numbers of tables and figures, which Word keeps as fields, and the bookmarks that references point to. */
final class Captions {
    private static final String TABLE = "Tabel";
    private static final String FIGURE = "Figur";
    private static final int FIRST_BOOKMARK = 100_000_001;

    private record Caption(String label, int number, int bookmark) {
        String bookmarkName() {
            return "_Ref" + (FIRST_BOOKMARK + bookmark);
        }
    }

    private final Map<String, Caption> byName = new LinkedHashMap<>();

    Captions(List<Block> blocks) {
        int tables = 0;
        int figures = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                add(table.name(), new Caption(TABLE, ++tables, byName.size()));
            } else if (block instanceof Block.Picture picture) {
                add(picture.name(), new Caption(FIGURE, ++figures, byName.size()));
            }
        }
    }

    private void add(String name, Caption caption) {
        if (byName.put(name, caption) != null) {
            throw new IllegalArgumentException("two tables or figures called " + name);
        }
    }

    private Caption caption(String name) {
        Caption caption = byName.get(name);
        if (caption == null) {
            throw new IllegalArgumentException("a reference to " + name + ", which the document does not have");
        }
        return caption;
    }

    /** "Tabel 3" in words. */
    String said(String name) {
        Caption caption = caption(name);
        return caption.label() + "\u00A0" + caption.number();
    }

    /** "Tabel 3. " as bookmark and field, then the words. */
    void write(CTP paragraph, String name, String words) {
        Caption caption = caption(name);
        CTBookmark bookmark = paragraph.addNewBookmarkStart();
        bookmark.setId(Runs.number(caption.bookmark()));
        bookmark.setName(caption.bookmarkName());
        Runs.run(paragraph, caption.label() + "\u00A0");
        Runs.field(paragraph, "SEQ " + caption.label() + " \\* ARABIC", Integer.toString(caption.number()));
        paragraph.addNewBookmarkEnd().setId(Runs.number(caption.bookmark()));
        Runs.run(paragraph, ". " + words);
    }

    /** A reference as a field that leads to the caption. */
    void reference(CTP paragraph, String name) {
        Runs.field(paragraph, "REF " + caption(name).bookmarkName() + " \\h", said(name));
    }
}
