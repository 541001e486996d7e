package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.chart.figure.Waterfall;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures of single bars. */
final class BarFigures {
    private BarFigures() {}

    static Figure ranked(FigureRows drawn) {
        List<String> names = drawn.names();
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows().get(i);
            bars.add(new RankedBars.Bar(names.get(i), drawn.value(row, "value"), drawn.is(row, "flag")));
        }
        FirstItems<RankedBars.Bar> most = FirstItems.of(
                Order.LARGEST_FIRST.apply(bars, RankedBars.Bar::label, RankedBars.Bar::value),
                drawn.schema().most());
        return new RankedBars(drawn.caption(most.notes()), drawn.format(), drawn.guide(), most.items());
    }

    /** From nothing through what comes and goes to what that makes, in the order of the rows or of a column. */
    static Figure waterfall(FigureRows drawn) {
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(Waterfall.Step.total(drawn.end(0, "value"), Value.Amount.of(0)));
        BigDecimal sum = BigDecimal.ZERO;
        boolean known = true;
        List<String> parts = drawn.has("loss") ? List.of("value", "loss") : List.of("value");
        for (List<Value> row : inOrder(drawn)) {
            for (String part : parts) {
                Value value = drawn.value(row, part);
                boolean none =
                        value instanceof Value.Amount amount && amount.value().signum() == 0;
                if (!none) {
                    Value change = part.equals("loss") ? negated(value) : value;
                    String verb = parts.size() > 1 ? ": " + verb(drawn, part) : "";
                    steps.add(Waterfall.Step.change(drawn.words(row, "label") + verb, change));
                    known &= change instanceof Value.Amount;
                    sum = change instanceof Value.Amount amount ? sum.add(amount.value()) : sum;
                }
            }
        }
        if (known) {
            steps.add(Waterfall.Step.total(drawn.end(1, "value"), new Value.Amount(sum)));
        }
        return new Waterfall(drawn.caption(), change(drawn.format(), known), steps);
    }

    /** The largest first where a column sorts; what has no number in it comes last. */
    private static List<List<Value>> inOrder(FigureRows drawn) {
        return drawn.has("order")
                ? Order.LARGEST_FIRST.apply(
                        drawn.rows(), row -> drawn.words(row, "label"), row -> drawn.value(row, "order"))
                : drawn.rows();
    }

    private static ValueFormat change(ValueFormat format, boolean known) {
        return known ? format.asChange() : format;
    }

    /** The part's column in a word or two, as it stands after a name. */
    private static String verb(FigureRows drawn, String part) {
        return Texts.inside(drawn.field(part).title());
    }

    private static Value negated(Value value) {
        if (value instanceof Value.Amount amount) {
            return new Value.Amount(amount.value().negate());
        }
        return value instanceof Value.Range range
                ? new Value.Range(range.upper().negate(), range.lower().negate())
                : value;
    }
}
