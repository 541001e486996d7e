package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pure data: what is shown, never how. Every number comes from a released table, so a figure can hold
 * nothing that the table does not print. Rows and bars are drawn in the order in which they are given; see {@link Order}.
 */
public sealed interface Figure {
    Caption caption();

    ValueFormat format();

    /** Calls the case of this kind. A new kind does not compile until every user of {@link Cases} treats it. */
    <T> T match(Cases<T> cases);

    /** One answer for each kind of figure. */
    interface Cases<T> {
        T rankedBars(RankedBars figure);

        T stackedBars(StackedBars figure);

        T dotsAgainstMark(DotsAgainstMark figure);

        T dumbbells(Dumbbells figure);

        T slopes(Slopes figure);

        T lines(Lines figure);

        T smallMultiples(SmallMultiples figure);

        T heatMap(HeatMap figure);

        T waterfall(Waterfall figure);

        T timeline(Timeline figure);

        T tileMap(TileMap figure);

        T trueMap(TrueMap figure);

        T scatter(Scatter figure);
    }

    /** A name with two numbers, in the order in which they are told. */
    record Pair(String label, Value from, Value to, boolean emphasised) {
        public Pair {
            label = FigureTexts.name(label);
            Numbers.numeric(from);
            Numbers.numeric(to);
        }
    }

    /** A name with one number for each period or column. */
    record Series(String name, List<Value> values) {
        public Series {
            name = FigureTexts.name(name);
            values = Numbers.numeric(values);
        }

        /** The series, having made sure that each has a value for every period and that there are periods at all. */
        private static List<Series> over(List<String> periods, List<Series> series) {
            if (periods.isEmpty()) {
                throw new IllegalArgumentException("no periods or columns");
            }
            for (Series one : series) {
                if (one.values().size() != periods.size()) {
                    throw new IllegalArgumentException(
                            one.name() + " has " + one.values().size() + " values for " + periods.size() + " periods");
                }
            }
            return List.copyOf(series);
        }
    }

    /** Horizontal bars from zero, one a name, each with its number: who has most. */
    record RankedBars(Caption caption, ValueFormat format, List<Bar> bars) implements Figure {
        public RankedBars {
            bars = List.copyOf(bars);
        }

        /** One bar. */
        public record Bar(String label, Value value, boolean emphasised) {
            public Bar {
                label = FigureTexts.name(label);
                Numbers.numeric(value);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.rankedBars(this);
        }
    }

    /**
     * Horizontal bars in parts: how a whole of 100 percent is divided, one bar a row.
     *
     * @param form what the parts mean and where they begin
     * @param categories the parts in order, one to seven
     * @param rows one row a bar, with one value a category
     */
    record StackedBars(Caption caption, ValueFormat format, Form form, List<Category> categories, List<Row> rows)
            implements Figure {
        /** The length of a full bar. */
        public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        private static final int MOST_CATEGORIES = 7;
        private static final int MOST_ON_A_SIDE = 3;

        public StackedBars {
            categories = List.copyOf(categories);
            rows = List.copyOf(rows);
            int parts = categories.size();
            if (parts < 1 || parts > MOST_CATEGORIES) {
                throw new IllegalArgumentException(
                        "1 to 7 categories can be told apart, not " + parts + ": gather the rest");
            }
            if (rows.stream().anyMatch(row -> row.values().size() != parts)) {
                throw new IllegalArgumentException("each row needs one value for each of " + parts + " categories");
            }
            if (rows.stream().anyMatch(row -> Numbers.released(row.values()).anyMatch(value -> value.signum() < 0))) {
                throw new IllegalArgumentException("a part of a whole cannot be negative");
            }
            if (form != Form.SHARES
                    && (count(categories, Stance.AGAINST) > MOST_ON_A_SIDE
                            || count(categories, Stance.FOR) > MOST_ON_A_SIDE)) {
                throw new IllegalArgumentException("at most 3 answers on each side of a scale can be told apart");
            }
        }

        /** How many categories have this stance. */
        public int count(Stance stance) {
            return count(categories, stance);
        }

        private static int count(List<Category> categories, Stance stance) {
            return (int) categories.stream().filter(c -> c.stance() == stance).count();
        }

        /** How the parts of a bar are laid out and inked. */
        public enum Form {
            /** Parts of different kinds side by side from the left, in colours that can be told apart. */
            SHARES,
            /** Answers on a scale, side by side from the left, in shades from one end of the scale to the other. */
            LIKERT,
            /** Answers on a scale, from the middle: against to the left, for to the right, the neutral one astride. */
            DIVERGING
        }

        /** Where an answer stands on its scale. Only answers on a scale have one. */
        public enum Stance {
            AGAINST,
            NEUTRAL,
            FOR,
            /** Outside the scale, such as "ved ikke": grey, and apart from the rest in a diverging figure. */
            OUTSIDE
        }

        /** One part of each bar. The stance is read by the forms with a scale. */
        public record Category(String name, Stance stance) {
            public Category {
                name = FigureTexts.name(name);
            }
        }

        /** One bar. */
        public record Row(String label, List<Value> values) {
            public Row {
                label = FigureTexts.name(label);
                values = Numbers.numeric(values);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.stackedBars(this);
        }
    }

    /**
     * A dot for what is against a tick for what was to be: actual occupancy against budgeted. Flagged rows, whose
     * deviation reaches a threshold, have another shape, colour and weight.
     *
     * @param markName what the tick is, such as "Budgetteret"
     * @param dotName what the dot is, such as "Faktisk"
     * @param flagText what it means to be flagged; empty when no row can be
     * @param rows {@code from} is the tick, {@code to} the dot, {@code emphasised} the flag
     */
    record DotsAgainstMark(
            Caption caption, ValueFormat format, String markName, String dotName, String flagText, List<Pair> rows)
            implements Figure {
        public DotsAgainstMark {
            markName = FigureTexts.name(markName);
            dotName = FigureTexts.name(dotName);
            flagText = FigureTexts.clean(flagText);
            rows = List.copyOf(rows);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dotsAgainstMark(this);
        }
    }

    /**
     * Two dots a row joined by a line: how far each has moved from one time, or one group, to another.
     *
     * @param fromName what the first dot is, such as a year
     * @param toName what the second dot is
     */
    record Dumbbells(Caption caption, ValueFormat format, String fromName, String toName, List<Pair> rows)
            implements Figure {
        public Dumbbells {
            fromName = FigureTexts.name(fromName);
            toName = FigureTexts.name(toName);
            rows = List.copyOf(rows);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dumbbells(this);
        }
    }

    /**
     * One line a name from a left to a right column of numbers: who changed places between two times. Names are written
     * at both ends; with more names than a page holds, only the emphasised ones are.
     *
     * @param fromName the left column, such as a year
     * @param toName the right column
     */
    record Slopes(Caption caption, ValueFormat format, String fromName, String toName, List<Pair> rows)
            implements Figure {
        public Slopes {
            fromName = FigureTexts.name(fromName);
            toName = FigureTexts.name(toName);
            rows = List.copyOf(rows);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.slopes(this);
        }
    }

    /**
     * Lines over time, each named at its end; the scale begins where the numbers are. A missing number is a gap and is
     * named under the figure; a withheld one is a hatched square under the axis.
     *
     * @param periods the times from left to right
     * @param series one value a period each
     * @param breaks where two periods cannot be compared, such as a new account plan
     */
    record Lines(Caption caption, ValueFormat format, List<String> periods, List<Series> series, List<Break> breaks)
            implements Figure {
        public Lines {
            periods = periods.stream().map(FigureTexts::name).toList();
            series = Series.over(periods, series);
            breaks = List.copyOf(breaks);
            int count = periods.size();
            if (breaks.stream().anyMatch(b -> b.before() < 1 || b.before() >= count)) {
                throw new IllegalArgumentException("a break lies between two of the " + count + " periods");
            }
            Set<String> names = series.stream().map(Series::name).collect(Collectors.toSet());
            if (!breaks.stream().allMatch(b -> names.containsAll(b.series()))) {
                throw new IllegalArgumentException("a break is of a series that the figure has");
            }
        }

        /** Whether the series cannot be compared over the border between the period and the one before it. */
        public boolean isBroken(Series one, int before) {
            return Break.isOf(one, before, breaks);
        }

        /** The first of the periods that can be compared with this one. */
        public int comparableFrom(Series one, int period) {
            return Break.comparableFrom(one, period, breaks);
        }

        /**
         * A break between the period with number {@code before} (counted from 0) and the one before it.
         *
         * @param series names of those that cannot be compared over it; empty for all
         */
        public record Break(int before, String text, Set<String> series) {
            public Break {
                text = FigureTexts.name(text);
                series = Set.copyOf(series);
            }

            static boolean isOf(Series one, int before, List<Break> breaks) {
                return breaks.stream()
                        .anyMatch(split -> split.before() == before
                                && (split.series().isEmpty() || split.series().contains(one.name())));
            }

            static int comparableFrom(Series one, int period, List<Break> breaks) {
                int from = period;
                while (from > 0 && !isOf(one, from, breaks)) {
                    from--;
                }
                return from;
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.lines(this);
        }
    }

    /**
     * One small panel with a line a name, all on one scale: many developments at a glance, none hidden behind another.
     *
     * @param periods the times from left to right, the same in every panel
     * @param panels one panel each
     * @param comparison drawn in grey in every panel, such as the region, or null
     * @param breaks where two periods of a panel cannot be compared; its line has a gap there
     */
    record SmallMultiples(
            Caption caption,
            ValueFormat format,
            List<String> periods,
            List<Series> panels,
            @Nullable Series comparison,
            List<Lines.Break> breaks)
            implements Figure {
        public SmallMultiples {
            periods = periods.stream().map(FigureTexts::name).toList();
            panels = Series.over(periods, panels);
            breaks = List.copyOf(breaks);
            if (comparison != null) {
                Series.over(periods, List.of(comparison));
            }
        }

        /** Whether a panel cannot be compared over the border between the period and the one before it. */
        public boolean isBroken(Series panel, int before) {
            return Lines.Break.isOf(panel, before, breaks);
        }

        /** The first of the periods of a panel that can be compared with this one. */
        public int comparableFrom(Series panel, int period) {
            return Lines.Break.comparableFrom(panel, period, breaks);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.smallMultiples(this);
        }
    }

    /**
     * A table of shaded cells, each with its number: where in two dimensions the large numbers lie.
     *
     * @param columns names of the columns
     * @param rows one value a column each
     */
    record HeatMap(Caption caption, ValueFormat format, List<String> columns, List<Series> rows, Shades shades)
            implements Figure {
        public HeatMap {
            columns = columns.stream().map(FigureTexts::name).toList();
            rows = Series.over(columns, rows);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.heatMap(this);
        }
    }

    /**
     * From one total to the next through what was added and taken away, as horizontal steps.
     *
     * @param steps in order, beginning with a total. A step that is not exact leaves the level after it unknown until
     *     the next total; nothing is computed across it
     */
    record Waterfall(Caption caption, ValueFormat format, List<Step> steps) implements Figure {
        public Waterfall {
            steps = List.copyOf(steps);
            if (!steps.isEmpty() && !steps.get(0).isTotal()) {
                throw new IllegalArgumentException("a waterfall begins with a total");
            }
        }

        /** A level, or a change of it. */
        public record Step(String label, Value value, boolean isTotal) {
            public Step {
                label = FigureTexts.name(label);
                Numbers.numeric(value);
            }

            public static Step total(String label, Value value) {
                return new Step(label, value, true);
            }

            public static Step change(String label, Value value) {
                return new Step(label, value, false);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.waterfall(this);
        }
    }

    /**
     * Changes along a calendar, one a row: a dot on a known day, a bar over all the days on which it may be.
     *
     * @param kindName what tells the kinds of changes apart; empty when all are of one kind
     * @param events in the order in which they are drawn; the value is what is added, or below zero taken away
     */
    record Timeline(Caption caption, ValueFormat format, String kindName, List<Event> events) implements Figure {
        public Timeline {
            kindName = FigureTexts.clean(kindName);
            events = List.copyOf(events);
        }

        /**
         * One change.
         *
         * @param kind empty when all are of one kind
         * @param time when, as readers read it
         */
        public record Event(String label, String kind, Period days, String time, Value value) {
            public Event {
                label = FigureTexts.name(label);
                kind = FigureTexts.clean(kind);
                time = FigureTexts.name(time);
                Numbers.numeric(value);
            }

            /** 1 when more is added than taken away, -1 when more is taken away; 0 when it is neither, or not known. */
            public int direction() {
                BigDecimal upper = Numbers.upper(value);
                return upper == null ? 0 : upper.signum();
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.timeline(this);
        }
    }

    /**
     * One square a municipality, laid out so that neighbours stay near: small islands are seen as well as large towns.
     *
     * @param tiles columns run from west to east, rows from north to south, both from 0; no two tiles share a place
     */
    record TileMap(Caption caption, ValueFormat format, List<Tile> tiles, Shades shades) implements Figure {
        public TileMap {
            tiles = List.copyOf(tiles);
            Set<List<Integer>> places = new HashSet<>();
            for (Tile tile : tiles) {
                if (!places.add(List.of(tile.column(), tile.row()))) {
                    throw new IllegalArgumentException("two tiles in one place: " + tile.name());
                }
            }
        }

        /** One municipality. */
        public record Tile(String name, int column, int row, Value value) {
            public Tile {
                name = FigureTexts.name(name);
                Numbers.numeric(value);
                if (column < 0 || row < 0 || column > 40 || row > 60) {
                    throw new IllegalArgumentException(name + " lies outside the map: " + column + ", " + row);
                }
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.tileMap(this);
        }
    }

    /**
     * Municipalities in their true shape. Numbers are written where they fit; the others are listed beside the map.
     *
     * @param geometry shapes read from a GeoJSON file
     * @param areas one a municipality; one that the geometry lacks is listed beside the map with its number
     * @param attribution whose geometry it is, as its licence asks; printed under the figure
     */
    record TrueMap(
            Caption caption,
            ValueFormat format,
            MapGeometry geometry,
            List<Area> areas,
            Shades shades,
            String attribution)
            implements Figure {
        public TrueMap {
            areas = List.copyOf(areas);
            attribution = FigureTexts.name(attribution);
            if (areas.stream().map(Area::code).distinct().count() != areas.size()) {
                throw new IllegalArgumentException("a municipality is there twice");
            }
        }

        /** One municipality; the code is matched as a number, so 0461 and 461 are the same. */
        public record Area(int code, String name, Value value) {
            public Area {
                name = FigureTexts.name(name);
                Numbers.numeric(value);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.trueMap(this);
        }
    }

    /**
     * Dots in a field of two scales, each with its name: whether two numbers of the same things go together. A point that lacks
     * an exact number is named below.
     *
     * @param format of the upright scale
     * @param acrossFormat of the scale across
     * @param upName what the upright scale is, with its unit
     * @param acrossName what the scale across is, with its unit
     */
    record Scatter(
            Caption caption,
            ValueFormat format,
            ValueFormat acrossFormat,
            String upName,
            String acrossName,
            List<Point> points)
            implements Figure {
        public Scatter {
            upName = FigureTexts.name(upName);
            acrossName = FigureTexts.name(acrossName);
            points = List.copyOf(points);
        }

        /**
         * One thing with its two numbers.
         *
         * @param trend where it would lie on a straight line through all; blank where there is none
         */
        public record Point(String label, Value across, Value up, Value trend) {
            public Point {
                label = FigureTexts.name(label);
                Numbers.numeric(across);
                Numbers.numeric(up);
                Numbers.numeric(trend);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.scatter(this);
        }
    }
}
