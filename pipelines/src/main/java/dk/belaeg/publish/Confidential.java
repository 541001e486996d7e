package dk.belaeg.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.check.Checked;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.check.Tally;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.Correction;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.questionnaire.CodingWorkbooks;
import dk.belaeg.round.Round;
import dk.belaeg.subject.themes.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run keeps for the secretariat alone. */
public final class Confidential {
    private static final String FREE_TEXT = "fritekst.csv";
    private static final String CONTACTS = "kontakter.csv";
    private static final String TEXT = "tekst";

    private Confidential() {}

    /** What the secretariat keeps beside the numbers, by file name. */
    public static SortedMap<String, byte[]> files(Round round, Checked checked, Contracts contracts) {
        SortedMap<String, byte[]> files = new TreeMap<>(CodingWorkbooks.of(round, checked, contracts));
        files.put(FREE_TEXT, CsvFiles.danish(texts(checked, contracts, FieldKind.FREE_TEXT)));
        files.put(CONTACTS, CsvFiles.danish(texts(checked, contracts, FieldKind.CONTACT)));
        files.put("rettelser.csv", CsvFiles.danish(corrections(checked)));
        files.put("afsluttede-fund.csv", CsvFiles.danish(closed(checked)));
        List<Tally.Count> counts = checked.tally().counts();
        if (!counts.isEmpty()) {
            files.put("fund-i-store-tabeller.csv", CsvFiles.danish(counted(counts)));
        }
        return files;
    }

    /** How many findings of large tables there are, of which only the heaviest are listed. */
    private static List<List<String>> counted(List<Tally.Count> counts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("fil", "regel", "kolonne", "fund"));
        counts.forEach(count ->
                lines.add(List.of(count.file(), count.rule().id(), count.column(), String.valueOf(count.findings()))));
        return lines;
    }

    /** What was written in fields of one kind, free text or contacts, one line each, with where; a header first. */
    private static List<List<String>> texts(Checked checked, Contracts contracts, FieldKind kind) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("skema", "afsender", "om", "spoergsmaal", TEXT, "fil", "ark", "celle"));
        for (StagedTable table : checked.intake().tables().values()) {
            boolean answers = !table.schema().name().equals(Coding.TABLE);
            for (StagedRow row : answers ? table.used() : List.<StagedRow>of()) {
                row.confidential().forEach((name, text) -> {
                    Field field = table.schema().field(name);
                    if (field.kind() == kind) {
                        Origin origin = row.origin(name);
                        lines.add(List.of(
                                table.schema().title(),
                                respondent(row, contracts),
                                named(row),
                                field.title(),
                                text,
                                origin.file(),
                                origin.sheet(),
                                origin.cell()));
                    }
                });
            }
        }
        return lines;
    }

    /** The free text and contacts that a run has kept in a folder. */
    public static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : List.of(FREE_TEXT, CONTACTS)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(folder.resolve(name))) {
                    csv.forEach(line -> texts.add(line.getField(TEXT)));
                }
            }
        }
        return texts;
    }

    /** Corrections, one line each, what stood there beside what was read; a header first. */
    public static List<List<String>> corrections(Checked checked) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("fil", "ark", "celle", "der_stod", "ny_vaerdi", "hvem", "hvornaar", "hvorfor"));
        for (Correction.Made made : checked.intake().corrections()) {
            lines.add(List.of(
                    made.place().file(),
                    made.place().sheet(),
                    made.place().cell(),
                    made.former().text(),
                    made.value().text(),
                    made.source().who(),
                    made.source().on().toString(),
                    made.source().why()));
        }
        return lines;
    }

    /** Findings that are settled, one line each, with why; a header first. */
    public static List<List<String>> closed(Checked checked) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("regel", "fil", "ark", "celle", "fund", "afsluttet"));
        for (SettledFinding closed : checked.closed()) {
            Finding finding = closed.finding();
            lines.add(List.of(
                    finding.rule().id(),
                    finding.origin().file(),
                    finding.origin().sheet(),
                    finding.origin().cell(),
                    finding.confidential(),
                    closed.why()));
        }
        return lines;
    }

    /** What the row is about, where it has a name: a service. */
    private static String named(StagedRow row) {
        return row.schema().fields().stream()
                .filter(field -> field.kind() == FieldKind.TEXT)
                .findFirst()
                .flatMap(field -> row.text(field.name()))
                .orElse("");
    }

    private static String respondent(StagedRow row, Contracts contracts) {
        return row.respondent().map(contracts.codes()::operatorName).orElse("");
    }

    /** SHA-256 of every file that could be read, by path from the inbox: all in it, and the workbook of corrections. */
    public static SortedMap<String, String> inputs(Round round, Checked checked) {
        SortedMap<String, String> digests = new TreeMap<>();
        if (!checked.intake().book().isEmpty()) {
            digests.put(
                    "../" + round.corrections().getFileName(), checked.intake().book());
        }
        for (Intake.Received file : checked.intake().files()) {
            digests.put(file.file(), file.digest());
        }
        return digests;
    }
}
