package dk.belaeg;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in a form as its recipient would, with another program than the one that made it. */
final class FormFiller {
    private FormFiller() {}

    /**
     * The form with its answers, its sheets in another order, and its questions and rows too, with blank rows between.
     *
     * @param questions answers by sheet and field
     * @param rows answers by sheet, one map of fields a row, in the order of the rows sent out
     */
    static byte[] filled(
            byte[] form,
            Map<String, Map<String, Value>> questions,
            Map<String, List<Map<String, Value>>> rows,
            Random random)
            throws IOException {
        return filled(form, questions, rows, Optional.of(random));
    }

    /** The form with its answers and everything where it was. */
    static byte[] filled(
            byte[] form, Map<String, Map<String, Value>> questions, Map<String, List<Map<String, Value>>> rows)
            throws IOException {
        return filled(form, questions, rows, Optional.empty());
    }

    private static byte[] filled(
            byte[] form,
            Map<String, Map<String, Value>> questions,
            Map<String, List<Map<String, Value>>> rows,
            Optional<Random> order)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                int ids = rowOfIds(sheet);
                if (ids >= 0) {
                    String id = text(sheet.getRow(0).getCell(0)).split("\\|", -1)[5];
                    answer(sheet, ids, questions.getOrDefault(id, Map.of()));
                    order.ifPresent(random -> shuffleQuestions(sheet, ids, random));
                    fillRows(sheet, ids, rows.getOrDefault(id, List.of()), order);
                }
            }
            order.ifPresent(random -> shuffleSheets(book, random));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void shuffleSheets(XSSFWorkbook book, Random random) {
        int visible = book.getNumberOfSheets() - 3;
        for (int i = 0; i < 6; i++) {
            book.setSheetOrder(book.getSheetName(random.nextInt(visible)), random.nextInt(visible));
        }
    }

    private static int rowOfIds(XSSFSheet sheet) {
        for (Row row : sheet) {
            if (text(row.getCell(0)).equals("#felter")) {
                return row.getRowNum();
            }
        }
        return -1;
    }

    private static String text(Cell cell) {
        return cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                ? cell.getStringCellValue()
                : "";
    }

    private static void answer(XSSFSheet sheet, int ids, Map<String, Value> answers) {
        int column = columns(sheet, ids).getOrDefault("#svar", -1);
        for (Row row : sheet) {
            Value value = row.getRowNum() > ids ? answers.get(text(row.getCell(0))) : null;
            if (value != null) {
                put(row.getCell(column), value);
            }
        }
    }

    /** Moves the questions with their answers about. */
    private static void shuffleQuestions(XSSFSheet sheet, int ids, Random random) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > ids && !text(row.getCell(0)).isEmpty()) {
                rows.add(row);
            }
        }
        for (int i = rows.size() - 1; i > 0; i--) {
            swap(rows.get(i), rows.get(random.nextInt(i + 1)));
        }
    }

    private static void swap(Row one, Row other) {
        for (int column = 0; column < one.getLastCellNum(); column++) {
            Cell here = one.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell there = other.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell kept = one.createCell(one.getLastCellNum());
            CellUtil.copyCell(here, kept, new CellCopyPolicy(), null);
            CellUtil.copyCell(there, here, new CellCopyPolicy(), null);
            CellUtil.copyCell(kept, there, new CellCopyPolicy(), null);
            one.removeCell(kept);
        }
    }

    private static Map<String, Integer> columns(XSSFSheet sheet, int ids) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : sheet.getRow(ids)) {
            if (cell.getColumnIndex() > 0) {
                columns.put(text(cell), cell.getColumnIndex());
            }
        }
        return columns;
    }

    /** Writes the rows, at shuffled places among all there are if so wanted: what stood there beforehand moves along. */
    private static void fillRows(XSSFSheet sheet, int ids, List<Map<String, Value>> rows, Optional<Random> order) {
        Map<String, Integer> columns = columns(sheet, ids);
        List<Map<String, Value>> whole = IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Map<String, Value> row = before(sheet.getRow(ids + 2 + i), columns);
                    row.putAll(rows.get(i));
                    return row;
                })
                .collect(Collectors.toList());
        order.ifPresent(random -> {
            while (!whole.isEmpty() && whole.size() < rowsOfTable(sheet, ids)) {
                whole.add(Map.of());
            }
            Collections.shuffle(whole, random);
        });
        for (int i = 0; i < whole.size(); i++) {
            Row target = sheet.getRow(ids + 2 + i);
            Map<String, Value> row = whole.get(i);
            columns.forEach((field, column) -> {
                if (!field.startsWith("#")) {
                    put(target.getCell(column), row.getOrDefault(field, Value.Blank.UNSTATED));
                }
            });
        }
    }

    /** How many rows the form has room for. */
    private static int rowsOfTable(XSSFSheet sheet, int ids) {
        return sheet.getTables().get(0).getEndRowIndex() - ids - 1;
    }

    private static Map<String, Value> before(Row row, Map<String, Integer> columns) {
        Map<String, Value> values = new LinkedHashMap<>();
        columns.forEach((field, column) -> {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                values.put(
                        field,
                        new Value.Amount(java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()));
            } else if (!text(cell).isEmpty()) {
                values.put(field, new Value.Text(text(cell)));
            }
        });
        return values;
    }

    private static void put(Cell cell, Value value) {
        if (value instanceof Value.Amount amount) {
            cell.setCellValue(amount.value().doubleValue());
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.day());
        } else if (value instanceof Value.Truth truth) {
            cell.setCellValue(truth.truth() ? "Ja" : "Nej");
        } else if (value instanceof Value.Range range) {
            cell.setCellValue(DanishNumbers.plain(range.lower()) + "-" + DanishNumbers.plain(range.upper()));
        } else if (value instanceof Value.Text text) {
            cell.setCellValue(text.text());
        } else {
            cell.setBlank();
        }
    }
}
