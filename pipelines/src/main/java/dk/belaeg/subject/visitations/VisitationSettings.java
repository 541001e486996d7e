package dk.belaeg.subject.visitations;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many must have judged a case before it is told how.
 *
 * @param invited municipalities that were asked to judge the cases
 * @param least judgements, and prices, without which neither is shown
 * @param leastForExtremes prices without which the lowest and the highest are not shown
 * @param rounding prices are rounded to whole of so many kroner a year
 */
@Setting("proevevisitation")
public record VisitationSettings(
        @Setting(
                        value = "kommuner",
                        unstated = "de kommuner, der har vurderet mindst én sag",
                        meaning = "kommuner, der er bedt om at vurdere sagerne")
                Optional<Integer> invited,
        @Setting(
                        value = "mindste_kommuner",
                        standard = "5",
                        meaning =
                                "kommuner, der mindst skal have vurderet en sag, og mindst skal have en pris, før det vises")
                int least,
        @Setting(
                        value = "mindste_til_yderpunkter",
                        standard = "8",
                        meaning = "kommuner, der mindst skal have en pris, før den laveste og den højeste vises")
                int leastForExtremes,
        @Setting(
                        value = "afrunding",
                        standard = "10000",
                        meaning = "priserne vises i hele så mange kroner, så ingen kan kende en takst igen (kr.)")
                BigDecimal rounding)
        implements Settings {
    /** With two, each knows the other's. */
    private static final int FEWEST = 3;

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (least < FEWEST || leastForExtremes < least) {
            problems.add("»mindste_kommuner« skal være mindst " + FEWEST
                    + ", for med to kender den ene den andens, og »mindste_til_yderpunkter« mindst lige så stor.");
        }
        if (invited.filter(kommuner -> kommuner < 1).isPresent()
                || rounding.compareTo(BigDecimal.ONE) < 0
                || rounding.stripTrailingZeros().scale() > 0) {
            problems.add("»kommuner« skal være mindst 1, og »afrunding« et helt beløb på mindst 1 kr.");
        }
        return problems;
    }
}
