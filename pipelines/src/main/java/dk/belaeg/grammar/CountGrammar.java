package dk.belaeg.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads counts of persons as people write them: {@code 12}; {@code ≤3}, which practice uses for 1 to 3; {@code <5} and
 * "under 5" for 0 to 4; {@code 4-6}; "ca. 5"; "ingen". Source of the readings: {@code docs/metode/vaerdier.md}.
 *
 * @param missing words that mean that nothing is stated
 * @param forms the forms that the column's unmistakable numbers use
 */
public record CountGrammar(MissingWords missing, Set<NumberGrammar.Form> forms) {
    private static final long MOST = 10_000_000;
    private static final String NUMBER = "([0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)";
    private static final String PERSONS = "(?: (?:person(?:er)?|borgere?|børn|unge|stk\\.?))?";
    private static final Pattern EXACT = Pattern.compile(NUMBER + "(?:,0{1,2})?" + PERSONS);
    /** One to three digits and a group of three: thousands in one form, decimals in the other. */
    private static final Pattern GROUPED = Pattern.compile("([1-9][0-9]{0,2})([.,])([0-9]{3})");

    private static final Pattern NONE = Pattern.compile("(?:ingen|nul)" + PERSONS);
    private static final Pattern AT_MOST = Pattern.compile("(?:≤|<=|=<) ?" + NUMBER + PERSONS);
    private static final Pattern UP_TO =
            Pattern.compile("(?:højst|maks\\.?|max\\.?|op til|maksimalt) " + NUMBER + PERSONS);
    private static final Pattern BELOW = Pattern.compile("(?:<|under|færre end|mindre end) ?" + NUMBER + PERSONS);
    private static final Pattern FROM_TO = Pattern.compile("(?:fra )?" + NUMBER + "(?: ?- ?| til )" + NUMBER + PERSONS);
    private static final Pattern BETWEEN = Pattern.compile("mellem " + NUMBER + "(?: ?- ?| og )" + NUMBER + PERSONS);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:ca\\.?|cirka|omkring|omtrent|skønsmæssigt|~) ?(.+)|(.+?) ?\\((?:skøn|ca\\.?|estimat)\\)");
    private static final Pattern OPEN = Pattern.compile("(?:≥|>=|>|over|mindst|minimum|min\\.?|flere end|mere end) ?"
            + NUMBER + PERSONS + "|" + NUMBER + " ?\\+|" + NUMBER + " eller (?:flere|derover)");
    private static final Pattern NEGATIVE = Pattern.compile("- ?[0-9].*");

    public CountGrammar {
        forms = Set.copyOf(forms);
    }

    /** Of counts in a column of which nothing is known. */
    public CountGrammar(MissingWords missing) {
        this(missing, Set.of());
    }

    public Reading<Count> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case NUMBER -> whole(new BigDecimal(cell.text()));
            case TEXT -> cell.isTooLong() ? unreadable() : readText(Texts.key(cell.text()));
            case DATE ->
                new Reading.Refused<>(
                        ValueRules.DATE_IN_COUNT, "Excel har gjort det skrevne til en dato, så antallet er gået tabt.");
            case PERCENT, BOOLEAN -> new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Her skal stå et antal.");
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
        };
    }

    private Reading<Count> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches() && isAmbiguous(grouped)) {
            return new Reading.Refused<>(
                    ValueRules.NUMBER_AMBIGUOUS,
                    "Antallet kan være " + grouped.group(1)
                            + (grouped.group(3).equals("000") ? "" : "," + grouped.group(3)) + " eller "
                            + grouped.group(1) + "." + grouped.group(3) + ".");
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            String rest = about.group(1) != null ? about.group(1) : about.group(2);
            return bounds(rest.strip())
                    .map(b -> known(b[0], b[1], Count.Status.ESTIMATE))
                    .orElseGet(CountGrammar::unreadable);
        }
        Optional<long[]> bounds = bounds(text);
        if (bounds.isPresent()) {
            long[] b = bounds.get();
            return known(b[0], b[1], b[0] == b[1] ? Count.Status.EXACT : Count.Status.INTERVAL);
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new Reading.Refused<>(ValueRules.COUNT_NEGATIVE, "Der står et minus foran antallet.");
        }
        if (OPEN.matcher(text).matches()) {
            return new Reading.Refused<>(ValueRules.COUNT_OPEN, "Antallet har ingen øvre grænse.");
        }
        boolean english = forms.equals(Set.of(NumberGrammar.Form.ENGLISH));
        NumberGrammar.Form first = english ? NumberGrammar.Form.ENGLISH : NumberGrammar.Form.DANISH;
        return first.read(text)
                .or(() -> (english ? NumberGrammar.Form.DANISH : NumberGrammar.Form.ENGLISH).read(text))
                .map(CountGrammar::whole)
                .orElseGet(CountGrammar::unreadable);
    }

    /**
     * "12,000" is twelve in Danish and twelve thousand in English; "12.000" is twelve thousand, unless the column writes its
     * numbers in English. Where the decimals are no noughts a count can only be thousands in Danish and nothing in English.
     */
    private boolean isAmbiguous(Matcher grouped) {
        boolean noughts = grouped.group(3).equals("000");
        return grouped.group(2).equals(",")
                ? noughts || !forms.equals(Set.of(NumberGrammar.Form.ENGLISH))
                : noughts && forms.contains(NumberGrammar.Form.ENGLISH);
    }

    /** Lower and upper bound of an exact number or an interval; empty when the text is neither. */
    private static Optional<long[]> bounds(String text) {
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(shape.bounds.of(matcher));
            }
        }
        return Optional.empty();
    }

    private record Shape(Pattern pattern, Bounds bounds) {}

    private interface Bounds {
        long[] of(Matcher matcher);
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(EXACT, m -> new long[] {number(m.group(1)), number(m.group(1))}),
            new Shape(NONE, m -> new long[] {0, 0}),
            new Shape(AT_MOST, m -> new long[] {Math.min(1, number(m.group(1))), number(m.group(1))}),
            new Shape(UP_TO, m -> new long[] {0, number(m.group(1))}),
            new Shape(BELOW, m -> new long[] {0, number(m.group(1)) - 1}),
            new Shape(FROM_TO, m -> new long[] {number(m.group(1)), number(m.group(2))}),
            new Shape(BETWEEN, m -> new long[] {number(m.group(1)), number(m.group(2))}));

    private static long number(String digits) {
        String plain = digits.replaceAll("[^0-9]", "");
        return plain.length() > 9 ? MOST + 1 : Long.parseLong(plain);
    }

    private static Reading<Count> whole(BigDecimal number) {
        if (number.signum() < 0) {
            return new Reading.Refused<>(ValueRules.COUNT_NEGATIVE, "Antallet er under nul.");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return new Reading.Refused<>(ValueRules.COUNT_NOT_WHOLE, "Tallet har decimaler.");
        }
        if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return tooMany();
        }
        return known(number.longValueExact(), number.longValueExact(), Count.Status.EXACT);
    }

    private static Reading<Count> known(long lower, long upper, Count.Status status) {
        if (upper > MOST) {
            return tooMany();
        }
        if (lower > upper) {
            return new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Intervallet går baglæns.");
        }
        Reading.Fault remark = status == Count.Status.ESTIMATE
                ? new Reading.Fault(ValueRules.COUNT_ESTIMATE, "Afsenderen har skrevet antallet som et skøn.")
                : null;
        return new Reading.Known<>(new Count(lower, upper, status), remark);
    }

    private static Reading<Count> tooMany() {
        return new Reading.Refused<>(
                ValueRules.NUMBER_BOUNDS,
                String.format(Locale.ROOT, "Antallet er over %s.", DanishNumbers.format(MOST)));
    }

    private static Reading<Count> unreadable() {
        return new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Det, der står, kan ikke læses som et antal.");
    }
}
