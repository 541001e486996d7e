package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.Main;
import dk.belaeg.contract.ContractException;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One who works on a round by its commands, and reads what they say and write. */
public final class Secretariat {
    private final Path folder;
    private String told = "";

    Secretariat(Path folder) {
        this.folder = folder;
    }

    /** A command on the round; nothing it says may be a stack trace. */
    void does(int exit, String command, String... rest) {
        List<String> line = new ArrayList<>(List.of(command, folder.toString()));
        line.addAll(Arrays.asList(rest));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Main.run(line.toArray(String[]::new), out, out);
        told = bytes.toString(StandardCharsets.UTF_8);
        assertFalse(told.contains("Exception"), told);
        assertEquals(exit, code, told);
    }

    /** The last command has said so. */
    void says(String words) {
        assertTrue(told.contains(words), told);
    }

    /** What the last command said. */
    String told() {
        return told;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A place in the inbox; its folder is made. */
    Path inbox(String name) throws IOException {
        Path file = folder.resolve("indbakke").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** A text that the status has written. */
    String status(String name) throws IOException {
        return Files.readString(folder.resolve("fortroligt/status").resolve(name));
    }

    /** The rows of a sheet of the status, as shown, cells between bars. */
    List<String> statusSheet(String sheet) throws IOException {
        return sheet(folder.resolve("fortroligt/status/status.xlsx"), sheet);
    }

    public static List<String> sheet(Path workbook, String name) throws IOException {
        List<String> rows = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            Sheet sheet = book.getSheet(name);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(shown.formatCellValue(cell));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** The workbook with other values in cells that hold these words. */
    static byte[] replaced(byte[] workbook, Map<String, Object> values) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> {
                    boolean words = cell.getCellType() == CellType.STRING;
                    Object value = words ? values.get(cell.getStringCellValue()) : null;
                    if (value instanceof Integer number) {
                        cell.setCellValue(number);
                    } else if (value != null) {
                        cell.setCellValue(value.toString());
                    }
                }));
            }
            return bytes(book);
        }
    }

    /** The workbook with a remark in a cell that the form does not ask for. */
    static byte[] withRemark(byte[] workbook, String sheet, String words) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Row last = book.getSheet(sheet).getRow(book.getSheet(sheet).getLastRowNum());
            last.createCell(last.getLastCellNum() + 2).setCellValue(words);
            return bytes(book);
        }
    }

    /** Writes one line in the round's workbook of corrections, by the headers of its columns. */
    void writesCorrection(String sheet, Map<String, Object> values) throws IOException {
        Path file = folder.resolve("rettelser.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Row header = null;
            for (Row row : book.getSheet(sheet)) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("Fil")) {
                    header = row;
                }
            }
            Row line =
                    book.getSheet(sheet).getRow(Objects.requireNonNull(header).getRowNum() + 1);
            for (Cell title : header) {
                Object value = values.get(title.toString());
                if (value instanceof Integer number) {
                    line.getCell(title.getColumnIndex()).setCellValue(number);
                } else if (value != null) {
                    line.getCell(title.getColumnIndex()).setCellValue(value.toString());
                }
            }
            Files.write(file, bytes(book));
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    /** Keeps a copy of the round as it is now, for the pictures of the guide, when {@code docs/billeder/lav} asks for it. */
    void isShown(String name) throws IOException {
        String place = System.getProperty("belaeg.billeder");
        if (place != null) {
            Path target = Path.of(place, name);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path copy = target.resolve(folder.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    Round round() throws IOException, ContractException {
        return Subjects.round(folder, SmallRound.contracts());
    }
}
