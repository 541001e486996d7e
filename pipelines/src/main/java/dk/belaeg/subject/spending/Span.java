package dk.belaeg.subject.spending;

import dk.belaeg.contract.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Years of the accounts that are set against each other: never two with a break of the account plan between them, unless
 * the round asks for them, and then there is only a reason.
 *
 * @param newest whether it is the last
 * @param broken whether the accounts of its two ends cannot be compared
 */
record Span(int first, int last, boolean newest, boolean broken) {
    /**
     * The stretches of years that can be compared, in order; or, from a year that the round has chosen, the one to the newest.
     *
     * @param years of the accounts, at least one; a chosen year after them gives nothing
     */
    static List<Span> of(String area, Optional<Integer> from, NavigableSet<Integer> years, Codes codes) {
        NavigableSet<Integer> breaks = AccountYears.breaks(area, codes);
        int last = years.last();
        if (from.isPresent()) {
            return from.get() > last
                    ? List.of()
                    : List.of(new Span(
                            from.get(),
                            last,
                            true,
                            !breaks.subSet(from.get(), false, last, true).isEmpty()));
        }
        List<Span> spans = new ArrayList<>();
        NavigableSet<Integer> rest = new TreeSet<>(years);
        while (!rest.isEmpty()) {
            int first = rest.first();
            Integer next = breaks.higher(first);
            int end = next == null ? last : rest.lower(next);
            spans.add(new Span(first, end, end == last, false));
            rest = rest.tailSet(end, false);
        }
        return spans;
    }

    String reason() {
        return "databrud: " + first + " kan ikke sammenlignes med " + last;
    }

    /** The years in Danish: "2018-2025". */
    String danish() {
        return first + "-" + last;
    }
}
