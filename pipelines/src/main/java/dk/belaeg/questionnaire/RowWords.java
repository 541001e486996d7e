package dk.belaeg.questionnaire;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.StagedRow;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row of answers is about, in words that its sender knows. */
public final class RowWords {
    private RowWords() {}

    /** The names in its key; of a target group with the area, since children and adults share names. Empty for a form's row. */
    public static String about(StagedRow row, Codes codes) {
        return row.schema().key().stream()
                .map(row.schema()::field)
                .filter(field -> !field.respondent())
                .flatMap(field -> words(row, field, codes).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> words(StagedRow row, Field field, Codes codes) {
        return field.kind() == FieldKind.TARGET_GROUP
                ? row.text(field.name()).map(codes::groupText)
                : AnswerValue.of(row, field, codes)
                        .filter(Value.Text.class::isInstance)
                        .map(value -> ((Value.Text) value).text());
    }
}
