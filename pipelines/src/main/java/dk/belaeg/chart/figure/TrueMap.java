package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/**
 * Municipalities in their true shape. Numbers are written where they fit; the others are listed beside the map.
 *
 * @param geometry shapes read from a GeoJSON file
 * @param areas one a municipality; one that the geometry lacks is listed beside the map with its number
 * @param attribution whose geometry it is, as its licence asks; printed under the figure
 */
public record TrueMap(
        Caption caption, ValueFormat format, MapGeometry geometry, List<Area> areas, Shades shades, String attribution)
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
