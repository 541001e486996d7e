package dk.belaeg.chart.figure;

/** A map file that cannot be drawn from; the message is Danish and says what is wrong and what to do. */
public final class MapProblem extends Exception {
    private static final long serialVersionUID = 1L;

    MapProblem(String message) {
        super(message);
    }
}
