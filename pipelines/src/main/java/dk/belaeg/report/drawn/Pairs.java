package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.DotsAgainstMark;
import dk.belaeg.chart.figure.Dumbbells;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.chart.figure.Scatter;
import dk.belaeg.chart.figure.Slopes;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures of two numbers a name. */
final class Pairs {
    private Pairs() {}

    /** One column against another. */
    static Figure dots(FigureRows drawn) {
        List<String> names = drawn.names();
        record Dot(Pair pair, Value order) {}
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows().get(i);
            Pair pair = new Pair(
                    names.get(i), drawn.value(row, "reference"), drawn.value(row, "value"), drawn.is(row, "flag"));
            dots.add(new Dot(pair, size(drawn.value(row, drawn.has("order") ? "order" : "value"))));
        }
        FirstItems<Dot> most = FirstItems.of(
                Order.LARGEST_FIRST.apply(dots, dot -> dot.pair().label(), Dot::order),
                drawn.schema().most());
        List<Pair> pairs = most.items().stream().map(Dot::pair).toList();
        return new DotsAgainstMark(
                drawn.caption(most.notes()),
                drawn.format(),
                drawn.end(0, "reference"),
                drawn.end(1, "value"),
                drawn.has("flag") ? drawn.field("flag").title() : "",
                drawn.guide(),
                drawn.schema().scale(),
                drawn.has("order") ? pairs : Order.LARGEST_FIRST.apply(pairs, Pair::label, Pair::to));
    }

    /** How far a number lies from nothing: a deviation counts the same in both directions. */
    private static Value size(Value value) {
        return value instanceof Value.Amount amount
                ? new Value.Amount(amount.value().abs())
                : value;
    }

    /** Empty where there is but one time to show, so that nothing can have moved. */
    static Optional<Figure> dumbbells(FigureRows drawn) {
        return Ends.of(drawn.comparable())
                .map(ends -> new Dumbbells(
                        drawn.caption(drawn.breakNotes()),
                        drawn.format(),
                        ends.from(),
                        ends.to(),
                        Order.LARGEST_FIRST.apply(ends.pairs(), Pair::label, Pair::to)));
    }

    /** Empty where {@link #dumbbells} is. */
    static Optional<Figure> slopes(FigureRows drawn) {
        return Ends.of(drawn.comparable())
                .map(ends -> new Slopes(
                        drawn.caption(drawn.breakNotes()), drawn.format(), ends.from(), ends.to(), ends.pairs()));
    }

    /** One column beside another, in a field of both. */
    static Figure scatter(FigureRows drawn) {
        List<String> names = drawn.names();
        List<Scatter.Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows().get(i);
            points.add(new Scatter.Point(
                    names.get(i),
                    drawn.value(row, "across"),
                    drawn.value(row, "value"),
                    drawn.has("reference") ? drawn.value(row, "reference") : Value.Blank.UNSTATED));
        }
        return new Scatter(
                drawn.caption(),
                drawn.format(),
                ValueFormat.of(drawn.field("across").decimals(), ""),
                drawn.words(drawn.rows().get(0), "value_name"),
                drawn.words(drawn.rows().get(0), "across_name"),
                points);
    }

    /** One number a name at the first and the last of the times that the rows have. */
    private record Ends(String from, String to, List<Pair> pairs) {
        static Optional<Ends> of(FigureRows drawn) {
            List<String> names = drawn.names();
            FigureRows.Pivot pivot = drawn.pivot("x", names);
            List<FigureRows.Pivot.Column> times = pivot.columns().stream()
                    .sorted(Comparator.comparing(FigureRows.Pivot.Column::code))
                    .toList();
            if (times.size() < 2) {
                return Optional.empty();
            }
            int first = pivot.columns().indexOf(times.get(0));
            int last = pivot.columns().indexOf(times.get(times.size() - 1));
            Set<String> flagged = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if (drawn.is(drawn.rows().get(i), "flag")) {
                    flagged.add(names.get(i));
                }
            }
            return Optional.of(new Ends(
                    pivot.columns().get(first).words(),
                    pivot.columns().get(last).words(),
                    pivot.names().stream()
                            .map(name ->
                                    new Pair(name, pivot.at(name, first), pivot.at(name, last), flagged.contains(name)))
                            .toList()));
        }
    }
}
