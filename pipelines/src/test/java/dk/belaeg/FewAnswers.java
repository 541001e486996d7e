package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * What may be published of the sample round when only so many of the 22 municipalities have answered the follow-up: nothing
 * of citizens and places may be false, or look as if all had.
 */
final class FewAnswers {
    private static final Pattern SUMMARY = Pattern.compile("(?s)<h[23][^>]*>Kapacitet og efterspørgsel.*?</section>");

    private static final Pattern MARK = Pattern.compile("\\([a-z]\\)");

    private FewAnswers() {}

    /**
     * Looks through the first release of a round.
     *
     * @param answers to the follow-up, the first by name of their files
     */
    static void assertNothingFalse(Path folder, int answers) throws IOException {
        CaseRound round = new CaseRound(folder);
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : rows(round, "capacity_balance")) {
            check(row, answers, wrong);
        }
        assertEquals(List.of(), wrong);
        for (String table : List.of("balance_by_kind", "missing_ranked")) {
            for (NamedCsvRecord row : rows(round, table)) {
                missing(row, answers, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        String page = String.join("\n", round.released("index.html"));
        assertFalse(page.contains("tilbudsnoegler"), "a reader is told of no file of the secretariat's");
        assertFalse(page.contains("Der mangler flest pladser til"), "what lacks a part is not the largest of all");
        assertFalse(page.contains("Ingen af de målgrupper") && answers < 21, "none is said of few answers");
        Matcher summary = SUMMARY.matcher(page);
        if (summary.find() && answers < 21) {
            assertFalse(summary.group().contains("beregnede mangel på døgnpladser er"), summary.group());
        }
        assertFalse(page.contains("1 af de én"), "one of the one");
        for (NamedCsvRecord row : rows(round, "demand_by_municipality")) {
            if (row.getField("group_level").equals("area")) {
                assertFalse(
                        row.getField("citizens_lower").equals("0") && answers == 0,
                        "a municipality that has not answered has no nought");
            }
        }
        try (Stream<Path> annexes = Files.list(round.folder().resolve("ud/udgivelse-001/bilag"))) {
            for (Path annex : annexes.toList()) {
                everyMarkIsExplainedUnderItsTable(annex);
            }
        }
        List<String> audit = List.of(CaseRound.command(
                        "audit", round.folder().resolve("ud/udgivelse-001").toString())
                .text()
                .split("\n"));
        assertTrue(audit.stream().noneMatch(line -> line.contains("kan regnes ud:")), audit.toString());
    }

    /** A reader of one table need not look for its letters under another. */
    private static void everyMarkIsExplainedUnderItsTable(Path annex) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(annex))) {
            Set<String> open = new TreeSet<>();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFTable table) {
                    assertEquals(Set.of(), open, annex.toString());
                    MARK.matcher(table.getText()).results().forEach(mark -> open.add(mark.group()));
                } else if (element instanceof XWPFParagraph paragraph && !open.isEmpty()) {
                    open.removeIf(mark -> paragraph.getText().startsWith(mark + " "));
                }
            }
            assertEquals(Set.of(), open, annex.toString());
        }
    }

    /** Surplus is never claimed where a municipality is silent, and coverage never whole. */
    private static void check(NamedCsvRecord row, int answers, List<String> wrong) {
        String where = row.getField("geography_name") + " " + row.getField("group");
        boolean whole = row.getField("citizens_lacking").isEmpty();
        String least = row.getField("computed_missing_lower");
        String most = row.getField("computed_missing_upper");
        String coverage = row.getField("coverage_lower");
        String highest = row.getField("coverage_upper");
        if (whole) {
            if (answers == 0 || (answers == 1 && row.getField("geography_level").equals("region"))) {
                wrong.add(where + " is whole with " + answers + " answers");
            }
            return;
        }
        if (!most.isEmpty() || !coverage.isEmpty()) {
            wrong.add(where + " is closed though " + row.getField("citizens_lacking") + " is lacking");
        }
        if (!least.isEmpty() && new BigDecimal(least).signum() <= 0) {
            wrong.add(where + " lacks at least " + least);
        }
        if (!highest.isEmpty() && new BigDecimal(highest).compareTo(BigDecimal.valueOf(100)) >= 0) {
            wrong.add(where + " is covered at most " + highest);
        }
        boolean marked = !row.getField("computed_missing_mark").isEmpty();
        if (least.isEmpty()
                && !marked
                && row.getField("computed_missing_reason").isEmpty()) {
            wrong.add(where + " is blank without a reason");
        }
        if (answers <= 1
                && row.getField("geography_level").equals("region")
                && !row.getField("citizens_lacking").equals((22 - answers) + " af 22 kommuner")) {
            wrong.add(where + " lists " + row.getField("citizens_lacking"));
        }
    }

    /** What some have told is never all that is missing, and where nobody has told there is neither a number nor a nought. */
    private static void missing(NamedCsvRecord row, int answers, List<String> wrong) {
        String where = row.getField("geography_name") + " " + row.getField("group") + " " + row.getField("place_kind");
        int answered = Integer.parseInt(row.getField("answered"));
        String told = row.getField("stated_missing_lower") + row.getField("municipalities");
        if (answered > answers || (answered == 0 && !told.isEmpty())) {
            wrong.add(where + " has " + told + " of " + answered);
        }
        if (!row.getField("stated_missing_lacking").isEmpty()
                && !row.getField("stated_missing_upper").isEmpty()) {
            wrong.add(where + " is closed though " + row.getField("stated_missing_lacking") + " is lacking");
        }
        if (row.getField("geography_level").equals("region")
                && row.getField("stated_missing_lacking").isEmpty()) {
            wrong.add(where + " is whole with " + answers + " answers");
        }
    }

    private static List<NamedCsvRecord> rows(CaseRound round, String table) throws IOException {
        Path file = round.folder().resolve("ud/udgivelse-001/data/" + table + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
