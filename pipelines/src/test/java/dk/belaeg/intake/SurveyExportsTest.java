package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancySettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of four survey programs, each in its own form, say the same as the questionnaire would. */
class SurveyExportsTest {
    private static final List<String> EXPECTED = List.of(
            "461 V2.01 12-12 exact often null", "461 V2.02 1-3 interval never 2.5", "563 V2.01 0-0 exact null null");
    private static final String SEE = "Spørgeskema;Program;Variabel;Ark;Felt;Række;Kode;Svar;Kilde\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeRound() throws IOException, ContractException {
        RoundWriter.write(
                folder,
                new RoundWriter.NewRound(
                        "Prøve",
                        2026,
                        LocalDate.of(2026, 5, 1),
                        true,
                        "1083",
                        List.of(new Round.Asked("followup", LocalDate.of(2026, 5, 15))),
                        List.of("V2.01", "V2.02"),
                        List.of(OccupancySettings.of(List.of(Period.months(2026, 1, 6)))),
                        "Prøve",
                        Optional.empty()));
    }

    private void links(String lines) throws IOException {
        Files.createDirectories(folder.resolve("opslag"));
        Files.writeString(folder.resolve("opslag/koblinger.csv"), SEE + lines.replace("#", ";prøve"));
    }

    private void inbox(String name, String text, Charset charset) throws IOException {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.write(folder.resolve("indbakke").resolve(name), text.getBytes(charset));
    }

    private Checked checked() throws IOException, ContractException {
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        return Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
    }

    private static List<String> rows(Checked checked) {
        List<String> rows = new ArrayList<>();
        for (StagedRow row : checked.intake().table("followup_groups").used()) {
            if (row.answered()) {
                rows.add(String.join(
                        " ",
                        row.text("municipality").orElse("?"),
                        row.text("target_group").orElse("?"),
                        row.value("citizens_lower", Long.class).orElse(-1L) + "-"
                                + row.value("citizens_upper", Long.class).orElse(-1L),
                        row.text("citizens_status").orElse("?"),
                        Objects.toString(row.text("difficulty").orElse(null)),
                        Objects.toString(row.value("places", java.math.BigDecimal.class)
                                .map(p -> p.stripTrailingZeros().toPlainString())
                                .orElse(null))));
            }
        }
        return rows;
    }

    private static void holds(Checked checked) {
        assertEquals(EXPECTED, rows(checked), checked.findings().toString());
        assertEquals(
                List.of("461 2026-05-04", "563 2026-05-05"),
                checked.intake().answers().stream()
                        .map(answer ->
                                answer.respondent() + " " + answer.answeredOn().orElseThrow())
                        .toList());
        assertTrue(checked.account().addsUp(), checked.account().toString());
    }

    @Test
    void surveyXactWithCodesInWindowsLetters() throws IOException, ContractException {
        links(
                """
                followup;surveyxact;s_1;answer;respondent;;;#
                followup;surveyxact;s_1;;;;1;Odense#
                followup;surveyxact;s_1;;;;2;Fanø#
                followup;surveyxact;s_2;answer;answered_on;;;#
                followup;surveyxact;s_3_1;groups;citizens;V2.01;;#
                followup;surveyxact;s_3_2;groups;citizens;V2.02;;#
                followup;surveyxact;s_4_1;groups;difficulty;V2.01;;#
                followup;surveyxact;s_4_1;;;;2;Ofte#
                followup;surveyxact;s_4_1;;;;4;Aldrig#
                followup;surveyxact;s_4_2;groups;difficulty;V2.02;;#
                followup;surveyxact;s_4_2;;;;4;Aldrig#
                followup;surveyxact;s_5_2;groups;places;V2.02;;#
                """);
        inbox(
                "dataset.csv",
                """
                "respondentid";"s_1";"s_2";"s_3_1";"s_3_2";"s_4_1";"s_4_2";"s_5_2"
                "9001";"1";"2026-05-04";"12";"1-3";"2";"4";"2,5"
                "9002";"2";"2026-05-05";"ingen";"";"";"";""
                """,
                Charset.forName("windows-1252"));
        holds(checked());
    }

    @Test
    void surveyXactWithTabsInUnicode() throws IOException, ContractException {
        surveyXactWithCodesInWindowsLetters();
        Path file = folder.resolve("indbakke/dataset.csv");
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace(';', '\t');
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        holds(checked());
    }

    @Test
    void limeSurveyWithPaddedNumbersAndTimes() throws IOException, ContractException {
        links(
                """
                followup;limesurvey;G01Q01;answer;respondent;;;#
                followup;limesurvey;G01Q02;answer;answered_on;;;#
                followup;limesurvey;G02Q01[V201];groups;citizens;V2.01;;#
                followup;limesurvey;G02Q01[V202];groups;citizens;V2.02;;#
                followup;limesurvey;G02Q02[V201];groups;difficulty;V2.01;;#
                followup;limesurvey;G02Q02[V202];groups;difficulty;V2.02;;#
                followup;limesurvey;G02Q02[V202];;;;A4;Aldrig#
                followup;limesurvey;G02Q03[V202];groups;places;V2.02;;#
                """);
        inbox(
                "results-survey123456.csv",
                """
                "id","submitdate","lastpage","startlanguage","G01Q01","G01Q02","G02Q01[V201]","G02Q01[V202]","G02Q02[V201]","G02Q02[V202]","G02Q03[V202]"
                "1","2026-05-04 10:00:00","2","da","Odense Kommune","2026-05-04 00:00:00","12.0000000000","≤3","Ofte","A4","2.5"
                "2","2026-05-05 10:00:00","2","da","563","2026-05-05 00:00:00","0","","","",""
                """,
                StandardCharsets.UTF_8);
        holds(checked());
    }

    @Test
    void formsWithQuestionsAsHeadersInEitherLanguage() throws IOException, ContractException {
        links(
                """
                followup;forms;Kommune;answer;respondent;;;#
                followup;forms;Fuldførelsestidspunkt|Completion time;answer;answered_on;;;#
                followup;forms;Udviklingshæmning: antal borgere;groups;citizens;V2.01;;#
                followup;forms;Autisme: antal borgere;groups;citizens;V2.02;;#
                followup;forms;Udviklingshæmning: hvor svært?;groups;difficulty;V2.01;;#
                followup;forms;Autisme: hvor svært?;groups;difficulty;V2.02;;#
                followup;forms;Autisme: pladser;groups;places;V2.02;;#
                """);
        for (String time : List.of("Fuldførelsestidspunkt", "Completion time")) {
            inbox(
                    "Opfølgning(1-2).csv",
                    "Id;Starttidspunkt;" + time
                            + """
                            ;Mail;Navn;Kommune;Udviklingshæmning: antal borgere;Autisme: antal borgere;Udviklingshæmning: hvor svært?;Autisme: hvor svært?;Autisme: pladser
                            1;2026-05-04 09:58:11;2026-05-04 10:04:05;anonymous;;Odense;12;≤3;Ofte;Aldrig;2,5
                            2;2026-05-05 09:58:11;2026-05-05 10:04:05;anonymous;;Fanø Kommune;ingen;;;;
                            """,
                    StandardCharsets.UTF_8);
            Checked checked = checked();
            holds(checked);
            assertEquals(
                    List.of(),
                    checked.findings().stream()
                            .filter(finding -> finding.rule().equals(SheetRules.COLUMN_UNKNOWN))
                            .toList());
        }
    }

    @Test
    void enalyzerWritesTheMonthFirst() throws IOException, ContractException {
        links(
                """
                followup;enalyzer;Q1;answer;respondent;;;#
                followup;enalyzer;Q2;answer;answered_on;;;#
                followup;enalyzer;Q3a;groups;citizens;V2.01;;#
                followup;enalyzer;Q3b;groups;citizens;V2.02;;#
                followup;enalyzer;Q4a;groups;difficulty;V2.01;;#
                followup;enalyzer;Q4b;groups;difficulty;V2.02;;#
                followup;enalyzer;Q5;groups;places;V2.02;;#
                """);
        inbox(
                "eksport.csv",
                """
                Respondent ID;Q1;Q2;Q3a;Q3b;Q4a;Q4b;Q5
                1;Odense;05-04-2026;12;≤3;Ofte;Aldrig;2,5
                2;Fanø;05-05-2026;0;;;;
                """,
                StandardCharsets.UTF_8);
        holds(checked());
    }

    private static final String ENALYZER_LINKS =
            """
            followup;enalyzer;Q1;answer;respondent;;;#
            followup;enalyzer;Q2;answer;answered_on;;;#
            followup;enalyzer;Q3a;groups;citizens;V2.01;;#
            """;

    /** The four statuses of Enalyzer, in English and Danish, and one that nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "Completed, Incomplete, Refused, Not answered, Whatever",
        "Fuldført, Ufuldstændig, Afslået, Ikke besvaret, Noget andet"
    })
    void theStatusOfEnalyzerCounts(String done, String begun, String refused, String none, String other)
            throws IOException, ContractException {
        links(ENALYZER_LINKS);
        inbox(
                "eksport.csv",
                "Respondent ID;Status;Q1;Q2;Q3a\n"
                        + "1;" + done + ";Odense;05-04-2026;12\n"
                        + "2;" + begun + ";Fanø;05-04-2026;3\n"
                        + "3;" + refused + ";Kolding;05-04-2026;4\n"
                        + "4;" + none + ";Assens;;\n"
                        + "5;" + other + ";Vejle;05-04-2026;6\n",
                StandardCharsets.UTF_8);
        Checked checked = checked();
        assertEquals(
                List.of("461 false", "563 true", "630 false"),
                checked.intake().answers().stream()
                        .map(answer -> answer.respondent() + " " + answer.unfinished())
                        .toList());
        assertEquals(
                List.of("raekke-fravalgt A5", "svar-frafaldet A4", "svar-ufaerdigt A3", "svar-ufaerdigt A6"),
                standings(checked));
        assertTrue(checked.account().addsUp(), checked.account().toString());
    }

    /** Without a status the moment of handing in says it; without either every line is an answer. */
    @Test
    void anExportWithoutAStatusIsTakenAsItStands() throws IOException, ContractException {
        links(ENALYZER_LINKS);
        inbox(
                "eksport.csv",
                """
                Respondent ID;Completed;Q1;Q2;Q3a
                1;05-04-2026;Odense;05-04-2026;12
                2;;Fanø;05-04-2026;3
                """,
                StandardCharsets.UTF_8);
        assertEquals(List.of("svar-ufaerdigt A3"), standings(checked()));
        inbox(
                "eksport.csv",
                """
                Respondent ID;Q1;Q2;Q3a
                1;Odense;05-04-2026;12
                2;Fanø;05-04-2026;3
                """,
                StandardCharsets.UTF_8);
        assertEquals(List.of(), standings(checked()));
    }

    /** Forms keeps only what was handed in; a line without that moment has been typed in or cut. */
    @Test
    void formsHasNoStatusButTheMomentOfHandingIn() throws IOException, ContractException {
        links(
                """
                followup;forms;Kommune;answer;respondent;;;#
                followup;forms;Udviklingshæmning: antal borgere;groups;citizens;V2.01;;#
                """);
        inbox(
                "Opfølgning.csv",
                """
                Id;Starttidspunkt;Fuldførelsestidspunkt;Mail;Navn;Tidspunkt for sidste ændring;Kommune;Udviklingshæmning: antal borgere
                1;2026-05-04 09:58:11;2026-05-04 10:04:05;anonymous;;;Odense;12
                2;2026-05-05 09:58:11;;anonymous;;;Fanø Kommune;3
                """,
                StandardCharsets.UTF_8);
        Checked checked = checked();
        assertEquals(List.of("svar-ufaerdigt A3"), standings(checked));
        assertEquals(
                List.of("461 false", "563 true"),
                checked.intake().answers().stream()
                        .map(answer -> answer.respondent() + " " + answer.unfinished())
                        .toList());
    }

    private static List<String> standings(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> Set.of(AnswerRules.REJECTED, AnswerRules.UNFINISHED, SheetRules.ROW_NOT_WANTED)
                        .contains(finding.rule()))
                .map(finding -> finding.rule() + " " + finding.origin().cell())
                .sorted()
                .toList();
    }

    @Test
    void whatTheLinksDoNotSayIsFound() throws IOException, ContractException {
        links(
                """
                followup;enalyzer;Q1;answer;respondent;;;#
                followup;enalyzer;Q3;groups;citizens;V2.01;;#
                followup;enalyzer;Q4;groups;difficulty;V2.01;;#
                followup;enalyzer;Q4;;;;2;Ofte#
                """);
        inbox(
                "eksport.csv",
                """
                Q1;Q3;Q4;Q9
                Odense;12;7;hej
                Atlantis;1;2;
                Fanø;0101701234;2;
                """,
                StandardCharsets.UTF_8);
        Checked checked = checked();
        List<String> found = checked.findings().stream()
                .filter(finding -> !finding.origin().file().isEmpty())
                .map(finding -> finding.rule() + " " + finding.origin().cell())
                .sorted()
                .toList();
        assertEquals(List.of("cpr-nummer B4", "kolonne-ukendt D1", "svar-ukendt C2", "svarperson-ukendt A3"), found);
        assertTrue(checked.findings().stream().map(Finding::toString).noneMatch(text -> text.contains("0101701234")));
        assertTrue(checked.account().addsUp(), checked.account().toString());
    }

    @Test
    void severalColumnsOfOneAnswerAreOneCellOfTheAccount() throws IOException, ContractException {
        links(
                """
                followup;surveyxact;s_1;answer;respondent;;;#
                followup;surveyxact;s_2_1;groups;missing_where;V2.01;;#
                followup;surveyxact;s_2_1;;;;1;Døgntilbud#
                followup;surveyxact;s_2_1;;;;0;#
                followup;surveyxact;s_2_2;groups;missing_where;V2.01;;#
                followup;surveyxact;s_2_2;;;;1;Aflastning#
                followup;surveyxact;s_2_2;;;;0;#
                followup;surveyxact;s_3;groups;citizens;V2.01;;#
                """);
        inbox("dataset.csv", "s_1;s_2_1;s_2_2;s_3\nOdense;1;1;5\nFanø;0;0;\n", StandardCharsets.UTF_8);
        Checked checked = checked();
        assertTrue(checked.account().addsUp(), checked.account().toString());
        assertEquals(
                List.of("Døgntilbud; Aflastning"),
                checked.intake().table("followup_groups").used().stream()
                        .flatMap(row -> row.confidential().values().stream())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** A row is there as soon as anything of it is filled in; the rest of it may be missing. */
    @Test
    void aFreeRowThatIsHalfFilledInIsReadAndOneThatIsBlankIsNone() throws IOException, ContractException {
        links(
                """
                capacity_survey;surveyxact;s_1;answer;respondent;;;#
                capacity_survey;surveyxact;s_2;answer;answered_on;;;#
                capacity_survey;surveyxact;s_3;changes;service;1;;#
                capacity_survey;surveyxact;s_4;changes;places;1;;#
                """);
        inbox(
                "dataset.csv",
                """
                s_1;s_2;s_3;s_4
                Odense;2026-02-04;Bostedet;
                Fanø;2026-02-04;;ved ikke
                Vejle;2026-02-04;;
                """,
                StandardCharsets.UTF_8);
        Checked checked = checked();
        assertTrue(checked.account().addsUp(), checked.account().toString());
        assertEquals(
                List.of("461", "563"),
                checked.intake().table("capacity_survey_changes").rows().stream()
                        .map(row -> row.respondent().orElseThrow())
                        .toList());
        assertEquals(
                List.of("dataset.csv, celle D2", "dataset.csv, celle D3"),
                checked.findings().stream()
                        .filter(finding -> finding.rule().equals(ValueRules.REQUIRED_MISSING))
                        .map(finding -> finding.origin().danish())
                        .toList());
    }

    @Test
    void linksThatPointNowhereAreProblemsAllAtOnce() throws IOException {
        links(
                """
                ukendt;forms;a;answer;respondent;;;#
                followup;forms;b;andet;respondent;;;#
                followup;forms;c;answer;farve;;;#
                followup;forms;d;groups;citizens;;;#
                """);
        ContractException wrong = org.junit.jupiter.api.Assertions.assertThrows(
                ContractException.class, () -> Contracts.load(folder.resolve("opslag")));
        assertEquals(4, wrong.problems().size(), wrong.problems().toString());
        assertTrue(wrong.problems().stream().allMatch(problem -> problem.startsWith("opslag/koblinger.csv")));
    }

    @Test
    void aProposalPlacesWhatTheWordsDecideAndListsTheRest() throws Exception {
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        Path dataset = folder.resolve("dataset.csv");
        Path structure = folder.resolve("structure.csv");
        Path labels = folder.resolve("labels.csv");
        Files.writeString(dataset, "respondentid;statoverall_1;s_1;s_2;s_3;s_4\n1;0;1;12;2;x\n");
        Files.writeString(
                structure,
                """
                s_1;Kommune
                s_2;Udviklingshæmning (voksne) - Antal borgere nu
                s_3;Udviklingshæmning (voksne) - Hvor ofte er det svært at finde et tilbud
                s_4;Har I andet på hjerte?
                """);
        Files.writeString(labels, "s_3;2;Ofte\ns_3;4;Aldrig\n");
        SurveyProposal proposal = SurveyProposal.of(
                List.of(dataset, structure, labels), contracts.questionnaire("followup"), round, contracts.codes());
        assertEquals(SurveyLinks.Program.SURVEYXACT, proposal.program());
        List<String> lines = proposal.lines().stream()
                .map(line -> String.join(";", line.subList(2, 8)))
                .toList();
        assertEquals(
                List.of(
                        "s_1;answer;respondent;;;",
                        "s_2;groups;citizens;V2.01;;",
                        "s_3;groups;difficulty;V2.01;;",
                        "s_3;;;;2;Ofte",
                        "s_3;;;;4;Aldrig"),
                lines);
        assertEquals(List.of("s_4: Har I andet på hjerte?"), proposal.unplaced());
    }
}
