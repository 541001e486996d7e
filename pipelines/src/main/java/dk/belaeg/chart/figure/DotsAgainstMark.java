package dk.belaeg.chart.figure;

import java.util.List;

/**
 * A dot for what is against a tick for what was to be: actual occupancy against budgeted. Flagged rows, whose
 * deviation reaches a threshold, have another shape, colour and weight.
 *
 * @param markName what the tick is, such as "Budgetteret"
 * @param dotName what the dot is, such as "Faktisk"
 * @param flagText what it means to be flagged; empty when no row can be
 * @param rows {@code from} is the tick, {@code to} the dot, {@code emphasised} the flag
 */
public record DotsAgainstMark(
        Caption caption, ValueFormat format, String markName, String dotName, String flagText, List<Pair> rows)
        implements Figure {
    public DotsAgainstMark {
        markName = FigureTexts.name(markName);
        dotName = FigureTexts.name(dotName);
        flagText = FigureTexts.clean(flagText);
        rows = List.copyOf(rows);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.dotsAgainstMark(this);
    }
}
