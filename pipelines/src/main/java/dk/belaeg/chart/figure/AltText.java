package dk.belaeg.chart.figure;

import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Measure;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Ranking;
import dk.belaeg.sentence.Sentence;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A plain Danish description of a figure from its data: what kind it is, what lies at its ends, what is withheld and
 * what is missing. For callers without a better sentence of their own. It reads only what the figure shows.
 */
public final class AltText implements Figure.Cases<String> {
    private static final String BROKEN = "Tal før og efter et databrud kan ikke sammenlignes";
    private static final int MOST_LISTED = 8;

    private AltText() {}

    public static String of(Figure figure) {
        Caption caption = figure.caption();
        return Sentence.join(List.of(caption.title(), caption.subtitle(), figure.match(new AltText())));
    }

    /** A name with its value. */
    private record Fact(String name, Value value) {}

    @Override
    public String rankedBars(RankedBars figure) {
        List<Fact> facts = figure.bars().stream()
                .map(bar -> new Fact(bar.label(), bar.value()))
                .toList();
        Measure measure = figure.format().measure();
        return Sentence.join(List.of("Søjlediagram med " + count(facts.size(), Nouns.BAR), told(facts, measure)));
    }

    @Override
    public String stackedBars(StackedBars figure) {
        Measure measure = figure.format().measure();
        String kind =
                figure.form() == StackedBars.Form.DIVERGING ? "Svar til begge sider af midten" : "Stablede søjler";
        List<String> rows = figure.rows().stream()
                .map(row -> row.label() + ": "
                        + String.join(
                                ", ",
                                IntStream.range(0, row.values().size())
                                        .mapToObj(
                                                i -> figure.categories().get(i).name() + " "
                                                        + measure.digits(
                                                                row.values().get(i)))
                                        .toList()))
                .toList();
        return Sentence.join(List.of(kind + " med " + count(rows.size(), Nouns.ROW), listed(rows)));
    }

    @Override
    public String dotsAgainstMark(DotsAgainstMark figure) {
        Measure measure = figure.format().measure();
        String kind = figure.dotName() + " mod " + Texts.inside(figure.markName()) + " i "
                + count(figure.rows().size(), Nouns.ROW);
        List<Fact> dots = figure.rows().stream().map(AltText::end).toList();
        if (figure.flagText().isEmpty()) {
            return Sentence.join(List.of(kind, told(dots, measure)));
        }
        List<String> flagged = figure.rows().stream()
                .filter(Pair::emphasised)
                .map(row -> row.label() + " " + measure.digits(row.to()) + " mod " + measure.number(row.from()))
                .toList();
        String flags = flagged.isEmpty()
                ? "Ingen er markeret: " + figure.flagText()
                : flagged.size() + " markeret (" + figure.flagText() + "): " + listed(flagged);
        return Sentence.join(List.of(kind, flags, unknown(dots, measure)));
    }

    @Override
    public String dumbbells(Dumbbells figure) {
        return moved(figure.fromName(), figure.toName(), figure.rows(), figure.format());
    }

    @Override
    public String slopes(Slopes figure) {
        return moved(figure.fromName(), figure.toName(), figure.rows(), figure.format());
    }

    private static String moved(String from, String to, List<Pair> rows, ValueFormat format) {
        Measure measure = format.measure();
        String facts = rows.size() <= MOST_LISTED
                ? listed(rows.stream()
                        .map(row -> row.label() + " " + Change.between(row.from(), row.to(), measure))
                        .toList())
                : to + ": " + told(rows.stream().map(AltText::end).toList(), measure);
        return Sentence.join(List.of("Fra " + from + " til " + to + " i " + count(rows.size(), Nouns.ROW), facts));
    }

    @Override
    public String lines(Lines figure) {
        int last = figure.periods().size() - 1;
        String told = over(
                figure.periods(),
                figure.series(),
                figure.format(),
                Nouns.LINE,
                series -> figure.comparableFrom(series, last));
        return figure.breaks().isEmpty() ? told : Sentence.join(List.of(told, BROKEN));
    }

    @Override
    public String smallMultiples(SmallMultiples figure) {
        int last = figure.periods().size() - 1;
        String told = over(
                figure.periods(),
                figure.panels(),
                figure.format(),
                Nouns.SMALL_CHART,
                panel -> figure.comparableFrom(panel, last));
        return figure.breaks().isEmpty() ? told : Sentence.join(List.of(told, BROKEN));
    }

    /** @param from the first period of a series that its last can be compared with */
    private static String over(
            List<String> periods, List<Series> series, ValueFormat format, Noun noun, ToIntFunction<Series> from) {
        Measure measure = format.measure();
        String last = periods.get(periods.size() - 1);
        String kind = count(series.size(), noun) + " fra " + periods.get(0) + " til " + last;
        if (series.size() > MOST_LISTED) {
            List<Fact> ends =
                    series.stream().map(s -> new Fact(s.name(), last(s))).toList();
            return Sentence.join(List.of(kind, last + ": " + told(ends, measure)));
        }
        return Sentence.join(List.of(
                kind,
                listed(series.stream()
                        .map(s -> developed(s, periods, from.applyAsInt(s), measure))
                        .toList())));
    }

    private static String developed(Series series, List<String> periods, int from, Measure measure) {
        String since = from == 0 ? "" : " (siden " + periods.get(from) + ")";
        return series.name() + " " + Change.between(series.values().get(from), last(series), measure) + since;
    }

    private static Value last(Series series) {
        return series.values().get(series.values().size() - 1);
    }

    @Override
    public String heatMap(HeatMap figure) {
        List<Fact> facts = figure.rows().stream()
                .flatMap(row -> IntStream.range(0, figure.columns().size())
                        .mapToObj(i -> new Fact(
                                row.name() + ", " + figure.columns().get(i),
                                row.values().get(i))))
                .toList();
        String kind = "Skraveret tabel med " + count(figure.rows().size(), Nouns.ROW) + " og "
                + count(figure.columns().size(), Nouns.COLUMN);
        return Sentence.join(List.of(kind, told(facts, figure.format().measure())));
    }

    @Override
    public String waterfall(Waterfall figure) {
        List<String> steps = figure.steps().stream()
                .map(step -> step.label() + " " + step(step, figure.format().measure()))
                .toList();
        return "Trin fra total til total: " + String.join("; ", steps);
    }

    @Override
    public String timeline(Timeline figure) {
        ValueFormat format = figure.format().asChange();
        return Sentence.join(List.of(
                "Tidslinje med " + count(figure.events().size(), Nouns.ROW),
                listed(figure.events().stream()
                        .map(row -> row.label() + " " + format.label(row.value()) + " (" + row.time() + ")")
                        .toList())));
    }

    private static String step(Waterfall.Step step, Measure measure) {
        boolean rises = !step.isTotal()
                && step.value() instanceof Value.Amount amount
                && amount.value().signum() > 0;
        return (rises ? "+" : "") + measure.digits(step.value());
    }

    @Override
    public String tileMap(TileMap figure) {
        List<Fact> facts = figure.tiles().stream()
                .map(tile -> new Fact(tile.name(), tile.value()))
                .toList();
        return Sentence.join(List.of(
                "Kort med en flise for hver kommune",
                told(facts, figure.format().measure())));
    }

    @Override
    public String trueMap(TrueMap figure) {
        List<Fact> facts = figure.areas().stream()
                .map(area -> new Fact(area.name(), area.value()))
                .toList();
        return Sentence.join(List.of(
                "Kort over " + count(facts.size(), Nouns.MUNICIPALITY),
                told(facts, figure.format().measure())));
    }

    @Override
    public String scatter(Scatter figure) {
        List<Fact> facts = figure.points().stream()
                .map(point ->
                        new Fact(point.label(), Numbers.exact(point.across()) == null ? point.across() : point.up()))
                .toList();
        boolean line = figure.points().stream().anyMatch(point -> Numbers.exact(point.trend()) != null);
        return Sentence.join(List.of(
                count(facts.size(), Nouns.POINT) + ": " + Texts.inside(figure.acrossName()) + " og "
                        + Texts.inside(figure.upName()),
                told(facts, figure.format().measure()),
                line ? "En linje viser, hvordan de følges ad" : ""));
    }

    /** All of a few; of many the largest and the smallest; and in any case what is withheld or missing. */
    private static String told(List<Fact> facts, Measure measure) {
        List<Fact> known = Order.LARGEST_FIRST.apply(facts, Fact::name, Fact::value).stream()
                .filter(fact -> Numbers.lower(fact.value()) != null)
                .toList();
        if (known.isEmpty()) {
            return Sentence.join(List.of("Ingen tal vises", unknown(facts, measure)));
        }
        if (known.size() <= MOST_LISTED) {
            return Sentence.join(List.of(listed(all(known, measure)), unknown(facts, measure)));
        }
        List<Fact> whole = known.stream()
                .filter(fact -> !(fact.value() instanceof Value.AtLeast))
                .toList();
        if (whole.isEmpty()) {
            return Sentence.join(List.of("Ingen af tallene er hele", unknown(facts, measure)));
        }
        boolean someWithheld = facts.stream().anyMatch(fact -> fact.value() instanceof Value.Mark);
        String among = someWithheld ? " af dem, der vises" : "";
        return Sentence.join(List.of(
                "Størst" + among + ": " + ends(Ranking.most(whole, Fact::value), measure),
                "Mindst" + among + ": " + ends(Ranking.least(whole, Fact::value), measure),
                unknown(facts, measure)));
    }

    private static String ends(Ranking<Fact> ranking, Measure measure) {
        return Listing.facts(all(ranking.leaders(), measure), MOST_LISTED);
    }

    private static String unknown(List<Fact> facts, Measure measure) {
        return Sentence.join(List.of(
                named("Mangler nogles tal", Value.AtLeast.class, facts),
                bounded(facts, measure),
                named("Vises ikke", Value.Mark.class, facts),
                named("Ikke oplyst", Value.Blank.class, facts)));
    }

    private static String named(String what, Class<? extends Value> kind, List<Fact> facts) {
        List<String> names = facts.stream()
                .filter(fact -> kind.isInstance(fact.value()))
                .map(Fact::name)
                .toList();
        return names.isEmpty() ? "" : what + ": " + listed(names);
    }

    /** What is known only upwards has no place among the others. */
    private static String bounded(List<Fact> facts, Measure measure) {
        List<Fact> bounded = facts.stream()
                .filter(fact -> fact.value() instanceof Value.AtMost)
                .toList();
        return bounded.isEmpty() ? "" : "Mangler nogles tal: " + listed(all(bounded, measure));
    }

    private static Fact end(Pair row) {
        return new Fact(row.label(), row.to());
    }

    private static List<String> all(List<Fact> facts, Measure measure) {
        return facts.stream()
                .map(fact -> fact.name() + " " + measure.digits(fact.value()))
                .toList();
    }

    private static String listed(List<String> items) {
        return Listing.facts(items, MOST_LISTED);
    }

    private static String count(int number, Noun noun) {
        return noun.counted(number);
    }
}
