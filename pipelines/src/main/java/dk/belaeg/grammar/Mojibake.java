package dk.belaeg.grammar;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Tells text that was decoded in the wrong code page, such as "BÃ¸gely" (UTF-8 taken for Windows-1252) and "B›gely" (DOS
 * taken for Windows-1252), and weighs how well a decoding makes words. Danish needs few letters beyond ASCII, and the
 * wrong code page puts signs into the middle of words. Method: {@code docs/metode/indlaesning.md}.
 */
public final class Mojibake {
    /** Stands where bytes could not be decoded. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Signs that never touch a letter in a text that is decoded rightly. */
    private static final String NEVER_BESIDE_LETTERS =
            "\u2020\u2021\u203A\u2039\u00BF\u00A1\u00BE\u00BC\u00AF\u00B8\u00A8\u02C6\u02DC\u00A6\u00AC\u00B6\u00A4\u221A\u220F"
                    + "\u2211\u2202\u2206\u2248\u222B\u25CA\u2260\u221E\u2310\u20A7";

    /** Signs that may stand before or behind a word, but not inside one. */
    private static final String NEVER_INSIDE_WORDS =
            "\u2018\u201C\u201D\u201E\u201A\u00B0\u00B1\u00B2\u00B3\u00B9\u00AB\u00BB\u00A2\u00A3\u00A5\u00A9\u00AE\u2122\u2030\u00F7"
                    + "\u00D7\u20AC\u00A7\u00BD\u2026\u00B7\u2022\u2264\u2265";

    /** The letters beyond ASCII that Danish words are written with, and the commonest of neighbours' names. */
    private static final String DANISH = "\u00E6\u00F8\u00E5\u00C6\u00D8\u00C5\u00E9\u00C9\u00FC\u00F6\u00E4";

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char LAST_ASCII = '\u007F';
    /** No name of a place or a service is longer. */
    private static final int LONGEST_NAME = 1_000;

    private Mojibake() {}

    /**
     * How a text's words are made.
     *
     * @param broken places where a sign stands inside a word, or where nothing could be decoded
     * @param odd words with letters beyond ASCII that Danish does not use, and that are not known
     * @param danish words with letters beyond ASCII that are Danish
     * @param known those of them that the program knows
     */
    public record Weight(int broken, int odd, int danish, int known) {
        public Weight {
            if (broken < 0 || odd < 0 || danish < known || known < 0) {
                throw new IllegalArgumentException("no weight");
            }
        }
    }

    /** Whether a name is broken. */
    public static boolean breaks(String name) {
        return !isAscii(name)
                && name.length() <= LONGEST_NAME
                && weigh(name, Set.of()).broken() > 0;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** @param known words in lower case that have letters beyond ASCII */
    public static Weight weigh(CharSequence text, Set<String> known) {
        int broken = 0;
        int odd = 0;
        int danish = 0;
        int knownWords = 0;
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                broken += c > LAST_ASCII && isBreak(text, at) ? 1 : 0;
                at++;
                continue;
            }
            int from = at;
            boolean plain = true;
            boolean strange = false;
            boolean twice = false;
            for (; at < length && Character.isLetter(text.charAt(at)); at++) {
                char letter = text.charAt(at);
                if (letter > LAST_ASCII) {
                    plain = false;
                    boolean capitalInside =
                            at > from && Character.isUpperCase(letter) && Character.isLowerCase(text.charAt(at - 1));
                    strange |= DANISH.indexOf(letter) < 0 || capitalInside;
                    twice |= isDecodedTwice(text, at);
                }
            }
            if (twice) {
                broken++;
            } else if (!plain) {
                boolean isKnown = !known.isEmpty()
                        && known.contains(text.subSequence(from, at).toString().toLowerCase(Locale.ROOT));
                knownWords += isKnown ? 1 : 0;
                danish += isKnown || !strange ? 1 : 0;
                odd += strange && !isKnown ? 1 : 0;
            }
        }
        return new Weight(broken, odd, danish, knownWords);
    }

    private static boolean isBreak(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c == REPLACEMENT || (c >= '\u2500' && c <= '\u259F')) {
            return true;
        }
        boolean before = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return (NEVER_BESIDE_LETTERS.indexOf(c) >= 0 && (before || after))
                || (NEVER_INSIDE_WORDS.indexOf(c) >= 0 && before && after);
    }

    /** Whether a capital and the sign behind it are one letter of UTF-8 that was taken for two of Windows-1252. */
    private static boolean isDecodedTwice(CharSequence text, int at) {
        char lead = text.charAt(at);
        if ((lead != '\u00C3' && lead != '\u00C2' && lead != '\u00E2') || at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        if (next <= LAST_ASCII) {
            return false;
        }
        byte[] bytes = String.valueOf(next).getBytes(WINDOWS_1252);
        int trail = bytes[0] & 0xFF;
        boolean continues = (trail >= 0x80 && trail <= 0xBF) || (next >= 0x80 && next <= 0xBF);
        return continues && !new String(new byte[] {(byte) 0xC3, (byte) trail}, StandardCharsets.UTF_8).isEmpty();
    }
}
