package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A budget that municipalities pay by a key and not by use: objective financing by children, or so much an inhabitant. See
 * {@code docs/metode/fordeling.md}.
 *
 * @param key what the municipalities are counted by, such as "0-17-årige, 2. kvartal 2022"
 */
public record ObjectiveFinancing(int year, BigDecimal budget, String key, List<Distribution.Part> municipalities) {
    /** The sheet of the form. */
    static final String MUNICIPALITIES = "municipalities";

    public ObjectiveFinancing {
        municipalities = List.copyOf(municipalities);
    }

    public Calculation calculation() {
        Calculation.Sheet sheet = new Calculation.Sheet();
        sheet.kroner("budget", "Budget i " + year + ", der deles", budget, Provision.OBJECTIVE);
        BigDecimal all =
                municipalities.stream().map(Distribution.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0) {
            sheet.breach(MUNICIPALITIES, "number", Provision.OBJECTIVE, "Uden tal i nøglen kan budgettet ikke deles.");
            return sheet.done();
        }
        sheet.step(
                "each",
                "For hver af " + DanishNumbers.format(all, 0) + " i nøglen (" + key + ")",
                budget.divide(all, MathContext.DECIMAL128),
                Unit.EACH,
                Provision.OBJECTIVE);
        Distribution shared = Distribution.of("Budgettet efter " + key, Distribution.OF_KEY, budget, municipalities);
        sheet.distribution(shared);
        sheet.kroner("sum", "Kommunernes betaling i alt", shared.sum(), Provision.WHOLE_KRONER);
        return sheet.done();
    }

    /** It in the words of an annex. */
    Calculation.Words words(String subject, Calculation calculation) {
        List<Distribution.Share> shares = calculation.distributions().stream()
                .flatMap(distribution -> distribution.shares().stream())
                .sorted(Comparator.comparing(Distribution.Share::kroner).reversed())
                .toList();
        List<String> summary = new ArrayList<>();
        summary.add(subject + " har i " + year + " et budget på " + DanishNumbers.format(budget, 0) + " kr., som "
                + shares.size() + " kommuner deler efter " + key + ".");
        calculation
                .amount("each")
                .ifPresent(each -> summary.add(
                        "Det er " + DanishNumbers.format(each, Unit.EACH.decimals()) + " kr. for hver i nøglen."));
        if (!shares.isEmpty()) {
            summary.add(
                    "Mest betaler " + paid(shares.get(0)) + ", og mindst " + paid(shares.get(shares.size() - 1)) + ".");
        }
        return new Calculation.Words(
                summary,
                List.of(
                        "Udgiften er objektivt finansieret: kommunerne betaler efter deres andel af nøglen og ikke efter, hvor"
                                + " meget de bruger."),
                "Forummet bedes tage fordelingen til efterretning.");
    }

    private static String paid(Distribution.Share share) {
        return share.name() + " " + DanishNumbers.format(share.kroner(), 0) + " kr. ("
                + DanishNumbers.format(share.percent(), 1) + " pct.)";
    }
}
