package dk.belaeg.office.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.form.FormDefinition.CodeList;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.read.CellContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any answers written through a form, by another program, are read back as they were given, in whatever order. */
class FilledFormsTest {
    private static final List<String> TEXTS = List.of(
            "≤3",
            "4-6",
            "ca. 5",
            "ingen",
            "Æblegården",
            "=SUM(A1)",
            "1-3",
            "01-03-2026",
            " med rum ",
            "linje 1\nlinje 2",
            "012",
            "x<&>\"'");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyAnswersComeBack(long seed) throws IOException {
        Random random = new Random(seed);
        FormDefinition definition = definition(random);
        Map<String, Object> given = new LinkedHashMap<>();
        byte[] filled = fill(FormWriter.write(definition), definition, random, given);
        FilledForm form = FormReader.read(FakeWorkbook.read(filled)).orElseThrow();
        assertEquals(definition.key(), form.key());
        assertEquals(List.of(), form.problems());
        Map<String, Object> read = new LinkedHashMap<>();
        for (FormSheet sheet : definition.sheets()) {
            FilledForm.Sheet found = form.sheet(sheet.id()).orElseThrow();
            if (found instanceof FilledForm.Answers answers) {
                answers.answers().forEach((field, answer) -> put(read, sheet.id() + "/" + field, answer));
            } else if (found instanceof FilledForm.Rows rows) {
                for (FilledForm.Row row : rows.rows()) {
                    row.answers()
                            .forEach((field, answer) ->
                                    put(read, sheet.id() + "/" + row.number() + "/" + field, answer));
                }
            }
        }
        assertEquals(new TreeMap<>(given), new TreeMap<>(read));
    }

    private static void put(Map<String, Object> read, String place, FilledForm.Answer answer) {
        answer.cell().ifPresent(cell -> {
            if (cell.content() instanceof CellContent.Numeral number) {
                read.put(place, number.shown());
            } else if (cell.content() instanceof CellContent.DateNumber day) {
                read.put(place, day.moment().toLocalDate());
            } else {
                read.put(place, cell.content().raw());
            }
        });
    }

    private static FormDefinition definition(Random random) {
        List<FormSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<FormField> fields = new ArrayList<>();
            for (int f = 0; f < 2 + random.nextInt(5); f++) {
                fields.add(new FormField(
                        "f" + f,
                        "Felt " + f,
                        random.nextBoolean() ? "antal" : "",
                        "Hjælp",
                        type(random),
                        random.nextBoolean()));
            }
            if (i == 0 || random.nextBoolean()) {
                sheets.add(new FormSheet.Questions(
                        "s" + i,
                        "Ark/" + i,
                        "Om arket",
                        fields.stream().map(FormSheet.Question::of).toList()));
            } else {
                sheets.add(new FormSheet.Rows("s" + i, "Ark/" + i, "", fields, 0, List.of(), 3 + random.nextInt(5)));
            }
        }
        FormDefinition sample = SampleForm.definition();
        return new FormDefinition(
                sample.key(), sample.cover(), sheets, List.of(new CodeList("liste", List.of("a", "b & c", "ø"))));
    }

    private static AnswerType type(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new AnswerType.Count();
            case 1 -> new AnswerType.Whole(Optional.of(BigDecimal.ZERO), Optional.empty());
            case 2 -> new AnswerType.Decimal(Optional.empty(), Optional.of(BigDecimal.TEN));
            case 3 -> new AnswerType.Percent(BigDecimal.valueOf(100));
            case 4 -> new AnswerType.Day(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
            case 5 -> new AnswerType.YesNo();
            case 6 -> new AnswerType.Choice("liste");
            default -> new AnswerType.Text(500, random.nextBoolean());
        };
    }

    /** Fills in the form as a person would, moves its rows of questions about, and shuffles its sheets. */
    private static byte[] fill(byte[] form, FormDefinition definition, Random random, Map<String, Object> given)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            for (int i = 0; i < definition.sheets().size(); i++) {
                FormSheet sheet = definition.sheets().get(i);
                XSSFSheet target = workbook.getSheetAt(i + 1);
                int idRow = idRow(target);
                if (sheet instanceof FormSheet.Rows rows) {
                    for (int row = idRow + 2; row < idRow + 2 + rows.freeRows(); row++) {
                        for (int column = 0; column < rows.fields().size(); column++) {
                            String place = sheet.id() + "/" + (row + 1) + "/"
                                    + rows.fields().get(column).id();
                            answer(
                                    target.getRow(row).getCell(column + 1),
                                    place,
                                    rows.fields().get(column).type(),
                                    random,
                                    given);
                        }
                    }
                } else {
                    List<String> ids = new ArrayList<>(
                            sheet.fields().stream().map(FormField::id).toList());
                    Collections.shuffle(ids, random);
                    List<XSSFCellStyle> styles = new ArrayList<>();
                    for (int q = 0; q < ids.size(); q++) {
                        styles.add(target.getRow(idRow + 2 + q).getCell(2).getCellStyle());
                    }
                    for (int q = 0; q < ids.size(); q++) {
                        String id = ids.get(q);
                        int before = sheet.fields().stream()
                                .map(FormField::id)
                                .toList()
                                .indexOf(id);
                        target.getRow(idRow + 2 + q).getCell(2).setCellStyle(styles.get(before));
                        target.getRow(idRow + 2 + q).getCell(0).setCellValue(id);
                        AnswerType type = sheet.fields().stream()
                                .filter(f -> f.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .type();
                        answer(target.getRow(idRow + 2 + q).getCell(2), sheet.id() + "/" + id, type, random, given);
                    }
                }
            }
            for (int i = 0; i < 5; i++) {
                workbook.setSheetOrder(workbook.getSheetName(random.nextInt(4)), random.nextInt(4));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static int idRow(XSSFSheet sheet) {
        for (var row : sheet) {
            XSSFCell cell = (XSSFCell) row.getCell(0);
            if (cell != null && cell.getStringCellValue().equals("#felter")) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no ids in " + sheet.getSheetName());
    }

    private static void answer(XSSFCell cell, String place, AnswerType type, Random random, Map<String, Object> given) {
        if (random.nextInt(4) == 0) {
            return;
        }
        if (type instanceof AnswerType.Day) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
            cell.setCellValue(day);
            given.put(place, day);
        } else if (type instanceof AnswerType.Decimal
                || type instanceof AnswerType.Percent
                || type instanceof AnswerType.Whole) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4))
                    .stripTrailingZeros();
            cell.setCellValue(number.doubleValue());
            given.put(place, number.scale() < 0 ? number.setScale(0) : number);
        } else {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            cell.setCellValue(text);
            given.put(place, text);
        }
    }

    /** The sample form is one of the random ones' kind: rows known beforehand come back as they were sent. */
    @Test
    void rowsKnownBeforehandComeBack() {
        FilledForm form = FormReader.read(FakeWorkbook.read(FormWriter.write(SampleForm.definition())))
                .orElseThrow();
        FormSheet.Rows sent = (FormSheet.Rows) SampleForm.definition().sheets().get(1);
        FilledForm.Rows back = (FilledForm.Rows) form.sheets().get(1);
        assertEquals(
                sent.rows().stream()
                        .map(r -> ((Value.Text) r.prefilled().get(0)).text())
                        .toList(),
                back.rows().stream()
                        .map(r -> r.answer("target_group")
                                .orElseThrow()
                                .cell()
                                .orElseThrow()
                                .content()
                                .raw())
                        .toList());
    }
}
