package dk.belaeg.subject.occupancy;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rules over occupancy reports. Occupancy is occupied place-days in percent of available ones; see
 * {@code docs/metode/belaegning.md}.
 */
public final class OccupancyRules {
    private static final String TABLE = "occupancy";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Nobody fills every place twice: such a report has mixed up its columns. */
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    private static final BigDecimal MONTH = BigDecimal.valueOf(28);
    /** Days and percent come from different systems, so a point's difference is rounding. */
    private static final BigDecimal TOLERATED = BigDecimal.ONE;

    private OccupancyRules() {}

    static List<Rule> rules() {
        return List.of(OTHER_PERIOD, NOT_STATED, IMPLAUSIBLE, OVER, DISAGREES, BUDGET_OVER);
    }

    /** @param periods the periods of the round; empty when every period is welcome */
    static List<RowRule> all(List<Period> periods) {
        return List.of(
                new RowRule(ValueRules.NUMBER_BOUNDS, TABLE, "days_open", OccupancyRules::daysNotKnown),
                new RowRule(ValueRules.NUMBER_BOUNDS, TABLE, "days_open", OccupancyRules::moreDaysThanThePeriod),
                new RowRule(OTHER_PERIOD, TABLE, "period", row -> otherPeriod(row, periods)),
                new RowRule(NOT_STATED, TABLE, "occupied_days", OccupancyRules::notStated),
                new RowRule(IMPLAUSIBLE, TABLE, "occupied_days", OccupancyRules::implausible),
                new RowRule(OVER, TABLE, "occupied_days", OccupancyRules::over),
                new RowRule(DISAGREES, TABLE, "occupancy_pct", OccupancyRules::disagrees),
                new RowRule(BUDGET_OVER, TABLE, "budget_pct", OccupancyRules::budgetOver));
    }

    private static Optional<Period> period(RowValues row) {
        return row.value("period_from", LocalDate.class)
                .flatMap(from -> row.value("period_to", LocalDate.class).map(to -> new Period(from, to)));
    }

    private static Optional<BigDecimal> number(RowValues row, String column) {
        return row.value(column, BigDecimal.class);
    }

    /** Blank days are the whole period's; days that cannot be read are not, and without them nothing can be worked out. */
    private static Optional<String> daysNotKnown(RowValues row) {
        return row.setAside("days_open")
                ? Optional.of("Uden åbningsdage kan belægningen ikke regnes. Rækken er ikke brugt.")
                : Optional.empty();
    }

    private static Optional<String> moreDaysThanThePeriod(RowValues row) {
        return period(row).flatMap(period -> number(row, "days_open")
                .filter(days -> days.compareTo(BigDecimal.valueOf(period.days())) > 0)
                .map(days -> "Perioden " + period.danish() + " har " + period.days() + " dage."));
    }

    public static final Rule OTHER_PERIOD = Rule.warning(
                    "periode-uden-for-runden",
                    "Perioden hører ikke til runden",
                    "Ret perioden, eller tilføj den under belaegning.perioder i runde.json.")
            .outside()
            .senders("Ret perioden til en af dem, der spørges om.");

    private static Optional<String> otherPeriod(RowValues row, List<Period> periods) {
        return period(row)
                .filter(period -> !periods.isEmpty() && !periods.contains(period))
                .map(period -> "Rækken gælder " + period.danish() + ", som runden ikke spørger om. Den er ikke brugt.");
    }

    public static final Rule NOT_STATED =
            Rule.warning("belaegning-mangler", "Belægning ikke oplyst", "Oplys belagte døgn eller belægningsprocent.");

    private static Optional<String> notStated(RowValues row) {
        boolean stated = number(row, "occupied_days").isPresent()
                || number(row, "occupancy_pct").isPresent();
        boolean said = row.setAside("occupied_days") || row.setAside("occupancy_pct");
        return stated || said
                ? Optional.empty()
                : Optional.of("Hverken belagte døgn eller belægningsprocent er oplyst.");
    }

    /** Occupancy in percent from place-days; empty when a part is missing or there were no available place-days. */
    private static Optional<BigDecimal> fromDays(RowValues row) {
        Optional<BigDecimal> places = number(row, "places");
        Optional<BigDecimal> days =
                number(row, "days_open").or(() -> period(row).map(p -> BigDecimal.valueOf(p.days())));
        Optional<BigDecimal> available = places.flatMap(p -> days.map(p::multiply));
        return available.filter(a -> a.signum() > 0).flatMap(a -> number(row, "occupied_days")
                .map(occupied -> occupied.multiply(HUNDRED).divide(a, 6, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> actual(RowValues row) {
        return fromDays(row).or(() -> number(row, "occupancy_pct"));
    }

    public static final Rule IMPLAUSIBLE = Rule.error(
            "belaegning-usandsynlig",
            "Belægningen er usandsynlig",
            "Kontrollér pladser, døgn og procent, og ret den, der er forkert.");

    private static Optional<String> implausible(RowValues row) {
        boolean used =
                number(row, "occupied_days").filter(days -> days.signum() > 0).isPresent();
        if (used && isNone(row, "places")) {
            return Optional.of("Der er belagte døgn, men ingen pladser.");
        }
        if (used && isNone(row, "days_open")) {
            return Optional.of("Der er belagte døgn, men ingen åbningsdage.");
        }
        if (fewerDaysThanPlaces(row)) {
            return Optional.of("Der er færre belagte døgn end pladser. Er pladser og døgn byttet om?");
        }
        return actual(row)
                .filter(percent -> percent.compareTo(MOST) > 0)
                .map(percent -> "Belægningen bliver " + shown(percent) + " procent. Er pladser og døgn byttet om?");
    }

    private static boolean isNone(RowValues row, String column) {
        return number(row, column).filter(number -> number.signum() == 0).isPresent();
    }

    /** Whether, over a month or more, somebody came but the average place was not used for one day. */
    private static boolean fewerDaysThanPlaces(RowValues row) {
        boolean aMonth = number(row, "days_open")
                .or(() -> period(row).map(p -> BigDecimal.valueOf(p.days())))
                .filter(days -> days.compareTo(MONTH) >= 0)
                .isPresent();
        return aMonth
                && number(row, "occupied_days")
                        .filter(occupied -> occupied.signum() > 0)
                        .flatMap(occupied -> number(row, "places").filter(places -> occupied.compareTo(places) < 0))
                        .isPresent();
    }

    public static final Rule OVER = Rule.warning(
            "belaegning-over-100",
            "Belægning over 100 procent",
            "Kontrollér pladser og døgn. Er det rigtigt, behøver intet at ske.");

    private static Optional<String> over(RowValues row) {
        return actual(row)
                .filter(percent -> percent.compareTo(HUNDRED) > 0 && percent.compareTo(MOST) <= 0)
                .map(percent -> "Belægningen er " + shown(percent) + " procent. Den er brugt, som den er.");
    }

    public static final Rule DISAGREES = Rule.warning(
            "belaegning-uenig",
            "Døgn og procent passer ikke sammen",
            "Kontrollér belagte døgn og belægningsprocent. Døgnene er brugt.");

    private static Optional<String> disagrees(RowValues row) {
        return fromDays(row).flatMap(days -> number(row, "occupancy_pct")
                .filter(percent -> percent.subtract(days).abs().compareTo(TOLERATED) > 0)
                .map(percent -> "Døgnene giver " + shown(days) + " procent, men der står " + shown(percent) + "."));
    }

    public static final Rule BUDGET_OVER = Rule.warning(
            "budget-over-100",
            "Budgetteret belægning over 100 procent",
            "Varig overbelægning bør ændre det normerede pladstal.");

    private static Optional<String> budgetOver(RowValues row) {
        return number(row, "budget_pct")
                .filter(percent -> percent.compareTo(HUNDRED) > 0)
                .map(percent -> "Der er budgetteret med " + shown(percent) + " procent.");
    }

    /** With one decimal, or with as many as it takes to tell it from 100. */
    private static String shown(BigDecimal percent) {
        int decimals = 1;
        while (percent.compareTo(HUNDRED) != 0
                && decimals < 6
                && percent.setScale(decimals, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0) {
            decimals++;
        }
        return DanishNumbers.format(percent, decimals);
    }
}
