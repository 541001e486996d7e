package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.disclosure.ReleasedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the figures that report schemas ask for, from released tables alone. */
public final class FigureMaker {
    private final Codes codes;
    private final Maps maps;
    private final Map<String, ReleasedTable> tables;

    /**
     * @param tables of the release, by whose names figures find what they compare with
     * @param base what the round's maps are drawn on
     */
    public FigureMaker(Codes codes, List<ReleasedTable> tables, MapBase base) {
        this.codes = codes;
        this.maps = new Maps(base);
        this.tables =
                tables.stream().collect(Collectors.toMap(table -> table.schema().name(), Function.identity()));
    }

    /**
     * The figure; empty when the table has no number to draw other than nought, or too few rows for it, or the round no map
     * to draw it on.
     */
    public Optional<Figure> make(ReleasedTable table, FigureSchema schema) {
        FigureRows drawn = new FigureRows(table, schema, codes);
        return drawn.shows() ? figure(drawn) : Optional.empty();
    }

    private Optional<Figure> figure(FigureRows drawn) {
        return switch (drawn.schema().kind()) {
            case RANKED_BARS -> Optional.of(BarFigures.ranked(drawn));
            case SHARES, LIKERT, DIVERGING -> Optional.of(Stacks.of(drawn));
            case WATERFALL -> Optional.of(BarFigures.waterfall(drawn));
            case TIMELINE -> Optional.of(OverTime.timeline(drawn));
            case DOTS -> Optional.of(Pairs.dots(drawn));
            case DUMBBELLS -> Pairs.dumbbells(drawn);
            case SLOPES -> Pairs.slopes(drawn);
            case LINES -> Optional.of(OverTime.lines(drawn));
            case SMALL_MULTIPLES -> Optional.of(OverTime.smallMultiples(drawn, compared(drawn)));
            case HEAT_MAP -> Optional.of(Maps.heat(drawn));
            case TILE_MAP -> Optional.of(maps.tiles(drawn));
            case TRUE_MAP -> maps.trueShapes(drawn);
            case SCATTER -> Optional.of(Pairs.scatter(drawn));
        };
    }

    /** What the figure compares with, drawn from another table of the release. */
    private Optional<FigureRows> compared(FigureRows drawn) {
        return Optional.ofNullable(tables.get(drawn.schema().compare())).map(drawn::of);
    }
}
