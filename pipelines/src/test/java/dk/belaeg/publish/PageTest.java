package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.office.FakeZip;
import dk.belaeg.sample.FaultyRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of a release, read as text: what stands where, what leads where, and that nothing comes from elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("<li>(.*?)</li>");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    private Path release = Path.of("");
    private String page = "";

    @BeforeAll
    void open() throws IOException {
        release = FaultyRelease.get().shared();
        page = Files.readString(release.resolve("index.html"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private String section(String id) {
        int from = page.indexOf(" id=\"" + id + "\"");
        assertTrue(from >= 0, id);
        return page.substring(from, page.indexOf("</section>", from));
    }

    private List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(release.resolve("data/datapackage.json").toFile())
                .path("resources")
                .forEach(resource -> names.add(resource.path("name").asText().replace('_', '-')));
        return names;
    }

    @Test
    void theReaderMeetsFirstWhatMattersMost() {
        List<String> order = found(ID, page).stream()
                .filter(id -> Set.of("sammenfatning", "mangler", "oversigt", "fund", "ord")
                                .contains(id)
                        || id.startsWith("kapitel-"))
                .toList();
        assertEquals(List.of("sammenfatning", "oversigt"), order.subList(0, 2));
        assertEquals(
                List.of("kapitel-responses", "mangler", "fund", "ord"), order.subList(order.size() - 4, order.size()));
        assertTrue(page.indexOf("href=\"#mangler\">se hvad") < page.indexOf(" id=\"oversigt\""));
        assertTrue(order.size() > 5, order.toString());
    }

    /** The headline figures come before all sentences, each as its table has it, in its unit. */
    @Test
    void theSummaryBeginsWithTheHeadlineFigures() throws IOException {
        String summary = section("sammenfatning");
        int end = summary.indexOf("</table>");
        assertTrue(end > 0 && end < summary.indexOf("<li>"), "the table stands first");
        List<String> rows = Pattern.compile("<tr><th scope=\"row\">(.*?)</td></tr>")
                .matcher(summary.substring(0, end))
                .results()
                .map(row -> row.group(1).replaceAll("<[^>]+>+", "|").replace('\u00A0', ' '))
                .toList();
        assertTrue(rows.contains("Antallet af godkendte dagpladser||20 pladser"), rows.toString());
        assertTrue(
                rows.contains(
                        "Kommunernes oplyste mangel på pladser til voksne||mindst 48 pladser (12 af 15 har svaret)"),
                rows.toString());
        assertTrue(
                rows.stream().noneMatch(row -> row.contains("dagtilbud, der afviger")),
                "nothing is known of occupancy in day services, so none of them deviates for all one knows");
        assertTrue(rows.stream().noneMatch(row -> row.endsWith("|")), rows.toString());
    }

    /** The findings of an annex and of the page are one: none is made up anew. */
    @Test
    void theSummaryIsThatOfTheAnnexes() throws IOException {
        StringBuilder annexes = new StringBuilder();
        try (Stream<Path> files = Files.list(release.resolve("bilag"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                annexes.append(FakeZip.of(Files.readAllBytes(file))
                        .text("word/document.xml")
                        .replaceAll("<[^>]+>", "")
                        .replace('\u00A0', ' '));
            }
        }
        List<String> sentences = found(ITEM, section("sammenfatning").replace('\u00A0', ' '));
        assertTrue(sentences.size() > 3, sentences.toString());
        for (String sentence : sentences) {
            assertTrue(annexes.indexOf(sentence) >= 0, sentence);
        }
    }

    @Test
    void whoHasNotAnsweredIsSaid() {
        assertTrue(section("mangler").contains("har ikke svaret."), section("mangler"));
        assertTrue(section("mangler").contains("har svaret to gange"), section("mangler"));
    }

    /** Findings of one kind may ask for different things. */
    @Test
    void everyFindingHasWhatToDoAboutIt() {
        String cpr = section("fund")
                .lines()
                .dropWhile(line -> !line.contains("<summary>CPR-nummer"))
                .takeWhile(line -> !line.contains("</details>"))
                .collect(Collectors.joining("\n"));
        for (String remedy : List.of("Giv filen eller mappen et andet navn", "Slet CPR-nummeret i filen")) {
            assertTrue(cpr.contains(remedy), cpr);
        }
    }

    /** Each table has its notes, its source and the way to what its columns mean. */
    @Test
    void everyTableIsThereWithItsSource() throws IOException {
        for (String table : tables()) {
            int from = page.indexOf("<article id=\"tabel-" + table + "\"");
            assertTrue(from >= 0, table);
            String article = page.substring(from, page.indexOf("</article>", from));
            assertTrue(article.contains("<table>") && article.contains("<p>Kilde: "), table);
            assertTrue(page.contains("<li><a href=\"#tabel-" + table + "\">"), table + " is not in the contents");
            assertEquals(
                    page.contains(" id=\"ord-" + table + "\""), article.contains("href=\"#ord-" + table + "\""), table);
        }
    }

    /** Tables of hundreds of rows would print on tens of pages: there the page says where they are. */
    @Test
    void longTablesAreNotPrinted() {
        Matcher folded = Pattern.compile(
                        "<summary>Vis tabellen \\(([0-9.]+ rækker)\\)</summary>\n<div class=\"rulle utrykt\".*?</details>\n<p class=\"tryk\">Tabellen \\(([0-9.]+ rækker)\\) er ikke trykt her",
                        Pattern.DOTALL)
                .matcher(page);
        int long80 = 0;
        while (folded.find()) {
            assertEquals(folded.group(1), folded.group(2));
            long80 += Integer.parseInt(folded.group(1).replaceAll("\\D", "")) > 80 ? 1 : 0;
        }
        assertTrue(long80 > 1, long80 + " tables");
        assertEquals(
                found(Pattern.compile("(<summary>Vis tabellen)"), page).size(),
                found(Pattern.compile("(</details>\n<p class=\"tryk\">)"), page).size());
        assertTrue(page.contains("<div class=\"rulle\" "), "short tables are printed");
    }

    @Test
    void everyFigureCanBeTaken() {
        List<String> drawn = found(Pattern.compile("<a href=\"(figurer/[^\"]+\\.(?:svg|png))\""), page);
        assertEquals(2 * found(Pattern.compile("(<figure )"), page).size(), drawn.size());
    }

    @Test
    void whatIsReadTogetherStandsOnOneLine() {
        assertTrue(page.contains(">SEL\u00A0§\u00A0107<"));
        assertTrue(page.contains(">Børn\u00A0og\u00A0unge<"));
        assertFalse(Pattern.compile("<td>[^<]*§ [0-9]").matcher(page).find());
    }

    @Test
    void everyLinkLeadsSomewhereHere() {
        List<String> ids = found(ID, page);
        assertEquals(ids.size(), new HashSet<>(ids).size(), "two things have the same id");
        for (String link : found(LINK, page)) {
            assertTrue(
                    link.startsWith("#") ? ids.contains(link.substring(1)) : Files.exists(release.resolve(link)), link);
        }
    }

    @Test
    void onlyTheSearchRunsAndNothingComesFromElsewhere() {
        List<String> scripts = found(Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL), page);
        assertEquals(1, scripts.size(), "the search of tables and no other");
        assertTrue(page.contains("script-src 'sha256-"
                + Base64.getEncoder().encodeToString(Sha256.of(scripts.get(0).getBytes(StandardCharsets.UTF_8)))
                + "'"));
        assertFalse(Pattern.compile("fetch|XMLHttpRequest|import|http|eval|innerHTML|storage|cookie")
                .matcher(scripts.get(0))
                .find());
        assertEquals(1, found(Pattern.compile("(<script)"), page).size());
        assertFalse(page.contains(" onload=") || page.contains("javascript:"));
        assertFalse(
                Pattern.compile("(?:src|href)=\"(?:https?:)?//").matcher(page).find());
        assertFalse(page.contains(" style=\""), "the policy refuses styles beside the style sheet");
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void headingsSkipNoLevelAndHeadersSayWhatTheyHead() {
        int before = 0;
        for (String heading : found(HEADING, page)) {
            int level = Integer.parseInt(heading);
            assertTrue(level <= before + 1, "level " + level + " follows " + before);
            before = level;
        }
        assertFalse(Pattern.compile("<th(?! scope=)")
                .matcher(page.replace("<thead", ""))
                .find());
    }
}
