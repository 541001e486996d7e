package dk.belaeg.round.store;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;
import org.jspecify.annotations.Nullable;

/** A store on this machine's disk: {@code helt:} renames a folder in one step, {@code delvist:} file by file. */
public class TestStore extends RawLocalFileSystem {
    /** What happens to the store before its n-th change from now on. */
    interface Fate {
        void strike() throws IOException;
    }

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static volatile Fate fate = () -> {};
    private @Nullable URI uri;

    /** Makes Hadoop know both kinds. */
    public static void install() {
        for (String kind : new String[] {"helt", "delvist"}) {
            System.setProperty("spark.hadoop.fs." + kind + ".impl", TestStore.class.getName());
        }
    }

    public static void forget() {
        for (String kind : new String[] {"helt", "delvist"}) {
            System.clearProperty("spark.hadoop.fs." + kind + ".impl");
        }
        strikes(Integer.MAX_VALUE, () -> {});
        OPENED.set(0);
    }

    /** How many files were opened to be read. */
    public static int opened() {
        return OPENED.get();
    }

    @Override
    public FSDataInputStream open(Path file, int buffer) throws IOException {
        OPENED.incrementAndGet();
        return super.open(file, buffer);
    }

    /** The address of what lies on this machine's disk. */
    public static FilePlace placeOf(java.nio.file.Path file) {
        return new FilePlace("helt://test" + file.toAbsolutePath(), new HashMap<>(Store.given()));
    }

    static void strikes(int after, Fate what) {
        LEFT.set(after);
        fate = what;
    }

    /** How many changes there were since it was last told when to strike. */
    static int changes() {
        return Integer.MAX_VALUE - LEFT.get();
    }

    @Override
    public void initialize(URI name, Configuration settings) throws IOException {
        super.initialize(name, settings);
        uri = URI.create(name.getScheme() + "://" + name.getAuthority());
    }

    @Override
    public URI getUri() {
        // asked before it is told
        return uri == null ? super.getUri() : uri;
    }

    private static void change() throws IOException {
        if (LEFT.decrementAndGet() < 0) {
            fate.strike();
        }
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        change();
        return super.create(file, permission, overwrite, buffer, replication, block, progress);
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        change();
        return super.create(file, overwrite, buffer, replication, block, progress);
    }

    @Override
    public boolean delete(Path file, boolean all) throws IOException {
        change();
        return super.delete(file, all);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        change();
        if (getUri().getScheme().equals("helt")) {
            return super.rename(from, to);
        }
        File top = pathToFile(from);
        try (Stream<java.nio.file.Path> files = Files.walk(top.toPath())) {
            for (java.nio.file.Path file :
                    files.filter(Files::isRegularFile).sorted().toList()) {
                java.nio.file.Path place = pathToFile(to)
                        .toPath()
                        .resolve(top.toPath().relativize(file).toString());
                Files.createDirectories(place.toAbsolutePath().getParent());
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                change();
            }
        }
        return super.delete(from, true) || !exists(from);
    }

    /** Hadoop's own starts a program for each file. */
    @Override
    public void setPermission(Path file, FsPermission permission) throws IOException {
        Files.setPosixFilePermissions(
                pathToFile(file).toPath(),
                PosixFilePermissions.fromString(permission.toString().substring(0, 9)));
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        if (file.getName().equals("lukket")) {
            throw new AccessControlException("Permission denied: user=bo, access=EXECUTE");
        }
        return plain(super.getFileStatus(file));
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder)).map(TestStore::plain).toArray(FileStatus[]::new);
    }

    /** Without what only a disk can tell of owners. */
    private static FileStatus plain(FileStatus status) {
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                1,
                status.getBlockSize(),
                status.getModificationTime(),
                status.getPath());
    }
}
