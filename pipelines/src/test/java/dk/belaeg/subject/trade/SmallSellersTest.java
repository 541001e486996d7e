package dk.belaeg.subject.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.round.Discretion;
import dk.belaeg.subject.trade.SmallSellers.Purchase;
import dk.belaeg.subject.trade.SmallSellers.Sold;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What readers can tell of small numbers from the classes of sold shares. */
class SmallSellersTest {
    private static final Discretion STANDARD = new Discretion(3, true, true, List.of(), 1000);

    /** So many full-year places sold to each of several payers; the classes tell the sum from the least to the most. */
    private static Sold sold(String least, String most, double... places) {
        Map<Purchase, BigDecimal> bought = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            bought.put(new Purchase("payer " + i, "home", "group"), BigDecimal.valueOf(places[i]));
        }
        return new Sold(new BigDecimal(least), new BigDecimal(most), Sold.ANY, bought);
    }

    @Test
    void aSumOfWhichTheClassesLeaveOneSmallNumberIsTold() {
        // under 10 pct. of 7 places: 1 or nothing, and nothing would be shown as 0
        assertTrue(sold("0", "0.7", 1).isTold(STANDARD));
        // 10 to 40 pct. of 30 places: 3 is the only small number
        assertTrue(sold("3.4", "12", 3).isTold(STANDARD));
        assertFalse(sold("0", "2", 2).isTold(STANDARD));
        assertFalse(sold("3.6", "12", 6).isTold(STANDARD));
        assertFalse(sold("0", "0.4", 0).isTold(STANDARD));
    }

    @Test
    void payersOfWhomTheClassesLeaveOneSmallNumberEachAreTold() {
        // under 10 pct. of 20 places: two marks of 1 to 3 can only be 1 and 1
        assertTrue(sold("0", "2", 1, 1).isTold(STANDARD));
        // 40 pct. and more of 15 places: at least 6, so two marks are 3 and 3
        assertTrue(sold("6.4", "15", 3, 3).isTold(STANDARD));
        // of at most 5, 4 are shown
        assertTrue(sold("2", "5", 4, 1).isTold(STANDARD));
        assertFalse(sold("2", "8", 4, 1).isTold(STANDARD));
    }

    @Test
    void aPayerWhoKnowsItsOwnNumberTellsTheOther() {
        // of at most 3, one has 2
        assertTrue(sold("0", "3", 2, 1).isTold(STANDARD));
        assertFalse(sold("0", "3", 2, 1).isTold(new Discretion(3, true, false, List.of(), 1000)));
        assertFalse(sold("0", "4", 2, 1).isTold(STANDARD));
    }

    @Test
    void whereNoughtIsHiddenAsManyBuyersAsThereCanBeTellThatOthersHaveIt() {
        Discretion hidden = new Discretion(3, false, true, List.of(), 1000);
        Sold open = sold("5", "20", 2, 6, 5);
        assertFalse(open.isTold(hidden));
        // fewer than 4 buyers: two are shown, and the third knows itself
        Sold three = new Sold(open.least(), open.most(), 3, open.bought());
        assertTrue(three.isTold(hidden));
        assertFalse(three.isTold(new Discretion(3, false, false, List.of(), 1000)));
        assertFalse(three.plus(new Sold(BigDecimal.ZERO, BigDecimal.TEN, 3, Map.of()))
                .isTold(hidden));
        // where 0 is shown, what is hidden is at least 1 and all buyers are seen
        assertFalse(three.isTold(STANDARD));
    }

    @Test
    void theRoundSaysWhichNumbersAreSmall() {
        Discretion five = new Discretion(5, true, true, List.of(), 1000);
        // from 5 on: 5 is hidden too where numbers to 5 are
        assertTrue(sold("5", "12", 5).plus(Sold.NOTHING).isTold(five));
        assertFalse(sold("5", "12", 5).isTold(STANDARD));
        // nothing is hidden as well where 0 is
        assertTrue(sold("0", "0.4", 0).isTold(new Discretion(3, false, true, List.of(), 1000)));
    }

    @Test
    void sellersAreAddedUntilNoneOfThemTogetherIsTold() {
        Map<String, Sold> sellers = Map.of(
                "a", sold("0", "0.7", 1),
                "b", sold("0", "9", 2),
                "c", sold("10", "40", 20));
        assertEquals(Set.of("a", "b"), SmallSellers.of(sellers, STANDARD));
        assertEquals(Set.of(), SmallSellers.of(Map.of("b", sold("0", "9", 2), "c", sold("10", "40", 20)), STANDARD));
    }
}
