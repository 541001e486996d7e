package dk.belaeg.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.belaeg.contract.ReportField;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.CellText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Released tables as csv: one for machines (comma, point before decimals, English names) and one that Danish Excel opens
 * with a double click (byte-order mark, semicolon, Danish headers, comma before decimals).
 */
public final class CsvFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What Excel would take for a formula when it opens a csv: begins as one and is no number, nor from one to another. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[=@\\t\\r\\n\uFF1D\uFF20\uFF0B\uFF0D].*|[+-](?![0-9.,]*(?: til -?[0-9.,]+)?$).*");

    private CsvFiles() {}

    static byte[] machine(MachineTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(MachineTable.Column::name).toList());
        lines.addAll(texts(table.rows()));
        return machine(lines);
    }

    /** Lines as machines read them. */
    static byte[] machine(List<List<String>> lines) {
        return text("", ',', LineDelimiter.LF, lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Some rows of a table as lines for machines, none after the last: a part of a file that is written in parts. */
    public static String lines(List<@Nullable Object[]> rows) {
        String lines = text("", ',', LineDelimiter.LF, texts(rows));
        return lines.substring(0, lines.length() - 1);
    }

    private static List<List<String>> texts(List<@Nullable Object[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row).map(CsvFiles::text).toList())
                .toList();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static byte[] excel(ReleasedTable table, CellText cells) {
        List<ReportField> fields = table.schema().fields();
        List<List<String>> lines = new ArrayList<>();
        lines.add(fields.stream().map(ReportField::header).toList());
        for (List<Value> row : table.rows()) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                line.add(cell(fields.get(i), row.get(i), cells));
            }
            lines.add(line);
        }
        return danish(lines);
    }

    /** Numbers without thousands points and with a plain minus, so that Excel takes them as numbers. */
    private static String cell(ReportField field, Value value, CellText cells) {
        String text = cells.of(field, value);
        boolean number = value instanceof Value.Amount || value instanceof Value.Range;
        return number ? text.replace(".", "").replace('−', '-') : text;
    }

    /**
     * Lines of texts as Danish Excel opens them. What a sender wrote may begin as a formula does; it has an apostrophe before
     * it, so that Excel shows it and computes nothing.
     */
    public static byte[] danish(List<List<String>> lines) {
        return exact(lines.stream()
                .map(line -> line.stream().map(CsvFiles::shown).toList())
                .toList());
    }

    private static String shown(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The same with every text as it stands, for lists that the program reads again. */
    public static byte[] exact(List<List<String>> lines) {
        return text(BYTE_ORDER_MARK, ';', LineDelimiter.CRLF, lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String start, char separator, LineDelimiter end, List<List<String>> lines) {
        StringWriter text = new StringWriter();
        text.write(start);
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(end).build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
