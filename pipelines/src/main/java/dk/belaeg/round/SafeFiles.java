package dk.belaeg.round;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files and folders take their place in one step, so that nobody ever meets half of one. */
public final class SafeFiles {
    private static final int PATIENCE = 20;

    private SafeFiles() {}

    /** Writes a file aside and puts it in its place, where it replaces the former one; its folder is made when missing. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = file.resolveSibling("." + file.getFileName());
        Files.write(aside, bytes);
        move(aside, file);
    }

    /** Moves in one step. Virus scanners and file synchronisers hold files for moments, so a refusal is tried again. */
    public static void move(Path from, Path to) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AccessDeniedException | FileAlreadyExistsException held) {
                if (attempt == PATIENCE) {
                    throw held;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a file was held", stop);
        }
    }
}
