package dk.belaeg.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on a round takes. */
final class RoundOptions {
    @Parameters(paramLabel = "<runde>", description = "Rundens mappe, den med runde.json.")
    @SuppressWarnings("NullAway.Init")
    String round;

    @Option(names = "--verbose", description = "Vis flere detaljer.")
    boolean verbose;
}
