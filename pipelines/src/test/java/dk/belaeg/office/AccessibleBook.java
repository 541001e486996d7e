package dk.belaeg.office;

import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.TableRegion;
import dk.belaeg.office.read.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What keeps a workbook of tables from being read by everyone, by ear and on paper too: after the UK Government Analysis
 * Function's checklist for accessible spreadsheets.
 */
public final class AccessibleBook {
    private static final Pattern MARK = Pattern.compile("≤[0-9]+|x|–|[0-9.,]+–[0-9.,]+");
    private static final Pattern DRAWN = Pattern.compile("<xdr:cNvPr [^>]*>");
    private static final String COVER = "Forside";
    private static final int LONGEST_NAME = 31;
    /** A header below more lines than this would leave no room for the table on a small screen. */
    private static final int LOWEST_FROZEN = 12;

    private final RawWorkbook book;
    private final byte[] bytes;
    private final List<String> faults = new ArrayList<>();

    private AccessibleBook(byte[] bytes) {
        this.bytes = bytes;
        this.book = FakeWorkbook.read(bytes);
    }

    /** One English sentence a fault. */
    public static List<String> faults(byte[] bytes) throws IOException {
        AccessibleBook checked = new AccessibleBook(bytes);
        checked.document();
        for (RawSheet sheet : checked.book.sheets()) {
            checked.sheet(sheet);
        }
        checked.drawings();
        checked.print();
        return checked.faults;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void document() {
        must(!book.properties().getOrDefault("title", "").isBlank(), "the document has no title");
        must("da-DK".equals(book.properties().get("language")), "the document's language is not Danish");
        must(book.problems().isEmpty(), "reading it finds " + book.problems());
    }

    private void sheet(RawSheet sheet) {
        String name = sheet.name();
        must(sheet.merged().isEmpty(), name + " has merged cells");
        must(sheet.cells().stream().noneMatch(sheet::hides), name + " hides cells from those who read it line by line");
        must(sheet.cell(1, 1).isPresent(), name + " does not begin with its title in A1");
        must(name.length() <= LONGEST_NAME && name.equals(name.strip()), name + " is no good name");
        must(!name.matches(".*\\(\\d+\\)"), name + " is told from another sheet by its number alone");
        if (name.equals(COVER)) {
            return;
        }
        must(sheet.tables().size() == 1, name + " has " + sheet.tables().size() + " tables, not one");
        sheet.tables().forEach(table -> table(sheet, table));
    }

    private void table(RawSheet sheet, TableRegion table) {
        String name = sheet.name();
        Set<String> headers = new HashSet<>();
        for (String header : table.columns()) {
            must(!header.isBlank() && headers.add(header.toLowerCase(Locale.ROOT)), name + ": header " + header);
        }
        must(table.range().first().column() == 1, name + ": the table does not begin in column A");
        Set<String> marks = new HashSet<>();
        int last = table.range().last().row();
        for (RawCell cell : sheet.cells()) {
            boolean inside = cell.row() > table.range().first().row() && cell.row() <= last;
            if (inside && cell.content() instanceof CellContent.Text text) {
                must(!text.raw().isBlank(), name + " " + cell.ref() + " is blank");
                must(!text.raw().matches("-?[0-9.]*[0-9],[0-9]+"), name + " " + cell.ref() + " is a number as text");
                if (MARK.matcher(text.raw()).matches()) {
                    marks.add(text.raw());
                }
            }
            if (inside && cell.content() instanceof CellContent.Numeral) {
                must(!cell.format().code().equals("General"), name + " " + cell.ref() + " has no format");
            }
        }
        String below = sheet.cells().stream()
                .filter(cell -> cell.row() > last)
                .map(cell -> cell.content().raw())
                .collect(Collectors.joining("\n"));
        for (String mark : marks) {
            boolean range = mark.matches("[0-9].*");
            must(
                    range
                            ? below.contains("interval") || below.contains("Interval")
                            : below.contains(mark + " betyder"),
                    name + " does not say what " + mark + " means");
        }
    }

    private void drawings() {
        FakeZip zip = FakeZip.of(bytes);
        for (String part : zip.names()) {
            if (part.startsWith("xl/drawings/drawing")) {
                DRAWN.matcher(zip.text(part))
                        .results()
                        .forEach(drawn -> must(
                                drawn.group().matches("(?s).* descr=\"[^\"]{10,}\".*"),
                                part + ": a drawing without alternative text: " + drawn.group()));
            }
        }
    }

    /** Nothing in a table is told by a colour: its cells have none. */
    private void colours(XSSFSheet sheet, TableRegion table) {
        for (int row = table.range().first().row(); row < table.range().last().row(); row++) {
            for (Cell cell : sheet.getRow(row)) {
                must(
                        cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL,
                        sheet.getSheetName() + " " + cell.getAddress() + " is coloured");
            }
        }
    }

    private void print() throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (RawSheet raw : book.sheets()) {
                XSSFSheet sheet = poi.getSheet(raw.name());
                must(sheet.getPrintSetup().getPaperSize() == 9, raw.name() + " does not print on A4");
                must(
                        sheet.getFitToPage() && sheet.getPrintSetup().getFitWidth() == 1,
                        raw.name() + " prints over more pages across");
                if (!raw.tables().isEmpty()) {
                    colours(sheet, raw.tables().get(0));
                    int header = raw.tables().get(0).range().first().row();
                    must(
                            sheet.getRepeatingRows() != null
                                    && sheet.getRepeatingRows().getFirstRow() == header - 1,
                            raw.name() + " does not repeat its header in print");
                    boolean kept = sheet.getPaneInformation() != null
                            && sheet.getPaneInformation().getHorizontalSplitPosition() == header;
                    must(header > LOWEST_FROZEN || kept, raw.name() + " does not keep its header in sight");
                }
            }
        }
    }
}
