package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What respondents answered in the round before, as it is shown beside the questions of this one. A row is found again by
 * its key; periods do not count as key, since they are other ones this time: the newest is shown.
 */
public final class EarlierAnswers {
    /** Nothing is known of an earlier round. */
    public static final EarlierAnswers NONE = new EarlierAnswers(0, Map.of(), List.of());

    private final int year;
    private final Map<String, Map<String, Value>> byRow;
    private final List<Intake> intakes;

    private EarlierAnswers(int year, Map<String, Map<String, Value>> byRow, List<Intake> intakes) {
        this.year = year;
        this.byRow = byRow;
        this.intakes = intakes;
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
        return new EarlierAnswers(year, byRow, List.of(checked.intake()));
    }

    /** The same, with what lies in this round's own inbox, which may hold earlier years. */
    EarlierAnswers and(Checked own) {
        return new EarlierAnswers(
                year,
                byRow,
                Stream.concat(Stream.of(own.intake()), intakes.stream()).toList());
    }

    /** A respondent's rows of the newest year before one; of two intakes that have it, this round's own. */
    List<StagedRow> newest(TableSchema table, String respondent, int before) {
        Field year = table.fields().stream()
                .filter(field -> field.kind() == FieldKind.YEAR)
                .findFirst()
                .orElseThrow();
        Field who =
                table.fields().stream().filter(Field::respondent).findFirst().orElseThrow();
        TreeMap<Integer, List<StagedRow>> byYear = new TreeMap<>();
        for (Intake intake : intakes) {
            Map<Integer, List<StagedRow>> own = intake.table(table.name()).used().stream()
                    .filter(row -> row.text(who.name()).equals(Optional.of(respondent)))
                    .filter(row -> row.value(year.name(), Integer.class).isPresent())
                    .collect(Collectors.groupingBy(
                            row -> row.value(year.name(), Integer.class).orElseThrow()));
            own.forEach(byYear::putIfAbsent);
        }
        return Optional.ofNullable(byYear.lowerEntry(before))
                .map(Map.Entry::getValue)
                .orElse(List.of());
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
                AnswerValue.of(row, field, codes).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return values;
    }
}
