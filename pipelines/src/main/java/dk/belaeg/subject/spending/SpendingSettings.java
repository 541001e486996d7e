package dk.belaeg.subject.spending;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether spending is divided by kind and function, and from which years its growth and its ceiling are reckoned.
 *
 * @param divided whether there are tables by kind and function, of who gave how much of the growth, and of the ceiling
 * @param from the year that growth is reckoned from; empty for the first that the newest can be compared with
 * @param ceilingFrom the year whose spending the ceiling is reckoned from; empty for the same
 */
@Setting("udgifter")
public record SpendingSettings(
        @Setting(
                        value = "opdelt",
                        standard = "false",
                        meaning = "om udgifterne også vises efter art og funktion, med bidrag til væksten og PL-loft")
                boolean divided,
        @Setting(
                        value = "fra",
                        unstated = "det første år, der kan sammenlignes",
                        meaning = "året, væksten deles ud fra")
                Optional<Integer> from,
        @Setting(
                        value = "loft_fra",
                        unstated = "det første år, der kan sammenlignes",
                        meaning = "året, hvis udgift PL-loftet regnes fra")
                Optional<Integer> ceilingFrom)
        implements Settings {

    /** Spending divided, and all else as usual. */
    public static SpendingSettings dividedAsUsual() {
        return new SpendingSettings(true, Optional.empty(), Optional.empty());
    }

    @Override
    public List<String> problems(Contracts contracts) {
        boolean possible =
                Stream.of(from, ceilingFrom).flatMap(Optional::stream).allMatch(Round::isYear);
        return possible ? List.of() : List.of("»fra« og »loft_fra« skal være årstal fra 2007 til 2099.");
    }
}
