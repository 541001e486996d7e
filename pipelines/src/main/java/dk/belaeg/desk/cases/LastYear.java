package dk.belaeg.desk.cases;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.questionnaire.AnswerValue;
import java.util.List;
import java.util.Optional;

/** What the same place of the same table held in the round before. */
final class LastYear {
    private LastYear() {}

    /**
     * The value, as a Danish sentence; empty where the round before had none. A period or a year is another there, so the row
     * is the one that is alike in all the rest, unless one has the very same.
     *
     * @param before the round before, judged
     */
    static Optional<String> of(StagedRow row, Field field, Intake before, Codes codes) {
        if (field.kind().confidential() || row.schema().key().contains(field.name())) {
            return Optional.empty();
        }
        String table = row.schema().name();
        List<Field> key = row.schema().key().stream().map(row.schema()::field).toList();
        List<Field> timeless = key.stream().filter(one -> !isTime(one)).toList();
        if (!before.tables().containsKey(table) || timeless.isEmpty()) {
            return Optional.empty();
        }
        List<StagedRow> alike = before.table(table).used().stream()
                .filter(one -> same(one, row, timeless))
                .toList();
        return alike.stream()
                .filter(one -> same(one, row, key))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty())
                .map(one -> sentence(one, field, key, codes));
    }

    private static String sentence(StagedRow row, Field field, List<Field> key, Codes codes) {
        String value = AnswerValue.shown(row, field, codes);
        String when = key.stream()
                .filter(LastYear::isTime)
                .map(one -> AnswerValue.shown(row, one, codes))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> " (" + text + ")")
                .orElse("");
        return "I forrige runde" + when + ": " + (value.isEmpty() ? "ikke oplyst" : value) + ".";
    }

    private static boolean same(StagedRow a, StagedRow b, List<Field> fields) {
        return fields.stream().allMatch(field -> {
            String column = field.columns().get(0).name();
            return a.value(column, Object.class).isPresent()
                    && a.value(column, Object.class).equals(b.value(column, Object.class));
        });
    }

    private static boolean isTime(Field field) {
        return field.kind() == FieldKind.PERIOD || field.kind() == FieldKind.YEAR;
    }
}
