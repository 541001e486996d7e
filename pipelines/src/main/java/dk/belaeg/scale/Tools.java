package dk.belaeg.scale;

import dk.belaeg.check.Checked;
import dk.belaeg.check.LargeRules;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.LargeTable;
import dk.belaeg.intake.RowPlace;
import dk.belaeg.intake.SheetLocation;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;

/** What tasks work with: contracts, rules and recognised files, made once in every process that runs some. */
final class Tools {
    /** Round and contracts by run of the program, where they have been read. */
    private static final Map<String, Read> READ = new ConcurrentHashMap<>();

    /** Tools by what was broadcast of a table. */
    private static final Map<String, Tools> MADE = new ConcurrentHashMap<>();

    private record Read(Round round, Contracts contracts) {}

    private final Sources sources;
    private final Contracts contracts;
    private final LargeRules rules;
    private final Map<Integer, LargeTable> files = new ConcurrentHashMap<>();
    private final Map<Integer, RowPlace> places = new ConcurrentHashMap<>();

    /** Those for the table that is told of. */
    static Tools of(Broadcast<Sources> told) {
        return MADE.computeIfAbsent(told.value().run() + "/" + told.id(), id -> new Tools(told.value()));
    }

    private Tools(Sources sources) {
        this.sources = sources;
        Read read = read(sources.run(), sources.round(), sources.subjects());
        this.contracts = read.contracts();
        this.rules = new LargeRules(
                schema(), read.round(), contracts, sources.subjects().get(), sources.known());
    }

    /** The contracts of a run. */
    static Contracts contracts(Everywhere where) {
        return read(where.run(), where.round(), where.subjects()).contracts();
    }

    private static Read read(String run, String round, SubjectSupplier subjects) {
        return READ.computeIfAbsent(run, unread -> read(Path.of(round), subjects));
    }

    /** Makes known what this process has already read. */
    static void know(String run, Round round, Contracts contracts) {
        READ.put(run, new Read(round, contracts));
    }

    static void forget(String run) {
        READ.remove(run);
        MADE.values().removeIf(tools -> tools.sources.run().equals(run));
    }

    private static Read read(Path folder, SubjectSupplier subjects) {
        try {
            Contracts contracts = Contracts.load(RoundReader.references(folder));
            return new Read(RoundReader.read(folder, contracts, Checked.settings(subjects.get())), contracts);
        } catch (ContractException changed) {
            throw new IllegalStateException(changed);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    TableSchema schema() {
        return contracts.input(sources.table());
    }

    LargeRules rules() {
        return rules;
    }

    /** A large file, recognised. */
    LargeTable file(int source) {
        return files.computeIfAbsent(source, at -> {
            LargeFile file = Objects.requireNonNull(sources.sources().get(at).file());
            try {
                return LargeTable.open(file, contracts);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Where kept rows stand. */
    RowPlace place(int source, int column) {
        SheetLocation place = sources.sources().get(source).place();
        return place == null
                ? file(source).place(column)
                : places.computeIfAbsent(source, at -> new RowPlace(schema(), place));
    }
}
