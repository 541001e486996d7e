package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.schema.Value;

/** What is written for a value beside its shape. */
final class Labels {
    private static final ValueFormat WORDS = ValueFormat.of(0, "");

    private Labels() {}

    /** The number or mark; of a missing number only that it is missing, since {@link #reason} tells why. */
    static String text(ValueFormat format, Value value) {
        return format.label(value instanceof Value.Blank ? Value.Blank.UNSTATED : value);
    }

    /** A reason for a missing number goes below the figure, with the name it belongs to. */
    static void reason(Frame frame, String name, Value.Blank blank) {
        if (!blank.reason().isBlank()) {
            frame.missing(name, reasonOf(blank));
        }
    }

    /** The reason in words, also when it was left empty. */
    static String reasonOf(Value.Blank blank) {
        return WORDS.label(blank);
    }
}
