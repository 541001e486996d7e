package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be said of a file's sheets as they are recognised.
 *
 * @param findings to which it is added
 */
record SheetRemarks(String file, Contracts contracts, List<Finding> findings) {
    /** A form of another version is read by the hidden ids of its questions; what has changed is said. */
    void version(Questionnaire questionnaire, String version) {
        if (!version.equals(questionnaire.version())) {
            String changes = questionnaire.since(version).stream()
                    .map(questionnaire::danish)
                    .collect(Collectors.joining(" "));
            findings.add(Finding.of(
                    SheetRules.FORM_VERSION,
                    Origin.ofFile(file),
                    "Skemaet er udgave " + version + "; den gældende er " + questionnaire.version() + "."
                            + (changes.isEmpty() ? "" : " Ændret siden: " + changes)));
        }
    }

    /** Whether the headers are those of several tables alike; then the sheet is read as none of them. */
    boolean ambiguous(Grid grid, List<HeaderMatch> found) {
        if (found.size() > 1) {
            String kinds = found.stream()
                    .map(match -> "»" + contracts.titleOf(match.schema()) + "«")
                    .sorted()
                    .collect(Collectors.joining(" og "));
            findings.add(Finding.of(
                    SheetRules.AMBIGUOUS,
                    Origin.ofSheet(grid.file(), grid.sheet()),
                    "Overskrifterne passer lige godt på " + kinds + ". Arket er ikke brugt."));
        }
        return found.size() > 1;
    }

    /** Whether columns are missing or there twice, so that the sheet cannot be read; each is a finding. */
    boolean wrongColumns(Grid grid, HeaderMatch match) {
        match.missing()
                .forEach(field -> findings.add(Finding.of(
                        SheetRules.COLUMN_MISSING,
                        Origin.ofSheet(grid.file(), grid.sheet()),
                        "Arket er læst som »" + match.schema().title() + "«, men kolonnen »" + field.title()
                                + "« mangler.")));
        match.twice()
                .forEach((field, columns) -> findings.add(Finding.of(
                        SheetRules.COLUMN_TWICE,
                        new Origin(grid.file(), grid.sheet(), match.headerCell(columns.get(1))),
                        "To kolonner er læst som »" + field.title() + "«: "
                                + String.join(
                                        " og ",
                                        columns.stream().map(match::headerCell).toList()) + ".")));
        boolean wrong = !match.missing().isEmpty() || !match.twice().isEmpty();
        if (wrong) {
            match.sayQualified(grid, findings);
        }
        return wrong;
    }

    /** A number or choice that a questionnaire asks for, and that the sheet has no column of; a header nearly so has its own finding. */
    void absent(Grid grid, HeaderMatch match) {
        Collection<Field> meant = match.meant().values();
        for (Field field : match.schema().fields()) {
            if (Questionnaire.isFigure(match.schema(), field) && !match.has(field) && !meant.contains(field)) {
                findings.add(Finding.of(
                        SheetRules.COLUMN_MISSING,
                        Origin.ofSheet(grid.file(), grid.sheet()),
                        "Arket er læst som »" + contracts.titleOf(match.schema()) + "«, men kolonnen »" + field.title()
                                + "« er der ikke, så intet er oplyst i den."));
            }
        }
    }

    /** Columns that a report from elsewhere may lack, without which something that readers look for is blank. */
    void notThere(Grid grid, HeaderMatch match) {
        List<String> titles = match.schema().fields().stream()
                .filter(field -> field.is(Field.Trait.TOLD_WHEN_ABSENT)
                        && !match.has(field)
                        && !match.meant().containsValue(field))
                .map(field -> "»" + field.title() + "«")
                .toList();
        if (!titles.isEmpty()) {
            findings.add(Finding.of(
                    SheetRules.COLUMN_NOT_THERE,
                    Origin.ofSheet(grid.file(), grid.sheet()),
                    "Arket er læst som »" + match.schema().title() + "« uden "
                            + (titles.size() == 1 ? "kolonnen " : "kolonnerne ") + String.join(", ", titles)
                            + ". Det, der regnes ud af " + (titles.size() == 1 ? "den" : "dem") + ", er tomt."));
        }
    }

    void hidden(Grid grid) {
        if (grid.hidden()) {
            findings.add(Finding.of(
                    SheetRules.HIDDEN, Origin.ofSheet(grid.file(), grid.sheet()), "Arket er skjult. Det er læst."));
        }
    }

    void nobody() {
        findings.add(nobody(file));
    }

    static Finding nobody(String file) {
        return Finding.of(
                FileRules.RESPONDENT_UNKNOWN,
                Origin.ofFile(file),
                "Det fremgår ikke af filen, hvem der har svaret. Svaret er ikke brugt.");
    }
}
