package dk.belaeg.publish.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.report.annex.KeyFigure;
import dk.belaeg.sentence.Measure;
import dk.belaeg.sentence.Nouns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two releases are compared by the headline figures that the later one carries, as its annexes say it. */
class KeyFigureChangesTest {
    private static final KeyFigure TOTAL = new KeyFigure(
            "a",
            "Antallet af borgere",
            true,
            new Headline.Rows("demand", Map.of("code", List.of("total"))),
            "citizens",
            Measure.counting(Nouns.CITIZEN),
            BigDecimal.ONE,
            Optional.of(new AnnexSchema.Parts(
                    new Headline.Rows("demand", Map.of("code", List.of("!total"))), "citizens", Nouns.MUNICIPALITY)),
            List.of(),
            "median");
    private static final KeyFigure EACH = new KeyFigure(
            "a",
            "Borgere",
            false,
            new Headline.Rows("demand", Map.of("code", List.of("!total"))),
            "citizens",
            Measure.counting(Nouns.CITIZEN),
            BigDecimal.ONE,
            Optional.empty(),
            List.of("code"),
            "median");

    /** A release with a number of citizens for each code; "x" is withheld and empty not stated. */
    private static ReadRelease release(String asOf, String period, String... codesAndNumbers) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNumbers.length; i += 2) {
            String number = codesAndNumbers[i + 1];
            boolean hidden = number.equals("x");
            rows.put(
                    List.of(codesAndNumbers[i], period),
                    Map.of(
                            "code",
                            codesAndNumbers[i],
                            "period",
                            period,
                            "Borgere",
                            number,
                            "citizens_lower",
                            hidden ? "" : number,
                            "citizens_upper",
                            hidden ? "" : number,
                            "citizens_mark",
                            hidden ? "x" : ""));
        }
        ReadRelease.Table table = new ReadRelease.Table(
                "demand",
                "Borgere",
                List.of("Kommune", "Borgere"),
                rows,
                Map.of(),
                List.of("code", "period"),
                rows,
                Map.of("code", Map.of("461", "Odense", "420", "Assens", "621", "Kolding")),
                Map.of(),
                new ReadRelease.Texts("", List.of(), ""));
        return new ReadRelease(
                "udgivelse",
                "Prøverunde",
                asOf,
                Map.of("demand", table),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(TOTAL, EACH));
    }

    private static List<String> changed(ReadRelease before, ReadRelease now) {
        return ComparisonPage.sentences(Comparison.of(before, now)).stream()
                .filter(sentence -> !sentence.startsWith("Borgere: ") && !sentence.startsWith("Ét fund"))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .toList();
    }

    @Test
    void everyChangeIsSplitAndTheLargestIsTold() {
        assertEquals(
                List.of(
                        "Antallet af borgere er 33 borgere mod 20 borgere før, men de to tal dækker ikke det samme: nye tal"
                                + " fra én kommune lægger 8 borgere til og rettede tal fra én kommune lægger 5 borgere"
                                + " til.",
                        "Mest ændret af de tal, hovedfundene er valgt af, er »Borgere« (Assens): 11 borgere mod 6 borgere"
                                + " før."),
                changed(
                        release("2026-05-01", "2026", "total", "20", "461", "14", "420", "6", "621", ""),
                        release("2026-05-01", "2026", "total", "33", "461", "14", "420", "11", "621", "8")));
    }

    @Test
    void anotherRoundIsNoCorrectionAndItsPeriodNoOtherAnswer() {
        assertEquals(
                "Antallet af borgere steg fra 20 til 22 borgere; tallene er fra de samme 2 kommuner begge gange.",
                changed(
                                release("2025-05-01", "2025", "total", "20", "461", "14", "420", "6"),
                                release("2026-05-01", "2026", "total", "22", "461", "15", "420", "7"))
                        .get(0));
    }

    /** One municipality's number is hidden; the split would be that number. */
    @Test
    void aSplitNeverGivesAHiddenNumberAway() {
        assertEquals(
                List.of("Antallet af borgere er 22 borgere mod 20 borgere før, men de to tal dækker ikke det samme;"
                        + " der er nye tal fra én kommune."),
                changed(
                        release("2026-05-01", "2026", "total", "20", "461", "14", "420", "6", "621", ""),
                        release("2026-05-01", "2026", "total", "22", "461", "14", "420", "6", "621", "x")));
        assertEquals(
                List.of("Antallet af borgere kan ikke sammenlignes, da tallet er skjult."),
                changed(
                        release("2026-05-01", "2026", "total", "20", "461", "14", "420", "6"),
                        release("2026-05-01", "2026", "total", "x", "461", "14", "420", "6")));
    }

    @Test
    void whatIsTheSameIsNotToldOfTwoReleases() {
        assertEquals(
                List.of("De to udgivelser er ens."),
                changed(release("2026-05-01", "2026", "total", "1"), release("2026-05-01", "2026", "total", "1")));
    }

    @Test
    void aDataPackageHoldsAFigureWhole() {
        for (KeyFigure figure : List.of(TOTAL, EACH)) {
            ObjectNode node = new ObjectMapper().createObjectNode();
            KeyFigureJson.write(figure, node);
            List<String> problems = new ArrayList<>();
            assertEquals(figure, KeyFigureJson.read(JsonReader.of("x", node.toString(), problems)));
            assertEquals(List.of(), problems);
        }
    }
}
