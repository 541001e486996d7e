package dk.belaeg.office.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The escapes by which spreadsheets store characters XML has no room for: {@code _x000D_} for a carriage return, and
 * {@code _x005F_} for an underscore that would otherwise start such an escape (ISO/IEC 29500-1, 22.9.2.19).
 */
public final class Xstring {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9a-fA-F]{4})_");

    /** Underscores that begin what looks like an escape, characters that XML has no room for, and half surrogate pairs. */
    private static final Pattern ESCAPED =
            Pattern.compile("_(?=x[0-9a-fA-F]{4}_)" + "|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDFFF]");

    private Xstring() {}

    public static String decode(String stored) {
        return stored.contains("_x")
                ? ESCAPE.matcher(stored)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : stored;
    }

    /** The text with such escapes where they are needed; unpaired surrogates become the replacement character. */
    public static String encode(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            char c = found.group().charAt(0);
            return Character.isSurrogate(c) ? "\uFFFD" : String.format(Locale.ROOT, "_x%04X_", (int) c);
        });
    }
}
