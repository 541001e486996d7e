package dk.belaeg;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What senders do to a file between getting and returning it: slips in values, rows, columns and sheets, other programs,
 * other encodings. Each mutation says what may be read afterwards without a word: the same as before, or the other valid
 * value that it wrote.
 */
final class FormMutations {
    /** How many times another place is looked for when the drawn one cannot have the mutation. */
    private static final int TRIES = 20;

    /** A column right of all that a form uses. */
    private static final int SPARE = 60;

    private final Codes codes;

    FormMutations(Codes codes) {
        this.codes = codes;
    }

    /**
     * One answer cell as it was read before.
     *
     * @param row the row's key in {@link MutationsTest}
     * @param read what was read: the values of the field's columns
     */
    record Answer(String row, Field field, Origin origin, String read) {}

    /**
     * A file after a mutation.
     *
     * @param what kind and place, for whoever reads a failure
     * @param allowed by row and field of every cell that holds something else now: what may be read there without a
     *     finding
     * @param rowsMayGo whether rows that the sender added may be gone
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Mutated(
            String kind, String what, String name, byte[] bytes, Map<String, Set<String>> allowed, boolean rowsMayGo) {}

    /** Mutates a filled form. A drawn mutation that has no place in it leaves it as it is, and another is drawn. */
    Mutated workbook(String name, byte[] file, List<Answer> answers, Random random) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int i = 0; i < TRIES; i++) {
                Draft draft = new Draft(book, answers, random);
                draft.mutate();
                if (draft.done) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    book.write(bytes);
                    return new Mutated(
                            draft.kind, draft.what, name, bytes.toByteArray(), draft.allowed, draft.rowsMayGo);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException("no mutation fits " + name);
    }

    /** One attempt at a mutation. */
    private final class Draft {
        private final XSSFWorkbook book;
        private final List<Answer> answers;
        private final Random random;
        private final Map<String, Set<String>> allowed = new TreeMap<>();
        private String kind = "";
        private String what = "";
        private boolean rowsMayGo;
        private boolean done;

        Draft(XSSFWorkbook book, List<Answer> answers, Random random) {
            this.book = book;
            this.answers = answers;
            this.random = random;
        }

        private void mutate() {
            switch (random.nextInt(30)) {
                case 0, 1, 2, 3 -> number();
                case 4, 5, 6, 7, 8 -> text();
                case 9 -> choice();
                case 10 -> clear();
                case 11 -> deleteColumn();
                case 12 -> deleteRow();
                case 13 -> insertRow();
                case 14 -> insertColumn();
                case 15 -> swapColumns();
                case 16 -> swapCells();
                case 17 -> duplicateRow();
                case 18 -> header(slip(random));
                case 19 -> header(String::new);
                case 20 -> renameSheet();
                case 21 -> deleteSheet();
                case 22 -> cloneSheet();
                case 23 -> hiddenId();
                case 24 -> deleteKey();
                case 25 -> style();
                case 26 -> formula();
                case 27 -> merge();
                case 28 -> total();
                default -> dateCell();
            }
        }

        private Answer one() {
            return answers.get(random.nextInt(answers.size()));
        }

        private XSSFCell cell(Answer answer) {
            return cell(answer.origin());
        }

        private XSSFCell cell(Origin origin) {
            CellReference at = new CellReference(origin.cell());
            XSSFSheet sheet = book.getSheet(origin.sheet());
            XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
            return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }

        private void told(String kind, Answer answer, String how) {
            this.kind = kind;
            this.what = answer.origin().danish() + " (" + answer.field().name() + "): " + how;
            done = true;
        }

        private void allow(Answer answer, String... read) {
            allowed.computeIfAbsent(answer.row() + " / " + answer.field().name(), key -> new TreeSet<>())
                    .addAll(Arrays.asList(read));
        }

        /** Another number in the cell of a number. */
        private void number() {
            Answer answer = one();
            if (!isNumber(answer.field()) || cell(answer).getCellType() != CellType.NUMERIC) {
                return;
            }
            double before = cell(answer).getNumericCellValue();
            double after =
                    switch (random.nextInt(9)) {
                        case 0 -> before * 10;
                        case 1 -> before * 100;
                        case 2 -> Math.floor(before / 10);
                        case 3 -> before + 1;
                        case 4 -> -before;
                        case 5 -> before + 0.5;
                        case 6 -> 0;
                        case 7 -> before / 100;
                        default -> 1e9 + before;
                    };
            cell(answer).setCellValue(after);
            allow(answer, Meaning.ofNumber(answer.field(), after).toArray(String[]::new));
            told("tal", answer, before + " -> " + after);
        }

        /** The number written as text, in one of many ways. */
        private void text() {
            Answer answer = one();
            if (!isNumber(answer.field())) {
                return;
            }
            String written = Meaning.TEXTS.get(random.nextInt(Meaning.TEXTS.size()));
            cell(answer).setCellValue(written);
            allow(answer, Meaning.ofText(answer.field(), written).toArray(String[]::new));
            told("tekst", answer, "»" + written + "«");
        }

        private void choice() {
            Answer answer = one();
            if (answer.field().kind() != FieldKind.CODE) {
                return;
            }
            List<CodeList.Entry> entries = codes.list(answer.field().codes()).rows();
            CodeList.Entry drawn = entries.get(random.nextInt(entries.size()));
            String written = drawn.get("name");
            switch (random.nextInt(4)) {
                case 0 -> written = " " + written.toUpperCase(Locale.ROOT) + "  ";
                case 1 -> written = slip(random).apply(written);
                default -> {}
            }
            cell(answer).setCellValue(written);
            allow(answer, drawn.get("code"));
            told("valg", answer, "»" + written + "«");
        }

        private void clear() {
            Answer answer = one();
            if (answer.read().isEmpty()) {
                return;
            }
            cell(answer).setBlank();
            // a required field must be told; another one is simply not answered
            allow(answer, answer.field().required() ? new String[0] : new String[] {""});
            told("tømt", answer, "tømt");
        }

        private XSSFSheet sheet(Answer answer) {
            return book.getSheet(answer.origin().sheet());
        }

        private int column(Answer answer) {
            return new CellReference(answer.origin().cell()).getCol();
        }

        private int row(Answer answer) {
            return new CellReference(answer.origin().cell()).getRow();
        }

        private void deleteColumn() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            int column = column(answer);
            if (answers.stream()
                    .allMatch(other -> sameColumn(answer, other) && other.read().isEmpty())) {
                return;
            }
            for (Row row : sheet) {
                for (int c = column, last = row.getLastCellNum(); c < last; c++) {
                    copy(row.getCell(c + 1), row, c);
                }
            }
            told("slettet kolonne", answer, "kolonnen er slettet");
        }

        private boolean sameColumn(Answer one, Answer other) {
            return one.origin().sheet().equals(other.origin().sheet()) && column(one) == column(other);
        }

        /** Puts what stands in one cell into another; nothing where there is no cell. */
        private void copy(@Nullable Cell from, Row row, int column) {
            Cell to = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (from == null) {
                to.setBlank();
            } else {
                CellUtil.copyCell(from, to, new CellCopyPolicy(), null);
            }
        }

        private void deleteRow() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            int row = row(answer);
            boolean given = !text(sheet.getRow(row).getCell(0)).isEmpty();
            sheet.removeRow(sheet.getRow(row));
            if (row < sheet.getLastRowNum()) {
                sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
            }
            rowsMayGo = !given;
            told("slettet række", answer, given ? "rækken er slettet" : "den frie række er slettet");
        }

        private void insertRow() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            sheet.shiftRows(row(answer), sheet.getLastRowNum(), 1 + random.nextInt(2));
            told("indsat række", answer, "blanke rækker over");
        }

        private void insertColumn() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            int column = column(answer);
            for (Row row : sheet) {
                for (int c = row.getLastCellNum(); c >= column; c--) {
                    copy(row.getCell(c), row, c + 1);
                }
                copy(null, row, column);
            }
            told("indsat kolonne", answer, "en blank kolonne foran");
        }

        /** Two columns change places, header and all. */
        private void swapColumns() {
            Answer answer = one();
            Answer other = one();
            if (!answer.origin().sheet().equals(other.origin().sheet()) || column(answer) == column(other)) {
                return;
            }
            int spare = SPARE;
            for (Row row : sheet(answer)) {
                copy(row.getCell(column(answer)), row, spare);
                copy(row.getCell(column(other)), row, column(answer));
                copy(row.getCell(spare), row, column(other));
                row.getCell(spare).setBlank();
            }
            told("byttede kolonner", answer, "byttet med " + other.origin().cell());
        }

        /** The contents of two cells of one column change places: another valid answer for both. */
        private void swapCells() {
            Answer answer = one();
            List<Answer> others = answers.stream()
                    .filter(other -> sameColumn(answer, other)
                            && other.field().equals(answer.field())
                            && !other.read().equals(answer.read()))
                    .toList();
            if (others.isEmpty()) {
                return;
            }
            Answer other = others.get(random.nextInt(others.size()));
            XSSFCell here = cell(answer);
            XSSFCell there = cell(other);
            CellCopyPolicy values =
                    new CellCopyPolicy.Builder().cellStyle(false).build();
            XSSFCell kept = here.getRow().getCell(SPARE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            CellUtil.copyCell(here, kept, values, null);
            CellUtil.copyCell(there, here, values, null);
            CellUtil.copyCell(kept, there, values, null);
            kept.setBlank();
            allow(answer, other.read());
            allow(other, answer.read());
            told("byttede celler", answer, "byttet med " + other.origin().cell());
        }

        private void duplicateRow() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            int row = row(answer);
            int last = sheet.getLastRowNum();
            XSSFRow copy = sheet.createRow(last + 1);
            for (Cell cell : sheet.getRow(row)) {
                CellUtil.copyCell(cell, copy.createCell(cell.getColumnIndex()), new CellCopyPolicy(), null);
            }
            told("gentaget række", answer, "rækken står også nederst");
        }

        private void header(UnaryOperator<String> change) {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            for (int r = row(answer) - 1; r >= 0; r--) {
                Row row = sheet.getRow(r);
                Cell header = row == null ? null : row.getCell(column(answer));
                if (header != null && !text(header).isEmpty() && sameHeader(text(header), answer.field())) {
                    header.setCellValue(change.apply(text(header)));
                    told("overskrift", answer, "»" + text(header) + "«");
                    return;
                }
            }
        }

        private boolean sameHeader(String text, Field field) {
            return text.startsWith(field.title());
        }

        private void renameSheet() {
            Answer answer = one();
            int sheet = book.getSheetIndex(answer.origin().sheet());
            book.setSheetName(
                    sheet,
                    List.of("Ark1", "Kopi", "Svar (2)", "Målgrupper 2026").get(random.nextInt(4)));
            told("omdøbt ark", answer, book.getSheetName(sheet));
        }

        private void deleteSheet() {
            Answer answer = one();
            book.removeSheetAt(book.getSheetIndex(answer.origin().sheet()));
            told("slettet ark", answer, "arket er slettet");
        }

        private void cloneSheet() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            XSSFSheet copy = book.createSheet("Kopi af " + sheet.getSheetName());
            for (Row row : sheet) {
                XSSFRow made = copy.createRow(row.getRowNum());
                for (Cell cell : row) {
                    CellUtil.copyCell(cell, made.createCell(cell.getColumnIndex()), new CellCopyPolicy(), null);
                }
            }
            told("kopieret ark", answer, "arket findes to gange");
        }

        private void hiddenId() {
            Answer answer = one();
            Row row = sheet(answer).getRow(row(answer));
            Cell id = row.getCell(0);
            if (text(id).isEmpty()) {
                return;
            }
            id.setCellValue(random.nextBoolean() ? "x" : "");
            told("skjult nøgle", answer, "id i kolonne A overskrevet");
        }

        private void deleteKey() {
            Answer answer = one();
            for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
                if (book.getSheetName(i).startsWith("belaeg-")) {
                    book.removeSheetAt(i);
                }
            }
            book.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .clear();
            told("slettet nøgle", answer, "skjulte ark og egenskaber er væk");
        }

        private void style() {
            Answer answer = one();
            if (!isNumber(answer.field()) || cell(answer).getCellType() != CellType.NUMERIC) {
                return;
            }
            List<String> formats = List.of("@", "dd-mm-yyyy", "0%", "#,##0,", "0.00", "#,##0 \"t.kr.\"", "General");
            String format = formats.get(random.nextInt(formats.size()));
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell(answer).setCellStyle(style);
            told("talformat", answer, format);
        }

        private void formula() {
            Answer answer = one();
            if (!isNumber(answer.field()) || cell(answer).getCellType() != CellType.NUMERIC) {
                return;
            }
            double value = cell(answer).getNumericCellValue();
            XSSFCell cell = cell(answer);
            cell.setCellFormula("1+1");
            boolean computed = random.nextBoolean();
            if (computed) {
                cell.setCellValue(value);
            }
            told("formel", answer, computed ? "med værdi" : "uden værdi");
        }

        private void merge() {
            Answer answer = one();
            int row = row(answer);
            int column = column(answer);
            boolean down = random.nextBoolean();
            try {
                sheet(answer)
                        .addMergedRegion(
                                new CellRangeAddress(row, row + (down ? 1 : 0), column, column + (down ? 0 : 1)));
            } catch (IllegalStateException overlapping) {
                return;
            }
            told("flettet", answer, down ? "med cellen under" : "med cellen til højre");
        }

        /** A row of sums below the rows. */
        private void total() {
            Answer answer = one();
            XSSFSheet sheet = sheet(answer);
            List<Answer> rows = answers.stream()
                    .filter(other ->
                            other.origin().sheet().equals(answer.origin().sheet()))
                    .toList();
            int last = rows.stream().mapToInt(this::row).max().orElseThrow();
            XSSFRow below = sheet.getRow(last + 1) == null ? sheet.createRow(last + 1) : sheet.getRow(last + 1);
            if (rows.stream().mapToInt(this::row).distinct().count() < 2
                    || !text(below.getCell(1)).isEmpty()) {
                return;
            }
            for (int column : rows.stream().map(this::column).collect(Collectors.toSet())) {
                double sum = rows.stream()
                        .filter(other -> column(other) == column)
                        .map(this::cell)
                        .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                        .mapToDouble(XSSFCell::getNumericCellValue)
                        .sum();
                if (sum > 0) {
                    below.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(sum);
                }
            }
            below.getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(
                            List.of("I alt", "Sum", "Total", "I alt voksne").get(random.nextInt(4)));
            told("sumrække", answer, "under rækkerne");
        }

        private void dateCell() {
            Answer answer = one();
            if (answer.field().kind() != FieldKind.DATE) {
                return;
            }
            List<LocalDate> days = List.of(
                    LocalDate.of(2062, 5, 7),
                    LocalDate.of(2006, 5, 7),
                    LocalDate.of(2026, 5, 6),
                    LocalDate.of(1900, 1, 5));
            LocalDate day = days.get(random.nextInt(days.size()));
            cell(answer).setCellValue(day);
            allow(answer, day.getYear() == 2026 ? new String[] {day.toString()} : new String[0]);
            told("dato", answer, day.toString());
        }

        private String text(@Nullable Cell cell) {
            return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        }
    }

    private static boolean isNumber(Field field) {
        return switch (field.kind()) {
            case WHOLE, DECIMAL, COUNT, PERCENT, MONEY -> true;
            default -> false;
        };
    }

    /** One letter left out, doubled, changed or moved. */
    private static UnaryOperator<String> slip(Random random) {
        return text -> {
            if (text.length() < 3) {
                return text + "x";
            }
            int at = 1 + random.nextInt(text.length() - 2);
            return switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(at + 1);
                case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
                case 2 -> text.substring(0, at) + "q" + text.substring(at + 1);
                default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            };
        };
    }

    /** Mutates a text file: its encoding, its signs, its lines. */
    Mutated text(String name, byte[] file, List<Answer> answers, Random random) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        Map<String, Set<String>> allowed = new TreeMap<>();
        return switch (random.nextInt(9)) {
            case 0, 1 -> {
                Charset charset = Charset.forName(
                        List.of("windows-1252", "IBM865", "IBM850", "x-MacRoman", "UTF-16LE", "UTF-16BE", "ISO-8859-15")
                                .get(random.nextInt(7)));
                yield new Mutated("tegnsæt", charset.name(), name, encoded(text, charset), allowed, false);
            }
            case 2 ->
                new Mutated(
                        "tegnsæt",
                        "UTF-8 læst som Windows-1252",
                        name,
                        new String(file, Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8),
                        allowed,
                        false);
            case 3 -> {
                byte[] bad = file.clone();
                int at = letter(bad, random);
                bad[at] = (byte) (0x80 + random.nextInt(0x40));
                yield new Mutated("ødelagt byte", "byte " + at, name, bad, allowed, false);
            }
            case 4 -> {
                int cut = file.length / 2 + random.nextInt(file.length / 2 - 4);
                yield new Mutated("afkortet", "efter " + cut + " byte", name, Arrays.copyOf(file, cut), allowed, true);
            }
            case 5 -> {
                int line = 2 + random.nextInt(lines.size() - 3);
                lines.set(line, lines.get(line).replaceFirst(";", ""));
                yield joined("felt væk", "linje " + (line + 1), name, lines, allowed);
            }
            case 6 -> {
                int line = 2 + random.nextInt(lines.size() - 3);
                lines.add(line, lines.get(1));
                yield joined("gentaget overskrift", "linje " + (line + 1), name, lines, allowed);
            }
            case 7 -> {
                Answer answer = answers.get(random.nextInt(answers.size()));
                if (!isNumber(answer.field())) {
                    Collections.swap(lines, 2, 3);
                    yield joined("byttede linjer", "3 og 4", name, lines, allowed);
                }
                String written = Meaning.TEXTS.get(random.nextInt(Meaning.TEXTS.size()));
                int line = new CellReference(answer.origin().cell()).getRow();
                String[] parts = lines.get(line).split(";", -1);
                parts[new CellReference(answer.origin().cell()).getCol()] = written;
                lines.set(line, String.join(";", parts));
                allowed.put(
                        answer.row() + " / " + answer.field().name(),
                        Set.copyOf(Meaning.ofText(answer.field(), written)));
                yield joined("tekst", answer.origin().danish() + " »" + written + "«", name, lines, allowed);
            }
            default -> {
                lines.set(1, slip(random).apply(lines.get(1)));
                yield joined("overskrift", lines.get(1), name, lines, allowed);
            }
        };
    }

    private static int letter(byte[] bytes, Random random) {
        int at;
        do {
            at = 120 + random.nextInt(bytes.length - 120);
        } while (!Character.isLetter(bytes[at]));
        return at;
    }

    private static Mutated joined(
            String kind, String what, String name, List<String> lines, Map<String, Set<String>> allowed) {
        return new Mutated(
                kind, what, name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), allowed, false);
    }

    private static byte[] encoded(String text, Charset charset) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text.replace("\uFEFF", "")));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException cannot) {
            return text.replace("\uFEFF", "").getBytes(charset);
        }
    }
}
