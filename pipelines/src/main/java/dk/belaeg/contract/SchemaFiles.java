package dk.belaeg.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The texts of {@code schemas/} that are packed with the program, by path such as {@code codes/areas.csv}. They travel in
 * the program's own jar, so a laptop, a test and a cluster read the same contracts.
 */
public final class SchemaFiles {
    private static final String FOLDER = "schemas/";

    private SchemaFiles() {}

    /** All files with their texts, sorted by path. */
    public static SortedMap<String, String> read() {
        try {
            Path program = Path.of(SchemaFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(program) ? fromFolder(program.resolve(FOLDER)) : fromJar(program);
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("the program cannot read its own schemas", broken);
        }
    }

    /** The JSON files of a round's own folder with their texts, by name; none when there is no such folder. */
    static SortedMap<String, String> local(Path folder, Problems problems) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = path.getFileName().toString();
                if (name.endsWith(".json")) {
                    try {
                        texts.put(name, Files.readString(path));
                    } catch (CharacterCodingException notUtf8) {
                        problems.add(folder.getFileName() + "/" + name + ": gem filen som UTF-8.");
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    private static SortedMap<String, String> fromFolder(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                texts.put(name, Files.readString(path));
            }
        }
        return texts;
    }

    private static SortedMap<String, String> fromJar(Path jar) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .forEach(entry -> texts.put(entry.getName().substring(FOLDER.length()), text(file, entry)));
        }
        return texts;
    }

    private static String text(JarFile file, JarEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
