package dk.belaeg.chart.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A dot for what is against a tick for what was to be: actual occupancy against budgeted. Flagged rows, whose
 * deviation reaches a threshold, have another shape, colour and weight.
 *
 * @param markName what the tick is, such as "Budgetteret"
 * @param dotName what the dot is, such as "Faktisk"
 * @param flagText what it means to be flagged; empty when no row can be
 * @param band around each tick: what lies in it is as it was to be
 * @param scale numbers that the scale holds in any case, so that figures side by side have the same
 * @param rows {@code from} is the tick, {@code to} the dot, {@code emphasised} the flag
 */
public record DotsAgainstMark(
        Caption caption,
        ValueFormat format,
        String markName,
        String dotName,
        String flagText,
        Optional<Guide> band,
        List<BigDecimal> scale,
        List<Pair> rows)
        implements Figure {
    public DotsAgainstMark {
        markName = FigureTexts.name(markName);
        dotName = FigureTexts.name(dotName);
        flagText = FigureTexts.clean(flagText);
        scale = List.copyOf(scale);
        rows = List.copyOf(rows);
    }

    /** Dots with no band, on a scale of their own. */
    public DotsAgainstMark(
            Caption caption, ValueFormat format, String markName, String dotName, String flagText, List<Pair> rows) {
        this(caption, format, markName, dotName, flagText, Optional.empty(), List.of(), rows);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.dotsAgainstMark(this);
    }
}
