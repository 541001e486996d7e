package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Amounts in the words of an annex: no sign needs to be read. */
final class SettlementWords {
    /** As many are named with their amounts in a sentence; of more, the table tells all. */
    private static final int NAMED = 6;

    private SettlementWords() {}

    static String kroner(BigDecimal amount) {
        return DanishNumbers.format(amount.abs(), 0) + " kr.";
    }

    /** A result, of which a deficit is negative. */
    static String result(BigDecimal amount) {
        return amount.signum() == 0
                ? "hverken over- eller underskud"
                : (amount.signum() < 0 ? "et underskud på " : "et overskud på ") + kroner(amount);
    }

    /** Who has how much; of many the most and the least. */
    static String parts(List<Distribution.Share> shares) {
        if (shares.size() <= NAMED) {
            return listed(shares.stream().map(SettlementWords::named).toList());
        }
        List<Distribution.Share> bySize = shares.stream()
                .sorted(Comparator.comparing(
                                (Distribution.Share share) -> share.kroner().abs())
                        .reversed())
                .toList();
        return "mest " + named(bySize.get(0)) + " og mindst " + named(bySize.get(bySize.size() - 1)) + " af "
                + shares.size();
    }

    private static String named(Distribution.Share share) {
        return share.name() + " " + kroner(share.kroner());
    }

    /** One after the other: »a, b og c«. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " og " + words.get(last);
    }
}
