package dk.belaeg.subject.visitations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.CaseRound;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trial visitations from the inbox to the release: what is told, and that nobody is named. */
class VisitationsTest {
    private static final List<String> MUNICIPALITIES =
            List.of("Assens", "Billund", "Esbjerg", "Fanø", "Kolding", "Langeland", "Odense", "Svendborg", "Vejle");

    private static final String HEADER =
            "Sag;Område;Målgruppe;Kommune;Afgørelse;Slags plads;Spurgt hos;Pris;Prisens enhed;Begrundelse\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    /** A case that all have judged, and one that four have; each municipality's price is its own. */
    private static String judgements(List<String> municipalities, int hidden) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < municipalities.size(); i++) {
            String decision = i == 3 ? "Andet bevilget;Støtte i eget hjem" : "Bevilget;Midlertidigt botilbud";
            list.append("Sag 1;Voksne;Autismespektrum;" + municipalities.get(i) + ";" + decision + ";Kommunal;"
                    + (800_000 + 47_000 * i) + ";pr. år;Borgeren 010190-1237 er kendt.\n");
            if (i < 4) {
                list.append("Sag 2;Voksne;Autismespektrum;" + municipalities.get(i)
                        + ";Bevilget;Midlertidigt botilbud;Privat;" + (hidden + 5_000 * i) + ";pr. år;\n");
            }
        }
        return list.toString();
    }

    private CaseRound round(String name, String list) throws IOException {
        Path folder = rounds.resolve(name).resolve("runde");
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Prøve", "aar": 2026, "pr_dato": "2026-10-01", "region": "1083"}
                """);
        Files.writeString(folder.resolve("indbakke/proeve.csv"), list);
        return new CaseRound(folder);
    }

    private Map<String, String> published(String name, String list) throws IOException {
        CaseRound round = round(name, list);
        String told = round.told("run").text();
        assertTrue(round.released(), told);
        Path release = round.folder().resolve("ud/udgivelse-001");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(release)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        release.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(files.containsKey("data/visitation_spread.csv"), told);
        return files;
    }

    /** Whose a judgement is, makes no difference to any published file: nobody can be found in it. */
    @Test
    void whoHasJudgedWhatMakesNoDifference() throws IOException {
        List<String> others = new ArrayList<>(MUNICIPALITIES);
        Collections.reverse(others);

        Map<String, String> files = published("a", judgements(MUNICIPALITIES, 900_000));

        assertEquals(files, published("b", judgements(others, 900_000)));
        for (String file :
                List.of("data/visitation_spread.csv", "data/visitation_decisions.csv", "kvalitet/fund.csv")) {
            MUNICIPALITIES.stream()
                    .filter(name -> !name.equals("Fanø"))
                    .forEach(name -> assertFalse(String.valueOf(files.get(file)).contains(name), file + " " + name));
        }
        files.forEach((file, text) -> assertFalse(text.contains("010190"), file));
    }

    /** Prices of a case that too few have judged make no difference either. */
    @Test
    void whatIsNotShownMakesNoDifference() throws IOException {
        assertEquals(
                published("a", judgements(MUNICIPALITIES, 900_000)),
                published("b", judgements(MUNICIPALITIES, 1_700_000)));
    }

    @Test
    void quartilesLieBetweenTwoInProportion() {
        List<BigDecimal> four =
                Stream.of("10", "20", "40", "80").map(BigDecimal::new).toList();
        assertEquals(
                List.of("10", "17.5", "30", "50", "80"),
                Stream.of(0, 1, 2, 3, 4)
                        .map(quarter -> VisitationSpread.quartile(four, quarter)
                                .stripTrailingZeros()
                                .toPlainString())
                        .toList());
    }
}
