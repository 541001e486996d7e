package dk.belaeg.desk.numbers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.report.Wording;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.subject.Subjects;
import dk.belaeg.trace.Explanation;
import dk.belaeg.trace.ReleasedRows;
import dk.belaeg.trace.TracedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A release or a draft beside the round it was made of. The cells are read in the background, once. */
final class ReleaseNumbers {
    private static final String EXCEL = "data/excel/";
    private static final String FULL = "fulde-tal/";

    private final OpenRound open;
    private final ReleaseFolders.Release release;
    private final FileTime made;
    private final List<ReportSchema> tables;
    private final CompletableFuture<TracedRelease> traced;

    ReleaseNumbers(OpenRound open, ReleaseFolders.Release release) throws IOException {
        this.open = open;
        this.release = release;
        this.made = made(release);
        this.tables = Wording.of(open.round(), open.contracts(), open.checked(), Subjects.all()).reports().stream()
                .filter(schema -> Files.isRegularFile(file(release.folder(), EXCEL, schema)))
                .toList();
        this.traced = CompletableFuture.supplyAsync(() -> {
            try {
                return TracedRelease.read(open.round(), open.contracts(), release);
            } catch (IOException broken) {
                throw new CompletionException(broken);
            }
        });
    }

    private static FileTime made(ReleaseFolders.Release release) throws IOException {
        return Files.getLastModifiedTime(release.folder().resolve(ReleaseFolders.MANIFEST));
    }

    private static Path file(Path half, String folder, ReportSchema schema) {
        return half.resolve(folder + schema.name() + ".csv");
    }

    /** Whether it is of these, and neither has changed since. */
    boolean isOf(OpenRound round, ReleaseFolders.Release other) throws IOException {
        return open.checked().equals(round.checked()) && release.equals(other) && made.equals(made(other));
    }

    /** Those that the release has, in its order, in the words of the round. */
    List<ReportSchema> tables() {
        return tables;
    }

    /**
     * The rows of a table as readers have them, in the order of the report's columns.
     *
     * @return empty when the release was made with other columns
     */
    Optional<List<List<String>>> rows(ReportSchema schema) throws IOException {
        return rows(file(release.folder(), EXCEL, schema), schema);
    }

    /** The same with what is hidden; empty when the table hides nothing or its full numbers are not there. */
    Optional<List<List<String>>> fullRows(ReportSchema schema) throws IOException {
        Path file = file(release.confidential(), FULL, schema);
        return Files.isRegularFile(file) ? rows(file, schema) : Optional.empty();
    }

    private static Optional<List<List<String>>> rows(Path file, ReportSchema schema) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofCsvRecord(file)) {
            csv.forEach(line -> lines.add(line.getFields()));
        }
        List<String> headers = schema.fields().stream().map(ReportField::header).toList();
        return lines.isEmpty() || !lines.get(0).equals(headers)
                ? Optional.empty()
                : Optional.of(List.copyOf(lines.subList(1, lines.size())));
    }

    /**
     * Where a number comes from, as {@code belaeg explain} says it.
     *
     * @param row its place in the table, from 0
     * @param hidden whether a hidden number is told too
     * @param patience in milliseconds
     * @return empty when the cells are still being read
     */
    Optional<List<String>> explained(ReportSchema schema, int row, ReportField field, boolean hidden, long patience)
            throws IOException {
        try {
            return Optional.of(explained(traced.get(patience, TimeUnit.MILLISECONDS), schema, row, field, hidden));
        } catch (TimeoutException reading) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized List<String> explained(
            TracedRelease cells, ReportSchema schema, int row, ReportField field, boolean hidden) {
        Optional<ReleasedRows> table = cells.table(schema.name());
        if (table.isEmpty() || row >= table.get().rows().size()) {
            return List.of(
                    "Tallet er der ikke mere: der er lavet en ny udgave, siden siden blev vist. Vis tabellen igen.");
        }
        return Explanation.told(
                cells,
                List.of(cells.trace(table.get(), table.get().rows().get(row), field)),
                new Labels(open.contracts().codes()),
                hidden);
    }
}
