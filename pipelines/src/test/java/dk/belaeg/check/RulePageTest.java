package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dk.belaeg.grammar.Rule;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The user's page of rules has a table of all of them and one entry each. Table, headings and order are written from the
 * rules with {@code -Dbelaeg.golden=update}; what an entry explains is written by hand below its heading.
 */
class RulePageTest {
    private static final Path PAGE = Path.of("../docs/metode/kontrol.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String OVERVIEW = "## Oversigt\n";
    private static final Pattern ENTRY = Pattern.compile("(?s)### [^\n]+\n`([a-z0-9-]+)` · [a-z]+\n\n(.+)");
    private static final Pattern EXPLANATION =
            Pattern.compile("(?s).+?\n\n\\*\\*Eksempel\\.\\*\\* .+?\n\n\\*\\*Gør sådan\\.\\*\\* .+");
    private static final Pattern MADE = Pattern.compile("\\b(?:error|warning|info)\\(\\s*\"([a-z0-9-]+)\",");

    private static final List<Rule> RULES = SubjectRules.all(Subjects.all());

    @Test
    void thePageSaysOfEachRuleWhatTheRuleSays() throws IOException {
        String page = Files.readString(PAGE);
        String due = page(page.substring(0, page.indexOf(OVERVIEW)), explanations(page));
        if ("update".equals(System.getProperty("belaeg.golden"))) {
            Files.writeString(PAGE, due);
        }
        assertEquals(due, Files.readString(PAGE), "renew the page with -Dbelaeg.golden=update");
    }

    private static String page(String introduction, Map<String, String> explanations) {
        StringBuilder page = new StringBuilder(introduction)
                .append(OVERVIEW)
                .append("\n| fund | slags | hvad | gør sådan |\n| --- | --- | --- | --- |\n");
        RULES.forEach(rule -> page.append(String.format(
                "| `%s` | %s | %s | %s |\n", rule.id(), rule.severity().danish(), rule.title(), rule.remedy())));
        for (Rule.Level level : Rule.Level.values()) {
            page.append("\n## ").append(level.danish()).append("\n");
            RULES.stream()
                    .filter(rule -> rule.level() == level)
                    .forEach(rule -> page.append(String.format(
                            "\n### %s\n`%s` · %s\n\n%s\n",
                            rule.title(), rule.id(), rule.severity().danish(), explained(rule, explanations))));
        }
        return page.toString();
    }

    private static String explained(Rule rule, Map<String, String> explanations) {
        String explanation = explanations.getOrDefault(rule.id(), "");
        if (!EXPLANATION.matcher(explanation).matches()) {
            fail("write in docs/metode/kontrol.md, anywhere below the overview:\n\n### " + rule.title() + "\n`"
                    + rule.id()
                    + "` · " + rule.severity().danish()
                    + "\n\n(what it means)\n\n**Eksempel.** ...\n\n**Gør sådan.** ...");
        }
        return explanation;
    }

    /** What stands below the heading of each entry, by the name of its rule. */
    private static Map<String, String> explanations(String page) {
        Map<String, String> explanations = new HashMap<>();
        for (String part : page.split("\n(?=##)", -1)) {
            Matcher entry = ENTRY.matcher(part);
            if (entry.matches()) {
                explanations.put(entry.group(1), entry.group(2).strip());
            }
        }
        return explanations;
    }

    @Test
    void idsAndTitlesAreUniqueAndRemediesAreSentences() {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Rule rule : RULES) {
            assertTrue(rule.id().matches("[a-z]+(?:-[a-z0-9]+)*"), rule.id());
            assertTrue(ids.add(rule.id()), rule.id());
            assertTrue(titles.add(rule.title()), rule.title());
            assertTrue(rule.remedy().matches("(?s)\\p{Lu}.*[.?]"), rule.remedy());
        }
    }

    /** A rule that is not in the list of its room or subject would be found, but neither be explained nor tried. */
    @Test
    void everyRuleThatIsMadeIsListed() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                MADE.matcher(Files.readString(file)).results().forEach(rule -> made.add(rule.group(1)));
            }
        }
        assertEquals(made, new TreeSet<>(RULES.stream().map(Rule::id).toList()));
    }
}
