package dk.belaeg.office.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The escapes by which spreadsheets store characters XML has no room for: {@code _x000D_} for a carriage return, and
 * {@code _x005F_} for an underscore that would otherwise start such an escape (ISO/IEC 29500-1, 22.9.2.19).
 */
public final class Xstring {
    private Xstring() {}

    public static String decode(String stored) {
        int at = stored.indexOf("_x");
        if (at < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int from = 0;
        for (; at >= 0; at = stored.indexOf("_x", at)) {
            if (isEscape(stored, at)) {
                text.append(stored, from, at).append((char) Integer.parseInt(stored.substring(at + 2, at + 6), 16));
                at += 7;
                from = at;
            } else {
                at += 2;
            }
        }
        return text.append(stored, from, stored.length()).toString();
    }

    /** The text with such escapes where they are needed; unpaired surrogates become the replacement character. */
    public static String encode(String text) {
        StringBuilder stored = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            String replacement = pair ? null : replacement(text, i);
            if (replacement != null && stored == null) {
                stored = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (stored != null) {
                stored.append(replacement == null ? String.valueOf(c) : replacement);
            }
            if (pair) {
                i++;
                if (stored != null) {
                    stored.append(text.charAt(i));
                }
            }
        }
        return stored == null ? text : stored.toString();
    }

    private static @Nullable String replacement(String text, int at) {
        char c = text.charAt(at);
        if (c == '_') {
            return isEscape(text, at) ? "_x005F_" : null;
        }
        if (Character.isSurrogate(c)) {
            return "\uFFFD";
        }
        return (c < 0x20 && c != '\t' && c != '\n') || c >= 0xFFFE ? escape(c) : null;
    }

    private static String escape(char c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "_x" + "0".repeat(4 - hex.length()) + hex + "_";
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if ("0123456789abcdefABCDEF".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
