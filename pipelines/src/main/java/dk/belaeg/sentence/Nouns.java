package dk.belaeg.sentence;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Noun;
import java.util.List;

/** The nouns that the program itself counts. */
public final class Nouns {
    public static final Noun CITIZEN = Noun.en("borger", "borgere");
    public static final Noun PLACE = Noun.en("plads", "pladser");
    public static final Noun MUNICIPALITY = Noun.en("kommune", "kommuner");
    public static final Noun SERVICE = Noun.et("tilbud", "tilbud");
    public static final Noun NUMBER = Noun.et("tal", "tal");
    public static final Noun ROW = Noun.en("række", "rækker");
    public static final Noun COLUMN = Noun.en("kolonne", "kolonner");
    public static final Noun BAR = Noun.en("søjle", "søjler");
    public static final Noun POINT = Noun.et("punkt", "punkter");
    public static final Noun LINE = Noun.en("linje", "linjer");
    public static final Noun SMALL_CHART = Noun.et("lille diagram", "små diagrammer");
    public static final Noun CHANGE = Noun.en("ændring", "ændringer");
    public static final Noun FILE = Noun.en("fil", "filer");
    public static final Noun CELL = Noun.en("celle", "celler");
    public static final Noun FINDING = Noun.et("fund", "fund");
    public static final Noun ERROR = Noun.en("fejl", "fejl");
    public static final Noun WARNING = Noun.en("advarsel", "advarsler");
    public static final Noun REMARK = Noun.en("oplysning", "oplysninger");
    public static final Noun OTHER = Noun.en("anden", "andre");
    public static final Noun FIELD = Noun.et("felt", "felter");

    private static final List<String> NUMERALS =
            List.of("nul", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv");

    private Nouns() {}

    /** A small number in letters: "tre"; larger ones in digits. */
    public static String numeral(int number) {
        return number >= 0 && number < NUMERALS.size() ? NUMERALS.get(number) : DanishNumbers.format(number);
    }
}
