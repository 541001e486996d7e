package dk.belaeg.cli;

import dk.belaeg.Engine;
import dk.belaeg.Pipeline;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ProtectionMessages;
import dk.belaeg.disclosure.UnsafeReleaseException;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundLock;
import dk.belaeg.round.store.FilePlace;
import dk.belaeg.round.store.StoredRound;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole run, from the inbox to a release. */
@Command(
        name = RunCommand.NAME,
        description = "Læs indbakken, beregn, og lav en udgivelse i rundens mappe ud/.",
        footerHeading = "%n",
        footer = {
            "Afslutningskoder: 0 færdig, 1 fejl i programmet, 2 forkert kommando eller opsætning,",
            "3 færdig, men noget i det modtagne skal rettes, 4 intet kunne læses,",
            "5 runden er i brug af en anden kørsel, 130 og 143 afbrudt."
        })
final class RunCommand implements Callable<Integer> {
    static final String NAME = "run";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    @Option(names = "--stor", description = "Til store tabeller med millioner af rækker.")
    private boolean large;

    @Option(names = "--pdf", description = "Lav også bilagene som PDF. Kræver LibreOffice.")
    private boolean pdf;

    @Option(
            names = "--kendt",
            paramLabel = "<dag>",
            description = "Se pladsregnskabet, som det var kendt den dag, for eksempel 2026-05-01.")
    private @Nullable LocalDate known;

    @Option(
            names = "--til",
            paramLabel = "<dag>",
            description = "Vis pladsregnskabet for den dag, for eksempel 2028-01-01.")
    private @Nullable LocalDate until;

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<Place> found = Place.round(options.round, console);
        if (found.isEmpty()) {
            return ExitCode.USAGE;
        }
        try (Place place = found.get()) {
            if (place.stored().isPresent()) {
                StoredRound stored = place.stored().get();
                stored.hold(LockOwner.name(), LockOwner.now());
                new StepTimes(console).timed("Henter runden", stored::fetchAll);
            }
            Optional<LoadedRound> loaded = LoadedRound.of(place.path(), console);
            return loaded.isEmpty()
                    ? ExitCode.USAGE
                    : run(loaded.get().with(settings -> settings.with(known, until)), place, console);
        } catch (RoundLock.HeldException held) {
            console.error(held.danish());
            return ExitCode.BUSY;
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int run(LoadedRound round, Place place, Console console) throws IOException, RoundLock.HeldException {
        try (RoundLock lock = RoundLock.take(round.round(), LockOwner.name())) {
            StepTimes steps = new StepTimes(console);
            Pipeline pipeline = new Pipeline(round.round(), round.contracts(), steps, Version.current());
            List<String> tooLarge = large ? List.of() : pipeline.tooLarge();
            if (!tooLarge.isEmpty()) {
                console.error((tooLarge.size() == 1 ? "Denne tabel" : "Disse tabeller")
                        + " er for stor" + (tooLarge.size() == 1 ? "" : "e")
                        + " til at være i hukommelsen på én gang: " + String.join(", ", tooLarge) + ".");
                console.error("Kør: " + ConsoleText.command(NAME, options.round) + " --stor");
                return ExitCode.USAGE;
            }
            ProfileAdvice.of(round.round().inbox(), large).ifPresent(console::line);
            Pipeline.Result result =
                    pipeline.run(large ? Engine.Profile.LARGE : Engine.Profile.SMALL, pdf, places(place));
            if (place.stored().isPresent() && result.release().isPresent()) {
                StoredRound stored = place.stored().get();
                ReleaseFolders.Release release = result.release().get();
                steps.timed("Lægger udgivelsen på lageret", () -> stored.deliver(release));
            }
            return told(result, place, console);
        } catch (UnsafeReleaseException unsafe) {
            console.error("Der er ikke lavet en udgivelse, for disse tal ville kunne kendes:");
            protocol(round).sentences(unsafe).forEach(reason -> console.error("  " + reason));
            console.error("Det kan I gøre:");
            ProtectionMessages.waysOut(unsafe).forEach(way -> console.error("  " + way));
            return ExitCode.FAULT;
        } catch (Pipeline.TooLongException many) {
            console.error("Der er ikke lavet en udgivelse.");
            console.error(many.danish());
            return ExitCode.USAGE;
        } catch (Disclosure.UnprotectableException counts) {
            console.error("Der er ikke lavet en udgivelse.");
            counts.danish().forEach(console::error);
            return ExitCode.USAGE;
        } catch (ImpossibleException impossible) {
            console.error("Der er ikke lavet en udgivelse.");
            protocol(round).sentences(impossible).forEach(console::error);
            return ExitCode.USAGE;
        }
    }

    /** Tasks on other machines read the store; those on this one read the copy, which is near. */
    private static FilePlace.Map places(Place place) {
        if (place.stored().isEmpty() || Engine.isOnThisMachine()) {
            return FilePlace::of;
        }
        return place.stored().get()::placeOf;
    }

    private static int told(Pipeline.Result result, Place place, Console console) {
        ConsoleText.checked(result.checked(), console, false);
        result.told().forEach(console::line);
        console.line("");
        console.line(result.release()
                .map(release ->
                        (release.changed() ? "Udgivelsen er klar: " : "Intet er ændret siden " + release.name() + ": ")
                                + place.shown(release.folder().resolve("index.html")))
                .orElse("Der er ingen udgivelse lavet, for intet i indbakken kunne læses."));
        return CheckCommand.exit(result.checked());
    }

    private static ProtectionMessages protocol(LoadedRound round) {
        return new ProtectionMessages(new CellWords(round.contracts().codes()));
    }
}
