package dk.belaeg.office.word;

import dk.belaeg.office.read.FileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * What documents are written on: page, heads and feet, and styles. Ours, or the secretariat's own from a Word file.
 */
public final class Letterhead {
    /** Of our own body text. */
    private static final String LETTERS = "Calibri";

    private final FileBytes file;
    private final PageSetup page;
    private final EnumMap<StyleRole, String> styles;
    private final String letters;
    private final boolean house;
    private final List<String> remarks;

    /**
     * @param file a Word document without text that has all the rest
     * @param page ends refer to parts as the file does
     * @param letters name of the typeface of its body; empty when it does not say
     */
    Letterhead(
            FileBytes file,
            PageSetup page,
            Map<StyleRole, String> styles,
            String letters,
            boolean house,
            List<String> remarks) {
        this.file = file;
        this.page = page;
        this.styles = new EnumMap<>(styles);
        this.letters = letters;
        this.house = house;
        this.remarks = List.copyOf(remarks);
    }

    /** Our own: A4, the round's name above, page numbers below. */
    public static Letterhead ours() {
        return ours(List.of());
    }

    /** Our own, because another could not be used. */
    static Letterhead ours(List<String> remarks) {
        FileBytes file = new FileBytes("brevpapir.docx", HouseStyles.emptyDocument());
        return new Letterhead(file, PageSetup.A4, HouseStyles.wordIds(), LETTERS, true, remarks);
    }

    /** Whether this is ours. */
    public boolean isOurs() {
        return house;
    }

    /** Danish sentences about what the letterhead lacks, and what could not be used; none when all is well. */
    public List<String> remarks() {
        return remarks;
    }

    /** A document without text on this letterhead, for one to write on and to close. */
    XWPFDocument emptyDocument() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file.shared()));
    }

    PageSetup page() {
        return page;
    }

    /** Name of the typeface of its body. */
    String letters() {
        return letters;
    }

    Map<StyleRole, String> styles() {
        return styles;
    }

    String style(StyleRole role) {
        return styles.getOrDefault(role, role.ownId());
    }
}
