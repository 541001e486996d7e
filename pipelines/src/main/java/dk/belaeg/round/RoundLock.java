package dk.belaeg.round;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a round for one run at a time. The operating system lets go of the lock when the program ends in any way, so a
 * killed run never leaves a round locked. Who holds it stands in a file beside.
 */
public final class RoundLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private RoundLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Somebody else is working on the round. */
    public static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String danish;

        HeldException(String holder) {
            this(holder, "");
        }

        /** @param further what else there is to say, a Danish sentence */
        public HeldException(String holder, String further) {
            super("the round is held by " + holder);
            this.danish = "Runden er i brug af " + (holder.isBlank() ? "en anden" : holder)
                    + ". Vent, til den kørsel er færdig, og prøv igen." + (further.isEmpty() ? "" : " " + further);
        }

        /** What to tell the user. */
        public String danish() {
            return danish;
        }
    }

    /**
     * @param holder who asks, for others to read, such as "anna på SEKRETARIAT-7"
     * @throws HeldException naming who holds it
     */
    public static RoundLock take(Round round, String holder) throws IOException, HeldException {
        return take(round.confidential(), holder);
    }

    /** The same of a private folder, which is made when it is not there. */
    public static RoundLock take(Path secret, String holder) throws IOException, HeldException {
        Path folder = PrivateFolders.create(secret);
        Path name = folder.resolve(".laas-navn");
        FileChannel channel =
                FileChannel.open(folder.resolve(".laas"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            String known = Files.isRegularFile(name) ? Files.readString(name) : "";
            throw new HeldException(known);
        }
        RoundLock held = new RoundLock(channel, lock);
        try {
            Files.writeString(name, holder);
        } catch (IOException failed) {
            held.close();
            throw failed;
        }
        return held;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
