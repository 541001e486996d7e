package dk.belaeg.subject.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One notified change of places, as the ledger posts it.
 *
 * @param id tells which notice it is
 * @param line where it belongs, as far as the notice says
 * @param unit the unit that it is about, as the extract calls it; blank for the whole service
 * @param paragraphAfter where its places go, when they change paragraph
 * @param net the change; blank where the notice gives no number that can be used
 * @param closes whether the service closes, and with it all that it has
 * @param from the first day on which it may be in force; blank where no date can be read
 * @param to the first day on which it surely is
 * @param term from when to when it stood
 */
record Change(
        String id,
        Line line,
        Optional<String> unit,
        Optional<String> paragraphAfter,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<BigDecimal> net,
        boolean closes,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Term term) {

    /** As they take effect; what nothing tells apart is known by its notice. */
    static final Comparator<Change> IN_ORDER = Comparator.comparing((Change change) -> change.to.orElse(LocalDate.MAX))
            .thenComparing(change -> change.from.orElse(LocalDate.MAX))
            .thenComparing(change -> change.term.known())
            .thenComparing(change -> change.net.map(BigDecimal::negate).orElse(BigDecimal.ZERO))
            .thenComparing(Change::id);

    /**
     * From when to when a notice stood.
     *
     * @param known the day from which it was known
     * @param ended the day from which it no longer stood: withdrawn, taken off the agenda or replaced
     */
    record Term(LocalDate known, Optional<LocalDate> ended) {
        /** Whether a day knows of it, and not yet that it is off. */
        boolean stands(LocalDate day) {
            return !known.isAfter(day) && ended.filter(end -> !end.isAfter(day)).isEmpty();
        }
    }

    boolean stands(LocalDate day) {
        return term.stands(day);
    }
}
