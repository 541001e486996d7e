package dk.belaeg.subject.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.Engine;
import dk.belaeg.FakeRound;
import dk.belaeg.Pipeline;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Headline;
import dk.belaeg.office.DocumentText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile shows what there is of its group and no more, also when few have answered, and none of a group of which there is nothing. */
class ProfileTest {
    private static final String ANSWERS =
            """
            Kommune;Målgruppe;Antal borgere nu;Svært at finde tilbud;Pladser til målgruppen nu;Pladser, der mangler
            Odense;V2.02;41;Ofte;30;6
            Odense;V2.01;12;Sjældent;12;0
            """;

    private static final String PORTAL =
            """
            Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe;Øvrige målgrupper;Takst (kr.);Takstenhed
            700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8;Autismespektrum;;2100;pr. døgn
            700108;Skovly;1;Esbjerg;Kommunal;Esbjerg;SEL § 108;14;Udviklingshæmning;Autismespektrum;1900;pr. døgn
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private FakeRound round(String profiles) {
        return new FakeRound(folder).asking().setting("\"profiler\": " + profiles);
    }

    private AnnexSchema annex(String profiles) {
        return Profile.annexes(FakeRound.CONTRACTS.annexes(), round(profiles).round(), FakeRound.CONTRACTS.codes())
                .stream()
                .filter(AnnexSchema::profile)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> beside(AnnexSchema annex) {
        return annex.chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .filter(item -> item.name().equals("andre"))
                .map(item -> ((AnnexSchema.Item.Cut) item).rows())
                .map(Headline.Rows::where)
                .findFirst()
                .orElseThrow()
                .getOrDefault("group", List.of());
    }

    /** One municipality of three has answered: the number of citizens is no finding, and who lacks stands beside it. */
    @Test
    void aHalfAnsweredRoundHasNoWholeNumbers() throws Exception {
        FakeRound round = round("{\"maalgrupper\": [\"V2.02\", \"V3.05\"]}")
                .with("svar.csv", ANSWERS)
                .with("udtraek.csv", PORTAL);
        Pipeline.Result result = new Pipeline(round.round(), FakeRound.CONTRACTS, (step, took) -> {}, "prøve")
                .run(Engine.Profile.SMALL, false);
        Path release = result.release().orElseThrow().folder();
        String text = DocumentText.of(Files.readAllBytes(release.resolve("bilag/maalgruppeprofil-v2-02.docx")))
                .replace('\u00a0', ' ');
        assertFalse(text.contains("Der er 41 borgere"), text);
        assertTrue(text.contains("Der er 8 godkendte døgnpladser"), text);
        assertFalse(text.contains("Ud af én kommune"), "a share of one is no finding: " + text);
        assertTrue(text.contains("mindst 41"), text);
        assertTrue(text.contains("Esbjerg og Vejle"), text);
        assertTrue(text.contains("Skovly"), "it also takes the group: " + text);
        assertTrue(text.contains("de andre målgrupper under »Kognitiv funktionsnedsættelse«"), text);
        assertFalse(text.contains("Tilbud med ledige pladser"), "nobody has reported occupancy: " + text);
        assertTrue(Files.exists(release.resolve("notebooks-export/profil-v2-02.ipynb")));

        assertFalse(Files.exists(release.resolve("bilag/maalgruppeprofil-v3-05.docx")), "nobody has named the group");
        assertFalse(Files.exists(release.resolve("notebooks-export/profil-v3-05.ipynb")));
        assertTrue(
                result.told().stream()
                        .anyMatch(said -> said.contains("»Målgruppeprofil: Spiseforstyrrelse« er ikke lavet")),
                result.told()::toString);
    }

    @Test
    void whichGroupsStandBesideIsTheRoundsToSay() {
        assertEquals(
                List.of("V2.02", "V2.01", "V2.03", "V2.04", "V2.05", "V2.06", "V2.99"),
                beside(annex("{\"maalgrupper\": [\"V2.02\"]}")));
        assertEquals(
                List.of("V8.01", "V4.01"),
                beside(annex("{\"maalgrupper\": [\"V8.01\"], \"ved_siden_af\": [\"V4.01\", \"V8.01\"]}")));
        assertEquals(
                "maalgruppeprofil-v8-01",
                annex("{\"maalgrupper\": [\"V8.01\"]}").name());
    }

    @Test
    void aRoundThatNamesNoneHasNone() {
        assertTrue(
                Profile.annexes(
                                FakeRound.CONTRACTS.annexes(),
                                new FakeRound(folder).round(),
                                FakeRound.CONTRACTS.codes())
                        .stream()
                        .noneMatch(AnnexSchema::profile));
    }

    @Test
    void aGroupThatIsNoneIsToldWithItsCode() {
        Exception wrong =
                assertThrows(IllegalStateException.class, () -> round("{\"maalgrupper\": [\"V2.77\", \"V2.77\"]}")
                        .round());
        String said = String.valueOf(wrong.getCause());
        assertTrue(said.contains("V2.77 er ikke på listen over målgrupper"), said);
        assertTrue(said.contains("en målgruppe står to gange"), said);
    }
}
