package dk.belaeg.report.chart.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.chart.figure.DotsAgainstMark;
import dk.belaeg.report.chart.figure.Dumbbells;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.HeatMap;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.Pair;
import dk.belaeg.report.chart.figure.RankedBars;
import dk.belaeg.report.chart.figure.Slopes;
import dk.belaeg.report.chart.figure.SmallMultiples;
import dk.belaeg.report.chart.figure.StackedBars;
import dk.belaeg.report.chart.figure.TileMap;
import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.figure.Waterfall;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.List;

/** The data, marks and encodings of each kind of figure. */
record Specifications(Parts parts) implements Figure.Cases<ObjectNode> {
    private static final int COLOURS = 5;

    @Override
    public ObjectNode rankedBars(RankedBars figure) {
        ArrayNode rows = Json.array();
        figure.bars().forEach(bar -> rows.add(parts.row(bar.label(), bar.value())));
        ObjectNode bars = Parts.layer("bar", "x", parts.amount("vaerdi"));
        ArrayNode layers = Json.array(bars, Parts.text("tekst", "left", "x", parts.amount("vaerdi")));
        if (figure.bars().stream().anyMatch(bar -> bar.value() instanceof Value.Range)) {
            layers.add(Parts.layer("rule", "x", parts.amount("nedre"), "x2", Json.object("field", "oevre")));
        }
        if (figure.bars().stream().anyMatch(bar -> bar.value() instanceof Value.AtLeast)) {
            ObjectNode hollow = Json.object("type", "bar", "filled", false);
            layers.add(Parts.layer(hollow, "x", parts.amount("mindst")));
        }
        if (figure.reference() != null) {
            ObjectNode datum = Json.object("datum", figure.reference().value());
            layers.add(Json.object(
                    "mark", Json.object("type", "rule", "strokeDash", Json.array(5, 5)),
                    "encoding", Json.object("x", datum, "y", Json.number(null))));
        }
        return Parts.horizontal(rows, layers);
    }

    @Override
    public ObjectNode stackedBars(StackedBars figure) {
        List<String> names =
                figure.categories().stream().map(StackedBars.Category::name).toList();
        ArrayNode rows = Json.array();
        for (StackedBars.Row row : figure.rows()) {
            for (int i = 0; i < names.size(); i++) {
                ObjectNode one = parts.row(row.label(), row.values().get(i));
                rows.add(one.put("del", names.get(i)).put("nummer", i));
            }
        }
        ObjectNode colour = Json.field("del", "nominal", "");
        colour.set("scale", Json.object("domain", Json.strings(names), "range", Json.colours(Inks.of(figure))));
        ObjectNode x = parts.amount("vaerdi").put("stack", "zero");
        ObjectNode order = Json.object("field", "nummer", "type", "quantitative");
        return Parts.horizontal(rows, Json.array(Parts.layer("bar", "x", x, "color", colour, "order", order)));
    }

    @Override
    public ObjectNode dotsAgainstMark(DotsAgainstMark figure) {
        ObjectNode mark = Json.object("type", "tick", "thickness", 3, "color", House.INK.hex());
        ObjectNode tick = Parts.layer(mark, "x", parts.amount("fra"));
        return pairs(figure.rows(), figure.markName(), figure.dotName(), tick, emphasis(House.BLUE, House.ORANGE));
    }

    @Override
    public ObjectNode dumbbells(Dumbbells figure) {
        ObjectNode open = Parts.layer("point", "x", parts.amount("fra"));
        return pairs(figure.rows(), figure.fromName(), figure.toName(), open, emphasis(House.SOFT, House.BLUE));
    }

    private ObjectNode pairs(List<Pair> pairs, String from, String to, ObjectNode first, ObjectNode colour) {
        ArrayNode rows = Json.array();
        for (Pair pair : pairs) {
            ObjectNode row = Json.object("navn", pair.label(), "fra", Json.number(Numbers.exact(pair.from())));
            row.set("til", Json.number(Numbers.exact(pair.to())));
            row.put("fra_tekst", parts.format().label(pair.from()));
            row.put("til_tekst", parts.format().label(pair.to()));
            rows.add(row.put("fremhaevet", yesOrNo(pair.emphasised())));
        }
        ObjectNode free = parts.amount("fra");
        free.set("scale", Json.object("zero", false));
        ObjectNode line = Parts.layer("rule", "x", free, "x2", Json.object("field", "til"));
        ObjectNode circle = Json.object("type", "circle", "size", 120);
        ObjectNode dot = Parts.layer(circle, "x", parts.amount("til"), "color", colour);
        ObjectNode spec = Parts.horizontal(rows, Json.array(line, first, dot));
        return spec.put("name", from + " - " + to);
    }

    @Override
    public ObjectNode slopes(Slopes figure) {
        ArrayNode rows = Json.array();
        for (Pair pair : figure.rows()) {
            rows.add(parts.row(pair.label(), pair.from())
                    .put("tid", figure.fromName())
                    .put("fremhaevet", yesOrNo(pair.emphasised())));
            rows.add(parts.row(pair.label(), pair.to())
                    .put("tid", figure.toName())
                    .put("fremhaevet", yesOrNo(pair.emphasised())));
        }
        ObjectNode encoding = overTime();
        encoding.set("detail", Json.object("field", "navn"));
        encoding.set("color", emphasis(House.SOFT, House.BLUE));
        return Parts.chart(rows, Json.object("type", "line", "point", true), encoding, 500);
    }

    @Override
    public ObjectNode lines(Lines figure) {
        ObjectNode encoding = overTime();
        boolean fromZero = figure.baseline() == Lines.Baseline.ZERO;
        ((ObjectNode) encoding.get("y")).set("scale", Json.object("zero", fromZero));
        ObjectNode colour = Json.names("navn", "");
        if (figure.series().size() <= COLOURS) {
            colour.set("scale", Json.object("range", Json.colours(House.KINDS.subList(0, COLOURS))));
        }
        encoding.set("color", colour);
        if (!figure.breaks().isEmpty()) {
            encoding.set("detail", Json.field("sammenlignelig_fra", "nominal", ""));
        }
        return Parts.chart(rows(figure), Json.object("type", "line", "point", true), encoding, 400);
    }

    /** Where there are breaks, each row says from when it can be compared, and the line is drawn in pieces. */
    private ArrayNode rows(Lines figure) {
        ArrayNode rows = parts.rows(figure.periods(), figure.series());
        int count = figure.periods().size();
        for (int i = 0; i < rows.size() && !figure.breaks().isEmpty(); i++) {
            int from = figure.comparableFrom(figure.series().get(i / count), i % count);
            ((ObjectNode) rows.get(i))
                    .put("sammenlignelig_fra", figure.periods().get(from));
        }
        return rows;
    }

    @Override
    public ObjectNode smallMultiples(SmallMultiples figure) {
        boolean bars = figure.form() == SmallMultiples.Form.BARS;
        ObjectNode encoding = overTime();
        ((ObjectNode) encoding.get("y")).set("scale", Json.object("zero", bars));
        ObjectNode panel = Json.object("mark", bars ? "bar" : "line", "encoding", encoding, "width", 150, "height", 90);
        ObjectNode spec = Json.data(parts.rows(figure.periods(), figure.panels()));
        spec.set("facet", Json.names("navn", ""));
        return spec.put("columns", 5).set("spec", panel);
    }

    @Override
    public ObjectNode waterfall(Waterfall figure) {
        ArrayNode rows = Json.array();
        BigDecimal level = null;
        for (Waterfall.Step step : figure.steps()) {
            BigDecimal from = step.isTotal() ? BigDecimal.ZERO : level;
            BigDecimal number = Numbers.exact(step.value());
            level = from == null || number == null ? null : from.add(number);
            ObjectNode row = parts.row(step.label(), step.value());
            if (!step.isTotal()) {
                row.put("tekst", parts.format().asChange().label(step.value()));
            }
            row.set("fra", Json.number(from));
            row.set("til", Json.number(level));
            rows.add(row.put("total", step.isTotal()));
        }
        ObjectNode bars = Parts.layer("bar", "x", parts.amount("fra"), "x2", Json.object("field", "til"));
        return Parts.horizontal(rows, Json.array(bars, Parts.text("tekst", "left", "x", parts.amount("til"))));
    }

    private ObjectNode overTime() {
        ObjectNode x = Json.field("tid", "ordinal", "");
        x.set("sort", Json.number(null));
        return Json.object("x", x, "y", parts.amount("vaerdi"));
    }

    private static String yesOrNo(boolean truth) {
        return truth ? "ja" : "nej";
    }

    private static ObjectNode emphasis(Colour usual, Colour emphasised) {
        ObjectNode colour = Json.field("fremhaevet", "nominal", "Fremhævet");
        colour.set(
                "scale",
                Json.object(
                        "domain", Json.array("nej", "ja"),
                        "range", Json.colours(List.of(usual, emphasised))));
        return colour;
    }

    @Override
    public ObjectNode heatMap(HeatMap figure) {
        return new ShadedSpecifications(parts).heatMap(figure);
    }

    @Override
    public ObjectNode tileMap(TileMap figure) {
        return new ShadedSpecifications(parts).tileMap(figure);
    }

    @Override
    public ObjectNode trueMap(TrueMap figure) {
        return new ShadedSpecifications(parts).trueMap(figure);
    }
}
