package dk.belaeg.grammar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which texts are compared. Danish letters come composed or decomposed, with hard blanks and odd dashes,
 * with invisible
 * signs and in any case; none of that makes another word. Independent of the machine's locale.
 */
public final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    /** Soft hyphens, blanks without width, marks of direction and of byte order: nobody sees them, so nobody means them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F]+");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern UNIT_IN_HEADER = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");
    private static final Pattern NOT_IN_HEADER = Pattern.compile("[^\\p{L}\\p{Nd}§%]+");

    /** Up to here every letter is one character and there are no odd dashes: Latin letters with their Danish ones. */
    private static final char LAST_COMPOSED = '\u00FF';

    private static final char HARD_BLANK = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';

    private Texts() {}

    /** Composed letters, single plain blanks, none at the ends; case and dashes as written. */
    public static String composed(String text) {
        if (isComposed(text)) {
            return text;
        }
        String seen = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Nearly every text is in order as it stands, and finding that out is much quicker than putting it in order. */
    private static boolean isComposed(String text) {
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ' ' && blankBefore) || c < ' ' || c > LAST_COMPOSED || c == HARD_BLANK || c == SOFT_HYPHEN) {
                return false;
            }
            blankBefore = c == ' ';
        }
        return !blankBefore || text.isEmpty();
    }

    /** {@link #composed(String)} with plain hyphens for every kind of dash. */
    public static String clean(String text) {
        String composed = composed(text);
        for (int i = 0; i < composed.length(); i++) {
            if (composed.charAt(i) > LAST_COMPOSED) {
                return DASHES.matcher(composed).replaceAll("-");
            }
        }
        return composed;
    }

    /** {@link #clean(String)} in lower case: equal keys mean the same words. */
    public static String key(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** A header as it is matched: letters, digits, § and % only, so that stops, stars, raised numbers and line breaks do not count. */
    public static String headerKey(String text) {
        return NOT_IN_HEADER.matcher(key(text)).replaceAll(" ").strip();
    }

    /** {@link #headerKey(String)} without a unit in brackets at the end: "Belægning (pct.)" is "belægning". */
    public static String headerKeyWithoutUnit(String text) {
        String clean = clean(text);
        boolean unit = clean.endsWith(")") || clean.endsWith("]");
        return headerKey(unit ? UNIT_IN_HEADER.matcher(clean).replaceFirst("") : clean);
    }

    /**
     * How many slips of the keyboard lie between two texts: a letter too many, too few, another, or two that have changed
     * places (optimal string alignment).
     */
    public static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + other);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                slips[i][j] = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
            }
        }
        return slips[a.length()][b.length()];
    }

    /** A name for a file that every system can keep, also one whose language has no æ, ø and å. */
    public static String fileName(String text) {
        String name = key(text)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[^a-z0-9.]+", "-");
        int from = 0;
        int to = name.length();
        while (from < to && isOfNoName(name.charAt(from))) {
            from++;
        }
        while (to > from && isOfNoName(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isOfNoName(char c) {
        return c == '-' || c == '.';
    }

    /** The words as they stand inside a sentence: "Budgetteret" is "budgetteret", "DAS" stays. */
    public static String inside(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || abbreviation ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
