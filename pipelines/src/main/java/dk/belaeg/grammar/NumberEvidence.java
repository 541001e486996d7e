package dk.belaeg.grammar;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the texts of one column say about how its numbers are written: gathered text by text, and from the parts of a long
 * column put together.
 */
public final class NumberEvidence implements Serializable {
    private static final long serialVersionUID = 1;

    private final EnumSet<NumberForm> sure = EnumSet.noneOf(NumberForm.class);
    private boolean danishFits;

    /** @param decimals how many decimals the column allows */
    public void add(RawValue cell, int decimals) {
        if (cell.form() == RawValue.Form.TEXT) {
            String text = PercentGrammar.withoutSign(cell.text());
            Optional<BigDecimal> danish = NumberForm.DANISH.read(text);
            Optional<BigDecimal> english = NumberForm.ENGLISH.read(text);
            if (danish.isPresent() != english.isPresent()) {
                sure.add(danish.isPresent() ? NumberForm.DANISH : NumberForm.ENGLISH);
            }
            danishFits |= NumberGrammar.fits(danish, decimals) && !NumberGrammar.fits(english, decimals);
        }
    }

    /** Takes over what another part of the column says. */
    public void add(NumberEvidence part) {
        sure.addAll(part.sure);
        danishFits |= part.danishFits;
    }

    /**
     * The forms used by those texts that only one form can read. If there are none, texts that only the Danish form reads
     * within the decimals show that it is used; senders are Danish, so the English form must be seen to be believed.
     */
    public Set<NumberForm> forms() {
        return sure.isEmpty() && danishFits ? Set.of(NumberForm.DANISH) : Set.copyOf(sure);
    }
}
