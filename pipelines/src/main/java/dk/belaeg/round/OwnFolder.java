package dk.belaeg.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A confidential folder that the program alone writes: it holds exactly the files it is given. What is the same already
 * is left alone, so that a file somebody has open is touched only when it must be.
 */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Makes the folder hold these files and no others.
     *
     * @param files by path below the folder, with forward slashes
     * @throws IOException when the disk fails, or a file that has changed is held by another program
     */
    public static void hold(Path folder, SortedMap<String, byte[]> files) throws IOException {
        PrivateFolders.create(folder);
        for (Path old : contents(folder)) {
            if (Files.isRegularFile(old)
                    && !files.containsKey(folder.relativize(old).toString().replace('\\', '/'))) {
                Files.delete(old);
            }
        }
        for (var file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            if (!Files.isRegularFile(place) || !Arrays.equals(Files.readAllBytes(place), file.getValue())) {
                SafeFiles.write(place, file.getValue());
            }
        }
        PrivateFolders.close(folder);
        List<Path> deepestFirst = contents(folder);
        java.util.Collections.reverse(deepestFirst);
        for (Path left : deepestFirst) {
            if (Files.isDirectory(left) && isEmpty(left)) {
                Files.delete(left);
            }
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.filter(path -> !path.equals(folder)).toList());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
