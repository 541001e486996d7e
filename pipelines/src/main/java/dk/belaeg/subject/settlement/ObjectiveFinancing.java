package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
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
}
