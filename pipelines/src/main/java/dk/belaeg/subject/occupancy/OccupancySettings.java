package dk.belaeg.subject.occupancy;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Period;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.List;

/**
 * How occupancy is judged.
 *
 * @param threshold a deviation of this size or more must be reported
 * @param relative whether the deviation is in percent of the budget instead of percentage points
 * @param leastCoverage occupied and free places are blank below this share of places covered, in percent
 */
@Setting("belaegning")
public record OccupancySettings(
        @Setting(value = "perioder", unstated = "alle", meaning = "de perioder, der indberettes for")
                List<Period> periods,
        @Setting(value = "graense", standard = "5", meaning = "afvigelsen, der skal indberettes fra")
                BigDecimal threshold,
        @Setting(
                        value = "relativ",
                        standard = "false",
                        meaning = "om afvigelsen er i procent af budgettet i stedet for procentpoint")
                boolean relative,
        @Setting(
                        value = "alle_tilbud",
                        standard = "true",
                        meaning = "om alle tilbud indberetter, eller kun de afvigende")
                boolean allServices,
        @Setting(
                        value = "mindste_daekning",
                        standard = "80",
                        meaning = "andel af pladserne, der mindst skal være dækket, før ledige pladser vises (pct.)")
                BigDecimal leastCoverage)
        implements Settings, Round.Reporting {

    public OccupancySettings {
        periods = List.copyOf(periods);
    }

    /** The defaults, for these periods. */
    public static OccupancySettings of(List<Period> periods) {
        OccupancySettings usual = Settings.standard(OccupancySettings.class);
        return new OccupancySettings(periods, usual.threshold, usual.relative, usual.allServices, usual.leastCoverage);
    }

    @Override
    public List<String> problems(Contracts contracts) {
        boolean possible = threshold.signum() >= 0
                && leastCoverage.signum() >= 0
                && leastCoverage.compareTo(BigDecimal.valueOf(100)) <= 0;
        return possible ? List.of() : List.of("grænser kan ikke være negative, og dækning højst 100.");
    }
}
