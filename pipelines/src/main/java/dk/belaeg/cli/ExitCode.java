package dk.belaeg.cli;

/** Exit codes, so that a script can tell what happened. */
public final class ExitCode {
    public static final int OK = 0;
    /** The program or the disk failed. */
    public static final int FAULT = 1;
    /** The command was not understood, or the settings are wrong. */
    public static final int USAGE = 2;
    /** Done, and something in what came in must be corrected. */
    public static final int FINDINGS = 3;
    /** Nothing could be read. */
    public static final int NOTHING_READ = 4;
    /** Somebody else is working on the round; nothing is wrong, and it can be tried again. */
    public static final int BUSY = 5;

    private ExitCode() {}
}
