package dk.belaeg.office.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWorkbook.MarkMeaning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a table holds is read back from the workbook as it was given. */
class WrittenValuesTest {
    private static final String CHARACTERS = "abcæøåÆØÅ é\u00A0'\"<>&=+-@_x000D_\n\t≤\u0001\uD83D\uDE00,;:1234567890";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomTablesComeBack(long seed) {
        Random random = new Random(seed);
        List<ReportColumn> columns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ColumnFormat format = i == 0 ? ColumnFormat.text() : ColumnFormat.decimals(random.nextInt(4));
            columns.add(ReportColumn.of("Kolonne " + i + " <&>", "antal", format));
        }
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            List<Value> values = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                values.add(value(random));
            }
            rows.add(values);
        }
        ReportSheet table = ReportSheet.of("Tal", "Tal", "", List.of(), "", columns, rows);
        Cover cover = new Cover("Prøve", "", LocalDate.of(2026, 1, 1), List.of(), List.of(), "");
        byte[] bytes = ReportWriter.write(
                new ReportWorkbook(cover, List.of(), List.of(new MarkMeaning("≤3", "få")), List.of(table)));
        RawSheet sheet = FakeWorkbook.read(bytes).sheets().get(3);
        int header = sheet.tables().get(0).range().first().row();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                RawCell cell = sheet.cell(header + 1 + row, column + 1).orElseThrow();
                check(rows.get(row).get(column), cell, columns.get(column).format());
            }
        }
    }

    private static Value value(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new Value.Amount(BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, random.nextInt(6)));
            case 2 ->
                new Value.Range(BigDecimal.valueOf(random.nextInt(50)), BigDecimal.valueOf(50 + random.nextInt(50)));
            case 3 -> new Value.Mark("≤3");
            case 4 -> new Value.Blank(random.nextBoolean() ? "" : "ikke opgjort");
            case 5 -> new Value.Day(LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000));
            case 6 -> new Value.Truth(random.nextBoolean());
            default -> new Value.Text(text(random));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(CHARACTERS.codePointAt(CHARACTERS.offsetByCodePoints(
                    0, random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length())))));
        }
        return text.toString();
    }

    private static void check(Value expected, RawCell cell, ColumnFormat format) {
        if (expected instanceof Value.Amount amount) {
            BigDecimal read = ((CellContent.Numeral) cell.content()).shown();
            assertEquals(0, amount.value().compareTo(read), amount + " read as " + read);
        } else if (expected instanceof Value.Day day) {
            assertEquals(day.day().atStartOfDay(), ((CellContent.DateNumber) cell.content()).moment());
        } else if (expected instanceof Value.Text text) {
            assertEquals(new CellContent.Text(text.text()), cell.content());
        } else {
            assertEquals(new CellContent.Text(ValueText.of(expected, format)), cell.content());
        }
    }
}
