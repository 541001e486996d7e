package dk.belaeg.report.drawn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.AltText;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of tables that lack what a full year has. */
class FigureMakerTest {
    private static Optional<Figure> made(String kind, String parts, String rows) throws Exception {
        return made("", kind, parts, rows);
    }

    private static Optional<Figure> made(String codes, String kind, String parts, String rows) throws Exception {
        ReleasedTable table = FakeTables.table(
                SchemaTexts.report(
                        """
                        {"name": "made", "title": "Prøve", "description": "Prøve.", "x-grain": "one row per place",
                         "x-order": 1, "x-method": "pladser",
                         "x-dataset": "places",
                         "fields": [
                           {"name": "place", "title": "Sted", "type": "string", "x-role": "key"},
                           {"name": "kind", "title": "Slags", "type": "string", "x-role": "key"%s},
                           {"name": "number", "title": "Pladser", "type": "number", "unit": "pladser"},
                           {"name": "broken", "title": "Databrud", "type": "boolean"}],
                         "primaryKey": ["place", "kind"], "x-sort": ["place"], "x-source": "Prøve", "x-notes": [],
                         "x-figures": [{"id": "figur", "title": "Figur", "subtitle": "", "kind": "%s", "parts": {%s},
                           "message": {"counted": {"number": ["<10"]}, "noun": ["sted", "steder", "et"], "text": "Få pladser i $part"}}]}
                        """
                                .formatted(codes, kind, parts)),
                rows);
        FigureMaker maker = new FigureMaker(
                Contracts.load(Path.of("nowhere")).codes(), List.of(table), new MapBase("", Optional.empty(), ""));
        return maker.make(table, table.schema().figures().get(0));
    }

    private static final String MOVED =
            "\"label\": \"place\", \"x\": \"kind\", \"value\": \"number\", \"break\": \"broken\"";

    @ParameterizedTest
    @ValueSource(strings = {"slopes", "dumbbells"})
    void nothingHasMovedWhereTheLastTimeBeginsAnew(String kind) throws Exception {
        String rows = "Odense|a2023|8|nej\nOdense|a2024|9|%s\nVejle|a2023|3|nej\nVejle|a2024|2|%s";
        assertTrue(made(kind, MOVED, rows.formatted("nej", "nej")).isPresent());
        assertEquals(Optional.empty(), made(kind, MOVED, rows.formatted("ja", "ja")));
    }

    /** "1. halvår 2026" comes after "2. halvår 2025", though not in the alphabet. */
    @Test
    void linesRunAsTimeDoes() throws Exception {
        Figure figure = made(
                        ", \"x-codes\": \"period\"",
                        "lines",
                        "\"series\": \"place\", \"x\": \"kind\", \"value\": \"number\", \"break\": \"broken\"",
                        "Odense|2026-01-01/2026-06-30|9|ja\nOdense|2025-07-01/2025-12-31|8|nej\nVejle|2026-01-01/2026-06-30|2|nej\nVejle|2025-07-01/2025-12-31|3|nej")
                .orElseThrow();
        Lines lines = assertInstanceOf(Lines.class, figure);
        assertEquals(List.of("2. halvår 2025", "1. halvår 2026"), lines.periods());
        assertEquals(
                List.of(new Value.Amount(BigDecimal.valueOf(8)), new Value.Amount(BigDecimal.valueOf(9))),
                lines.series().get(0).values());
        assertEquals(List.of(new Lines.Break(1, "databrud: Odense", Set.of("Odense"))), lines.breaks());
    }

    @Test
    void aPartThatNobodyHasIsNoneOfTheWhole() throws Exception {
        Figure figure = made(
                        "shares",
                        "\"label\": \"place\", \"series\": \"kind\", \"value\": \"number\"",
                        "Odense|privat|1|nej\nOdense|offentlig|3|nej\nVejle|offentlig|4|nej")
                .orElseThrow();
        assertTrue(
                AltText.of(figure).replace('\u00A0', ' ').contains("Vejle: privat 0 pct., offentlig 100 pct."),
                AltText.of(figure));
    }

    @Test
    void aMunicipalityThatTellsServicesApartKeepsItsCapital() throws Exception {
        Figure figure = made(
                        "ranked-bars",
                        "\"label\": \"place\", \"within\": \"kind\", \"value\": \"number\"",
                        "Solbo|Odense|1|nej\nSolbo|Vejle|3|nej\nLunden|Vejle|2|nej")
                .orElseThrow();
        assertTrue(AltText.of(figure).contains("Solbo (Vejle)"), AltText.of(figure));
    }

    /** Rows of three places, and what the figure of them is called. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8;9;12;Få pladser i 2 af de 3 steder",
                "8;9;10;Få pladser i 2 af de 3 steder",
                "12;11;10;Få pladser i ingen af de 3 steder",
                "8;2..9;10..14;Få pladser i 2 af de 3 steder",
                "8;2..9;9..14;Figur",
                "8;9;!x;Figur",
                "8;9;?ukendt;Figur",
                "8;9;9.96;Få pladser i 2 af de 3 steder",
                "8;9;9.4;Få pladser i samtlige 3 steder"
            })
    void aFigureSaysWhatItsRowsDecide(String first, String second, String third, String title) throws Exception {
        Figure figure = made(
                        "ranked-bars",
                        "\"label\": \"place\", \"value\": \"number\"",
                        "Odense|a|%s|nej\nVejle|a|%s|nej\nAssens|a|%s|nej".formatted(first, second, third))
                .orElseThrow();
        assertEquals(title, figure.caption().title().replace('\u00A0', ' '));
    }

    @Test
    void aFigureOfTwoRowsSaysNothing() throws Exception {
        Figure figure = made(
                        "ranked-bars", "\"label\": \"place\", \"value\": \"number\"", "Odense|a|8|nej\nVejle|a|12|nej")
                .orElseThrow();
        assertEquals("Figur", figure.caption().title());
    }
}
