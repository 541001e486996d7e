package dk.belaeg.publish;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every column of the machine-readable data means, in Danish; the same words in code book and data package. */
final class Codebook {
    private static final String TOTAL = "total";
    private static final List<String> HEADER = List.of("table", "column", "title", "type", "unit", "description");
    private static final List<String> DANISH = List.of("tabel", "kolonne", "titel", "type", "enhed", "forklaring");

    private Codebook() {}

    /** The code book as a csv that reads as the tables beside it do: one line a column of theirs. */
    static byte[] machine(List<MachineTable> tables) {
        return CsvFiles.machine(lines(tables, HEADER));
    }

    /** The same for Danish Excel. */
    static byte[] excel(List<MachineTable> tables) {
        return CsvFiles.danish(lines(tables, DANISH));
    }

    private static List<List<String>> lines(List<MachineTable> tables, List<String> header) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        for (MachineTable table : tables) {
            for (MachineTable.Column column : table.columns()) {
                lines.add(List.of(
                        table.schema().name(),
                        column.name(),
                        title(column),
                        type(column),
                        isNumber(column) ? column.field().unit() : "",
                        description(column)));
            }
        }
        return lines;
    }

    static String title(MachineTable.Column column) {
        String title = column.field().title();
        return switch (column.part()) {
            case VALUE -> title;
            case LOWER -> title + ", mindst";
            case UPPER -> title + ", højst";
            case MARK -> title + ", mærke";
            case REASON -> title + ", begrundelse";
        };
    }

    static String description(MachineTable.Column column) {
        String own = column.field().description();
        return switch (column.part()) {
            case VALUE -> (own + " " + String.join(" ", column.field().changes())).strip();
            case LOWER ->
                (own
                                + " Mindste tal, når tallet er et interval; ellers det samme som det højeste. Er kun det mindste udfyldt, er tallet mindst så stort, for nogens tal mangler.")
                        .strip();
            case UPPER ->
                (own
                                + " Højeste tal, når tallet er et interval; ellers det samme som det mindste. Er kun det højeste udfyldt, er tallet højst så stort.")
                        .strip();
            case MARK -> "Hvad der er vist i stedet for tallet, når det er skjult af hensyn til enkeltpersoner.";
            case REASON -> "Hvorfor tallet mangler eller ikke er helt.";
        };
    }

    /** The type in the words of Table Schema. */
    static String type(MachineTable.Column column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case WHOLE, COUNT -> "integer";
            case DECIMAL -> "number";
            case YEAR -> "year";
            case DAY -> "date";
            case TRUTH -> "boolean";
        };
    }

    /** Each code that a column holds, with its name; empty when its values are no codes of a list. */
    static List<CodeList.Entry> categories(MachineTable.Column column, Codes codes) {
        ReportField field = column.field();
        boolean coded = column.part() == MachineTable.Part.VALUE
                && !field.codes().isEmpty()
                && !field.codes().equals(Labels.PERIOD)
                && column.type() == ReportField.Type.TEXT;
        if (!coded) {
            return List.of();
        }
        CodeList list = codes.list(field.codes());
        List<CodeList.Entry> entries = new ArrayList<>(list.rows());
        if (!list.hasCode(TOTAL)) {
            entries.add(new CodeList.Entry(Map.of("code", TOTAL, "name", "I alt")));
        }
        return entries;
    }

    static boolean isNumber(MachineTable.Column column) {
        return column.type() == ReportField.Type.WHOLE || column.type() == ReportField.Type.DECIMAL;
    }
}
