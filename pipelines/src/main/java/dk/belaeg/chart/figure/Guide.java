package dk.belaeg.chart.figure;

import java.math.BigDecimal;

/**
 * What the numbers of a figure are read against: a line across its bars, or a band around the mark of each row.
 *
 * @param at where the line stands, or how far the band reaches to both sides
 * @param name what it is: "Lige mange pladser og borgere"
 */
public record Guide(BigDecimal at, String name) {
    public Guide {
        name = FigureTexts.name(name);
    }
}
