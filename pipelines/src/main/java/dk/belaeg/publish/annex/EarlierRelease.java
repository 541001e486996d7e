package dk.belaeg.publish.annex;

import dk.belaeg.publish.compare.Comparison;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.annex.Earlier;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest release of the round whose numbers differ from those being published. A run that changes nothing finds the same
 * one as the run before it, and so says the same.
 */
final class EarlierRelease implements Earlier {
    private final ReadRelease before;
    private final Comparison comparison;

    private EarlierRelease(ReadRelease before, ReadRelease now) {
        this.before = before;
        this.comparison = Comparison.of(before, now);
    }

    /** @param aside the release being made, whose data are written */
    static Optional<Earlier> find(Round round, Path aside) throws IOException {
        SortedMap<String, String> data = numbers(aside);
        for (ReleaseFolders.Release release : ReleaseFolders.all(round)) {
            if (!numbers(release.folder()).equals(data)) {
                Optional<Earlier> earlier = read(release.folder(), aside);
                if (earlier.isPresent()) {
                    return earlier;
                }
            }
        }
        return Optional.empty();
    }

    /** A release that is not whole is passed over. */
    private static Optional<Earlier> read(Path release, Path aside) throws IOException {
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
    public Optional<Value> value(ReportSchema report, List<String> key, ReportField field) {
        return Optional.ofNullable(before.tables().get(report.name()))
                .map(table -> table.coded().get(key))
                .flatMap(row -> value(row, field.name()));
    }

    @Override
    public Map<List<String>, Value> values(ReportSchema report, Map<String, List<String>> where, ReportField field) {
        Map<List<String>, Value> values = new LinkedHashMap<>();
        ReadRelease.Table table = before.tables().get(report.name());
        if (table != null) {
            table.coded().forEach((key, row) -> {
                boolean asked = where.entrySet().stream()
                        .allMatch(one -> RowChoice.fits(row.getOrDefault(one.getKey(), ""), one.getValue()));
                if (asked) {
                    value(row, field.name()).ifPresent(value -> values.put(key, value));
                }
            });
        }
        return values;
    }

    private static Optional<Value> value(Map<String, String> row, String column) {
        String mark = row.getOrDefault(column + "_mark", "");
        if (!mark.isEmpty()) {
            return Optional.of(new Value.Mark(mark));
        }
        String lower = row.getOrDefault(column + "_lower", row.get(column));
        String upper = row.getOrDefault(column + "_upper", row.get(column));
        if (lower == null || upper == null) {
            return Optional.empty();
        }
        if (lower.isEmpty() && upper.isEmpty()) {
            return Optional.of(new Value.Blank(row.getOrDefault(column + "_reason", "")));
        }
        try {
            if (upper.isEmpty()) {
                return Optional.of(new Value.AtLeast(new BigDecimal(lower), OTHERS));
            } else if (lower.isEmpty()) {
                return Optional.of(new Value.AtMost(new BigDecimal(upper), OTHERS));
            }
            BigDecimal from = new BigDecimal(lower);
            BigDecimal to = new BigDecimal(upper);
            return Optional.of(from.compareTo(to) == 0 ? new Value.Amount(from) : new Value.Range(from, to));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** Who lacked in a former release; its own files say it. */
    private static final String OTHERS = "nogle kommuner";

    @Override
    public int changedNumbers(Set<String> reports) {
        return comparison.tables().stream()
                .filter(table -> reports.contains(table.name()))
                .mapToInt(table -> table.cells().size())
                .sum();
    }
}
