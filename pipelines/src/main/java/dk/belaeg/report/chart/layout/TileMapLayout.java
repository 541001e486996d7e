package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.TileMap;
import dk.belaeg.report.chart.figure.TileMap.Tile;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.scene.Typeface;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.util.List;

/** One square a municipality with its name and number. */
final class TileMapLayout {
    private static final double LARGEST_TILE = 112;
    private static final double GAP = 4;
    private static final int MOST_LINES_OF_A_NAME = 2;

    private final TileMap figure;
    private final Sheet sheet;
    private final Frame frame;

    TileMapLayout(TileMap figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
    }

    double draw(double top) {
        List<Value> values = figure.tiles().stream().map(Tile::value).toList();
        double below = ShadeKey.draw(sheet, top, figure.shades(), figure.format(), values);
        int columns = 1 + figure.tiles().stream().mapToInt(Tile::column).max().orElse(0);
        int rows = 1 + figure.tiles().stream().mapToInt(Tile::row).max().orElse(0);
        double pitch = Math.floor(Math.min(LARGEST_TILE, (sheet.width() + GAP) / columns));
        double left = Math.floor((sheet.width() - columns * pitch + GAP) / 2);
        for (Tile tile : figure.tiles()) {
            double x = left + tile.column() * pitch;
            double y = below + tile.row() * pitch;
            tile(tile, new Box(x, y, pitch - GAP, pitch - GAP));
        }
        return below + rows * pitch;
    }

    private void tile(Tile tile, Box box) {
        Value value = tile.value();
        Colour ground = Inks.of(figure.shades(), value);
        if (value instanceof Value.Mark) {
            sheet.hatch(box.inset(0.5));
        } else {
            sheet.rect(box.inset(0.5), ShadeKey.outlined(ground), Role.DATA);
        }
        if (value instanceof Value.Blank blank) {
            Labels.reason(frame, tile.name(), blank);
        }
        write(tile, box, ground);
    }

    private void write(Tile tile, Box box, Colour ground) {
        boolean hatched = tile.value() instanceof Value.Mark;
        double side = box.width();
        Colour ink = House.wordsOn(ground);
        TextStyle small = new TextStyle(Typeface.REGULAR, Math.max(9, Math.min(15.5, side * 0.2)), ink);
        Wrap name = Wrap.of(tile.name(), small, side - 4, MOST_LINES_OF_A_NAME);
        double nameTop = box.y() + side * 0.08;
        if (hatched) {
            sheet.clear(new Box(box.middleX() - name.width() / 2 - 1, nameTop, name.width() + 2, name.height()));
        }
        sheet.blockAround(box.middleX(), nameTop, name);
        if (tile.value() instanceof Value.Blank) {
            return;
        }
        String text = figure.format().label(tile.value());
        TextStyle large = fitting(text, Math.max(11, Math.min(22, side * 0.24)), side - 6, ink);
        if (large.width(text) > side - 2) {
            frame.remark("Tal, der er for brede til deres felt, står kun i tabellen.");
            return;
        }
        double free = box.bottom() - nameTop - name.height();
        double baseline = Sheet.baselineIn(nameTop + name.height(), free, large);
        if (hatched) {
            double width = large.width(text);
            sheet.clear(new Box(box.middleX() - width / 2 - 3, baseline - large.size() * 0.8, width + 6, large.size()));
        }
        sheet.wordsAround(box.middleX(), baseline, text, large);
    }

    private static TextStyle fitting(String text, double size, double width, Colour ink) {
        TextStyle style = new TextStyle(Typeface.BOLD, size, ink);
        while (style.size() > 10 && style.width(text) > width) {
            style = style.sized(style.size() - 1);
        }
        return style;
    }
}
