package dk.belaeg.round.store;

import dk.belaeg.round.PrivateFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A private folder of this machine for what is copied from a store. The operating system holds it for as long as the program
 * runs, so that whoever makes the next one sees which have been left by programs that were killed, and takes them away.
 */
final class WorkingCopy implements AutoCloseable {
    /** Property that says where copies lie. */
    static final String PLACE = "belaeg.kopier";

    private static final String LOCK = ".laas";
    private static final String NAME = ".navn";

    /** How often it is tried to take away what other threads still write to. */
    private static final int PATIENCE = 20;

    private final Path folder;
    private final FileChannel channel;
    private final String place;

    private WorkingCopy(Path folder, FileChannel channel, String place) {
        this.folder = folder;
        this.channel = channel;
        this.place = place;
    }

    /** A new one; those that nobody holds any more are gone then. */
    @SuppressWarnings("try") // the lock is held, not used
    static synchronized WorkingCopy make() throws IOException {
        Path all = PrivateFolders.create(place());
        try (FileChannel one = open(all);
                FileLock alone = one.lock()) {
            clear(all);
            Path folder = PrivateFolders.create(all.resolve(UUID.randomUUID().toString()));
            FileChannel channel = open(folder);
            channel.lock();
            return new WorkingCopy(folder, channel, known(all));
        }
    }

    private static Path place() {
        String given = System.getProperty(PLACE, "");
        return given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "belaeg", "kopier")
                : Path.of(given);
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** What this folder of copies is known by to others; made up when the first copy is made. */
    private static String known(Path all) throws IOException {
        Path file = all.resolve(NAME);
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    private static void clear(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(all)) {
            folders = entries.filter(Files::isDirectory)
                    .filter(Predicate.not(WorkingCopy::isHeld))
                    .toList();
        }
        for (Path folder : folders) {
            PrivateFolders.delete(folder);
        }
    }

    private static boolean isHeld(Path folder) {
        try (FileChannel channel = open(folder)) {
            return Optional.ofNullable(channel.tryLock()).isEmpty();
        } catch (OverlappingFileLockException | IOException held) {
            return true;
        }
    }

    /** Tells it from all others, wherever they are. */
    String name() {
        return place + "/" + folder.getFileName();
    }

    /** Whether one of that name was made here by a program that has ended since. */
    boolean isOver(String name) {
        Path other = folder.resolveSibling(name.substring(name.indexOf('/') + 1));
        return name.startsWith(place + "/") && !(Files.isDirectory(other) && isHeld(other));
    }

    /** Where the copies of files are put. */
    Path files() {
        return folder.resolve("lager");
    }

    @Override
    public void close() throws IOException {
        for (int attempt = 1; Files.exists(files()); attempt++) {
            try {
                PrivateFolders.delete(files());
            } catch (IOException written) {
                if (attempt == PATIENCE) {
                    throw written;
                }
                pause();
            }
        }
        channel.close();
        PrivateFolders.delete(folder);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a copy was taken away", stop);
        }
    }
}
