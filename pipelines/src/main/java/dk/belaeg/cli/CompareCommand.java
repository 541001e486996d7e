package dk.belaeg.cli;

import dk.belaeg.publish.CsvFiles;
import dk.belaeg.publish.compare.Comparison;
import dk.belaeg.publish.compare.ComparisonDocument;
import dk.belaeg.publish.compare.ComparisonPage;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed from one release to another. */
@Command(
        name = "compare",
        description = "Vis, hvad der er ændret fra én udgivelse til en anden.",
        footerHeading = "%n",
        footer = "Afslutningskoder: 0 udgivelserne er ens eller sammenlignet, 2 en af mapperne er ikke en udgivelse.")
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 12;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "<før>",
            description = "Mappen med den tidligere udgivelse, eller en rundes mappe alene: dens to nyeste udgivelser.")
    @SuppressWarnings("NullAway.Init")
    private String before;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<nu>",
            description = "Mappen med den senere udgivelse, eller en rundes mappe: dens nyeste.")
    private @Nullable String after;

    @Option(names = "--side", paramLabel = "<fil.html>", description = "Skriv sammenligningen som en side.")
    private @Nullable Path page;

    @Option(names = "--csv", paramLabel = "<fil.csv>", description = "Skriv alle ændringer som csv til Excel.")
    private @Nullable Path csv;

    @Option(
            names = "--bilag",
            paramLabel = "<fil.docx>",
            description = "Skriv sammenligningen som afsnit til et bilag i Word.")
    private @Nullable Path annex;

    CompareCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        Optional<Place> earlier = Place.releases(before, console);
        if (earlier.isEmpty()) {
            return ExitCode.USAGE;
        }
        try (Place first = earlier.get()) {
            Optional<Place> later = after == null ? earlier : Place.releases(after, console);
            if (later.isEmpty()) {
                return ExitCode.USAGE;
            }
            try (Place second = later.get()) {
                return compared(first.path(), second.path(), console);
            }
        }
    }

    private int compared(Path first, Path second, Console console) throws IOException {
        Optional<List<Path>> two = releases(first, second, console);
        if (two.isEmpty()) {
            return ExitCode.USAGE;
        }
        Comparison comparison;
        try {
            comparison = Comparison.of(
                    ReadRelease.of(two.get().get(0)), ReadRelease.of(two.get().get(1)));
        } catch (ReadRelease.NoReleaseException none) {
            console.error(none.danish());
            return ExitCode.USAGE;
        }
        ComparisonPage.sentences(comparison).forEach(console::line);
        ConsoleText.changes(comparison, MOST_SHOWN, "Se dem alle med --side eller --csv.", console);
        if (page != null) {
            Files.writeString(page, ComparisonPage.html(comparison), StandardCharsets.UTF_8);
            console.line("Siden er skrevet: " + page);
        }
        if (csv != null) {
            Files.write(csv, CsvFiles.danish(ComparisonPage.lines(comparison)));
            console.line("Ændringerne er skrevet: " + csv);
        }
        if (annex != null) {
            Files.write(annex, ComparisonDocument.of(comparison));
            console.line("Afsnittet til et bilag er skrevet: " + annex);
        }
        return ExitCode.OK;
    }

    /** The earlier and the later release; empty when that has been told to be impossible. */
    private Optional<List<Path>> releases(Path first, Path second, Console console) throws IOException {
        if (after == null) {
            if (!RoundReader.isRound(first)) {
                console.error("Skriv to udgivelser, eller mappen med en runde, der har mindst to.");
                return Optional.empty();
            }
            List<ReleaseFolders.Release> all = ReleaseFolders.inRound(first);
            if (all.size() < 2) {
                console.error("Runden i " + before + " har "
                        + (all.isEmpty() ? "ingen udgivelser" : "kun én udgivelse")
                        + ", så der er ikke to at sammenligne.");
                return Optional.empty();
            }
            return Optional.of(List.of(all.get(1).folder(), all.get(0).folder()));
        }
        Optional<Path> earlier = ConsoleText.release(first, before, console);
        Optional<Path> later = ConsoleText.release(second, after, console);
        return earlier.flatMap(one -> later.map(other -> List.of(one, other)));
    }
}
