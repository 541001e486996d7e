package dk.belaeg.chart.figure;

import java.math.BigDecimal;

/** A level to compare with, drawn as a line and named. */
public record Reference(String name, BigDecimal value) {
    public Reference {
        name = FigureTexts.name(name);
    }
}
