package dk.belaeg.report.chart.figure;

import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plain Danish description of a figure from its data: what kind it is, what lies at its ends, what is withheld and
 * what is missing. For callers without a better sentence of their own. It reads only what the figure shows.
 */
public final class AltText implements Figure.Cases<String> {
    private static final int MOST_LISTED = 8;

    private AltText() {}

    public static String of(Figure figure) {
        Caption caption = figure.caption();
        String about = caption.subtitle().isEmpty() ? caption.title() : caption.title() + ". " + caption.subtitle();
        return sentence(about) + " " + figure.match(new AltText());
    }

    /** A name with its value. */
    private record Fact(String name, Value value) {}

    @Override
    public String rankedBars(RankedBars figure) {
        List<Fact> facts = figure.bars().stream()
                .map(bar -> new Fact(bar.label(), bar.value()))
                .toList();
        String reference = figure.reference() == null
                ? ""
                : " "
                        + sentence(figure.reference().name() + ": "
                                + figure.format().withUnit(figure.reference().value()));
        return "Søjlediagram med " + count(facts.size(), "søjle", "søjler") + ". " + told(facts, figure.format())
                + reference;
    }

    @Override
    public String stackedBars(StackedBars figure) {
        String kind =
                figure.form() == StackedBars.Form.DIVERGING ? "Svar til begge sider af midten" : "Stablede søjler";
        List<String> rows = figure.rows().stream()
                .map(row -> row.label() + ": "
                        + joined(IntStream.range(0, row.values().size())
                                .mapToObj(i -> figure.categories().get(i).name() + " "
                                        + figure.format().withUnit(row.values().get(i)))
                                .toList()))
                .toList();
        return kind + " med " + count(rows.size(), "række", "rækker") + ". " + listed(rows);
    }

    @Override
    public String dotsAgainstMark(DotsAgainstMark figure) {
        List<String> flagged = figure.rows().stream()
                .filter(Pair::emphasised)
                .map(row -> pair(row, figure.format()))
                .toList();
        String flags = figure.flagText().isEmpty()
                ? told(second(figure.rows()), figure.format())
                : flagged.isEmpty()
                        ? "Ingen er markeret: " + figure.flagText() + "."
                        : flagged.size() + " markeret (" + figure.flagText() + "): " + listed(flagged);
        return figure.dotName() + " mod " + figure.markName() + " i "
                + count(figure.rows().size(), "række", "rækker") + ". " + flags
                + (figure.flagText().isEmpty() ? "" : unknown(second(figure.rows())));
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
        List<String> told = rows.stream().map(row -> pair(row, format)).toList();
        String facts = told.size() <= MOST_LISTED ? listed(told) : to + ": " + told(second(rows), format);
        return "Fra " + from + " til " + to + " i " + count(rows.size(), "række", "rækker") + ". " + facts;
    }

    @Override
    public String lines(Lines figure) {
        return over(figure.periods(), figure.series(), figure.format(), "linje", "linjer");
    }

    @Override
    public String smallMultiples(SmallMultiples figure) {
        return over(figure.periods(), figure.panels(), figure.format(), "lille diagram", "små diagrammer");
    }

    private static String over(List<String> periods, List<Series> series, ValueFormat format, String one, String many) {
        String last = periods.get(periods.size() - 1);
        String kind = count(series.size(), one, many) + " fra " + periods.get(0) + " til " + last + ". ";
        if (series.size() > MOST_LISTED) {
            List<Fact> ends = series.stream()
                    .map(s -> new Fact(s.name(), s.values().get(s.values().size() - 1)))
                    .toList();
            return kind + last + ": " + told(ends, format);
        }
        return kind
                + listed(series.stream()
                        .map(s -> s.name() + " fra " + format.label(s.values().get(0)) + " til "
                                + format.withUnit(s.values().get(s.values().size() - 1)))
                        .toList());
    }

    @Override
    public String heatMap(HeatMap figure) {
        List<Fact> facts = figure.rows().stream()
                .flatMap(row -> IntStream.range(0, figure.columns().size())
                        .mapToObj(i -> new Fact(
                                row.name() + ", " + figure.columns().get(i),
                                row.values().get(i))))
                .toList();
        return "Skraveret tabel med " + count(figure.rows().size(), "række", "rækker") + " og "
                + count(figure.columns().size(), "kolonne", "kolonner") + ". " + told(facts, figure.format());
    }

    @Override
    public String waterfall(Waterfall figure) {
        List<String> steps = figure.steps().stream()
                .map(step -> step.label() + " "
                        + (step.isTotal() ? figure.format() : figure.format().asChange()).withUnit(step.value()))
                .toList();
        return "Trin fra total til total: " + sentence(String.join("; ", steps));
    }

    @Override
    public String tileMap(TileMap figure) {
        List<Fact> facts = figure.tiles().stream()
                .map(tile -> new Fact(tile.name(), tile.value()))
                .toList();
        return "Kort med en flise for hver kommune. " + told(facts, figure.format());
    }

    @Override
    public String trueMap(TrueMap figure) {
        List<Fact> facts = figure.areas().stream()
                .map(area -> new Fact(area.name(), area.value()))
                .toList();
        return "Kort over " + count(facts.size(), "kommune", "kommuner") + ". " + told(facts, figure.format());
    }

    /** All of a few; of many the largest and the smallest; and in any case what is withheld or missing. */
    private static String told(List<Fact> facts, ValueFormat format) {
        List<Fact> sorted = Order.LARGEST_FIRST.apply(facts, Fact::name, Fact::value).stream()
                .filter(fact -> Numbers.lower(fact.value()) != null)
                .toList();
        String known;
        if (sorted.isEmpty()) {
            known = "Ingen tal vises.";
        } else if (sorted.size() <= MOST_LISTED) {
            known = sentence(
                    String.join("; ", sorted.stream().map(f -> one(f, format)).toList()));
        } else {
            known = "Størst: " + one(sorted.get(0), format) + ". Mindst: " + one(sorted.get(sorted.size() - 1), format)
                    + ".";
        }
        return known + unknown(facts);
    }

    private static String unknown(List<Fact> facts) {
        List<String> withheld = facts.stream()
                .filter(f -> f.value() instanceof Value.Mark)
                .map(Fact::name)
                .toList();
        List<String> missing = facts.stream()
                .filter(f -> f.value() instanceof Value.Blank)
                .map(Fact::name)
                .toList();
        return (withheld.isEmpty() ? "" : " Vises ikke: " + listed(withheld))
                + (missing.isEmpty() ? "" : " Ikke oplyst: " + listed(missing));
    }

    private static List<Fact> second(List<Pair> rows) {
        return rows.stream().map(row -> new Fact(row.label(), row.to())).toList();
    }

    private static String one(Fact fact, ValueFormat format) {
        return fact.name() + " " + format.withUnit(fact.value());
    }

    private static String pair(Pair row, ValueFormat format) {
        return row.label() + " fra " + format.label(row.from()) + " til " + format.withUnit(row.to());
    }

    private static String listed(List<String> items) {
        List<String> first = new ArrayList<>(items.subList(0, Math.min(MOST_LISTED, items.size())));
        if (first.size() < items.size()) {
            first.add("og " + (items.size() - first.size()) + " andre");
        }
        return sentence(String.join("; ", first));
    }

    private static String joined(List<String> items) {
        return String.join(", ", items);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
