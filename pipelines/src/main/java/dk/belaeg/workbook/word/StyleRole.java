package dk.belaeg.workbook.word;

import java.util.Locale;

/**
 * What a style is for. Those that Word has by itself are looked for in a letterhead; the others are always ours, and take
 * the letterhead's letters.
 */
public enum StyleRole {
    BODY(true),
    TITLE(true),
    SUBTITLE(true),
    HEADING_1(true),
    HEADING_2(true),
    HEADING_3(true),
    BULLET(true),
    CAPTION(true),
    TABLE(true),
    NOTE(false),
    BANNER(false),
    CELL(false),
    CELL_HEAD(false),
    PROMPT(false);

    /** Begins the names of styles that are ours. */
    static final String OURS = "Belaeg";

    private final boolean common;

    StyleRole(boolean common) {
        this.common = common;
    }

    /** Whether a letterhead is expected to have it. */
    boolean isCommon() {
        return common;
    }

    /** The name by which settings know it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
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
}
