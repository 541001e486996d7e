package dk.belaeg.office.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.read.CheckedZip.ZipLimits;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawSheet.Kind;
import dk.belaeg.office.read.RawSheet.LooseText;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of Excel 97 to 2003: plain values come out as from files of today, what is not certain is never a value. */
class OldWorkbooksTest {
    private static byte[] sheet(Consumer<HSSFSheet> content) {
        return OldWorkbook.with(book -> content.accept(book.createSheet("Svar")));
    }

    private static byte[] twoNumbers() {
        return sheet(sheet -> {
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue(12);
            row.createCell(1).setCellValue(13);
            row.createCell(2).setCellValue("Ærø");
        });
    }

    private static RawSheet read(byte[] bytes) {
        return FakeWorkbook.read(bytes).sheets().get(0);
    }

    private static CellContent content(byte[] bytes, String cell) {
        return read(bytes).cell(CellRef.parse(cell).orElseThrow()).orElseThrow().content();
    }

    private static List<String> problems(byte[] bytes) {
        return FakeWorkbook.read(bytes).problems().stream()
                .map(p -> p.kind().id() + p.cellRef().map(c -> " " + c).orElse(""))
                .toList();
    }

    private static RefusalReason refused(byte[] bytes) {
        return assertInstanceOf(OpenResult.Refused.class, FakeWorkbook.open(bytes))
                .reason();
    }

    /** The file with one of its records changed: the {@code number}th of that kind, counted from 1. */
    private static byte[] changed(byte[] file, int kind, int number, ObjIntConsumer<ByteBuffer> change) {
        return OldWorkbook.withRecords(file, records -> {
            change.accept(
                    ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN), OldWorkbook.record(records, kind, number));
            return records;
        });
    }

    @Test
    void everyKindOfPlainValue() {
        byte[] file = sheet(sheet -> {
            HSSFWorkbook book = sheet.getWorkbook();
            HSSFRow row = sheet.createRow(4);
            row.createCell(0).setCellValue("Æblegården");
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.NA);
            row.createCell(4).setCellValue(1_200_000);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            row.createCell(5).setCellValue(0.975);
            row.getCell(5).setCellStyle(percent);
            CellStyle quoted = book.createCellStyle();
            quoted.setQuotePrefixed(true);
            row.createCell(6).setCellValue("12");
            row.getCell(6).setCellStyle(quoted);
            row.createCell(7).setCellStyle(percent);
        });
        assertEquals(new CellContent.Text("Æblegården"), content(file, "A5"));
        assertEquals("0.30000000000000004", content(file, "B5").raw());
        assertEquals(new CellContent.Truth(true), content(file, "C5"));
        assertEquals(new CellContent.ErrorValue("#N/A"), content(file, "D5"));
        assertEquals(new CellContent.Numeral("1200000"), content(file, "E5"));
        RawCell share = read(file).cell(5, 6).orElseThrow();
        assertEquals(
                "0.975",
                assertInstanceOf(CellContent.Numeral.class, share.content())
                        .shown()
                        .toPlainString());
        assertEquals(NumberFormat.Category.PERCENT, share.format().category());
        assertTrue(read(file).cell(5, 7).orElseThrow().quoted());
        assertEquals(7, read(file).cells().size(), "formatting alone is no content");
        assertEquals(List.of(), problems(file));
    }

    @Test
    void formulasAreNeverValuesWhateverTheirResult() {
        byte[] file = sheet(sheet -> {
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue(5);
            row.createCell(1).setCellFormula("A1*2");
            row.createCell(2).setCellFormula("A1*2");
            row.getCell(2).setCellValue(10);
            row.createCell(3).setCellFormula("\"Æ\"&\"rø\"");
            row.getCell(3).setCellValue(new HSSFRichTextString("Ærø"));
            row.createCell(4).setCellFormula("1/0");
            row.getCell(4).setCellErrorValue(FormulaError.DIV0);
        });
        assertEquals(new CellContent.Numeral("5"), content(file, "A1"));
        for (String cell : List.of("B1", "C1", "D1", "E1")) {
            CellContent.Unreadable formula = assertInstanceOf(CellContent.Unreadable.class, content(file, cell));
            assertEquals(ProblemKind.FORMULA_IN_OLD_FORMAT, formula.why());
            assertEquals("", formula.raw());
        }
        assertEquals(
                List.of(
                        "formula-in-old-format B1",
                        "formula-in-old-format C1",
                        "formula-in-old-format D1",
                        "formula-in-old-format E1"),
                problems(file));
    }

    @Test
    void whatIsHiddenAndMergedIsSeen() {
        byte[] file = OldWorkbook.with(book -> {
            HSSFSheet sheet = book.createSheet("Svar");
            for (int i = 0; i < 3; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(i);
                row.createCell(1).setCellValue(10 + i);
                row.createCell(2).setCellValue(20 + i);
            }
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            sheet.protectSheet("");
            book.createSheet("Skjult").createRow(0).createCell(0).setCellValue("x");
            book.createSheet("Meget skjult");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        RawWorkbook book = FakeWorkbook.read(file);
        RawSheet sheet = book.sheets().get(0);
        assertTrue(sheet.hidden().row(2) && sheet.hidden().column(3) && sheet.locked());
        assertFalse(sheet.hidden().row(1) || sheet.hidden().column(1));
        assertEquals("A1:B1", sheet.merged().get(0).name());
        assertEquals(List.of("value-under-merge B1"), problems(file));
        assertEquals(
                List.of(Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN),
                book.sheets().stream().map(RawSheet::visibility).toList());
        assertTrue(book.sheets().get(1).hides(book.sheets().get(1).cells().get(0)));
    }

    @Test
    void whatStandsBesideTheCellsIsSeen() {
        byte[] file = OldWorkbook.with(book -> {
            HSSFSheet sheet = book.createSheet("Svar");
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            HSSFClientAnchor anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 5);
            HSSFComment comment = drawing.createComment(anchor);
            comment.setString(new HSSFRichTextString("Er det rigtigt?"));
            comment.setAuthor("Bo");
            sheet.createRow(1).createCell(1).setCellComment(comment);
            drawing.createTextbox(anchor).setString(new HSSFRichTextString("Husk frist"));
            sheet.getFooter().setLeft("Fra Ærø");
            book.createName().setNameName("belaeg_tal");
            book.getName("belaeg_tal").setRefersToFormula("\"2026\"");
            book.createInformationProperties();
            book.getSummaryInformation().setTitle("Opfølgning");
            CustomProperties own = new CustomProperties();
            own.put("belaeg.round", "2026");
            book.getDocumentSummaryInformation().setCustomProperties(own);
        });
        RawWorkbook book = FakeWorkbook.read(file);
        assertEquals(
                List.of(new CellComment(new CellRef(2, 2), "Bo", "Er det rigtigt?", false)),
                book.sheets().get(0).comments());
        assertTrue(book.sheets().get(0).looseTexts().contains(new LooseText("tekstboks", "Husk frist")));
        assertTrue(book.sheets().get(0).looseTexts().contains(new LooseText("sidefod", "&C&LFra Ærø&R")));
        assertEquals(List.of(new DefinedName("belaeg_tal", "\"2026\"", null, false)), book.names());
        assertEquals(Map.of("belaeg.round", "2026"), book.customProperties());
        assertEquals("Opfølgning", book.properties().get("title"));
    }

    @Test
    void datesAreNoNumbersAndMayBeCountedFrom1904() {
        Consumer<HSSFWorkbook> day = book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("\"den \"d. mmmm yyyy"));
            HSSFRow row = book.createSheet("Svar").createRow(0);
            row.createCell(0).setCellValue(46_082);
            row.createCell(1).setCellValue(60);
            row.forEach(cell -> cell.setCellStyle(style));
        };
        byte[] file = OldWorkbook.with(day);
        assertEquals(new CellContent.DateNumber("46082", LocalDateTime.of(2026, 3, 1, 0, 0)), content(file, "A1"));
        assertEquals(List.of("bad-date B1"), problems(file));
        byte[] mac = OldWorkbook.with(book -> {
            book.getInternalWorkbook().getRecords().stream()
                    .filter(record -> record instanceof org.apache.poi.hssf.record.DateWindow1904Record)
                    .forEach(record ->
                            ((org.apache.poi.hssf.record.DateWindow1904Record) record).setWindowing((short) 1));
            day.accept(book);
        });
        assertEquals(DateSystem.FROM_1904, FakeWorkbook.read(mac).dateSystem());
        assertEquals(new CellContent.DateNumber("46082", LocalDateTime.of(2030, 3, 2, 0, 0)), content(mac, "A1"));
    }

    @Test
    void numbersThatAreNone() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE}) {
            byte[] file = changed(twoNumbers(), NumberRecord.sid, 1, (b, at) -> b.putDouble(at + 10, number));
            assertEquals(List.of("not-a-number A1"), problems(file), String.valueOf(number));
            assertEquals(new CellContent.Numeral("13"), content(file, "B1"));
        }
    }

    @Test
    void cellThatStandsTwiceKeepsNeitherValue() {
        byte[] file = changed(twoNumbers(), NumberRecord.sid, 2, (b, at) -> b.putShort(at + 6, (short) 0));
        assertEquals(List.of("duplicate-cell A1"), problems(file));
        assertEquals("12 | 13", content(file, "A1").raw());
    }

    @Test
    void textsAndStylesThatAreNotThere() {
        byte[] noText = changed(twoNumbers(), LabelSSTRecord.sid, 1, (b, at) -> b.putInt(at + 10, 99));
        assertEquals(List.of("bad-shared-string C1"), problems(noText));
        byte[] noStyle = changed(twoNumbers(), NumberRecord.sid, 1, (b, at) -> b.putShort(at + 8, (short) 4000));
        assertEquals(List.of("bad-style A1"), problems(noStyle));
        byte[] outside = changed(twoNumbers(), NumberRecord.sid, 1, (b, at) -> b.putShort(at + 6, (short) 300));
        assertEquals(List.of("outside-sheet"), problems(outside));
    }

    @Test
    void numbersOfAChartInTheSheetAreNotItsOwn() {
        byte[] chart = {
            9, 8, 16, 0, 0, 6, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 10, 0, 0, 0
        };
        byte[] file = OldWorkbook.withRecords(twoNumbers(), records -> {
            int end = OldWorkbook.record(records, EOFRecord.sid, 2);
            ByteBuffer all = ByteBuffer.allocate(records.length + chart.length);
            all.put(records, 0, end).put(chart).put(records, end, records.length - end);
            return all.array();
        });
        assertEquals(List.of(), problems(file));
        assertEquals(3, read(file).cells().size());
    }

    @Test
    void damagedSheetCostsOnlyThatSheet() {
        byte[] two = OldWorkbook.with(book -> {
            book.createSheet("Hel").createRow(0).createCell(0).setCellValue(1);
            book.createSheet("Itu").createRow(0).createCell(0).setCellValue(2);
        });
        byte[] broken = OldWorkbook.withRecords(two, records -> {
            // A number whose record is cut short by six bytes, as the one after it says.
            int at = OldWorkbook.record(records, NumberRecord.sid, 2);
            ByteBuffer all = ByteBuffer.allocate(records.length - 6);
            return all.put(records, 0, at + 2)
                    .put(new byte[] {8, 0})
                    .put(records, at + 4, 8)
                    .put(records, at + 18, records.length - at - 18)
                    .array();
        });
        assertEquals(List.of("sheet-unreadable"), problems(broken));
        assertEquals(new CellContent.Numeral("1"), content(broken, "A1"));
        assertFalse(FakeWorkbook.read(broken).sheets().get(1).readable());
        byte[] samePlace = OldWorkbook.withRecords(two, records -> {
            int first = OldWorkbook.record(records, BoundSheetRecord.sid, 1);
            int second = OldWorkbook.record(records, BoundSheetRecord.sid, 2);
            System.arraycopy(records, first + 4, records, second + 4, 4);
            return records;
        });
        assertEquals(List.of("sheet-missing"), problems(samePlace));
    }

    @Test
    void encryptedFilesAreRefused() {
        byte[] file;
        try {
            Biff8EncryptionKey.setCurrentUserPassword("hemmelig");
            file = twoNumbers();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertEquals(RefusalReason.PASSWORD_PROTECTED, refused(file));
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] good = twoNumbers();
        assertEquals(RefusalReason.DAMAGED_FILE, refused(Arrays.copyOf(good, 1024)));
        byte[] huge = good.clone();
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(44, 60_000);
        assertEquals(RefusalReason.DAMAGED_FILE, refused(huge));
        assertEquals(RefusalReason.DAMAGED_FILE, refused(OldWorkbook.withRecords(good, r -> Arrays.copyOf(r, 1000))));
        assertEquals(RefusalReason.DAMAGED_FILE, refused(OldWorkbook.withRecords(good, r -> new byte[5000])));
    }

    @Test
    void filesOlderThanExcel97AreRefused() {
        byte[] file = changed(twoNumbers(), BOFRecord.sid, 1, (b, at) -> b.putShort(at + 4, (short) 0x0500));
        assertEquals(RefusalReason.OLD_EXCEL, refused(file));
    }

    @Test
    void limits() {
        Limits small = new Limits(50_000, new ZipLimits(12, 6_000, 8_000, 50), 1, 3, 4, 6, 3, 30, 10);
        byte[] countless = changed(twoNumbers(), SSTRecord.sid, 1, (b, at) -> b.putInt(at + 8, Integer.MAX_VALUE));
        assertEquals(RefusalReason.TOO_MUCH_TEXT, refused(countless));
        Map<RefusalReason, byte[]> tooMuch = Map.of(
                RefusalReason.TOO_MANY_ROWS, cells(4, 1),
                RefusalReason.TOO_MANY_COLUMNS, cells(1, 5),
                RefusalReason.TOO_MANY_CELLS, cells(2, 4),
                RefusalReason.TOO_MUCH_TEXT,
                        sheet(s -> s.createRow(0).createCell(0).setCellValue("å".repeat(31))),
                RefusalReason.TOO_MANY_SHEETS,
                        OldWorkbook.with(book -> {
                            book.createSheet("a");
                            book.createSheet("b");
                        }));
        tooMuch.forEach((reason, bytes) -> {
            OpenResult opened = new WorkbookReader(small).open(new FileBytes("a.xls", bytes));
            assertEquals(
                    reason, assertInstanceOf(OpenResult.Refused.class, opened).reason());
        });
        OpenResult few = new WorkbookReader(small).open(new FileBytes("a.xls", cells(2, 3)));
        assertInstanceOf(OpenResult.Workbook.class, few);
    }

    private static byte[] cells(int rows, int columns) {
        return sheet(sheet -> {
            for (int i = 0; i < rows * columns; i++) {
                HSSFRow row = i % columns == 0 ? sheet.createRow(i / columns) : sheet.getRow(i / columns);
                row.createCell(i % columns).setCellValue(i);
            }
        });
    }

    @Test
    void sheetsOfChartsHaveNoCells() {
        byte[] file = changed(twoNumbers(), BOFRecord.sid, 2, (b, at) -> b.putShort(at + 6, (short) 0x20));
        assertEquals(Kind.CHART, read(file).kind());
        assertEquals(List.of(), read(file).cells());
    }

    /** Whatever the bytes are, opening the file gives an answer and never an exception. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changedBytes(long seed) {
        Random random = new Random(seed);
        byte[] good = OldWorkbook.with(book -> {
            HSSFSheet sheet = book.createSheet("Svar");
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellValue("Ærø");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellFormula("B1*2");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:B4"));
            sheet.setColumnHidden(3, true);
            HSSFComment comment = sheet.createDrawingPatriarch()
                    .createComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 5));
            comment.setString(new HSSFRichTextString("x"));
            row.getCell(0).setCellComment(comment);
            book.createInformationProperties();
        });
        UnaryOperator<byte[]> change = bytes -> {
            byte[] changed =
                    random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int i = random.nextInt(4); i >= 0 && changed.length > 8; i--) {
                changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt(256);
            }
            return changed;
        };
        int read = 0;
        for (int round = 0; round < 300; round++) {
            assertNotNull(FakeWorkbook.open(change.apply(good)));
            OpenResult opened = FakeWorkbook.open(OldWorkbook.withRecords(good, change));
            read += opened instanceof OpenResult.Workbook ? 1 : 0;
        }
        assertTrue(read > 50, "many changes leave a readable workbook");
    }
}
