package dk.belaeg.workbook.word;

import dk.belaeg.office.read.FileBytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What documents are written on: page, heads and feet, and styles. Ours, or the secretariat's own from a Word file.
 */
public final class Letterhead {
    /**
     * A part that is carried over as it stands.
     *
     * @param file named as the part is
     * @param relation how the document points to it; empty when another part does
     */
    record Part(FileBytes file, String contentType, String relation) {
        String name() {
            return file.name();
        }

        byte[] content() {
            return file.shared();
        }
    }

    private final List<Part> parts;
    private final PageSetup page;
    private final EnumMap<StyleRole, String> styles;
    private final String letters;
    private final boolean house;
    private final List<String> remarks;

    /**
     * @param page ends refer to parts by name
     * @param letters name of the typeface of its body; empty when it does not say
     */
    Letterhead(
            List<Part> parts,
            PageSetup page,
            Map<StyleRole, String> styles,
            String letters,
            boolean house,
            List<String> remarks) {
        this.parts = List.copyOf(parts);
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
        return new Letterhead(List.of(), PageSetup.A4, HouseStyles.wordIds(), HouseStyles.FONT, true, remarks);
    }

    /** Whether this is ours. */
    public boolean isOurs() {
        return house;
    }

    /** Danish sentences about what the letterhead lacks, and what could not be used; none when all is well. */
    public List<String> remarks() {
        return remarks;
    }

    List<Part> parts() {
        return parts;
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
