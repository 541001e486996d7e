package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.SheetLocation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tasks are told of one table: where its rows come from, and what they are judged by. Everything else a task makes
 * again from the round's folder, or has already where it runs beside the program itself.
 *
 * @param run of the program that it belongs to
 * @param round the round's folder
 * @param table name
 * @param sources where rows stand, in the order of the files' names
 * @param known what the tables in memory tell
 * @param subjects whose rules are used
 */
record Sources(
        String run,
        String round,
        String table,
        ArrayList<Source> sources,
        LargeRules.Known known,
        SubjectSupplier subjects)
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

    static ArrayList<Source> sorted(List<Source> sources) {
        ArrayList<Source> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing(Source::name));
        return sorted;
    }

    /** The same with a file that is read otherwise. */
    Sources with(int at, LargeFile file) {
        ArrayList<Source> others = new ArrayList<>(sources);
        others.set(at, Source.of(file));
        return new Sources(run, round, table, others, known, subjects);
    }
}
