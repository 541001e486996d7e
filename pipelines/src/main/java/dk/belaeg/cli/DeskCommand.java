package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import dk.belaeg.desk.Desk;
import dk.belaeg.desk.Opener;
import dk.belaeg.desk.cases.FindingsScreen;
import dk.belaeg.desk.cases.LogScreen;
import dk.belaeg.desk.numbers.NumbersScreen;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.intake.OpenedFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The desk: pages in the browser of this machine, on which a round is followed and its commands are started. */
@Command(
        name = "bord",
        aliases = "desk",
        description = "Åbn arbejdsbordet i browseren: året trin for trin, indbakken, og kommandoerne som knapper.")
final class DeskCommand implements Callable<Integer> {
    private static final String HTTP = "jdk.httpserver";

    /** Settings of Java for the commands that the desk starts, a comma between. */
    private static final String COMMANDS = "belaeg.kommandoer";

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            arity = "0..1",
            paramLabel = "<runde>",
            description = "En rundes mappe, eller en mappe med runder. Standard: mappen Belæg hos brugeren.")
    private @Nullable Path place;

    @Option(names = "--ingen-browser", description = "Åbn ingen browser; sig, hvilken fil der åbner arbejdsbordet.")
    private boolean silent;

    DeskCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        if (ModuleLayer.boot().findModule(HTTP).isEmpty()) {
            console.error(
                    "Arbejdsbordet kræver en Java med delen " + HTTP
                            + ". Bed it-afdelingen om en hel Java 17 eller nyere (for eksempel Temurin). Alle andre kommandoer virker uden.");
            return ExitCode.USAGE;
        }
        Path folder = place == null ? Path.of(System.getProperty("user.home", "."), "Belæg") : place;
        if (place != null && !Files.isDirectory(folder)) {
            console.error(
                    Files.exists(folder)
                            ? folder + " er en fil. Angiv en rundes mappe, eller en mappe med runder."
                            : "Mappen " + folder + " findes ikke.");
            return ExitCode.USAGE;
        }
        OpenedFiles files = OpenedFiles.kept();
        Desk.Setting setting = new Desk.Setting(
                folder,
                (round, contracts, day) -> {
                    Checked checked =
                            new Pipeline(round, contracts, (step, took) -> {}, Version.current()).check(day, files);
                    files.forgetUnused();
                    return checked;
                },
                () -> LocalDate.now(ZoneId.systemDefault()),
                LockOwner.name(),
                launcher(),
                fault -> PersonNumbers.mask(console.sentence(fault)));
        try (Desk desk = new Desk(setting, List.of(new FindingsScreen(), new NumbersScreen(), new LogScreen()))) {
            boolean opened = !silent && Opener.open(desk.startPage());
            console.line(
                    opened
                            ? "Arbejdsbordet åbner i browseren. Sker der ikke noget, så åbn denne fil:"
                            : "Arbejdsbordet er åbent. Åbn denne fil i en browser:");
            console.line("  " + desk.startPage());
            console.line("Det lukker, når I trykker på Luk, eller ti minutter efter, at den sidste fane er lukket.");
            desk.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /**
     * This very program with the same settings of Java, without a command; of those said twice the last one counts, so
     * that commands get the memory that the start file gives them.
     */
    private static List<String> launcher() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(Stream.of(System.getProperty(COMMANDS, "").split(","))
                .filter(setting -> !setting.isEmpty())
                .toList());
        String path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && Files.isRegularFile(Path.of(path))) {
            words.addAll(List.of("-jar", path));
        } else {
            words.addAll(List.of("-cp", path, Main.class.getName()));
        }
        return words;
    }
}
