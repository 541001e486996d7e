package dk.belaeg.disclosure;

import java.util.List;

/** What is printed in place of a number that is withheld, and what it means. */
public final class Marks {
    /** A figure that is withheld, or follows from one that is. */
    public static final String DERIVED = "x";

    private Marks() {}

    /** A mark and its meaning as half a Danish sentence. */
    public record Meaning(String mark, String meaning) {}

    public static List<Meaning> meanings() {
        return List.of(new Meaning(DERIVED, "tallet er skjult af hensyn til enkeltpersoner"));
    }
}
