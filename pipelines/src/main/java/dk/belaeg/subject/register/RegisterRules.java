package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.TARIFF;
import static dk.belaeg.contract.Columns.TARIFF_OERE;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What cannot be right in a row of the register: ages upside down, an update still to come, a tariff of nobody knows what. */
final class RegisterRules {
    private static final String AGE_TO = "age_to";

    private RegisterRules() {}

    static List<Rule> rules() {
        return List.of(AGES_REVERSED, TARIFF_WITHOUT_UNIT, UPDATED_LATER, GroupsTaken.UNPLACED);
    }

    static final Rule AGES_REVERSED = Rule.error(
            "alder-omvendt",
            "Alder fra er højere end alder til",
            "Ret de to aldre i udtrækket, eller ret dem i rettelser.xlsx.");

    static final Rule TARIFF_WITHOUT_UNIT = Rule.warning(
            "takst-uden-enhed",
            "Takst uden enhed",
            "Skriv, hvad taksten dækker: et døgn, en dag, en time, en måned eller et år.");

    static final Rule UPDATED_LATER = Rule.warning(
            "opdateret-senere",
            "Opdateret efter den dag, udtrækket er fra",
            "Se efter, om datoen er skrevet forkert, og om udtrækkets dag er den rigtige.");

    static void run(StagedTable portal, LocalDate asOf, List<Finding> findings) {
        Set<String> withUnits = new HashSet<>();
        for (StagedRow row : portal.used()) {
            if (row.text(TARIFF_UNIT).isPresent()) {
                withUnits.add(row.file());
            }
        }
        for (StagedRow row : portal.used()) {
            ages(row, findings);
            if (withUnits.contains(row.file())
                    && row.value(TARIFF_OERE, Long.class).isPresent()
                    && row.text(TARIFF_UNIT).isEmpty()) {
                row.flag(TARIFF);
                findings.add(Finding.of(
                        TARIFF_WITHOUT_UNIT,
                        row.origin(TARIFF),
                        "Andre takster i filen har en enhed; denne har ikke."));
            }
            updated(row, asOf, findings);
        }
    }

    private static void ages(StagedRow row, List<Finding> findings) {
        Optional<Long> from = row.value(Register.AGE_FROM, Long.class);
        Optional<Long> to = row.value(AGE_TO, Long.class);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            findings.add(Finding.of(
                    AGES_REVERSED,
                    row.origin(Register.AGE_FROM),
                    "Fra " + from.get() + " til " + to.get() + " år. Ingen af de to er brugt."));
            row.setValueAside(Register.AGE_FROM);
            row.setValueAside(AGE_TO);
        }
    }

    /** Extracts are often taken some days after the round's own day; nothing is updated after the extract was. */
    private static void updated(StagedRow row, LocalDate asOf, List<Finding> findings) {
        LocalDate last = row.value(Register.EXTRACTED, LocalDate.class)
                .filter(asOf::isBefore)
                .orElse(asOf);
        row.value(Register.UPDATED, LocalDate.class).filter(last::isBefore).ifPresent(day -> {
            row.flag(Register.UPDATED);
            findings.add(Finding.of(
                    UPDATED_LATER, row.origin(Register.UPDATED), "Datoen ligger efter " + DanishDates.day(last) + "."));
        });
    }
}
