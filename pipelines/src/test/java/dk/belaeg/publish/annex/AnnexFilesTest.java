package dk.belaeg.publish.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.office.word.WordFile;
import dk.belaeg.publish.FakeRound;
import dk.belaeg.report.ReleaseContent;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annexes from one release to the next: their form, what changed, what authors wrote, what tables lack. */
class AnnexFilesTest {
    private static final String ROWS =
            """
            410|Middelfart|12|5
            420|Assens|41|12.5
            430|Faaborg-Midtfyn|?ikke talt|?ikke talt
            440|Kerteminde|!x|!x
            total|I alt|53|7
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    @BeforeEach
    void round() throws Exception {
        round = new FakeRound(folder);
    }

    /** Paragraphs outside and inside the fields. */
    private static List<String> paragraphs(Path annex) throws Exception {
        FieldTexts texts = FieldTexts.read(new FileBytes("pladser", Files.readAllBytes(annex)))
                .orElseThrow();
        List<String> all = new ArrayList<>(texts.outside());
        texts.written().values().forEach(all::addAll);
        return all;
    }

    private static void edit(Path annex, UnaryOperator<String> author) throws Exception {
        Files.write(annex, WordFile.of(Files.readAllBytes(annex)).edited(author));
    }

    private static UnaryOperator<String> writes(String prompt, String text) {
        return xml -> {
            String shown = "[Skriv: " + prompt + "]";
            assertTrue(xml.contains(shown), shown);
            return xml.replace(shown, text);
        };
    }

    @Test
    void theFormIsTheForumsOwn() throws Exception {
        FakeRound.Published published = round.publish(ROWS);
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(published.annex())))) {
            assertEquals(
                    List.of(
                            "Sammenfatning",
                            "Baggrund",
                            "Indstilling",
                            "Sagsfremstilling",
                            "Videre proces",
                            "Beslutning",
                            "Bilag"),
                    document.getParagraphs().stream()
                            .filter(p -> "Heading1".equals(p.getStyle()))
                            .map(XWPFParagraph::getText)
                            .toList());
        }
        List<String> texts = paragraphs(published.annex());
        assertTrue(texts.contains(
                "Flest er der i Assens: 41 pladser. Én kommune med et skjult tal og én kommune uden kendt"
                        + " tal er ikke sammenlignet."));
        assertTrue(texts.contains("Der er ingen tidligere udgivelse med andre tal at sammenligne med."));
        assertTrue(texts.contains("Et fast forbehold."));
        assertTrue(texts.contains("Se Figur 1 og Tabel 1."));
        assertTrue(texts.contains("Gæld kan skrives til post@eksempel.dk."));
        assertTrue(texts.contains("Figur 1. Pladser i kommunerne. Pladser, 2026."));
        assertTrue(texts.contains(
                "Alle data i dette bilag er opdigtede. De beskriver ingen virkelige kommuner, tilbud eller borgere."));
        assertEquals(List.of(), published.told());
    }

    @Test
    void tablesPrintMarksAndReasons() throws Exception {
        FakeRound.Published published = round.publish(ROWS);
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(published.annex())))) {
            assertEquals(
                    """
                    Kommune\tPladser\tAndel (pct.)
                    Middelfart\t12,0\t5,0
                    Assens\t41,0\t12,5
                    Faaborg-Midtfyn\t– (a)\t– (a)
                    Kerteminde\tx\tx
                    I alt\t53,0\t7,0
                    """,
                    document.getTables().get(0).getText());
        }
        List<String> texts = paragraphs(published.annex());
        assertTrue(texts.containsAll(List.of("(a) Ikke talt.", "En note om pladser.", "Kilde: Opdigtede tal.")));
    }

    /** What stands as it was proposed is no text of the author's; it is proposed anew. */
    @Test
    void aProposedRecommendationIsNotCarriedOver() throws Exception {
        round.annex(FakeRound.ANNEX.replace(
                "\"decision\":",
                "\"recommendation\": [\"drøfter pladserne\", \"tager resten til efterretning\"], \"decision\":"));
        round.publish(ROWS);
        FakeRound.Published second = round.publish(ROWS.replace("41", "42"));
        assertEquals(List.of(), second.told());
        assertTrue(paragraphs(second.annex())
                .containsAll(List.of(
                        "Det indstilles, at Socialdirektørforum",
                        "1. drøfter pladserne",
                        "2. tager resten til efterretning")));
    }

    @Test
    void aColumnWithoutAnyNumberIsLeftOutAndSaid() throws Exception {
        List<String> texts =
                paragraphs(round.publish("410|Middelfart|12|?for få svar").annex());
        assertTrue(texts.contains("Kolonnen »Andel« er udeladt, for ingen af rækkerne har et tal (for få svar)."));
    }

    @Test
    void withoutDataNoAnnexIsMadeAndThatIsSaid() throws Exception {
        FakeRound.Published published = round.publish("");
        assertFalse(Files.exists(published.annex()));
        assertEquals(List.of("Bilaget »Pladser« er ikke lavet, for der er ingen tal til det."), published.told());
    }

    @Test
    void aChapterWithoutDataIsLeftOutAndATableWithoutRowsToo() throws Exception {
        round.annex(FakeRound.ANNEX
                .replace("{\"table\": \"places\"}", "{\"table\": \"places\", \"where\": {\"code\": [\"999\"]}}")
                .replace("\"chapters\": [", "\"chapters\": [{\"id\": \"tom\", \"title\": \"Tom\", \"items\": []},"));
        List<String> texts = paragraphs(round.publish(ROWS).annex());
        assertFalse(texts.contains("Tom"), texts.toString());
        assertFalse(
                texts.stream()
                        .anyMatch(
                                text -> text.startsWith("Der er ingen tal") || text.startsWith("Der er ingen rækker")),
                texts.toString());
        assertFalse(texts.stream().anyMatch(text -> text.startsWith("Se ")));
    }

    /** Places by municipality, laid out by share: rows alike in the rest are one. */
    @Test
    void aColumnCanBeLaidOutAcross() throws Exception {
        round.annex(
                FakeRound.ANNEX.replace(
                        "{\"table\": \"places\"}",
                        "{\"table\": \"places\", \"columns\": [\"name\"], \"spread\": {\"by\": \"code\", \"value\": \"places\"}}"));
        FakeRound.Published published = round.publish("a|Assens|1|1\nb|Assens|!x|1\na|Vejle|3|1");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(published.annex())))) {
            assertEquals(
                    "Kommune\ta (pladser)\tb (pladser)\nAssens\t1,0\tx\nVejle\t3,0\t–\n",
                    document.getTables().get(0).getText());
        }
    }

    @Test
    void manyReservationsStayOnThePage() throws Exception {
        List<ReleaseContent.Gap> gaps =
                new ArrayList<>(Stream.of("Et.", "To.", "Tre.", "Fire.", "Fem.", "Seks.", "Syv.")
                        .map(gap -> new ReleaseContent.Gap("portal", gap))
                        .toList());
        gaps.add(0, new ReleaseContent.Gap("followup", "Noget, bilaget ikke bygger på."));
        List<String> texts = paragraphs(
                round.publish(FakeTables.table(FakeRound.REPORT, ROWS), gaps).annex());
        assertTrue(texts.contains("Der er 2 andre forbehold; se dem i index.html."));
        assertFalse(texts.contains("Syv."));
        assertFalse(texts.contains("Noget, bilaget ikke bygger på."));
    }

    @Test
    void aRunThatChangesNothingGivesNoNewRelease() throws Exception {
        round.publish(ROWS);
        assertFalse(round.publish(ROWS).release().changed());
        assertTrue(round.publish(ROWS.replace("53", "54")).release().changed());
        assertFalse(round.publish(ROWS.replace("53", "54")).release().changed());
    }

    @Test
    void whatChangedSinceTheFormerNumbersIsTold() throws Exception {
        round.publish(ROWS);
        List<String> texts =
                paragraphs(round.publish(ROWS.replace("|53|", "|60|").replace("|12|", "|19|"))
                        .annex());
        assertTrue(texts.contains("Antallet af pladser i alt steg fra 53 til 60 pladser."), texts.toString());
        assertTrue(
                texts.contains("I alt er 2 tal i bilagets tabeller ændret siden den forrige udgivelse (udgivelse-001,"
                        + " opgjort pr. 1. maj 2026)."));
    }

    @Test
    void whatAuthorsWriteIsCarriedOver() throws Exception {
        FakeRound.Published first = round.publish(ROWS);
        edit(first.annex(), writes("en forklaring", "Der er bygget om."));
        FakeRound.Published second = round.publish(ROWS);
        assertTrue(second.release().changed());
        assertTrue(paragraphs(second.annex()).contains("Der er bygget om."));
        assertEquals(List.of("Bilaget »Pladser«: teksten i ét felt er ført over fra udgivelse-001."), second.told());
        FakeRound.Published third = round.publish(ROWS);
        assertFalse(third.release().changed());
        assertEquals(second.release().name(), third.release().name());
    }

    @Test
    void correctionsOutsideTheFieldsAreNotLostInSilence() throws Exception {
        edit(round.publish(ROWS).annex(), xml -> xml.replace("Baggrunden er kendt.", "Baggrunden er ukendt."));
        assertEquals(
                List.of("I bilaget »Pladser« i udgivelse-001 er der rettet uden for felterne. De rettelser er ikke ført"
                        + " over; de står stadig i udgivelse-001/bilag/pladser.docx."),
                round.publish(ROWS).told());
    }

    @Test
    void aFieldThatIsNoLongerAskedForIsTold() throws Exception {
        edit(round.publish(ROWS).annex(), writes("en forklaring", "Der er bygget om."));
        round.annex(FakeRound.ANNEX.replace(", \"prompt\": \"en forklaring\"", ""));
        assertEquals(
                List.of("Bilaget »Pladser« har ikke feltet »afsnit-pladser« mere. Teksten i det står stadig i"
                        + " udgivelse-001."),
                round.publish(ROWS).told());
    }

    @Test
    void personNumbersAreMaskedOnTheWay() throws Exception {
        edit(round.publish(ROWS).annex(), writes("en forklaring", "Borgeren 010190-1234 flyttede."));
        FakeRound.Published second = round.publish(ROWS);
        assertTrue(paragraphs(second.annex()).contains("Borgeren [CPR-nummer skjult] flyttede."));
        assertTrue(second.told().get(0).contains("CPR-nummer"), second.told().toString());
    }

    @Test
    void aDamagedAnnexIsTold() throws Exception {
        Files.write(round.publish(ROWS).annex(), new byte[] {1, 2, 3});
        assertTrue(round.publish(ROWS).told().get(0).contains("kan ikke læses"));
    }

    @Test
    void aLetterheadThatCannotBeUsedIsTold() throws Exception {
        Files.createDirectories(folder.resolve("opslag"));
        Files.write(folder.resolve("opslag/skabelon.docx"), new byte[] {1, 2, 3});
        assertEquals(
                List.of(
                        "Skabelonen er ikke et læsbart Word-dokument. Åbn den i Word, fjern en eventuel adgangskode, og gem"
                                + " den som .docx eller .dotx. Belægs eget brevpapir er brugt i stedet."),
                round.publish(ROWS).told());
    }
}
