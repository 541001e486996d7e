package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of stay places are, by the paragraphs they are approved under. */
class StaysTest {
    private static Codes codes() throws ContractException {
        return Contracts.load(Path.of("findes-ikke")).codes();
    }

    @ParameterizedTest
    @CsvSource({
        "SEL § 108, overnight",
        "SEL § 108 stk. 7, overnight",
        "SEL § 104, day",
        "SEL § 85, outreach",
        "SEL § 101, unknown",
        "SEL § 999, unknown",
        "'', unknown",
        "SEL § 107 / SEL § 108, overnight",
        "SEL § 109 / SEL § 110, overnight",
        "SEL § 103 / SEL § 104, day",
        "BL § 83 / BL § 84, day",
        "SEL § 32 / SEL § 36, day",
        "ABL § 105 / SEL § 107, overnight",
        "ABL § 105 / SEL § 108, overnight",
        "ABL § 105 / SEL § 85, overnight",
        "ABL § 105 / SEL § 83 / SEL § 85, overnight",
        "BL § 43 / SEL § 107, overnight",
        "SEL § 101 / SEL § 107, overnight",
        "SEL § 83 / SEL § 85, outreach",
        "SEL § 82 c / SEL § 107, unknown",
        "SEL § 85 / SEL § 107, unknown",
        "SEL § 104 / SEL § 108, unknown",
        "SEL § 108 / SEL § 999, unknown",
    })
    void theStayFollowsFromTheParagraphs(String category, String stay) throws ContractException {
        assertEquals(stay, codes().stayOfParagraphs(category));
    }

    /** A combination of paragraphs of one stay has it, whatever its kind of service is called. */
    @Test
    void everyListedCombinationHasTheStayOfItsMembersWhereTheyAgree() throws ContractException {
        Codes codes = codes();
        List<String> wrong = new ArrayList<>();
        int agreeing = 0;
        for (CodeList.Entry row : codes.list("paragraph-combinations").rows()) {
            Set<String> stays = new TreeSet<>();
            List<String> members = new ArrayList<>();
            for (String member : row.get("members").split("\\|", -1)) {
                String text = member.replaceFirst(" ", " § ");
                members.add(text);
                stays.add(codes.stayOfParagraphs(text));
            }
            members.sort(null);
            if (stays.size() == 1) {
                agreeing++;
                String stay = codes.stayOfParagraphs(String.join(" / ", members));
                if (!stays.contains(stay)) {
                    wrong.add(row.get("code") + " is " + stay);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(agreeing >= 12, "only " + agreeing + " combinations agree");
    }

    @Test
    void everyStayOfAKindOfServiceIsListed() throws ContractException {
        Codes codes = codes();
        for (CodeList.Entry kind : codes.list("service-kinds").rows()) {
            String stay = kind.get("stay").equals("mixed") ? Codes.UNKNOWN_STAY : kind.get("stay");
            assertTrue(codes.list("stays").hasCode(stay), kind.get("code"));
        }
    }
}
