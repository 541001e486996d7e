package dk.belaeg.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.protect.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings said from released tables: what leads, what ties, what is withheld or missing. */
class HeadlinesTest {
    private static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "r", "title": "R", "description": "R.", "x-grain": "one row per group",
             "x-method": "m", "x-dataset": "d",
             "fields": [{"name": "group", "title": "Målgruppe", "type": "string", "x-role": "key"},
                        {"name": "area", "title": "Område", "type": "string", "x-role": "label"},
                        {"name": "missing", "title": "Mangler", "type": "number", "unit": "pladser", "x-decimals": 1},
                        {"name": "share", "title": "Andel", "type": "number", "unit": "pct.", "x-decimals": 1},
                        {"name": "money", "title": "Udgift", "type": "number", "unit": "1.000 kr.", "x-decimals": 3},
                        {"name": "late", "title": "Sent", "type": "boolean"}],
             "primaryKey": ["group"], "x-sort": ["group"], "x-source": "Opdigtet"}
            """);
    private static final String ANNEX =
            """
            {"name": "a", "title": "A", "subject": "Om.", "decision": "D.",
             "shown": [{"report": "r", "columns": ["money"], "unit": "mio. kr.", "divide": 1000, "decimals": 1}],
             "headlines": [
               {"kind": "top", "report": "r", "rule": "mest", "value": "missing", "label": ["group", "area"], "above": 0,
                "noun": ["målgruppe", "målgrupper", "en"], "text": "Flest mangler i $label: $value ($share).",
                "others": "Derefter følger $others.", "none": "Ingen mangler pladser."},
               {"kind": "top", "report": "r", "rule": "mindst", "value": "share", "label": ["group"], "least": true,
                "noun": ["målgruppe", "målgrupper", "en"], "text": "Lavest er $label.genitive andel: $value."},
               {"kind": "share", "report": "r", "rule": "sent", "counted": {"late": ["true"]},
                "noun": ["målgruppe", "målgrupper", "en"], "text": "$part er sent på den."},
               {"kind": "row", "report": "r", "where": {"group": ["A"]}, "rule": "A", "needed": ["share", "money"],
                "text": "Andelen $share.moved til $money.about ($missing.number), $share.beside målet."}],
             "chapters": [{"id": "k", "title": "K", "items": []}]}
            """;

    private static final Labels LABELS = labels();

    private static Labels labels() {
        try {
            return new Labels(Contracts.load(Path.of("nowhere")).codes());
        } catch (ContractException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the headline with this number says of a table. */
    private static String said(int number, String rows) {
        return said(ANNEX, number, rows);
    }

    private static String said(String text, int number, String rows) {
        AnnexSchema annex = SchemaTexts.annex(text, List.of(REPORT));
        ReleasedTable table = FakeTables.table(REPORT, rows);
        Headline headline = annex.headlines().get(number);
        return new Headlines(Map.of("r", table), new AnnexColumns(annex, LABELS), Policy.of(3))
                .found(headline).stream()
                        .findFirst()
                        .map(Headlines.Found::text)
                        .orElse("")
                        .replace('\u00A0', ' ');
    }

    /** What a headline ranked by missing places weighs, given how. */
    private static String weighs(String weight, String rows) {
        AnnexSchema annex = SchemaTexts.annex(
                ANNEX.replace(
                        "\"rule\": \"mest\",", "\"rule\": \"mest\", \"weight\": {" + weight + ", \"text\": \"v\"},"),
                List.of(REPORT));
        return new Headlines(Map.of("r", FakeTables.table(REPORT, rows)), new AnnexColumns(annex, LABELS), Policy.of(3))
                .found(annex.headlines().get(0)).stream()
                        .findFirst()
                        .map(found -> found.weight().stripTrailingZeros().toPlainString())
                        .orElse("");
    }

    @Test
    void aFindingWeighsTheDistanceInPartsOfWhatIsMuch() {
        String rows = "A|Børn|10|40|1|nej\nB|Børn|4|1|1|nej\nC|Børn|2|1|1|nej";
        assertEquals("0.5", weighs("\"column\": \"missing\", \"full\": \"20\"", rows));
        assertEquals("0.25", weighs("\"column\": \"missing\", \"full\": \"share\"", rows));
        assertEquals("1.5", weighs("\"column\": \"missing\", \"from\": \"median\", \"full\": \"median\"", rows));
        assertEquals("3", weighs("\"column\": \"share\", \"from\": \"100\", \"full\": \"20\"", rows));
    }

    @Test
    void whatIsUncertainWeighsNoMoreThanIsProved() {
        assertEquals(
                "0.4", weighs("\"column\": \"missing\", \"full\": \"10\"", "A|Børn|4..6|1|1|nej\nB|Børn|0|1|1|nej"));
        assertEquals(
                "0.25",
                weighs("\"column\": \"missing\", \"full\": \"share\"", "A|Børn|5|10..20|1|nej\nB|Børn|0|1|1|nej"));
        assertEquals(
                "0", weighs("\"column\": \"missing\", \"full\": \"share\"", "A|Børn|5|!x|1|nej\nB|Børn|0|1|1|nej"));
        assertEquals("0", weighs("\"column\": \"missing\", \"full\": \"share\"", "A|Børn|5|0|1|nej\nB|Børn|0|1|1|nej"));
        assertEquals("0", weighs("\"column\": \"missing\", \"full\": \"20\"", "A|Børn|0|1|1|nej\nB|Børn|0|1|1|nej"));
    }

    @Test
    void whatHasNoWeightGoesFirst() {
        AnnexSchema annex = SchemaTexts.annex(ANNEX, List.of(REPORT));
        Headlines headlines = new Headlines(
                Map.of("r", FakeTables.table(REPORT, "A|Børn|5|1|1|ja\nB|Børn|1|2|1|ja")),
                new AnnexColumns(annex, LABELS),
                Policy.of(3));
        assertEquals(3, headlines.heaviest(annex.headlines(), 3).size());
        assertFalse(headlines.heaviest(annex.headlines(), 3).contains("Begge målgrupper er sent på den."));
        assertEquals(4, headlines.heaviest(annex.headlines(), 4).size());
    }

    @Test
    void theLargestLeadsAndTheNextFollow() {
        assertEquals(
                "Flest mangler i B (voksne): 41 pladser (12,5 pct.). Derefter følger C (børn) med 12,5 pladser og A (børn)"
                        + " med én plads.",
                said(
                        0,
                        """
                        A|Børn|1|1|1|nej
                        B|Voksne|41|12.5|1|nej
                        C|Børn|12.5|1|1|nej
                        D|Børn|-3|1|1|nej
                        """));
    }

    @Test
    void equalOnesLeadTogetherAndUncertainOnesEither() {
        assertEquals(
                "Flest mangler i A (børn) og B (voksne): 5 pladser (1 pct.).",
                said(0, "A|Børn|5|1|1|nej\nB|Voksne|5.0|1|1|nej"));
        assertEquals(
                "Flest mangler i A (børn) eller B (voksne): 4–6 pladser og 5 pladser (1 pct. og 2 pct.).",
                said(0, "A|Børn|4..6|1|1|nej\nB|Voksne|5|2|1|nej"));
    }

    @Test
    void withheldAndMissingNumbersAreNeverRankedAndTold() {
        assertEquals(
                "Flest mangler i A (børn): 5 pladser (1 pct.). Én målgruppe med et skjult tal og 2 målgrupper uden kendt tal"
                        + " er ikke sammenlignet.",
                said(
                        0,
                        "A|Børn|5|1|1|nej\nB|Voksne|!x|1|1|nej\nC|Voksne|?|1|1|nej\nD|Voksne|?fordi|1|1|nej"
                                + "\nE|Børn|0|1|1|nej"));
        assertEquals("", said(0, "B|Voksne|!x|1|1|nej"));
        assertEquals("", said(0, ""));
    }

    @Test
    void whenNoneCountsItIsSaid() {
        assertEquals("Ingen mangler pladser.", said(0, "A|Børn|0|1|1|nej\nB|Børn|-2..0|1|1|nej"));
    }

    /** What is shown as 0 is not said to have risen or fallen, nor that nothing has. */
    @Test
    void whatIsShownAsNoughtLeadsNobody() {
        assertEquals("", said(0, "A|Børn|0.04|1|1|nej\nB|Børn|-3|1|1|nej\nC|Børn|0.01|1|1|nej"));
        assertEquals(
                "Flest mangler i A (børn): 0,1 pladser (1 pct.).",
                said(0, "A|Børn|0.06|1|1|nej\nB|Børn|-3|1|1|nej\nC|Børn|0.01|1|1|nej"));
    }

    @Test
    void theSmallestLeadsWithItsGenitive() {
        assertEquals("Lavest er Assens' andel: 1,5 pct.", said(1, "Assens|x|1|1.5|1|nej\nVejle|x|1|2|1|nej"));
    }

    @Test
    void partsAreCounted() {
        assertEquals("Én af de 2 målgrupper er sent på den.", said(2, "A|x|1|1|1|ja\nB|x|1|1|1|nej"));
        assertEquals("Begge målgrupper er sent på den.", said(2, "A|x|1|1|1|ja\nB|x|1|1|1|ja"));
        assertEquals("", said(2, ""));
    }

    @Test
    void whatIsUndecidedIsNoPartOfTheWhole() {
        String annex = ANNEX.replace(
                "\"counted\": {\"late\": [\"true\"]},",
                "\"counted\": {\"late\": [\"true\"]}, \"undecided\": {\"area\": [\"x\"]},"
                        + " \"rest\": \"For $rest ved vi det ikke.\",");
        String three = "A|y|1|1|1|ja\nB|y|1|1|1|nej\nC|y|1|1|1|nej";
        assertEquals("Én af de 3 målgrupper er sent på den.", said(annex, 2, three));
        assertEquals(
                "Én af de 3 målgrupper er sent på den. For 2 målgrupper ved vi det ikke.",
                said(annex, 2, three + "\nD|x|1|1|1|ja\nE|x|1|1|1|nej"));
        assertEquals("", said(annex, 2, "A|y|1|1|1|ja\nB|y|1|1|1|ja\nC|x|1|1|1|ja"), "of two nothing is said");
        assertEquals("Begge målgrupper er sent på den.", said(annex, 2, "A|y|1|1|1|ja\nB|y|1|1|1|ja"));
        assertEquals("", said(annex, 2, "A|x|1|1|1|ja"));
    }

    /** Of a questionnaire that two of five have answered nothing is found; of one that both have, all is. */
    @ParameterizedTest
    @CsvSource({"2, 3, 0", "3, 2, 1", "2, 0, 1"})
    void whatFewHaveAnsweredIsNoFinding(int answered, int missing, int findings) {
        ReportSchema asked = SchemaTexts.report(
                """
                {"name": "r", "title": "R", "description": "R.", "x-grain": "one row per group",
                 "x-method": "m", "x-dataset": "d", "x-questionnaire": "q",
                 "fields": [{"name": "group", "title": "Målgruppe", "type": "string", "x-role": "key"},
                            {"name": "missing", "title": "Mangler", "type": "number", "unit": "pladser"}],
                 "primaryKey": ["group"], "x-sort": ["group"], "x-source": "Opdigtet"}
                """);
        ReportSchema rates = SchemaTexts.report(
                """
                {"name": "response_rate", "title": "S", "description": "S.", "x-grain": "one row per questionnaire",
                 "x-method": "m", "x-dataset": "d",
                 "fields": [{"name": "questionnaire", "title": "Skema", "type": "string", "x-role": "key"},
                            {"name": "answered", "title": "Har svaret", "type": "integer"},
                            {"name": "missing", "title": "Mangler", "type": "integer"}],
                 "primaryKey": ["questionnaire"], "x-sort": ["questionnaire"], "x-source": "Opdigtet"}
                """);
        AnnexSchema annex = SchemaTexts.annex(
                """
                {"name": "a", "title": "A", "subject": "Om.", "decision": "D.",
                 "headlines": [{"kind": "row", "report": "r", "where": {"group": ["A"]}, "rule": "A",
                                "needed": ["missing"], "text": "Der mangler $missing."}],
                 "chapters": [{"id": "k", "title": "K", "items": []}]}
                """,
                List.of(asked));
        Map<String, ReleasedTable> tables = Map.of(
                "r", FakeTables.table(asked, "A|5"),
                "response_rate", FakeTables.table(rates, "other|0|9\nq|" + answered + "|" + missing));
        assertEquals(
                findings,
                new Headlines(tables, new AnnexColumns(annex, LABELS), Policy.of(3)).count(annex.headlines()));
    }

    @Test
    void oneThatIsKnownLeadsNobody() {
        assertEquals("", said(1, "A|x|1|1.5|1|nej\nB|x|1|?|1|nej\nC|x|1|!x|1|nej"));
        assertEquals("", said(0, "A|Børn|5|1|1|nej\nB|Voksne|!x|1|1|nej"));
    }

    /** Of as many as a round may have, from one to all; of one or two nothing is said. */
    @ParameterizedTest
    @CsvSource({
        "1, 11, én af de 11 kommuner",
        "11, 11, samtlige 11 kommuner",
        "1, 21, én af de 21 kommuner",
        "20, 21, 20 af de 21 kommuner",
        "21, 21, samtlige 21 kommuner",
        "1, 22, én af de 22 kommuner",
        "22, 22, samtlige 22 kommuner"
    })
    void aValueIsSaidAsAPartOfWhatItWeighsAgainst(int part, int whole, String said) {
        String annex = ANNEX.replace("$value ($share)", "$part")
                .replace(
                        "\"rule\": \"mest\",",
                        "\"rule\": \"mest\", \"weight\": {\"column\": \"missing\", \"full\": \"share\", \"text\": \"v\"},")
                .replace(
                        "\"shown\": [",
                        "\"shown\": [{\"report\": \"r\", \"columns\": [\"missing\"], \"noun\": [\"kommune\", \"kommuner\", \"en\"]}, ");
        AnnexSchema read = SchemaTexts.annex(annex, List.of(REPORT));
        ReleasedTable table = FakeTables.table(REPORT, "A|Børn|" + part + "|" + whole + "|1|nej");
        assertEquals(
                "Flest mangler i A (børn): " + said + ".",
                new Headlines(Map.of("r", table), new AnnexColumns(read, LABELS), Policy.of(3))
                        .found(read.headlines().get(0))
                        .get(0)
                        .text()
                        .replace('\u00A0', ' '));
    }

    /** No finding says "2 af de" before a number that may be one. */
    @Test
    void noAnnexSaysAPartInItsOwnWords() throws ContractException {
        for (AnnexSchema annex : Contracts.load(Path.of("nowhere")).annexes()) {
            annex.headlines()
                    .forEach(headline -> assertFalse(headline.toString().contains(" af de $"), headline.toString()));
        }
    }

    @Test
    void oneRowSpeaksInEveryForm() {
        assertEquals(
                "Andelen steg 1,5 pct. til knap 20,4 mio. kr. (7), 1,5 pct. over målet.",
                said(3, "A|x|7|1.5|20361|nej\nB|x|1|1|1|nej"));
        assertEquals("", said(3, "A|x|7|?|20361|nej"));
        assertEquals("", said(3, "B|x|7|1|1|nej"));
    }
}
