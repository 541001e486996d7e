package dk.belaeg.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.intake.SheetRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every grammar and every search goes through any text in the time of its length: what is quadratic needs minutes to hours here. */
class HostileTextTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final MissingWords NONE = new MissingWords(Set.of("-"));

    /** What a text is made of, over and over. */
    static final List<String> PIECES = List.of(
            "a", "æ", "7", " ", ".", ",", "-", "@", "(", "[", "§", "\"", "'", "<", "\u00A0", "\u200B", "\u00AD", "Ã¸",
            "1.", ".000", "1,", "0 ", "a@", "a@b.", "@b.c", "den ", "fra ", "antal ", "§ 1 ", "stk. ", "0101",
            "010170-", "4-", "til 4 ", "I alt ", "(a", "a)", "[a", "a b ", "20 20 ", "x1", "\n", "-\n", "1)");

    private static final List<String> MOST_HOSTILE = List.of("a", "7", ".", ".000", "a@", "(a");

    private static String of(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static Map<String, Consumer<String>> readers() throws ContractException {
        Codes codes = Contracts.load(Path.of("findes-ikke")).codes();
        NumberGrammar numbers = new NumberGrammar(2, Set.of(), null, NONE);
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("number", text -> numbers.read(RawValue.text(text)));
        readers.put("evidence", text -> NumberGrammar.evidence(List.of(RawValue.text(text)), 2));
        readers.put("percent", text -> new PercentGrammar(numbers).read(RawValue.text(text)));
        readers.put("count", text -> new CountGrammar(NONE).read(RawValue.text(text)));
        readers.put("date", text -> new DateGrammar(NONE).read(RawValue.text(text)));
        readers.put("period", text -> new PeriodGrammar(NONE).read(RawValue.text(text)));
        readers.put("effect", text -> new EffectGrammar(NONE).read(RawValue.text(text)));
        readers.put("ages", text -> new AgesGrammar(NONE).read(RawValue.text(text)));
        readers.put("paragraphs", text -> codes.paragraphs().read(RawValue.text(text)));
        readers.put("municipality", codes::municipality);
        readers.put("operator", codes::operator);
        readers.put("target group", text -> codes.targetGroup(text, Optional.empty()));
        readers.put("code", text -> codes.code("account-functions", text));
        readers.put("service key", text -> codes.serviceKey(text, text, text));
        readers.put("person numbers", PersonNumbers::mask);
        readers.put("contacts", ContactDetails::mask);
        readers.put("header", Texts::headerKey);
        readers.put("header without unit", Texts::headerKeyWithoutUnit);
        readers.put("file name", Texts::fileName);
        readers.put("finding", text -> new Finding(SheetRules.CELL_OUTSIDE, Origin.ofFile(text), text, text));
        return readers;
    }

    private static void read(List<String> pieces, int length) throws ContractException {
        readers()
                .forEach((name, reader) -> pieces.forEach(piece -> {
                    // what comes last makes a search that got far begin again
                    String text = of(piece, length - 1) + "#";
                    assertTimeoutPreemptively(BOUND, () -> reader.accept(text), name + " of »" + piece.strip() + "«");
                }));
    }

    @Test
    void aFullCellIsReadInTheTimeOfItsLength() throws ContractException {
        read(PIECES, 32_767);
    }

    @Test
    void aLongFieldIsReadInTheTimeOfItsLength() throws ContractException {
        read(MOST_HOSTILE, 400_000);
    }

    @Tag("slow")
    @Test
    void aFieldOfTwoMillionsIsReadInTheTimeOfItsLength() throws ContractException {
        read(MOST_HOSTILE, 2_000_000);
    }

    @Test
    void mailAddressesAreMaskedWhereverTheyStand() {
        String mail = ContactDetails.MAIL;
        assertEquals(mail, ContactDetails.mask("a.b+c@eksempel.dk"));
        assertEquals("skriv til " + mail + ".", ContactDetails.mask("skriv til per@kommune.dk."));
        assertEquals("(" + mail + ")", ContactDetails.mask("(søren.å@sub.kommune-x.dk)"));
        assertEquals(mail + ";" + mail, ContactDetails.mask("a@b.dk;c@d.dk"));
        assertEquals("per@lokalt og @b.dk og a@.dk", ContactDetails.mask("per@lokalt og @b.dk og a@.dk"));
        assertEquals("a@" + mail, ContactDetails.mask("a@b@c.dk"));
        assertTrue(ContactDetails.mask("'" + "x".repeat(40_000) + "@b.dk'").endsWith(mail + "'"));
    }
}
