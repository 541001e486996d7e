package dk.belaeg.intake;

import dk.belaeg.grammar.PersonNumbers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lists what came in: every file below the inbox, in an order that does not depend on the disk. */
public final class Inbox {
    /** Left by operating systems and file synchronisers; never somebody's answer. */
    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini", ".gitkeep");

    /** How macOS names what it keeps beside a file on a shared drive. */
    private static final String MAC_SHADOW = "._";

    private Inbox() {}

    /**
     * One file.
     *
     * @param name path below the inbox with forward slashes and composed letters; what users see. A CPR number in it is
     *     masked
     * @param hidesCpr whether a CPR number was masked in the name
     */
    public record Item(String name, Path path, boolean hidesCpr) {}

    /**
     * All files, by name; empty when there is no inbox. Whatever is no folder is a file here, also links and what a file
     * synchroniser has left as a stand-in, so that nothing lies in the inbox unseen.
     */
    public static List<Item> list(Path inbox) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(inbox)) {
            Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if ((attributes.isRegularFile() || attributes.isSymbolicLink()) && !isOfTheSystem(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return named(inbox, files);
    }

    /** One file that lies in no inbox, under its own name. */
    static Item single(Path file) {
        String name = String.valueOf(file.getFileName());
        String masked = PersonNumbers.mask(name);
        return new Item(masked, file, !masked.equals(name));
    }

    /** In the order of their names, which are made unique: where masking made two the same, the later ones are numbered. */
    private static List<Item> named(Path inbox, List<Path> files) {
        Map<String, Integer> used = new HashMap<>();
        return files.stream()
                .map(file -> new Item(name(inbox, file), file, false))
                .sorted(Comparator.comparing(Item::name)
                        .thenComparing(item -> item.path().toString()))
                .map(item -> {
                    String masked = PersonNumbers.mask(item.name());
                    int number = used.merge(masked, 1, Integer::sum);
                    String unique = number == 1 ? masked : masked + " (" + number + ")";
                    return new Item(unique, item.path(), !masked.equals(item.name()));
                })
                .toList();
    }

    private static String name(Path inbox, Path file) {
        String name = inbox.relativize(file).toString().replace('\\', '/');
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static boolean isOfTheSystem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SYSTEM_FILES.contains(name) || name.startsWith(MAC_SHADOW);
    }
}
