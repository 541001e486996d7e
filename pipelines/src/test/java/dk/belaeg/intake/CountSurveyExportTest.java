package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count that was asked in a survey program: rows that take a category and a year, or a theme and a question, to tell. */
class CountSurveyExportTest {
    private static final String EXPORT =
            """
            Id;Starttidspunkt;Fuldførelsestidspunkt;Kommune;Dato for besvarelsen;Døgn 2025: Antal borgere i året;\
            Døgn 2026: Antal borgere i året;Dag - 2026 - Antal borgere i året;Hvad virker? Kommunens svar;Andet?
            1;2026-05-04;2026-05-04;Odense;2026-05-04;12;≤3;ingen;Tidlig indsats;
            2;2026-05-05;2026-05-05;Assens;2026-05-05;4-6;;ca. 8;;Nej
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeRound() throws IOException {
        Files.createDirectories(folder.resolve("opslag"));
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Optælling 2026", "aar": 2026, "pr_dato": "2026-05-01",
                 "spoergeskemaer": [{"navn": "count_survey", "frist": "2026-06-01"}],
                 "optaelling": {"maalgruppe": "unge med spiseforstyrrelser", "med": ["bor i kommunen"], "ikke_med": ["kun ambulant"],
                   "kategorier": ["Døgn", "Dag"], "aar": [2025, 2026],
                   "temaer": [{"navn": "Erfaringer", "spoergsmaal": ["Hvad virker?"]}]}}
                """);
        Files.writeString(folder.resolve("indbakke/eksport.csv"), EXPORT);
    }

    private Round round() throws IOException, ContractException {
        return Subjects.round(folder, contracts());
    }

    private Contracts contracts() throws ContractException {
        return Contracts.load(folder.resolve("opslag"));
    }

    private SurveyProposal proposal() throws Exception {
        return SurveyProposal.of(
                List.of(folder.resolve("indbakke/eksport.csv")),
                contracts().questionnaire("count_survey"),
                round(),
                contracts().codes());
    }

    private void write(List<List<String>> links) throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(SurveyProposal.HEADER));
        lines.addAll(links);
        Files.write(folder.resolve("opslag/koblinger.csv"), CsvFiles.danish(lines));
    }

    @Test
    void whatIsProposedReadsTheExport() throws Exception {
        SurveyProposal proposal = proposal();
        assertEquals(
                List.of(
                        "answer respondent ",
                        "answer answered_on ",
                        "counts counted Døgn|2025",
                        "counts counted Døgn|2026",
                        "counts counted Dag|2026",
                        "themes words Erfaringer|Hvad virker?"),
                proposal.lines().stream()
                        .map(line -> String.join(" ", line.subList(3, 6)))
                        .toList());
        assertEquals(List.of("Andet?"), proposal.unplaced());

        write(proposal.lines());
        Checked checked = Checked.of(Intake.read(round(), contracts()), round(), contracts(), Subjects.all());
        List<String> counts = checked.intake().table("count_survey_counts").used().stream()
                .filter(StagedRow::answered)
                .map(row -> String.join(
                        " ",
                        row.text("municipality").orElse("?"),
                        row.text("category").orElse("?"),
                        Objects.toString(row.value("year", Integer.class).orElse(null)),
                        row.value("counted_lower", Long.class).orElse(-1L) + "-"
                                + row.value("counted_upper", Long.class).orElse(-1L)))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "420 Dag 2026 8-8",
                        "420 Døgn 2025 4-6",
                        "461 Dag 2026 0-0",
                        "461 Døgn 2025 12-12",
                        "461 Døgn 2026 1-3"),
                counts,
                checked.findings().toString());
        assertEquals(
                List.of("Erfaringer"),
                checked.intake().table("count_survey_themes").used().stream()
                        .filter(StagedRow::answered)
                        .flatMap(row -> row.text("theme").stream())
                        .toList());
        assertTrue(checked.account().addsUp(), checked.account().toString());
    }

    @Test
    void aRowThatSaysTooLittleIsAProblem() throws Exception {
        write(List.of(List.of("count_survey", "forms", "Døgn 2025", "counts", "counted", "Døgn", "", "", "prøve")));
        ContractException problem = assertThrows(ContractException.class, this::contracts);
        assertTrue(
                problem.problems().toString().contains("rækken »Døgn« skal sige kategori og år med | imellem"),
                problem.problems().toString());
    }
}
