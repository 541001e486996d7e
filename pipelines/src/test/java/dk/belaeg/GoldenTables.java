package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.Figures;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Wording;
import dk.belaeg.report.drawn.FigureMaker;
import dk.belaeg.report.drawn.MapBase;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The released tables of the sample round as the golden files hold them, without a run: for what is done after one. */
final class GoldenTables {
    /** The rounds that have golden files. */
    static final List<String> SAMPLES = List.of("syddanmark-2026", "syddanmark-2026-efteraar");

    private final Round round;
    private final Contracts contracts;
    private final Wording wording;
    private final List<ReleasedTable> tables;

    private GoldenTables(Round round, Contracts contracts, Wording wording, List<ReleasedTable> tables) {
        this.round = round;
        this.contracts = contracts;
        this.wording = wording;
        this.tables = tables;
    }

    static GoldenTables read() throws Exception {
        return read(SAMPLES.get(0));
    }

    static GoldenTables read(String name) throws Exception {
        Path sample = RepositoryTest.ROOT.resolve("data-samples").resolve(name);
        Path data = Path.of("src/test/golden").resolve(name).resolve("data");
        Contracts contracts = Contracts.load(sample.resolve("opslag"));
        Round round = Subjects.round(sample, contracts);
        Checked checked = new Pipeline(round, contracts, (step, took) -> {}, "prøve").check();
        Wording wording = Wording.of(round, contracts, checked, Subjects.all());
        List<ReleasedTable> tables = new ArrayList<>();
        for (ReportSchema schema : contracts.reports()) {
            tables.add(table(wording.of(schema), data));
        }
        return new GoldenTables(round, contracts, wording, tables);
    }

    /**
     * The numbers and findings of a release are the golden ones, which are written anew when the tests are run with
     * {@code -Dbelaeg.golden=update}.
     */
    static void assertHolds(Path golden, Path release) throws IOException {
        Map<String, String> actual = texts(release);
        if (GoldenRunTest.UPDATE) {
            for (var entry : actual.entrySet()) {
                Path file = golden.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
        Map<String, String> kept = texts(golden);
        assertEquals(kept.keySet(), actual.keySet());
        kept.forEach((name, text) -> assertEquals(text, actual.get(name), name));
    }

    /** The numbers and findings of a release, which is what must not change unnoticed. */
    private static Map<String, String> texts(Path release) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(release)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = release.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".csv") && !name.startsWith("data/excel/")) {
                    texts.put(name, Files.readString(path));
                }
            }
        }
        return texts;
    }

    Contracts contracts() {
        return contracts;
    }

    Wording wording() {
        return wording;
    }

    List<ReleasedTable> tables() {
        return tables;
    }

    /** What a release of these tables shows, with their figures. */
    ReleaseContent content() {
        FigureMaker maker =
                new FigureMaker(contracts.codes(), tables, new MapBase(wording.tileLayout(), Optional.empty(), ""));
        Map<String, FigureFiles> figures = new TreeMap<>();
        for (ReleasedTable table : tables) {
            for (FigureSchema figure : table.schema().figures()) {
                maker.make(table, figure).map(Figures::draw).ifPresent(drawn -> figures.put(drawn.id(), drawn));
            }
        }
        return new ReleaseContent(
                round,
                contracts.codes(),
                tables,
                SmallNumbers.rules(round, contracts.codes()),
                figures,
                List.of(),
                CellAccount.Account.sum(List.of()),
                List.of(),
                new ReleaseContent.Files(0, 0, 0),
                "prøve");
    }

    private static ReleasedTable table(ReportSchema schema, Path data) throws IOException {
        Path file = data.resolve(schema.name() + ".csv");
        List<List<Value>> rows = new ArrayList<>();
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                csv.forEach(row -> rows.add(
                        schema.fields().stream().map(field -> value(field, row)).toList()));
            }
        }
        return FakeTables.table(schema, rows);
    }

    /** The cell of a field from the columns in which machines find it. */
    private static Value value(ReportField field, NamedCsvRecord row) {
        String name = field.name();
        String mark = row.findField(name + "_mark").orElse("");
        if (!mark.isEmpty()) {
            return new Value.Mark(mark);
        }
        String lower =
                row.findField(name + "_lower").or(() -> row.findField(name)).orElse("");
        String upper = row.findField(name + "_upper").orElse(lower);
        if (lower.isEmpty() != upper.isEmpty()) {
            String lacking = row.findField(field.lacks())
                    .orElseGet(() -> row.findField(name + "_reason").orElse("").replace(Value.LACKS, ""));
            return upper.isEmpty()
                    ? new Value.AtLeast(new BigDecimal(lower), lacking)
                    : new Value.AtMost(new BigDecimal(upper), lacking);
        }
        if (lower.isEmpty()) {
            return new Value.Blank(row.findField(name + "_reason").orElse(""));
        }
        return switch (field.type()) {
            case TEXT -> new Value.Text(lower);
            case DAY -> new Value.Day(LocalDate.parse(lower));
            case TRUTH -> new Value.Truth(Boolean.parseBoolean(lower));
            case WHOLE, DECIMAL, COUNT, YEAR ->
                lower.equals(upper)
                        ? new Value.Amount(new BigDecimal(lower))
                        : new Value.Range(new BigDecimal(lower), new BigDecimal(upper));
        };
    }
}
