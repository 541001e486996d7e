package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.TableRules;
import dk.belaeg.cli.ExitCode;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.spending.GapChecks;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary slips of senders and of their programs, each a round of its own: read as they are meant, or said. */
class IntakeCasesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path place;

    private static List<StagedRow> used(Checked checked, String table) {
        return checked.intake().table(table).used();
    }

    private static List<Finding> of(Checked checked, Rule rule) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String said(Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.origin().danish() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
    }

    private static void noErrors(Checked checked) {
        assertEquals(0, checked.count(Severity.ERROR), said(checked));
    }

    private static long oere(Checked checked, String municipality, int year) {
        return used(checked, "spending").stream()
                .filter(row -> row.text("municipality").orElse("").equals(municipality))
                .filter(row -> row.value("year", Integer.class).orElse(0) == year)
                .mapToLong(row -> row.value("amount_oere", Long.class).orElse(0L))
                .sum();
    }

    @Test
    void anAmountIsReadInTheUnitThatItsHeaderStates() throws Exception {
        CaseRound round = CaseRound.copy("b1-enhed-i-overskrift", place);
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(102_000L * 1000 * 100, oere(checked, "621", 2024));
        assertEquals(ExitCode.OK, round.told("check").exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beløb (kr.)           | 51000000",
                "Beløb (hele kr.)      | 51000000",
                "Beløb i kr.           | 51000000",
                "Beløb (DKK)           | 51000000",
                "Beløb (1.000 kr.)     | 51000",
                "Beløb (1000 kr)       | 51000",
                "Beløb (t.kr.)         | 51000",
                "Beløb [tkr.]          | 51000",
                "Beløb, t.kr.          | 51000",
                "Beløb (t.kr.) 1)      | 51000",
                "Beløb (mio. kr.)      | 51",
                "Beløb i mio. kr.      | 51",
                "Beløb                 | 51000",
                "Beløb                 | 51000000 kr.",
                "Beløb                 | 51 mio. kr.",
                "Beløb (kr.)           | 51000000 kr."
            })
    void everyUnitOfMoneyIsTheSameAmount(String header, String amount) throws Exception {
        Checked checked = spending(header, amount).checked();
        noErrors(checked);
        assertEquals(51_000_000_00L, oere(checked, "621", 2024));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beløb (pr. indbygger)     | kolonne-forbehold",
                "Beløb (kr. pr. indbygger) | kolonne-forbehold",
                "Beløb (budget)            | kolonne-forbehold",
                "Beløb (2024)              | kolonne-forbehold",
                "Beløb (pct.)              | kolonne-forbehold",
                "Beløb (timer)             | kolonne-forbehold"
            })
    void whatIsSaidInBracketsIsNeverDropped(String header, String rule) throws Exception {
        Checked checked = spending(header, "51000").checked();
        assertEquals(0, oere(checked, "621", 2024));
        assertTrue(said(checked).contains(rule), said(checked));
    }

    @Test
    void aCellMayNotContradictItsHeader() throws Exception {
        Checked checked = spending("Beløb (1.000 kr.)", "51000000 kr.").checked();
        assertEquals(0, oere(checked, "621", 2024));
        assertEquals(1, of(checked, ValueRules.UNIT_OTHER).size(), said(checked));
    }

    private CaseRound spending(String header, String amount) throws Exception {
        CaseRound round = CaseRound.copy("b1-enhed-i-overskrift", place);
        Files.delete(round.folder().resolve("indbakke/r.xlsx"));
        return round.with(
                "indbakke/r.csv",
                "Kommune;Funktion;År;" + header
                        + "\nKolding;5.38.50 Botilbud til længerevarende ophold (servicelovens § 108);2024;" + amount
                        + "\n");
    }

    @Test
    void aColumnThatSaysBudgetIsNotWhatHappened() throws Exception {
        CaseRound round = CaseRound.copy("b2-kvalifikation-i-overskrift", place);
        Checked checked = round.checked();
        assertEquals(1, of(checked, SheetRules.COLUMN_QUALIFIED).size(), said(checked));
        assertTrue(used(checked, "occupancy").stream()
                .allMatch(row -> row.value("occupied_days", BigDecimal.class).isEmpty()));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
    }

    @Test
    void aColumnThatSaysPercentIsPercent() throws Exception {
        Checked checked = CaseRound.copy("b3-procent-i-overskrift", place).checked();
        noErrors(checked);
        assertEquals(
                List.of(new BigDecimal("98.1000"), new BigDecimal("96.0000")),
                used(checked, "occupancy").stream()
                        .map(row -> row.value("occupancy_pct", BigDecimal.class).orElseThrow())
                        .toList());
        assertTrue(used(checked, "occupancy").stream()
                .allMatch(row -> row.value("occupied_days", BigDecimal.class).isEmpty()));
    }

    @Test
    void aLineAboveTheTableThatSaysPerInhabitantIsHeard() throws Exception {
        CaseRound round = CaseRound.copy("c1-enhed-i-titel", place);
        Checked checked = round.checked();
        assertEquals(List.of(), used(checked, "spending"));
        List<Finding> said = of(checked, SheetRules.TABLE_QUALIFIED);
        assertEquals(1, said.size(), said(checked));
        assertTrue(said.get(0).value().contains("Pr. indbygger"), said.get(0).toString());
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Enhed: kr.                                     | 51000000 | 5100000000",
                "Enhed: 1.000 kr.                               | 51000    | 5100000000",
                "Regnskab 2024, beløb i mio. kr.                | 51       | 5100000000",
                "Prisenhed: Løbende priser (1.000 kr.)          | 51000    | 5100000000",
                "Kommunernes regnskaber på funktioner, løbende priser (kr.) | 51000000 | 5100000000",
                "Enhed: -                                       | 51000    | 5100000000",
                "Prisenhed: Faste priser (1.000 kr.)            | 51000    | 0",
                "Beløb i kr. og i 1.000 kr.                     | 51000    | 0",
                "Udgift pr. indbygger                           | 51000    | 0"
            })
    void aLineAboveTheTableStatesItsUnit(String line, String amount, long oere) throws Exception {
        CaseRound round = CaseRound.copy("b1-enhed-i-overskrift", place);
        Files.delete(round.folder().resolve("indbakke/r.xlsx"));
        round.with(
                "indbakke/r.csv",
                line + "\nKommune;Funktion;2024\nKolding;5.38.50 Botilbud til længerevarende ophold;" + amount + "\n");
        Checked checked = round.checked();
        assertEquals(oere, oere(checked, "621", 2024), said(checked));
        assertEquals(oere == 0, !of(checked, SheetRules.TABLE_QUALIFIED).isEmpty(), said(checked));
    }

    @Test
    void aNumberThatIsShownAsAnotherOneIsNotUsed() throws Exception {
        CaseRound round = CaseRound.copy("d1-talformat-skalerer", place);
        Checked checked = round.checked();
        assertTrue(used(checked, "spending").stream()
                .allMatch(row -> row.value("amount_oere", Long.class).isEmpty()));
        List<Finding> said = of(checked, ValueRules.CELL_UNREADABLE);
        assertEquals(8, said.size(), said(checked));
        assertTrue(
                said.get(0).message().contains("viser 50.000, men indeholder 50.000.000"),
                said.get(0).message());
        assertEquals("D2", said.get(0).origin().cell());
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"f1-sum-som-tilbud", "f2-sum-uden-id-faar-raad-om-noegle"})
    void aTotalIsNoService(String name) throws Exception {
        Checked checked = CaseRound.copy(name, place).checked();
        noErrors(checked);
        assertEquals(List.of("700135", "700136"), ids(checked));
        assertEquals(1, of(checked, SheetRules.ROW_NOT_WANTED).size(), said(checked));
        assertFalse(said(checked).contains("tilbudsnoegler"), said(checked));
    }

    private static List<String> ids(Checked checked) {
        return used(checked, "occupancy").stream()
                .map(row -> row.text("service_id").orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kolding;;;1. halvår 2026;32;181;5600;;",
                ";;;;32;;5600;;",
                "Kolding;I alt;;;32;;5600;;",
                "Kolding;;Sum;;32;;5600;;",
                "Kolding;Subtotal;Botilbud;1. halvår 2026;32;181;5600;;",
                "Kolding;700999;Kolding i alt;1. halvår 2026;32;181;5600;;",
                "Hele kommunen;;;1. halvår 2026;32;181;5600;;",
                "Kolding;;Total:;1. halvår 2026;31;181;5599;;",
                "Kolding;;TOTAL FOR KOLDING;1. halvår 2026;32;181;5600;;"
            })
    void aTotalIsKnownByAnyOfItsNamesAndByItsNumbers(String total) throws Exception {
        Checked checked = occupancy(total).checked();
        noErrors(checked);
        assertEquals(List.of("700135", "700136"), ids(checked));
    }

    @Test
    void aRowWithoutANameWhoseNumbersAreOthersIsSaid() throws Exception {
        Checked checked = occupancy("Kolding;;;1. halvår 2026;31;181;5599;;").checked();
        assertTrue(checked.count(Severity.ERROR) > 0, said(checked));
        assertEquals(List.of("700135", "700136"), ids(checked));
    }

    private CaseRound occupancy(String more) throws Exception {
        return CaseRound.copy("m3-gentaget-overskrift-og-SAND", place)
                .with(
                        "indbakke/o.csv",
                        """
                        Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning;Forventes efterregulering
                        Kolding;700135;Grønbo;1. halvår 2026;22;181;3900;97;Nej
                        Kolding;700136;Åkær;1. halvår 2026;10;181;1700;96;Nej
                        """
                                + more + "\n");
    }

    @Test
    void whatCalculationLeavesBehindIsNotRead() throws Exception {
        Checked checked = CaseRound.copy("h1-regnestoej", place).checked();
        noErrors(checked);
        assertEquals(
                new BigDecimal("24.80"),
                used(checked, "occupancy")
                        .get(0)
                        .value("places", BigDecimal.class)
                        .orElseThrow());
    }

    @Test
    void idsThatExcelDamagedAreSaid() throws Exception {
        CaseRound round = CaseRound.copy("i1-id-oedelagt", place);
        Checked checked = round.checked();
        assertEquals(1, of(checked, ValueRules.KEY_DAMAGED).size(), said(checked));
        List<Finding> unknown = of(checked, TableRules.SERVICE_ID_UNKNOWN);
        assertEquals(1, unknown.size(), said(checked));
        assertTrue(unknown.get(0).message().contains("700103"), unknown.get(0).message());
        assertEquals(List.of(), ids(checked));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "700101       | 700101 |",
                "'700101      | 700101 | id-renset",
                "=\"700101\"  | 700101 | id-renset",
                "”700101”     | 700101 | id-renset",
                "700101.0     | 700101 | id-renset",
                "7.00101E+05  |        | id-oedelagt",
                "7,00101e5    |        | id-oedelagt",
                "ukendt id    |        | id-oedelagt",
                "0700101      |        | tilbud-id-ukendt",
                "700111       |        | tilbud-id-ukendt"
            })
    void anIdIsReadAsItStandsInThePortalOrSaid(String written, String read, String rule) throws Exception {
        CaseRound round = CaseRound.copy("i1-id-oedelagt", place);
        Files.delete(round.folder().resolve("indbakke/o.xlsx"));
        round.with(
                "indbakke/o.csv",
                "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\nKolding;\""
                        + written.replace("\"", "\"\"") + "\";Tilbud 1;1. halvår 2026;10;181;1700\n");
        Checked checked = round.checked();
        assertEquals(read == null ? List.of() : List.of(read), ids(checked), said(checked));
        assertEquals(rule == null, !said(checked).contains("id-"), said(checked));
        assertTrue(rule == null || said(checked).contains(rule), said(checked));
    }

    @Test
    void aServiceThatThePortalDoesNotKnowIsNew() throws Exception {
        CaseRound round = CaseRound.copy("i1-id-oedelagt", place);
        Files.delete(round.folder().resolve("indbakke/o.xlsx"));
        round.with(
                "indbakke/o.csv",
                """
                Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn
                Kolding;700199;Det nye tilbud;1. halvår 2026;10;181;1700
                """);
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(List.of("700199"), ids(checked));
    }

    @Test
    void headersAreReadAsPeopleWriteThem() throws Exception {
        Checked checked =
                CaseRound.copy("m1-overskrift-delt-med-bindestreg", place).checked();
        noErrors(checked);
        assertEquals(List.of("700135", "700136"), ids(checked));
        assertTrue(used(checked, "occupancy").stream()
                .allMatch(row -> row.value("settlement", Boolean.class).isPresent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Belagte døgn¹",
                "Belagte døgn 1)",
                "Belagte døgn *",
                "Belagte døgn**:",
                "Belagte døgn [2]",
                "Belagte døgn (antal)",
                "Belagte døgn (døgn)",
                "\"Belagte\ndøgn\"",
                "\"Be-\nlagte døgn\"",
                "Belagte\u00A0døgn",
                "Belagte d\u00ADøgn",
                "\u200BBelagte døgn\uFEFF",
                "BELAGTE DØGN"
            })
    void headersAreReadWithFootnotesAndInvisibleSigns(String header) throws Exception {
        CaseRound round = CaseRound.copy("m3-gentaget-overskrift-og-SAND", place);
        round.with(
                "indbakke/o.csv",
                "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;" + header
                        + ";Budgetteret belægning;Forventes efterregulering\n"
                        + "Kolding;700135;Grønbo;1. halvår 2026;22;181;3900;97;TRUE\n");
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(
                new BigDecimal("3900.00"),
                used(checked, "occupancy")
                        .get(0)
                        .value("occupied_days", BigDecimal.class)
                        .orElseThrow());
    }

    @Test
    void invisibleSignsAreNoPartOfAName() throws Exception {
        Checked checked = CaseRound.copy("m2-usynligt-tegn-i-navn", place).checked();
        noErrors(checked);
        assertEquals(
                List.of("621", "621"),
                used(checked, "occupancy").stream()
                        .map(row -> row.text("operator").orElseThrow())
                        .toList());
    }

    @Test
    void repeatedHeadersAreHeadersAndTruthIsDanish() throws Exception {
        Checked checked =
                CaseRound.copy("m3-gentaget-overskrift-og-SAND", place).checked();
        noErrors(checked);
        assertEquals(
                List.of(true, false),
                used(checked, "occupancy").stream()
                        .map(row -> row.value("settlement", Boolean.class).orElseThrow())
                        .toList());
        assertEquals(List.of(), of(checked, SheetRules.ROW_NOT_WANTED), said(checked));
    }

    @Test
    void englishThousandsInACountAreAmbiguous() throws Exception {
        CaseRound round = CaseRound.copy("n8-tusindtal-engelsk", place);
        Checked checked = round.checked();
        List<Finding> said = of(checked, ValueRules.NUMBER_AMBIGUOUS);
        assertEquals(2, said.size(), said(checked));
        assertTrue(said.stream().anyMatch(one -> one.message().contains("12 eller 12.000")), said(checked));
        assertEquals(ExitCode.FINDINGS, round.told("check").exit());
    }

    @Test
    void aCellFullOfLettersIsReadInTheTimeOfItsLength() throws Exception {
        CaseRound round = CaseRound.copy("n9-lang-fritekst", place);
        long before = System.nanoTime();
        Checked checked = round.checked();
        long seconds = (System.nanoTime() - before) / 1_000_000_000L;
        assertTrue(seconds < 8, seconds + " s");
        assertEquals(4, used(checked, "followup_groups").size(), said(checked));
    }

    private static long persons(Checked checked, int year) {
        return used(checked, "population").stream()
                .filter(row -> row.text("municipality").orElse("").equals("621"))
                .filter(row -> row.value("year", Integer.class).orElse(0) == year)
                .mapToLong(row -> row.value("persons", Long.class).orElseThrow())
                .sum();
    }

    @Test
    void aMatrixOfTheStatisticsBankIsRead() throws Exception {
        Checked checked = CaseRound.copy("j1-statbank-matrix", place).checked();
        noErrors(checked);
        assertEquals(80_000L * 1000 * 100, oere(checked, "621", 2023), said(checked));
        assertEquals(8, used(checked, "spending").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Kommunernes regnskaber efter prisenhed, dranst, art, funktion, område og tid\"\n\"Enhed: 1.000 kr.\"\n\n",
                "\"En titel uden dimensioner\"\n",
                ""
            })
    void aMatrixIsReadFromCsvToo(String title) throws Exception {
        CaseRound round = CaseRound.copy("j1-statbank-matrix", place);
        Files.delete(round.folder().resolve("indbakke/regk31.xlsx"));
        round.with(
                "indbakke/regk31.csv",
                title
                        + """
                        " ";" ";" ";" ";" ";"2023";"2024"
                        "LOBM Løbende priser (1.000 kr.)";"1 1 Driftskonti";"TOT I alt (netto)";"53850 5.38.50 Botilbud til længerevarende ophold (servicelovens § 108)";"621 Kolding";50000;51000
                        ;;;;"630 Vejle";100000;101000
                        ;;;"53852 5.38.52 Botilbud til midlertidigt ophold (servicelovens § 107)";"621 Kolding";30000;31000
                        ;;;;"000 Hele landet";60000;61000
                        """);
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(80_000L * 1000 * 100, oere(checked, "621", 2023), said(checked));
        // with the country, two years of one function
        assertEquals(8, used(checked, "spending").size(), said(checked));
    }

    @Test
    void ofAllQuartersTheFirstOfJanuaryIsUsed() throws Exception {
        CaseRound round = CaseRound.copy("k1-folketal-alle-kvartaler", place);
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(90_000, persons(checked, 2023));
        assertEquals(90_000, persons(checked, 2024));
        assertTrue(
                of(checked, SheetRules.ROW_NOT_WANTED).stream()
                        .anyMatch(one -> one.message().contains("1. januar")),
                said(checked));
        assertEquals(ExitCode.OK, round.told("check").exit());
    }

    @Test
    void ofAllQuartersAsColumnsTheFirstOfJanuaryIsUsed() throws Exception {
        Checked checked = population(
                        """
                        "Folketal den 1. i kvartalet efter område, køn, alder, civilstand og tid"
                        "Enhed: Antal"
                        " ";" ";" ";" ";"2023K1 2023K1";"2023K2 2023K2";"2024K1 2024K1";"2024K2 2024K2"
                        "621 Kolding";"TOT I alt";"0-17 0-17 år";"TOT I alt";20000;20001;20010;20011
                        ;;"18-64 18-64 år";"TOT I alt";50000;50001;50010;50011
                        ;;"65 år og derover";"TOT I alt";20000;20001;20010;20011
                        "630 Vejle";"TOT I alt";"IALT Alder i alt";"TOT I alt";90000;90001;90010;90011
                        """)
                .checked();
        noErrors(checked);
        assertEquals(90_000, persons(checked, 2023), said(checked));
        assertEquals(90_030, persons(checked, 2024));
    }

    private CaseRound population(String csv) throws Exception {
        return CaseRound.copy("k2-folketal-aldersbaand", place).with("indbakke/folk.csv", csv);
    }

    @Test
    void menAndWomenAreAddedUpWhenNobodyHasDoneIt() throws Exception {
        CaseRound round = population(
                """
                OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD
                Kolding;Mænd;0-17 år;I alt;2023K1;10000
                Kolding;Kvinder;0-17 år;I alt;2023K1;10000
                Kolding;M Mænd;18 år og derover;I alt;2023K1;35000
                Kolding;K Kvinder;18 år og derover;I alt;2023K1;35000
                Vejle;Mænd;0-17 år;I alt;2023K1;10000
                Vejle;Kvinder;0-17 år;I alt;2023K1;10000
                Vejle;Mænd;18 år og derover;I alt;2023K1;35000
                Vejle;Kvinder;18 år og derover;I alt;2023K1;35000
                """);
        noErrors(round.checked());
        assertEquals(90_000, persons(round.checked(), 2023));
        assertEquals(ExitCode.OK, round.told("run").exit());
        assertTrue(
                round.released("data/spending_by_municipality.csv").stream()
                        .anyMatch(
                                line -> line.startsWith("621,") && line.contains(",2023,") && line.contains(",90000")),
                String.join("\n", round.released("data/spending_by_municipality.csv")));
    }

    @Test
    void menAndWomenAreNotUsedBesideBothTogether() throws Exception {
        Checked checked = population(
                        """
                        OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD
                        Kolding;I alt;0-17 år;I alt;2023K1;20000
                        Kolding;Mænd;0-17 år;I alt;2023K1;10000
                        Kolding;Kvinder;0-17 år;I alt;2023K1;10000
                        """)
                .checked();
        assertEquals(20_000, persons(checked, 2023), said(checked));
    }

    @Test
    void agesThatDoNotCutAtTheBorderAreSaid() throws Exception {
        CaseRound round = CaseRound.copy("k2-folketal-aldersbaand", place);
        Checked checked = round.checked();
        List<Finding> said = of(checked, GapChecks.POPULATION_AGES);
        assertEquals(1, said.size(), said(checked));
        assertTrue(
                said.get(0).message().contains("0-17 år, 18 år og derover"),
                said.get(0).message());
        assertTrue(
                said.get(0).message().contains("15-19 år går hen over grænsen"),
                said.get(0).message());
        assertEquals(ExitCode.OK, round.told("run").exit());
        String page = String.join("\n", round.released("index.html"));
        assertTrue(page.contains("folketallet kan ikke lægges sammen til aldersgruppen"));
    }

    private static final String ANSWER =
            """
            Kommune;Hvor ofte er det svært at finde et tilbud;Målgruppe;Antal borgere nu;Pladser til målgruppen nu;Pladser, der mangler;Hvor mangler der kapacitet
            Tønder;Ofte;V2.01 Udviklingshæmning (voksne);48;50;2;på Ærø
            Tønder;Ofte;V2.02 Autismespektrum (voksne);19;20;1;ingen bemærkninger
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-1252",
                "IBM865",
                "IBM850",
                "x-MacRoman",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16",
                "x-UTF-16LE-BOM"
            })
    void anAnswerIsReadInTheOneCodePageThatMakesWords(String charset) throws Exception {
        CaseRound round = CaseRound.copy("n7-svar-i-dos-kode", place);
        Files.delete(round.folder().resolve("indbakke/answer-in-dos-codepage.csv"));
        round.with("indbakke/svar.csv", ANSWER.getBytes(Charset.forName(charset)));
        Checked checked = round.checked();
        noErrors(checked);
        assertEquals(
                List.of("550", "550"),
                used(checked, "followup_groups").stream()
                        .map(row -> row.text("municipality").orElseThrow())
                        .toList());
        boolean old = charset.startsWith("IBM") || charset.startsWith("x-Mac");
        assertEquals(old ? 1 : 0, of(checked, FileRules.CODE_PAGE).size(), said(checked));
    }

    @Test
    void anAnswerInADosCodePageIsRead() throws Exception {
        Checked checked = CaseRound.copy("n7-svar-i-dos-kode", place).checked();
        assertEquals(4, used(checked, "followup_groups").size(), said(checked));
        assertEquals(1, of(checked, FileRules.CODE_PAGE).size(), said(checked));
    }

    private static byte[] twice(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mixed(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> charsets = List.of("UTF-8", "windows-1252", "IBM865");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.write(lines.get(i).getBytes(charsets.get(i % 3)));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private void refusedForItsEncoding(byte[] bytes) throws Exception {
        CaseRound round = CaseRound.copy("n7-svar-i-dos-kode", place);
        Files.delete(round.folder().resolve("indbakke/answer-in-dos-codepage.csv"));
        round.with("indbakke/svar.csv", bytes);
        Checked checked = round.checked();
        assertEquals(List.of(), used(checked, "followup_groups"));
        assertEquals(1, of(checked, FileRules.ENCODING).size(), said(checked));
        assertTrue(of(checked, FileRules.ENCODING).get(0).remedy().contains("CSV UTF-8"));
        int exit = round.told("check").exit();
        assertTrue(exit == ExitCode.FINDINGS || exit == ExitCode.NOTHING_READ, exit + "");
    }

    @Test
    void anAnswerWhoseLettersWereBrokenBeforeItWasSavedIsRefused() throws Exception {
        refusedForItsEncoding(twice(ANSWER));
    }

    @Test
    void anAnswerOfSeveralCodePagesIsRefused() throws Exception {
        refusedForItsEncoding(mixed(ANSWER));
    }

    @Test
    void anAnswerWithOneBadByteIsRefused() throws Exception {
        byte[] bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
        bytes[ANSWER.indexOf("Ofte") + 2] = (byte) 0xFE;
        refusedForItsEncoding(bytes);
    }

    @Test
    void namesInAnotherCodePageUnderPlainHeadersNeverPassBroken() throws Exception {
        Checked checked = CaseRound.copy("n13-mojibake-i-navn", place).checked();
        assertEquals(1, of(checked, FileRules.ENCODING).size(), said(checked));
        assertEquals(
                "badbyte_ascii.csv",
                of(checked, FileRules.ENCODING).get(0).origin().file());
        assertEquals(
                List.of("Bøgely"),
                used(checked, "occupancy").stream()
                        .map(row -> row.text("service_name").orElseThrow())
                        .toList(),
                said(checked));
        assertEquals(1, of(checked, FileRules.CODE_PAGE).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BÃ¸gely", "B›gely", "B\uFFFDgely", "Ã…lykke", "B°gely", "B├©gely", "B¿gely", "V‘nget", "GrÃ¦s"})
    void brokenNamesNeverPassInACell(String name) throws Exception {
        CaseRound round = CaseRound.copy("m3-gentaget-overskrift-og-SAND", place);
        round.with(
                "indbakke/o.csv",
                "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\n"
                        + "Kolding;700135;" + name + ";1. halvår 2026;22;181;3900\n"
                        + "Kolding;700136;Åkær;1. halvår 2026;10;181;1700\n");
        Checked checked = round.checked();
        assertEquals(1, of(checked, ValueRules.TEXT_BROKEN).size(), said(checked));
        assertFalse(used(checked, "occupancy").stream()
                .anyMatch(row -> row.text("service_name").orElse("").equals(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Café Müller", "Mor’s Hus", "»Huset«", "Bo & Job", "Nr. 5 2°", "Sct. Göran", "H/F 1½", "André"})
    void ordinaryNamesAreNotTakenForBroken(String name) throws Exception {
        CaseRound round = CaseRound.copy("m3-gentaget-overskrift-og-SAND", place);
        String csv = "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\n"
                + "Kolding;700135;" + name + ";1. halvår 2026;22;181;3900\n";
        for (String charset : List.of("UTF-8", "windows-1252")) {
            round.with("indbakke/o.csv", csv.getBytes(charset));
            Checked checked = round.checked();
            noErrors(checked);
            assertEquals(
                    name, used(checked, "occupancy").get(0).text("service_name").orElseThrow(), charset);
        }
    }
}
