package dk.belaeg.grammar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when a change takes effect, as an interval of possible days: "1. september 2026" is a day, "første halvår 2028" its
 * six months, "december 2025" the month, "ved udgangen af 2028" and "ultimo 2028" the end of the last day, "primo 2028"
 * the first, "udgangen af 4. kvartal 2026" the end of its last day, "årsskiftet 2027/2028" the first of January. Words without fixed ends, such as "foråret 2027", are refused.
 *
 * @param missing words that mean that nothing is stated
 */
public record EffectGrammar(MissingWords missing) {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:forventes|forventet|forventeligt|planlagt til|fra og med|med virkning fra|fra|pr\\.?|per|den|i|til) )+");
    private static final Pattern LAST_OF =
            Pattern.compile("(?:ved |i )?(?:udgangen af|ultimo|udgang af|slutningen af|efter udgangen af) (.+)");
    private static final Pattern FIRST_OF = Pattern.compile("(?:ved |i )?(?:begyndelsen af|indgangen til|primo) (.+)");
    private static final Pattern TURN =
            Pattern.compile("(?:ved )?årsskiftet ([12][0-9]{3}) ?[/-] ?(?:[12][0-9])?([0-9]{2})");
    /** What reports add up from New Year on; a change "efter 2. kvartal" is not within it. */
    private static final Pattern SINCE_NEW_YEAR = Pattern.compile("efter |til og med |t\\.?o\\.?m");

    private static final Pattern YEARS = Pattern.compile("([12][0-9]{3}) ?(?:-|til|og|eller) ?([12][0-9]{3})");

    public Reading<Effect> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case DATE -> day(cell).orElseGet(EffectGrammar::unreadable);
            case TEXT, NUMBER -> {
                if (cell.isTooLong()) {
                    yield unreadable();
                }
                yield missing.contains(cell.text()) ? new Reading.Missing<>() : text(Texts.key(cell.text()));
            }
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
            case PERCENT, BOOLEAN -> unreadable();
        };
    }

    private Reading<Effect> text(String written) {
        String text = LEAD.matcher(written).replaceFirst("");
        Matcher turn = TURN.matcher(text);
        if (turn.matches()) {
            int year = Integer.parseInt(turn.group(1)) + 1;
            return year % 100 == Integer.parseInt(turn.group(2)) ? known(dayOf(year)) : unreadable();
        }
        Matcher last = LAST_OF.matcher(text);
        if (last.matches()) {
            return period(last.group(1))
                    .<Reading<Effect>>map(p -> new Reading.Known<>(new Effect(new Period(p.to(), p.to()), true)))
                    .orElseGet(EffectGrammar::unreadable);
        }
        Matcher first = FIRST_OF.matcher(text);
        if (first.matches()) {
            return period(first.group(1))
                    .map(p -> known(new Period(p.from(), p.from())))
                    .orElseGet(EffectGrammar::unreadable);
        }
        return period(text)
                .map(EffectGrammar::known)
                .or(() -> day(RawValue.text(text)))
                .orElseGet(EffectGrammar::unreadable);
    }

    private Optional<Period> period(String text) {
        if (SINCE_NEW_YEAR.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches() && years.group(1).compareTo(years.group(2)) < 0) {
            LocalDate from = LocalDate.of(Integer.parseInt(years.group(1)), 1, 1);
            return Optional.of(new Period(from, LocalDate.of(Integer.parseInt(years.group(2)), 12, 31)));
        }
        return new PeriodGrammar(missing).read(RawValue.text(text)) instanceof Reading.Known<Period> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    private Optional<Reading<Effect>> day(RawValue cell) {
        return new DateGrammar(missing).read(cell) instanceof Reading.Known<LocalDate> known
                ? Optional.of(known(new Period(known.value(), known.value())))
                : Optional.empty();
    }

    private static Period dayOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Period(first, first);
    }

    private static Reading<Effect> known(Period period) {
        return new Reading.Known<>(Effect.in(period));
    }

    private static Reading<Effect> unreadable() {
        return new Reading.Refused<>(
                ValueRules.EFFECT_UNREADABLE, "Tidspunktet kan ikke læses. Det regnes for ikke oplyst.");
    }
}
