package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.office.form.FilledForm;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.office.read.WorkbookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of our own forms that lies in no inbox, read as those in an inbox are. Sheets that the program has added to a form
 * with its results are not read.
 *
 * @param questionnaire which form it is; empty when it is none of the contracts'
 * @param tables rows that can be used, by table
 * @param findings what is wrong with it, with file, sheet and cell
 */
public record FormFile(
        Optional<Questionnaire> questionnaire, Map<String, List<StagedRow>> tables, List<Finding> findings) {

    /** Reads a file, whatever it is. */
    public static FormFile read(Path file, Contracts contracts) {
        WorkbookReader.prepare();
        FileReader.FileContent content = FileReader.read(Inbox.single(file), contracts.words());
        Optional<Questionnaire> questionnaire = content.form()
                .map(FilledForm::key)
                .map(FormKey::questionnaire)
                .flatMap(name -> contracts.questionnaires().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
        if (questionnaire.isEmpty()) {
            return new FormFile(questionnaire, Map.of(), content.findings());
        }
        FileStager.StagedFile staged = FileStager.stage(contracts, withoutResults(content, questionnaire.get()));
        Map<String, List<StagedRow>> tables = staged.tables().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().stream()
                        .filter(row -> !row.quarantined())
                        .toList()));
        return new FormFile(questionnaire, tables, staged.findings());
    }

    private static FileReader.FileContent withoutResults(FileReader.FileContent content, Questionnaire questionnaire) {
        Set<String> asked =
                questionnaire.sheets().stream().map(Questionnaire.Sheet::id).collect(Collectors.toSet());
        Set<String> results = content.form().stream()
                .flatMap(form -> form.sheets().stream())
                .filter(sheet -> !asked.contains(sheet.id()))
                .map(sheet -> sheet.raw().name())
                .collect(Collectors.toSet());
        List<Grid> grids = new ArrayList<>(content.grids());
        grids.removeIf(grid -> results.contains(grid.sheet()));
        return new FileReader.FileContent(
                content.file(), content.digest(), content.form(), grids, content.corrects(), content.findings());
    }

    /** Whether anything in it must be corrected before it can be used. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
