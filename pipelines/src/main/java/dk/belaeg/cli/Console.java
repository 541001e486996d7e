package dk.belaeg.cli;

import dk.belaeg.schema.PersonNumbers;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the user reads. Everything passes through the mask for CPR numbers. */
final class Console {
    /** The option that asks for more, also of a fault. */
    static final String VERBOSE = "--verbose";

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

    /** Whether the memory was too small, also where a worker found it out and told it on. */
    private static boolean isOutOfMemory(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains("OutOfMemoryError")) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong: of a file that cannot be written or read, which it is and what it may be. */
    private static String sentence(Throwable fault) {
        if (fault instanceof NoSuchFileException absent) {
            return "»" + absent.getFile()
                    + "« kan ikke læses eller skrives, for den findes ikke, eller mappen, den skal ligge i, findes ikke.";
        }
        if (fault instanceof FileSystemException file
                && file.getFile() != null
                && Files.isDirectory(Path.of(file.getFile()))) {
            return "»" + file.getFile() + "« er en mappe. Her skal stå en fil.";
        }
        if (fault instanceof FileSystemException file && file.getFile() != null) {
            return "»" + file.getFile()
                    + "« kan ikke læses eller skrives. Er den åben i et andet program, mangler du adgang, eller er disken fuld?";
        }
        return "Der er sket en fejl i programmet: "
                + (fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
    }

    /** A fault of the program, in one sentence; with {@code --verbose} where in the program it was. */
    void fault(Throwable fault) {
        if (isOutOfMemory(fault)) {
            error("Der er ikke hukommelse nok til så meget data. Intet er ændret i den forrige udgivelse.");
            error(
                    "Luk andre programmer, eller brug en maskine med mere. Kør med --stor, hvis det ikke er gjort: så bruger"
                            + " »belaeg run« mere af maskinens hukommelse.");
            return;
        }
        error(sentence(fault));
        if (verbose) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            error(trace.toString());
        } else if (fault instanceof FileSystemException) {
            error("Intet er ændret i den forrige udgivelse.");
        } else {
            error("Intet er ændret i den forrige udgivelse. Kør igen med " + VERBOSE
                    + ", og send det, der vises, til den, der vedligeholder Belæg.");
        }
    }
}
