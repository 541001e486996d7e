package dk.belaeg.subject.causes;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Over which years growth is held against possible causes, and what it takes to call an association clear.
 *
 * @param from the first year of growth; empty for the first that all have and the last can be compared with
 * @param to the last year of growth; empty for the last that all have
 * @param perInhabitant whether growth is that of spending per inhabitant where population came in
 * @param least so many municipalities must have both numbers
 * @param level an association is clear when as strong a one comes about by chance in less than so many percent
 * @param draws how often municipalities are drawn anew and growth is dealt out anew
 * @param seed of the draws, so that everybody gets the same
 */
@Setting("aarsager")
public record CausesSettings(
        @Setting(
                        value = "fra",
                        unstated = "det første år, alle har, og som kan sammenlignes med det sidste",
                        meaning = "det første år, væksten regnes fra")
                Optional<Integer> from,
        @Setting(value = "til", unstated = "det sidste år, alle har", meaning = "det sidste år, væksten regnes til")
                Optional<Integer> to,
        @Setting(
                        value = "pr_indbygger",
                        standard = "true",
                        meaning = "om væksten er i udgiften pr. indbygger, når folketallet er med")
                boolean perInhabitant,
        @Setting(value = "mindst", standard = "8", meaning = "hvor mange kommuner der mindst skal have begge tal")
                int least,
        @Setting(
                        value = "niveau_pct",
                        standard = "5",
                        meaning = "hvor ofte en tydelig sammenhæng højst må opstå ved et tilfælde, i procent")
                BigDecimal level,
        @Setting(
                        value = "genudtraek",
                        standard = "9999",
                        meaning = "hvor mange gange der trækkes lod til intervaller og sandsynligheder")
                int draws,
        @Setting(value = "froe", standard = "2026", meaning = "tallet, lodtrækningen begynder fra") int seed)
        implements Settings {
    /** With fewer points a coefficient can take but few values, and hardly any interval is to be had. */
    private static final int FEWEST = 5;

    private static final int LEAST_DRAWS = 999;
    private static final int MOST_DRAWS = 99_999;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (from.filter(year -> !Round.isYear(year)).isPresent()
                || to.filter(year -> !Round.isYear(year)).isPresent()) {
            problems.add("»fra« og »til« skal være årstal fra 2007 til 2099.");
        } else if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
            problems.add("»fra« skal ligge før »til«.");
        }
        if (least < FEWEST) {
            problems.add("»mindst« skal være mindst " + FEWEST + ".");
        }
        if (level.signum() <= 0 || level.compareTo(BigDecimal.TEN) > 0) {
            problems.add("»niveau_pct« skal være over 0 og højst 10.");
        }
        if (draws < LEAST_DRAWS || draws > MOST_DRAWS) {
            problems.add("»genudtraek« skal være fra " + LEAST_DRAWS + " til " + MOST_DRAWS + ".");
        }
        return problems;
    }

    /** The level as a part of one. */
    double alpha() {
        return level.divide(HUNDRED).doubleValue();
    }
}
