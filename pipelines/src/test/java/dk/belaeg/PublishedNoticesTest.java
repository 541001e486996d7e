package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.survey.ChangeRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every notice that was published (Socialdirektørforum, 27 March 2026, items 10-12) can be written in the form and read back. */
class PublishedNoticesTest {
    private static final Path PUBLISHED = RepositoryTest.ROOT.resolve("data-samples/publiceret/capacity-changes.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyPublishedNoticeIsReadBackAsItWasWritten() throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Meddelelser 2026", "aar": 2026, "pr_dato": "2026-03-27", "region": "1083",
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """);
        SmallRound small = new SmallRound(Subjects.round(folder, SmallRound.contracts()));
        Map<String, List<Map<String, Value>>> byOperator = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        List<String> lines = Files.readAllLines(PUBLISHED);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            String operator = cells[0].equals("Nordfyn") ? "480" : cells[0].equals("Assens") ? "420" : "575";
            Map<String, Value> row = new LinkedHashMap<>();
            put(row, "service", cells[1]);
            put(row, "kind", cells[2]);
            row.put("host", new Value.Text(SmallRound.contracts().codes().operatorName(operator)));
            put(row, "paragraph", cells[3]);
            put(row, "target_group", cells[4]);
            row.put("places_before", Value.Amount.of(Long.parseLong(cells[5])));
            row.put("places_after", Value.Amount.of(Long.parseLong(cells[6])));
            put(row, "effect", cells[7]);
            if (cells[8].startsWith("taget af dagsordenen")) {
                put(row, "decision", "Taget af dagsordenen");
                row.put("meeting", new Value.Day(LocalDate.of(2026, 3, 27)));
            }
            byOperator.computeIfAbsent(operator, o -> new ArrayList<>()).add(row);
            expected.add(operator + "|" + cells[1] + "|" + cells[5] + "|" + cells[6] + "|"
                    + (cells[8].startsWith("taget af") ? "taken_off" : ""));
        }
        for (Map.Entry<String, List<Map<String, Value>>> operator : byOperator.entrySet()) {
            byte[] filled = FormFiller.filled(
                    small.form("capacity_notice", operator.getKey()),
                    Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 2, 20)))),
                    Map.of("notices", operator.getValue()),
                    new Random(1));
            Files.write(small.round().inbox().resolve(operator.getKey() + ".xlsx"), filled);
        }
        Checked checked = small.check();
        List<StagedRow> read = checked.intake().table("capacity_notice_notices").used();
        assertEquals(
                expected.stream().sorted().toList(),
                read.stream()
                        .map(row -> row.text("operator").orElse("") + "|"
                                + row.text("service").orElse("") + "|" + plain(row, "places_before") + "|"
                                + plain(row, "places_after") + "|"
                                + row.text("decision").orElse(""))
                        .sorted()
                        .toList());
        assertEquals(
                List.of(),
                checked.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .toList());
        // the area is told by paragraph or target group; only the target groups that were printed too broadly are said
        assertEquals(
                List.of(ChangeRules.EFFECT_PAST),
                checked.findings().stream()
                        .map(Finding::rule)
                        .filter(rule -> !rule.equals(CodeRules.TARGET_GROUP_UNPLACED))
                        .distinct()
                        .toList());
        assertEquals(
                List.of("2028-12-31/2028-12-31+"),
                read.stream()
                        .filter(row -> row.text("kind").orElse("").equals("open_places"))
                        .flatMap(row -> row.text("effect").stream())
                        .toList());
        assertEquals(List.of(), checked.responses());
    }

    /** The list as it was published, under headers of English letters: Kommune is who notified. */
    @Test
    void thePublishedListIsReadAsItStands() throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Meddelelser 2026", "aar": 2026, "pr_dato": "2026-03-27", "region": "1083",
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """);
        Files.copy(PUBLISHED, folder.resolve("indbakke/capacity-changes.csv"));
        Checked checked = new SmallRound(Subjects.round(folder, SmallRound.contracts())).check();
        List<String> lines = Files.readAllLines(PUBLISHED);
        assertEquals(
                lines.subList(1, lines.size()).stream()
                        .map(line -> line.split(";", -1))
                        .map(cells -> cells[1] + "|" + cells[5] + "|" + cells[6])
                        .toList(),
                checked.intake().table("capacity_notice_notices").used().stream()
                        .map(row -> row.text("service").orElse("") + "|" + plain(row, "places_before") + "|"
                                + plain(row, "places_after"))
                        .toList());
        assertEquals(
                List.of(),
                checked.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .toList());
    }

    private static void put(Map<String, Value> row, String field, String text) {
        if (!text.isEmpty()) {
            row.put(field, new Value.Text(text));
        }
    }

    private static String plain(StagedRow row, String column) {
        return row.value(column, java.math.BigDecimal.class)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
