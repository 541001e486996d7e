package dk.belaeg;

import dk.belaeg.check.Checked;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run keeps for the secretariat alone. */
final class Confidential {
    private Confidential() {}

    /** Free text and contacts, one line each, with where it was written; a header first. */
    static List<List<String>> texts(Checked checked, Contracts contracts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("skema", "afsender", "spoergsmaal", "tekst", "fil", "ark", "celle"));
        for (StagedTable table : checked.intake().tables().values()) {
            for (StagedRow row : table.used()) {
                row.confidential().forEach((name, text) -> {
                    Field field = table.schema().field(name);
                    Origin origin = row.origin(name);
                    lines.add(List.of(
                            table.schema().title(),
                            respondent(row, contracts),
                            field.title(),
                            text,
                            origin.file(),
                            origin.sheet(),
                            origin.cell()));
                });
            }
        }
        return lines;
    }

    private static String respondent(StagedRow row, Contracts contracts) {
        return row.schema().fields().stream()
                .filter(Field::respondent)
                .findFirst()
                .flatMap(field -> row.text(field.name()))
                .map(contracts.codes()::operatorName)
                .orElse("");
    }

    /** SHA-256 of every file that could be read, by name. */
    static SortedMap<String, String> inputs(Checked checked) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Intake.Received file : checked.intake().files()) {
            digests.put(file.file(), file.digest());
        }
        return digests;
    }
}
