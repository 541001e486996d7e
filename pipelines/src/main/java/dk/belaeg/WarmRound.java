package dk.belaeg;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * A round that is worked on: it is read, checked and measured again whenever something has changed, on a session that is
 * kept, and with what is unchanged taken over. What comes out is a draft, with the very files that a run would release.
 * One thread may check while another makes a draft.
 */
public final class WarmRound implements AutoCloseable {
    private final Path folder;
    private final Steps steps;
    private final String version;
    private final Kept kept = Kept.forNextRun();
    private final Path scratch;
    private final CompletableFuture<Engine> engine;
    private SortedMap<String, String> setup;
    private Contracts contracts;
    private Round round;

    /**
     * Reads how the round is set up, and begins to start the session.
     *
     * @param folder the round's; the caller holds the lock of its {@link ReleaseFolders#drafts}
     * @throws ContractException with everything that must be put right first
     */
    public WarmRound(Path folder, Steps steps, String version) throws IOException, ContractException {
        this.folder = folder.toAbsolutePath().normalize();
        this.steps = steps;
        this.version = version;
        this.setup = setup();
        this.contracts = Contracts.load(RoundReader.references(this.folder));
        this.round = Subjects.round(this.folder, contracts);
        this.scratch = ReleaseFolders.drafts(this.folder).resolve(".motor");
        PrivateFolders.delete(scratch);
        PrivateFolders.create(scratch);
        this.engine = CompletableFuture.supplyAsync(() -> Engine.start(Engine.Profile.SMALL, scratch, kept::rows));
    }

    /** The files by which the round is set up, as they are now. */
    private SortedMap<String, String> setup() throws IOException {
        SortedMap<String, String> files = ReleaseFolders.digests(RoundReader.references(folder));
        Path settings = folder.resolve(RoundReader.FILE);
        files.put(RoundReader.FILE, Files.isRegularFile(settings) ? Sha256.hex(Files.readAllBytes(settings)) : "");
        return files;
    }

    /** The round as it was last read. */
    public Round round() {
        return round;
    }

    /** What the draft depends on: files, and folders with all below them. */
    public List<Path> sources() {
        List<Path> sources = new ArrayList<>(sources(folder));
        round.former().ifPresent(former -> sources.addAll(sources(former)));
        return sources;
    }

    private static List<Path> sources(Path folder) {
        return List.of(
                folder.resolve(Round.INBOX),
                RoundReader.references(folder),
                folder.resolve(RoundReader.FILE),
                folder.resolve(Round.CORRECTIONS),
                folder.resolve(ReleaseFolders.RELEASES).resolve(ReleaseFolders.CURRENT));
    }

    /**
     * What there is now, judged.
     *
     * @param round and
     * @param contracts as they were then
     */
    public record Judged(Round round, Contracts contracts, Checked checked) {}

    /**
     * Reads and checks what there is now; needs no session, and does not wait for a draft.
     *
     * @throws ContractException when the round has been set up wrongly since; what was read before stays
     */
    public Judged check() throws IOException, ContractException {
        SortedMap<String, String> now = setup();
        if (!now.equals(setup)) {
            Contracts changed = Contracts.load(RoundReader.references(folder));
            round = Subjects.round(folder, changed);
            contracts = changed;
            setup = now;
        }
        Checked checked = pipeline(round, contracts).check();
        kept.files().forgetUnused();
        return new Judged(round, contracts, checked);
    }

    /** Files that are too large to be worked on so. */
    public List<String> tooLarge() throws IOException {
        return pipeline(round, contracts).tooLarge();
    }

    /**
     * Measures what has been checked, and makes the draft of it, which takes the place of the one before. One at a time.
     *
     * @return as a run gives it
     */
    public Pipeline.Result draft(Judged judged) throws IOException {
        Engine session = engine.join();
        try (ReleaseFolders folders = ReleaseFolders.draft(judged.round())) {
            return pipeline(judged.round(), judged.contracts()).run(judged.checked(), session, folders);
        } finally {
            session.runEnded();
            kept.runEnded();
        }
    }

    private Pipeline pipeline(Round of, Contracts by) {
        return new Pipeline(of, by, Subjects.all(), steps, version, kept);
    }

    @Override
    public void close() throws IOException {
        Pipeline.closed(engine);
        PrivateFolders.delete(scratch);
    }
}
