package dk.belaeg.disclosure.model;

/** What a reader is told of one cell. */
public sealed interface PrintedCell {

    /** The whole numbers it can be for a reader who looks at this cell alone. */
    Interval interval();

    /** A number. */
    record Shown(long value) implements PrintedCell {
        @Override
        public Interval interval() {
            return Interval.of(value);
        }
    }

    /** A mark in place of a number that is kept from the reader. */
    record Hidden(String mark, Interval interval) implements PrintedCell {}

    /**
     * Not a number, but nothing that is kept from the reader: a cell that no table shows, one that was not stated, or
     * one that its sender gave as an interval.
     */
    record Open(String why, Interval interval) implements PrintedCell {}
}
