package dk.belaeg.subject.shortage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.office.FakeBook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places now by kind, as municipalities state them, beside those that they run and those that lie in them. */
class KindPlacesTest {
    private static final String GROUPS =
            """
            Kommune|Målgruppe|Antal borgere nu|Pladser til målgruppen nu|Pladser, der mangler
            Odense|V2.01|40|24|3
            Esbjerg|V2.01|30|10|4""";

    private static final String LINES =
            """
            Kommune|Målgruppe|Slags plads|Manglende pladser af denne slags|Pladser af denne slags nu|Brug for pladserne fra
            Odense|V2.01|Midlertidigt botilbud|2|14|2027
            Odense|V2.01|Midlertidigt botilbud|1|14|2028
            Odense|V2.01|Længerevarende botilbud|0|10|
            Esbjerg|V2.01|Midlertidigt botilbud|4||""";

    private static final String PORTAL =
            """
            Tilbuds-id|Tilbud|Afdelings-id|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser|Primær målgruppe
            700107|Birkebo|1|Odense|Kommunal|Odense|SEL § 107|8|Udviklingshæmning
            700108|Skovly|1|Odense|Kommunal|Esbjerg|SEL § 107|4|Udviklingshæmning
            700109|Engen|1|Fonden Ly|Privat|Odense|SEL § 107|6|Udviklingshæmning
            700110|Åen|1|Odense|Kommunal|Odense|SEL § 108|5|Udviklingshæmning
            700111|Søen|1|Odense|Kommunal|Odense|SEL § 107, SEL § 108|9|Udviklingshæmning""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Checked check(String lines, String portal) {
        return round(lines, portal).check();
    }

    private FakeRound round(String lines, String portal) {
        FakeBook book = new FakeBook().sheet("Svar", GROUPS).sheet("Mangel", lines);
        return new FakeRound(folder).with("a.xlsx", (portal.isEmpty() ? book : book.sheet("Udtræk", portal)).bytes());
    }

    private List<String> rows(String lines, String portal) {
        FakeRound round = round(lines, portal);
        return new KindPlaces(round.check().intake(), round.round(), FakeRound.CONTRACTS.codes())
                .rows().stream()
                        .map(row -> Arrays.stream(row, 5, row.length)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ", row[1] + " " + row[2] + " ", "")))
                        .toList();
    }

    /** Places of a unit with several paragraphs are of no kind that is known; a number repeated for another time is one. */
    @Test
    void theyStandBesideThoseOfTheExtract() {
        assertEquals(
                List.of(
                        "Odense V2.01 temporary_home 14.00 12.00 null 14.00 null",
                        "Odense V2.01 long_term_home 10.00 5.00 null 5.00 null"),
                rows(LINES, PORTAL));
        assertEquals(List.of(), ofPlaces(check(LINES, PORTAL)));
    }

    @Test
    void formsFromBeforeTheQuestionStateNone() {
        String before =
                """
                Kommune|Målgruppe|Slags plads|Manglende pladser af denne slags
                Odense|V2.01|Midlertidigt botilbud|3""";
        assertEquals(List.of(), rows(before, PORTAL));
        assertEquals(List.of(), ofPlaces(check(before, PORTAL)));
    }

    @Test
    void whatTheExtractLacksIsNotNought() {
        assertEquals(
                List.of(
                        "Odense V2.01 temporary_home 14.00 null der er intet udtræk af Tilbudsportalen null der er intet udtræk af Tilbudsportalen",
                        "Odense V2.01 long_term_home 10.00 null der er intet udtræk af Tilbudsportalen null der er intet udtræk af Tilbudsportalen"),
                rows(LINES, ""));
        String lost = PORTAL.replace("SEL § 107|8|", "SEL § 107|otte|");
        assertEquals(
                "Odense V2.01 long_term_home 10.00 null en eller flere rækker i udtrækket er sat til side på grund af fejl"
                        + " null en eller flere rækker i udtrækket er sat til side på grund af fejl",
                rows(LINES, lost).get(1));
    }

    @Test
    void linesThatDisagreeAreTold() {
        assertEquals(
                List.of(
                        "Udviklingshæmning, midlertidigt botilbud: Linjerne har forskellige antal pladser nu. Ingen af dem er brugt."),
                ofPlaces(check(LINES.replace("|1|14|", "|1|13|"), PORTAL)));
        assertEquals(
                "Odense V2.01 temporary_home null 12.00 null 14.00 null",
                rows(LINES.replace("|1|14|", "|1|13|"), PORTAL).get(0));
        assertEquals(
                List.of(
                        "Til Udviklingshæmning er der 24 pladser nu, men linjerne på arket »Hvad der mangler« giver 25. Begge tal er brugt, hvor de er oplyst."),
                ofPlaces(check(LINES.replace("|0|10|", "|0|11|"), PORTAL)));
        assertEquals(
                List.of(),
                ofPlaces(check(LINES.replace("|0|10|", "|0||"), PORTAL)),
                "a kind that is not told may have the rest");
    }

    private static List<String> ofPlaces(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(ShortageRules.PLACES_DISAGREE)
                        || finding.rule().equals(ShortageRules.EXTRACT_DISAGREES))
                .map(finding -> finding.message())
                .toList();
    }
}
