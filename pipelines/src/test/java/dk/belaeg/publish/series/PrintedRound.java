package dk.belaeg.publish.series;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.publish.Publisher;
import dk.belaeg.publish.annex.AnnexFiles;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A round whose releases print what a test says, written by the program's own writers and without a run. A cell is a number,
 * {@code 4-6}, {@code ≤3}, {@code x}, {@code mindst 5} or empty.
 */
final class PrintedRound {
    private static final Contracts CONTRACTS = contracts();

    private final Round round;

    /** @param more settings of the round, beginning with a comma; empty for none */
    PrintedRound(Path folder, int year, String groups, String more) throws IOException, ContractException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Runde %d", "aar": %d, "pr_dato": "%d-05-01", "respondenter": ["461", "561", "630"],
                 "maalgrupper": [%s]%s}
                """
                        .formatted(year, year, year, groups, more));
        this.round = Subjects.round(folder, CONTRACTS);
    }

    private static Contracts contracts() {
        try {
            return Contracts.load(Path.of("nowhere"));
        } catch (ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Adds a release of these reports: rows of cells by column. */
    Path release(Map<String, List<Map<String, String>>> reports) throws IOException {
        List<ReleasedTable> tables = new ArrayList<>();
        for (ReportSchema schema : CONTRACTS.reports()) {
            List<Map<String, String>> rows = reports.get(schema.name());
            if (rows != null) {
                tables.add(table(schema, rows));
            }
        }
        ReleaseContent content = new ReleaseContent(
                round,
                CONTRACTS.codes(),
                tables,
                SmallNumbers.rules(round, CONTRACTS.codes()),
                Map.of(),
                List.of(),
                CellAccount.Account.sum(List.of()),
                List.of(),
                new ReleaseContent.Files(1, 1, 0),
                "test");
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            Publisher publisher = new Publisher(content, folders);
            publisher.data(List.of());
            publisher.shared(
                    new byte[0],
                    new AnnexFiles(new TreeMap<>(), List.of(), List.of(), List.of(), Optional.empty(), List.of()));
            return folders.publish().folder();
        }
    }

    private static ReleasedTable table(ReportSchema schema, List<Map<String, String>> rows) {
        ReportSchema printed = schema.printed(
                schema.title(),
                schema.description(),
                List.of(),
                schema.source(),
                schema.fields(),
                schema.primaryKey(),
                List.of());
        return Disclosure.printed(
                printed,
                rows.stream()
                        .map(row -> schema.fields().stream()
                                .map(field -> value(field, row.getOrDefault(field.name(), "")))
                                .toList())
                        .toList());
    }

    private static Value value(ReportField field, String cell) {
        if (cell.isEmpty()) {
            return Value.Blank.UNSTATED;
        }
        return switch (field.type()) {
            case TEXT -> new Value.Text(cell);
            case TRUTH -> new Value.Truth(Boolean.parseBoolean(cell));
            case DAY -> throw new IllegalArgumentException(cell);
            case YEAR, WHOLE, DECIMAL, COUNT -> number(cell);
        };
    }

    private static Value number(String cell) {
        if (cell.startsWith("mindst ")) {
            return new Value.AtLeast(new BigDecimal(cell.substring("mindst ".length())), "Vejle");
        }
        if (!Character.isDigit(cell.charAt(0))) {
            return new Value.Mark(cell);
        }
        String[] ends = cell.split("-");
        return ends.length == 1
                ? new Value.Amount(new BigDecimal(cell))
                : new Value.Range(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    /** Citizens of a group in Odense, Esbjerg and Vejle, and in the whole region. */
    static void demand(
            Map<String, List<Map<String, String>>> reports,
            String group,
            String odense,
            String esbjerg,
            String vejle,
            String all) {
        List<Map<String, String>> own = reports.computeIfAbsent("demand_by_municipality", name -> new ArrayList<>());
        own.add(row("461", "Odense", group, odense));
        own.add(row("561", "Esbjerg", group, esbjerg));
        own.add(row("630", "Vejle", group, vejle));
        reports.computeIfAbsent("demand_by_target_group", name -> new ArrayList<>())
                .add(row("1083", "Region Syddanmark", group, all));
    }

    private static Map<String, String> row(String code, String name, String group, String citizens) {
        return Map.of(
                "geography", code, "geography_name", name, "group", group, "group_name", group, "citizens", citizens);
    }

    /** The lines of a file of the newest release in a folder, without marks of bytes. */
    static List<String> lines(Path release, String file) throws IOException {
        Path path = release.resolve(file);
        return Files.isRegularFile(path)
                ? Files.readString(path, StandardCharsets.UTF_8)
                        .replaceFirst("^\uFEFF", "")
                        .replace('\u00A0', ' ')
                        .lines()
                        .toList()
                : List.of();
    }
}
