package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.ClosingAccount.Line;
import dk.belaeg.subject.settlement.SettlementRates.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The ceilings that overhead and development have in a closing account, year by year (framework agreement 2021-2022, bilag
 * 5). Both are measured by the costs without them, as in a tariff: see {@code docs/metode/takstberegning.md}.
 */
record ClosingCeilings(ClosingAccount account, SettlementRates rates) {
    /** The sheet of the form, and the codes of its lines. */
    static final String ACCOUNTS = "accounts";

    static final String OVERHEAD = "overhead";
    static final String DEVELOPMENT = "development";

    /** Codes of the lines that are income; all others are costs. */
    static final Set<String> INCOME = Set.of("tariffs", "other_income");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What of the lines is held against a rate: the line, the rate, the rule, and what is no part of its base. */
    private record Ceiling(String code, Kind rate, Provision rule, boolean withDevelopment) {}

    private static final Ceiling ON_OVERHEAD = new Ceiling(OVERHEAD, Kind.OVERHEAD, Provision.CLOSING_OVERHEAD, true);
    private static final Ceiling ON_DEVELOPMENT =
            new Ceiling(DEVELOPMENT, Kind.DEVELOPMENT, Provision.CLOSING_DEVELOPMENT, false);

    void check(Calculation.Sheet sheet) {
        int decision = account.years().decision();
        int closing = account.years().closing();
        for (Ceiling ceiling : new Ceiling[] {ON_OVERHEAD, ON_DEVELOPMENT}) {
            check(sheet, ceiling, decision, "decision", Line::decision);
            check(sheet, ceiling, closing, "closing", Line::closing);
        }
    }

    private void check(
            Calculation.Sheet sheet, Ceiling ceiling, int year, String column, Function<Line, BigDecimal> amount) {
        for (int row = 0; row < account.lines().size(); row++) {
            Line line = account.lines().get(row);
            BigDecimal own = amount.apply(line);
            if (!line.code().equals(ceiling.code()) || own.signum() <= 0) {
                continue;
            }
            BigDecimal base = account.sum(false, one -> isBase(one, ceiling) ? amount.apply(one) : BigDecimal.ZERO);
            Optional<BigDecimal> rate = rates.percent(ceiling.rate(), year);
            if (rate.isEmpty()) {
                sheet.note(line.name() + " er ikke prøvet mod loftet. " + SettlementRates.gap(ceiling.rate(), year));
                continue;
            }
            if (own.multiply(HUNDRED).compareTo(base.multiply(rate.get())) > 0) {
                sheet.breach(
                        ACCOUNTS,
                        row,
                        column,
                        ceiling.rule(),
                        line.name() + " i " + year + " er over " + DanishNumbers.plain(rate.get()) + " pct. af "
                                + DanishNumbers.format(base, 0) + " kr.");
            }
        }
    }

    private static boolean isBase(Line line, Ceiling ceiling) {
        return !line.code().equals(OVERHEAD)
                && (ceiling.withDevelopment() || !line.code().equals(DEVELOPMENT));
    }
}
