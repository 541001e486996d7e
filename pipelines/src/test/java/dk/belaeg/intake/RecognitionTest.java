package dk.belaeg.intake;

import static dk.belaeg.FakeRound.rows;
import static dk.belaeg.FakeRound.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeBook;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its content says, whatever it is called and however it was saved. */
class RecognitionTest {
    private FakeRound round = new FakeRound(Path.of("target/unused"));

    @BeforeEach
    void empty(@TempDir Path folder) {
        round = new FakeRound(folder);
    }

    private static final String OCCUPANCY =
            """
            Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning;Forventes efterregulering
            Odense;700114;Botilbuddet Åhus;1. halvår 2026;22,5;181;3894;96,5;Nej
            Esbjerg;700345;Bostedet Ærø;1. halvår 2026;21;181;3700;97;Ja
            """;
    private static final String[] OCCUPANCY_COLUMNS = {
        "operator", "service_id", "service_name", "period_to", "places", "occupied_days", "budget_pct", "settlement"
    };
    private static final List<String> OCCUPANCY_ROWS = List.of(
            "461 700114 Botilbuddet Åhus 2026-06-30 22.5 3894 96.5 false",
            "561 700345 Bostedet Ærø 2026-06-30 21 3700 97 true");

    private static final String NOTICE =
            """
            Driftsherre;Tilbud;Beliggenhedskommune;Område;Ændring;Lov og paragraf;Målgruppe;Pladser før;Pladser efter;Virkning fra;Modtaget
            Odense;Åhus;Esbjerg;Voksne;Flere pladser;SEL § 107;V2.01;4;6,5;marts 2027;1-12-2026
            """;
    private static final String EXPECTED_CHANGE =
            """
            Kommune;Område;Ændring;Tilbud;Lov og paragraf;Målgruppe;Pladser;Virkning fra
            Odense;Voksne;Flere pladser;Åhus;SEL § 107;V2.01;6,5;marts 2027
            """;

    /** What operators notify and what municipalities expect are alike in most columns; the places tell them apart. */
    @Test
    void noticesAndExpectedChangesAreToldApart() {
        Checked checked =
                round.with("a.csv", NOTICE).with("b.csv", EXPECTED_CHANGE).check();
        assertEquals(
                List.of("461 Åhus 561 open_places 4 6.5 2027-03-01 2026-12-01"),
                rows(
                        checked,
                        "capacity_notice_notices",
                        "operator",
                        "service",
                        "host",
                        "kind",
                        "places_before",
                        "places_after",
                        "effect_from",
                        "received"));
        assertEquals(
                List.of("461 Åhus open_places 6.5 2027-03-01"),
                rows(checked, "capacity_survey_changes", "municipality", "service", "kind", "places", "effect_from"));
    }

    /** What could be either is neither. */
    @Test
    void aSheetWithTheHeadersOfTwoTablesIsAFinding() {
        Checked checked = round.with(
                        "a.csv",
                        "Kommune;Område;Målgruppe;Svært at finde tilbud;Grad af balance\nOdense;Voksne;V2.01;Ofte;Slet ikke\n")
                .check();
        assertEquals(List.of("ark-tvetydigt a.csv"), told(checked));
        assertEquals(
                "Overskrifterne passer lige godt på »Kapacitetsundersøgelse, Balance« og »Opfølgning på målgrupper, Målgrupper«."
                        + " Arket er ikke brugt.",
                checked.findings().get(0).message());
        assertEquals(List.of(), rows(checked, "followup_groups"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, ;",
        "UTF-8, true, ;",
        "UTF-8, true, ','",
        "UTF-8, false, TAB",
        "UTF-16LE, true, TAB",
        "UTF-16LE, true, ;",
        "UTF-16BE, true, ;",
        "windows-1252, false, ;",
        "windows-1252, false, ','",
        "windows-1252, false, TAB"
    })
    void everyEncodingAndSeparatorGivesTheSame(String encoding, boolean mark, String separator) {
        String separated = separator.equals("TAB") ? "\t" : separator;
        String text = separated.equals(",")
                ? OCCUPANCY
                        .replace("22,5", "\"22,5\"")
                        .replace("96,5", "\"96,5\"")
                        .replace(";", ",")
                : OCCUPANCY.replace(";", separated);
        String file = (mark ? "\uFEFF" : "") + text.replace("\n", "\r\n");
        Checked checked = round.with("Ny mappe/svar (2).TXT", file.getBytes(Charset.forName(encoding)))
                .check();
        assertEquals(OCCUPANCY_ROWS, rows(checked, "occupancy", OCCUPANCY_COLUMNS));
        assertEquals(List.of(), told(checked));
    }

    @Test
    void aSeparatorThatTheFileStatesIsUsed() {
        Checked checked =
                round.with("a.csv", "sep=|\r\n" + OCCUPANCY.replace(";", "|")).check();
        assertEquals(OCCUPANCY_ROWS, rows(checked, "occupancy", OCCUPANCY_COLUMNS));
    }

    @ParameterizedTest
    @CsvSource({"UTF-32", "IBM037"})
    void anEncodingThatCannotBeKnownForSureGivesNoWrongLetters(String encoding) {
        Checked checked = round.with("a.csv", OCCUPANCY.getBytes(Charset.forName(encoding)))
                .check();
        assertEquals(List.of(), rows(checked, "occupancy", "service_name"));
        assertEquals(1, checked.findings().size(), told(checked).toString());
    }

    @Test
    void columnsMayStandInAnyOrderUnderOtherHeadersBelowATitle() {
        Checked checked = round.with(
                        "a.csv",
                        """
                        Belægning i kommunens tilbud
                        Opgjort 1. juli

                        Belagte dage (døgn);TILBUDSID;Budget;Indberetter;Indberetningsperiode;Tilbuddets navn *;Pladser (pladser)
                        3894;700114;96,5;461 Odense;2026H1;Botilbuddet Åhus;22,5
                        """)
                .check();
        assertEquals(
                List.of("461 700114 Botilbuddet Åhus 2026-06-30 22.5 3894 96.5 -"),
                rows(checked, "occupancy", OCCUPANCY_COLUMNS));
        assertEquals(List.of(), told(checked));
    }

    @Test
    void occupancyInAWorkbookIsReadAsWell() {
        byte[] book = new FakeBook()
                .sheet(
                        "Ark1",
                        """
                        Driftsherre|Tilbuds-id|Tilbud|Periode|Normerede pladser|Åbningsdage|Belagte døgn|Budgetteret belægning|Forventes efterregulering
                        Odense|tal: 700114|Botilbuddet Åhus|1. halvår 2026|tal: 22.5|tal: 181|tal: 3894|pct: 96.5|sand: 0
                        Esbjerg|tal: 700345|Bostedet Ærø|1. halvår 2026|tal: 21|tal: 181|tal: 3700|tal: 97|Ja""")
                .bytes();
        Checked checked = round.with("svar.csv", book).check();
        assertEquals(OCCUPANCY_ROWS, rows(checked, "occupancy", OCCUPANCY_COLUMNS));
        assertEquals(List.of(), told(checked));
    }

    private static final String PORTAL =
            """
            TilbudsID;Tilbuddets navn;AfdelingsID;P-nummer;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Pladser i alt;Primær målgruppe;Takst (kr. pr. døgn);Tilsynsdato
            700107;Pilegården;800010;1003456789;Odense Kommune;Kommunal;Odense;SEL § 107;6;16;Udviklingshæmning;2.362,50;2025-11-12
            700107;Pilegården;800011;1003456790;Odense Kommune;Kommunal;Odense;ABL § 105/SEL § 85;10;16;Udviklingshæmning;2.362,50;2025-11-12
            """;

    @Test
    void thePortalExtractIsRecognisedByAliasesAndWhatIsNotUnderstoodIsListed() {
        Checked checked = round.with("udtræk.csv", PORTAL).check();
        assertEquals(
                List.of(
                        "700107 800010 1003456789 461 SEL § 107 6 V2.01 236250",
                        "700107 800011 1003456790 461 ABL § 105 / SEL § 85 10 V2.01 236250"),
                rows(
                        checked,
                        "portal",
                        "service_id",
                        "unit_id",
                        "p_number",
                        "host",
                        "paragraph",
                        "places",
                        "target_group",
                        "tariff_oere"));
        assertEquals(List.of("kolonne-ukendt udtræk.csv M1"), told(checked));
        assertEquals("Tilsynsdato", checked.findings().get(0).value());
    }

    @Test
    void thePortalExtractMayHaveAColumnForEachParagraph() {
        Checked checked = round.with(
                        "udtræk.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Tilbud",
                                        """
                                        Tilbudsnummer|Tilbud|Afdelingsnummer|Ejer|Sektor|Kommune|Pladser § 107|Godkendte pladser efter § 108|Antal pladser: ABL § 105
                                        700107|Pilegården|800010|Odense|Kommunal|Odense|tal: 6|tal: 2|
                                        ||800011|||Odense||tal: 1|tal: 4""")
                                .bytes())
                .check();
        assertEquals(
                List.of(
                        "700107 800010 SEL § 107 6",
                        "700107 800010 SEL § 108 2",
                        "700107 800011 SEL § 108 1",
                        "700107 800011 ABL § 105 4"),
                rows(checked, "portal", "service_id", "unit_id", "paragraph", "places"));
        assertEquals(List.of(), told(checked));
    }

    private static final List<String> SPENDING_ROWS = List.of(
            "461 53850 2024 123400000",
            "461 53850 2025 130000000",
            "561 53850 2024 98700000",
            "561 53850 2025 99900000");

    private static List<String> spending(Checked checked) {
        return rows(checked, "spending", "municipality", "function", "year", "amount_oere").stream()
                .sorted()
                .toList();
    }

    @Test
    void statBankIsReadInItsLongForm() {
        Checked checked = round.with(
                        "REGK31.csv",
                        """
                        OMRÅDE;FUNKTION;DRANST;ART;PRISENHED;TID;INDHOLD
                        Odense;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2024;1234
                        Odense;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;1300
                        Odense;5.38.50 Botilbud til længerevarende ophold;3 Anlægskonti;I alt (netto);Løbende priser (1.000 kr.);2025;77
                        Odense;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;1 Lønninger;Løbende priser (1.000 kr.);2025;700
                        Odense;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Faste priser;2025;1250
                        Odense;9.99.99 Noget andet;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;5
                        Esbjerg;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2024;987
                        Esbjerg;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;999
                        Hele landet;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;99999
                        Region Syddanmark;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;9999
                        Aarhus;5.38.50 Botilbud til længerevarende ophold;1 Driftskonti;I alt (netto);Løbende priser (1.000 kr.);2025;55
                        """)
                .check();
        List<String> rows = new ArrayList<>(SPENDING_ROWS);
        rows.add(0, "000 53850 2025 9999900000");
        assertEquals(rows, spending(checked));
        assertEquals(
                List.of(
                        "1 række er ikke brugt: »Funktion« står ikke på listen. [9.99.99 Noget andet]",
                        "1 række er ikke brugt. Rækken hører til en kommune uden for runden. []",
                        "1 række er ikke brugt: »Dranst« er en anden slags end den, der regnes med. [3 Anlægskonti]",
                        "1 række er ikke brugt: »Art« er en anden slags end den, der regnes med. [1 Lønninger]",
                        "1 række er ikke brugt: »Prisenhed« er en anden slags end den, der regnes med. [Faste priser]",
                        "1 række er ikke brugt: summer og områder, der ikke er kommuner. []"),
                of(checked, "REGK31.csv"));
    }

    @Test
    void groupingsBelowAFunctionAreSetAsideAndSaidOnce() {
        Checked checked = round.with(
                        "REGK100.csv",
                        """
                        OMRÅDE;FUNKTION;DRANST;EJER;GRUPPERING;ART;PRISENHED;TID;INDHOLD
                        Odense;53850;1 Driftskonti;1 Egne;001;I alt (netto);Løbende priser (1.000 kr.);2024;1000
                        Odense;53850;1 Driftskonti;1 Egne;002;I alt (netto);Løbende priser (1.000 kr.);2024;234
                        Odense;53850;3 Anlægskonti;1 Egne;002;I alt (netto);Løbende priser (1.000 kr.);2024;77
                        Esbjerg;99999;1 Driftskonti;1 Egne;002;I alt (netto);Løbende priser (1.000 kr.);2024;5
                        """)
                .with(
                        "REGK31.csv",
                        """
                        OMRÅDE;FUNKTION;TID;INDHOLD
                        Odense;5.38.50;2024;1234
                        Odense;538501003;2024;17
                        Odense;153850003 Drift - 5.38.50 Botilbud - Grp. 3;2024;17
                        """)
                .check();
        assertEquals(List.of("461 53850 2024 123400000"), spending(checked));
        assertEquals(
                List.of(
                        "2 rækker er ikke brugt: »Ejerforhold« siger, at de er dele af en sum. [1 Egne]",
                        "1 række er ikke brugt: »Funktion« står ikke på listen. [99999]",
                        "1 række er ikke brugt: »Dranst« er en anden slags end den, der regnes med. [3 Anlægskonti]"),
                of(checked, "REGK100.csv"));
        assertEquals(
                List.of(
                        "2 rækker er ikke brugt: »Funktion« siger, at de er dele af en sum. [153850003 Drift - 5.38.50 Botilbud - Grp. 3, 538501003]"),
                of(checked, "REGK31.csv"));
    }

    @Test
    void aTableByGroupingWithItsSumsIsRead() {
        Checked checked = round.with(
                        "REGK100.csv",
                        """
                        OMRÅDE;FUNKTION;EJER;GRUPPERING;TID;INDHOLD
                        Odense;53850;I alt;I alt;2024;1234
                        Odense;53850;I alt;001;2024;1000
                        Odense;53850;1 Egne;I alt;2024;900
                        """)
                .check();
        assertEquals(List.of("461 53850 2024 123400000"), spending(checked));
    }

    @Test
    void statBankIsReadInItsWideFormWithNamesOnlyOnce() {
        Checked checked = round.with(
                        "a.csv",
                        """
                        "Regnskaber på funktioner"
                        "Enhed: 1.000 kr."
                        "OMRÅDE";"FUNKTION";"2024";"2025"
                        "Odense";"5.38.50 Botilbud til længerevarende ophold";1234;1300
                        "Esbjerg";"5.38.50 Botilbud til længerevarende ophold";987;999
                        "Kilde: Danmarks Statistik"
                        """)
                .check();
        assertEquals(SPENDING_ROWS, spending(checked));
        assertEquals(List.of("1 række er ikke brugt: noter under tabellen. []"), of(checked, "a.csv"));
    }

    @Test
    void spendingInAPlainWorkbookIsRead() {
        Checked checked = round.with(
                        "regnskab.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Regnskab",
                                        """
                                        Kommune|Regnskabsfunktion|År|Beløb (1.000 kr.)
                                        Odense|tal: 53850|tal: 2024|tal: 1234
                                        |tal: 53850|tal: 2025|tal: 1300
                                        561|5.38.50|tal: 2024|tal: 987
                                        0561 Esbjerg|5.38.50|tal: 2025|tal: 999
                                        I alt|||tal: 4520""")
                                .bytes())
                .check();
        assertEquals(SPENDING_ROWS, spending(checked));
        assertEquals(
                List.of("1 række er ikke brugt: summer og områder, der ikke er kommuner. []"),
                of(checked, "regnskab.xlsx"));
    }

    @Test
    void populationIsReadLongAndWide() {
        Checked longForm = round.with(
                        "a.csv",
                        """
                        OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD
                        Odense;I alt;0-17 år;I alt;2026K1;38.000
                        Odense;Mænd;0-17 år;I alt;2026K1;19.000
                        Odense;I alt;65 år og derover;I alt;2026K1;41.500
                        """)
                .check();
        List<String> expected = List.of("461 0 17 2026 38000", "461 65 150 2026 41500");
        assertEquals(expected, rows(longForm, "population", "municipality", "ages_from", "ages_to", "year", "persons"));
        Checked wide = round.with("a.csv", "Område;Alder;2026\nOdense;0-17 år;38000\n;65+;41500\n")
                .check();
        assertEquals(expected, rows(wide, "population", "municipality", "ages_from", "ages_to", "year", "persons"));
    }

    private static List<String> of(Checked checked, String file) {
        return checked.findings().stream()
                .filter(finding -> finding.origin().file().equals(file))
                .map(RecognitionTest::sentence)
                .toList();
    }

    private static String sentence(Finding finding) {
        return finding.message() + " [" + finding.value() + "]";
    }

    private static final Map<String, Value> FOLLOWUP = Map.of(
            "answered_on", new Value.Day(LocalDate.of(2026, 5, 4)),
            "contact_name", new Value.Text("Bo Prøve"),
            "citizens.1", new Value.Text("≤3"),
            "citizens.2", new Value.Text("12"),
            "difficulty.1", new Value.Text("Ofte"),
            "places.1", new Value.Amount(new BigDecimal("12.5")),
            "missing_where.2", new Value.Text("Der mangler små enheder"));
    private static final List<String> FOLLOWUP_ROWS =
            List.of("461 V2.01 1 3 interval often 12.5 -", "461 V2.02 12 12 exact - - -");
    private static final String[] FOLLOWUP_COLUMNS = {
        "municipality",
        "target_group",
        "citizens_lower",
        "citizens_upper",
        "citizens_status",
        "difficulty",
        "places",
        "missing_places"
    };

    @ParameterizedTest
    @CsvSource({
        "odense.xlsx",
        "Kopi af skema FINAL (3).xlsx",
        "esbjerg.xlsx",
        "svar.pdf",
        "uden-endelse",
        "mappe/i mappe/æøå.XLSX"
    })
    void ourOwnFormIsRecognisedWhateverItsName(String name) {
        Checked checked =
                round.with(name, round.form("followup", "461", FOLLOWUP)).check();
        assertEquals(FOLLOWUP_ROWS, rows(checked, "followup_groups", FOLLOWUP_COLUMNS));
        assertEquals(1, checked.intake().answers().size());
        Answer answer = checked.intake().answers().get(0);
        assertEquals("461", answer.respondent());
        assertEquals("2026-05-04", answer.answeredOn().map(LocalDate::toString).orElse(""));
        assertEquals(List.of(), of(checked, name));
    }

    @Test
    void theOccupancyFormGivesTheSameTableAsACsv() {
        Map<String, Value> answers = Map.of(
                "answered_on", new Value.Day(LocalDate.of(2026, 8, 4)),
                "occupied_days.1", Value.Amount.of(3894),
                "budget_pct.1", new Value.Amount(new BigDecimal("96.5")),
                "settlement.1", new Value.Truth(false));
        Checked checked = round.with("a.xlsx", round.form("occupancy_report", "1083", answers))
                .check();
        assertEquals(
                List.of("1083 700114 Botilbuddet Åhus 2026-06-30 22 3894 96.5 false"),
                rows(checked, "occupancy", OCCUPANCY_COLUMNS));
        assertEquals(List.of(), of(checked, "a.xlsx"));
    }

    /** The extract has two services of the region; the form that comes back has the row of one. */
    @Test
    void aServiceRowThatIsDeletedIsNamedAndTheAnswerIsNotComplete() {
        Map<String, Value> answers = Map.of(
                "answered_on", new Value.Day(LocalDate.of(2026, 8, 4)),
                "occupied_days.1", Value.Amount.of(3894),
                "budget_pct.1", new Value.Amount(new BigDecimal("96.5")),
                "settlement.1", new Value.Truth(false),
                "challenges.1", new Value.Truth(false));
        String portal =
                """
                Driftsherre;Tilbuds-id;Tilbud;Afdelings-id;Ejerforhold;Paragraf;Målgruppe;Pladser;Kommune
                Region Syddanmark;700114;Botilbuddet Åhus;1;Regional;SEL § 107;Udviklingshæmning;22;Odense
                """;
        Checked whole = round.with("portal.csv", portal)
                .with("a.xlsx", round.form("occupancy_report", "1083", answers))
                .check();
        assertEquals(List.of(), missingRows(whole));
        Checked less = round.with(
                        "portal.csv",
                        portal
                                + "Region Syddanmark;700115;Botilbuddet Åen;1;Regional;SEL § 107;Udviklingshæmning;8;Odense\n")
                .check();
        assertEquals(
                List.of("Rækken »Botilbuddet Åen (700115)« er der ikke, så tilbuddets belægning er ikke oplyst."),
                missingRows(less));
        assertTrue(filled(less) < filled(whole), filled(less) + " of " + filled(whole));
        assertTrue(less.responses().stream()
                .anyMatch(response ->
                        response.content().filter(Response.Content::partlyUsed).isPresent()));
    }

    private static List<String> missingRows(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(SheetRules.ROW_MISSING))
                .map(Finding::message)
                .toList();
    }

    private static int filled(Checked checked) {
        return checked.responses().stream()
                .filter(response -> response.questionnaire().equals("occupancy_report"))
                .flatMap(response -> response.percentFilled().stream())
                .findFirst()
                .orElseThrow();
    }

    /** Enough is a slip away to say which table it is, though nothing is read. */
    @Test
    void aFileThatIsNotRecognisedHasTheNearestHeadersProposed() {
        Checked checked = round.with(
                        "brev.csv", "Komune;Målgrupe;Antal borgre nu;Plads til målgruppn nu\nOdense;V2.01;12;50\n")
                .check();
        String message = checked.findings().stream()
                .filter(finding -> finding.rule().equals(FileRules.UNKNOWN))
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
        assertTrue(message.contains("»Målgruppe« i B1, »Antal borgere nu« i C1"), message);
    }

    @Test
    void aFormWithoutItsKeyIsReadByItsWords() {
        byte[] book = new FakeBook()
                .sheet(
                        "Oplysninger",
                        """
                        Opfølgning på målgrupper 2026
                        Spørgsmål|Svar
                        Kommune|Odense Kommune
                        Dato for besvarelsen|dato: 2026-05-04
                        Kontaktperson|Bo Prøve
                        Forbehold for tallene|Tallene er et skøn""")
                .sheet(
                        "Tal",
                        """
                        Målgruppe|Antal borgere nu (borgere)|Hvor ofte er det svært at finde et tilbud|Pladser|Pladser, der mangler
                        V2.01 Udviklingshæmning|≤3|Ofte|tal: 12.5|
                        V2.02 Autismespektrum|tal: 12|||""")
                .bytes();
        Checked checked = round.asking().with("svar fra odense.xlsx", book).check();
        assertEquals(FOLLOWUP_ROWS, rows(checked, "followup_groups", FOLLOWUP_COLUMNS));
        assertEquals("461", checked.intake().answers().get(0).respondent());
        assertEquals(List.of(), of(checked, "svar fra odense.xlsx"));
    }

    /** What a question says in brackets besides is another question; a note or how to fill it in is not. */
    @Test
    void aQuestionThatSaysSomethingElseInBracketsIsNotRead() {
        String form =
                """
                Kommune (vælg fra listen)|Odense Kommune
                Dato for besvarelsen (dd-mm-åååå)|dato: 2026-05-04
                Kontaktperson|Bo Prøve
                Forbehold for tallene (budget 2025)|Tallene er et skøn""";
        Checked checked = round.asking()
                .with(
                        "svar.xlsx",
                        new FakeBook()
                                .sheet("Oplysninger", form)
                                .sheet("Tal", "Målgruppe|Antal borgere nu|Pladser\nV2.01|12|tal: 3")
                                .bytes())
                .check();
        assertEquals(
                List.of("kolonne-forbehold svar.xlsx Oplysninger A4"),
                told(checked).stream()
                        .filter(finding -> finding.startsWith("kolonne-forbehold"))
                        .toList());
        Answer answer = checked.intake().answers().get(0);
        assertEquals("461", answer.respondent());
        assertEquals("2026-05-04", answer.answeredOn().map(LocalDate::toString).orElse(""));
        assertTrue(checked.account().addsUp(), checked.account().toString());
    }

    @Test
    void aTableWithTheMunicipalitiesAsColumnsIsToldToTurn() {
        Checked checked = round.with("a.csv", "Målgruppe;Odense;Svendborg;Assens\nAutisme;1;2;3\n")
                .check();
        assertEquals(List.of("fil-ukendt a.csv"), told(checked));
        assertTrue(
                checked.findings().get(0).message().contains("Transponer"),
                checked.findings().get(0).message());
    }

    @Test
    void anAnswerThatNamesNobodyIsNobodys() {
        byte[] book = new FakeBook()
                .sheet("Tal", "Målgruppe|Antal borgere nu|Pladser\nV2.01|12|tal: 3\nV2.02|3|tal: 2")
                .bytes();
        Checked checked = round.with("svar.xlsx", book).check();
        assertEquals(List.of(), rows(checked, "followup_groups", "target_group"));
        assertEquals(List.of("svarperson-ukendt svar.xlsx"), told(checked));
        assertEquals(0, checked.intake().answers().size());
    }

    @Test
    void aFileThatIsNearlyATableIsToldWhatItLacks() {
        Checked checked = round.with("a.csv", "Driftsherre;Tilbud;Belagte døgn\nOdense;Åhus;3894\n")
                .with("læs mig.txt", "Hej, her er vores svar. Hilsen Odense\n")
                .check();
        assertEquals(List.of("fil-ukendt a.csv", "fil-ukendt læs mig.txt"), told(checked));
        assertEquals(
                "Filen ligner »Belægning«, men for mange af overskrifterne mangler: »Tilbuds-id«, »Periode«, »Normerede pladser«.",
                checked.findings().get(0).message());
        assertEquals(
                "Ingen ark i filen har overskrifter, der er forstået.",
                checked.findings().get(1).message());
    }

    @Test
    void textInUtf8IsNeverTakenForAnotherEncoding() {
        Checked checked =
                round.with("a.csv", OCCUPANCY.getBytes(StandardCharsets.UTF_8)).check();
        assertEquals("Bostedet Ærø", rows(checked, "occupancy", "service_name").get(1));
    }
}
