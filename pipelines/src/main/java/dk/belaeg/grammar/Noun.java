package dk.belaeg.grammar;

import java.util.List;
import java.util.Optional;

/**
 * A Danish noun as counts need it.
 *
 * @param one singular without article: "plads"
 * @param many plural: "pladser"
 * @param neuter whether it takes "et": ét tilbud, én plads
 */
public record Noun(String one, String many, boolean neuter) {
    private static final List<Noun> UNITS = List.of(
            en("borger", "borgere"),
            en("plads", "pladser"),
            en("kommune", "kommuner"),
            et("tilbud", "tilbud"),
            et("tal", "tal"),
            et("svar", "svar"),
            et("døgn", "døgn"),
            et("år", "år"),
            en("dag", "dage"),
            en("indbygger", "indbyggere"),
            en("målgruppe", "målgrupper"),
            en("driftsherre", "driftsherrer"),
            et("sundhedsråd", "sundhedsråd"));

    public Noun {
        if (one.isBlank() || many.isBlank()) {
            throw new IllegalArgumentException("a noun has a singular and a plural");
        }
    }

    /** A noun that takes "en". */
    public static Noun en(String one, String many) {
        return new Noun(one, many, false);
    }

    /** A noun that takes "et". */
    public static Noun et(String one, String many) {
        return new Noun(one, many, true);
    }

    /** The noun of a unit written in the plural, such as "pladser"; empty for "pct." and "kr." */
    public static Optional<Noun> ofUnit(String unit) {
        return UNITS.stream().filter(noun -> noun.many().equals(unit)).findFirst();
    }

    /** The form that follows a number. */
    public String form(long number) {
        return number == 1 ? one : many;
    }

    /** The number in words where Danish has one for it: "ingen pladser", "ét tilbud", "1.234 borgere". */
    public String counted(long number) {
        return number(number) + " " + form(number);
    }

    /** The number alone: "ingen", "ét", "1.234". */
    public String number(long number) {
        if (number == 0) {
            return "ingen";
        }
        return number == 1 ? neuter ? "ét" : "én" : DanishNumbers.format(number);
    }

    /** The adjective as the number asks: ét tilbud er nyt, én plads er ny, flere er nye. */
    public String agree(long number, String common, String neuterForm, String plural) {
        return number == 1 ? neuter ? neuterForm : common : plural;
    }
}
