package dk.belaeg.subject.tariffs;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which years of tariffs are compared, and what stands out.
 *
 * @param from blank for the year before
 * @param to blank for the newest
 * @param jump percent in fixed prices
 * @param driver percentage points that one service must move the mean of its operator by
 * @param likeness percent of two names that is alike
 */
@Setting("takster")
public record TariffSettings(
        @Setting(
                        value = "fra",
                        unstated = "det takstår, der kommer før",
                        meaning = "det første af de to år, takster sammenlignes i")
                Optional<Integer> from,
        @Setting(
                        value = "til",
                        unstated = "det nyeste takstår",
                        meaning = "det sidste af de to år, takster sammenlignes i")
                Optional<Integer> to,
        @Setting(
                        value = "spring",
                        standard = "15",
                        meaning =
                                "en takst, der ændrer sig mere fra et år til det næste i faste priser, bliver set efter (pct.)")
                BigDecimal jump,
        @Setting(
                        value = "baerer",
                        standard = "2",
                        meaning =
                                "så meget flytter et enkelt tilbud mindst gennemsnittet hos sin driftsherre, når det bærer ændringen (procentpoint)")
                BigDecimal driver,
        @Setting(
                        value = "navnelighed",
                        standard = "60",
                        meaning = "så meget ligner to navne mindst hinanden, når et omdøbt tilbud foreslås (pct.)")
                int likeness)
        implements Settings {
    private static final int ALL = 100;

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (!Stream.of(from, to).flatMap(Optional::stream).allMatch(Round::isYear)) {
            problems.add("»fra« og »til« skal være årstal fra 2007 til 2099.");
        } else if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
            problems.add("»fra« skal være før »til«.");
        }
        if (jump.signum() <= 0 || driver.signum() <= 0) {
            problems.add("»spring« og »baerer« skal være over 0.");
        }
        if (likeness < 1 || likeness > ALL) {
            problems.add("»navnelighed« skal være fra 1 til 100.");
        }
        return problems;
    }
}
