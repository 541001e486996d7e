package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Rule;
import dk.belaeg.subject.Subjects;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds the fault it is named by, where it stands, and nothing where there is none. */
class RulesTest {
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}0-9»§].*[.?]", Pattern.DOTALL);

    static List<Rule> all() {
        return SubjectRules.all(Subjects.all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theBadInboxBreaksTheRuleAndTheGoodOneDoesNot(Rule rule, @TempDir Path bad, @TempDir Path good) {
        RuleExamples.Example example = RuleExamples.of(rule);
        FakeRound broken = new FakeRound(bad);
        example.bad().accept(broken);
        Checked checked = broken.check();
        List<Finding> found =
                checked.findings().stream().filter(f -> f.rule().equals(rule)).toList();
        assertFalse(found.isEmpty(), () -> rule + " is not found: " + FakeRound.told(checked));
        assertTrue(
                found.stream().anyMatch(f -> FakeRound.told(f).equals((rule.id() + " " + example.place()).strip())),
                () -> FakeRound.told(checked).toString());
        found.forEach(RulesTest::assertReadable);
        assertTrue(checked.account().addsUp());

        FakeRound fine = new FakeRound(good);
        example.good().accept(fine);
        Checked withoutFault = fine.check();
        assertEquals(
                List.of(),
                withoutFault.findings().stream()
                        .filter(f -> f.rule().equals(rule))
                        .toList());
    }

    /** A finding is whole sentences, says what to do, and neither quotes what stood there nor carries a CPR number. */
    private static void assertReadable(Finding finding) {
        assertTrue(SENTENCE.matcher(finding.message()).matches(), finding.message());
        assertTrue(SENTENCE.matcher(finding.remedy()).matches(), finding.remedy());
        String all = finding.toString();
        assertFalse(PersonNumbers.foundIn(all), all);
    }
}
