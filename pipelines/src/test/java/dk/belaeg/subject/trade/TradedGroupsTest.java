package dk.belaeg.subject.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which target groups have a number of their own. */
class TradedGroupsTest {
    private static final Codes CODES = codes();
    private static final String AUTISM = "V2.02";
    private static final String BRAIN_INJURY = "V2.04";
    private static final String ADHD = "V2.03";

    private static Codes codes() {
        try {
            return Contracts.load(Path.of("nowhere")).codes();
        } catch (ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static TradedGroups groups(Map<String, Set<String>> operators) {
        return new TradedGroups(CODES, operators);
    }

    @Test
    void aGroupOfThreeOperatorsStandsAlone() {
        TradedGroups groups = groups(Map.of(AUTISM, Set.of("461", "621", "Fonden")));
        assertEquals(AUTISM, groups.of(AUTISM));
        assertEquals("Voksne", groups.areaOf(AUTISM));
        // a group that no service has as its own, and none at all
        assertEquals(TradedGroups.TOGETHER, groups.of(ADHD));
        assertEquals(TradedGroups.TOGETHER, groups.of(""));
    }

    @Test
    void groupsOfFewOperatorsAreShownTogetherWithTheNextUntilTheyHaveThree() {
        Map<String, Set<String>> operators = Map.of(
                BRAIN_INJURY, Set.of("461"),
                ADHD, Set.of("461", "621", "630"),
                AUTISM, Set.of("461", "621", "630", "540"));
        TradedGroups groups = groups(operators);
        assertEquals(TradedGroups.TOGETHER, groups.of(BRAIN_INJURY));
        // what is together would else be of one operator alone
        assertEquals(TradedGroups.TOGETHER, groups.of(ADHD));
        assertEquals(AUTISM, groups.of(AUTISM));
    }
}
