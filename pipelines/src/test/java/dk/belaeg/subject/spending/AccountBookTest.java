package dk.belaeg.subject.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.contract.Codes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What accounts have no row for, though others, or other years, have one. */
class AccountBookTest {
    private static final Codes CODES = FakeRound.CONTRACTS.codes();
    private final AccountBook book = AccountBook.empty();

    private AccountBookTest with(String municipality, String function, int... years) {
        for (int year : years) {
            book.add(new AccountBook.Cell(municipality, function, year), Optional.of(100_000L), CODES);
        }
        return this;
    }

    private List<String> lacking() {
        return book.lacking(CODES).stream()
                .map(cell -> cell.municipality() + " " + cell.function() + " " + cell.year())
                .toList();
    }

    @Test
    void anotherMunicipalityHasTheFunction() {
        with("461", "53850", 2024).with("461", "53852", 2024).with("621", "53850", 2024);
        assertEquals(List.of("621 53852 2024"), lacking());
    }

    @Test
    void anotherYearHasTheFunction() {
        with("461", "53850", 2023, 2024, 2025).with("461", "53852", 2023, 2025);
        assertEquals(List.of("461 53852 2024"), lacking());
    }

    @Test
    void yearsBeforeABreakSayNothing() {
        with("461", "53850", 2017, 2018).with("461", "53852", 2017);
        assertEquals(List.of(), lacking());
    }

    @Test
    void aFunctionThatIsNotInForceIsNotLacking() {
        with("461", "53850", 2016, 2017).with("461", "53540", 2016, 2017).with("461", "53851", 2018);
        with("461", "53850", 2018);
        assertEquals(List.of(), lacking());
    }

    @Test
    void anAmountOnTheFunctionThatReplacesItIsThere() {
        with("461", "52517", 2010).with("461", "52825", 2011).with("621", "52825", 2010, 2011);
        assertEquals(List.of(), lacking());
    }

    @Test
    void aMunicipalityWithoutAnyAmountOfTheAreaIsLackingAsAWhole() {
        with("461", "53850", 2024).with("621", "52823", 2024);
        assertEquals(List.of(), lacking());
        assertEquals(false, book.hasAny("621", "adults", 2024));
    }
}
