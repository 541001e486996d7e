package dk.belaeg.round;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Which files have changed since they were last looked at. The operating system wakes it where it can; what it says is not
 * trusted, and on shared drives it says nothing, so the files are looked through, also from time to time by themselves.
 */
public final class ChangedFiles implements Closeable {
    /** A file that has been as it is for so long is written whole, as far as anybody can tell. */
    private static final long REST = 120;

    /** So often files are looked through where nothing wakes it. */
    private static final long PATROL = 2_000;

    private final WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private List<Path> roots;
    private Map<Path, Stamp> known;

    private record Stamp(long size, FileTime modified) {}

    /** @param roots files, and folders with all below them; none needs to be there */
    public ChangedFiles(List<Path> roots) throws IOException {
        this.service = roots.get(0).getFileSystem().newWatchService();
        this.roots = List.copyOf(roots);
        this.known = look();
    }

    /** From now on other files; those that are new among them are known as they are now. */
    public void follow(List<Path> others) throws IOException {
        if (!roots.equals(others)) {
            roots = List.copyOf(others);
            look().forEach(known::putIfAbsent);
            known.keySet().removeIf(file -> roots.stream().noneMatch(file::startsWith));
        }
    }

    /** Waits until some are changed, new or gone and all have come to rest; those that are. */
    public SortedSet<Path> await() throws IOException, InterruptedException {
        while (true) {
            Map<Path, Stamp> now = look();
            if (!now.equals(known)) {
                Map<Path, Stamp> rested = rested(now);
                SortedSet<Path> changed = differing(known, rested);
                known = rested;
                if (!changed.isEmpty()) {
                    return changed;
                }
            }
            WatchKey key = service.poll(PATROL, TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
        }
    }

    /** Whether there is something to see already. */
    public boolean changed() throws IOException {
        return !look().equals(known);
    }

    private Map<Path, Stamp> rested(Map<Path, Stamp> first) throws IOException, InterruptedException {
        Map<Path, Stamp> last = first;
        while (true) {
            Thread.sleep(REST);
            Map<Path, Stamp> now = look();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
    }

    private static SortedSet<Path> differing(Map<Path, Stamp> before, Map<Path, Stamp> after) {
        SortedSet<Path> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(file -> before.containsKey(file) && before.get(file).equals(after.get(file)));
        return all;
    }

    private Map<Path, Stamp> look() throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        Set<Path> folders = new TreeSet<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        folders.add(folder);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        files.put(file, new Stamp(is.size(), is.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } else if (root.getParent() != null && Files.isDirectory(root.getParent())) {
                folders.add(root.getParent());
                if (Files.isRegularFile(root)) {
                    BasicFileAttributes is = Files.readAttributes(root, BasicFileAttributes.class);
                    files.put(root, new Stamp(is.size(), is.lastModifiedTime()));
                }
            }
        }
        watch(folders);
        return files;
    }

    /** Asks to be woken of these folders; where that cannot be, there is the patrol. */
    private void watch(Set<Path> folders) {
        watched.entrySet().removeIf(one -> {
            boolean gone = !folders.contains(one.getKey()) || !one.getValue().isValid();
            if (gone) {
                one.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : folders) {
            if (!watched.containsKey(folder)) {
                try {
                    watched.put(
                            folder,
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException | UncheckedIOException | ClosedWatchServiceException deaf) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
