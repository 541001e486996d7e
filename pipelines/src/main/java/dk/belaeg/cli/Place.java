package dk.belaeg.cli;

import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.store.Address;
import dk.belaeg.round.store.StoreException;
import dk.belaeg.round.store.StoredRound;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command finds what it was told to read: a place of this machine, or the copy of a round on a store, which is there
 * until this is closed.
 *
 * @param path the folder or file
 * @param stored the round on a store that it is a copy of, or of a part of
 */
record Place(Path path, Optional<StoredRound> stored) implements Closeable {

    /** A round, to be run or checked; of one on a store nothing is copied yet. Empty when there is none, which is then said. */
    static Optional<Place> round(String typed, Console console) throws IOException {
        return Address.is(typed) ? stored(typed, console) : local(typed, console);
    }

    /** A round with its releases, or one of them, to be read. Empty when there is none, which is then said. */
    static Optional<Place> releases(String typed, Console console) throws IOException {
        if (!Address.is(typed)) {
            return local(typed, console);
        }
        Optional<String> name = Address.release(typed);
        Optional<Place> round = stored(name.isPresent() ? Address.roundOf(typed) : typed, console);
        if (round.isEmpty()) {
            return round;
        }
        Place copied = round.get();
        try {
            copied.stored().orElseThrow().fetchReleases();
        } catch (IOException | RuntimeException failed) {
            copied.close();
            throw failed;
        }
        if (name.isEmpty()) {
            return round;
        }
        Path release = copied.path().resolve(ReleaseFolders.RELEASES).resolve(name.get());
        if (!Files.isDirectory(release)) {
            copied.close();
            console.error(typed + " er ikke en udgivelse: der er ingen " + ReleaseFolders.MANIFEST + ".");
            return Optional.empty();
        }
        return Optional.of(new Place(release, copied.stored()));
    }

    private static Optional<Place> local(String typed, Console console) {
        return ConsoleText.folder(typed, console).map(path -> new Place(path, Optional.empty()));
    }

    private static Optional<Place> stored(String typed, Console console) throws IOException {
        try {
            StoredRound round = StoredRound.open(typed);
            return Optional.of(new Place(round.folder(), Optional.of(round)));
        } catch (StoreException none) {
            console.error(none.danish());
            return Optional.empty();
        }
    }

    /** As whoever typed it knows it: where a file of a copy lies on the store. */
    String shown(Path file) {
        return stored.map(round -> round.addressOf(file)).orElseGet(file::toString);
    }

    @Override
    public void close() throws IOException {
        if (stored.isPresent()) {
            stored.get().close();
        }
    }
}
