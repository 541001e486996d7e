package dk.belaeg.cli;

import dk.belaeg.Engine;
import dk.belaeg.chart.Typeface;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean release = args.length > 0 && args[0].equals(RunCommand.NAME);
        boolean draws = release
                || (args.length > 0
                        && List.of(WatchCommand.NAME, WatchCommand.DANISH).contains(args[0]));
        Interruption interruption = new Interruption(out, err, release);
        Runtime.getRuntime().addShutdownHook(interruption);
        if (draws) {
            Engine.prepare();
            Typeface.install();
        }
        try {
            int code = run(args, out, err);
            interruption.over();
            System.exit(code);
        } finally {
            interruption.over();
        }
    }

    /** Runs one command; the exit code is one of {@link ExitCode}. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return CommandTree.of(out, err).execute(args);
        } catch (OutOfMemoryError full) {
            new Console(out, err, false).fault(full);
            return ExitCode.FAULT;
        }
    }
}
