package dk.belaeg.report.drawn;

import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.SmallMultiples;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Figures of developments. */
final class OverTime {
    private OverTime() {}

    /** One value a time for each series; times in their own order, since codes of times sort as time runs. */
    private record Developments(TreeMap<String, Boolean> times, Map<String, Map<String, Value>> series) {
        static Developments of(Drawn drawn) {
            TreeMap<String, Boolean> times = new TreeMap<>();
            Map<String, Map<String, Value>> series = new LinkedHashMap<>();
            for (List<Value> row : drawn.rows()) {
                String time = drawn.words(row, "x");
                times.merge(time, drawn.is(row, "break"), Boolean::logicalOr);
                series.computeIfAbsent(drawn.words(row, "series"), name -> new HashMap<>())
                        .put(time, drawn.value(row, "value"));
            }
            return new Developments(times, series);
        }

        List<String> periods() {
            return List.copyOf(times.keySet());
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
        List<Lines.Break> breaks = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            if (told.times().getOrDefault(periods.get(i), false)) {
                breaks.add(new Lines.Break(i, "databrud"));
            }
        }
        return new Lines(
                drawn.caption(), drawn.format(), periods, told.over(periods), Lines.Baseline.FREE, null, breaks);
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
