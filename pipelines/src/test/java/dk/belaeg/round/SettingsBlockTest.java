package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Period;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of settings is all that is said of a block: it is read, printed and written by it. */
class SettingsBlockTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** One component of each kind. */
    @Setting("proeve")
    public record Kinds(
            @Setting(value = "tal", standard = "2.5", meaning = "et tal") BigDecimal number,
            @Setting(value = "antal", standard = "7") int whole,
            @Setting(value = "til", standard = "true") boolean truth,
            @Setting(value = "ord", standard = "ja \"tak\"") String text,
            @Setting(value = "aar", unstated = "nyeste") Optional<Integer> year,
            @Setting("navne") List<String> names,
            @Setting("aarene") List<Integer> years,
            @Setting(value = "perioder", unstated = "alle") List<Period> periods,
            @Setting(value = "temaer", standard = "[{\"navn\": \"A\", \"spoergsmaal\": [\"B?\"]}]")
                    List<Round.Theme> themes)
            implements Settings {
        @Override
        public List<String> problems(Contracts contracts) {
            return whole < 0 ? List.of("»antal« kan ikke være negativt.") : List.of();
        }
    }

    /** One that may be left out as a whole. */
    @Setting("maaske")
    public record Required(
            @Setting(value = "navn", required = true) String name, @Setting(value = "antal", standard = "7") int whole)
            implements Settings {}

    private Round read(String blocks) throws Exception {
        Files.writeString(
                folder.resolve("runde.json"),
                "{\"navn\": \"Runde\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\"" + blocks + "}");
        return RoundReader.read(folder, Contracts.load(Path.of("nowhere")), List.of(Kinds.class, Required.class));
    }

    private List<String> problems(String blocks) {
        return assertThrows(ContractException.class, () -> read(blocks)).problems();
    }

    private static final Kinds STANDARD = new Kinds(
            new BigDecimal("2.5"),
            7,
            true,
            "ja \"tak\"",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Round.Theme("A", List.of("B?"))));

    @Test
    void whatIsNotSaidHasItsDefault() throws Exception {
        assertEquals(STANDARD, read("").settings(Kinds.class));
        assertEquals(
                STANDARD, read(", \"proeve\": {\"tal\": null, \"ord\": null}").settings(Kinds.class));
        assertEquals(STANDARD, Settings.standard(Kinds.class));
        assertEquals(new Required("", 0), read("").settings(Required.class));
        assertEquals(
                new Required("x", 7), read(", \"maaske\": {\"navn\": \"x\"}").settings(Required.class));
    }

    @Test
    void whatIsSaidIsReadPrintedAndWritten() throws Exception {
        Round round = read(
                """
                , "proeve": {"tal": 0.125, "antal": 1200, "til": false, "ord": "nej", "aar": 2024, "navne": ["å", "b"],
                  "aarene": [2025], "perioder": ["2026H1"], "temaer": [{"navn": "C", "spoergsmaal": ["D?"]}]}
                """);
        Kinds own = round.settings(Kinds.class);
        assertEquals(
                new Kinds(
                        new BigDecimal("0.125"),
                        1200,
                        false,
                        "nej",
                        Optional.of(2024),
                        List.of("å", "b"),
                        List.of(2025),
                        List.of(Period.months(2026, 1, 6)),
                        List.of(new Round.Theme("C", List.of("D?")))),
                own);
        Map<String, String> words = round.settingWords();
        assertEquals("0,125", words.get("proeve_tal"));
        assertEquals("1.200", words.get("proeve_antal"));
        assertEquals("2024", words.get("proeve_aar"));
        assertEquals("2025", words.get("proeve_aarene"));
        assertEquals("nej", words.get("proeve_til"));
        assertEquals("å, b", words.get("proeve_navne"));
        assertEquals("1. halvår 2026", words.get("proeve_perioder"));
        assertEquals("alle", read("").settingWords().get("proeve_perioder"));
        assertEquals("nyeste", read("").settingWords().get("proeve_aar"));
        assertEquals(own, read(", \"proeve\": " + SettingsBlock.told(own)).settings(Kinds.class));
        assertEquals(
                "{\"temaer\":" + SettingsBlock.json(STANDARD).get("temaer") + "}", SettingsBlock.told(STANDARD) + "");
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        String place = "runde.json › proeve: ";
        assertEquals(
                List.of(
                        place + "»tal« skal være et tal uden anførselstegn.",
                        place + "»til« skal være true eller false.",
                        place + "»ord« skal være en tekst i anførselstegn.",
                        place + "»aar« skal være et helt tal uden anførselstegn.",
                        place + "»navne« skal være en liste i kantede parenteser.",
                        place + "»perioder« kan ikke læses. Skriv for eksempel 1. halvår 2026.",
                        "runde.json › proeve › temaer › nr. 1: »navn« mangler.",
                        "runde.json › proeve › temaer › nr. 1: »titel« kendes ikke. Er det stavet rigtigt?",
                        place + "»tall« kendes ikke. Er det stavet rigtigt?",
                        place + "»antal« kan ikke være negativt.",
                        "runde.json › maaske: »navn« mangler."),
                problems(
                        """
                        , "proeve": {"tal": "2,5", "antal": -1, "til": "ja", "ord": 3, "aar": "2024", "navne": "a", "perioder": ["snart"],
                          "temaer": [{"titel": "C"}], "tall": 2}, "maaske": {"antal": 3}
                        """));
    }

    @Test
    void theHelpHasEverySetting() {
        List<RoundSettings.Entry> all = RoundSettings.all(List.of(Kinds.class));
        assertEquals(
                new RoundSettings.Entry("proeve.tal", "2.5", "et tal"),
                all.stream()
                        .filter(one -> one.name().equals("proeve.tal"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                "nyeste",
                all.stream()
                        .filter(one -> one.name().equals("proeve.aar"))
                        .findFirst()
                        .orElseThrow()
                        .standard());
    }
}
