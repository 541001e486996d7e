package dk.belaeg.cli;

import dk.belaeg.schema.PersonNumbers;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Where the user reads. Everything passes through the mask for CPR numbers. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean verbose;

    Console(PrintStream out, PrintStream err, boolean verbose) {
        this.out = out;
        this.err = err;
        this.verbose = verbose;
    }

    void line(String text) {
        out.println(PersonNumbers.mask(text));
    }

    void error(String text) {
        err.println(PersonNumbers.mask(text));
    }

    /** Only when the user asked to see more. */
    void detail(String text) {
        if (verbose) {
            line(text);
        }
    }

    /** A fault of the program, in one sentence; with {@code --verbose} where in the program it was. */
    void fault(Throwable fault) {
        String reason = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        error("Der er sket en fejl i programmet: " + reason);
        if (verbose) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            error(trace.toString());
        } else {
            error(
                    "Intet er ændret i den forrige udgivelse. Kør igen med --verbose, og send det, der vises, til den, der vedligeholder Belæg.");
        }
    }
}
