package dk.belaeg.subject.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which target groups and kinds of place have a number of their own. */
class FewOperatorsTest {
    @Test
    void whatThreeOperatorsHaveStandsAlone() {
        FewOperators few = new FewOperators(Map.of("autism", Set.of("461", "621", "Fonden")));
        assertEquals("autism", few.of("autism"));
        // what no service has as its own, and none at all
        assertEquals(FewOperators.TOGETHER, few.of("adhd"));
        assertEquals(FewOperators.TOGETHER, few.of(""));
    }

    @Test
    void whatFewOperatorsHaveIsShownWithTheNextUntilTheyAreThree() {
        FewOperators few = new FewOperators(Map.of(
                "brain_injury", Set.of("461"),
                "adhd", Set.of("461", "621", "630"),
                "autism", Set.of("461", "621", "630", "540")));
        assertEquals(FewOperators.TOGETHER, few.of("brain_injury"));
        // what is together would else be of one operator alone
        assertEquals(FewOperators.TOGETHER, few.of("adhd"));
        assertEquals("autism", few.of("autism"));
    }
}
