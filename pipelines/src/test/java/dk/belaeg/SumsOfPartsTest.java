package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.intake.StagedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sum knows which of its rows an error has set aside, as far as their keys can be read. */
class SumsOfPartsTest {
    private static final String CASE = "e1-sum-uden-sat-til-side";
    private static final String ACCOUNTS = "indbakke/r.csv";
    private static final String UNREADABLE = "2024;31.000 kr.";

    @TempDir
    Path scratch = Path.of("");

    private String lines() throws Exception {
        return Files.readString(CaseRound.copy(CASE, Files.createTempDirectory(scratch, "lines"))
                .folder()
                .resolve(ACCOUNTS));
    }

    /** What the accounts lack, as municipality, function and year. */
    private String lacking(String accounts) throws Exception {
        CaseRound round = CaseRound.copy(CASE, Files.createTempDirectory(scratch, "round"));
        return lacking(round.with(ACCOUNTS, accounts).checked().intake().table("spending"));
    }

    private static String lacking(StagedTable table) {
        int amount = table.schema().columns().size() - 1;
        return table.parts().stream()
                .filter(values -> values[amount] == null)
                .map(values -> Arrays.stream(values)
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(" "))
                        .replaceAll(" +", " ")
                        .replaceAll(" ?(1 Driftskonti|I alt \\(netto\\)|Løbende priser \\(1.000 kr.\\)) ?", " ")
                        .replaceAll(" +", " ")
                        .strip())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void sumsWithoutAnAmountAreBlankAndSayWhyAndSoIsTheGrowth() throws Exception {
        CaseRound round = CaseRound.copy(CASE, scratch);
        CaseRound.Told told = round.told("run");

        assertEquals(3, told.exit(), told.text());
        String lost = "et eller flere beløb er sat til side på grund af fejl";
        String municipalities = "data/spending_by_municipality.csv";
        assertEquals("", cell(round, municipalities, "621", "adults", "2024", "current"));
        assertEquals(lost, cell(round, municipalities, "621", "adults", "2024", "current_reason"));
        assertEquals("", cell(round, municipalities, "621", "adults", "2024", "growth"));
        assertEquals("", cell(round, municipalities, "621", "adults", "2024", "index"));
        assertEquals("", cell(round, municipalities, "621", "adults", "2024", "per_inhabitant"));
        assertEquals("80000", cell(round, municipalities, "621", "adults", "2023", "current"));
        assertEquals("162000", cell(round, municipalities, "630", "adults", "2024", "current"));
        String region = "data/spending_by_region.csv";
        assertEquals("", cell(round, region, "1083", "adults", "2024", "current"));
        assertEquals(lost, cell(round, region, "1083", "adults", "2024", "current_reason"));
        assertEquals("240000", cell(round, region, "1083", "adults", "2023", "current"));
        String page = Files.readString(round.folder().resolve("ud/udgivelse-001/index.html"));
        assertTrue(
                page.contains("»Regnskab«: Tallene i én række kan ikke bruges på grund af fejl."
                        + " Summer, som den kan høre til, er tomme."),
                "the page says what is lacking");
    }

    /** One cell of a released table, of the geography, area and year. */
    private static String cell(CaseRound round, String file, String geography, String area, String year, String column)
            throws Exception {
        List<String> lines = round.released(file);
        List<String> header = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(line -> line.get(header.indexOf("geography")).equals(geography)
                        && line.get(header.indexOf("area")).equals(area)
                        && line.get(header.indexOf("year")).equals(year))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no " + geography + " " + year))
                .get(header.indexOf(column));
    }

    @Test
    void anAmountThatCannotBeReadIsLackingUnderItsKey() throws Exception {
        assertEquals("621 53852 2024", lacking(lines()));
    }

    @Test
    void anAmountThatIsNotThereIsLacking() throws Exception {
        assertEquals("621 53852 2024", lacking(lines().replace(UNREADABLE, "2024;")));
    }

    @Test
    void anUnreadableKeyIsOneOfThoseThatNoOtherRowHas() throws Exception {
        String read = lines().replace(UNREADABLE, "2024;31000");
        assertEquals("", lacking(read));
        assertEquals("621 53852 2024", lacking(read.replaceFirst("Kolding(;5.38.52[^\n]*;2024;)", "Koldyng$1")));
        assertEquals("621 53852 2024", lacking(read.replaceFirst("(Kolding;5.38.52[^\n]*);2024;", "$1;20x4;")));
        assertEquals("621 53850 2023", lacking(read.replaceFirst("Kolding(;5.38.50[^\n]*);2023;", "K.$1;20x3;")));
    }

    @Test
    void aLineWithOtherFieldsThanTheHeadersIsOneOfThoseThatAreNotThere() throws Exception {
        String read = lines().replace(UNREADABLE, "2024;31000");
        assertEquals(
                "621 53852 2024", lacking(read.replaceFirst("(Kolding;5.38.52[^\n]*);2024;31000", "$1;2024;31;000")));
    }

    @Test
    void twoRowsThatDisagreeLackOnePart() throws Exception {
        String read = lines().replace(UNREADABLE, "2024;31000");
        String other = read.lines()
                .filter(line -> line.contains("2024;31000"))
                .map(line -> line.replace("31000", "32000"))
                .findFirst()
                .orElseThrow();
        assertEquals("621 53852 2024", lacking(read + other + "\n"));
        String same = read.lines()
                .filter(line -> line.contains("2024;31000"))
                .findFirst()
                .orElseThrow();
        assertEquals("", lacking(read + same + "\n"));
    }

    @Test
    void aRowOfAnotherMunicipalityThanTheRoundsIsNotLacking() throws Exception {
        String read = lines().replace(UNREADABLE, "2024;31000");
        assertEquals(
                "",
                lacking(read + read.lines().skip(1).findFirst().orElseThrow().replace("Kolding", "Odense") + "\n"));
    }
}
