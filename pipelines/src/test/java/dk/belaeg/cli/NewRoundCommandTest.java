package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Period;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.RoundSettings;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.count.CountedGroup;
import dk.belaeg.subject.occupancy.OccupancySettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code belaeg ny}: nobody writes {@code runde.json} by hand, and the folder it makes can be run. */
class NewRoundCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String printed = "";

    /** Runs the command with somebody at the keyboard who types these lines. */
    private int typed(String lines, String... args) {
        InputStream keyboard = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            return Main.run(args, stream, stream);
        } finally {
            System.setIn(keyboard);
            printed = out.toString(StandardCharsets.UTF_8);
            assertFalse(printed.contains("Exception"), printed);
        }
    }

    private Round round(Path made) throws Exception {
        return Subjects.round(made, Contracts.load(RoundReader.references(made)));
    }

    /** Answers by the question they are to, so that questions may be added. */
    @Test
    void asksForWhatIsNotGiven() throws Exception {
        Path made = folder.resolve("spurgt");
        StringBuilder lines = new StringBuilder("\nSvært år|\nÅrets runde\nsnart\n1-5-2027\n");
        for (var questionnaire : Contracts.load(folder).questionnaires()) {
            switch (questionnaire.name()) {
                case "followup" -> lines.append("15. maj 2027\n");
                case "occupancy_report" -> lines.append("en dag\n20-8-2027\n");
                default -> lines.append("\n");
            }
        }
        lines.append("V99\nV2.01, B2.02\n1. halvår 2027\n");
        assertEquals(ExitCode.OK, typed(lines.toString(), "ny", made.toString()), printed);
        Round round = round(made);
        assertEquals("Årets runde", round.name(), printed);
        assertEquals(LocalDate.of(2027, 5, 1), round.asOf());
        assertEquals(2027, round.year());
        assertEquals(
                List.of(
                        new Round.Asked("followup", LocalDate.of(2027, 5, 15)),
                        new Round.Asked("occupancy_report", LocalDate.of(2027, 8, 20))),
                round.questionnaires());
        assertEquals(List.of("V2.01", "B2.02"), round.targetGroups());
        assertEquals(
                List.of(Period.months(2027, 1, 6)),
                round.settings(OccupancySettings.class).periods());
        assertTrue(printed.contains("Det kan ikke læses. Prøv igen."), printed);
        assertTrue(printed.contains("belaeg run " + made), printed);
    }

    @Test
    void groupsAreShownToChooseFromNoneIsAllowedAndLastYearsRoundIsAskedFor() throws Exception {
        Path before = folder.resolve("runde-2026");
        assertEquals(
                ExitCode.OK,
                typed(
                        "",
                        "ny",
                        before.toString(),
                        "--navn",
                        "2026",
                        "--pr-dato",
                        "1-5-2026",
                        "--skema",
                        "followup=15-5-2026"),
                printed);
        Path made = folder.resolve("runde-2027");
        StringBuilder lines = new StringBuilder("2027\n1-5-2027\n");
        for (var questionnaire : Contracts.load(folder).questionnaires()) {
            lines.append(
                    questionnaire.name().equals("followup") ? "15-5-2027\n" : questionnaire.event() ? "ja\n" : "\n");
        }
        lines.append("\nfindes ikke\n").append(before).append('\n');
        assertEquals(ExitCode.OK, typed(lines.toString(), "ny", made.toString()), printed);
        assertTrue(printed.contains("  V2.01  "), printed);
        Round round = round(made);
        assertEquals(List.of(), round.targetGroups());
        assertEquals(
                List.of("capacity_notice", "followup"),
                round.questionnaires().stream()
                        .map(Round.Asked::questionnaire)
                        .sorted()
                        .toList());
        assertEquals(before.toRealPath(), round.former().orElseThrow().toRealPath());
    }

    private static final CountSettings COUNTING = CountSettings.of(
            "unge med spiseforstyrrelser",
            List.of("bor i kommunen", "under 25 år"),
            List.of("kun ambulant"),
            List.of("Døgn", "Dag"),
            List.of(2025, 2026),
            List.of(
                    new Round.Theme("Koordination", List.of("Hvordan?", "Hvorfor?")),
                    new Round.Theme("Fremtiden", List.of("Hvornår?"))));

    @Test
    void whatIsCountedIsAskedForWhenTheQuestionnaireLeavesItToTheRound() throws Exception {
        Path made = folder.resolve("spurgt");
        StringBuilder lines = new StringBuilder("Årets runde\n1-5-2027\n");
        for (var questionnaire : Contracts.load(folder).questionnaires()) {
            lines.append(questionnaire.name().equals("count_survey") ? "15. maj 2027\n" : "\n");
        }
        lines.append(
                "unge med spiseforstyrrelser\nbor i kommunen; under 25 år\nkun ambulant\nDøgn; Dag\n\ni fjor\n2026, 2025\n\n");
        lines.append("Koordination: Hvordan?; Koordination: Hvorfor?; Fremtiden: Hvornår?\n");
        assertEquals(ExitCode.OK, typed(lines.toString(), "ny", made.toString()), printed);
        assertEquals(COUNTING, round(made).settings(CountSettings.class));
    }

    @Test
    void partsEventsAndFurtherGroupsAreAskedFor() throws Exception {
        Path made = folder.resolve("flere");
        StringBuilder lines = new StringBuilder("Årets runde\n1-5-2027\n");
        for (var questionnaire : Contracts.load(folder).questionnaires()) {
            lines.append(questionnaire.name().equals("count_survey") ? "15. maj 2027\n" : "\n");
        }
        lines.append("gravide\n\n\nBehandling; Døgn\nBehandling: Døgn\n2025\n\n\n");
        lines.append("domme\n\n\nDomme\n\n2025; 2026\nja\n\n\n");
        assertEquals(ExitCode.OK, typed(lines.toString(), "ny", made.toString()), printed);
        List<CountedGroup> groups = round(made).settings(CountSettings.class).groups();
        assertEquals(
                List.of("gravide", "domme"),
                groups.stream().map(CountedGroup::name).toList());
        assertEquals(
                List.of(new CountedGroup.Part("Døgn", "Behandling")),
                groups.get(0).parts());
        assertFalse(groups.get(0).events());
        assertTrue(groups.get(1).events());
        assertEquals(List.of(2025, 2026), groups.get(1).years());
    }

    @Test
    void whatIsCountedCanBeGivenByOptions() throws Exception {
        Path made = folder.resolve("givet");
        String[] head = {
            "ny", made.toString(), "--navn", "Runde", "--pr-dato", "1-5-2027", "--skema", "count_survey=1-6-2027"
        };
        assertEquals(ExitCode.USAGE, typed("", head));
        assertTrue(printed.contains("Optællingen: der mangler en målgruppe."), printed);
        assertFalse(Files.exists(made));
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(List.of("--tael", "unge med spiseforstyrrelser", "--med", "bor i kommunen", "--med", "under 25 år"));
        all.addAll(
                List.of("--ikke-med", "kun ambulant", "--kategori", "Døgn", "--kategori", "Dag", "--aar", "2025,2026"));
        all.addAll(List.of("--tema", "Koordination: Hvordan?", "--tema", "Koordination: Hvorfor?"));
        all.addAll(List.of("--tema", "Fremtiden: Hvornår?"));
        assertEquals(ExitCode.OK, typed("", all.toArray(String[]::new)), printed);
        assertEquals(COUNTING, round(made).settings(CountSettings.class));
    }

    @Test
    void theFolderRuns() throws Exception {
        Path made = folder.resolve("kør mig");
        assertEquals(
                ExitCode.OK,
                typed(
                        "",
                        "ny",
                        made.toString(),
                        "--navn",
                        "Runde",
                        "--pr-dato",
                        "1-5-2026",
                        "--skema",
                        "followup=1-6-2026"),
                printed);
        Files.writeString(
                made.resolve("indbakke/folketal.csv"),
                "Område;Alder;2025\nOdense;0-17 år;40000\nOdense;I alt;200000\n");
        assertEquals(ExitCode.OK, typed("", "check", made.toString()), printed);
        assertTrue(printed.contains("Én fil i indbakken, 1 genkendt og læst."), printed);
    }

    @Test
    void everythingGivenNothingAsked() {
        Path made = folder.resolve("uden at spørge");
        assertEquals(
                ExitCode.OK,
                typed(
                        "",
                        "ny",
                        made.toString(),
                        "--navn",
                        "Runde",
                        "--pr-dato",
                        "1-5-2026",
                        "--skema",
                        "followup=1-6-2026"));
        assertFalse(printed.contains("?"), printed);
    }

    /** Nobody is there: a script, or the input has ended. */
    @Test
    void withoutAnswersNothingIsMade() {
        Path made = folder.resolve("ingen svar");
        assertEquals(ExitCode.USAGE, typed("", "ny", made.toString()));
        assertTrue(printed.contains("Der mangler --navn."), printed);
        assertEquals(ExitCode.USAGE, typed("Runde\n", "ny", made.toString()));
        assertTrue(printed.contains("Der mangler --pr-dato."), printed);
        assertEquals(ExitCode.USAGE, typed("", "ny", made.toString(), "--navn", "Runde", "--pr-dato", "i morgen"));
        assertTrue(printed.contains("»i morgen« kan ikke bruges som --pr-dato."), printed);
        assertEquals(ExitCode.USAGE, typed("", "ny", made.toString(), "--navn", "a|b", "--pr-dato", "1-5-2026"));
        assertTrue(printed.contains("»a|b« kan ikke bruges som --navn."), printed);
        assertFalse(Files.exists(made));
    }

    @Test
    void aRoundThatCouldNotBeReadIsNotMade() {
        Path made = folder.resolve("umulig");
        String[] head = {
            "ny", made.toString(), "--navn", "Runde", "--pr-dato", "1-5-2027", "--skema", "followup=1-6-2027"
        };
        List<String> twice = new ArrayList<>(List.of(head));
        twice.addAll(List.of("--maalgruppe", "V2.01,V2.01"));
        assertEquals(ExitCode.USAGE, typed("", twice.toArray(String[]::new)), printed);
        assertTrue(printed.contains("»maalgrupper« har V2.01 to gange."), printed);
        head[5] = "1-5-1999";
        assertEquals(ExitCode.USAGE, typed("", head), printed);
        assertTrue(printed.contains("»aar« skal være et årstal fra 2007 til 2099."), printed);
        assertFalse(Files.exists(made));
    }

    @Test
    void aRoundIsNotMadeOverAnother() throws Exception {
        Files.writeString(folder.resolve("runde.json"), "{}");
        assertEquals(ExitCode.USAGE, typed("", "ny", folder.toString()));
        assertTrue(printed.contains("Der er allerede en runde"), printed);
        assertEquals("{}", Files.readString(folder.resolve("runde.json")));
    }

    @Test
    void theHelpPrintsEverySettingWithItsDefault() {
        assertEquals(ExitCode.OK, typed("", "ny", "--help"));
        String unbroken = printed.replaceAll("\\s+", " ");
        for (RoundSettings.Entry setting : RoundSettings.all(Subjects.settings())) {
            assertTrue(unbroken.contains(" " + setting.name() + " (" + setting.standard() + "): "), setting + printed);
        }
        assertTrue(printed.contains("Standard: 1083"), printed);
    }
}
