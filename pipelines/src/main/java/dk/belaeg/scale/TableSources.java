package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.SheetLocation;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.store.FilePlace;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is broadcast to the tasks on one table: where its rows come from, and what they are judged by.
 *
 * @param run that they belong to
 * @param table name
 * @param sources where rows stand, in the order of the files' names
 * @param known what the tables in memory tell
 */
record TableSources(RunContext run, String table, ArrayList<Source> sources, LargeRules.Known known)
        implements Serializable {

    /** A large file, or a sheet of a small one: one of them is null. */
    record Source(String name, @Nullable LargeFile file, @Nullable SheetLocation place) implements Serializable {
        static Source of(LargeFile file) {
            return new Source(file.name(), file, null);
        }

        static Source of(SheetLocation place) {
            return new Source(place.file(), null, place);
        }
    }

    static TableSources of(RunContext run, String table, Intake intake, LargeRules.Known known, FilePlace.Map places) {
        Stream<Source> large = intake.large().stream()
                .filter(file -> file.table().equals(table))
                .map(file -> Source.of(file.at(places.of(Path.of(file.place().path())))));
        Stream<Source> small = intake.table(table).rows().stream()
                .map(StagedRow::place)
                .distinct()
                .map(Source::of);
        ArrayList<Source> sorted = Stream.concat(large, small)
                .sorted(Comparator.comparing(Source::name))
                .collect(Collectors.toCollection(ArrayList::new));
        return new TableSources(run, table, sorted, known);
    }

    /** The same with a file that is read otherwise. */
    TableSources with(int at, LargeFile file) {
        ArrayList<Source> others = new ArrayList<>(sources);
        others.set(at, Source.of(file));
        return new TableSources(run, table, others, known);
    }
}
