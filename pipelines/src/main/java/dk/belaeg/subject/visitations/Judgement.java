package dk.belaeg.subject.visitations;

import static dk.belaeg.contract.Columns.DECISION;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PLACE_KIND;
import static dk.belaeg.contract.Columns.SECTOR;
import static dk.belaeg.contract.Columns.TARGET_GROUP;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A municipality's judgement of a constructed case. Whose it is, is not kept: nothing that is computed of judgements can
 * name anybody.
 *
 * @param group the case's target group, as the row says it
 * @param kind the place that would be granted; none for a refusal, and neither are the others that follow
 * @param price kroner a year
 * @param otherUnit whether there is a price that cannot be turned into one for a year
 * @param hours of support a week
 */
record Judgement(
        String trialCase,
        Optional<String> group,
        String decision,
        Optional<String> kind,
        Optional<String> sector,
        Optional<BigDecimal> price,
        boolean otherUnit,
        Optional<BigDecimal> hours) {
    static final String TRIAL_CASE = "trial_case";
    static final String PRICE = "price";
    static final String PRICE_OERE = "price_oere";
    static final String PRICE_UNIT = "price_unit";
    static final String SUPPORT_HOURS = "support_hours";
    static final String REFUSED = "refused";

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * What a row says; empty when it does not say of which case, by whom or what was decided.
     *
     * @param days of the year
     */
    static Optional<Judgement> of(RowValues row, Codes codes, int days) {
        Optional<String> trialCase = row.text(TRIAL_CASE);
        Optional<String> decision = row.text(DECISION);
        if (trialCase.isEmpty() || decision.isEmpty() || row.text(MUNICIPALITY).isEmpty()) {
            return Optional.empty();
        }
        boolean refused = decision.get().equals(REFUSED);
        Optional<BigDecimal> price = refused ? Optional.empty() : yearly(row, codes, days);
        return Optional.of(new Judgement(
                trialCase.get(),
                row.text(TARGET_GROUP),
                decision.get(),
                refused ? Optional.empty() : row.text(PLACE_KIND),
                refused ? Optional.empty() : row.text(SECTOR),
                price,
                !refused && price.isEmpty() && row.value(PRICE_OERE, Long.class).isPresent(),
                refused ? Optional.empty() : row.value(SUPPORT_HOURS, BigDecimal.class)));
    }

    /** The price in kroner a year; empty when there is none, or none that a year has a known number of. */
    static Optional<BigDecimal> yearly(RowValues row, Codes codes, int days) {
        String kindsUnit = row.text(PLACE_KIND)
                .map(kind -> codes.list("place-kinds").value(kind, "tariff_unit"))
                .orElse("");
        return row.value(PRICE_OERE, Long.class).flatMap(oere -> row.text(PRICE_UNIT)
                .flatMap(unit -> inAYear(unit, kindsUnit, BigDecimal.valueOf(days)))
                .map(times -> BigDecimal.valueOf(oere, 2).multiply(times)));
    }

    /** A day is a whole one where people live; how many days others are open nobody has said. */
    private static Optional<BigDecimal> inAYear(String unit, String kindsUnit, BigDecimal days) {
        return switch (unit) {
            case "year" -> Optional.of(BigDecimal.ONE);
            case "month" -> Optional.of(MONTHS);
            case "day_and_night" -> Optional.of(days);
            case "day" -> Optional.of(days).filter(whole -> kindsUnit.equals("day_and_night"));
            default -> Optional.empty();
        };
    }
}
