package dk.belaeg.questionnaire;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Labels;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers that were read, in words that their senders know. */
public final class AnswerValue {
    private AnswerValue() {}

    /** The answer as its sender would write it; empty when nothing was answered, and for who answered and when. */
    static Optional<Value> of(StagedRow row, Field field, Codes codes) {
        String name = field.name();
        return switch (field.kind()) {
            case CONTACT, DATE -> Optional.empty();
            case FREE_TEXT -> text(Optional.ofNullable(row.confidential().get(name)));
            case TEXT, KEY, PARAGRAPHS -> text(row.text(name));
            case MUNICIPALITY, OPERATOR -> text(row.text(name).map(codes::operatorName));
            case TARGET_GROUP -> text(row.text(name).map(codes.targetGroups()::nameOf));
            case CODE -> text(row.text(name).map(code -> Labels.names(codes.list(field.codes()), code)));
            case PERIOD, EFFECT ->
                text(row.text(name).map(code -> Effect.ofCode(code).danish()));
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

    /** The same as a reader sees it; empty when nothing was answered. */
    public static String shown(StagedRow row, Field field, Codes codes) {
        Value value = of(row, field, codes).orElse(Value.Blank.UNSTATED);
        if (value instanceof Value.Amount amount) {
            return DanishNumbers.plain(amount.value());
        } else if (value instanceof Value.Range range) {
            return DanishNumbers.plain(range.lower()) + "–" + DanishNumbers.plain(range.upper());
        } else if (value instanceof Value.Truth truth) {
            return truth.truth() ? "Ja" : "Nej";
        }
        return value instanceof Value.Text text ? text.text() : "";
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

    /**
     * What a row of answers is about: the names in its key; of a target group with the area, since children and adults share
     * names. Empty for the row of a form.
     */
    static String about(StagedRow row, Codes codes) {
        return row.schema().key().stream()
                .map(row.schema()::field)
                .filter(field -> !field.respondent())
                .flatMap(field -> words(row, field, codes).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> words(StagedRow row, Field field, Codes codes) {
        return field.kind() == FieldKind.TARGET_GROUP
                ? row.text(field.name()).map(codes::groupText)
                : of(row, field, codes).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text());
    }
}
