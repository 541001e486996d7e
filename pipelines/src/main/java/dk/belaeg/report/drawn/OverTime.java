package dk.belaeg.report.drawn;

import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.SmallMultiples;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Figures of developments. */
final class OverTime {
    private OverTime() {}

    /** One value a time for each series; times in their own order, since codes of times sort as time runs. */
    private record Developments(TreeMap<String, Set<String>> broken, Map<String, Map<String, Value>> series) {
        static Developments of(Drawn drawn) {
            TreeMap<String, Set<String>> broken = new TreeMap<>();
            Map<String, Map<String, Value>> series = new LinkedHashMap<>();
            for (List<Value> row : drawn.rows()) {
                String time = drawn.words(row, "x");
                String name = drawn.words(row, "series");
                Set<String> names = broken.computeIfAbsent(time, at -> new LinkedHashSet<>());
                if (drawn.is(row, "break")) {
                    names.add(name);
                }
                series.computeIfAbsent(name, one -> new HashMap<>()).put(time, drawn.value(row, "value"));
            }
            return new Developments(broken, series);
        }

        List<String> periods() {
            return List.copyOf(broken.keySet());
        }

        /** Where series cannot be compared, and which, unless it is all. */
        List<Lines.Break> breaks() {
            List<Lines.Break> breaks = new ArrayList<>();
            for (String time : periods().subList(1, broken.size())) {
                List<String> names = List.copyOf(broken.getOrDefault(time, Set.of()));
                int before = broken.headMap(time).size();
                if (names.size() == series.size()) {
                    breaks.add(new Lines.Break(before, "databrud"));
                } else if (!names.isEmpty()) {
                    breaks.add(new Lines.Break(before, "databrud: " + String.join(", ", names), Set.copyOf(names)));
                }
            }
            return breaks;
        }

        /** The series over these times. */
        List<Series> over(List<String> periods) {
            return series.entrySet().stream()
                    .map(one -> Series.of(
                            one.getKey(),
                            periods.stream()
                                    .map(time -> one.getValue().getOrDefault(time, Value.Blank.UNSTATED))
                                    .toList()))
                    .toList();
        }
    }

    static Figure lines(Drawn drawn) {
        Developments told = Developments.of(drawn);
        List<String> periods = told.periods();
        return new Lines(
                drawn.caption(), drawn.format(), periods, told.over(periods), Lines.Baseline.FREE, null, told.breaks());
    }

    /** @param compared one development drawn in every panel */
    static Figure smallMultiples(Drawn drawn, Optional<Drawn> compared) {
        Developments told = Developments.of(drawn.comparable());
        List<String> periods = told.periods();
        return new SmallMultiples(
                drawn.caption(drawn.breakNotes()),
                drawn.format(),
                periods,
                told.over(periods),
                SmallMultiples.Form.LINES,
                compared.map(Developments::of)
                        .flatMap(other -> other.over(periods).stream().findFirst())
                        .orElse(null));
    }
}
