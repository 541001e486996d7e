package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.TileMap;
import dk.belaeg.chart.figure.TileMap.Tile;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One square a municipality with its name and number. */
final class TileMapChart {
    private static final double LARGEST_TILE = 112;
    private static final double GAP = 4;
    private static final int MOST_LINES_OF_A_NAME = 2;

    private final TileMap figure;
    private final int columns;
    private final int rows;
    private final double pitch;

    private TileMapChart(TileMap figure, Paper paper) {
        this.figure = figure;
        List<Value> values = figure.tiles().stream().map(Tile::value).toList();
        ShadeKey.add(paper, figure.shades(), figure.format(), values);
        columns = 1 + figure.tiles().stream().mapToInt(Tile::column).max().orElse(0);
        rows = 1 + figure.tiles().stream().mapToInt(Tile::row).max().orElse(0);
        pitch = Math.floor(Math.min(LARGEST_TILE, (paper.width() + GAP) / columns));
        for (Tile tile : figure.tiles()) {
            if (tile.value() instanceof Value.Blank) {
                paper.note(tile.name(), tile.value());
            } else if (!fits(number(tile), text(tile))) {
                paper.remark("Tal, der er for brede til deres felt, står kun i tabellen.");
            }
            paper.keep(name(tile));
        }
    }

    static Drawing draw(TileMap figure, Paper paper) {
        TileMapChart chart = new TileMapChart(figure, paper);
        double margin = Math.floor((paper.width() - chart.columns * chart.pitch + GAP) / 2);
        return paper.finish(
                (pen, area) -> figure.tiles()
                        .forEach(tile -> chart.tile(
                                pen,
                                tile,
                                area.getX() + margin + tile.column() * chart.pitch,
                                area.getY() + tile.row() * chart.pitch)),
                chart.rows * chart.pitch);
    }

    private void tile(Pen pen, Tile tile, double x, double y) {
        Rectangle2D box = Pen.box(x + 0.5, y + 0.5, side() - 1, side() - 1);
        Color ground = Inks.of(figure.shades(), tile.value());
        boolean hatched = tile.value() instanceof Value.Mark;
        if (hatched) {
            pen.hatch(box);
        } else {
            pen.box(box, ground, House.AXIS);
        }
        Wrap name = name(tile);
        double top = y + side() * 0.08;
        if (hatched) {
            pen.clear(Pen.box(box.getCenterX() - name.width() / 2 - 1, top, name.width() + 2, name.height()));
        }
        double below = pen.block(box.getCenterX(), top, name, Pen.Anchor.MIDDLE);
        TextStyle style = number(tile);
        String text = text(tile);
        if (text.isEmpty() || !fits(style, text)) {
            return;
        }
        double baseline = style.baselineAround((below + y + side()) / 2);
        if (hatched) {
            double width = style.width(text) + 6;
            pen.clear(Pen.box(box.getCenterX() - width / 2, baseline - style.size() * 0.8, width, style.size()));
        }
        pen.words(box.getCenterX(), baseline, text, style, Pen.Anchor.MIDDLE);
    }

    private double side() {
        return pitch - GAP;
    }

    private Wrap name(Tile tile) {
        Color ink = House.wordsOn(Inks.of(figure.shades(), tile.value()));
        TextStyle small = new TextStyle(false, Math.max(9, Math.min(15.5, side() * 0.2)), ink);
        return Wrap.of(tile.name(), small, side() - 4, MOST_LINES_OF_A_NAME);
    }

    private String text(Tile tile) {
        return tile.value() instanceof Value.Blank ? "" : figure.format().label(tile.value());
    }

    /** Letters in which the number of a tile fits, if it can. */
    private TextStyle number(Tile tile) {
        Color ink = House.wordsOn(Inks.of(figure.shades(), tile.value()));
        TextStyle style = new TextStyle(true, Math.max(11, Math.min(22, side() * 0.24)), ink);
        while (style.size() > 10 && style.width(text(tile)) > side() - 6) {
            style = style.sized(style.size() - 1);
        }
        return style;
    }

    private boolean fits(TextStyle style, String text) {
        return style.width(text) <= side() - 2;
    }
}
