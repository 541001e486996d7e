package dk.belaeg.check;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.List;

/**
 * How much is said of many findings that are alike.
 *
 * @param most so many of one rule in one file are listed
 */
@Setting("fund")
public record FindingSettings(
        @Setting(
                        value = "eksempler",
                        standard = "200",
                        meaning = "så mange fund af samme slags i én fil nævnes enkeltvis; er der flere, står antallet")
                int most)
        implements Settings {
    /** Every one of a large file's kinds is kept in memory so many times. */
    private static final int MOST = 10_000;

    @Override
    public List<String> problems(Contracts contracts) {
        return most >= 1 && most <= MOST ? List.of() : List.of("»eksempler« skal være fra 1 til 10.000.");
    }
}
