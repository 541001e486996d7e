package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annexes are data: what is wrong with one is told all at once, and a round can have its own. */
class AnnexChecksTest {
    private static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "places", "title": "Pladser", "description": "Pladser.", "x-grain": "one row per municipality",
             "x-method": "pladser", "x-dataset": "places",
             "fields": [{"name": "code", "title": "Kode", "type": "string", "x-role": "key"},
                        {"name": "places", "title": "Pladser", "type": "number", "unit": "pladser"}],
             "primaryKey": ["code"], "x-sort": ["code"], "x-source": "Opdigtet",
             "x-figures": [{"id": "pladser", "title": "Pladser", "kind": "ranked-bars", "parts": {"label": "code", "value": "places"}}]}
            """);

    @Test
    void allProblemsAreToldAtOnce() {
        assertEquals(
                List.of(
                        "annex.json: »title« mangler.",
                        "annex.json: »decision« mangler.",
                        "annex.json › headlines › nr. 1: »kind« skal være en af: top, row, share, spread.",
                        "annex.json › headlines › nr. 2: »noun« mangler: skriv for eksempel [\"plads\", \"pladser\", \"en\"].",
                        "annex.json › shown › nr. 1: »noun« skal være ental, flertal og »en« eller »et«: [\"plads\", \"pladser\", \"en\"].",
                        "annex.json › prompts: »baggrund« kendes ikke. Er det stavet rigtigt?",
                        "annex.json: »name« bliver til et filnavn: brug små bogstaver a-z, tal og bindestreg.",
                        "annex.json: »sources« nævner skema, som ikke findes.",
                        "annex.json › headlines › nr. 1: »value« nævner ukendt, som ikke findes.",
                        "annex.json › headlines › nr. 1: sætningen nævner $hvem, som ikke findes.",
                        "annex.json › headlines › nr. 2: »report« nævner rapporten ingen, som ikke findes.",
                        "annex.json › headlines › nr. 3: »$places.stort« har en form, der ikke findes.",
                        "annex.json › shown › nr. 1: »divide« skal være et tal over 0.",
                        "annex.json › chapters › A › items › nr. 1: figuren kort findes ikke i nogen rapport.",
                        "annex.json › chapters › A › items › nr. 2: »where« nævner year, som ikke findes.",
                        "annex.json › chapters › C › each: »by« nævner ukendt, som ikke findes.",
                        "annex.json › chapters › C › each: »by« nævner year, som ikke findes.",
                        "annex.json › chapters › C › each: »most« skal være et tal eller en indstilling.",
                        "annex.json › chapters › C › each: kapitlets overskrift skal nævne $each.",
                        "annex.json › chapters › C › each: et kapitel, der gentages, kan ikke have figurer.",
                        "annex.json: to figurer eller tabeller hedder places. Giv den ene et »id«.",
                        "annex.json: to kapitler hedder a.",
                        "annex.json: kapitlet a henviser til @tabel, som bilaget ikke har."),
                SchemaTexts.problems(
                        """
                        {"name": "Æ", "subject": "Om", "sources": ["followup", "skema"], "headlines": [
                           {"kind": "max", "report": "places", "rule": "r", "value": "ukendt", "label": ["code"], "noun": ["a", "b", "en"], "text": "$hvem"},
                           {"kind": "share", "report": "ingen", "rule": "r", "text": "$part"},
                           {"kind": "row", "report": "places", "rule": "r", "text": "$places.stort"}],
                         "shown": [{"report": "places", "columns": ["places"], "divide": -1, "noun": ["plads"]}],
                         "chapters": [{"id": "a", "title": "A", "items": [{"figure": "kort"}, {"table": "places", "where": {"year": ["2026"]}}, {"table": "places"}]},
                                      {"id": "a", "title": "B", "text": ["Se @tabel og skriv til x@y.dk."], "items": []},
                                      {"id": "c", "title": "C", "each": {"by": {"ukendt": "code", "places": "year"}, "most": "mange", "title": "T"}, "items": [{"figure": "pladser"}]}],
                         "prompts": {"baggrund": "x"}}
                        """,
                        List.of(REPORT)));
    }

    /** Each copy of a chapter has names of its own, so that the author's words find it again. */
    @Test
    void aChapterIsRepeatedForAValue() {
        AnnexSchema.Chapter chapter = new AnnexSchema.Chapter(
                "moedet",
                "Pladser, $each",
                List.of("@pladser viser $each."),
                List.of(new AnnexSchema.Item.Cut(
                        "pladser",
                        new Headline.Rows("places", Map.of("code", List.of("$each", "$blank"))),
                        "Pladser, $each",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false)),
                "",
                "begrundelser",
                Optional.of(new AnnexSchema.Each(
                        Map.of("places", "code"),
                        List.of(),
                        "4",
                        "næste",
                        "møde $each",
                        Map.of("næste", "næste møde"),
                        "Møder")));
        AnnexSchema.Chapter copy = chapter.of("2026-03-27", "27. marts 2026");
        assertEquals("moedet-2026-03-27 Pladser, møde 27. marts 2026", copy.id() + " " + copy.title());
        assertEquals(List.of("@pladser-2026-03-27 viser møde 27. marts 2026."), copy.text());
        AnnexSchema.Item.Cut cut = (AnnexSchema.Item.Cut) copy.items().get(0);
        assertEquals("pladser-2026-03-27 Pladser, møde 27. marts 2026", cut.name() + " " + cut.title());
        assertEquals(
                Map.of("code", List.of("2026-03-27", "2026-03-27")), cut.rows().where());
        AnnexSchema.Item.Cut next =
                (AnnexSchema.Item.Cut) chapter.of("næste", "næste").items().get(0);
        assertEquals(Map.of("code", List.of("næste", "")), next.rows().where());
        assertEquals("Pladser, næste møde", next.title());
    }

    @Test
    void mailAddressesAreNoReferences() {
        assertTrue(AnnexSchema.REFERENCE.matcher("se @a-b_c.").find());
        assertTrue(!AnnexSchema.REFERENCE.matcher("post@eksempel.dk").find());
    }

    @Test
    void aRoundCanHaveItsOwnAnnexAndReplaceOneOfOurs(@TempDir Path local) throws IOException, ContractException {
        Path folder = Files.createDirectory(local.resolve("bilag"));
        String own =
                """
                {"name": "%s", "title": "Egen", "subject": "Om.", "order": 9, "decision": "Forummet bedes.",
                 "chapters": [{"id": "a", "title": "A", "items": [{"table": "response_rate"}]}]}
                """;
        Files.writeString(folder.resolve("eget.json"), own.formatted("eget"));
        Files.writeString(folder.resolve("ny-belaegning.json"), own.formatted("belaegning"));
        List<AnnexSchema> annexes = Contracts.load(local).annexes();
        List<String> names = new ArrayList<>(Contracts.load(Path.of("nowhere")).annexes().stream()
                .map(AnnexSchema::name)
                .toList());
        names.add("eget");
        assertEquals(
                names.stream().sorted().toList(),
                annexes.stream().map(AnnexSchema::name).sorted().toList());
        assertEquals(
                List.of("belaegning", "eget"),
                annexes.stream()
                        .filter(annex -> annex.title().equals("Egen"))
                        .map(AnnexSchema::name)
                        .toList());
        Files.writeString(folder.resolve("eget.json"), "{");
        assertEquals(
                List.of("opslag/bilag/eget.json: filen er ikke gyldig JSON i linje 1."),
                assertThrows(ContractException.class, () -> Contracts.load(local))
                        .problems());
    }
}
