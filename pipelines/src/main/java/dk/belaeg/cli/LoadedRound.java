package dk.belaeg.cli;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.office.read.WorkbookReader;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A round with its contracts, read and checked. */
record LoadedRound(Round round, Contracts contracts) {
    /** Such as {@code hdfs://…} or {@code s3a://…}; a path takes one of the two slashes. A drive has one letter. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    /** The same with other days for the ledger. */
    LoadedRound with(UnaryOperator<LedgerSettings> days) {
        return new LoadedRound(round.with(days.apply(round.settings(LedgerSettings.class))), contracts);
    }

    /** The round; empty when something is wrong with it, which is then said. */
    static Optional<LoadedRound> of(Path folder, Console console) throws IOException {
        if (ADDRESS.matcher(folder.toString()).matches()) {
            console.error(
                    folder + " er en adresse og ikke en mappe. Runden skal ligge på en disk eller et drev, som denne"
                            + " maskine har; kopiér den dertil, og angiv mappen.");
            return Optional.empty();
        }
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            console.error(
                    Files.exists(absolute)
                            ? folder + " er en fil. Angiv rundens mappe, den med runde.json."
                            : "Mappen " + folder + " findes ikke.");
            return Optional.empty();
        }
        WorkbookReader.prepare();
        try {
            Contracts contracts = Contracts.load(RoundReader.references(absolute));
            return Optional.of(new LoadedRound(Subjects.round(absolute, contracts), contracts));
        } catch (ContractException wrong) {
            console.error("Runden kan ikke bruges, før dette er rettet:");
            wrong.problems().forEach(problem -> console.error("  " + problem));
            return Optional.empty();
        }
    }
}
