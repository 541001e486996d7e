package dk.belaeg.report.annex;

import dk.belaeg.contract.Columns;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.ChangeParts;
import dk.belaeg.sentence.Measure;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A headline figure of two rounds side by side, in the unit of its annex.
 *
 * @param change blank where it cannot be told: a number is hidden or not whole, it is not of the same answers, or something
 *     in how it is made has changed
 * @param note Danish sentence: why there is no change; empty when there is one
 */
public record YearOnYear(KeyFigure figure, Value before, Value now, Value change, String note) {
    /** What a figure may name the newest of, which is another in each round. */
    private static final List<String> TIMES = List.of(Columns.YEAR, Columns.PERIOD);

    /** What it is called in a table. */
    public String subject() {
        return figure.name();
    }

    /** How the change is said: two percentages differ by percentage points. */
    public Measure changeMeasure() {
        Measure measure = figure.measure();
        return measure.unit().equals("pct.")
                ? new Measure(measure.decimals(), "procentpoint", measure.noun())
                : measure;
    }

    /** The figure and how it moved, or why that cannot be told. */
    public String sentence() {
        if (change instanceof Value.Blank) {
            return Sentence.join(List.of(
                    figure.subject() + " er " + figure.measure().digits(now) + " mod "
                            + figure.measure().digits(before) + " før",
                    note));
        }
        return Sentence.of(figure.subject() + " " + Change.between(before, now, figure.measure()));
    }

    /** What tells figures of one round apart, and is the same in all rounds. */
    public static String id(KeyFigure figure) {
        Map<String, List<String>> where = new TreeMap<>(figure.rows().where());
        TIMES.forEach(where::remove);
        return figure.annex() + ": " + figure.rows().report() + "." + figure.column() + " " + where;
    }

    /**
     * The figures that are always told, where the former round has them too.
     *
     * @param then those of the former round
     * @param broken why a figure of the former round and the same of this one cannot be compared; empty where they can
     */
    public static List<YearOnYear> of(
            PublishedNumbers before,
            List<KeyFigure> then,
            PublishedNumbers now,
            List<KeyFigure> figures,
            BiFunction<KeyFigure, KeyFigure, Optional<String>> broken) {
        Map<String, KeyFigure> former = new LinkedHashMap<>();
        then.forEach(figure -> former.put(id(figure), figure));
        List<YearOnYear> rows = new ArrayList<>();
        for (KeyFigure figure : figures) {
            KeyFigure same = former.get(id(figure));
            if (figure.told() && same != null) {
                Value was = only(before, same);
                Value is = only(now, figure);
                boolean nothing = was instanceof Value.Blank && is instanceof Value.Blank;
                if (!nothing) {
                    rows.add(compared(figure, was, is, broken.apply(same, figure), parts(before, same, now, figure)));
                }
            }
        }
        return rows;
    }

    private static YearOnYear compared(
            KeyFigure figure, Value was, Value is, Optional<String> broken, Optional<ChangeParts> parts) {
        if (broken.isPresent()) {
            return new YearOnYear(figure, was, is, Value.Blank.UNSTATED, Sentence.of("Brud: " + broken.get()));
        }
        if (parts.isPresent() && !parts.get().sameAnswers()) {
            String apart = parts.get()
                    .apart(
                            was,
                            is,
                            figure.measure(),
                            figure.parts().orElseThrow().noun(),
                            figure.divide());
            return new YearOnYear(figure, was, is, Value.Blank.UNSTATED, Sentence.of(apart));
        }
        Value change = Change.difference(was, is);
        String note = change instanceof Value.Blank blank ? Sentence.of("Ændringen " + blank.reason()) : "";
        return new YearOnYear(figure, was, is, change, note);
    }

    private static Optional<ChangeParts> parts(
            PublishedNumbers before, KeyFigure then, PublishedNumbers now, KeyFigure figure) {
        if (then.parts().isEmpty() || figure.parts().isEmpty()) {
            return Optional.empty();
        }
        Map<List<String>, Value> was =
                before.values(then.parts().get().rows(), then.parts().get().field());
        Map<List<String>, Value> is =
                now.values(figure.parts().get().rows(), figure.parts().get().field());
        return was.isEmpty() || is.isEmpty() ? Optional.empty() : Optional.of(ChangeParts.of(was, is, false));
    }

    /** The number of a figure that is one number. */
    private static Value only(PublishedNumbers release, KeyFigure figure) {
        Map<List<String>, Value> values = release.values(figure.rows(), figure.column());
        return values.size() == 1
                ? AnnexColumns.scaled(values.values().iterator().next(), figure.divide())
                : Value.Blank.UNSTATED;
    }
}
