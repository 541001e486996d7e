package dk.belaeg.office;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives sheets names that Excel accepts: at most 31 characters, none of {@code []:*?/\}, no apostrophe at the ends, not
 * the reserved word History, and no two alike whatever their case.
 */
public final class SheetNames {
    private static final int LONGEST = 31;
    private static final Set<String> RESERVED = Set.of("history", "historik");

    private final Set<String> taken = new HashSet<>();

    /** A valid name near the wanted one, different from all given before. */
    public String unique(String wanted) {
        String clean = clean(wanted);
        String name = cut(clean, LONGEST);
        for (int number = 2; !isFree(name); number++) {
            String suffix = " (" + number + ")";
            name = cut(clean, LONGEST - suffix.length()) + suffix;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    private boolean isFree(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !taken.contains(lower) && !RESERVED.contains(lower);
    }

    private static String clean(String wanted) {
        StringBuilder name = new StringBuilder(wanted.length());
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == '/' || c == '\\' || c == ':') {
                name.append('-');
            } else if ("[]*?".indexOf(c) < 0) {
                name.append(c < 0x20 || Character.isWhitespace(c) ? ' ' : c);
            }
        }
        String stripped = stripEnds(name.toString());
        return stripped.isEmpty() ? "Ark" : stripped;
    }

    private static String stripEnds(String name) {
        String stripped = name.strip();
        while (stripped.startsWith("'")) {
            stripped = stripped.substring(1).strip();
        }
        while (stripped.endsWith("'")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        return stripped;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return stripEnds(name.substring(0, end));
    }
}
