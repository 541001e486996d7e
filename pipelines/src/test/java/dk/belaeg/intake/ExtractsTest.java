package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.office.FakeBook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extracts from several days are never added up, whatever says which day they are from. */
class ExtractsTest {
    private static final String HEADER =
            "Tilbuds-id|Tilbud|Afdelings-id|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser";

    private final FakeRound round;

    ExtractsTest(@TempDir Path folder) {
        round = new FakeRound(folder);
    }

    /** Services of one unit each, from one number on, with so many places. */
    private static String services(int first, int count, int places) {
        StringBuilder rows = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            rows.append("\n7001" + i + "|Bo " + i + "|8001" + i + "|Odense|Kommunal|Odense|SEL § 107|" + places);
        }
        return rows.toString();
    }

    private static String csv(String table) {
        return table.replace('|', ';') + "\n";
    }

    private static int places(Checked checked, String table) {
        return checked.intake().table(table).used().stream()
                .map(row -> row.value("places", BigDecimal.class).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private void holds(int newest, int earlier, long lost) {
        Checked checked = round.check();
        StagedTable portal = checked.intake().table("portal");
        assertEquals(
                List.of(newest, earlier, lost),
                List.of(places(checked, "portal"), places(checked, Extracts.earlier("portal")), (long)
                        portal.lost().size()),
                () -> FakeRound.told(checked).toString());
    }

    @Test
    void theDayMayStandInTheNameAboveTheTableOrInAColumn() {
        round.with("nyt 1. maj 2026.csv", csv(HEADER + services(10, 6, 10)));
        round.with(
                "a.xlsx",
                new FakeBook()
                        .sheet("Ark1", "Udtræk pr. 1-2-2026\n" + HEADER + services(10, 6, 9))
                        .bytes());
        String dated = (HEADER + services(10, 6, 8)).replace("\n", "|1-11-2025\n") + "|1-11-2025";
        round.with("b.csv", csv(dated.replaceFirst("1-11-2025", "Udtrukket den")));
        holds(60, 54, 0);
    }

    @Test
    void filesOfOneDayArePartsOfOneExtract() {
        round.with("del 1 2026-05-01.csv", csv(HEADER + services(10, 6, 10)));
        round.with("del 2 2026-05-01.csv", csv(HEADER + services(20, 6, 10)));
        round.with("hele 20260201.csv", csv(HEADER + services(10, 16, 1)));
        holds(120, 16, 0);
    }

    @Test
    void partsWithoutADayAreAddedUpAsEver() {
        round.with("del 1.csv", csv(HEADER + services(10, 6, 10)));
        round.with("del 2.csv", csv(HEADER + services(20, 6, 10)));
        holds(120, 0, 0);
    }

    @Test
    void twoWithoutADayAndWithTheSameServicesAreBothInDoubt() {
        round.with("a.csv", csv(HEADER + services(10, 10, 10)));
        round.with("b.csv", csv(HEADER + services(15, 10, 10)));
        holds(0, 0, 20);
    }

    @Test
    void oneWithoutADayBesideOneWithIsInDoubt() {
        round.with("udtraek.csv", csv(HEADER + services(10, 6, 10)));
        round.with("tilbudsportalen 2025-05-01.csv", csv(HEADER + services(10, 7, 9)));
        holds(63, 0, 6);
    }

    /** A service that has got another id since is a slip in no one's report, but gone and new. */
    @Test
    void theEarlierExtractIsNotHeldAgainstTheIdsOfTheNewest() {
        round.with("nyt 2026-05-01.csv", csv(HEADER + services(10, 6, 10)));
        round.with("gammelt 2026-02-01.csv", csv(HEADER + services(10, 6, 9).replace("\n700110|", "\n700999|")));
        holds(60, 54, 0);
    }

    @Test
    void servicesOutsideTheRoundAreLeftOutOfBoth() {
        String outside = "\n700199|Bo|800199|Aalborg|Kommunal|Aalborg|SEL § 107|50";
        round.with("nyt 2026-05-01.csv", csv(HEADER + services(10, 6, 10) + outside));
        round.with("gammelt 2026-02-01.csv", csv(HEADER + services(10, 6, 9) + outside));
        holds(60, 54, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tilbudsportalen 1. maj 2026.xlsx | 2026-05-01",
                "udtraek_2026_05_01.csv | 2026-05-01",
                "udtraek-20260501.csv | 2026-05-01",
                "Data pr. 01-05-2026 (alle kommuner) | 2026-05-01",
                "Periode 1-1-2026 til 31-12-2026 | ",
                "P-nummer 1020260501 | ",
                "udtræk maj 2026 | ",
                "udtraek 99999999.csv | ",
            })
    void aDayIsFoundWithinATextWhenThereIsOne(String text, LocalDate day) {
        assertEquals(Optional.ofNullable(day), DateGrammar.within(text));
    }
}
