package dk.belaeg.grammar;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of one column. A text that both forms read, with different results, is read only when the column's
 * decimals leave one result that agrees with the column's other numbers, or when those numbers, or the contract, settle
 * the form.
 *
 * @param decimals how many decimals the column allows; 0 for whole numbers
 * @param rounds whether unmistakable numbers with more decimals are rounded, with a remark, as for what spreadsheets
 *     compute; otherwise they are refused
 * @param forms the forms that the column's unmistakable numbers use; see {@link #evidence}
 * @param declared the form that the contract says the source uses, if it does
 * @param missing words that mean that nothing is stated
 */
public record NumberGrammar(
        int decimals, boolean rounds, Set<Form> forms, @Nullable Form declared, MissingWords missing) {

    /** What calculation leaves behind in further digits means nothing: 24,799999999999997 is 24,8. */
    private static final MathContext AS_SPREADSHEETS_SHOW = new MathContext(15, RoundingMode.HALF_UP);

    public NumberGrammar {
        forms = Set.copyOf(forms);
    }

    /** A grammar of numbers that are refused when they have too many decimals. */
    public NumberGrammar(int decimals, Set<Form> forms, @Nullable Form declared, MissingWords missing) {
        this(decimals, false, forms, declared, missing);
    }

    /** The forms that the texts of a column show: see {@link Evidence}. */
    public static Set<Form> evidence(Collection<RawValue> column, int decimals) {
        Evidence evidence = new Evidence();
        column.stream().distinct().forEach(cell -> evidence.add(cell, decimals));
        return evidence.forms();
    }

    public Reading<BigDecimal> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case NUMBER -> only(new BigDecimal(cell.text()), null);
            case TEXT -> readText(Texts.clean(cell.text()));
            case PERCENT -> new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Cellen er formateret som procent.");
            case DATE ->
                new Reading.Refused<>(
                        ValueRules.DATE_IN_COUNT, "Excel har gjort det skrevne til en dato, så tallet er gået tabt.");
            case BOOLEAN -> new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Her skal stå et tal.");
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
        };
    }

    private Reading<BigDecimal> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        Optional<BigDecimal> danish = Form.DANISH.read(text);
        Optional<BigDecimal> english = Form.ENGLISH.read(text);
        if (danish.isEmpty() && english.isEmpty()) {
            return new Reading.Refused<>(ValueRules.NUMBER_UNREADABLE, "Det, der står, er ikke et tal.");
        }
        if (danish.isEmpty() || english.isEmpty()) {
            Reading.Fault mixed =
                    new Reading.Fault(ValueRules.NUMBER_MIXED, "Kolonnen bruger både komma og punktum før decimaler.");
            return only(danish.orElseGet(english::orElseThrow), forms.size() > 1 ? mixed : null);
        }
        return danish.get().compareTo(english.get()) == 0
                ? only(danish.get(), null)
                : settled(danish.get(), english.get());
    }

    /**
     * Which of two readings is meant: the one in the form that the column or the contract is known to use, if it fits the
     * column's decimals. Where nothing is known the Danish one is meant, unless the English one would fit as well. In a
     * column that uses both forms nobody can tell.
     */
    private Reading<BigDecimal> settled(BigDecimal danish, BigDecimal english) {
        Set<Form> used = forms.isEmpty() && declared != null ? Set.of(declared) : forms;
        boolean mixed = used.size() > 1;
        boolean danishFits = fits(Optional.of(danish), decimals) && (used.isEmpty() || used.contains(Form.DANISH));
        boolean englishFits = fits(Optional.of(english), decimals) && (used.isEmpty() || used.contains(Form.ENGLISH));
        if (danishFits && !englishFits && !mixed) {
            return new Reading.Known<>(danish);
        }
        if (englishFits && !danishFits && !used.isEmpty() && !mixed) {
            return new Reading.Known<>(english);
        }
        return new Reading.Refused<>(
                ValueRules.NUMBER_AMBIGUOUS,
                "Tallet kan være " + DanishNumbers.plain(danish) + " eller " + DanishNumbers.plain(english) + ".");
    }

    /** A number that can be read in one way only. */
    private Reading<BigDecimal> only(BigDecimal exact, Reading.@Nullable Fault remark) {
        BigDecimal number = exact.round(AS_SPREADSHEETS_SHOW);
        if (fits(Optional.of(number), decimals)) {
            return new Reading.Known<>(number, remark);
        }
        if (rounds) {
            return new Reading.Known<>(
                    number.setScale(decimals, RoundingMode.HALF_UP),
                    new Reading.Fault(ValueRules.NUMBER_ROUNDED, "Tallet er læst med " + decimals + " decimaler."));
        }
        return new Reading.Refused<>(
                ValueRules.NUMBER_DECIMALS,
                decimals == 0 ? "Her skal stå et helt tal." : "Der er plads til " + decimals + " decimaler.");
    }

    static boolean fits(Optional<BigDecimal> number, int decimals) {
        return number.filter(n -> n.stripTrailingZeros().scale() <= decimals).isPresent();
    }

    /**
     * The two ways of writing numbers. "1.048" is one thousand in Danish and one and a bit in English; which is meant is
     * decided by the column and by what the numbers allow, never by guess.
     */
    public enum Form {
        /** Comma before decimals, point or blank between thousands. */
        DANISH(',', "."),
        /** Point before decimals, comma or blank between thousands. */
        ENGLISH('.', ",");

        private static final int LONGEST = 40;
        private static final Pattern BETWEEN = Pattern.compile("[^0-9]");
        private final Pattern whole;

        Form(char decimal, String thousands) {
            String digits =
                    "[0-9]+|[1-9][0-9]{0,2}(?:" + Pattern.quote(thousands) + "[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+";
            this.whole = Pattern.compile(
                    "([+-])?\\s*(" + digits + ")(?:" + Pattern.quote(String.valueOf(decimal)) + "([0-9]+))?");
        }

        /** The number if the cleaned text is one in this form; otherwise empty. Only the digits 0-9 count as digits. */
        public Optional<BigDecimal> read(String cleanText) {
            if (cleanText.length() > LONGEST) {
                return Optional.empty();
            }
            Matcher matcher = whole.matcher(cleanText);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String digits = BETWEEN.matcher(matcher.group(2)).replaceAll("");
            String decimals = matcher.group(3);
            BigDecimal number = new BigDecimal(decimals == null ? digits : digits + "." + decimals);
            return Optional.of("-".equals(matcher.group(1)) ? number.negate() : number);
        }
    }

    /**
     * What the texts of one column say about how its numbers are written: gathered text by text, and
     * from the parts of a long column put together.
     */
    public static final class Evidence implements Serializable {
        private static final long serialVersionUID = 1;

        private final EnumSet<Form> sure = EnumSet.noneOf(Form.class);
        private boolean danishFits;

        /** @param decimals how many decimals the column allows */
        public void add(RawValue cell, int decimals) {
            if (cell.form() == RawValue.Form.TEXT) {
                String text = PercentGrammar.withoutSign(cell.text());
                Optional<BigDecimal> danish = Form.DANISH.read(text);
                Optional<BigDecimal> english = Form.ENGLISH.read(text);
                if (danish.isPresent() != english.isPresent()) {
                    sure.add(danish.isPresent() ? Form.DANISH : Form.ENGLISH);
                }
                danishFits |= fits(danish, decimals) && !fits(english, decimals);
            }
        }

        /** Takes over what another part of the column says. */
        public void add(Evidence part) {
            sure.addAll(part.sure);
            danishFits |= part.danishFits;
        }

        /**
         * The forms used by those texts that only one form can read. If there are none, texts that only the Danish form
         * reads within the decimals show that it is used; senders are Danish, so the English form must be seen to be
         * believed.
         */
        public Set<Form> forms() {
            return sure.isEmpty() && danishFits ? Set.of(Form.DANISH) : Set.copyOf(sure);
        }
    }
}
