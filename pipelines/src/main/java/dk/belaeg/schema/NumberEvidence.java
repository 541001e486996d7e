package dk.belaeg.schema;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the texts of one column say about how its numbers are written: gathered text by text, and joined from parts of
 * the column that were read apart.
 */
public final class NumberEvidence implements Serializable {
    private static final long serialVersionUID = 1;

    private final EnumSet<NumberForm> sure = EnumSet.noneOf(NumberForm.class);
    private final EnumSet<NumberForm> fitting = EnumSet.noneOf(NumberForm.class);

    /** @param decimals how many decimals the column allows */
    public void add(Written cell, int decimals) {
        if (cell.form() == Written.Form.TEXT) {
            String text = PercentGrammar.withoutSign(cell.text());
            Optional<BigDecimal> danish = NumberForm.DANISH.read(text);
            Optional<BigDecimal> english = NumberForm.ENGLISH.read(text);
            addTheOnlyOne(danish.isPresent(), english.isPresent(), sure);
            addTheOnlyOne(NumberGrammar.fits(danish, decimals), NumberGrammar.fits(english, decimals), fitting);
        }
    }

    private static void addTheOnlyOne(boolean danish, boolean english, Set<NumberForm> found) {
        if (danish != english) {
            found.add(danish ? NumberForm.DANISH : NumberForm.ENGLISH);
        }
    }

    public void add(NumberEvidence other) {
        sure.addAll(other.sure);
        fitting.addAll(other.fitting);
    }

    /**
     * The forms used by those texts that only one form can read; if there are none, by those that only one form can read
     * within the decimals.
     */
    public Set<NumberForm> forms() {
        return Set.copyOf(sure.isEmpty() ? fitting : sure);
    }
}
