package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.survey.ChangeRules;
import dk.belaeg.subject.survey.SurveyChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The faulty round gives exactly its findings, no more and no fewer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyRoundTest {
    static final Path COMMITTED = Path.of("../data-samples/fejl-2026");

    /** Rules about notices, areas and published tables, which the round does not ask about. */
    private static final Set<Rule> UNTRIED =
            Set.of(ChangeRules.EFFECT_PAST, ChangeRules.AREA_DISAGREES, SurveyChecks.PUBLISHED_SUM);

    private Map<String, byte[]> made = Map.of();
    private List<Finding> findings = List.of();

    @BeforeAll
    void makeAndCheck(@TempDir Path folder) throws Exception {
        FaultyRound.write(folder);
        made = SampleFolder.files(folder);
        SampleFolder.renewIfAsked(COMMITTED, made);
        Contracts contracts = Contracts.load(COMMITTED.resolve("opslag"));
        Checked checked =
                new Pipeline(Subjects.round(COMMITTED, contracts), contracts, (step, took) -> {}, "test").check();
        findings = checked.findings();
    }

    @Test
    void theCommittedRoundIsTheOneThatIsMade() throws Exception {
        SampleFolder.assertHolds(COMMITTED, made);
    }

    @Test
    void itGivesExactlyItsFindings() throws Exception {
        List<String> expected = new ArrayList<>();
        String text = Files.readString(COMMITTED.resolve("forventede-fund.csv")).replace("\uFEFF", "");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            csv.stream().skip(1).forEach(line -> expected.add(String.join(" | ", line.getFields())));
        }
        List<String> found = new ArrayList<>();
        for (Finding finding : findings) {
            found.add(String.join(
                    " | ",
                    finding.severity().danish(),
                    finding.rule().id(),
                    finding.origin().file(),
                    finding.origin().sheet(),
                    finding.origin().cell()));
        }
        assertAll(
                () -> assertEquals(List.of(), without(expected, found), "expected, but not found"),
                () -> assertEquals(List.of(), without(found, expected), "found, but not expected"));
    }

    /** What the first list has more of than the second. */
    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    @Test
    void everyRuleIsBrokenHereOrInATestThatNamesIt() throws IOException {
        Set<Rule> untried = new TreeSet<>(SubjectRules.all(Subjects.all()));
        findings.forEach(finding -> untried.remove(finding.rule()));
        String tests = testSources();
        untried.removeIf(rule -> tests.contains(rule.id()));
        untried.removeAll(UNTRIED);
        assertEquals(Set.of(), untried, "add a file to the faulty round that breaks these, or a test of the rule");
    }

    private static String testSources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : (Iterable<Path>) files.filter(
                    f -> f.toString().endsWith("Test.java") || f.toString().endsWith("Examples.java"))::iterator) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void theReadmeNamesEveryFile() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        for (String file : made.keySet()) {
            String name = file.replaceFirst("^indbakke/", "");
            boolean named = readme.contains("`" + name + "`");
            assertTrue(named || name.equals("runde.json") || name.startsWith("opslag/"), name);
        }
    }

    @Test
    void everySentenceIsOneAndQuotesNoPersonNumber() throws Exception {
        for (Finding finding : findings) {
            assertTrue(finding.message().matches("(?s)[\\p{Lu}\\d»§].*[.?]"), finding.message());
            assertTrue(finding.remedy().endsWith("."), finding.remedy());
            for (String quoted :
                    List.of(finding.message(), finding.value(), finding.origin().danish())) {
                assertTrue(
                        !quoted.contains(FaultyRound.CPR_AS_NUMBER)
                                && FaultyRound.CPR.stream().noneMatch(quoted::contains),
                        quoted);
            }
        }
    }
}
