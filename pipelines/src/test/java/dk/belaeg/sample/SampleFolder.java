package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dk.belaeg.office.FakeZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A committed sample against what makes it. */
final class SampleFolder {
    private SampleFolder() {}

    /** Files of a round by path, without its README and what a run writes. */
    static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = all(folder);
        files.keySet()
                .removeIf(name -> name.startsWith("ud/") || name.startsWith("fortroligt/") || name.equals("README.md"));
        return files;
    }

    /** Every file below the folder, by path with forward slashes. */
    static SortedMap<String, byte[]> all(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Byte for byte. Where the machine packs zip files differently but their parts are equal, the rest is skipped. */
    static void assertHolds(Path committed, Map<String, byte[]> made) throws IOException {
        SortedMap<String, byte[]> held = files(committed);
        assertEquals(new TreeMap<>(made).keySet(), held.keySet(), "files in " + committed);
        boolean packedOtherwise = false;
        for (Map.Entry<String, byte[]> file : held.entrySet()) {
            byte[] fresh = made.getOrDefault(file.getKey(), new byte[0]);
            if (!Arrays.equals(file.getValue(), fresh)) {
                if (!sameParts(file.getValue(), fresh)) {
                    fail(file.getKey() + " is not what is made now. If that is meant: -Dbelaeg.golden=update");
                }
                packedOtherwise = true;
            }
        }
        Assumptions.assumeFalse(packedOtherwise, "this machine's zlib packs differently; all parts are equal");
    }

    /** Writes the sample anew when the tests are run with {@code -Dbelaeg.golden=update}. */
    static void renewIfAsked(Path committed, Map<String, byte[]> made) throws IOException {
        if (!"update".equals(System.getProperty("belaeg.golden"))) {
            return;
        }
        Files.createDirectories(committed);
        for (String old : files(committed).keySet()) {
            Files.delete(committed.resolve(old));
        }
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            Path path = committed.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static boolean sameParts(byte[] a, byte[] b) {
        if (a.length < 4 || b.length < 4 || a[0] != 'P' || b[0] != 'P' || a[1] != 'K' || b[1] != 'K') {
            return false;
        }
        FakeZip one = FakeZip.of(a);
        FakeZip other = FakeZip.of(b);
        TreeMap<String, String> parts = new TreeMap<>();
        one.names().forEach(name -> parts.put(name, one.text(name)));
        TreeMap<String, String> others = new TreeMap<>();
        other.names().forEach(name -> others.put(name, other.text(name)));
        return !parts.isEmpty() && parts.equals(others);
    }
}
