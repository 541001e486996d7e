package dk.belaeg.sentence;

import java.util.List;

/**
 * Words made a sentence: capital first letter, one blank between words, one full stop at the end, which an abbreviation
 * ("12 pct.") brings with it.
 */
public final class Sentence {
    private static final String ENDS = ".!?:…";
    private static final String STOPS = ".!?";

    private Sentence() {}

    public static String of(String words) {
        String clean = words.strip().replaceAll(" +", " ").replaceAll("(?<!\\.)\\.\\.(?!\\.)", ".");
        if (clean.isEmpty()) {
            return "";
        }
        String text = capital(clean);
        return ends(text) ? text : text + ".";
    }

    /** The words with a capital first letter, also behind an opening quotation mark or bracket. */
    public static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int at = words.length() > 1 && (words.charAt(0) == '»' || words.charAt(0) == '(') ? 1 : 0;
        int first = words.codePointAt(at);
        return words.substring(0, at)
                + Character.toString(Character.toUpperCase(first))
                + words.substring(at + Character.charCount(first));
    }

    /** Sentences one after the other; empty ones leave no trace. */
    public static String join(List<String> sentences) {
        return String.join(
                " ",
                sentences.stream().map(Sentence::of).filter(s -> !s.isEmpty()).toList());
    }

    /** A bracket or a quotation at the end closes the sentence only when it holds a whole one. */
    private static boolean ends(String text) {
        if (text.endsWith("«") && text.length() > 1) {
            return STOPS.indexOf(text.charAt(text.length() - 2)) >= 0;
        }
        return text.endsWith(")") ? text.startsWith("(") : ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whose: "Vejles", "Assens'". */
    public static String genitive(String name) {
        char last = name.isEmpty() ? ' ' : Character.toLowerCase(name.charAt(name.length() - 1));
        return last == 's' || last == 'x' || last == 'z' ? name + "'" : name + "s";
    }
}
