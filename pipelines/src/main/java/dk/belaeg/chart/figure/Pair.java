package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;

/** A name with two numbers, in the order in which they are told. */
public record Pair(String label, Value from, Value to, boolean emphasised) {
    public Pair {
        label = FigureTexts.name(label);
        Numbers.numeric(from);
        Numbers.numeric(to);
    }

    public static Pair of(String label, Value from, Value to) {
        return new Pair(label, from, to, false);
    }
}
