package dk.belaeg.report;

import dk.belaeg.check.Checked;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Value;
import dk.belaeg.workbook.write.ColumnFormat;
import dk.belaeg.workbook.write.Cover;
import dk.belaeg.workbook.write.ReportColumn;
import dk.belaeg.workbook.write.ReportSheet;
import dk.belaeg.workbook.write.ReportWorkbook;
import dk.belaeg.workbook.write.ReportWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The free text of each questionnaire as a workbook, one answer a line, with room for its themes: what the secretariat
 * codes by hand. What leads back to a person was masked when it was read.
 */
public final class CodingWorkbooks {
    private static final int WIDE = 70;
    private static final int MIDDLE = 26;
    private static final List<String> BEFORE = List.of("Afsender", "Spørgsmål", "Række");
    private static final List<String> AFTER = List.of("Tema 1", "Tema 2", "Tema 3", "Bemærkning", "Sted");

    private CodingWorkbooks() {}

    /** A workbook for every questionnaire that was answered in words, by the name of its file. */
    public static SortedMap<String, byte[]> of(Round round, Checked checked, Contracts contracts) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        for (Questionnaire questionnaire : contracts.questionnaires()) {
            List<List<Value>> lines = questionnaire.sheets().stream()
                    .flatMap(sheet -> checked.intake().table(sheet.table().name()).used().stream())
                    .flatMap(row -> lines(row, contracts.codes()))
                    .toList();
            if (!lines.isEmpty()) {
                workbooks.put(
                        "kodning/" + Texts.fileName(questionnaire.title()) + ".xlsx",
                        ReportWriter.write(workbook(round, questionnaire.title(), lines)));
            }
        }
        return workbooks;
    }

    /** What a row says in words, one line each. */
    private static Stream<List<Value>> lines(StagedRow row, Codes codes) {
        String who = row.respondent().map(codes::operatorName).orElse("");
        String about = row.schema().key().stream()
                .map(row.schema()::field)
                .filter(field -> !field.respondent())
                .flatMap(field -> AnswerValue.of(row, field, codes).stream())
                .flatMap(value -> value instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.joining(", "));
        List<List<Value>> lines = new ArrayList<>();
        row.confidential().forEach((name, text) -> {
            Field field = row.schema().field(name);
            if (field.kind() == FieldKind.FREE_TEXT
                    && !text.isBlank()
                    && !codes.missingWords().contains(text)) {
                lines.add(Stream.of(
                                who,
                                field.title(),
                                about,
                                text,
                                "",
                                "",
                                "",
                                "",
                                row.origin(name).danish())
                        .<Value>map(Value.Text::new)
                        .toList());
            }
        });
        return lines.stream();
    }

    private static ReportWorkbook workbook(Round round, String title, List<List<Value>> lines) {
        List<ReportColumn> columns = new ArrayList<>();
        BEFORE.forEach(header -> columns.add(column(header, MIDDLE)));
        columns.add(column("Tekst", WIDE));
        AFTER.forEach(header -> columns.add(column(header, MIDDLE)));
        return new ReportWorkbook(
                new Cover(
                        "Fritekst: " + title,
                        "Alt, hvad afsenderne har skrevet med egne ord, klar til at blive kodet. Fortrolig.",
                        round.asOf(),
                        List.of(),
                        List.of(
                                "Skriv ét tema i hvert felt. Skriv det samme tema ens alle steder; så kan det tælles.",
                                "CPR-numre, mailadresser og telefonnumre er skjult.",
                                "Gem en kopi et andet sted, før I koder: mappen hører til én udgivelse."),
                        round.fictional() ? "Fiktive data" : ""),
                List.of(),
                List.of(),
                List.of(ReportSheet.of("Fritekst", title, "Svar med egne ord", List.of(), "", columns, lines)));
    }

    private static ReportColumn column(String title, int width) {
        return new ReportColumn(title, "", ColumnFormat.text(), width);
    }
}
