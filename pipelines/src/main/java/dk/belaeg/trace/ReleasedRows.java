package dk.belaeg.trace;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of one table of a release, as its file for machines has them. */
public final class ReleasedRows {
    private static final String LOWER = "_lower";
    private static final String UPPER = "_upper";
    private static final String LEAST = "mindst";
    private static final String MOST = "højst";

    private final ReportSchema schema;
    private final List<Map<String, String>> rows;

    private ReleasedRows(ReportSchema schema, List<Map<String, String>> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    /** Empty when the release does not have the table. */
    public static Optional<ReleasedRows> read(Path release, ReportSchema schema) throws IOException {
        Path file = release.resolve("data").resolve(schema.name() + ".csv");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(line -> rows.add(line.getFieldsAsMap()));
        }
        return Optional.of(new ReleasedRows(schema, rows));
    }

    public ReportSchema schema() {
        return schema;
    }

    /** By column, parts of columns such as bounds and marks by themselves. */
    public List<Map<String, String>> rows() {
        return rows;
    }

    /**
     * A number of a row as it is released.
     *
     * @param amount empty when it is hidden or blank
     * @param bound {@code mindst} or {@code højst} when only one of its ends is known, for a part of the sum is not
     * @param mark what stands in its place when it is hidden; empty when it is not
     * @param reason why it is blank, where the release says so
     */
    public record ReleasedNumber(
            ReportSchema schema,
            Map<String, String> row,
            ReportField field,
            Optional<Amount> amount,
            String bound,
            String mark,
            String reason) {

        public boolean hidden() {
            return !mark.isEmpty();
        }

        /** Whether it is the number, as far as it is known. */
        boolean is(Amount other) {
            return amount.filter(own -> switch (bound) {
                        case LEAST -> own.same(new Amount(other.lower(), own.upper()));
                        case MOST -> own.same(new Amount(own.lower(), other.upper()));
                        default -> own.same(other);
                    })
                    .isPresent();
        }

        /** In brackets where it begins with a number itself: "8 (1.000 kr.)". */
        private String unit() {
            String unit = field.unit();
            if (unit.equals("antal")) {
                return "";
            }
            return unit.startsWith("1") ? "(" + unit + ")" : unit;
        }

        /** As it is released, in Danish. */
        public String danish() {
            String blank = reason.isEmpty() ? "tom" : "tom (" + reason + ")";
            return hidden()
                    ? "skjult, står som »" + mark + "«"
                    : amount.map(own -> (bound + " " + own.danish() + " " + unit()).strip())
                            .orElse(blank);
        }
    }

    public ReleasedNumber number(Map<String, String> row, ReportField field) {
        String name = field.name();
        boolean bounds = row.containsKey(name + LOWER);
        String lower = row.getOrDefault(bounds ? name + LOWER : name, "");
        String upper = row.getOrDefault(bounds ? name + UPPER : name, "");
        String known = lower.isEmpty() ? upper : lower;
        return new ReleasedNumber(
                schema,
                row,
                field,
                known.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Amount(new BigDecimal(known), new BigDecimal(upper.isEmpty() ? known : upper))),
                lower.isEmpty() == upper.isEmpty() ? "" : upper.isEmpty() ? LEAST : MOST,
                row.getOrDefault(name + "_mark", ""),
                row.getOrDefault(name + "_reason", ""));
    }

    /** The columns that hold numbers and are no part of the key. */
    public static List<ReportField> numbers(ReportSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.role() == ReportField.Role.VALUE)
                .filter(field -> switch (field.type()) {
                    case WHOLE, DECIMAL, COUNT -> true;
                    case TEXT, YEAR, DAY, TRUTH -> false;
                })
                .filter(field -> !field.name().endsWith("_order"))
                .toList();
    }

    /** The column that is called so, by its name or its header. */
    public Optional<ReportField> column(String typed) {
        return schema.fields().stream()
                .filter(field -> field.name().equals(typed)
                        || Texts.key(field.title()).equals(Texts.key(typed))
                        || Texts.key(field.header()).equals(Texts.key(typed)))
                .findFirst();
    }

    /** The rows with these values, each a code or what readers see in its place. */
    public List<Map<String, String>> rows(Map<ReportField, String> wanted, Labels labels) {
        return rows.stream()
                .filter(row ->
                        wanted.entrySet().stream().allMatch(one -> says(row, one.getKey(), one.getValue(), labels)))
                .toList();
    }

    private static boolean says(Map<String, String> row, ReportField field, String value, Labels labels) {
        String cell = row.getOrDefault(field.name(), "");
        return Texts.key(cell).equals(Texts.key(value))
                || Texts.key(labels.of(field, cell)).equals(Texts.key(value))
                || (field.role() == ReportField.Role.KEY
                        && Texts.key(row.getOrDefault(field.name() + "_name", ""))
                                .equals(Texts.key(value)));
    }

    /** A row in words: the names of its keys, those of sums too. */
    public static String words(ReportSchema schema, Map<String, String> row, Labels labels) {
        return schema.fields().stream()
                .filter(field -> field.role() == ReportField.Role.LABEL
                        || (field.role() == ReportField.Role.KEY && !field.machineOnly()))
                .map(field -> labels.of(field, row.getOrDefault(field.name(), "")))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
