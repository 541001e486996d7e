package dk.belaeg.publish.annex;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.publish.compare.Comparison;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.annex.FormerNumbers;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest release of the round whose numbers differ from those being published. A run that changes nothing finds the same
 * one as the run before it, and so says the same.
 */
final class EarlierRelease implements FormerNumbers {
    private final ReadRelease before;
    private final Comparison comparison;

    private EarlierRelease(ReadRelease before, ReadRelease now) {
        this.before = before;
        this.comparison = Comparison.of(before, now);
    }

    /** @param aside the release being made, whose data are written */
    static Optional<FormerNumbers> find(Round round, Path aside) throws IOException {
        SortedMap<String, String> data = numbers(aside);
        for (ReleaseFolders.Release release : ReleaseFolders.all(round)) {
            if (!numbers(release.folder()).equals(data)) {
                Optional<FormerNumbers> earlier = read(release.folder(), aside);
                if (earlier.isPresent()) {
                    return earlier;
                }
            }
        }
        return Optional.empty();
    }

    /** A release that is not whole is passed over. */
    private static Optional<FormerNumbers> read(Path release, Path aside) throws IOException {
        try {
            return Optional.of(new EarlierRelease(ReadRelease.of(release), ReadRelease.of(aside)));
        } catch (ReadRelease.NoReleaseException notWhole) {
            return Optional.empty();
        }
    }

    /** Checksums of the tables alone; the words about them may change without any number having done so. */
    private static SortedMap<String, String> numbers(Path release) throws IOException {
        SortedMap<String, String> tables = new TreeMap<>(ReleaseFolders.digests(release.resolve("data")));
        tables.keySet().removeIf(name -> name.contains("/") || !name.endsWith(".csv") || name.equals("kodebog.csv"));
        return tables;
    }

    @Override
    public String called() {
        try {
            return before.name() + ", opgjort pr. " + DanishDates.day(LocalDate.parse(before.version()));
        } catch (DateTimeParseException other) {
            return before.name();
        }
    }

    @Override
    public List<String> changes(String annex) {
        return comparison
                .keyFigures()
                .sentences(comparison.after().keyFigures().stream()
                        .filter(figure -> figure.annex().equals(annex))
                        .toList());
    }

    @Override
    public int changedNumbers(Set<String> reports) {
        return comparison.tables().stream()
                .filter(table -> reports.contains(table.name()))
                .mapToInt(table -> table.cells().size())
                .sum();
    }
}
