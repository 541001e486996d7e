package dk.belaeg.grammar;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * Danish alphabetical order: æ, ø, å last, "aa" as å (Aabenraa after Ærø), ä as æ, ö as ø, ü as y; case and other
 * accents only decide between otherwise equal names. Written out, since the collators of Java versions differ.
 */
public final class DanishOrder implements Comparator<String> {
    public static final DanishOrder INSTANCE = new DanishOrder();

    private DanishOrder() {}

    @Override
    public int compare(String a, String b) {
        int byLetters = key(a).compareTo(key(b));
        return byLetters != 0 ? byLetters : a.compareTo(b);
    }

    private static String key(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        lower.codePoints().forEach(c -> {
            switch (c) {
                case 'æ', 'ä' -> key.append('{');
                case 'ø', 'ö' -> key.append('|');
                case 'å' -> key.append('}');
                case 'ü' -> key.append('y');
                default -> key.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD), 0, 1);
            }
        });
        return key.toString().replace("aa", "}");
    }
}
