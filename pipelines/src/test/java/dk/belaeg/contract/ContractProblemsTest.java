package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every problem of every contract is told at once, with its place, in Danish. */
class ContractProblemsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path local;

    private static List<String> problems(SortedMap<String, String> files, Path local) {
        return assertThrows(ContractException.class, () -> Contracts.load(files, local))
                .problems();
    }

    private static List<String> problemsOf(String path, String text) {
        SortedMap<String, String> files = new TreeMap<>(SchemaFiles.read());
        files.put(path, text);
        return problems(files, Path.of("nowhere"));
    }

    private List<String> problemsOfLocal(String name, String text) throws IOException {
        Files.writeString(local.resolve(name), text);
        return problems(SchemaFiles.read(), local);
    }

    @Test
    void textThatIsNoJsonIsToldWithItsLine() {
        assertEquals(
                List.of("schemas/places/x.input.json: filen er ikke gyldig JSON i linje 2."),
                problemsOf("places/x.input.json", "{\n \"name\": }"));
        assertEquals(
                List.of("schemas/places/x.input.json: filen er ikke gyldig JSON i linje 1."),
                problemsOf("places/x.input.json", "{\"name\": \"a\", \"name\": \"b\"}"));
    }

    @Test
    void allProblemsOfAnInputAreTold() {
        String place = "schemas/places/x.input.json";
        assertEquals(
                List.of(
                        place + ": »title« mangler.",
                        place + ": »x-grain« mangler.",
                        place
                                + " › fields › one: »type« skal være en af: string, integer, number, boolean, date, year.",
                        place
                                + " › fields › two: »x-kind« skal være en af: text, free-text, contact, key, whole, decimal,"
                                + " count, percent, money, date, year, period, effect, ages, yes-no, municipality, operator,"
                                + " paragraphs, target-group, code.",
                        place + " › fields › two: »x-decimals« skal være et helt tal uden anførselstegn.",
                        place + " › fields › two: »x-alias« kendes ikke. Er det stavet rigtigt?",
                        place + " › fields › one › constraints: »required« skal være true eller false.",
                        place + " › fields › one › constraints: »least« kendes ikke. Er det stavet rigtigt?",
                        place + " › fields › one: »x-number-form« skal være en af: danish, english.",
                        place + " › x-wide: »value« mangler.",
                        place + ": »titel« kendes ikke. Er det stavet rigtigt?",
                        place + ": to felter har samme navn.",
                        place + " › fields › one: »x-codes« mangler; feltet skal nævne en kodeliste.",
                        place
                                + " › fields › one › constraints: »minimum« og »maximum« er kun til tal, ikke til år og intervaller.",
                        place + ": »primaryKey« nævner three, som ikke findes.",
                        place + ": »x-keep« nævner four, som ikke findes."),
                problemsOf(
                        "places/x.input.json",
                        """
                        {"name": "x", "titel": "X", "fields": [
                           {"name": "one", "title": "Et", "type": "text"},
                           {"name": "two", "title": "To", "type": "string", "x-kind": "percentage", "x-decimals": "2", "x-alias": []},
                           {"name": "one", "title": "Tre", "type": "string", "x-kind": "code", "x-number-form": "englsh", "constraints": {"required": "ja", "least": 3, "minimum": 1}}],
                         "primaryKey": ["one", "three"], "x-wide": {"header": "one"}, "x-keep": {"four": ["i alt"]}}
                        """));
    }

    @Test
    void allProblemsOfAQuestionnaireAreTold() {
        String place = "schemas/demand/x.questionnaire.json";
        assertEquals(
                List.of(
                        place + ": »purpose« mangler.",
                        place + ": »respondents« skal være en af: municipalities, operators.",
                        place + " › sheets › one: »layout« skal være en af: form, table.",
                        place
                                + " › sheets › one: »rows« skal være en af: none, target-groups, services, last-reported, codes, category-years, themes.",
                        place + " › sheets › one: »input« nævner elsewhere, som ikke findes.",
                        place + " › sheets › one: »x-grain« mangler."),
                problemsOf(
                        "demand/x.questionnaire.json",
                        """
                        {"name": "x", "title": "X", "version": "2026.1", "respondents": "everyone",
                         "sheets": [{"name": "one", "title": "Et", "layout": "list", "rows": "many", "input": "elsewhere"}]}
                        """));
        assertEquals(
                List.of(place + ": spørgeskemaet har ingen ark."),
                problemsOf(
                        "demand/x.questionnaire.json",
                        """
                        {"name": "x", "title": "X", "version": "2026.1", "purpose": "Intet"}
                        """));
    }

    @Test
    void recordedChangesMustAgreeWithTheQuestionnaire() {
        String place = "schemas/demand/x.questionnaire.json";
        assertEquals(
                List.of(
                        place + " › changes › nr. 1: »date« skal være en dato som 2026-01-15.",
                        place + " › changes › nr. 2: »formerly« mangler.",
                        place + " › changes › nr. 3: »replaces« mangler.",
                        place + " › changes › nr. 3: »note« skal være en sætning med punktum.",
                        place + ": ændringen af one.gone i 2027.1: udgaven skal være 2026.1 eller en før den.",
                        place + ": ændringen af one.gone i 2027.1: det findes ikke i skemaet.",
                        place + ": ændringen af one.a i 2026.1: ændringerne skal stå med den ældste først.",
                        place + ": ændringen af one.b i 2025.1: ændringerne skal stå med den ældste først.",
                        place
                                + ": ændringen af one.b i 2026.1: et spørgsmål hedder stadig »A«, så et ældre svar kan ikke"
                                + " kendes fra et nyt.",
                        place
                                + ": ændringen af one.b i 2026.1: spørgsmålet »a« stilles stadig. En ny betydning er et nyt"
                                + " felt."),
                problemsOf(
                        "demand/x.questionnaire.json",
                        """
                        {"name": "x", "title": "X", "version": "2026.1", "purpose": "Intet", "changes": [
                           {"version": "2027.1", "date": "i maj", "kind": "wording", "sheet": "one", "field": "gone", "formerly": "G", "note": "N."},
                           {"version": "2026.1", "date": "2026-01-01", "kind": "removed", "sheet": "one", "field": "a", "note": "N."},
                           {"version": "2025.1", "date": "2026-01-01", "kind": "meaning", "sheet": "one", "field": "b", "formerly": "C", "note": "N"},
                           {"version": "2026.1", "date": "2026-01-01", "kind": "wording", "sheet": "one", "field": "b", "formerly": "A", "note": "N."},
                           {"version": "2026.1", "date": "2026-01-01", "kind": "meaning", "sheet": "one", "field": "b", "formerly": "A", "replaces": "a", "note": "N."}],
                         "sheets": [{"name": "one", "title": "Et", "layout": "form", "x-grain": "one row per x", "fields": [
                           {"name": "a", "title": "A", "type": "string"}, {"name": "b", "title": "B", "type": "string"}]}]}
                        """));
        assertEquals(
                List.of(place + ": »version« skal være et årstal, et punktum og et nummer, for eksempel 2026.1."),
                problemsOf(
                        "demand/x.questionnaire.json",
                        """
                        {"name": "x", "title": "X", "version": "ny", "purpose": "Intet", "sheets": [{"name": "one", "title": "Et",
                         "x-grain": "one row per x", "fields": [{"name": "a", "title": "A", "type": "string"}]}]}
                        """));
    }

    /** What is wrong with one thing does not keep the rest from being read. */
    @Test
    void whatIsOfAnotherShapeIsToldAndLeftOut() {
        String place = "schemas/places/x.report.json";
        assertEquals(
                List.of(
                        place
                                + " › fields › a › x-derived: der skal stå »ratio« eller »difference« eller »growth« eller"
                                + " »since« eller »part« eller »span«.",
                        place + ": »fields« skal være en liste af objekter i krøllede parenteser.",
                        place + ": »x-cells« skal være et objekt i krøllede parenteser.",
                        place + ": »x-notes« skal være en liste af tekster.",
                        place + ": »x-order« skal være et helt tal uden anførselstegn.",
                        place + " › x-where: »year« skal være en liste i kantede parenteser.",
                        place + ": »x-own« skal være en liste i kantede parenteser.",
                        place + ": »primaryKey« skal være kolonnerne med x-role key, i samme rækkefølge."),
                problemsOf(
                        "places/x.report.json",
                        """
                                {"name": "x", "title": "X", "description": "X", "x-grain": "one row per x", "x-order": "1",
                                 "x-method": "pladser", "x-source": "X", "x-dataset": "x", "x-notes": [2], "x-cells": "a",
                                 "x-own": "a", "x-where": {"year": "2026"}, "primaryKey": ["a"],
                                 "fields": [{"name": "a", "title": "A", "type": "number", "x-derived": {}}, "b"]}
                                """));
        assertEquals(
                List.of("schemas/places/x.input.json: filen skal indeholde et JSON-objekt."),
                problemsOf("places/x.input.json", "[]"));
    }

    @Test
    void aPatternMustBeARegularExpression() {
        assertEquals(
                List.of("schemas/codes/x.schema.json › fields › a › constraints: »pattern« er ikke et gyldigt regulært"
                        + " udtryk."),
                problemsOf(
                                "codes/x.schema.json",
                                """
                                {"fields": [{"name": "a", "title": "A", "constraints": {"pattern": "[0-9"}}]}
                                """)
                        .stream()
                        .filter(problem -> problem.contains(".json"))
                        .toList());
    }

    @Test
    void aFieldMustNameAListThatExists() {
        assertEquals(
                List.of("x, feltet one: kodelisten colours findes ikke."),
                problemsOf(
                        "places/x.input.json",
                        """
                        {"name": "x", "title": "X", "x-grain": "one row per x", "fields": [
                           {"name": "one", "title": "Et", "type": "string", "x-kind": "code", "x-codes": "colours"}]}
                        """));
    }

    @Test
    void aReportMustNameItsOwnColumns() {
        String place = "schemas/places/x.report.json";
        assertEquals(
                List.of(
                        place + " › fields › share › x-derived: »ratio« skal nævne to kolonner.",
                        place + " › x-figures › nr. 1: »title« mangler.",
                        place + ": »primaryKey« skal være kolonnerne med x-role key, i samme rækkefølge.",
                        place + " › x-figures › nr. 1: »parts« nævner height, som ikke findes.",
                        place + " › x-figures › nr. 1: figuren mangler delen »label«."),
                problemsOf(
                        "places/x.report.json",
                        """
                                {"name": "x", "title": "X", "description": "X", "x-grain": "one row per x",
                                 "x-method": "pladser", "x-source": "X", "x-dataset": "x", "fields": [
                                   {"name": "who", "title": "Hvem", "type": "string", "x-role": "key"},
                                   {"name": "share", "title": "Andel", "type": "number", "x-derived": {"ratio": ["who"]}}],
                                 "x-figures": [{"id": "x", "kind": "ranked-bars", "parts": {"value": "height"}}]}
                                """));
    }

    @Test
    void aCodeListMustKeepItsOwnSchema() {
        assertEquals(
                List.of(
                        "schemas/codes/sectors.csv, linje 3: »Rækkefølge« er »to«, men skal være et helt tal.",
                        "schemas/codes/sectors.csv, linje 4: linjen har 2 felter; der skal være 5.",
                        "schemas/codes/sectors.csv, linje 5: »Driftsform« mangler.",
                        "schemas/codes/sectors.csv, linje 5: nøglen municipal står to gange."),
                problemsOf(
                        "codes/sectors.csv",
                        """
                        code;order;name;aliases;source
                        municipal;1;Kommunal;;x
                        private;to;Privat;;x
                        regional;3
                        municipal;4;;;x
                        """));
    }

    @Test
    void allProblemsOfALocalTableAreTold() throws IOException {
        assertEquals(
                List.of(
                        "opslag/prisindeks.csv, linje 3: »Vækst i procent« er »tre«, men skal være et tal som 3.4 eller 3,4.",
                        "opslag/prisindeks.csv, linje 3: »Status« er »endelig«, men skal være en af: estimate, final.",
                        "opslag/prisindeks.csv, linje 4: »År« er »1999«, men skal være mindst 2007 og højst 2100.",
                        "opslag/prisindeks.csv, linje 5: »Kilde« mangler.",
                        "opslag/prisindeks.csv, linje 6: nøglen 2025|services står to gange."),
                problemsOfLocal(
                        "prisindeks.csv",
                        """
                        \uFEFFÅr;Slags;Vækst i procent;Status;Kilde
                        2025;services;3,4;final;KL
                        2026;services;tre;endelig;KL
                        1999;services;3.4;final;KL
                        2027;services;3.4;final;
                        2025;services;3.5;final;KL
                        ;;;;
                        """));
    }

    @Test
    void aLocalTableWithOtherColumnsIsToldOnce() throws IOException {
        assertEquals(
                List.of("opslag/prisindeks.csv: kolonnerne skal være År;Slags;Vækst i procent;Status;Kilde"
                        + " (eller year;index_kind;growth_percent;status;source)."),
                problemsOfLocal("prisindeks.csv", "År,Slags,Vækst\n2025,services,3.4\n2026,services,3.4\n"));
    }

    @Test
    void aLocalTableMustNameWhatExists() throws IOException {
        assertEquals(
                List.of("opslag/kommunenavne.csv, linje 2: »Kommunekode« er »999«, som ikke findes i municipalities."),
                problemsOfLocal("kommunenavne.csv", "alias;municipality;source\nOdinsby;999;x\n"));
    }

    /** Words that stand for two things are always read as the first. */
    @Test
    void twoRowsOfALocalTableMayNotShareWhatIsUnique() throws IOException {
        assertEquals(
                List.of("opslag/kodebog.csv, linje 2: »Tema« er »For få tilbud med de rette kompetencer« ligesom i"
                        + " schemas/themes/themes.csv, linje 4."),
                problemsOfLocal(
                        "kodebog.csv",
                        "code;name;kind;words;stems;without;aliases;source\nmore;For få tilbud med de rette kompetencer;reason;;;;;x\n"));
    }

    /** Every account of the function would be added up twice. */
    @Test
    void twoRowsOfOneThingMayNotBeInForceOnTheSameDay() throws IOException {
        String header =
                "code;account;name;area;use;valid_from;valid_to;replaced_by;break_years;certainty;note;source\n";
        String place = "schemas/spending/account-functions.csv, linje ";
        List<String> problems = problemsOfLocal(
                "kontofunktioner.csv",
                header + "53850;5.38.50;Botilbud;adults;sum;2020-01-01;;;;verified;;x\n"
                        + "53851;5.38.51;Botilbud;adults;sum;2018-01-01;2020-01-01;;;verified;;x\n"
                        + "53851;5.38.51;Botilbud;adults;sum;2020-01-01;;;;verified;;x\n");
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.get(0).startsWith("opslag/kontofunktioner.csv, linje 2: linjen gælder samtidig med " + place),
                problems::toString);
        assertTrue(
                problems.get(0).endsWith(". Skriv i »Gælder til«, hvornår den ældste holder op."), problems::toString);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsTold() throws IOException {
        assertEquals(
                List.of(
                        "opslag/prisindeks.csv: filen kan ikke deles i kolonner. Brug semikolon, og luk anførselstegn."),
                problemsOfLocal(
                        "prisindeks.csv",
                        "year;index_kind;growth_percent;status;source\n2025;services;3.4;final;\"KL\n2024;services;3.4;final;KL\n"));
    }

    @Test
    void aLocalTableUnderAnotherNameIsNotSilentlyWithoutEffect() throws IOException {
        List<String> problems = problemsOfLocal("prisindex.csv", "x");
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.get(0)
                        .startsWith("opslag/prisindex.csv: filen læses ikke, for navnet kendes ikke. Der læses: "),
                problems::toString);
        assertTrue(problems.get(0).contains(" prisindeks.csv,"), problems::toString);
    }

    @Test
    void aLocalTableInAnotherEncodingIsTold() throws IOException {
        Files.write(local.resolve("prisindeks.csv"), "År;Slags\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("opslag/prisindeks.csv: gem filen som CSV UTF-8."), problems(SchemaFiles.read(), local));
    }

    @Test
    void whatDanishExcelMakesOfALocalTableIsRead() throws Exception {
        Files.writeString(
                local.resolve("prisindeks.csv"),
                "\uFEFFÅr;Slags;Vækst i procent;Status;Kilde\r\n2025;services;3,4;final;KL\r\n2024;services;4,3;final;Rettet\r\n");
        Files.writeString(
                local.resolve("kommuner-sundhedsraad.csv"),
                "municipality;health_council;valid_from;valid_to;source\n461;fyn;01-01-2007;31-12-2030;x\n");
        Codes codes = Contracts.load(local).codes();
        List<String> growth = codes.list("price-index").rows().stream()
                .filter(row -> row.get("index_kind").equals("services"))
                .map(row -> row.get("year") + " " + row.get("growth_percent") + " " + row.get("source"))
                .sorted()
                .toList();
        assertEquals(List.of("2024 4.3 Rettet", "2025 3.4 KL"), growth);
        assertEquals(
                List.of("2030-12-31"),
                codes.list("municipality-health-council").rows().stream()
                        .filter(row -> row.get("municipality").equals("461"))
                        .map(row -> row.get("valid_to"))
                        .toList());
    }
}
