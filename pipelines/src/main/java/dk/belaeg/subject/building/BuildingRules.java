package dk.belaeg.subject.building;

import static dk.belaeg.contract.Columns.AMOUNT_OERE;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.STATUS;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a line about building must say, and what cannot be right in it; see {@code docs/metode/byggeri.md}. */
final class BuildingRules {
    /** No building gets less; a smaller amount is one in thousands or millions. */
    private static final long LEAST_KRONER = 100_000;

    private static final long OERE = 100;

    private BuildingRules() {}

    static List<Rule> rules() {
        return List.of(NO_NUMBER, SMALL_AMOUNT, STATUS_AND_TIME);
    }

    static List<RowRule> ofRows(LocalDate asOf, Codes codes) {
        return List.of(
                new RowRule(NO_NUMBER, Building.TABLE, PLACES, BuildingRules::noNumber),
                new RowRule(SMALL_AMOUNT, Building.TABLE, Building.AMOUNT, BuildingRules::smallAmount),
                new RowRule(STATUS_AND_TIME, Building.TABLE, STATUS, row -> statusAndTime(row, asOf, codes)));
    }

    static final Rule NO_NUMBER = Rule.warning(
            "byggeri-uden-tal",
            "Byggeri uden både pladser og beløb",
            "Skriv, hvor mange pladser byggeriet giver, eller hvor mange penge det drejer sig om.");

    private static Optional<String> noNumber(RowValues row) {
        boolean places = row.value(PLACES, BigDecimal.class).isPresent();
        return places || row.value(AMOUNT_OERE, Long.class).isPresent()
                ? Optional.empty()
                : Optional.of("Der står hverken pladser eller beløb. Projektet er talt, men summerne er tomme.");
    }

    static final Rule SMALL_AMOUNT = Rule.warning(
            "byggeri-lille-beloeb",
            "Beløbet er for lille til et byggeri",
            "Se, om beløbet er i tusinde eller millioner kroner, og skriv enheden i overskriften, for eksempel »Beløb (mio."
                    + " kr.)«.");

    private static Optional<String> smallAmount(RowValues row) {
        return row.value(AMOUNT_OERE, Long.class)
                .filter(oere -> oere > 0 && oere < LEAST_KRONER * OERE)
                .map(oere -> "Beløbet er læst som "
                        + DanishNumbers.plain(BigDecimal.valueOf(oere, 2).stripTrailingZeros())
                        + " kr. Er det i tusinde eller millioner kroner?");
    }

    static final Rule STATUS_AND_TIME = Rule.warning(
            "byggeri-status-mod-tid",
            "Byggeriets status passer ikke med, hvornår det forventes i brug",
            "Ret status, eller skriv, hvornår byggeriet nu forventes i brug. Begge dele er brugt, som de står.");

    private static Optional<String> statusAndTime(RowValues row, LocalDate asOf, Codes codes) {
        String status = row.text(STATUS).orElse("");
        Optional<Effect> time = row.text(Building.IN_USE).map(Effect::ofCode);
        if (status.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        String name = codes.list(Building.STATUSES).nameOf(status);
        if (status.equals("in_use") && time.get().days().from().isAfter(asOf)) {
            return Optional.of(
                    "Status er »" + name + "«, men det forventes først i brug efter " + DanishDates.day(asOf) + ".");
        }
        boolean ended = codes.list(Building.STATUSES).value(status, "ended").equals("true");
        return !ended && time.get().inForce(asOf)
                ? Optional.of("Status er »" + name + "«, men det skulle være i brug " + DanishDates.day(asOf) + ".")
                : Optional.empty();
    }
}
