package dk.belaeg.publish.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.FakeZip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an annex says of the changes since the last release. */
class ComparisonDocumentTest {
    private static ReadRelease release(String name, Map<List<String>, String> places) {
        return release(name, places, List.of());
    }

    private static ReadRelease release(String name, Map<List<String>, String> places, List<String> questions) {
        Map<List<String>, Map<String, String>> rows =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<List<String>, String> names = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        places.forEach((key, number) -> {
            rows.put(key, Map.of("Kommune", key.get(0), "Pladser", number));
            names.put(key, key.get(0));
        });
        ReadRelease.Table table = new ReadRelease.Table(
                "places",
                "Pladser",
                List.of("Kommune", "Pladser"),
                rows,
                names,
                List.of("Kommune"),
                rows,
                Map.of(),
                Map.of("Pladser", new ReadRelease.Field("Pladser", "", "number", "", questions)),
                new ReadRelease.Texts("", List.of(), ""));
        return new ReadRelease(
                name,
                "Prøverunde",
                "2026-05-01",
                Map.of("places", table),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of());
    }

    private static String text(Comparison comparison) {
        return FakeZip.of(ComparisonDocument.of(comparison))
                .text("word/document.xml")
                .replaceAll("<[^>]+>", "|")
                .replaceAll("\\|+", "|");
    }

    @Test
    void changedNumbersStandBeforeAndAfter() {
        Comparison comparison = Comparison.of(
                release("udgivelse-001", Map.of(List.of("Odense"), "22", List.of("Vejle"), "7")),
                release("udgivelse-002", Map.of(List.of("Odense"), "25", List.of("Vejle"), "7")));
        String text = text(comparison);
        assertTrue(text.contains("|Pladser: ét tal er ændret.|"), text);
        assertTrue(text.contains("|Odense|Pladser|22|25|"), text);
        assertFalse(text.contains("|Vejle|"), text);
        assertTrue(text.contains("Fra Prøverunde (udgivelse-001) til Prøverunde (udgivelse-002)."), text);
        assertArrayEquals(ComparisonDocument.of(comparison), ComparisonDocument.of(comparison));
    }

    @Test
    void longTablesAreCutAndSaySo() {
        Map<List<String>, String> before = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<List<String>, String> after = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int i = 10; i < 40; i++) {
            before.put(List.of("Kommune " + i), "1");
            after.put(List.of("Kommune " + i), "2");
        }
        String text = text(Comparison.of(release("a", before), release("b", after)));
        assertTrue(text.contains("Vist er de første 25 ændringer; 5 tal mere er ændret."), text);
        assertTrue(text.contains("|Kommune 34|") && !text.contains("|Kommune 35|"), text);
    }

    @Test
    void aQuestionThatHasChangedSinceIsSaid() {
        String change = "»Pladser« hed »Antal« før udgave 2026.1 (15. januar 2026): Der tælles som før.";
        Map<List<String>, String> places = Map.of(List.of("Odense"), "22");
        String before = "»Pladser« er kommet til i udgave 2024.1 (1. marts 2024): Nyt.";
        assertEquals(
                List.of("Pladser, spørgsmålet er ændret: " + change),
                ComparisonPage.sentences(Comparison.of(
                        release("a", places, List.of(before)), release("b", places, List.of(before, change)))));
    }

    @Test
    void nothingChangedIsSaid() {
        ReadRelease same = release("a", Map.of(List.of("Odense"), "22"));
        String text = text(Comparison.of(same, same));
        assertTrue(text.contains("De to udgivelser er ens."), text);
        assertEquals(-1, text.indexOf("Ændrede tal"));
    }

    @Test
    void findingsAreCountedInWords() {
        assertEquals(List.of("Ét fund er nyt og 2 fund er væk."), findings(List.of("a", "b"), List.of("c")));
        assertEquals(List.of("Ét fund er væk."), findings(List.of("a"), List.of()));
    }

    private static List<String> findings(List<String> before, List<String> after) {
        return ComparisonPage.sentences(Comparison.of(found(before), found(after)));
    }

    private static ReadRelease found(List<String> findings) {
        return new ReadRelease(
                "a", "Prøverunde", "2026-05-01", Map.of(), findings, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    @Test
    void theArgumentsAreKeptInOrder() {
        List<String> sentences = new ArrayList<>(ComparisonPage.sentences(Comparison.of(
                release("a", Map.of(List.of("Odense"), "22")), release("b", Map.of(List.of("Vejle"), "22")))));
        assertEquals(List.of("Pladser: én række er ny og én række er der ikke mere."), sentences);
    }
}
