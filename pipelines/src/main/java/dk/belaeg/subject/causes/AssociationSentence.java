package dk.belaeg.subject.causes;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.causes.Association.Verdict;
import dk.belaeg.subject.causes.Association.Without;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What may be said of one factor and the growth of one area, in Danish: that they go together or not, in how many
 * municipalities, how surely, and on whom it rests. Never that one is the cause of the other.
 */
final class AssociationSentence {
    /** So many are named; of more it is said how many they are. */
    private static final int FEW = 3;

    /** As large a coefficient that cannot be left out is one that readers would call an association. */
    private static final double WORTH_NAMING = 0.3;

    private final Tested tested;
    private final double alpha;

    private AssociationSentence(Tested tested, double alpha) {
        this.tested = tested;
        this.alpha = alpha;
    }

    static String of(Tested tested, double alpha) {
        AssociationSentence sentence = new AssociationSentence(tested, alpha);
        String said = tested.association()
                .flatMap(known -> tested.verdict(alpha).map(verdict -> sentence.said(known, verdict)))
                .orElseGet(sentence::unknown);
        return said + sentence.missing();
    }

    private String unknown() {
        return "Om " + pair() + " følges ad, kan ikke siges: " + tested.reason() + ".";
    }

    private String pair() {
        return "»" + tested.factor().name() + "« og " + tested.growth().danish();
    }

    private String said(Association known, Verdict verdict) {
        String where = "mellem " + pair() + " i de " + tested.points().size() + " kommuner"
                + (tested.missing().isEmpty() ? "" : ", der har begge tal");
        return switch (verdict) {
            case CLEAR ->
                "Der er en tydelig sammenhæng " + where + ": " + direction(known) + " (" + numbers(known)
                        + "). Det gælder, uanset hvilken kommune der udelades. En sammenhæng siger ikke, hvad der er årsag.";
            case CARRIED ->
                "Der er en sammenhæng " + where + ": " + direction(known) + " (" + numbers(known) + "), men "
                        + carried(known.decisive()) + ".";
            case WEAK ->
                "Der er tegn på en sammenhæng " + where + ": " + direction(known) + " (" + numbers(known) + "), men "
                        + unsure(known) + ".";
            case NONE ->
                "Der er ingen tydelig sammenhæng " + where + " (" + numbers(known) + ")." + wide(known)
                        + hidden(known.decisive());
        };
    }

    private static String direction(Association known) {
        return "høje tal følges med " + (known.spearman() > 0 ? "høj" : "lav") + " vækst";
    }

    private static String numbers(Association known) {
        return "Spearman " + number(known.spearman())
                + interval(known)
                        .map(interval ->
                                "; 95 pct.-interval " + number(interval.lower()) + " til " + number(interval.upper()))
                        .orElse("; et interval kan ikke regnes");
    }

    /** The interval, if it tells anything. */
    private static Optional<Interval> interval(Association known) {
        return known.spearmanInterval().filter(interval -> !interval.isPoint());
    }

    private static String carried(List<Without> carriers) {
        if (carriers.size() == 1) {
            Without one = carriers.get(0);
            return "den bæres af én kommune: uden " + one.name() + " er den ikke tydelig" + without(one);
        }
        return carriers.size() <= FEW
                ? "den hviler på enkelte kommuner: den er ikke tydelig uden " + or(carriers)
                : "den er skrøbelig: uden én af " + carriers.size() + " bestemte kommuner er den ikke længere tydelig";
    }

    private static String without(Without one) {
        return Double.isNaN(one.coefficient())
                ? ", for de andre har samme tal"
                : " (Spearman " + number(one.coefficient()) + ")";
    }

    private static String or(List<Without> several) {
        List<String> names = several.stream().map(Without::name).toList();
        int last = names.size() - 1;
        return (last > 0 ? String.join(", ", names.subList(0, last)) + " eller uden " : "") + names.get(last);
    }

    private String unsure(Association known) {
        if (known.p() < alpha && tested.adjusted().orElse(1) >= alpha) {
            return "den er ikke tydelig, når der tages højde for, at der er prøvet " + tested.tried() + " faktorer";
        }
        return known.p() < alpha
                ? "den er usikker: "
                        + (interval(known).isPresent()
                                ? "intervallet rummer 0"
                                : "for mange kommuner har samme tal til at regne et interval")
                : "den kan være et tilfælde (p = " + DanishNumbers.format(BigDecimal.valueOf(known.p()), 2) + ")";
    }

    private static String wide(Association known) {
        return interval(known)
                .filter(interval -> Math.max(-interval.lower(), interval.upper()) >= WORTH_NAMING)
                .map(interval -> " Intervallet er bredt, så en sammenhæng kan ikke udelukkes.")
                .orElse("");
    }

    private static String hidden(List<Without> revealing) {
        if (revealing.isEmpty()) {
            return "";
        }
        return revealing.size() == 1
                ? " Uden " + revealing.get(0).name() + " ville der være tegn på en" + without(revealing.get(0)) + "."
                : " Uden én af " + revealing.size() + " bestemte kommuner ville der være tegn på en.";
    }

    /** Who is not among the municipalities that are spoken of. */
    private String missing() {
        List<String> names = tested.missing();
        if (names.isEmpty() || tested.points().isEmpty()) {
            return "";
        }
        return " Tal mangler for " + missing(names, tested.points().size() + names.size()) + ".";
    }

    /** Names, or how many they are where they are most. */
    static String missing(List<String> names, int all) {
        if (names.size() * 2 > all) {
            return names.size() + " af " + all + " kommuner";
        }
        int last = names.size() - 1;
        return (last > 0 ? String.join(", ", names.subList(0, last)) + " og " : "") + names.get(last);
    }

    private static String number(double coefficient) {
        return DanishNumbers.format(BigDecimal.valueOf(coefficient), 2);
    }
}
