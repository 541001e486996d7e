package dk.belaeg.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists what came in: every file below the inbox, in an order that does not depend on the disk. */
public final class Inbox {
    /** Left by operating systems and file synchronisers; never somebody's answer. */
    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini", ".gitkeep");

    private Inbox() {}

    /**
     * One file.
     *
     * @param name path below the inbox with forward slashes and composed letters; what users see
     */
    public record Item(String name, Path path) {}

    /** All files, by name; empty when there is no inbox. */
    public static List<Item> list(Path inbox) throws IOException {
        List<Item> items = new ArrayList<>();
        if (Files.isDirectory(inbox)) {
            Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = inbox.relativize(file).toString().replace('\\', '/');
                    if (attributes.isRegularFile()
                            && !SYSTEM_FILES.contains(
                                    file.getFileName().toString().toLowerCase(Locale.ROOT))) {
                        items.add(new Item(Normalizer.normalize(name, Normalizer.Form.NFC), file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    String name = inbox.relativize(file).toString().replace('\\', '/');
                    items.add(new Item(Normalizer.normalize(name, Normalizer.Form.NFC), file));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        items.sort(Comparator.comparing(Item::name));
        return items;
    }
}
