package dk.belaeg.workbook;

import dk.belaeg.schema.Value;
import dk.belaeg.workbook.read.FileBytes;
import dk.belaeg.workbook.read.WorkbookReader;
import dk.belaeg.workbook.write.ChartSpec;
import dk.belaeg.workbook.write.ColumnFormat;
import dk.belaeg.workbook.write.Cover;
import dk.belaeg.workbook.write.ReportColumn;
import dk.belaeg.workbook.write.ReportSheet;
import dk.belaeg.workbook.write.ReportWorkbook;
import dk.belaeg.workbook.write.ReportWriter;
import java.time.LocalDate;
import java.util.List;

/** What concerns the whole room. */
public final class Workbooks {
    private Workbooks() {}

    /**
     * Reads and writes a small workbook in memory, so that classes are loaded before the first real one. Meant to be run on
     * a thread of its own while something else starts; touches no file and gives nothing back.
     */
    public static void warmUp() {
        List<ReportColumn> columns = List.of(
                ReportColumn.of("Kommune", ColumnFormat.text()),
                ReportColumn.of("Pladser", "antal", ColumnFormat.whole()));
        List<List<Value>> rows = List.of(List.of(new Value.Text("Ærø"), Value.Amount.of(12)));
        ChartSpec chart = ChartSpec.ofColumns(ChartSpec.Kind.BARS, "Pladser", "Pladser efter kommune", 0, List.of(1));
        ReportSheet sheet = ReportSheet.of("Pladser", "Pladser", "", List.of(), "", columns, rows)
                .withCharts(List.of(chart));
        Cover cover = new Cover("Opvarmning", "", LocalDate.EPOCH, List.of(), List.of(), "");
        byte[] workbook = ReportWriter.write(new ReportWorkbook(cover, List.of(), List.of(), List.of(sheet)));
        new WorkbookReader().open(new FileBytes("opvarmning.xlsx", workbook));
    }
}
