package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.sample.FaultyRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of each municipality: its own rows, the region's beside, and nothing that the release does not show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalityPagesTest {
    private static final Pattern ROW = Pattern.compile("<tr( class=\"[a-z]+\")?>(<th scope=\"row\".*?)</tr>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)(#[^\"]+)?\"");

    private Path release = Path.of("");
    private String start = "";

    @BeforeAll
    void open() throws IOException {
        release = FaultyRelease.get().shared();
        start = Files.readString(release.resolve("index.html"));
    }

    private String page(String code) throws IOException {
        return Files.readString(release.resolve("kommuner/" + code + ".html"));
    }

    private static String words(String row) {
        return row.replaceAll("<[^>]+>", "|").replace('\u00A0', ' ');
    }

    private static String article(String page, String table) {
        int from = page.indexOf("<article id=\"" + table + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</article>", from));
    }

    @Test
    void everyMunicipalityHasOneAndTheStartPageLeadsThere() throws IOException {
        List<String> led = Pattern.compile("<a href=\"(kommuner/[0-9]+\\.html)\">")
                .matcher(start)
                .results()
                .map(link -> link.group(1))
                .toList();
        try (Stream<Path> files = Files.list(release.resolve("kommuner"))) {
            assertEquals(led.size(), files.count());
        }
        assertTrue(led.size() > 10, led.toString());
        assertTrue(start.contains("<a href=\"kommuner/420.html\">Assens</a>"));
        assertTrue(start.indexOf("html\">Vejle</a>") < start.indexOf("html\">Ærø</a>"));
    }

    /** Whatever stands on the page of a municipality stands on the start page too, cell for cell. */
    @Test
    void itShowsNothingThatTheReleaseDoesNot() throws IOException {
        String page = page("420");
        int compared = 0;
        for (String table :
                List.of("tabel-demand-by-municipality", "tabel-places-by-municipality", "tabel-free-places")) {
            String all = words(article(start, table));
            String own = article(page, table);
            for (var row :
                    (Iterable<java.util.regex.MatchResult>) ROW.matcher(own).results()::iterator) {
                if (row.group(1) == null && own.contains("Kommune</th>")) {
                    assertTrue(all.contains(words(row.group(2))), row.group(2));
                    compared++;
                }
            }
        }
        assertTrue(compared > 5, compared + " rows");
    }

    @Test
    void theRegionStandsBelowWhereItsDatasetHasIt() throws IOException {
        String demand = article(page("420"), "tabel-demand-by-municipality");
        List<String> rows = ROW.matcher(demand)
                .results()
                .map(row -> (row.group(1) == null ? "" : row.group(1)) + words(row.group(2)))
                .toList();
        long beside = rows.stream().filter(row -> row.contains("\"ved\"")).count();
        assertTrue(beside > 5, rows.toString());
        assertTrue(rows.stream()
                .filter(row -> row.contains("\"ved\""))
                .allMatch(row -> row.contains("Region Syddanmark")));
        // the region's number is the one its own table has
        String whole = words(article(start, "tabel-demand-by-target-group"));
        String autism = rows.stream()
                .filter(row ->
                        row.contains("\"ved\"") && row.contains("|Børn og unge|") && row.contains("Autismespektrum|"))
                .findFirst()
                .orElseThrow();
        String citizens = autism.split("Autismespektrum\\|+")[1].split("\\|")[0];
        assertTrue(
                Pattern.compile("Autismespektrum\\|+" + Pattern.quote(citizens) + "\\|")
                        .matcher(whole)
                        .find(),
                autism);
    }

    @Test
    void otherMunicipalitiesAreNotThere() throws IOException {
        String names = words(article(page("420"), "tabel-demand-by-municipality"));
        assertTrue(names.contains("|Assens|"));
        assertFalse(names.contains("|Vejle|"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        String page = page("420");
        for (var link :
                (Iterable<java.util.regex.MatchResult>) LINK.matcher(page).results()::iterator) {
            assertTrue(
                    Files.exists(
                            release.resolve("kommuner").resolve(link.group(1)).normalize()),
                    link.group());
            assertTrue(
                    link.group(2) == null
                            || start.contains(" id=\"" + link.group(2).substring(1) + "\""),
                    link.group());
        }
    }
}
