package dk.belaeg.scale;

import dk.belaeg.check.Checked;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.store.FilePlace;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The run that tasks belong to: little enough to travel with each, and enough to have its round and contracts, read once,
 * in whatever process they run.
 *
 * @param run of the program; no other has the same
 * @param folder of the round
 * @param subjects whose settings and rules are used
 */
public record RunContext(String run, FilePlace folder, SubjectSupplier subjects) implements Serializable {
    private static final AtomicLong RUNS = new AtomicLong();

    /** What this process has read, by run. */
    private static final Map<String, Settings> READ = new ConcurrentHashMap<>();

    /** The subjects whose rules are used: the same ones in whatever process it is asked. */
    public interface SubjectSupplier extends Supplier<List<? extends SubjectRules>>, Serializable {}

    private record Settings(Round round, Contracts contracts) {}

    /** That of a run whose settings this process has read already. */
    static RunContext of(Round round, Contracts contracts, SubjectSupplier subjects, FilePlace.Map places) {
        RunContext context = new RunContext(
                ProcessHandle.current().pid() + "-" + RUNS.incrementAndGet(), places.of(round.folder()), subjects);
        READ.put(context.run, new Settings(round, contracts));
        return context;
    }

    void forget() {
        READ.remove(run);
    }

    Round round() {
        return settings().round();
    }

    public Contracts contracts() {
        return settings().contracts();
    }

    private Settings settings() {
        return READ.computeIfAbsent(run, unread -> read());
    }

    private Settings read() {
        try {
            Optional<Path> copy = folder.fetchSettings();
            Path place = copy.orElseGet(() -> Path.of(folder.path()));
            Contracts contracts = Contracts.load(RoundReader.references(place));
            Round round = RoundReader.read(place, contracts, Checked.settings(subjects.get()));
            if (copy.isPresent()) {
                PrivateFolders.delete(copy.get());
            }
            return new Settings(round, contracts);
        } catch (ContractException changed) {
            throw new IllegalStateException(changed);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
