package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One square a municipality, laid out so that neighbours stay near: small islands are seen as well as large towns.
 *
 * @param tiles columns run from west to east, rows from north to south, both from 0; no two tiles share a place
 */
public record TileMap(Caption caption, ValueFormat format, List<Tile> tiles, Shades shades) implements Figure {
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
