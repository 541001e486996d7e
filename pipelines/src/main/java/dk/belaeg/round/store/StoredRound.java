package dk.belaeg.round.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundLock;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A round on a store. What a command needs of it is copied to a private folder, where the command works as on any round;
 * a release that was made is put back. On a store a release is one when its manifest is there, and that is written last:
 * few stores can put a folder in its place in one step. What lies there without is nobody's, and is taken away by the next
 * run.
 */
public final class StoredRound implements AutoCloseable {
    /** Further down than any round before that a round is compared with. */
    private static final int YEARS_BACK = 4;

    static final String REFERENCES = "/opslag";

    /** What Spark keeps of a run, where its tasks are on other machines. */
    private static final String SCRATCH = "/" + ReleaseFolders.CONFIDENTIAL + "/.skrot";

    private static final long SECONDS_TO_STOP = 20;

    private final String address;
    private final Store store;
    private final WorkingCopy copy;
    private final Path folder;
    private final ReentrantLock busy = new ReentrantLock();
    private final Thread stopped = new Thread(this::stop, "lets go of a round on a store");
    private boolean held;
    private boolean over;

    private StoredRound(String address, Store store, WorkingCopy copy) {
        this.address = address;
        this.store = store;
        this.copy = copy;
        this.folder = local(address);
    }

    /**
     * Finds a round, and makes room for what will be copied of it. Nothing is copied yet.
     *
     * @throws StoreException when there is none, or it cannot be reached
     * @throws IOException when this machine's disk fails
     */
    public static StoredRound open(String address) throws IOException {
        String plain = Address.plain(address);
        Store store = Store.of(plain);
        try {
            if (!store.isFolder(plain)) {
                throw new StoreException(
                        store.isFile(plain)
                                ? plain + " er en fil. Angiv rundens mappe, den med " + RoundReader.FILE + "."
                                : "Mappen " + plain + " findes ikke.");
            }
            if (!store.isFile(plain + "/" + RoundReader.FILE)) {
                throw new StoreException(
                        "Mappen " + plain + " er ikke en runde: der er ingen " + RoundReader.FILE + ".");
            }
            StoredRound round = new StoredRound(plain, store, WorkingCopy.make());
            Runtime.getRuntime().addShutdownHook(round.stopped);
            return round;
        } catch (IOException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Where a place of the store is copied to: as deep below its top as there, so that ways up from it lead the same. */
    private Path local(String place) {
        return copy.files().resolve(Address.below(place)).normalize();
    }

    /** The same the other way. */
    private String remote(Path place) {
        String top =
                address.substring(0, address.length() - Address.below(address).length());
        return top + copy.files().relativize(place).toString().replace('\\', '/');
    }

    /** The round's folder on this machine. */
    public Path folder() {
        return folder;
    }

    /** Where something in the copy lies on the store. */
    public String addressOf(Path place) {
        return address + "/" + folder.relativize(place).toString().replace('\\', '/');
    }

    /** The same for tasks that run on other machines, which have no copy. */
    public FilePlace placeOf(Path place) {
        return new FilePlace(addressOf(place), new HashMap<>(Store.given()));
    }

    // --- one at a time ---

    private String lockFile() {
        return address + "/" + ReleaseFolders.CONFIDENTIAL + "/.laas-lager";
    }

    private static String line(String text, int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /**
     * Holds the round on the store, until it is closed. A store lets go of nothing by itself when a program is killed, so a
     * lock that was left on this machine is taken over, and one that was left on another stays until somebody deletes it.
     *
     * @param holder who asks, for others to read
     * @param since when that was, in Danish
     */
    public void hold(String holder, String since) throws IOException, RoundLock.HeldException {
        store.makePrivate(address + "/" + ReleaseFolders.CONFIDENTIAL);
        String mine = holder + "\n" + since + "\n" + copy.name() + "\n";
        if (!store.create(lockFile(), mine)) {
            String other = store.text(lockFile());
            if (!copy.isOver(line(other, 2))) {
                throw held(other);
            }
            store.delete(lockFile());
            if (!store.create(lockFile(), mine)) {
                throw held(store.text(lockFile()));
            }
        }
        held = true;
        store.delete(address + SCRATCH);
    }

    private RoundLock.HeldException held(String other) {
        String since = line(other, 1);
        return new RoundLock.HeldException(
                line(other, 0) + (since.isEmpty() ? "" : " siden " + since),
                "Er den standset uden at nå at rydde op, så slet " + lockFile() + ".");
    }

    /** Stores that cannot create a file in one step may have let two in; then the one that wrote last has the round. */
    private void checkHeld() throws StoreException {
        if (!store.isFile(lockFile()) || !line(store.text(lockFile()), 2).equals(copy.name())) {
            throw new StoreException("En anden kørsel har taget runden imens, så udgivelsen er ikke lagt i " + address
                    + ". Kør igen, når den er færdig.");
        }
    }

    // --- here ---

    /** Copies what a run reads: settings, references, corrections and inbox, also of the rounds before, and the releases. */
    public Path fetchAll() throws IOException {
        fetchReleases();
        return fetchReceived();
    }

    /** Copies the round and those before it, without what came of them. */
    public Path fetchReceived() throws IOException {
        Set<String> seen = new HashSet<>();
        String next = address;
        int first = 0;
        while (!next.isEmpty() && seen.add(next) && store.isFile(next + "/" + RoundReader.FILE)) {
            fetchSettings(next);
            JsonNode settings = settings(local(next));
            int year = settings.path("aar").asInt();
            first = first == 0 ? year : first;
            if (year < first - YEARS_BACK) {
                break;
            }
            fetchFolder(next + "/indbakke");
            if (store.isFile(next + "/rettelser.xlsx")) {
                store.fetch(next + "/rettelser.xlsx", local(next + "/rettelser.xlsx"));
            }
            next = before(local(next), settings.path("forrige_runde").asText());
        }
        return folder;
    }

    /** Copies the releases and their confidential halves, with the settings that they are read by. */
    public Path fetchReleases() throws IOException {
        fetchSettings(address);
        for (String half : List.of(ReleaseFolders.RELEASES, ReleaseFolders.CONFIDENTIAL)) {
            for (String name : store.names(address + "/" + half)) {
                if (ReleaseFolders.NAME.matcher(name).matches() && isRelease(name)) {
                    fetchFolder(address + "/" + half + "/" + name);
                }
            }
        }
        String current = "/" + ReleaseFolders.RELEASES + "/" + ReleaseFolders.CURRENT;
        if (store.isFile(address + current)) {
            store.fetch(address + current, local(address + current));
        }
        return folder;
    }

    private void fetchSettings(String round) throws IOException {
        store.fetch(round + "/" + RoundReader.FILE, local(round + "/" + RoundReader.FILE));
        fetchFolder(round + REFERENCES);
    }

    private void fetchFolder(String from) throws IOException {
        for (String file : store.files(from)) {
            store.fetch(from + "/" + file, local(from + "/" + file));
        }
    }

    /** What is wrong with the file is said when the round is read. */
    private static JsonNode settings(Path round) throws IOException {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(round.resolve(RoundReader.FILE)));
        } catch (JacksonException wrong) {
            return new ObjectMapper().createObjectNode();
        }
    }

    /** Where the round before lies; empty for none, or one that is not on the same store. */
    private String before(Path round, String named) {
        try {
            Path before = round.resolve(named.replace('\\', '/')).normalize();
            return named.isBlank() || !before.startsWith(copy.files()) ? "" : remote(before);
        } catch (InvalidPathException none) {
            return "";
        }
    }

    // --- and back ---

    private boolean isRelease(String name) throws StoreException {
        return store.isFile(address + "/" + ReleaseFolders.RELEASES + "/" + name + "/" + ReleaseFolders.MANIFEST);
    }

    /**
     * Puts a release of the copy on the store: both halves aside, then in their places, the confidential one first; then the
     * manifest, and with it the release stands; last the file that names it. The round must be held.
     *
     * @throws StoreException when it could not be done; what stood before is as it was
     */
    public String deliver(ReleaseFolders.Release release) throws IOException {
        busy.lock();
        try {
            if (over) {
                throw new StoreException("Kørslen er afbrudt.");
            }
            checkHeld();
            if (release.changed()) {
                put(release);
            }
            String current = address + "/" + ReleaseFolders.RELEASES + "/" + ReleaseFolders.CURRENT;
            if (!store.isFile(current) || !store.text(current).strip().equals(release.name())) {
                store.write(current, release.name() + "\n");
            }
            return addressOf(release.folder());
        } finally {
            busy.unlock();
        }
    }

    private void put(ReleaseFolders.Release release) throws IOException {
        String shared = address + "/" + ReleaseFolders.RELEASES + "/";
        String secret = address + "/" + ReleaseFolders.CONFIDENTIAL + "/";
        if (isRelease(release.name())) {
            throw new StoreException(shared + release.name() + " er lavet imens af en anden kørsel. Kør igen.");
        }
        clear(release.name());
        putFolder(release.confidential(), secret + ReleaseFolders.ASIDE);
        putFolder(release.folder(), shared + ReleaseFolders.ASIDE);
        checkHeld();
        store.rename(secret + ReleaseFolders.ASIDE, secret + release.name());
        store.rename(shared + ReleaseFolders.ASIDE, shared + release.name());
        String manifest = shared + release.name() + "/" + ReleaseFolders.MANIFEST;
        String aside = shared + release.name() + "/." + ReleaseFolders.MANIFEST;
        store.put(release.folder().resolve(ReleaseFolders.MANIFEST), aside);
        store.rename(aside, manifest);
    }

    /** All but the manifest. */
    private void putFolder(Path from, String to) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(from)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = from.relativize(file).toString().replace('\\', '/');
            if (!name.equals(ReleaseFolders.MANIFEST)) {
                store.put(file, to + "/" + name);
            }
        }
    }

    /** Takes away what lies aside, and what a run that ended too early left under the release's name. */
    private void clear(String name) throws StoreException {
        for (String half : List.of(ReleaseFolders.RELEASES, ReleaseFolders.CONFIDENTIAL)) {
            store.delete(address + "/" + half + "/" + ReleaseFolders.ASIDE);
            store.delete(address + "/" + half + "/" + name);
        }
    }

    // --- the end ---

    /** Lets go of the round, and takes away the copy. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException stopping) {
            // the program is being stopped, and that does it
            return;
        }
        busy.lock();
        try {
            end();
        } finally {
            busy.unlock();
        }
    }

    private void end() throws IOException {
        if (over) {
            return;
        }
        over = true;
        try (store;
                copy) {
            if (held
                    && store.isFile(lockFile())
                    && line(store.text(lockFile()), 2).equals(copy.name())) {
                store.delete(address + SCRATCH);
                store.delete(lockFile());
            }
        }
    }

    /** A release that is being put in its place is put there first, if that does not take too long. */
    private void stop() {
        try {
            if (busy.tryLock(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                end();
            }
        } catch (IOException gone) {
            // The next run takes over the lock and takes away what is left.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
