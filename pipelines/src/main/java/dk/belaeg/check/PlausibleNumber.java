package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;

/**
 * One number on its way through the comparisons.
 *
 * @param value the number of the row
 * @param sum the sum that it is published in
 */
public record PlausibleNumber(JudgedField judged, StagedRow row, double value, double sum) {

    /** How much of the published sum is at stake when another number was meant. */
    double percent(double expected) {
        return sum == 0 ? 0 : Math.abs(value - expected) / sum * 100;
    }

    /** Whether it moves too little of the sum to be worth a question. */
    public boolean movesTooLittle(double expected, Plausibility limits) {
        return !judged.always() && percent(expected) < limits.moves().doubleValue();
    }

    /** In words; how many times only as a power of ten, since persons are counted and others answer later. */
    String sentence(boolean more, double times, String than) {
        String often = times >= 100 ? "over 100 gange " : times >= 10 ? "over 10 gange " : "langt ";
        String what = judged.unit().equals("kr.") ? "Beløbet" : "Antallet";
        return what + " er " + often + (more ? "større" : "mindre") + " end " + than + ".";
    }

    /** The question that it leads to, with what it moves. */
    public Finding finding(Rule rule, String sentence, double expected) {
        Finding finding = new Finding(rule, row.origin(judged.field()), SumEffects.shown(value), sentence);
        return judged.sum().isEmpty()
                ? finding
                : finding.weighing(SumEffects.weight(
                        Math.abs(value - expected), percent(expected), judged.unit(), judged.sum(), judged.persons()));
    }
}
