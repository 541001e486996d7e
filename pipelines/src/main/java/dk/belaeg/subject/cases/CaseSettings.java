package dk.belaeg.subject.cases;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which cases are dear, and which years are set against each other.
 *
 * @param threshold what a dear case costs more than in a year, in kroner
 * @param thresholdYear the year whose prices the threshold is in; empty for the newest that came in
 * @param from the year that growth is reckoned from, {@code to} the year that it is reckoned to; empty for the first and the
 *     last that most municipalities have in common
 * @param least a case that costs less in a year can hardly be right, in kroner
 * @param most nor can one that costs more
 */
@Setting("sager")
public record CaseSettings(
        @Setting(value = "graense", standard = "1000000", meaning = "det, en dyr sag koster mere end om året (kr.)")
                BigDecimal threshold,
        @Setting(
                        value = "graense_prisaar",
                        unstated = "det nyeste år i opgørelsen",
                        meaning = "året, hvis priser grænsen for dyre sager er i")
                Optional<Integer> thresholdYear,
        @Setting(
                        value = "fra",
                        unstated = "det første år, flest kommuner har leveret",
                        meaning = "året, væksten i sager og udgift regnes fra")
                Optional<Integer> from,
        @Setting(
                        value = "til",
                        unstated = "det sidste år, flest kommuner har leveret",
                        meaning = "året, væksten i sager og udgift regnes til")
                Optional<Integer> to,
        @Setting(value = "laveste_pris", standard = "1000", meaning = "en lavere udgift pr. sag er usandsynlig (kr.)")
                BigDecimal least,
        @Setting(
                        value = "hoejeste_pris",
                        standard = "10000000",
                        meaning = "en højere udgift pr. sag er usandsynlig (kr.)")
                BigDecimal most)
        implements Settings {
    private static final int OERE_DECIMALS = 2;

    /** The threshold in øre of its own year. */
    long thresholdOere() {
        return threshold
                .movePointRight(OERE_DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (!Stream.of(thresholdYear, from, to).flatMap(Optional::stream).allMatch(Round::isYear)) {
            problems.add("»graense_prisaar«, »fra« og »til« skal være årstal fra 2007 til 2099.");
        }
        if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
            problems.add("»fra« skal være før »til«.");
        }
        if (threshold.signum() <= 0) {
            problems.add("»graense« skal være over 0 kr.");
        }
        if (least.signum() < 0 || least.compareTo(most) >= 0) {
            problems.add("»laveste_pris« skal være fra 0 kr. og under »hoejeste_pris«.");
        }
        return problems;
    }
}
