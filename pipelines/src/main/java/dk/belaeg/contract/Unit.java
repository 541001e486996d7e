package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number counts, as headers, lines above a table, number formats and cells write it: "(kr.)", "t.kr.", "pct.".
 * Amounts of money are converted from one unit to another exactly; no other unit becomes another. Method:
 * {@code docs/metode/indlaesning.md}.
 */
public enum Unit {
    KRONER("1", "kr", "kroner", "krone", "dkk", "dkr", "i kr", "i kroner", "hele kr", "hele kroner"),
    THOUSAND_KRONER(
            "1000",
            "1 000 kr",
            "1000 kr",
            "t kr",
            "tkr",
            "t dkk",
            "tdkk",
            "tusind kr",
            "tusinde kr",
            "1 000 kroner",
            "1000 kroner",
            "tusind kroner",
            "tusinde kroner",
            "i 1 000 kr",
            "i 1000 kr",
            "i t kr",
            "i tkr",
            "1 000 dkk",
            "1000 dkk",
            "kr 1 000",
            "kr 1000",
            "i tusind kr",
            "i tusinde kr"),
    MILLION_KRONER(
            "1000000",
            "mio kr",
            "mio",
            "mill kr",
            "mill",
            "million kr",
            "millioner kr",
            "millioner kroner",
            "mio kroner",
            "mio dkk",
            "mkr",
            "m kr",
            "i mio kr",
            "i mio",
            "i mill kr",
            "i millioner kr"),
    PERCENT("", "pct", "%", "procent", "i pct", "i procent", "i %"),
    PERSONS(
            "",
            "personer",
            "person",
            "borgere",
            "borger",
            "indbyggere",
            "antal personer",
            "antal borgere",
            "børn",
            "unge"),
    PLACES("", "pladser", "plads", "antal pladser"),
    DAYS("", "dage", "dag", "døgn", "antal dage", "antal døgn", "kalenderdage"),
    NUMBER("", "antal", "stk", "tal", "i alt");

    private static final Map<String, Unit> BY_WORDS = new HashMap<>();
    /** Longer words are no unit. */
    private static final int LONGEST = 60;

    /** A number with words behind it, or before it. */
    private static final Pattern NUMBER_AND_WORDS =
            Pattern.compile("([+-]?[0-9][0-9., ]{0,30}) ?([^0-9+-][^0-9]{0,29})");

    private static final Pattern WORDS_AND_NUMBER =
            Pattern.compile("([^0-9+-][^0-9+-]{0,29}?) ?([+-]?[0-9][0-9., ]{0,30})");

    /** An amount's unit somewhere in a line: "Beløb i 1.000 kr.", "Løbende priser (kr.)". */
    private static final Pattern IN_LINE = Pattern.compile(
            "(?<![\\p{L}0-9.])(?:(1\\.?000|1 000|t\\.?|tusinde?|mio\\.?|mill\\.?|millioner) ?)?(?:kr|kroner|dkk)(?![\\p{L}0-9])");

    static {
        for (Unit unit : values()) {
            unit.spelt().forEach(words -> BY_WORDS.put(words, unit));
        }
    }

    private final String kroner;
    /** Its spellings, between bars. */
    private final String words;

    Unit(String kroner, String... words) {
        this.kroner = kroner;
        this.words = String.join("|", words);
    }

    private List<String> spelt() {
        return List.of(words.split("\\|", -1));
    }

    /** The unit that these words are, however they are punctuated; empty when they are none. */
    public static Optional<Unit> of(String text) {
        return text.length() > LONGEST ? Optional.empty() : ofKey(Texts.headerKey(text));
    }

    /** The units of money that a line of text names, each once. */
    public static List<Unit> moneyIn(String line) {
        Matcher money = IN_LINE.matcher(Texts.key(line));
        return money.results()
                .map(found -> {
                    String scale = found.group(1) == null ? "" : found.group(1);
                    if (scale.isEmpty()) {
                        return KRONER;
                    }
                    return scale.startsWith("m") ? MILLION_KRONER : THOUSAND_KRONER;
                })
                .distinct()
                .toList();
    }

    /**
     * A number as a cell writes it together with its unit: "5.000 kr.", "12 pladser".
     *
     * @param number the number's own text
     */
    public record Quantity(String number, Unit unit) {}

    /** The cleaned text cut into number and unit; empty when it is no number with a unit. */
    public static Optional<Quantity> quantity(String cleanText) {
        if (cleanText.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher behind = NUMBER_AND_WORDS.matcher(cleanText);
        if (behind.matches()) {
            return of(behind.group(2)).map(unit -> new Quantity(behind.group(1).strip(), unit));
        }
        Matcher before = WORDS_AND_NUMBER.matcher(cleanText);
        return before.matches()
                ? of(before.group(1)).map(unit -> new Quantity(before.group(2).strip(), unit))
                : Optional.empty();
    }

    /** The unit that the end of a header is, as {@link Texts#headerKey} gives it; empty when it is none. */
    public static Optional<Unit> ofKey(String headerKey) {
        return Optional.ofNullable(BY_WORDS.get(headerKey));
    }

    public boolean isMoney() {
        return !kroner.isEmpty();
    }

    /** Øre in one of it; only of money. */
    public BigDecimal oere() {
        return new BigDecimal(kroner).movePointRight(2);
    }

    /** How many decimals keep every øre; only of money. */
    public int decimals() {
        return kroner.length() + 1;
    }

    /** As it is printed. */
    public String danish() {
        return switch (this) {
            case KRONER -> "kr.";
            case THOUSAND_KRONER -> "1.000 kr.";
            case MILLION_KRONER -> "mio. kr.";
            case PERCENT -> "pct.";
            case PERSONS -> "personer";
            case PLACES -> "pladser";
            case DAYS -> "dage";
            case NUMBER -> "antal";
        };
    }

    /** Whether a field's numbers may be said to count this. */
    public boolean fits(Field field) {
        Optional<Unit> own = of(field.unit());
        return switch (field.kind()) {
            case MONEY -> isMoney();
            case PERCENT -> this == PERCENT;
            case WHOLE, DECIMAL, COUNT ->
                this == NUMBER || own.map(unit -> unit == this).orElse(!isMoney() && this != PERCENT);
            case TEXT,
                    FREE_TEXT,
                    CONTACT,
                    KEY,
                    MUNICIPALITY,
                    OPERATOR,
                    PARAGRAPHS,
                    TARGET_GROUP,
                    CODE,
                    DATE,
                    YEAR,
                    PERIOD,
                    EFFECT,
                    AGES,
                    YES_NO -> this == NUMBER;
        };
    }
}
