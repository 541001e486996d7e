package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Surplus and deficit of a service from year to year, A1 to A7 (framework agreement 2021-2022, bilag 10 and 14), with the
 * 5 percent rules: what may be set aside, for how long, and what goes into which tariff. See
 * {@code docs/metode/efterregulering.md}.
 *
 * @param years ascending, one after the other
 * @param before A3 of the first of them: set aside is negative, overspent positive
 * @param setAsideIn the year in which that was set aside
 */
public record YearSettlement(List<Accounts> years, BigDecimal before, int setAsideIn) {
    /** The sheets of the form. */
    static final String SERVICE = "service";

    static final String YEARS = "years";

    private static final int YEARS_SET_ASIDE = 5;
    private static final int YEARS_TO_TARIFF = 2;

    /**
     * One year.
     *
     * @param costs the actual cost-based accounts, A2
     * @param budget cost-based, of this year
     * @param carried A6 as the operator has chosen it; empty for as much as the rules allow
     */
    public record Accounts(
            int year,
            BigDecimal days,
            BigDecimal tariff,
            BigDecimal costs,
            BigDecimal budget,
            Optional<BigDecimal> carried) {}

    /** A surplus that one year has set aside and that is not used yet. */
    private record SetAside(int year, BigDecimal amount) {}

    public YearSettlement {
        years = List.copyOf(years);
    }

    public Calculation calculation() {
        Calculation.Sheet sheet = new Calculation.Sheet();
        List<SetAside> kept = new ArrayList<>();
        if (before.signum() < 0) {
            kept.add(new SetAside(setAsideIn, before.negate()));
        }
        if (years.isEmpty()) {
            sheet.breach(YEARS, "year", Provision.A_TABLE, "Der er ingen år i skemaet.");
        }
        if (!years.isEmpty()
                && before.signum() < 0
                && setAsideIn >= years.get(0).year()) {
            sheet.breach(
                    SERVICE,
                    "set_aside_in",
                    Provision.SET_ASIDE,
                    setAsideIn + " er ikke før det første år, " + years.get(0).year() + ".");
        }
        BigDecimal carriedIn = before;
        for (int i = 0; i < years.size(); i++) {
            Accounts accounts = years.get(i);
            if (i > 0 && accounts.year() != years.get(i - 1).year() + 1) {
                sheet.breach(
                        YEARS,
                        i,
                        "year",
                        Provision.SET_ASIDE,
                        accounts.year() + " følger ikke efter "
                                + years.get(i - 1).year() + ". Skriv årene i rækkefølge uden huller.");
            }
            BigDecimal carried = year(sheet, i, carriedIn, kept);
            carriedIn = carried.negate();
        }
        return sheet.done();
    }

    /** It in the words of an annex: what becomes of each year. */
    Calculation.Words words(Calculation calculation) {
        return new Calculation.Words(
                years.stream().map(own -> told(own, calculation)).toList(),
                List.of(
                        "Et over- eller underskud på højst 5 pct. af det omkostningsbaserede budget bliver uden for taksten. Det,"
                                + " der ligger over, går i taksten senest 2 år efter. Et henlagt overskud skal være brugt inden 5 år"
                                + " (Rammeaftale 2021-2022, bilag 10 og 14)."),
                "");
    }

    private static String told(Accounts own, Calculation calculation) {
        BigDecimal result = calculation.amount(id("A5", own)).orElse(BigDecimal.ZERO);
        BigDecimal carried = calculation.amount(id("A6", own)).orElse(BigDecimal.ZERO);
        String told = own.year() + " ender med " + SettlementWords.result(result) + ", når det overførte er med. ";
        if (carried.signum() != 0) {
            told += SettlementWords.kroner(carried) + " overføres til næste års budget";
        } else {
            told += "Intet overføres til næste års budget";
        }
        return told + effect(own, result.subtract(carried));
    }

    private static String effect(Accounts own, BigDecimal a7) {
        return a7.signum() == 0
                ? ", og taksten ændres ikke."
                : ", og " + SettlementWords.kroner(a7) + " sætter taksten " + (a7.signum() > 0 ? "ned" : "op")
                        + " senest i " + (own.year() + YEARS_TO_TARIFF) + ".";
    }

    /** One year's lines; gives what is carried into the next, A6, and puts in order what is set aside. */
    private BigDecimal year(Calculation.Sheet sheet, int row, BigDecimal carriedIn, List<SetAside> kept) {
        Accounts own = years.get(row);
        String in = own.year() + ": ";
        BigDecimal a1 = sheet.kroner(
                id("A1", own),
                in + "A1 Indtægt, " + DanishNumbers.plain(own.days()) + " dage x " + DanishNumbers.plain(own.tariff())
                        + " kr.",
                own.days().multiply(own.tariff()),
                Provision.A_TABLE);
        BigDecimal a2 =
                sheet.kroner(id("A2", own), in + "A2 Omkostningsbaseret regnskab", own.costs(), Provision.A_TABLE);
        BigDecimal a3 = sheet.kroner(
                id("A3", own),
                in + "A3 Overført fra året før (mindreforbrug negativt, merforbrug positivt)",
                carriedIn,
                Provision.A_TABLE);
        BigDecimal a4 = sheet.kroner(id("A4", own), in + "A4 = A2 + A3", a2.add(a3), Provision.A_TABLE);
        BigDecimal a5 = sheet.kroner(
                id("A5", own),
                in + "A5 = A1 − A4 (positiv: der er opkrævet for meget)",
                a1.subtract(a4),
                Provision.A_TABLE);
        FivePercentRule line = new FivePercentRule(own.budget());
        sheet.kroner(
                id("limit", own),
                in + "5 pct. af budgettet på " + DanishNumbers.format(own.budget(), 0) + " kr.",
                line.limit(),
                a5.signum() < 0 ? Provision.DEFICIT : Provision.SURPLUS);
        BigDecimal expired = used(kept, a5, own.year());
        if (expired.signum() > 0) {
            sheet.kroner(
                    id("expired", own),
                    in + "Henlagt for mere end 5 år siden og ikke brugt",
                    expired,
                    Provision.SET_ASIDE);
        }
        BigDecimal most = a5.signum() < 0 ? line.within(a5) : line.within(a5.subtract(expired));
        own.carried().ifPresent(chosen -> check(sheet, row, a5, most, expired, chosen));
        BigDecimal a6 = sheet.kroner(
                id("A6", own),
                in + "A6 Overføres til næste års budget",
                own.carried().orElse(most),
                a5.signum() < 0 ? Provision.DEFICIT : Provision.SURPLUS);
        BigDecimal a7 = sheet.kroner(
                id("A7", own), in + "A7 = A5 − A6" + tariff(own, a5.subtract(a6)), a5.subtract(a6), Provision.A_TABLE);
        takeOldest(kept, a7.max(BigDecimal.ZERO));
        if (a6.signum() <= 0) {
            kept.clear();
        }
        return a6;
    }

    private static String id(String line, Accounts own) {
        return line + "_" + own.year();
    }

    private static String tariff(Accounts own, BigDecimal a7) {
        if (a7.signum() == 0) {
            return ", taksten ændres ikke";
        }
        return ", sætter taksten " + (a7.signum() > 0 ? "ned" : "op") + " senest i " + (own.year() + YEARS_TO_TARIFF);
    }

    /**
     * Uses what is set aside, the oldest first, down to what there is now, and adds what the year has more; gives what is
     * left of years too long ago.
     */
    private static BigDecimal used(List<SetAside> kept, BigDecimal now, int year) {
        BigDecimal had = sum(kept);
        BigDecimal has = now.max(BigDecimal.ZERO);
        if (has.compareTo(had) > 0) {
            kept.add(new SetAside(year, has.subtract(had)));
        } else {
            takeOldest(kept, had.subtract(has));
        }
        return sum(kept.stream()
                .filter(one -> one.year() <= year - YEARS_SET_ASIDE)
                .toList());
    }

    private static void takeOldest(List<SetAside> kept, BigDecimal amount) {
        BigDecimal left = amount;
        while (left.signum() > 0 && !kept.isEmpty()) {
            SetAside oldest = kept.remove(0);
            BigDecimal taken = oldest.amount().min(left);
            left = left.subtract(taken);
            if (oldest.amount().compareTo(taken) > 0) {
                kept.add(0, new SetAside(oldest.year(), oldest.amount().subtract(taken)));
            }
        }
    }

    private static BigDecimal sum(List<SetAside> kept) {
        return kept.stream().map(SetAside::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void check(
            Calculation.Sheet sheet, int row, BigDecimal a5, BigDecimal most, BigDecimal expired, BigDecimal chosen) {
        Accounts own = years.get(row);
        if (a5.signum() < 0 && chosen.compareTo(most) != 0) {
            breach(
                    sheet,
                    row,
                    Provision.DEFICIT,
                    "Af underskuddet i " + own.year() + " overføres " + kroner(most) + " og ikke " + kroner(chosen));
        } else if (a5.signum() >= 0 && (chosen.signum() < 0 || chosen.compareTo(a5) > 0)) {
            breach(
                    sheet,
                    row,
                    Provision.SURPLUS,
                    "Der kan overføres fra 0 kr. til overskuddet på " + kroner(a5) + ", ikke " + kroner(chosen));
        } else if (a5.signum() >= 0 && chosen.compareTo(most) > 0) {
            Provision rule = expired.signum() > 0 && chosen.compareTo(a5.subtract(expired)) > 0
                    ? Provision.SET_ASIDE
                    : Provision.SURPLUS;
            breach(
                    sheet,
                    row,
                    rule,
                    "I " + own.year() + " kan højst " + kroner(most) + " henlægges, ikke " + kroner(chosen));
        }
    }

    private static void breach(Calculation.Sheet sheet, int row, Provision rule, String message) {
        sheet.breach(YEARS, row, "carried", rule, message);
    }

    private static String kroner(BigDecimal amount) {
        return DanishNumbers.format(amount, Unit.KRONER.decimals()) + " kr.";
    }
}
