package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.chart.figure.SmallMultiples;
import dk.belaeg.chart.figure.Timeline;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                        if (drawn.is(row, "break") || drawn.is(row, "gap")) {
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

        /** From which times which series can be compared, where lines have gaps. */
        String[] breakNotes() {
            String told = broken.entrySet().stream()
                    .filter(time -> !time.getValue().isEmpty()
                            && !time.getKey().equals(periods().get(0)))
                    .map(time -> time.getKey() + " (" + String.join(", ", time.getValue()) + ")")
                    .collect(Collectors.joining(" og "));
            return told.isEmpty()
                    ? new String[0]
                    : new String[] {"Stiplet: tallene kan ikke sammenlignes med årene før (databrud), " + told + "."};
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

    /** Changes by when they are in force; one without a time is left to the table. */
    static Figure timeline(FigureRows drawn) {
        List<String> names = drawn.names();
        List<Timeline.Event> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows().get(i);
            String time = drawn.code(row, "time");
            if (!time.isEmpty()) {
                String beside = drawn.has("beside") ? drawn.words(row, "beside") : "";
                rows.add(new Timeline.Event(
                        names.get(i) + (beside.isEmpty() ? "" : ", " + beside),
                        drawn.has("kind") ? drawn.words(row, "kind") : "",
                        Effect.ofCode(time).inForce(),
                        drawn.words(row, "time"),
                        drawn.value(row, "value")));
            }
        }
        int undated = names.size() - rows.size();
        rows.sort(Comparator.comparing(Timeline.Event::days));
        FirstItems<Timeline.Event> most = FirstItems.of(rows, drawn.schema().most());
        Stream<String> untimed = undated == 0
                ? Stream.empty()
                : Stream.of(Sentence.of(Nouns.CHANGE.counted(undated) + " er uden tidspunkt og står kun i tabellen"));
        return new Timeline(
                drawn.caption(
                        Stream.concat(Arrays.stream(most.notes()), untimed).toArray(String[]::new)),
                drawn.format(),
                drawn.has("kind") ? drawn.field("kind").title() : "",
                most.items());
    }

    /** @param compared one development drawn in every panel */
    static Figure smallMultiples(FigureRows drawn, Optional<FigureRows> compared) {
        boolean gaps = drawn.has("gap");
        Developments told = Developments.of(gaps ? drawn : drawn.comparable());
        List<String> periods = told.periods();
        return new SmallMultiples(
                gaps ? drawn.caption(told.breakNotes()) : drawn.caption(drawn.breakNotes()),
                drawn.format(),
                periods,
                told.over(periods),
                compared.map(Developments::of)
                        .flatMap(other -> other.over(periods).stream().findFirst())
                        .orElse(null),
                gaps ? told.breaks() : List.of());
    }
}
