package dk.belaeg.publish.series;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Value;
import dk.belaeg.publish.MachineTable;
import dk.belaeg.publish.compare.ReadRelease;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cells of a csv for machines as they were before they were written. */
final class PrintedCells {
    /** Who lacks, where a release does not name them. */
    private static final String OTHERS = "nogle kommuner";

    private PrintedCells() {}

    /** The columns that a field may stand in, in releases of all times: as one number, or as two bounds. */
    private static List<String> places(ReportField field) {
        return List.of(field.name(), field.name() + "_lower", field.name() + "_upper");
    }

    /** Whether a table has the field. */
    static boolean has(Map<String, ?> columns, ReportField field) {
        return places(field).stream().anyMatch(columns::containsKey);
    }

    /** The first of the field's columns as machines know it today. */
    static String column(ReportSchema schema, ReportField field) {
        return MachineTable.columns(schema).stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** A field in the words of a release that has it. */
    static ReportField worded(ReportField field, Map<String, ReadRelease.Field> fields) {
        ReadRelease.Field plain = fields.get(field.name());
        if (plain != null) {
            return field.printed(plain.title(), plain.description(), plain.unit());
        }
        ReadRelease.Field least = Objects.requireNonNull(
                fields.getOrDefault(field.name() + "_lower", fields.get(field.name() + "_upper")));
        return field.printed(
                least.title().replaceFirst(", (mindst|højst)$", ""),
                least.description().replaceFirst(" ?(Mindste|Højeste) tal, når tallet er et interval.*$", ""),
                least.unit());
    }

    /** What is printed of a field in a row. */
    static Value value(ReportField field, Map<String, String> row) {
        String mark = row.getOrDefault(field.name() + "_mark", "");
        if (!mark.isEmpty()) {
            return new Value.Mark(mark);
        }
        String plain = row.getOrDefault(field.name(), "");
        String lower = row.getOrDefault(field.name() + "_lower", plain);
        String upper = row.getOrDefault(field.name() + "_upper", plain);
        String reason = row.getOrDefault(field.name() + "_reason", "");
        if (lower.isEmpty() && upper.isEmpty()) {
            return new Value.Blank(reason);
        }
        try {
            return switch (field.type()) {
                case TEXT -> new Value.Text(plain);
                case DAY -> new Value.Day(LocalDate.parse(plain));
                case TRUTH -> new Value.Truth(Boolean.parseBoolean(plain));
                case YEAR, WHOLE, DECIMAL, COUNT -> number(lower, upper, lacking(field, row, reason));
            };
        } catch (NumberFormatException | DateTimeException other) {
            return new Value.Blank("er ikke et tal");
        }
    }

    private static Value number(String lower, String upper, String lacking) {
        if (upper.isEmpty()) {
            return new Value.AtLeast(new BigDecimal(lower), lacking);
        } else if (lower.isEmpty()) {
            return new Value.AtMost(new BigDecimal(upper), lacking);
        }
        BigDecimal from = new BigDecimal(lower);
        BigDecimal to = new BigDecimal(upper);
        return from.compareTo(to) == 0 ? new Value.Amount(from) : new Value.Range(from, to);
    }

    private static String lacking(ReportField field, Map<String, String> row, String reason) {
        String named = row.getOrDefault(field.lacks(), "");
        String said = reason.startsWith(Value.LACKS) ? reason.substring(Value.LACKS.length()) : named;
        return said.isBlank() ? OTHERS : said;
    }

    /** Whether two cells print the same. */
    static boolean same(Value a, Value b) {
        if (a instanceof Value.Amount x && b instanceof Value.Amount y) {
            return x.value().compareTo(y.value()) == 0;
        } else if (a instanceof Value.AtLeast x && b instanceof Value.AtLeast y) {
            return x.lower().compareTo(y.lower()) == 0;
        } else if (a instanceof Value.AtMost x && b instanceof Value.AtMost y) {
            return x.upper().compareTo(y.upper()) == 0;
        }
        return a instanceof Value.Blank ? b instanceof Value.Blank : a.equals(b);
    }
}
