package dk.belaeg.round;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that only their owner may enter, and taking folders away whole. */
public final class PrivateFolders {
    private PrivateFolders() {}

    /**
     * Makes the folder, with its parents, for its owner alone. Where the file system has no such permissions (Windows)
     * the folder inherits those of its parent.
     */
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Takes the permissions of all others but the owner from everything in the folder, however the machine makes files. */
    static void close(Path folder) throws IOException {
        eachWith(folder, permissions -> permissions.removeIf(one -> !one.name().startsWith("OWNER")));
    }

    /** Takes from everything in the folder that everyone may write to it, which a careless machine gives. */
    static void guard(Path folder) throws IOException {
        eachWith(folder, permissions -> permissions.remove(PosixFilePermission.OTHERS_WRITE));
    }

    /** Changes the permissions of the folder and all in it; nothing happens where the file system has none. */
    private static void eachWith(Path folder, Predicate<Set<PosixFilePermission>> change) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        for (Path path : all) {
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(path));
            if (change.test(permissions)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        }
    }

    /** Deletes the folder and all in it; nothing happens when it is not there. Links are not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
