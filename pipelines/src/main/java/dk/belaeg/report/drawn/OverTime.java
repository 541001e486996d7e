package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Lines;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.Figure.SmallMultiples;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures of developments. */
final class OverTime {
    private OverTime() {}

    /**
     * One value a time for each series.
     *
     * @param broken which series each time is a break of; times in their own order, as their codes sort and their words do
     *     not
     */
    private record Developments(Map<String, Set<String>> broken, Map<String, Map<String, Value>> series) {
        static Developments of(FigureRows drawn) {
            Map<String, Set<String>> broken = new LinkedHashMap<>();
            drawn.rows().stream()
                    .sorted(Comparator.comparing(row -> drawn.code(row, "x")))
                    .forEach(row -> {
                        Set<String> names =
                                broken.computeIfAbsent(drawn.words(row, "x"), time -> new LinkedHashSet<>());
                        if (drawn.is(row, "break")) {
                            names.add(drawn.words(row, "series"));
                        }
                    });
            Map<String, Map<String, Value>> series = new LinkedHashMap<>();
            for (List<Value> row : drawn.rows()) {
                series.computeIfAbsent(drawn.words(row, "series"), one -> new HashMap<>())
                        .put(drawn.words(row, "x"), drawn.value(row, "value"));
            }
            return new Developments(broken, series);
        }

        List<String> periods() {
            return List.copyOf(broken.keySet());
        }

        /** Where series cannot be compared, and which, unless it is all. */
        List<Lines.Break> breaks() {
            List<Lines.Break> breaks = new ArrayList<>();
            List<String> periods = periods();
            for (int before = 1; before < periods.size(); before++) {
                List<String> names = List.copyOf(broken.getOrDefault(periods.get(before), Set.of()));
                if (names.size() == series.size()) {
                    breaks.add(new Lines.Break(before, "databrud", Set.of()));
                } else if (!names.isEmpty()) {
                    breaks.add(new Lines.Break(before, "databrud: " + String.join(", ", names), Set.copyOf(names)));
                }
            }
            return breaks;
        }

        /** The series over these times. */
        List<Series> over(List<String> periods) {
            return series.entrySet().stream()
                    .map(one -> new Series(
                            one.getKey(),
                            periods.stream()
                                    .map(time -> one.getValue().getOrDefault(time, Value.Blank.UNSTATED))
                                    .toList()))
                    .toList();
        }
    }

    static Figure lines(FigureRows drawn) {
        Developments told = Developments.of(drawn);
        List<String> periods = told.periods();
        return new Lines(drawn.caption(), drawn.format(), periods, told.over(periods), told.breaks());
    }

    /** @param compared one development drawn in every panel */
    static Figure smallMultiples(FigureRows drawn, Optional<FigureRows> compared) {
        Developments told = Developments.of(drawn.comparable());
        List<String> periods = told.periods();
        return new SmallMultiples(
                drawn.caption(drawn.breakNotes()),
                drawn.format(),
                periods,
                told.over(periods),
                compared.map(Developments::of)
                        .flatMap(other -> other.over(periods).stream().findFirst())
                        .orElse(null));
    }
}
