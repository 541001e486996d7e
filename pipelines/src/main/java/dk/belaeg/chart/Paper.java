package dk.belaeg.chart;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.FigureTexts;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Sentence;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jspecify.annotations.Nullable;

/**
 * A figure being put together: title, subtitle and keys above its plot; below it what the symbols mean, what is missing,
 * the notes and the source. It gathers what the kinds of figures have to say about themselves, and becomes a chart that
 * is as high as it needs to be.
 */
final class Paper {
    /** The reason stands below the figure. */
    private static final Value.Blank MISSING = new Value.Blank("mangler");

    private static final int EDGE = 5;
    private static final int MOST_LINES = 6;
    private static final int MOST_NAMED = 12;
    private static final int MOST_LETTERS = 240;
    private static final ValueFormat WORDS = ValueFormat.of(0, "");

    private final Caption caption;
    private final int paperWidth;
    private final List<Strip> above = new ArrayList<>();
    private final double head;
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> shortened = new LinkedHashSet<>();
    private boolean hatched;

    Paper(Caption caption, int paperWidth) {
        this.caption = caption;
        this.paperWidth = paperWidth;
        boolean alone = caption.subtitle().isEmpty();
        above.add(words(Wrap.of(caption.title(), House.TITLE, width(), MOST_LINES), alone ? 16 : 4));
        if (!alone) {
            above.add(words(Wrap.of(caption.subtitle(), House.SUBTITLE, width(), MOST_LINES), 16));
        }
        head = EDGE + above.stream().mapToDouble(Strip::height).sum();
    }

    /**
     * A figure laid out.
     *
     * @param head height of title and subtitle at the top, which documents with captions of their own leave out
     * @param shortened names that stand shortened in the drawing, in full; they belong in the alt text
     */
    record Drawing(JFreeChart chart, int width, int height, double head, List<String> shortened) {
        /** Paints the figure, one drawing unit to a unit of the paper. */
        void paint(Graphics2D paper) {
            chart.draw(paper, new Rectangle(width, height));
        }
    }

    /** The width that can be drawn on; a narrow edge is kept free on all sides. */
    int width() {
        return paperWidth - 2 * EDGE;
    }

    /** Adds a strip of a height above the plot, below those that are there. */
    void add(double height, StripPainter painter) {
        above.add(new Strip(height, painter));
    }

    /** The drawing has a hatched symbol, which the key below then explains. */
    void hatched() {
        hatched = true;
    }

    /** Looks at a value that will be drawn: a mark is explained, what is missing or lacks a part is named with its reason. */
    void note(String what, Value value) {
        if (value instanceof Value.Mark) {
            hatched();
        } else if (value instanceof Value.Blank blank && !blank.reason().isBlank()) {
            missing(what, blank);
        } else if (value instanceof Value.AtLeast least) {
            missing(what, least.reason());
        } else if (value instanceof Value.AtMost most) {
            missing(what, most.reason());
        }
    }

    /** Names what is missing below the figure, also when no reason was given. */
    void missing(String what, Value.Blank blank) {
        missing(what, WORDS.label(blank));
    }

    private void missing(String what, String reason) {
        missing.computeIfAbsent(reason, because -> new LinkedHashSet<>()).add(what);
    }

    /** A sentence about the drawing itself. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** Remembers a text that stands shortened. */
    Wrap keep(Wrap wrap) {
        if (wrap.shortened()) {
            shortened.add(FigureTexts.clean(wrap.full()));
        }
        return wrap;
    }

    /** What is written beside a shape: the number or mark; of one that is missing for a reason, that it is missing. */
    static String label(ValueFormat format, Value value) {
        String label = format.label(value);
        return value instanceof Value.Blank && !label.equals(format.label(Value.Blank.UNSTATED))
                ? format.label(MISSING)
                : label;
    }

    private Strip words(Wrap wrap, double gap) {
        keep(wrap);
        return new Strip(wrap.height() + gap, (pen, left, top) -> pen.block(left, top, wrap));
    }

    /** A figure that has nothing to show says so. */
    Drawing empty() {
        Wrap nothing = Wrap.line("Der er ingen tal at vise.", House.LABEL, width());
        add(12 + nothing.height(), (pen, left, top) -> pen.block(left, top + 12, nothing));
        return finish((pen, area) -> {}, 0);
    }

    /** The figure with plots beside and below each other: the library's combined plots stand in one row or column. */
    Drawing finish(List<Panel> panels, double height) {
        return finish(
                (pen, area) -> panels.forEach(panel -> {
                    Rectangle2D place = panel.place();
                    Rectangle2D there = Pen.box(
                            area.getX() + place.getX(),
                            area.getY() + place.getY(),
                            place.getWidth(),
                            place.getHeight());
                    panel.plot().draw(pen.g(), there, null, null, null);
                }),
                height);
    }

    /** The figure with something that has no scales, painted into an area. */
    Drawing finish(BiConsumer<Pen, Rectangle2D> painter, double height) {
        return finish(new PaintedPlot(painter), height);
    }

    /** The figure with its plot, which has a height. */
    Drawing finish(Plot plot, double plotHeight) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(House.PAPER);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(EDGE, EDGE, EDGE, EDGE));
        chart.setRenderingHints(hints());
        List<Strip> below = below();
        above.forEach(strip -> chart.addSubtitle(strip.at(RectangleEdge.TOP)));
        for (int i = below.size() - 1; i >= 0; i--) {
            chart.addSubtitle(below.get(i).at(RectangleEdge.BOTTOM));
        }
        double height = Math.ceil(plotHeight)
                + above.stream().mapToDouble(Strip::height).sum()
                + below.stream().mapToDouble(Strip::height).sum()
                + 2 * EDGE;
        return new Drawing(chart, paperWidth, (int) height, head, List.copyOf(shortened));
    }

    private static RenderingHints hints() {
        RenderingHints hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return hints;
    }

    private List<Strip> below() {
        List<Strip> strips = new ArrayList<>();
        strips.add(new Strip(12, (pen, left, top) -> {}));
        if (hatched) {
            Wrap text = Wrap.of(
                    "Skraveret: tallet vises ikke. Feltets størrelse siger intet om tallet.",
                    House.SMALL,
                    width() - Pen.HATCH_WIDTH - 8,
                    MOST_LINES);
            strips.add(new Strip(text.height() + 3, (pen, left, top) -> {
                pen.hatch(Pen.box(left + 0.5, top + 1, Pen.HATCH_WIDTH, 13));
                pen.block(left + Pen.HATCH_WIDTH + 8, top, text);
            }));
        }
        missing.forEach((reason, names) -> strips.add(note(why(reason) + ": " + named(names) + ".")));
        remarks.forEach(remark -> strips.add(note(remark)));
        caption.notes().forEach(text -> strips.add(note(text)));
        if (!caption.source().isEmpty()) {
            strips.add(note("Kilde: " + caption.source()));
        }
        return strips;
    }

    private static String why(String reason) {
        return reason.startsWith(Value.LACKS) ? Sentence.capital(reason) : "Mangler (" + reason + ")";
    }

    private Strip note(String text) {
        return words(Wrap.of(text, House.SMALL, width(), MOST_LINES), 3);
    }

    /** As many names as can be taken in, and how many more there are. */
    private static String named(Set<String> names) {
        String between = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
        StringBuilder text = new StringBuilder();
        int named = 0;
        for (String name : names) {
            if (named == MOST_NAMED || text.length() + name.length() > MOST_LETTERS) {
                int more = names.size() - named;
                return named == 0 ? more + " i alt" : text + " og " + more + (more == 1 ? " anden" : " andre");
            }
            text.append(named++ == 0 ? "" : between).append(name);
        }
        return text.toString();
    }

    /** A plot and where it lies, counted from the top left corner of them all. */
    record Panel(Plot plot, Rectangle2D place) {}

    private static final class PaintedPlot extends Plot {
        private final transient BiConsumer<Pen, Rectangle2D> painter;

        PaintedPlot(BiConsumer<Pen, Rectangle2D> painter) {
            this.painter = painter;
            House.plain(this);
        }

        @Override
        public String getPlotType() {
            return "Painted";
        }

        @Override
        public void draw(
                Graphics2D g,
                Rectangle2D area,
                @Nullable Point2D anchor,
                @Nullable PlotState state,
                @Nullable PlotRenderingInfo info) {
            painter.accept(new Pen(g), area);
        }
    }

    /** Draws what a strip holds from its top left corner. */
    @FunctionalInterface
    interface StripPainter {
        void paint(Pen pen, double left, double top);
    }

    /** What stands above or below a plot across the whole figure: a line of words, a key. Its height is known beforehand. */
    private static final class Strip extends Title {
        private final double height;
        private final transient StripPainter painter;

        Strip(double height, StripPainter painter) {
            this.height = Math.ceil(height);
            this.painter = painter;
        }

        double height() {
            return height;
        }

        Strip at(RectangleEdge edge) {
            setPosition(edge);
            return this;
        }

        @Override
        public Size2D arrange(Graphics2D g, RectangleConstraint room) {
            return new Size2D(room.getWidth(), height);
        }

        @Override
        public void draw(Graphics2D g, Rectangle2D area) {
            painter.paint(new Pen(g), area.getX(), area.getY());
        }

        @Override
        public @Nullable Object draw(Graphics2D g, Rectangle2D area, Object params) {
            draw(g, area);
            return null;
        }
    }
}
