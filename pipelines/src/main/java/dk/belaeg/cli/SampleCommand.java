package dk.belaeg.cli;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.RoundReader;
import dk.belaeg.sample.AutumnRound;
import dk.belaeg.sample.LargeSample;
import dk.belaeg.sample.SampleRound;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a fictional round to try the program on: of forms and extracts, or of large tables. */
@Command(
        name = "sample",
        description = "Lav en fiktiv runde at prøve programmet på.",
        footerHeading = "%nStore tabeller for hele landet:%n",
        footer = "  belaeg sample stor --rows 1000000 --municipalities 98 --years 20")
final class SampleCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "<mappe>", description = "Mappen, runden skal ligge i.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--seed", paramLabel = "<tal>", description = "Et andet tal giver en anden runde. Standard: 2026.")
    private long seed = 2026;

    @Option(
            names = "--efteraar",
            description = "Lav efterårets runde: tilbud, køb og salg, takster og Styringsaftalens område.")
    private boolean autumn;

    @Option(
            names = "--serie",
            description = "Lav tre runder, 2024 til 2026, der tilsammen har en historie, hver i sin mappe.")
    private boolean series;

    @Option(
            names = "--rows",
            paramLabel = "<antal>",
            description = "Lav store tabeller med så mange rækker om belægning, én pr. tilbud og måned.")
    private @Nullable Long rows;

    @Option(
            names = "--table",
            paramLabel = "<belaegning|koeb>",
            description =
                    "Store tabeller: hvilken der har så mange rækker. koeb er køb og salg, én række pr. tilbud, betaler og dag. Standard: belaegning.")
    private String table = "belaegning";

    @Option(
            names = "--municipalities",
            paramLabel = "<antal>",
            description = "Store tabeller: 98 for hele landet, 22 for Region Syddanmark. Standard: 98.")
    private int municipalities = LargeSample.Scope.COUNTRY.municipalities();

    @Option(names = "--years", paramLabel = "<antal>", description = "Store tabeller: antal år. Standard: 20.")
    private int years = LargeSample.MOST_YEARS;

    @Option(
            names = "--format",
            paramLabel = "<csv|parquet>",
            description = "Store tabeller: filernes form. Standard: csv.")
    private String format = "csv";

    SampleCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, ContractException {
        Console console = new Console(out, err, false);
        Optional<LargeSample.Scope> scope = Arrays.stream(LargeSample.Scope.values())
                .filter(one -> one.municipalities() == municipalities)
                .findFirst();
        Optional<LargeSample.Format> chosen = Arrays.stream(LargeSample.Format.values())
                .filter(one -> one.name().equalsIgnoreCase(format))
                .findFirst();
        Optional<LargeSample.Table> large = Arrays.stream(LargeSample.Table.values())
                .filter(one -> one.name().equalsIgnoreCase(table))
                .findFirst();
        Optional<String> wrong = large.isEmpty()
                ? Optional.of("--table kan være belaegning eller koeb.")
                : wrong(scope.isPresent(), chosen.isPresent());
        if (wrong.isPresent()) {
            console.error(wrong.get());
            return ExitCode.USAGE;
        }
        Contracts contracts = Contracts.load(RoundReader.references(folder));
        if (rows == null) {
            if (series) {
                SampleRound.writeSeries(folder, contracts, seed);
                console.line("Tre fiktive runder er lavet i " + folder + ". Kør dem i rækkefølge, og derefter: "
                        + ConsoleText.command("serie", folder));
                return ExitCode.OK;
            }
            if (autumn) {
                AutumnRound.write(folder, contracts, seed);
            } else {
                SampleRound.write(folder, contracts, seed);
            }
            console.line("En fiktiv runde er lavet i " + folder + ". Kør: " + ConsoleText.command("run", folder));
        } else {
            LargeSample.write(
                    folder,
                    contracts,
                    seed,
                    large.orElseThrow(),
                    rows,
                    scope.orElseThrow(),
                    years,
                    chosen.orElseThrow());
            console.line("Store fiktive tabeller er lavet i " + folder + ". Kør: " + ConsoleText.command("run", folder)
                    + " --stor");
        }
        return ExitCode.OK;
    }

    private Optional<String> wrong(boolean knownScope, boolean knownFormat) {
        if (RoundReader.isRound(folder) || (series && RoundReader.isRound(folder.resolve("2024")))) {
            return Optional.of("Der er allerede en runde i " + folder + ". Vælg en anden mappe.");
        }
        if (rows != null && rows < 1) {
            return Optional.of("--rows skal være mindst 1.");
        }
        if (!knownScope) {
            return Optional.of("--municipalities kan være 98 (hele landet) eller 22 (Region Syddanmark).");
        }
        if ((autumn && rows != null) || (series && (autumn || rows != null))) {
            return Optional.of("--efteraar, --serie og --rows kan ikke bruges sammen.");
        }
        if (years < 1 || years > LargeSample.MOST_YEARS) {
            return Optional.of("--years kan være 1 til " + LargeSample.MOST_YEARS + ".");
        }
        return knownFormat ? Optional.empty() : Optional.of("--format kan være csv eller parquet.");
    }
}
