package dk.belaeg.round;

import dk.belaeg.grammar.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only way in which a release is written: everything goes to folders aside, which take their places in one step
 * each when all is done; last, {@code seneste.txt} is switched to the new release. A run that ends early in any way
 * leaves the former release whole, and the next run clears away what it left.
 *
 * <p>A release has two halves of the same name: the shareable one under {@code ud/} and the confidential one under
 * {@code fortroligt/}. A run that gives the same files as the newest release gives no new one.
 */
public final class ReleaseFolders implements AutoCloseable {
    /** How a release is called. */
    public static final Pattern NAME = Pattern.compile("udgivelse-([0-9]{3,9})");
    /** The round's folder of releases. */
    public static final String RELEASES = "ud";
    /** The round's folder of their confidential halves. */
    public static final String CONFIDENTIAL = "fortroligt";
    /** The folder in each where a release is made. */
    public static final String ASIDE = ".arbejde";
    /** The file that names the newest release. */
    public static final String CURRENT = "seneste.txt";
    /** The list of a release's files; written last of them. */
    public static final String MANIFEST = "manifest.json";
    /** How often it is tried to clear away what other threads still write to. */
    private static final int PATIENCE = 20;

    /** The list of what came in, with checksums, in the confidential half. */
    public static final String RECEIVED = "modtaget.csv";

    /** How a draft is called, which has no number. */
    private static final String DRAFT = "kladde";

    private final Path releases;
    private final Path confidential;
    /** Whether what is made takes the place of what was made before. */
    private final boolean draft;
    /** Clears away what lies aside when the program is stopped from without. */
    private final Thread stopped = new Thread(this::abandon, "clears a release that was stopped");

    /** Whether the program is being stopped, so that nothing takes its place any more. */
    private boolean abandoned;

    /** Whether all is cleared away after that, as far as it can be. */
    private boolean cleared;

    private ReleaseFolders(Path releases, Path confidential, boolean draft) {
        this.releases = releases;
        this.confidential = confidential;
        this.draft = draft;
    }

    /**
     * A release that stands.
     *
     * @param changed whether this run made it; false when the newest release already was the same
     */
    public record Release(String name, Path folder, Path confidential, boolean changed) {}

    /** Clears away what an interrupted run left and opens empty folders aside. The caller holds the {@link RoundLock}. */
    public static ReleaseFolders open(Round round) throws IOException {
        PrivateFolders.create(round.confidential());
        return opened(new ReleaseFolders(round.releases(), round.confidential(), false));
    }

    /**
     * Opens folders for a draft: both halves lie below the round's confidential folder, and each draft takes the place of
     * the one before. No release is touched. The caller holds the lock of {@link #drafts}.
     */
    public static ReleaseFolders draft(Round round) throws IOException {
        Path drafts = PrivateFolders.create(drafts(round.folder()));
        return opened(new ReleaseFolders(
                drafts.resolve(RELEASES), PrivateFolders.create(drafts.resolve(CONFIDENTIAL)), true));
    }

    /** The folder of the draft of a round, with a half that could be shared and one that could not. */
    public static Path drafts(Path round) {
        return round.resolve(CONFIDENTIAL).resolve(DRAFT);
    }

    /** The draft of a round, if there is one. */
    public static Optional<Release> lastDraft(Path round) {
        Path drafts = drafts(round);
        Path shared = drafts.resolve(RELEASES).resolve(DRAFT);
        return Files.isRegularFile(shared.resolve(MANIFEST))
                ? Optional.of(
                        new Release(DRAFT, shared, drafts.resolve(CONFIDENTIAL).resolve(DRAFT), false))
                : Optional.empty();
    }

    private static ReleaseFolders opened(ReleaseFolders folders) throws IOException {
        Files.createDirectories(folders.releases);
        folders.clear();
        Files.createDirectories(folders.shared());
        PrivateFolders.guard(folders.shared());
        PrivateFolders.create(folders.secret());
        PrivateFolders.create(folders.scratch());
        Runtime.getRuntime().addShutdownHook(folders.stopped);
        return folders;
    }

    /** The newest release, if there is one. */
    public static Optional<Release> newest(Round round) throws IOException {
        Path pointer = round.releases().resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer).strip();
        Path folder = round.releases().resolve(name);
        return NAME.matcher(name).matches() && Files.isDirectory(folder)
                ? Optional.of(new Release(name, folder, round.confidential().resolve(name), false))
                : Optional.empty();
    }

    /** All releases of the round in a folder, newest first; the round need not be read. */
    public static List<Release> inRound(Path folder) throws IOException {
        return upTo(Integer.MAX_VALUE, folder.resolve(RELEASES), folder.resolve(CONFIDENTIAL));
    }

    /** All releases of the round, newest first. */
    public static List<Release> all(Round round) throws IOException {
        return upTo(Integer.MAX_VALUE, round.releases(), round.confidential());
    }

    /**
     * The releases that stood beside a release before it came, newest first; none when it has been moved or renamed.
     *
     * @param confidential its confidential half, beside those of the others
     */
    public static List<Release> before(Path folder, Path confidential) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        Path releases = folder.getParent();
        Path secrets = confidential.getParent();
        return name.matches() && releases != null && secrets != null
                ? upTo(Integer.parseInt(name.group(1)) - 1, releases, secrets)
                : List.of();
    }

    private static List<Release> upTo(int last, Path releases, Path confidential) throws IOException {
        return numbers(releases).stream()
                .filter(number -> number <= last)
                .map(ReleaseFolders::name)
                .filter(name -> Files.isDirectory(releases.resolve(name)))
                .map(name -> new Release(name, releases.resolve(name), confidential.resolve(name), false))
                .toList();
    }

    /** Where the shareable half is written until {@link #publish()}. */
    public Path shared() {
        return releases.resolve(ASIDE);
    }

    /** Where the confidential half is written until {@link #publish()}. */
    public Path secret() {
        return confidential.resolve(ASIDE);
    }

    /** Private folder for what is needed only while the release is made. */
    public Path scratch() {
        return confidential.resolve(".skrot");
    }

    /**
     * Puts both halves in their places and makes the release the newest. Once begun it is not stopped but by a kill.
     *
     * @throws IOException also when the program is being stopped
     */
    public synchronized Release publish() throws IOException {
        if (abandoned) {
            throw new IOException("the program is being stopped");
        }
        PrivateFolders.guard(shared());
        PrivateFolders.close(secret());
        if (draft) {
            return replaced();
        }
        int last = lastNumber(releases);
        if (last > 0) {
            String name = name(last);
            if (digests(releases.resolve(name)).equals(digests(shared()))
                    && holdTheSame(confidential.resolve(name), secret())) {
                point(name);
                return new Release(name, releases.resolve(name), confidential.resolve(name), false);
            }
        }
        String name = name(last + 1);
        // Left by a run that was stopped between the two steps; it was never announced.
        PrivateFolders.delete(confidential.resolve(name));
        SafeFiles.move(secret(), confidential.resolve(name));
        SafeFiles.move(shared(), releases.resolve(name));
        point(name);
        PrivateFolders.guard(releases);
        PrivateFolders.close(confidential);
        return new Release(name, releases.resolve(name), confidential.resolve(name), true);
    }

    private Release replaced() throws IOException {
        Release made = new Release(DRAFT, releases.resolve(DRAFT), confidential.resolve(DRAFT), true);
        PrivateFolders.delete(made.folder());
        PrivateFolders.delete(made.confidential());
        SafeFiles.move(secret(), made.confidential());
        SafeFiles.move(shared(), made.folder());
        return made;
    }

    /**
     * Whether both confidential halves say the same. A file that was only saved anew, by another program or packed
     * otherwise, has another checksum and nothing else.
     */
    private static boolean holdTheSame(Path former, Path now) throws IOException {
        SortedMap<String, String> before = digests(former);
        SortedMap<String, String> after = digests(now);
        boolean listed = before.containsKey(RECEIVED) && after.containsKey(RECEIVED);
        if (listed) {
            before.remove(RECEIVED);
            after.remove(RECEIVED);
        }
        return before.equals(after)
                && (!listed || received(former.resolve(RECEIVED)).equals(received(now.resolve(RECEIVED))));
    }

    /** The names of the files that came in, as they are listed before their checksums. */
    private static List<String> received(Path list) throws IOException {
        return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .map(line -> line.substring(0, Math.max(0, line.lastIndexOf(';'))))
                .toList();
    }

    private void point(String name) throws IOException {
        SafeFiles.write(releases.resolve(CURRENT), (name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "udgivelse-%03d", number);
    }

    private static int lastNumber(Path folder) throws IOException {
        return numbers(folder).stream().findFirst().orElse(0);
    }

    /** The numbers of all that is called a release, largest first; none where there is no such folder. */
    private static List<Integer> numbers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> NAME.matcher(entry.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .filter(number -> number > 0)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** SHA-256 of every file by its path in the folder; empty when the folder is not there. */
    public static SortedMap<String, String> digests(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).toList();
        }
        try {
            return files.parallelStream()
                    .collect(Collectors.toMap(
                            path -> folder.relativize(path).toString().replace('\\', '/'),
                            path -> Sha256.hex(bytes(path)),
                            (a, b) -> a,
                            TreeMap::new));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void clear() throws IOException {
        PrivateFolders.delete(shared());
        PrivateFolders.delete(secret());
        PrivateFolders.delete(scratch());
        Files.deleteIfExists(releases.resolve("." + CURRENT));
    }

    /**
     * Takes away what was not published. When the program is being stopped it waits for that to be done, so that the round
     * is not let go before.
     */
    @Override
    public synchronized void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException stopping) {
            awaitCleared();
            return;
        }
        clear();
    }

    private synchronized void awaitCleared() throws IOException {
        try {
            while (!cleared) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a release was cleared away", stop);
        }
    }

    /** Other threads may go on writing for some moments; what they still leave then, the next run takes away. */
    private synchronized void abandon() {
        abandoned = true;
        try {
            for (int attempt = 0; attempt < PATIENCE; attempt++) {
                try {
                    clear();
                } catch (IOException held) {
                    // Somebody wrote to a folder while it was taken away.
                }
                wait(100);
                if (Stream.of(shared(), secret(), scratch()).noneMatch(Files::exists)) {
                    break;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        cleared = true;
        notifyAll();
    }
}
