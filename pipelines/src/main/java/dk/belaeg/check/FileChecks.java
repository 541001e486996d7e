package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that were read and gave nothing: an extract of other municipalities, of other years' prices, of other accounts. */
final class FileChecks {
    /** Remarks that say why nothing of a file is used. */
    private static final Set<Rule> TOLD = Set.of(FileRules.CODE_BOOK, FileRules.EXTRACT_EARLIER);

    private FileChecks() {}

    /** A finding for each such file, unless something graver has been said about it already. */
    static void run(Intake intake, Set<String> usedOfLarge, List<Finding> findings) {
        Set<String> used = new HashSet<>(usedOfLarge);
        for (StagedTable table : intake.tables().values()) {
            table.used().stream().map(StagedRow::file).forEach(used::add);
        }
        Set<String> explained = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO || TOLD.contains(finding.rule()))
                .map(finding -> finding.origin().file())
                .collect(Collectors.toSet());
        for (Intake.Received file : intake.files()) {
            if (file.readable() && !used.contains(file.file()) && !explained.contains(file.file())) {
                findings.add(Finding.of(
                        FileRules.NOTHING_USED,
                        Origin.ofFile(file.file()),
                        "Filen er læst som " + named(intake, file) + ", men ingen af dens rækker er brugt."));
            }
        }
    }

    private static String named(Intake intake, Intake.Received file) {
        return file.tables().stream()
                .map(table -> "»" + intake.table(table).schema().title() + "«")
                .collect(Collectors.joining(" og "));
    }
}
