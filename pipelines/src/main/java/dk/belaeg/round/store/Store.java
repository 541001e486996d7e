package dk.belaeg.round.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** A file system of Hadoop as a round needs it, by addresses. Whatever goes wrong there is a {@link StoreException}. */
final class Store implements Closeable {
    /** How {@code spark-submit} is told what Hadoop is to know. */
    private static final String GIVEN = "spark.hadoop.";

    /** Asks a store that can to create a file only where there is none, in one step; others do not know it. */
    private static final String ONLY_NEW = "fs.option.create.conditional.overwrite";

    private static final FsPermission PRIVATE = new FsPermission((short) 0700);
    private static final int CHUNK = 1 << 16;

    private final FileSystem files;

    private Store(FileSystem files) {
        this.files = files;
    }

    /** Something that is asked of the store. */
    private interface Request<T> {
        T answer() throws IOException;
    }

    /** The store that an address is on. It is closed by its own {@link #close()} only, also when the program is stopped. */
    static Store of(String address) throws StoreException {
        Configuration settings = configuration(given());
        settings.setBoolean("fs.automatic.close", false);
        return asked(address, () -> new Store(FileSystem.newInstance(new Path(address).toUri(), settings)));
    }

    /** The same for a task: one for the whole process, which is closed when that ends. */
    static Store shared(String address, Map<String, String> settings) throws StoreException {
        return asked(address, () -> new Store(FileSystem.get(new Path(address).toUri(), configuration(settings))));
    }

    /** What {@code spark-submit} was told for Hadoop. */
    static Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(GIVEN)) {
                given.put(name.substring(GIVEN.length()), System.getProperty(name));
            }
        }
        return given;
    }

    private static Configuration configuration(Map<String, String> settings) {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        return configuration;
    }

    /** Hadoop tells what is wrong with an address, a key or a library by exceptions and errors of every kind. */
    private static <T> T asked(String address, Request<T> request) throws StoreException {
        try {
            return request.answer();
        } catch (IOException | RuntimeException | NoClassDefFoundError fault) {
            throw StoreException.of(address, fault);
        }
    }

    boolean isFolder(String address) throws StoreException {
        Path path = path(address);
        return asked(
                address, () -> files.exists(path) && files.getFileStatus(path).isDirectory());
    }

    boolean isFile(String address) throws StoreException {
        Path path = path(address);
        return asked(
                address, () -> files.exists(path) && files.getFileStatus(path).isFile());
    }

    /** The names of what lies in a folder; none when it is not there. */
    List<String> names(String folder) throws StoreException {
        List<String> names = new ArrayList<>();
        if (isFolder(folder)) {
            for (FileStatus one : asked(folder, () -> files.listStatus(path(folder)))) {
                names.add(one.getPath().getName());
            }
        }
        return names;
    }

    /** The files in a folder and those below it, by their paths from there; none when it is not there. */
    List<String> files(String folder) throws StoreException {
        List<String> found = new ArrayList<>();
        if (isFolder(folder)) {
            int above = path(folder).toUri().getPath().length() + 1;
            RemoteIterator<LocatedFileStatus> each = asked(folder, () -> files.listFiles(path(folder), true));
            while (asked(folder, each::hasNext)) {
                found.add(asked(folder, each::next).getPath().toUri().getPath().substring(above));
            }
        }
        return found;
    }

    /** A small text, such as who holds a lock. */
    String text(String address) throws StoreException {
        return asked(address, () -> {
            try (InputStream in = files.open(path(address))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    InputStream open(String address) throws StoreException {
        return asked(address, () -> files.open(path(address)));
    }

    InputFile parquet(String address) throws StoreException {
        return asked(address, () -> HadoopInputFile.fromPath(path(address), files.getConf()));
    }

    /** Copies a file to this machine, where its folder is made. */
    void fetch(String from, java.nio.file.Path to) throws IOException {
        Files.createDirectories(to.getParent());
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = open(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = read(from, in, chunk); count >= 0; count = read(from, in, chunk)) {
                out.write(chunk, 0, count);
            }
        }
    }

    private static int read(String from, InputStream in, byte[] chunk) throws StoreException {
        return asked(from, () -> in.read(chunk));
    }

    /** Copies a file of this machine; one that is there is replaced. */
    void put(java.nio.file.Path from, String to) throws StoreException {
        asked(to, () -> {
            try (OutputStream out = files.create(path(to), true)) {
                return Files.copy(from, out);
            }
        });
    }

    void write(String to, String text) throws StoreException {
        asked(to, () -> {
            try (OutputStream out = files.create(path(to), true)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        });
    }

    /** Writes a file that must not be there; false when it is. */
    boolean create(String address, String text) throws StoreException {
        Path path = path(address);
        try {
            return asked(address, () -> {
                FSDataOutputStreamBuilder<?, ?> file = files.createFile(path);
                file.overwrite(false).recursive();
                file.opt(ONLY_NEW, true);
                try (OutputStream out = file.build()) {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                }
                return true;
            });
        } catch (StoreException refused) {
            if (isFile(address)) {
                return false;
            }
            throw refused;
        }
    }

    /** Makes a folder for its owner alone, where the store knows owners; one that is there is left as it is. */
    void makePrivate(String folder) throws StoreException {
        if (!isFolder(folder)) {
            asked(folder, () -> {
                boolean made = files.mkdirs(path(folder));
                files.setPermission(path(folder), PRIVATE);
                return made;
            });
        }
    }

    /** Gives a file or folder another name; in one step only where the store can. There must be nothing of that name. */
    void rename(String from, String to) throws StoreException {
        if (!asked(to, () -> files.rename(path(from), path(to)))) {
            throw new StoreException(
                    "Lageret vil ikke give " + from + " navnet " + to + ". Har du lov til at skrive der?");
        }
    }

    /** Takes away a file, or a folder with all in it; nothing happens when it is not there. */
    void delete(String address) throws StoreException {
        asked(address, () -> files.delete(path(address), true));
    }

    private static Path path(String address) {
        return new Path(address);
    }

    @Override
    public void close() throws StoreException {
        asked(files.getUri() + "/", () -> {
            files.close();
            return true;
        });
    }
}
