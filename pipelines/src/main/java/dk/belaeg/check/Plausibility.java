package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.List;

/**
 * When a number that can be is so far from what it is set against that somebody is asked about it.
 *
 * @param former this many times as much as in the round or the years before, or as little
 * @param others this many deviations (median absolute deviations, of logarithms) from the other municipalities
 * @param leastAnswers so many others must have answered before anybody is set against them
 * @param moves a number that moves the published sum by less, in percent of it, is let be
 * @param perThousand citizens of a target group of 1,000 inhabitants of the age
 * @param mostCitizens citizens of a target group in one municipality where inhabitants are not known
 * @param leastOccupancy occupancy in percent
 * @param spending kroner of one account function an inhabitant of the age
 */
@Setting("rimelighed")
public record Plausibility(
        @Setting(
                        value = "forrige",
                        standard = "3",
                        meaning =
                                "så mange gange større eller mindre end i forrige runde, egne andre år eller udtrækket er usandsynligt")
                BigDecimal former,
        @Setting(
                        value = "andre",
                        standard = "4",
                        meaning = "så mange afvigelser fra medianen af de andre kommuner er usandsynligt")
                BigDecimal others,
        @Setting(
                        value = "svar_mindst",
                        standard = "8",
                        meaning = "så mange andre skal have svaret, før der sammenlignes med dem")
                int leastAnswers,
        @Setting(
                        value = "flytter",
                        standard = "5",
                        meaning = "tal, der flytter summen mindre end dette, bliver ikke nævnt (pct.)")
                BigDecimal moves,
        @Setting(
                        value = "borgere_pr_tusind",
                        standard = "20",
                        meaning = "flere borgere i en målgruppe af 1.000 indbyggere i alderen er usandsynligt")
                BigDecimal perThousand,
        @Setting(
                        value = "borgere_hoejst",
                        standard = "1000",
                        meaning =
                                "flere borgere i en målgruppe i én kommune er usandsynligt, når folketallet ikke er der")
                int mostCitizens,
        @Setting(
                        value = "belaegning_mindst",
                        standard = "25",
                        meaning = "en belægning eller et budget herunder er usandsynligt (pct.)")
                BigDecimal leastOccupancy,
        @Setting(
                        value = "udgift_pr_indbygger",
                        standard = "30000",
                        meaning = "en højere udgift på én funktion pr. indbygger i alderen er usandsynlig (kr.)")
                int spending)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        boolean possible = former.compareTo(BigDecimal.ONE) > 0
                && others.signum() > 0
                && leastAnswers >= 3
                && moves.signum() >= 0
                && perThousand.signum() > 0
                && mostCitizens >= 1
                && leastOccupancy.signum() >= 0
                && spending >= 1;
        return possible
                ? List.of()
                : List.of("grænserne skal være over 0, »forrige« over 1 og »svar_mindst« mindst 3.");
    }

    /** The limits as they are printed under the findings. */
    public String danish() {
        return "Usandsynlige tal er advarsler, når de er mindst " + DanishNumbers.plain(former)
                + " gange større eller mindre end i forrige runde, i egne andre år eller i udtrækket, ligger mindst "
                + DanishNumbers.plain(others) + " afvigelser fra medianen af mindst " + leastAnswers
                + " andre kommuner, eller er over " + DanishNumbers.plain(perThousand)
                + " borgere af 1.000 indbyggere (" + DanishNumbers.format(mostCitizens)
                + " borgere uden folketal) eller " + DanishNumbers.format(spending)
                + " kr. pr. indbygger, og de flytter en sum med mindst " + DanishNumbers.plain(moves)
                + " pct.; og når en belægning er under " + DanishNumbers.plain(leastOccupancy) + " pct.";
    }
}
