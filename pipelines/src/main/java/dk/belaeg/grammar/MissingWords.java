package dk.belaeg.grammar;

import java.util.Set;
import java.util.stream.Collectors;

/** The words that say that nothing is stated, such as "Ikke angivet", "ved ikke", "-" and "?"; compared by {@link Texts#key}. */
public record MissingWords(Set<String> keys) {
    public MissingWords {
        keys = keys.stream().map(Texts::key).collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(String text) {
        return keys.contains(Texts.key(text));
    }
}
