package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that go back to nobody: exports from survey programs, which the senders have never seen, and files with the answers
 * of several, of which one may not see the others'. Each cell still has a sender.
 */
final class SharedFiles {
    private static final Pattern LINE = Pattern.compile("[A-Z]+([0-9]+)");

    private final Set<String> names = new HashSet<>();
    private final Map<Origin, StagedRow> cells = new HashMap<>();
    private final Map<Origin, StagedRow> lines = new HashMap<>();

    /** @param senders codes of those whose answers each file holds, by its name */
    SharedFiles(Checked checked, Map<String, Set<String>> senders) {
        checked.intake().files().stream()
                .filter(Intake.Received::survey)
                .map(Intake.Received::file)
                .forEach(names::add);
        senders.forEach((file, codes) -> {
            if (codes.size() > 1) {
                names.add(file);
            }
        });
        for (Answer answer : checked.intake().answers()) {
            if (names.contains(answer.file())) {
                answer.rows().forEach(this::add);
            }
        }
    }

    private void add(StagedRow row) {
        for (Field field : row.schema().fields()) {
            Origin cell = row.origin(field.name());
            cells.putIfAbsent(cell, row);
            lines.putIfAbsent(line(cell), row);
        }
    }

    /** The place of a line, which all its cells share. */
    private static Origin line(Origin cell) {
        Matcher number = LINE.matcher(cell.cell());
        return cell.at(number.matches() ? number.group(1) : "");
    }

    boolean contains(String file) {
        return names.contains(file);
    }

    /** Whose answer the finding is about, by code; empty when it is about none, or about the file as a whole. */
    Optional<String> sender(Finding finding) {
        return Optional.ofNullable(lines.get(line(finding.origin()))).flatMap(StagedRow::respondent);
    }

    /** The row of answers that the cell belongs to. */
    Optional<StagedRow> row(Finding finding) {
        return Optional.ofNullable(cells.get(finding.origin()));
    }
}
