package dk.belaeg.round.store;

import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * Where a file or folder is found by whatever machine is told: by its path on a disk that all of them have, or by its address
 * on a store.
 *
 * @param path a path, or an address
 * @param settings what Hadoop must know to reach it, besides what each machine knows
 */
public record FilePlace(String path, HashMap<String, String> settings) implements Serializable {
    /** Says where what lies on this machine is found by others. */
    public interface Map {
        FilePlace of(Path here);
    }

    /** By its path. */
    public static FilePlace of(Path here) {
        return new FilePlace(here.toAbsolutePath().toString(), new HashMap<>());
    }

    /** As Spark is told of it. */
    public String uri() {
        return Address.is(path) ? path : Path.of(path).toUri().toString();
    }

    public InputStream open() throws IOException {
        return Address.is(path) ? Store.shared(path, settings).open(path) : Files.newInputStream(Path.of(path));
    }

    /** As readers of parquet want it. */
    public InputFile parquet() throws IOException {
        return Address.is(path) ? Store.shared(path, settings).parquet(path) : new LocalInputFile(Path.of(path));
    }

    /**
     * Copies a folder of a store.
     *
     * @param here where to; a folder that is found by its path is there already
     */
    public void fetch(Path here) throws IOException {
        if (Address.is(path)) {
            Store store = Store.shared(path, settings);
            for (String file : store.files(path)) {
                store.fetch(path + "/" + file, here.resolve(file));
            }
        }
    }

    /** Copies the settings and references of a round on a store; empty for one that is found by its path. */
    public Optional<Path> fetchSettings() throws IOException {
        if (!Address.is(path)) {
            return Optional.empty();
        }
        Store store = Store.shared(path, settings);
        Path copy = Files.createTempDirectory("belaeg-opslag");
        store.fetch(path + "/" + RoundReader.FILE, copy.resolve(RoundReader.FILE));
        new FilePlace(path + StoredRound.REFERENCES, settings).fetch(RoundReader.references(copy));
        return Optional.of(copy);
    }
}
