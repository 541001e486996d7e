package dk.belaeg.subject.tariffs;

import dk.belaeg.intake.StagedRow;
import java.util.Optional;

/**
 * What one service charges for one thing in a year.
 *
 * @param operator code
 * @param oere empty when the amount cannot be used
 */
record Tariff(
        Key key, int year, String operator, String serviceName, String unitName, Optional<Long> oere, StagedRow row) {
    /**
     * What is one tariff over the years.
     *
     * @param unit the unit's id, or its name when it has none; empty for the whole service
     * @param kind code
     * @param variant what tells several tariffs of one kind apart; mostly empty
     * @param tariffUnit code
     */
    record Key(String service, String unit, String paragraph, String kind, String variant, String tariffUnit) {
        /** The same of another service or unit. */
        Key of(String otherService, String otherUnit) {
            return new Key(otherService, otherUnit, paragraph, kind, variant, tariffUnit);
        }

        /** The same, whatever its unit is. */
        Key withoutTariffUnit() {
            return new Key(service, unit, paragraph, kind, variant, "");
        }
    }

    /** Whether it is a tariff of the years that are compared at all: not nothing. */
    boolean isUsable() {
        return oere.filter(amount -> amount > 0).isPresent();
    }
}
