package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.intake.SurveyProposal;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The export of a survey program says the same as the form with the same answers. */
class SurveyExportTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"followup, true", "followup, false", "capacity_survey, true", "capacity_survey, false"})
    void anExportIsReadAsTheFormIs(String name, boolean surveyXact) throws Exception {
        Path sent = folder.resolve("skema");
        Path exported = folder.resolve("eksport");
        FormDefinition form = form(name, round(sent, name));
        Files.write(sent.resolve("indbakke/svar.xlsx"), FormWriter.write(form));
        round(exported, name);
        Contracts contracts = contracts(exported);
        Questionnaire questionnaire = contracts.questionnaire(name);
        SurveyExport export = surveyXact
                ? SurveyExport.surveyXact(questionnaire, contracts.codes(), form)
                : SurveyExport.forms(questionnaire, contracts.codes(), form, AS_OF);
        List<List<String>> links = new ArrayList<>(List.of(SurveyProposal.HEADER));
        links.addAll(export.links());
        Files.write(exported.resolve("opslag/koblinger.csv"), CsvFiles.danish(links));
        for (Map.Entry<String, byte[]> file : export.files().entrySet()) {
            Files.write(exported.resolve("indbakke").resolve(file.getKey()), file.getValue());
        }

        Checked one = checked(sent);
        Checked other = checked(exported);
        assertFalse(values(one, questionnaire).isEmpty());
        assertEquals(values(one, questionnaire), values(other, questionnaire));
        assertEquals(told(one), told(other));
        assertEquals(content(one), content(other));
        assertTrue(other.account().addsUp());
        assertEquals(
                surveyXact ? 2 : 0,
                other.findings().stream()
                        .filter(finding -> finding.rule().equals(FileRules.CODE_BOOK))
                        .count(),
                "structure and labels");
    }

    private static Contracts contracts(Path round) throws Exception {
        return Contracts.load(round.resolve("opslag"));
    }

    private static Round round(Path place, String questionnaire) throws Exception {
        RoundWriter.write(
                place,
                new RoundWriter.NewRound(
                        "Prøve",
                        2026,
                        AS_OF,
                        true,
                        "1083",
                        List.of(new Round.Asked(questionnaire, LocalDate.of(2026, 5, 15))),
                        List.of("B2.02", "B8.01", "V2.01", "V2.02", "V3.03"),
                        List.of(),
                        "Prøve",
                        Optional.empty()));
        Files.createDirectories(place.resolve("opslag"));
        return Subjects.round(place, contracts(place));
    }

    /** Odense's answers, drawn as the sample's are. */
    private static FormDefinition form(String name, Round round) throws Exception {
        Contracts contracts = contracts(round.folder());
        FilledForms forms = new FilledForms(contracts, round, new Fiction(contracts.codes(), 4, List.of("461")), 1);
        LocalDate day = LocalDate.of(2026, 5, 12);
        return name.equals("followup") ? forms.followup("461", day, false) : forms.capacity("461", day);
    }

    private static Checked checked(Path place) throws Exception {
        Contracts contracts = contracts(place);
        Round round = Subjects.round(place, contracts);
        return Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
    }

    private static SortedSet<String> values(Checked checked, Questionnaire questionnaire) {
        SortedSet<String> values = new TreeSet<>();
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            StagedTable table = checked.intake().table(sheet.table().name());
            for (StagedRow row : table.used()) {
                List<String> words = new ArrayList<>(row.confidential().values().stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
                values.add(sheet.id() + Arrays.toString(row.values()) + words);
            }
        }
        return values;
    }

    /** What is said of answers, wherever they stand. */
    private static List<String> told(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> !finding.rule().equals(FileRules.CODE_BOOK))
                .map(Finding::message)
                .sorted()
                .toList();
    }

    /** How complete each answer is; files have other names. */
    private static List<Response.Content> content(Checked checked) {
        return checked.responses().stream()
                .flatMap(response -> response.content().stream())
                .map(c -> new Response.Content(
                        List.of(),
                        c.answeredOn(),
                        c.asked(),
                        c.filled(),
                        c.figures(),
                        c.words(),
                        c.errors(),
                        c.unfinished(),
                        c.partlyUsed()))
                .toList();
    }
}
