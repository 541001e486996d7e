package dk.belaeg.report;

import dk.belaeg.check.Checked;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Period;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What respondents answered in the round before, as it is shown beside the questions of this one. A row is found again by
 * its key; periods do not count as key, since they are other ones this time: the newest is shown.
 */
public final class EarlierAnswers {
    /** Nothing is known of an earlier round. */
    public static final EarlierAnswers NONE = new EarlierAnswers(0, Map.of());

    private final int year;
    private final Map<String, Map<String, Value>> byRow;

    private EarlierAnswers(int year, Map<String, Map<String, Value>> byRow) {
        this.year = year;
        this.byRow = byRow;
    }

    /**
     * The answers of a round that were used.
     *
     * @param year of that round
     */
    public static EarlierAnswers of(int year, Checked checked, Codes codes) {
        Map<String, Map<String, Value>> byRow = new HashMap<>();
        Map<String, String> periods = new HashMap<>();
        for (StagedTable table : checked.intake().tables().values()) {
            Optional<Field> respondent =
                    table.schema().fields().stream().filter(Field::respondent).findFirst();
            if (respondent.isEmpty()) {
                continue;
            }
            for (StagedRow row : table.used()) {
                String place =
                        place(table.schema(), row.text(respondent.get().name()).orElse(""), key(table.schema(), row));
                String period = period(table.schema(), row);
                if (period.compareTo(periods.getOrDefault(place, "")) >= 0) {
                    periods.put(place, period);
                    byRow.put(place, values(row, codes));
                }
            }
        }
        return new EarlierAnswers(year, byRow);
    }

    /** The year of the earlier round; 0 when there is none. */
    public int year() {
        return year;
    }

    /**
     * What was answered in a row; nothing when the row was not there.
     *
     * @param key texts of the key fields by name
     */
    public Map<String, Value> row(TableSchema table, String respondent, Map<String, String> key) {
        return byRow.getOrDefault(place(table, respondent, key), Map.of());
    }

    private static String place(TableSchema table, String respondent, Map<String, String> key) {
        StringBuilder place = new StringBuilder(table.name()).append('|').append(respondent);
        for (String name : table.key()) {
            Field field = table.field(name);
            if (!field.respondent() && field.kind() != FieldKind.PERIOD) {
                place.append('|').append(key.getOrDefault(name, ""));
            }
        }
        return place.toString();
    }

    private static Map<String, String> key(TableSchema table, StagedRow row) {
        Map<String, String> key = new HashMap<>();
        for (String name : table.key()) {
            row.value(table.field(name).columns().get(0).name(), Object.class)
                    .ifPresent(value -> key.put(name, value.toString()));
        }
        return key;
    }

    private static String period(TableSchema table, StagedRow row) {
        return table.fields().stream()
                .filter(field -> field.kind() == FieldKind.PERIOD)
                .findFirst()
                .flatMap(field -> row.text(field.name()))
                .orElse("");
    }

    private static Map<String, Value> values(StagedRow row, Codes codes) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Field field : row.schema().fields()) {
            boolean key = field.respondent() || row.schema().key().contains(field.name());
            if (!key) {
                value(row, field, codes).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return values;
    }

    /** The answer as its sender would write it; empty when nothing was answered, and for who answered and when. */
    private static Optional<Value> value(StagedRow row, Field field, Codes codes) {
        String name = field.name();
        return switch (field.kind()) {
            case CONTACT, DATE -> Optional.empty();
            case FREE_TEXT -> text(Optional.ofNullable(row.confidential().get(name)));
            case TEXT, KEY, PARAGRAPHS -> text(row.text(name));
            case MUNICIPALITY, OPERATOR -> text(row.text(name).map(codes::operatorName));
            case TARGET_GROUP -> text(row.text(name).map(codes.targetGroups()::nameOf));
            case CODE -> text(row.text(name).map(codes.list(field.codes())::nameOf));
            case PERIOD, EFFECT ->
                text(row.text(name).map(code -> Period.ofCode(code).danish()));
            case AGES -> Optional.empty();
            case WHOLE -> row.value(name, Long.class).map(Value.Amount::of);
            case YEAR -> row.value(name, Integer.class).map(Value.Amount::of);
            case DECIMAL, PERCENT -> row.value(name, BigDecimal.class).map(Value.Amount::new);
            case MONEY ->
                row.value(name + "_oere", Long.class).map(oere -> new Value.Amount(BigDecimal.valueOf(oere, 2)));
            case YES_NO -> row.value(name, Boolean.class).map(Value.Truth::new);
            case COUNT -> count(row, name);
        };
    }

    private static Optional<Value> text(Optional<String> text) {
        return text.map(Value.Text::new);
    }

    private static Optional<Value> count(StagedRow row, String name) {
        Optional<Long> lower = row.value(name + "_lower", Long.class);
        Optional<Long> upper = row.value(name + "_upper", Long.class);
        if (lower.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        if (row.text(name + "_status").equals(Optional.of("estimate"))) {
            return Optional.of(new Value.Text("ca. " + lower.get()));
        }
        return Optional.of(
                lower.equals(upper)
                        ? Value.Amount.of(lower.get())
                        : new Value.Range(BigDecimal.valueOf(lower.get()), BigDecimal.valueOf(upper.get())));
    }
}
