package dk.belaeg.publish;

import dk.belaeg.grammar.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings as csv for Danish Excel: without quoted values for everyone, with them for the secretariat. */
final class FindingFiles {
    private FindingFiles() {}

    static byte[] shared(List<Finding> findings) {
        return lines(findings, false);
    }

    static byte[] confidential(List<Finding> findings) {
        return lines(findings, true);
    }

    private static byte[] lines(List<Finding> findings, boolean values) {
        List<List<String>> lines = new ArrayList<>();
        List<String> header =
                new ArrayList<>(List.of("alvor", "regel", "fil", "ark", "celle", "fund", "det_kan_du_goere"));
        if (values) {
            header.add("der_stod");
        }
        lines.add(header);
        for (Finding finding : findings) {
            List<String> line = new ArrayList<>(List.of(
                    finding.severity().danish(),
                    finding.rule().id(),
                    finding.origin().file(),
                    finding.origin().sheet(),
                    finding.origin().cell(),
                    values ? finding.confidential() : finding.toAll(),
                    finding.remedy()));
            if (values) {
                line.add(finding.value());
            }
            lines.add(line);
        }
        return CsvFiles.danish(lines);
    }
}
