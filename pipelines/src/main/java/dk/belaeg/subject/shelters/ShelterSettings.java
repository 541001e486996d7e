package dk.belaeg.subject.shelters;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What the framework agreement says of shelters.
 *
 * @param cap the highest tariff a day
 * @param capYear the year whose prices the cap is in
 * @param shareYear the year, with {@code shareMonth} the month, whose private share is to be kept
 */
@Setting("forsorgshjem")
public record ShelterSettings(
        @Setting(value = "loft", standard = "2322", meaning = "rammeaftalens loft over taksten (kr. pr. døgn)")
                BigDecimal cap,
        @Setting(value = "prisniveau", standard = "2024", meaning = "året, hvis priser loftet er i") int capYear,
        @Setting(
                        value = "privat_aar",
                        standard = "2025",
                        meaning = "året for den opgørelse, hvis private andel er aftalt fastholdt")
                int shareYear,
        @Setting(value = "privat_maaned", standard = "9", meaning = "måneden for samme opgørelse") int shareMonth)
        implements Settings {

    private static final int MONTHS = 12;

    YearMonth shareFrom() {
        return YearMonth.of(shareYear, shareMonth);
    }

    @Override
    public List<String> problems(Contracts contracts) {
        boolean possible = cap.signum() > 0
                && Round.isYear(capYear)
                && Round.isYear(shareYear)
                && shareMonth >= 1
                && shareMonth <= MONTHS;
        return possible
                ? List.of()
                : List.of("»loft« skal være over 0, årene fra 2007 til 2099 og »privat_maaned« fra 1 til 12.");
    }
}
