package dk.belaeg;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.EffectGrammar;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.PeriodGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.AnswerType;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Answers of every kind that a form asks for, drawn at random: what is written, and as what it must be read. */
final class RandomAnswers {
    private static final List<String> WORDS = List.of(
            "Vi mangler små enheder",
            "linje 1\nlinje 2",
            "ærø & «å»",
            "12",
            "  mellemrum  ",
            "=SUM(A1)",
            "x;y,z",
            "1-3",
            "Ja\tnej",
            "\"citat\" og 'enkelt'",
            "<b>fed</b>",
            "2026-05-01",
            "ø".repeat(400));

    private static final List<String> EFFECTS =
            List.of("1. september 2026", "første halvår 2028", "december 2027", "ultimo 2028", "3. kvartal 2027");

    private static final List<String> PARAGRAPHS = List.of("SEL § 107", "SEL § 108", "ABL § 105");

    /** Tariffs that a form can tell of, and that are set aside. */
    private static final Set<String> NOT_REPORTED = Set.of("Særforanstaltning", "Enkeltmandsprojekt");

    private final Codes codes;
    private final FormDefinition form;
    private final Random random;

    RandomAnswers(Codes codes, FormDefinition form, Random random) {
        this.codes = codes;
        this.form = form;
        this.random = random;
    }

    /**
     * One answer.
     *
     * @param read what the columns of its field hold when it has been read; nothing for a blank
     */
    record Answer(Value written, Map<String, String> read) {
        static final Answer NONE = new Answer(Value.Blank.UNSTATED, Map.of());
    }

    /** An answer that the form accepts. */
    Answer of(FormField asked, Field field) {
        if (!asked.required() && random.nextInt(4) == 0) {
            return Answer.NONE;
        }
        return asked.type() instanceof AnswerType.Count ? count(field) : given(value(asked, field), field);
    }

    /** What stands in a form beforehand. */
    Answer given(Value written, Field field) {
        Map<String, String> read = new TreeMap<>();
        if (written instanceof Value.Amount amount) {
            // money is kept in øre
            read.put(column(field), plain(amount.value().movePointRight(field.kind() == FieldKind.MONEY ? 2 : 0)));
        } else if (written instanceof Value.Day day) {
            read.put(column(field), day.day().toString());
        } else if (written instanceof Value.Truth truth) {
            read.put(column(field), String.valueOf(truth.truth()));
        } else if (written instanceof Value.Text text) {
            read.put(column(field), read(text.text().replaceAll("\\s+", " ").strip(), field));
        }
        return new Answer(written, read);
    }

    private static String column(Field field) {
        return field.columns().isEmpty() ? field.name() : field.columns().get(0).name();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String read(String text, Field field) {
        return switch (field.kind()) {
            case CODE -> codes.list(field.codes()).code(text).orElseThrow();
            case TARGET_GROUP -> text.split(" ", 2)[0];
            case MUNICIPALITY -> ((Reading.Known<String>) codes.municipality(text)).value();
            case EFFECT ->
                ((Reading.Known<Effect>) new EffectGrammar(codes.missingWords()).read(RawValue.text(text)))
                        .value()
                        .code();
            case PERIOD -> code(new PeriodGrammar(codes.missingWords()).read(RawValue.text(text)));
            default -> text;
        };
    }

    private static String code(Reading<Period> reading) {
        return ((Reading.Known<Period>) reading).value().code();
    }

    /** A count in one of the ways that people write them. */
    private Answer count(Field field) {
        int n = 2 + random.nextInt(38);
        return switch (random.nextInt(7)) {
            case 0 -> count(field, new Value.Text("≤3"), 1, 3, "interval");
            case 1 -> count(field, new Value.Text("under " + n), 0, n - 1, "interval");
            case 2 -> count(field, new Value.Text("ca. " + n), n, n, "estimate");
            case 3 -> count(field, new Value.Text("ingen"), 0, 0, "exact");
            case 4 ->
                count(field, new Value.Range(BigDecimal.valueOf(n), BigDecimal.valueOf(n + 2L)), n, n + 2, "interval");
            case 5 -> count(field, new Value.Text(" " + n + " borgere"), n, n, "exact");
            default -> count(field, Value.Amount.of(n), n, n, "exact");
        };
    }

    private static Answer count(Field field, Value written, int lower, int upper, String status) {
        return new Answer(
                written,
                Map.of(
                        field.name() + "_lower", String.valueOf(lower),
                        field.name() + "_upper", String.valueOf(upper),
                        field.name() + "_status", status));
    }

    private Value value(FormField asked, Field field) {
        AnswerType type = asked.type();
        if (type instanceof AnswerType.Whole whole) {
            return Value.Amount.of(whole.least().map(BigDecimal::longValue).orElse(0L) + random.nextInt(20));
        } else if (type instanceof AnswerType.Decimal) {
            return decimal(asked.id());
        } else if (type instanceof AnswerType.Percent) {
            return new Value.Amount(BigDecimal.valueOf(600 + random.nextInt(400), 1));
        } else if (type instanceof AnswerType.Day) {
            return new Value.Day(LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30)));
        } else if (type instanceof AnswerType.YesNo) {
            return new Value.Truth(random.nextBoolean());
        } else if (type instanceof AnswerType.Choice choice) {
            return new Value.Text(oneOf(form.lists().stream()
                    .filter(list -> list.name().equals(choice.list()))
                    .findFirst()
                    .orElseThrow()
                    .entries()
                    .stream()
                    .filter(entry -> !NOT_REPORTED.contains(entry))
                    .toList()));
        }
        return new Value.Text(
                switch (field.kind()) {
                    case PARAGRAPHS -> oneOf(PARAGRAPHS);
                    case EFFECT -> oneOf(EFFECTS);
                    // An id of Tilbudsportalen, as people write it.
                    case KEY -> String.valueOf(100_000 + random.nextInt(900_000));
                    default -> oneOf(WORDS);
                });
    }

    /** Numbers that occupancy can be computed from; any other with decimals. */
    private Value decimal(String field) {
        return switch (field) {
            case "occupied_days" -> Value.Amount.of(60L + random.nextInt(200));
            case "days_open" -> Value.Amount.of(28L + random.nextInt(150));
            default -> new Value.Amount(BigDecimal.valueOf(1_000 + random.nextInt(5_000), 2));
        };
    }

    private <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
