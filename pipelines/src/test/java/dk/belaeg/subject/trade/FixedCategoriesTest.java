package dk.belaeg.subject.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.CaseRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A category that lies fixed is the same in the rounds after, whatever new numbers say. */
class FixedCategoriesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rounds;

    /** A round of an autumn; the services have the same places, and their tariffs are such that the limits make them local. */
    private CaseRound round(int year, String former, String... fixed) throws IOException {
        Path round = rounds.resolve("runde-" + year);
        Path inbox = Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Efterår %d", "aar": %d, "pr_dato": "%d-10-01", "region": "1083"%s}
                """
                        .formatted(
                                year,
                                year,
                                year,
                                former.isEmpty() ? "" : ", \"forrige_runde\": \"../" + former + "\""));
        Files.writeString(
                inbox.resolve("portal.csv"),
                """
                Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Takst (kr.);Takstenhed
                700107;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;10;1500;pr. døgn
                700108;Skovly;2;Odense;Kommunal;Odense;SEL § 108;10;1500;pr. døgn
                700109;Engdal;3;Odense;Kommunal;Odense;SEL § 108;10;1500;pr. døgn
                """);
        Files.writeString(
                inbox.resolve("handel.csv"),
                """
                Tilbuds-id;Tilbud;Driftsherre;Betalerkommune;År;Betalte døgn
                700107;Birkebo;Odense;Odense;%1$d;3650
                700108;Skovly;Odense;Odense;%1$d;3650
                700109;Engdal;Odense;Odense;%1$d;3650
                """
                        .formatted(year));
        Files.writeString(
                inbox.resolve("kategorier.csv"),
                "Tilbuds-id;Tilbud;Kategori;Gælder fra;Gælder til og med\n" + String.join("\n", fixed) + "\n");
        return new CaseRound(round);
    }

    /** Id, the category by the limits, the fixed one, that of the year before, and the one that holds. */
    private static List<String> categories(CaseRound round) throws IOException {
        round.told("run");
        List<String> lines = round.released("data/service_categories.csv");
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells ->
                        List.of("service_id", "rule_category", "fixed_category", "former_category", "category").stream()
                                .map(name -> cells[names.indexOf(name)])
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow())
                .sorted()
                .toList();
    }

    @Tag("slow")
    @Test
    void itIsCarriedOverToTheRoundsAfterUntilItsLastYear() throws IOException {
        CaseRound first =
                round(2026, "", "700107;Birkebo;Højt specialiseret;2027;2028", "700108;Skovly;Klyngetilbud;2027;");
        CaseRound second = round(2027, "runde-2026", "700109;Engdal;Klyngetilbud;2028;");
        CaseRound third = round(2028, "runde-2027", "700107;Birkebo;Klyngetilbud;2030;");

        assertEquals(
                List.of(
                        "700107 local highly_specialised  highly_specialised",
                        "700108 local cluster  cluster",
                        "700109 local   local"),
                categories(first));
        assertEquals(
                List.of(
                        "700107 local highly_specialised highly_specialised highly_specialised",
                        "700108 local  cluster local",
                        "700109 local cluster  cluster"),
                categories(second));
        assertEquals(
                List.of(
                        "700107 local  highly_specialised local",
                        "700108 local   local",
                        "700109 local  cluster local"),
                categories(third));
    }
}
