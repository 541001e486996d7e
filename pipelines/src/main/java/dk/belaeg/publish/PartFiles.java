package dk.belaeg.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a table that was written in parts, each by another task: named alike whoever wrote them. */
public final class PartFiles {
    private static final String WRITTEN = "part-";

    private PartFiles() {}

    /**
     * Moves the parts to the release, numbered in their order, and nothing else that lies beside them.
     *
     * @param written folder that they were written to
     * @param folder of the table
     * @param ending such as {@code .csv}
     */
    public static void arrange(Path written, Path folder, String ending) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(written)) {
            parts = files.filter(file -> file.getFileName().toString().startsWith(WRITTEN))
                    .sorted()
                    .toList();
        }
        Files.createDirectories(folder);
        for (int i = 0; i < parts.size(); i++) {
            Path part = folder.resolve(String.format(Locale.ROOT, "del-%03d%s", i + 1, ending));
            Files.move(parts.get(i), part);
            if (ending.equals(".parquet")) {
                ParquetFiles.settle(part);
            }
        }
    }
}
