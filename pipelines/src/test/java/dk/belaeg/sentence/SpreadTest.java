package dk.belaeg.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of municipalities that have counted, held against what was published of two counts in 2020. */
class SpreadTest {
    /** One for each letter: 0 none, M from 1 to 3, 4 so many, x one or more, ? not stated. */
    private static List<Spread.Known> known(String cells) {
        return cells.chars()
                .mapToObj(Character::toString)
                .map(cell -> switch (cell) {
                    case "M" -> new Spread.Known(1, 3);
                    case "x" -> new Spread.Known(1, Long.MAX_VALUE);
                    case "?" -> Spread.Known.NOTHING;
                    default -> new Spread.Known(Long.parseLong(cell), Long.parseLong(cell));
                })
                .toList();
    }

    private static String said(List<String> municipalities, String years) {
        return new Spread(municipalities.stream().map(SpreadTest::known).toList(), Nouns.MUNICIPALITY, years)
                .said("gravide", 3);
    }

    private static List<String> times(int number, String cells) {
        return Collections.nCopies(number, cells);
    }

    private static List<String> all(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Table 4.1: 6 with none, 11 in all three years, 3 in two, 2 in one, and 19 with 0-3 each year. */
    @Test
    void childrenWithEatingDisordersAreToldAsInTheReport() throws IOException {
        List<List<Spread.Known>> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(
                        Files.readString(Path.of("../data-samples/publiceret/children-eating-disorder.csv")))) {
            csv.stream()
                    .filter(row -> !row.getField("kommune").equals("Samlet"))
                    .forEach(row -> all.add(known(row.getField("2017") + row.getField("2018") + row.getField("2019"))));
        }
        assertEquals(
                "6 af de 22 kommuner har ikke haft børn og unge med svære spiseforstyrrelser i 2017-2019."
                        + " 11 har haft en eller flere i alle tre år, 3 i to af de tre og 2 i ét."
                        + " 19 af de 22 kommuner har haft 0-3 hvert år.",
                new Spread(all, Nouns.MUNICIPALITY, "2017-2019").said("børn og unge med svære spiseforstyrrelser", 3));
    }

    /** Section 4.1: 15 of 22 had none, 3 had one or more in all three years, 1 in two of the three and 3 in one. */
    @Test
    void pregnantWomenAreToldAsInTheReport() {
        assertEquals(
                "15 af de 22 kommuner har ikke haft gravide i 2017-2019."
                        + " 3 har haft en eller flere i alle tre år, 1 i to af de tre og 3 i ét."
                        + " Samtlige 22 kommuner har haft 0-3 hvert år.",
                said(all(List.of(times(15, "000"), times(3, "MMM"), times(1, "M0M"), times(3, "0M0"))), "2017-2019"));
    }

    @Test
    void whoMayBeOfTwoKindsIsToldApart() {
        assertEquals(
                "10 af de 16 kommuner har ikke haft gravide i 2017-2019, og for 2 kommuner kan det ikke siges, om de har."
                        + " 2 har haft en eller flere i alle tre år, og for 2 kommuner kan det ikke siges, i hvor mange af årene."
                        + " 11 af de 16 kommuner har haft 0-3 hvert år, og for 4 kommuner kan det ikke siges.",
                said(
                        all(List.of(
                                times(10, "000"), times(2, "0?0"), times(1, "MMM"), times(1, "x4x"), times(2, "M?0"))),
                        "2017-2019"));
    }

    @Test
    void noneAllAndOneYearAreSaidPlainly() {
        assertEquals("Ingen af de 22 kommuner har haft gravide i 2019.", said(times(22, "0"), "2019"));
        assertEquals(
                "Samtlige 3 kommuner har haft gravide i mindst ét af årene 2018 og 2019."
                        + " 2 har haft en eller flere i begge år og 1 i ét. Samtlige 3 kommuner har haft 0-3 hvert år.",
                said(all(List.of(times(2, "MM"), times(1, "0M"))), "2018 og 2019"));
        assertEquals(
                "2 af de 3 kommuner har ikke haft gravide i 2019. 2 af de 3 kommuner har haft 0-3.",
                said(all(List.of(times(2, "0"), times(1, "4"))), "2019"));
        assertEquals(
                "2 af de 3 kommuner har ikke haft gravide i 2018 og 2019. 1 har haft en eller flere i ét af de to år."
                        + " 2 af de 3 kommuner har haft 0-3 hvert år, og for én kommune kan det ikke siges.",
                said(all(List.of(times(2, "00"), times(1, "0x"))), "2018 og 2019"));
    }
}
