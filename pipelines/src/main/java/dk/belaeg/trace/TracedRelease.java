package dk.belaeg.trace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.WrittenCells;
import dk.belaeg.publish.Confidential;
import dk.belaeg.report.Wording;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A release beside what came in: the inbox is read again, by the rules of the run and without Spark, so nothing has to be
 * kept for it. What has changed in the inbox since is known by the checksums that the run kept.
 */
public final class TracedRelease {
    private final Path release;
    private final Contracts contracts;
    private final Wording wording;
    private final Tracer tracer;
    private final Optional<Set<String>> changed;
    private final Map<String, Optional<ReleasedRows>> tables = new HashMap<>();

    private TracedRelease(
            Round round, Contracts contracts, ReleaseFolders.Release of, Checked checked, WrittenCells written)
            throws IOException {
        this.release = of.folder();
        this.contracts = contracts;
        this.wording = Wording.of(round, contracts, checked, Subjects.all());
        this.tracer = new Tracer(round, contracts, checked, written, this::table);
        this.changed = changed(of.confidential(), Confidential.inputs(round, checked));
    }

    /** @param release its folder, the one that may be shared */
    public static TracedRelease read(Round round, Contracts contracts, Path release) throws IOException {
        String name = Objects.toString(release.getFileName());
        return read(
                round,
                contracts,
                new ReleaseFolders.Release(name, release, round.confidential().resolve(name), false));
    }

    /** @param release or a draft */
    public static TracedRelease read(Round round, Contracts contracts, ReleaseFolders.Release release)
            throws IOException {
        WrittenCells written = new WrittenCells();
        Intake intake = Intake.read(round, contracts, written);
        Checked checked = Checked.of(intake, round, contracts, Subjects.all());
        return new TracedRelease(round, contracts, release, checked, written);
    }

    /** Files that are not as they were when the release was made; empty when nothing tells what they were. */
    private static Optional<Set<String>> changed(Path secret, SortedMap<String, String> now) throws IOException {
        Path file = secret.resolve(ReleaseFolders.RECEIVED);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SortedMap<String, String> then = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
            csv.forEach(line -> then.put(line.getField("fil"), line.getField("sha256")));
        }
        Set<String> changed = new TreeSet<>(then.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(name -> then.getOrDefault(name, "").equals(now.getOrDefault(name, "")));
        return Optional.of(changed);
    }

    /** What it is called. */
    String name() {
        return Objects.toString(release.getFileName());
    }

    /** Files that have been changed, added or taken away since the release; empty when nothing tells. */
    public Optional<Set<String>> changed() {
        return changed;
    }

    /** A table of the release in the words of the round. */
    public Optional<ReleasedRows> table(String name) {
        return tables.computeIfAbsent(name, first -> contracts.reports().stream()
                .filter(report -> report.name().equals(first))
                .findFirst()
                .flatMap(this::read));
    }

    private Optional<ReleasedRows> read(ReportSchema schema) {
        try {
            return ReleasedRows.read(release, wording.of(schema));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names of all tables that the release has. */
    public List<String> tables() {
        return contracts.reports().stream()
                .map(ReportSchema::name)
                .filter(name -> table(name).isPresent())
                .toList();
    }

    /** The table that a figure is drawn from, and the column it draws. */
    public Optional<Drawn> figure(String id) {
        List<Drawn> drawn = new ArrayList<>();
        for (ReportSchema report : contracts.reports()) {
            for (FigureSchema figure : report.figures()) {
                if (figure.id().equals(id)) {
                    table(report.name()).ifPresent(table -> drawn.add(new Drawn(table, columns(table, figure))));
                }
            }
        }
        return drawn.stream().findFirst();
    }

    /**
     * What a figure draws.
     *
     * @param columns those of its parts that are numbers
     */
    public record Drawn(ReleasedRows table, List<ReportField> columns) {}

    private static List<ReportField> columns(ReleasedRows table, FigureSchema figure) {
        return ReleasedRows.numbers(table.schema()).stream()
                .filter(field -> figure.parts().containsValue(field.name()))
                .toList();
    }

    public Traced trace(ReleasedRows table, Map<String, String> row, ReportField field) {
        return tracer.trace(table, row, field);
    }
}
