package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The user's page of rules has one entry a rule, in the order of the rules, and says the same of each. */
class RulePageTest {
    private static final Path PAGE = Path.of("../docs/metode/kontrol.md");
    private static final Pattern ENTRY = Pattern.compile(
            "(?s)(.+?)\\n`([a-z0-9-]+)` · (fejl|advarsel|oplysning)\\n\\n(.+?)\\n\\n\\*\\*Eksempel\\.\\*\\* (.+?)\\n\\n\\*\\*Gør sådan\\.\\*\\* (.+?)\\n.*");

    private static List<String> entries() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("(?m)^### ", -1))
                .skip(1)
                .toList();
    }

    @Test
    void everyRuleHasItsEntryInTheOrderOfTheRules() throws IOException {
        List<String> onPage = entries().stream()
                .map(ENTRY::matcher)
                .map(entry ->
                        entry.matches() ? entry.group(2) + " (" + entry.group(3) + "): " + entry.group(1) : "no entry")
                .toList();
        List<String> rules = Arrays.stream(Rule.values())
                .map(rule -> rule.id() + " (" + rule.severity().danish() + "): " + rule.title())
                .toList();
        assertEquals(
                String.join("\n", rules),
                String.join("\n", onPage),
                "write the rule's entry in docs/metode/kontrol.md");
    }

    @Test
    void idsAndTitlesAreUniqueAndRemediesAreSentences() {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Rule rule : Rule.values()) {
            assertTrue(rule.id().matches("[a-z]+(?:-[a-z0-9]+)*"), rule.id());
            assertTrue(ids.add(rule.id()), rule.id());
            assertTrue(titles.add(rule.title()), rule.title());
            assertTrue(rule.remedy().matches("(?s)\\p{Lu}.*[.?]"), rule.remedy());
        }
    }
}
