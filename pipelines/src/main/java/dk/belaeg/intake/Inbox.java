package dk.belaeg.intake;

import dk.belaeg.schema.PersonNumbers;
import dk.belaeg.schema.Texts;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
     * @param name path below the inbox with forward slashes and composed letters, CPR numbers masked; what users see
     */
    public record Item(String name, Path path) {}

    /** All files, by name; empty when there is no inbox. */
    public static List<Item> list(Path inbox) throws IOException {
        List<Item> items = new ArrayList<>();
        if (Files.isDirectory(inbox)) {
            Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if ((attributes.isRegularFile() || attributes.isSymbolicLink())
                            && !SYSTEM_FILES.contains(
                                    file.getFileName().toString().toLowerCase(Locale.ROOT))) {
                        items.add(item(inbox, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    items.add(item(inbox, file));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        items.sort(Comparator.comparing(Item::name).thenComparing(item -> name(inbox, item.path())));
        return items;
    }

    private static Item item(Path inbox, Path file) {
        return new Item(PersonNumbers.mask(name(inbox, file)), file);
    }

    private static String name(Path inbox, Path file) {
        return Texts.composed(inbox.relativize(file).toString().replace('\\', '/'));
    }
}
