package dk.belaeg.cli;

import java.io.PrintStream;

/**
 * What is said when the program is stopped from without, by Ctrl+C, a scheduler or a machine that is shut down: one
 * sentence, and nothing after it, whatever other threads meet while all ends. The exit code is the system's own: 130 after
 * Ctrl+C, 143 when asked to end.
 */
final class Interruption extends Thread {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean release;

    /** Whether the command has come to its own end, so that there is nothing to say. */
    private volatile boolean over;

    /** @param release whether the command is one that makes a release */
    Interruption(PrintStream out, PrintStream err, boolean release) {
        super("says that the program was stopped");
        this.out = out;
        this.err = err;
        this.release = release;
    }

    /** The command has come to its end. */
    void over() {
        over = true;
    }

    @Override
    public void run() {
        if (over) {
            return;
        }
        err.println(
                release
                        ? "Kørslen er afbrudt; tidligere udgivelser er urørte, og den kan køres igen."
                        : "Kommandoen er afbrudt.");
        out.close();
        err.close();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }
}
