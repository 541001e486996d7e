package dk.belaeg.subject.tariffs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tariffs as they come in, and the tables that follow. Each folder of {@code takster/} is a scenario: {@code takster.csv},
 * lists of the round, {@code indstillinger.json}, and for each table the columns that are asked about; blank is nothing.
 */
class TariffScenariosTest {
    private static final Path FOLDER = Path.of("src/test/resources/takster");

    private static final Map<String, List<Column>> TABLES = Map.of(
            "tariff_overview", TariffTables.OVERVIEW,
            "tariff_development", TariffTables.MATCHES,
            "tariff_development_by_operator", TariffTables.BY_OPERATOR,
            "tariff_development_all", TariffTables.ALL,
            "tariffs_unmatched", TariffTables.UNMATCHED_ROWS);

    @TestFactory
    List<DynamicTest> scenarios(@TempDir Path scratch) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted()
                    .map(folder -> dynamicTest(
                            folder.getFileName().toString(),
                            () -> run(
                                    folder, scratch.resolve(folder.getFileName().toString()))))
                    .toList();
        }
    }

    private static void run(Path folder, Path place) throws Exception {
        FakeRound round = new FakeRound(place);
        round.with("takster.csv", Files.readString(folder.resolve("takster.csv")));
        for (String list :
                List.of("omdoebte-tilbud.csv", "takst-afvigere.csv", "publicerede-takster.csv", "prisindeks.csv")) {
            if (Files.exists(folder.resolve(list))) {
                round.listing(list, Files.readString(folder.resolve(list)));
            }
        }
        if (Files.exists(folder.resolve("indstillinger.json"))) {
            round.setting(Files.readString(folder.resolve("indstillinger.json")).strip());
        }
        Checked checked = round.check();
        Contracts contracts = Contracts.load(place.resolve("opslag"));
        TariffTables tables = Tariffs.tables(checked, round.round(), contracts.codes());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                if (TABLES.containsKey(name)) {
                    assertHolds(file, TABLES.get(name), rows(tables, name));
                } else if (name.equals("fund")) {
                    assertEquals(
                            Files.readString(file).strip(),
                            String.join(
                                    "\n",
                                    checked.findings().stream()
                                            .map(finding -> finding.rule().id() + ": " + finding.message())
                                            .toList()));
                }
            }
        }
    }

    private static List<@Nullable Object[]> rows(TariffTables tables, String name) {
        return switch (name) {
            case "tariff_overview" -> tables.overview();
            case "tariff_development" -> tables.matches();
            case "tariff_development_by_operator" -> tables.byOperator();
            case "tariff_development_all" -> tables.all();
            default -> tables.unmatched();
        };
    }

    private static void assertHolds(Path expected, List<Column> columns, List<@Nullable Object[]> rows)
            throws IOException {
        List<String> lines = Files.readAllLines(expected);
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> asked = Arrays.asList(lines.get(0).split(";", -1));
        List<String> told = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            assertEquals(columns.size(), row.length, expected::toString);
            told.add(String.join(
                    ";",
                    asked.stream().map(name -> text(row[names.indexOf(name)])).toList()));
        }
        assertEquals(
                String.join(
                        "\n", lines.subList(1, lines.size()).stream().sorted().toList()),
                String.join("\n", told.stream().sorted().toList()),
                expected::toString);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
