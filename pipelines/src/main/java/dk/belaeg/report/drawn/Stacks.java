package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Form;
import dk.belaeg.chart.figure.StackedBars.Row;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures of bars in parts: shares of a whole, and answers on a scale. */
final class Stacks {
    private Stacks() {}

    static Figure of(FigureRows drawn) {
        Form form = form(drawn.schema().kind());
        FigureRows.Pivot pivot = inListOrder(drawn, drawn.pivot("series"));
        List<Category> categories = pivot.columns().stream()
                .map(column -> new Category(column.words(), stance(drawn, column.code())))
                .toList();
        boolean percent = drawn.field("value").unit().equals("pct.");
        List<Row> rows = pivot.names().stream()
                .map(name -> new Row(name, percent ? pivot.line(name) : shares(pivot.parts(name))))
                .toList();
        return new StackedBars(
                drawn.caption(percent ? new String[0] : new String[] {"Hver bjælke er 100 procent af sin sum."}),
                percent ? drawn.format() : ValueFormat.of(0, "pct."),
                form,
                categories,
                form == Form.DIVERGING ? mostForFirst(rows, categories) : rows);
    }

    /** Numbers of things as percent of what they are together; left as they are when one of them is not exact. */
    private static List<Value> shares(List<Value> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : values) {
            if (!(value instanceof Value.Amount amount)) {
                return values.stream().map(Stacks::unshared).toList();
            }
            sum = sum.add(amount.value());
        }
        BigDecimal whole = sum;
        return values.stream()
                .map(value -> whole.signum() == 0
                        ? new Value.Blank("ingen")
                        : (Value) new Value.Amount(((Value.Amount) value)
                                .value()
                                .multiply(StackedBars.WHOLE)
                                .divide(whole, MathContext.DECIMAL128)))
                .toList();
    }

    /** A number whose share is not known; marks and reasons stay. */
    private static Value unshared(Value value) {
        boolean number = value instanceof Value.Amount || value instanceof Value.Range;
        return number ? new Value.Blank("andelen kan ikke beregnes") : value;
    }

    private static Form form(FigureSchema.Kind kind) {
        return switch (kind) {
            case LIKERT -> Form.LIKERT;
            case DIVERGING -> Form.DIVERGING;
            default -> Form.SHARES;
        };
    }

    /** Parts in the order of their code list, where they have one. */
    private static FigureRows.Pivot inListOrder(FigureRows drawn, FigureRows.Pivot pivot) {
        String list = drawn.field("series").codes();
        if (list.isEmpty()) {
            return pivot;
        }
        List<String> order = List.copyOf(drawn.codes().list(list).codes());
        List<FigureRows.Pivot.Column> columns = new ArrayList<>(pivot.columns());
        columns.sort(Comparator.comparingInt(column -> order.indexOf(column.code())));
        return new FigureRows.Pivot(pivot.names(), columns, pivot.cells());
    }

    /** Where an answer stands, as the list of its scale says; what has no scale stands outside of any. */
    private static Stance stance(FigureRows drawn, String code) {
        String list = drawn.field("series").codes();
        String stance = list.isEmpty() ? "" : drawn.codes().list(list).value(code, "stance");
        return stance.isEmpty() ? Stance.OUTSIDE : Stance.valueOf(stance.toUpperCase(Locale.ROOT));
    }

    /** Rows by how much lies on the right, so that the figure reads from most to least. */
    private static List<Row> mostForFirst(List<Row> rows, List<Category> categories) {
        List<Integer> right = IntStream.range(0, categories.size())
                .filter(i -> categories.get(i).stance() == Stance.FOR)
                .boxed()
                .toList();
        return Order.LARGEST_FIRST.apply(rows, Row::label, row -> sum(row, right));
    }

    private static Value sum(Row row, List<Integer> columns) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int column : columns) {
            if (!(row.values().get(column) instanceof Value.Amount amount)) {
                return row.values().get(column);
            }
            sum = sum.add(amount.value());
        }
        return new Value.Amount(sum);
    }
}
