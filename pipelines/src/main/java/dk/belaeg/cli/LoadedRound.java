package dk.belaeg.cli;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.office.read.WorkbookReader;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.store.Address;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A round with its contracts, read and checked. */
record LoadedRound(Round round, Contracts contracts) {
    /** The same with other days for the ledger. */
    LoadedRound with(UnaryOperator<LedgerSettings> days) {
        return new LoadedRound(round.with(days.apply(round.settings(LedgerSettings.class))), contracts);
    }

    /** The round in a folder of this machine; empty when something is wrong with it, which is then said. */
    static Optional<LoadedRound> of(String place, Console console) throws IOException {
        if (Address.is(place)) {
            console.error(ConsoleText.isAddress(place));
            return Optional.empty();
        }
        Optional<Path> folder = ConsoleText.folder(place, console);
        return folder.isEmpty() ? Optional.empty() : of(folder.get(), console);
    }

    /** The same when it is known where it is. */
    static Optional<LoadedRound> of(Path folder, Console console) throws IOException {
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
