package dk.belaeg.office.word;

import java.util.List;
import java.util.Locale;

/**
 * What a style is for. Those that Word has by itself are looked for in a letterhead; the others are always ours, and take
 * the letterhead's letters.
 */
public enum StyleRole {
    BODY(true, "brødtekst"),
    TITLE(true, "titel"),
    SUBTITLE(true, "undertitel"),
    HEADING_1(true, "overskrift 1"),
    HEADING_2(true, "overskrift 2"),
    HEADING_3(true, "overskrift 3"),
    BULLET(true, "punktopstilling"),
    CAPTION(true, "billedtekst"),
    TABLE(true, "tabel"),
    NOTE(false, "note"),
    BANNER(false, "advarsel"),
    CELL(false, "tabeltekst"),
    CELL_HEAD(false, "tabelhoved"),
    PROMPT(false, "skriv her");

    /** Begins the names of styles that are ours. */
    static final String OURS = "Belaeg";

    private final boolean common;
    private final String danish;

    StyleRole(boolean common, String danish) {
        this.common = common;
        this.danish = danish;
    }

    /** Whether a letterhead is expected to have it. */
    boolean isCommon() {
        return common;
    }

    /** The name by which settings know it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that a reader sees when the style is ours. */
    String ownName() {
        return "Belæg " + danish;
    }

    /** The style's name in a file when it is ours. */
    String ownId() {
        StringBuilder id = new StringBuilder(OURS);
        for (String part : name().split("_", -1)) {
            id.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return id.toString();
    }

    static StyleRole heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            default -> HEADING_3;
        };
    }

    /**
     * How the style of a role may be called in a letterhead.
     *
     * @param danish how a reader is told of it
     * @param names in order of preference; case does not matter
     */
    public record StyleNames(String danish, List<String> names) {
        public StyleNames {
            names = List.copyOf(names);
        }
    }
}
