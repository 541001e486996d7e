package dk.belaeg.subject.causes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.subject.causes.Association.Without;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said where coefficients, intervals and probabilities disagree. */
class AssociationSentenceTest {
    private static final Factor FACTOR = new Factor("rejsetid", "Rejsetid", "minutter", false, new TreeMap<>());
    private static final Growth GROWTH =
            new Growth("children", Optional.of(new Growth.Years(2019, 2023)), true, Map.of(), Map.of());
    private static final Interval CLEAR = new Interval(0.1, 0.7);
    private static final Interval OPEN = new Interval(-0.1, 0.6);

    private static String said(
            Optional<Interval> interval, double p, double adjusted, List<Without> without, String... missing) {
        List<Association.Point> points = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            points.add(new Association.Point("m" + i, "M" + i, i, i));
        }
        Tested tested = new Tested(
                GROWTH,
                FACTOR,
                1,
                new Factor.Measured("2019", Map.of()),
                points,
                List.of(missing),
                Optional.of(new Association(0.45, interval, 0.4, interval, p, without)),
                "",
                OptionalDouble.of(adjusted),
                3);
        String sentence = AssociationSentence.of(tested, 0.05);
        assertFalse(sentence.contains("skyldes"));
        return sentence;
    }

    private static Without without(String name, Interval interval) {
        return new Without(name, 0.3, Optional.of(interval));
    }

    private static final String THE_TWO =
            "mellem »Rejsetid« og væksten i udgiften pr. barn og ung 2019-2023 i de 10 kommuner";

    @Test
    void carriedByTwo() {
        assertEquals(
                "Der er en sammenhæng " + THE_TWO
                        + ", der har begge tal: høje tal følges med høj vækst (Spearman 0,45; 95 pct.-interval 0,10 til"
                        + " 0,70), men den hviler på enkelte kommuner: den er ikke tydelig uden Odense eller uden Vejle."
                        + " Tal mangler for Fanø og Ærø.",
                said(
                        Optional.of(CLEAR),
                        0.01,
                        0.03,
                        List.of(without("Odense", OPEN), without("Vejle", OPEN), without("Assens", CLEAR)),
                        "Fanø",
                        "Ærø"));
    }

    @Test
    void carriedByTheOneThatDiffers() {
        assertEquals(
                "Der er en sammenhæng " + THE_TWO
                        + ": høje tal følges med høj vækst (Spearman 0,45; 95 pct.-interval 0,10 til 0,70), men den bæres af"
                        + " én kommune: uden Odense er den ikke tydelig, for de andre har samme tal.",
                said(
                        Optional.of(CLEAR),
                        0.01,
                        0.03,
                        List.of(new Without("Odense", Double.NaN, Optional.empty()), without("Assens", CLEAR))));
    }

    @Test
    void notClearWhenSeveralAreTried() {
        assertEquals(
                "Der er tegn på en sammenhæng " + THE_TWO
                        + ": høje tal følges med høj vækst (Spearman 0,45; 95 pct.-interval 0,10 til 0,70), men den er ikke"
                        + " tydelig, når der tages højde for, at der er prøvet 3 faktorer.",
                said(Optional.of(CLEAR), 0.03, 0.09, List.of()));
    }

    @Test
    void theIntervalAndTheProbabilityMayDisagree() {
        assertEquals(
                "Der er tegn på en sammenhæng " + THE_TWO
                        + ": høje tal følges med høj vækst (Spearman 0,45; 95 pct.-interval −0,10 til 0,60), men den er"
                        + " usikker: intervallet rummer 0.",
                said(Optional.of(OPEN), 0.01, 0.03, List.of()));
        assertEquals(
                "Der er tegn på en sammenhæng " + THE_TWO
                        + ": høje tal følges med høj vækst (Spearman 0,45; 95 pct.-interval 0,10 til 0,70), men den kan være"
                        + " et tilfælde (p = 0,07).",
                said(Optional.of(CLEAR), 0.07, 0.21, List.of()));
        assertEquals(
                "Der er tegn på en sammenhæng " + THE_TWO
                        + ": høje tal følges med høj vækst (Spearman 0,45; et interval kan ikke regnes), men den er usikker:"
                        + " for mange kommuner har samme tal til at regne et interval.",
                said(Optional.empty(), 0.01, 0.03, List.of()));
    }

    @Test
    void aNarrowIntervalAboutNoughtDoesLeaveAssociationsOut() {
        assertEquals(
                "Der er ingen tydelig sammenhæng " + THE_TWO + " (Spearman 0,45; 95 pct.-interval −0,20 til 0,20).",
                said(Optional.of(new Interval(-0.2, 0.2)), 0.6, 1, List.of()));
    }

    @Test
    void severalMayHideIt() {
        assertEquals(
                "Der er ingen tydelig sammenhæng " + THE_TWO
                        + " (Spearman 0,45; 95 pct.-interval −0,10 til 0,60). Intervallet er bredt, så en sammenhæng kan"
                        + " ikke udelukkes. Uden én af 2 bestemte kommuner ville der være tegn på en.",
                said(
                        Optional.of(OPEN),
                        0.2,
                        0.6,
                        List.of(without("Odense", CLEAR), without("Vejle", CLEAR), without("Assens", OPEN))));
    }
}
