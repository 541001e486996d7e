package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Report datasets made by the recipe of the README, one file each, that would give hidden numbers away. */
class PersonCountsTest {
    private static final String KEYS =
            """
            {"name": "geography", "title": "Kode", "type": "string", "x-role": "key"},
            {"name": "group", "title": "Gruppe", "type": "string", "x-role": "key"}""";
    private static final String COUNT =
            "{\"name\": \"citizens\", \"title\": \"Borgere\", \"type\": \"integer\", \"x-count\": true, \"x-persons\": true}";

    private static String report(String keys, String primary, String columns, String more) {
        return """
                {"name": "nasty", "title": "Prøve", "description": "Prøve.", "x-grain": "one row per cell",
                 "x-order": 90, "x-method": "efterspoergsel",
                 "x-dataset": "demand", "x-questionnaire": "followup", %s
                 "fields": [%s, %s], "primaryKey": [%s], "x-sort": [%s], "x-source": "Prøve", "x-notes": []}
                """
                .formatted(more, keys, columns, primary, primary);
    }

    private static List<String> problems(String report) {
        SortedMap<String, String> files = new TreeMap<>(SchemaFiles.read());
        files.put("demand/nasty.report.json", report);
        return assertThrows(ContractException.class, () -> Contracts.load(files, Path.of("nowhere")))
                .problems();
    }

    private static void refused(String report, String why) {
        List<String> problems = problems(report);
        assertTrue(
                problems.stream().anyMatch(p -> p.startsWith("nasty.report.json: ") && p.contains(why)),
                problems.toString());
    }

    private static final String CELLS = "\"x-cells\": {\"geography\": \"geography\", \"group\": \"group\"},";

    @Test
    void aReportThatSaysAllIsTaken() throws ContractException {
        SortedMap<String, String> files = new TreeMap<>(SchemaFiles.read());
        files.put("demand/nasty.report.json", report(KEYS, "\"geography\", \"group\"", COUNT, CELLS));
        assertEquals(
                1,
                Contracts.load(files, Path.of("nowhere")).reports().stream()
                        .filter(report -> report.name().equals("nasty"))
                        .count());
    }

    @Test
    void totalsOverGroupsWithoutTheGroupInTheKeyAreRefused() {
        String keys = "{\"name\": \"geography\", \"title\": \"Kode\", \"type\": \"string\", \"x-role\": \"key\"},"
                + "{\"name\": \"group\", \"title\": \"Gruppe\", \"type\": \"string\", \"x-role\": \"label\"}";
        String report = report(keys, "\"geography\"", COUNT, CELLS);
        refused(report, "»x-cells« nævner group, som ikke er en nøglekolonne");
        refused(report, "nøglen mangler group");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citizens | integer | antal | det siger ",
                "citizens_lower | integer | antal | det siger ",
                "citizens_upper | number | antal | det siger ",
                "counted | number | antal | det siger ",
                "several | integer | borgere | dens enhed er borgere",
            })
    void aCountUnderAnotherNameOrTypeIsRefused(String name, String type, String unit, String why) {
        String column = "{\"name\": \"%s\", \"title\": \"Tal\", \"type\": \"%s\", \"unit\": \"%s\"}"
                .formatted(name, type, unit);
        refused(report(KEYS, "\"geography\", \"group\"", column, ""), why);
    }

    @Test
    void aColumnOfAQuestionForPersonsIsRefused() {
        String column = "{\"name\": \"several\", \"title\": \"Tal\", \"type\": \"integer\","
                + " \"x-question\": \"followup.groups.citizens\"}";
        refused(report(KEYS, "\"geography\", \"group\"", column, ""), "det gør spørgsmålet followup.groups.citizens");
    }

    @Test
    void aCountWithBoundsIsOneOfPersons() {
        String column = "{\"name\": \"several\", \"title\": \"Tal\", \"type\": \"integer\", \"x-count\": true}";
        refused(report(KEYS, "\"geography\", \"group\"", column, ""), "den har »x-count«");
    }

    @Test
    void rowsCutByWhatIsNotInTheKeyAreRefused() {
        refused(
                report(KEYS, "\"geography\", \"group\"", COUNT, CELLS + "\"x-where\": {\"difficulty\": [\"often\"]},"),
                "»x-where« vælger rækker efter difficulty");
    }

    @Test
    void aCountOfYearsTogetherWithoutTheYearIsRefused() {
        String report = report(
                        KEYS.replace("\"group\"", "\"category\""),
                        "\"geography\", \"category\"",
                        COUNT.replace("citizens", "counted"),
                        CELLS.replace("\"group\": \"group\"", "\"group\": \"category\""))
                .replace(
                        "\"x-dataset\": \"demand\", \"x-questionnaire\": \"followup\"",
                        "\"x-dataset\": \"counted\", \"x-questionnaire\": \"count_survey\"");
        refused(report, "nøglen mangler counted_group, year");
    }
}
