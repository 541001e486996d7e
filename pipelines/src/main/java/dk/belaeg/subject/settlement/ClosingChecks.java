package dk.belaeg.subject.settlement;

import static dk.belaeg.subject.settlement.ClosingAccount.CLOSING;
import static dk.belaeg.subject.settlement.ClosingAccount.PAYERS;
import static dk.belaeg.subject.settlement.ClosingAccount.UNITS;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.ClosingAccount.Kind;
import dk.belaeg.subject.settlement.ClosingAccount.OtherUnit;
import dk.belaeg.subject.settlement.ClosingAccount.Payer;
import dk.belaeg.subject.settlement.ClosingAccount.Years;
import java.math.BigDecimal;
import java.util.List;

/** Whether what a closing account is given fits together: years, units and use (framework agreement 2021-2022, bilag 5). */
record ClosingChecks(ClosingAccount account) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void check(Calculation.Sheet sheet) {
        checkYears(sheet);
        checkUnits(sheet);
    }

    /** The other units that the kind of closing needs are there with their numbers; what it does not need is said to be unused. */
    private void checkUnits(Calculation.Sheet sheet) {
        Kind kind = account.kind();
        List<OtherUnit> units = account.units();
        if (kind == Kind.CENTRE_UNIT && account.within().findAny().isEmpty()) {
            sheet.breach(UNITS, "name", Provision.CENTRE, "Centrets andre enheder mangler.");
        }
        if (kind == Kind.REGIONAL_UNIT && account.within().findAny().isEmpty()) {
            sheet.breach(
                    UNITS,
                    "name",
                    Provision.REGIONAL_CARRIED,
                    "Den økonomiske enheds andre afdelinger mangler. Lukker hele enheden, så vælg det som art.");
        }
        for (int i = 0; i < units.size() && !kind.sharedByUse(); i++) {
            OtherUnit one = units.get(i);
            if (one.within() && (one.income().isEmpty() || one.costs().isEmpty())) {
                sheet.breach(
                        UNITS,
                        i,
                        one.income().isEmpty() ? "income" : "costs",
                        Provision.RESULT,
                        "Afdelingens indtægter og omkostninger skal med i den økonomiske enheds resultat. Skriv 0, når der ingen er.");
            }
        }
        boolean unused = kind == Kind.MUNICIPAL_UNIT
                ? !units.isEmpty()
                : kind == Kind.CENTRE_UNIT && units.stream().anyMatch(one -> !one.within());
        if (unused) {
            sheet.note(
                    "Enheder uden for det, der lukker, er ikke brugt: de bærer intet, når et kommunalt tilbud lukker.");
        }
        if (!kind.sharedByUse() && !account.payers().isEmpty()) {
            sheet.note("Brugen er ikke brugt: betalende kommuner bærer intet, når en regional enhed lukker.");
        }
    }

    private void checkYears(Calculation.Sheet sheet) {
        Kind kind = account.kind();
        Years years = account.years();
        if (years.budget() != years.decision()) {
            sheet.breach(
                    CLOSING,
                    "budget_year",
                    kind.sharedByUse() ? Provision.DECISION_YEAR : Provision.REGIONAL_CARRIED,
                    "Budgettet er for " + years.budget() + ", men lukningen er besluttet i " + years.decision() + ".");
        }
        if (years.closing() < years.decision()) {
            sheet.breach(
                    CLOSING,
                    "closing_year",
                    Provision.RESULT,
                    "Lukkeåret " + years.closing() + " ligger før beslutningsåret " + years.decision() + ".");
        }
        if (kind.sharedByUse() && account.cause().settled && years.use() != years.decision() - 2) {
            sheet.breach(
                    CLOSING,
                    "use_year",
                    Provision.USE,
                    "Brugen er fra " + years.use() + " og " + (years.use() + 1) + ", men skal være fra "
                            + (years.decision() - 2) + " og " + (years.decision() - 1) + ".");
        }
    }

    /** Everybody's use is stated; shares are stated by all or by none, and make a whole. */
    void checkUse(Calculation.Sheet sheet) {
        List<Payer> payers = account.payers();
        for (int i = 0; i < payers.size(); i++) {
            Payer payer = payers.get(i);
            if (payer.percent().isEmpty()
                    && (payer.first().isEmpty() || payer.second().isEmpty())) {
                sheet.breach(
                        PAYERS,
                        i,
                        payer.first().isEmpty() ? "first" : "second",
                        Provision.USE,
                        "Brugen er ikke udfyldt. Skriv 0, når der ingen var.");
            }
        }
        long stated =
                payers.stream().filter(payer -> payer.percent().isPresent()).count();
        if (stated > 0 && stated < payers.size()) {
            sheet.breach(PAYERS, "percent", Provision.SHARES, "Nogle rækker har en andel i pct., andre har ikke.");
        } else if (stated > 0) {
            BigDecimal sum = ClosingAccount.total(payers.stream().map(Payer::use));
            if (sum.compareTo(HUNDRED) != 0) {
                sheet.breach(
                        PAYERS,
                        "percent",
                        Provision.SHARES,
                        "Andelene giver " + DanishNumbers.plain(sum.stripTrailingZeros())
                                + " pct. Skriv brugen i de to år i stedet, så regnes andelene nøjagtigt.");
            }
        }
    }
}
