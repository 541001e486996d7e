package dk.belaeg.subject.building;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.CaseRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of building, from the inbox to the release. */
class BuildingTest {
    private static final String HEADER = "Kommune;Projekt;Ordning;Status;Lov og paragraf;Pladser;Beløb (mio. kr.)\n";

    /** The grants that were published; the last was not used. Places were not. */
    private static final String PUBLISHED =
            """
            Middelfart;Botilbud;Botilbudspuljen;Bevilget;SEL § 108;;8
            Vejle;Botilbud;Botilbudspuljen;Bevilget;SEL § 108;;41
            Esbjerg;Første botilbud;Botilbudspuljen;Bevilget;SEL § 108;;44
            Esbjerg;Andet botilbud;Botilbudspuljen;Bevilget;SEL § 108;;14
            Aabenraa;Botilbud;Botilbudspuljen;Ikke realiseret;SEL § 108;;10
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    private CaseRound round(String list) throws IOException {
        Path folder = rounds.resolve("runde");
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Byggeri", "aar": 2026, "pr_dato": "2026-10-01", "region": "1083"}
                """);
        Files.writeString(folder.resolve("indbakke/byggeri.csv"), HEADER + list);
        Files.writeString(
                folder.resolve("indbakke/tilbudsportalen.csv"),
                """
                Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
                700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8
                """);
        return new CaseRound(folder);
    }

    /** Geography, scheme, status and some columns of the sums. */
    private static List<String> sums(CaseRound round, String geography) throws IOException {
        List<String> lines = round.released("data/building_sums.csv");
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[header.indexOf("geography")].equals(geography))
                .map(cells -> String.join(
                        " ",
                        cells[header.indexOf("scheme")],
                        cells[header.indexOf("status")],
                        cells[header.indexOf("projects")],
                        cells[header.indexOf("amount")]))
                .toList();
    }

    @Test
    void thePublishedGrantsAddUp() throws IOException {
        CaseRound round = round(PUBLISHED);

        String told = round.told("run").text();

        assertTrue(round.released(), told);
        assertEquals(List.of("grant granted 2 58"), sums(round, "561"));
        assertEquals(List.of("grant given_up 1 10"), sums(round, "580"));
        assertEquals(List.of("grant granted 4 107", "grant given_up 1 10"), sums(round, "1083"));
        Path release = round.folder().resolve("ud/udgivelse-001");
        assertTrue(Files.readString(release.resolve("index.html")).contains(">Byggeri</h2>"));
        assertTrue(Files.exists(release.resolve("figurer/tilskud-til-byggeri.svg")));
    }

    @Test
    void aLineThatCannotBeUsedLeavesTheSumsOfItsMunicipalityBlank() throws IOException {
        CaseRound round = round(PUBLISHED + "Esbjerg;Tredje botilbud;Botilbudspuljen;måske;SEL § 108;6;5\n");

        round.told("run");

        assertEquals(List.of("grant granted 2 "), sums(round, "561"));
        assertEquals(List.of("grant granted 1 41"), sums(round, "630"));
        assertEquals(List.of("grant granted 4 ", "grant given_up 1 "), sums(round, "1083"));
    }

    @Test
    void withoutAListThereIsNothingOfIt() throws IOException {
        CaseRound round = round("");

        round.told("run");

        Path release = round.folder().resolve("ud/udgivelse-001");
        assertFalse(Files.exists(release.resolve("data/building_sums.csv")));
        assertFalse(Files.readString(release.resolve("index.html")).contains(">Byggeri</h2>"));
    }
}
