package dk.belaeg.schema;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of one column. A text that both forms read, with different results, is read only when the column's
 * decimals leave one result, or when the other numbers of the column, or the contract, settle the form.
 *
 * @param decimals how many decimals the column allows; 0 for whole numbers
 * @param forms the forms that the column's unmistakable numbers use; see {@link #evidence}
 * @param declared the form that the contract says the source uses, if it does
 * @param missing words that mean that nothing is stated
 */
public record NumberGrammar(int decimals, Set<NumberForm> forms, @Nullable NumberForm declared, MissingWords missing) {

    public NumberGrammar {
        forms = Set.copyOf(forms);
    }

    /** The forms used by those texts that only one form can read within the given decimals. */
    public static Set<NumberForm> evidence(Collection<Written> column, int decimals) {
        Set<NumberForm> found = EnumSet.noneOf(NumberForm.class);
        for (Written cell : column) {
            if (cell.form() == Written.Form.TEXT) {
                String text = Texts.clean(cell.text());
                Optional<BigDecimal> danish = within(NumberForm.DANISH.read(text), decimals);
                Optional<BigDecimal> english = within(NumberForm.ENGLISH.read(text), decimals);
                if (danish.isPresent() != english.isPresent()) {
                    found.add(danish.isPresent() ? NumberForm.DANISH : NumberForm.ENGLISH);
                }
            }
        }
        return found;
    }

    public Reading<BigDecimal> read(Written cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case NUMBER -> checked(new BigDecimal(cell.text()), null);
            case TEXT -> readText(Texts.clean(cell.text()));
            case PERCENT -> new Reading.Refused<>(Rule.NUMBER_UNREADABLE, "Cellen er formateret som procent.");
            case DATE -> new Reading.Refused<>(Rule.DATE_IN_COUNT, "Cellen er formateret som dato.");
            case BOOLEAN -> new Reading.Refused<>(Rule.NUMBER_UNREADABLE, "Her skal stå et tal.");
            case ERROR -> new Reading.Refused<>(Rule.ERROR_VALUE, "Cellen viser en fejl i stedet for et tal.");
            case NO_RESULT -> new Reading.Refused<>(Rule.FORMULA_EMPTY, "Formlen er gemt uden sit resultat.");
            case UNREADABLE -> new Reading.Refused<>(Rule.CELL_UNREADABLE, cell.text());
        };
    }

    private Reading<BigDecimal> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        Optional<BigDecimal> danish = NumberForm.DANISH.read(text);
        Optional<BigDecimal> english = NumberForm.ENGLISH.read(text);
        if (danish.isEmpty() && english.isEmpty()) {
            return new Reading.Refused<>(Rule.NUMBER_UNREADABLE, "Det, der står, er ikke et tal.");
        }
        Optional<BigDecimal> danishFits = within(danish, decimals);
        Optional<BigDecimal> englishFits = within(english, decimals);
        if (danishFits.isEmpty() && englishFits.isEmpty()) {
            return checked(danish.orElseGet(english::orElseThrow), null);
        }
        if (danishFits.isPresent()
                && englishFits.isPresent()
                && danishFits.get().compareTo(englishFits.get()) != 0) {
            return settled(danishFits.get(), englishFits.get());
        }
        Fault remark = forms.size() > 1
                ? new Fault(Rule.NUMBER_MIXED, "Kolonnen bruger både komma og punktum før decimaler.")
                : null;
        return checked(danishFits.orElseGet(englishFits::orElseThrow), remark);
    }

    private Reading<BigDecimal> settled(BigDecimal danish, BigDecimal english) {
        NumberForm form = forms.size() == 1 ? forms.iterator().next() : forms.isEmpty() ? declared : null;
        if (form == null) {
            return new Reading.Refused<>(
                    Rule.NUMBER_AMBIGUOUS,
                    "Tallet kan være " + DanishNumbers.plain(danish) + " eller " + DanishNumbers.plain(english) + ".");
        }
        return checked(form == NumberForm.DANISH ? danish : english, null);
    }

    private Reading<BigDecimal> checked(BigDecimal number, @Nullable Fault remark) {
        if (within(Optional.of(number), decimals).isEmpty()) {
            String allowed =
                    decimals == 0 ? "Her skal stå et helt tal." : "Der er plads til " + decimals + " decimaler.";
            return new Reading.Refused<>(Rule.NUMBER_DECIMALS, allowed);
        }
        return new Reading.Known<>(number, remark);
    }

    private static Optional<BigDecimal> within(Optional<BigDecimal> number, int decimals) {
        return number.filter(n -> n.stripTrailingZeros().scale() <= decimals);
    }
}
