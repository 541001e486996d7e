package dk.belaeg.subject.specialised;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a special service is to be followed closely.
 *
 * @param low occupancy below it is a sign, in percent
 * @param high occupancy above it is a sign, in percent
 * @param fall places fallen by so much or more since the year before are a sign, in percent
 * @param few so many places or fewer are a sign: the group is small and vulnerable
 * @param signs how many signs it takes
 */
@Setting("saerlige_tilbud")
public record FollowSettings(
        @Setting(value = "lav_belaegning", standard = "80", meaning = "en lavere belægning er et tegn (pct.)")
                BigDecimal low,
        @Setting(value = "hoej_belaegning", standard = "100", meaning = "en højere belægning er et tegn (pct.)")
                BigDecimal high,
        @Setting(value = "fald", standard = "10", meaning = "et så stort fald i pladser fra året før er et tegn (pct.)")
                BigDecimal fall,
        @Setting(value = "faa_pladser", standard = "10", meaning = "så få pladser eller færre er et tegn")
                BigDecimal few,
        @Setting(
                        value = "tegn",
                        standard = "1",
                        meaning = "så mange tegn skal der til, før reglen siger, at et tilbud følges særligt")
                int signs)
        implements Settings {

    /** Low and high occupancy exclude each other. */
    static final int MOST_SIGNS = 3;

    @Override
    public List<String> problems(Contracts contracts) {
        boolean negative = Stream.of(low, high, fall, few).anyMatch(number -> number.signum() < 0);
        boolean possible = !negative && low.compareTo(high) <= 0 && signs >= 1 && signs <= MOST_SIGNS;
        return possible
                ? List.of()
                : List.of(
                        "grænserne kan ikke være negative, »lav_belaegning« højst »hoej_belaegning«, og »tegn« fra 1 til "
                                + MOST_SIGNS + ".");
    }
}
