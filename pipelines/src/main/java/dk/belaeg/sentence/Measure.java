package dk.belaeg.sentence;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one quantity is said: "41 pladser", "95,1 pct.", "17,5 mia. kr.", "1–3 borgere", "et skjult antal borgere". Numbers are rounded half
 * up, and only here; a whole number is said without decimals. Number and unit are held together by a fixed blank.
 *
 * @param decimals digits after the comma at the most
 * @param unit "pct.", "procentpoint", "mio. kr."; empty for none, and where there is a noun
 * @param noun what is counted; empty where the unit is an abbreviation
 */
public record Measure(int decimals, String unit, Optional<Noun> noun) {
    private static final String FIXED_SPACE = "\u00A0";
    private static final String PERCENT = "pct.";
    private static final String MILLIONS = "mio. kr.";
    private static final String BILLIONS = "mia. kr.";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Pattern TELLING_MARK = Pattern.compile("([≤<])\\s*([0-9][0-9.,]*)");
    /** Said of a number that nobody has given. */
    public static final String UNSTATED = "ikke oplyst";

    public Measure {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals 0 to 6, not " + decimals);
        }
    }

    /** Whole things of a kind. */
    public static Measure counting(Noun noun) {
        return new Measure(0, "", Optional.of(noun));
    }

    /** @param unit as schemas write it; one that is a noun ("pladser") is counted in the right form */
    public static Measure of(int decimals, String unit) {
        Optional<Noun> noun = Noun.ofUnit(unit);
        return new Measure(decimals, noun.isPresent() ? "" : unit, noun);
    }

    /** The value as a sentence says it, with words for none and one: "ingen pladser", "én plads", "12,5 pct." */
    public String of(Value value) {
        Scaled large = large(value);
        if (large != null) {
            return large.measure().of(large.value());
        }
        if (value instanceof Value.Amount amount && noun.isPresent()) {
            BigDecimal rounded = rounded(amount.value());
            boolean fewWhole = rounded.signum() == 0 || rounded.compareTo(BigDecimal.ONE) == 0;
            if (fewWhole && amount.value().compareTo(rounded) == 0) {
                return noun.get().counted(rounded.longValueExact()).replace(" ", FIXED_SPACE);
            }
        }
        return digits(value);
    }

    /** The value in digits with its unit: "0 pladser", "1 plads", "1–3 borgere". */
    public String digits(Value value) {
        return DanishNumbers.written(value, this::number)
                .map(number -> number + united(value))
                .orElseGet(() -> number(value));
    }

    /** The value in digits without its unit, or the words that stand for it where it is withheld or missing. */
    public String number(Value value) {
        return DanishNumbers.written(value, this::number).orElseGet(() -> {
            if (value instanceof Value.Mark mark) {
                return withheld(mark.mark());
            } else if (value instanceof Value.Blank blank) {
                return blank.reason().isBlank() ? UNSTATED : blank.reason();
            }
            throw new IllegalArgumentException("not a number: " + value);
        });
    }

    private String number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return DanishNumbers.format(value, whole ? 0 : decimals);
    }

    /** A number that is withheld is named as such, and never told by more than the mark that is printed for it. */
    private String withheld(String mark) {
        Matcher telling = TELLING_MARK.matcher(mark);
        if (telling.matches()) {
            String bound = (telling.group(1).equals("<") ? "under " : "højst ") + telling.group(2);
            return noun.map(n -> bound + FIXED_SPACE + n.many()).orElse(bound);
        }
        return noun.map(n -> "et skjult antal " + n.many())
                .orElse(unit.equals(PERCENT) ? "en skjult andel" : "et skjult tal");
    }

    private String united(Value value) {
        if (noun.isPresent()) {
            return FIXED_SPACE + noun.get().form(isOne(value) ? 1 : 2).replace(" ", FIXED_SPACE);
        }
        return unit.isEmpty() ? "" : FIXED_SPACE + unit.replace(" ", FIXED_SPACE);
    }

    private boolean isOne(Value value) {
        BigDecimal last = BigDecimal.ZERO;
        if (value instanceof Value.Range range) {
            last = range.upper();
        } else if (value instanceof Value.Amount amount) {
            last = amount.value();
        } else if (value instanceof Value.AtLeast least) {
            last = least.lower();
        } else if (value instanceof Value.AtMost most) {
            last = most.upper();
        }
        return last.compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * The value with a word for which side of the shown number it lies on: "knap 4,1 mio. kr.", "godt 95 pct."; "omtrent"
     * when it is only known within bounds that are shown as one number.
     */
    public String about(Value value) {
        Scaled large = large(value);
        if (large != null) {
            return large.measure().about(large.value());
        }
        if (value instanceof Value.Amount amount) {
            int side = amount.value().abs().compareTo(rounded(amount.value()).abs());
            return (side < 0 ? "knap " : side > 0 ? "godt " : "") + digits(value);
        }
        boolean oneNumber = value instanceof Value.Range range
                && number(rounded(range.lower())).equals(number(rounded(range.upper())));
        return oneNumber ? "omtrent " + digits(value) : digits(value);
    }

    private record Scaled(Measure measure, Value value) {}

    /** Thousands of millions are said as such: "17,5 mia. kr."; null where there are not so many. */
    private @Nullable Scaled large(Value value) {
        return unit.equals(MILLIONS)
                        && value instanceof Value.Amount amount
                        && amount.value().abs().compareTo(THOUSAND) >= 0
                ? new Scaled(of(1, BILLIONS), new Value.Amount(amount.value().divide(THOUSAND, MathContext.DECIMAL64)))
                : null;
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether the number is shown as 0. */
    boolean showsNothing(BigDecimal value) {
        return rounded(value).signum() == 0;
    }

    /** Whether both ends of what is known are shown as 0. */
    public boolean showsNothing(Value value) {
        Change.Bounds bounds = Change.Bounds.of(value);
        return bounds != null && showsNothing(bounds.lower()) && showsNothing(bounds.upper());
    }
}
