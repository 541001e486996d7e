package dk.belaeg.chart;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.DotsAgainstMark;
import dk.belaeg.chart.figure.Dumbbells;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.HeatMap;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.Scatter;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.Slopes;
import dk.belaeg.chart.figure.SmallMultiples;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.chart.figure.TileMap;
import dk.belaeg.chart.figure.Timeline;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.chart.figure.Waterfall;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Listing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Figures of every kind with what real data sooner or later brings: too many, too long, too large, nothing at all. */
public final class HostileFigures {
    private static final List<String> LONG_NAMES = List.of(
            "Botilbuddet for unge og voksne med udviklingshæmning og udadreagerende adfærd",
            "Faaborg-Midtfyn",
            "Ø",
            "Specialundervisningscentretforungeogvoksnemederhvervethjerneskade",
            "Å/Æ: \"<citat>\" & co., afd. 3 – Nørre Aaby",
            "Socialpsykiatrisk botilbud Holsted (tidl. Bo-Støtten, Fredensvej 10), afdeling for unge 18-25 år");

    private HostileFigures() {}

    /** What the numbers are like. */
    public enum Numbers {
        USUAL,
        ZERO,
        ALL_EQUAL,
        NEGATIVE,
        BOTH_SIGNS,
        HUGE,
        TINY,
        HUGE_AND_TINY,
        MASKED,
        BLANK,
        RANGES,
        MIXED;

        List<Value> draw(int count, boolean neverNegative) {
            Random random = new Random(name().hashCode() + 31L * count);
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Value value = one(random, i);
                boolean negative = value instanceof Value.Amount a && a.value().signum() < 0;
                values.add(negative && neverNegative ? Value.Amount.of(random.nextInt(40)) : value);
            }
            return values;
        }

        private Value one(Random random, int i) {
            BigDecimal usual = BigDecimal.valueOf(random.nextInt(1000), 1);
            return switch (this) {
                case USUAL -> new Value.Amount(usual);
                case ZERO -> Value.Amount.of(0);
                case ALL_EQUAL -> new Value.Amount(new BigDecimal("97.5"));
                case NEGATIVE -> new Value.Amount(usual.negate());
                case BOTH_SIGNS -> new Value.Amount(usual.subtract(BigDecimal.valueOf(50)));
                case HUGE -> new Value.Amount(usual.scaleByPowerOfTen(11));
                case TINY -> new Value.Amount(usual.scaleByPowerOfTen(-9));
                case HUGE_AND_TINY -> new Value.Amount(usual.scaleByPowerOfTen(i % 2 == 0 ? 10 : -9));
                case MASKED -> new Value.Mark(i % 3 == 0 ? "x" : "≤3");
                case BLANK -> new Value.Blank(i % 2 == 0 ? "" : "prisindeks for 2027 mangler i opslag");
                case RANGES -> new Value.Range(usual, usual.add(BigDecimal.valueOf(4)));
                case MIXED ->
                    switch (random.nextInt(5)) {
                        case 0 -> new Value.Mark("≤3");
                        case 1 -> new Value.Blank("ikke oplyst");
                        case 2 -> new Value.Range(usual, usual.add(BigDecimal.TEN));
                        default -> new Value.Amount(usual);
                    };
            };
        }
    }

    /** A figure that can be made, with a name for reports. */
    public record Case(String name, Supplier<Figure> figure) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All kinds with these numbers, for none to 98 items, with the usual names and with long ones. */
    public static List<Case> of(Numbers numbers) {
        List<Case> cases = new ArrayList<>();
        for (int count : new int[] {0, 1, 2, 10, 22, 98}) {
            for (boolean longNames : new boolean[] {false, true}) {
                for (Kind kind : Kind.values()) {
                    String name = kind + " " + numbers + " " + count + (longNames ? " long" : "");
                    cases.add(new Case(name, () -> kind.figure(names(count, longNames), numbers, name)));
                }
            }
        }
        return cases;
    }

    /** The kinds with all kinds of numbers. */
    public static List<Case> all() {
        return Arrays.stream(Numbers.values()).flatMap(n -> of(n).stream()).toList();
    }

    private static List<String> names(int count, boolean longNames) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> from = longNames ? LONG_NAMES : SampleFigures.MUNICIPALITIES;
            String repeat = i < from.size() ? "" : " " + (i / from.size() + 1);
            names.add(from.get(i % from.size()) + repeat);
        }
        return names;
    }

    /** The kinds, each made from names and numbers alone. */
    private enum Kind {
        RANKED,
        RANKED_CHANGES,
        SHARES,
        LIKERT,
        DIVERGING,
        DOTS,
        DUMBBELLS,
        SLOPES,
        LINES,
        LINES_WITH_BREAKS,
        LINES_WITH_BREAKS_OF_SOME,
        LINES_OF_ONE_PERIOD,
        LINES_OF_MONTHS,
        SMALL_LINES,
        SMALL_LINES_OF_MONTHS,
        HEAT,
        HEAT_OF_MANY_COLUMNS,
        WATERFALL,
        TIMELINE,
        TILES,
        SCATTER;

        private static final ValueFormat FORMAT = ValueFormat.of(1, "mio. kr.");

        Figure figure(List<String> names, Numbers numbers, String name) {
            Caption caption = new Caption(
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                    "Botilbuddet for unge og voksne med udviklingshæmning har den højeste belægning af alle tilbud",
                    "Mio. kr., 2025-priser, 22 kommuner i Syddanmark og Region Syddanmark, 1. januar til 31. december",
                    "Kommunernes indberetninger.",
                    List.of("Tallene beror på et skøn."));
            return switch (this) {
                case RANKED -> new RankedBars(caption, FORMAT, bars(names, numbers));
                case RANKED_CHANGES -> new RankedBars(caption, FORMAT.asChange(), bars(names, numbers));
                case SHARES -> stacked(caption, names, numbers, StackedBars.Form.SHARES);
                case LIKERT -> stacked(caption, names, numbers, StackedBars.Form.LIKERT);
                case DIVERGING -> stacked(caption, names, numbers, StackedBars.Form.DIVERGING);
                case DOTS ->
                    new DotsAgainstMark(
                            caption,
                            FORMAT,
                            "Budgetteret belægning",
                            "Faktisk belægning",
                            "Afviger 5 procentpoint eller mere fra det budgetterede",
                            Order.SMALLEST_FIRST.apply(pairs(names, numbers), Pair::label, Pair::to));
                case DUMBBELLS ->
                    new Dumbbells(
                            caption,
                            FORMAT,
                            "1. halvår 2025",
                            "1. halvår 2026",
                            Order.LARGEST_FIRST.apply(pairs(names, numbers), Pair::label, Pair::to));
                case SLOPES -> new Slopes(caption, FORMAT, "2020", "1. halvår 2026", pairs(names, numbers));
                case LINES -> lines(caption, PERIODS, names, numbers, List.of());
                case LINES_OF_ONE_PERIOD -> lines(caption, List.of("2025"), names, numbers, List.of());
                case LINES_OF_MONTHS -> lines(caption, MONTHS, names, numbers, List.of());
                case LINES_WITH_BREAKS ->
                    lines(
                            caption,
                            PERIODS,
                            names,
                            numbers,
                            List.of(
                                    new Lines.Break(
                                            1, "Ny kontoplan fra 2018, tallene kan ikke sammenlignes", Set.of()),
                                    new Lines.Break(6, "Barnets Lov", Set.of())));
                case LINES_WITH_BREAKS_OF_SOME ->
                    lines(
                            caption,
                            PERIODS,
                            names,
                            numbers,
                            List.of(
                                    new Lines.Break(1, "databrud", Set.of()),
                                    new Lines.Break(
                                            6, "databrud: " + Listing.and(some(names)), Set.copyOf(some(names)))));
                case SMALL_LINES ->
                    new SmallMultiples(
                            caption,
                            FORMAT,
                            PERIODS,
                            series(PERIODS, names, numbers),
                            new Series("Region Syddanmark", Numbers.USUAL.draw(PERIODS.size(), false)),
                            List.of(new Lines.Break(3, "databrud", Set.copyOf(some(names)))));
                case SMALL_LINES_OF_MONTHS ->
                    new SmallMultiples(caption, FORMAT, MONTHS, series(MONTHS, names, numbers), null, List.of());
                case HEAT -> heat(caption, PERIODS, names, numbers);
                case HEAT_OF_MANY_COLUMNS -> heat(caption, SampleFigures.MUNICIPALITIES, names, numbers);
                case WATERFALL -> waterfall(caption, names, numbers);
                case TIMELINE -> timeline(caption, names, numbers);
                case TILES -> tiles(caption, names, numbers);
                case SCATTER -> scatter(caption, names, numbers);
            };
        }

        private static final List<String> PERIODS =
                List.of("2017", "2018", "2019", "2020", "2021", "2022", "1. halvår 2023", "2024", "Året 2025 i alt");

        private static final List<String> MONTHS = IntStream.range(0, 120)
                .mapToObj(i -> (2016 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + (i % 12 + 1))
                .toList();

        private static HeatMap heat(Caption caption, List<String> columns, List<String> names, Numbers numbers) {
            List<Series> rows = series(columns, names, numbers);
            return new HeatMap(caption, FORMAT, columns, rows, Shades.even(values(rows)));
        }

        private static List<RankedBars.Bar> bars(List<String> names, Numbers numbers) {
            List<Value> values = numbers.draw(names.size(), false);
            List<RankedBars.Bar> bars = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                bars.add(new RankedBars.Bar(names.get(i), values.get(i), i % 7 == 3));
            }
            return bars;
        }

        private static List<Pair> pairs(List<String> names, Numbers numbers) {
            List<Value> values = numbers.draw(2 * names.size(), false);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                pairs.add(new Pair(names.get(i), values.get(2 * i), values.get(2 * i + 1), i % 5 == 1));
            }
            return pairs;
        }

        private static Scatter scatter(Caption caption, List<String> names, Numbers numbers) {
            List<Value> trend = numbers.draw(names.size(), false);
            List<Pair> pairs = pairs(names, numbers);
            return new Scatter(
                    caption,
                    FORMAT,
                    ValueFormat.of(2, ""),
                    "Vækst i udgiften pr. voksen, faste priser, 2018-2025 (pct.)",
                    "Andel af botilbud, som fonde, foreninger og selvejende institutioner driver (pct.)",
                    IntStream.range(0, names.size())
                            .mapToObj(i -> new Scatter.Point(
                                    names.get(i),
                                    pairs.get(i).from(),
                                    pairs.get(i).to(),
                                    trend.get(i)))
                            .toList());
        }

        private static List<Series> series(List<String> periods, List<String> names, Numbers numbers) {
            int count = periods.size();
            List<Value> values = numbers.draw(count * names.size(), false);
            List<Series> series = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                series.add(new Series(names.get(i), values.subList(count * i, count * (i + 1))));
            }
            return series;
        }

        private static List<String> some(List<String> names) {
            return names.stream().limit(2).toList();
        }

        private static List<Value> values(List<Series> rows) {
            return rows.stream().flatMap(row -> row.values().stream()).toList();
        }

        private static Lines lines(
                Caption caption, List<String> periods, List<String> names, Numbers numbers, List<Lines.Break> breaks) {
            return new Lines(caption, FORMAT, periods, series(periods, names, numbers), breaks);
        }

        private static StackedBars stacked(
                Caption caption, List<String> names, Numbers numbers, StackedBars.Form form) {
            List<Category> categories = List.of(
                    new Category("I meget høj grad", Stance.FOR),
                    new Category("I høj grad", Stance.FOR),
                    new Category("I nogen grad", Stance.NEUTRAL),
                    new Category("I mindre grad", Stance.AGAINST),
                    new Category("Slet ikke", Stance.AGAINST),
                    new Category("Ved ikke eller ønsker ikke at svare på spørgsmålet", Stance.OUTSIDE));
            List<Value> values = numbers.draw(categories.size() * names.size(), true);
            List<StackedBars.Row> rows = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                int first = categories.size() * i;
                rows.add(new StackedBars.Row(names.get(i), values.subList(first, first + categories.size())));
            }
            return new StackedBars(caption, ValueFormat.of(0, "pct."), form, categories, rows);
        }

        private static Timeline timeline(Caption caption, List<String> names, Numbers numbers) {
            List<Value> values = numbers.draw(names.size(), false);
            List<Timeline.Event> rows = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                LocalDate from = LocalDate.of(2026, 1, 1).plusDays(97L * i);
                Period days = new Period(from, from.plusDays(i % 3 == 0 ? 0 : 61L * i % 400));
                rows.add(new Timeline.Event(
                        names.get(i),
                        i % 2 == 0 ? "Døgnpladser" : "Art ikke oplyst",
                        days,
                        days.danish(),
                        values.get(i)));
            }
            return new Timeline(caption, FORMAT, "Art", rows);
        }

        private static Waterfall waterfall(Caption caption, List<String> names, Numbers numbers) {
            List<Value> values = numbers.draw(names.size(), false);
            List<Waterfall.Step> steps = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                steps.add(new Waterfall.Step(names.get(i), values.get(i), i % 9 == 0));
            }
            return new Waterfall(caption, FORMAT, steps);
        }

        private static TileMap tiles(Caption caption, List<String> names, Numbers numbers) {
            List<Value> values = numbers.draw(names.size(), false);
            int columns = names.size() > 30 ? 13 : 8;
            List<TileMap.Tile> tiles = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                tiles.add(new TileMap.Tile(names.get(i), i % columns, i / columns, values.get(i)));
            }
            return new TileMap(caption, FORMAT, tiles, Shades.even(values));
        }
    }
}
