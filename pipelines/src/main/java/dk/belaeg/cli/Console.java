package dk.belaeg.cli;

import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.round.store.StoreException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the user reads. Everything passes through the mask for CPR numbers. */
final class Console {
    /** The option that asks for more, also of a fault. */
    static final String VERBOSE = "--verbose";

    private static final int LONGEST_PATH = 4096;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean verbose;

    /** How Linux, macOS and Windows, in English and Danish, say that nothing more can be written. */
    private static final List<String> FULL = List.of(
            "no space left on device",
            "not enough space on the disk",
            "disk quota exceeded",
            "ikke mere plads på enheden",
            "ikke tilstrækkelig plads på disken");

    private String folder = "mappen";

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

    /** Whether no more can be written, as the systems say it, also where Spark tells it on. */
    private static Optional<Throwable> fullDisk(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(words::contains)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private String full(Throwable cause) {
        String place = cause instanceof FileSystemException file && file.getFile() != null ? file.getFile() : folder;
        return "Disken er fuld: der kan ikke skrives mere i »" + place
                + "«. Gør plads, og kør igen. Den forrige udgivelse er hel.";
    }

    /** What went wrong: of a file that cannot be written or read, which it is and what it may be. */
    String sentence(Throwable fault) {
        Optional<Throwable> full = fullDisk(fault);
        if (full.isPresent()) {
            return full(full.get());
        }
        if (fault instanceof StoreException store) {
            return store.danish();
        }
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

    /** What was asked for is in this folder, as far as anybody can tell from the command. */
    void fault(Throwable fault, List<String> arguments) {
        arguments.stream()
                .filter(argument -> !argument.startsWith("-") && argument.length() < LONGEST_PATH)
                .skip(1)
                .findFirst()
                .ifPresent(argument -> folder = argument);
        fault(fault);
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
        if (fullDisk(fault).isPresent() && !verbose) {
            return;
        }
        if (verbose) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            error(trace.toString());
        } else if (fault instanceof FileSystemException || fault instanceof StoreException) {
            error("Intet er ændret i den forrige udgivelse.");
        } else {
            error("Intet er ændret i den forrige udgivelse. Kør igen med " + VERBOSE
                    + ", og send det, der vises, til den, der vedligeholder Belæg.");
        }
    }
}
