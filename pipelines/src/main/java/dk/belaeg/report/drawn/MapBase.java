package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.MapGeometry;
import java.util.Optional;

/**
 * What maps are drawn on.
 *
 * @param layout the tile layout of the round's region
 * @param shapes the true shapes of municipalities, when the round has a file of them
 * @param attribution whose shapes they are, as their licence asks
 */
public record MapBase(String layout, Optional<MapGeometry> shapes, String attribution) {}
