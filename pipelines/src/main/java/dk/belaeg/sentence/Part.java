package dk.belaeg.sentence;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Noun;

/** Some of a whole: "ingen af de 22 kommuner", "15 af de 22 kommuner", "samtlige 22 kommuner". */
public final class Part {
    private Part() {}

    public static String of(long part, long whole, Noun noun) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        if (whole == 0) {
            return "ingen " + noun.many();
        }
        if (whole == 1) {
            String the = noun.neuter() ? "det ene " : "den ene ";
            return part == 1 ? the + noun.one() : (noun.neuter() ? "intet " : "ingen ") + noun.one();
        }
        if (part == whole) {
            return whole == 2 ? "begge " + noun.many() : "samtlige " + noun.counted(whole);
        }
        return noun.number(part) + " af de " + DanishNumbers.format(whole) + " " + noun.many();
    }
}
