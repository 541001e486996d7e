package dk.belaeg.trace;

import dk.belaeg.contract.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes one number of the values of rows, as a trace says. */
final class Take {
    private final Trace trace;
    private final List<Amount> amounts = new ArrayList<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private BigDecimal weights = BigDecimal.ZERO;
    private long rows;

    Take(Trace trace) {
        this.trace = trace;
    }

    /** Takes a row. */
    void add(Candidate row) {
        Optional<Amount> number = trace.field().isEmpty() ? Optional.empty() : row.number(trace.field());
        Optional<String> text = trace.field().isEmpty() ? Optional.empty() : row.says(trace.field());
        rows += trace.field().isEmpty() || text.isPresent() || number.isPresent() ? 1 : 0;
        text.ifPresent(texts::add);
        if (trace.take() != Trace.Take.MEAN || trace.weight().isEmpty()) {
            number.ifPresent(amounts::add);
            return;
        }
        Optional<Amount> weight = row.number(trace.weight());
        if (number.isPresent() && weight.isPresent()) {
            amounts.add(number.get().times(weight.get().lower()));
            weights = weights.add(weight.get().lower());
        }
    }

    /** Empty when nothing is known. */
    Optional<Amount> result() {
        return switch (trace.take()) {
            case COUNT -> Optional.of(Amount.of(rows));
            case DISTINCT -> Optional.of(Amount.of(texts.size()));
            case SUM -> Optional.of(amounts.stream().reduce(Amount.NOTHING, Amount::plus));
            case SAME -> amounts.stream().distinct().count() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
            case LEAST -> amounts.stream().min(Comparator.comparing(Amount::lower));
            case MOST -> amounts.stream().max(Comparator.comparing(Amount::lower));
            case MEDIAN -> median();
            case MEAN -> mean();
            case AMONG -> Optional.empty();
        };
    }

    private Optional<Amount> mean() {
        BigDecimal by = trace.weight().isEmpty() ? BigDecimal.valueOf(amounts.size()) : weights;
        return by.signum() == 0
                ? Optional.empty()
                : amounts.stream().reduce(Amount::plus).map(sum -> sum.dividedBy(by));
    }

    private Optional<Amount> median() {
        List<Amount> sorted =
                amounts.stream().sorted(Comparator.comparing(Amount::lower)).toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Amount low = sorted.get((sorted.size() - 1) / 2);
        Amount high = sorted.get(sorted.size() / 2);
        return Optional.of(low.plus(high).dividedBy(BigDecimal.valueOf(2)));
    }
}
