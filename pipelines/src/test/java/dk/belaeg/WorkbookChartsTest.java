package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.FigureSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.office.FakeZip;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.TableWorkbook;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main figures are native charts in the workbook too: on the sheet of their table, bound to its numbers, in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookChartsTest {
    private static final Pattern SERIES =
            Pattern.compile("<c:(?:val|xVal|yVal)><c:numRef><c:f>(.*?)</c:f>(.*?)</c:numRef>", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("'([^']+)'!(\\$[A-Z]+\\$[0-9]+)(?::(\\$[A-Z]+\\$[0-9]+))?");
    private static final Pattern NUMBER = Pattern.compile("<c:v>(.*?)</c:v>");

    @SuppressWarnings("NullAway.Init")
    private ReleaseContent content;

    private byte[] workbook = new byte[0];

    @BeforeAll
    void write() throws Exception {
        content = GoldenTables.read().content();
        workbook = TableWorkbook.of(content, Optional.empty());
    }

    /** Titles of the figures that the round has rows for, by the title of the table whose sheet they are on. */
    private Map<String, List<String>> wanted() {
        Map<String, List<String>> wanted = new TreeMap<>();
        for (ReleasedTable table : content.tables()) {
            List<String> titles = table.schema().figures().stream()
                    .filter(FigureSchema::inWorkbook)
                    .filter(figure -> content.figure(figure).isPresent())
                    .map(FigureSchema::title)
                    .toList();
            if (!titles.isEmpty()) {
                wanted.put(table.schema().title(), titles);
            }
        }
        return wanted;
    }

    @Test
    void theCoverSaysEachThingOnce() throws Exception {
        List<String> labels = new ArrayList<>();
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            poi.getSheetAt(0).forEach(row -> {
                if (row.getCell(1) != null && row.getCell(0) != null) {
                    labels.add(row.getCell(0).getStringCellValue());
                }
            });
        }
        assertTrue(labels.contains("Opgjort pr."), labels.toString());
        assertEquals(labels.stream().distinct().toList(), labels);
    }

    @Test
    void everyFigureThatIsAskedForIsOnTheSheetOfItsTable() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (int i = 0; i < poi.getNumberOfSheets(); i++) {
                XSSFSheet sheet = poi.getSheetAt(i);
                if (sheet.getDrawingPatriarch() != null) {
                    found.put(
                            sheet.getRow(0).getCell(0).getStringCellValue(),
                            sheet.getDrawingPatriarch().getCharts().stream()
                                    .map(chart ->
                                            chart.getTitleText().getString().replaceAll(" \\([^)]*\\)$", ""))
                                    .toList());
                    sheet.getDrawingPatriarch()
                            .getCTDrawing()
                            .getOneCellAnchorList()
                            .forEach(anchor -> assertFalse(anchor.getGraphicFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr()
                                    .isBlank()));
                }
            }
        }
        assertFalse(wanted().isEmpty());
        assertEquals(wanted(), found);
    }

    /** Every bar is a number that the sheet shows in the cell it points at; so no mark, and nothing behind one, is drawn. */
    @Test
    void everyBarIsANumberOfItsCell() throws Exception {
        int bars = 0;
        FakeZip zip = FakeZip.of(workbook);
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (String part : zip.names()) {
                if (part.startsWith("xl/charts/chart")) {
                    Matcher series = SERIES.matcher(zip.text(part));
                    while (series.find()) {
                        bars += assertBound(poi, series.group(1), series.group(2));
                    }
                }
            }
        }
        assertTrue(bars > 100, bars + " bars");
    }

    /** Children and adults, each broken where its own account plan is new, so that no line crosses a break. */
    @Test
    void linesEndAtTheBreaksOfTheirOwnSeries() throws Exception {
        FakeZip zip = FakeZip.of(
                TableWorkbook.of(GoldenTables.read(GoldenTables.SAMPLES.get(1)).content(), Optional.empty()));
        String lines = "";
        for (String part : zip.names()) {
            boolean chart = part.startsWith("xl/charts/chart") && zip.text(part).contains("over og under PL-loftet");
            lines = chart && zip.text(part).contains("<c:scatterChart>") ? zip.text(part) : lines;
        }
        List<String> runs = Pattern.compile("<c:ser>.*?<c:v>(.*?)</c:v>.*?<c:xVal>(.*?)</c:xVal>", Pattern.DOTALL)
                .matcher(lines)
                .results()
                .map(run -> run.group(1)
                        + NUMBER.matcher(run.group(2))
                                .results()
                                .map(year -> " " + year.group(1))
                                .collect(Collectors.joining()))
                .toList();
        assertEquals(
                List.of(
                        "Børn og unge 2016 2017 2018 2019 2020 2021 2022 2023",
                        "Børn og unge 2024 2025",
                        "Voksne 2016 2017",
                        "Voksne 2018 2019 2020 2021 2022 2023 2024 2025"),
                runs);
        assertEquals(2, lines.split("<c:legendEntry>", -1).length - 1);
    }

    /** Bars that begin elsewhere than at zero would make small differences large. */
    @Test
    void barsBeginAtZero() {
        FakeZip zip = FakeZip.of(workbook);
        for (String part : zip.names()) {
            if (part.startsWith("xl/charts/chart") && zip.text(part).contains("<c:barChart>")) {
                String axis = zip.text(part).substring(zip.text(part).indexOf("<c:valAx>"));
                assertTrue(axis.contains("<c:min val=\"0.0\"/>"), part);
            }
        }
    }

    private static int assertBound(XSSFWorkbook book, String formula, String cache) {
        List<Cell> cells = new ArrayList<>();
        Matcher range = RANGE.matcher(formula);
        while (range.find()) {
            CellReference first = new CellReference(range.group(2));
            CellReference last = new CellReference(range.group(3) == null ? range.group(2) : range.group(3));
            for (int row = first.getRow(); row <= last.getRow(); row++) {
                cells.add(book.getSheet(range.group(1)).getRow(row).getCell(first.getCol()));
            }
        }
        List<String> points =
                NUMBER.matcher(cache).results().map(found -> found.group(1)).toList();
        assertEquals(cells.size(), points.size(), formula);
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(CellType.NUMERIC, cells.get(i).getCellType(), formula);
            assertEquals(cells.get(i).getNumericCellValue(), Double.parseDouble(points.get(i)), 1e-9, formula);
        }
        return cells.size();
    }
}
