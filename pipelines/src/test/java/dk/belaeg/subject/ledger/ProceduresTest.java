package dk.belaeg.subject.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What notices need by the tables of the framework agreement, read through the inbox. */
class ProceduresTest {
    private static final String PORTAL =
            """
            Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
            701;Storbo;1;Odense;Kommunal;Odense;SEL § 107;70
            702;Lillebo;1;Odense;Kommunal;Odense;SEL § 108;20
            703;Værket;1;Odense;Kommunal;Odense;SEL § 104;20
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ProcedureRows rows(String notices) throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Regnskab", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["461", "561"],
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """);
        Files.writeString(folder.resolve("indbakke/tilbudsportalen 2026-04-01.csv"), PORTAL);
        Files.writeString(folder.resolve("indbakke/meddelelser.csv"), notices);
        Round round = Subjects.round(folder, FakeRound.CONTRACTS);
        Checked checked =
                Checked.of(Intake.read(round, FakeRound.CONTRACTS), round, FakeRound.CONTRACTS, Subjects.all());
        Codes codes = Contracts.load(folder.resolve("opslag")).codes();
        LedgerBook book = new LedgerBook(checked.intake(), round, codes);
        return new ProcedureRows(book, codes, round.asOf());
    }

    private static List<String> told(
            List<Column> columns,
            Function<ProcedureRows, List<@Nullable Object[]>> which,
            ProcedureRows rows,
            String... names) {
        List<String> all = columns.stream().map(Column::name).toList();
        return which.apply(rows).stream()
                .map(row -> Stream.of(names)
                        .map(name -> row[all.indexOf(name)])
                        .map(value -> value instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : Objects.toString(value, "-"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void changesOfAYearAreAddedUpForEachService() throws Exception {
        ProcedureRows rows = rows(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den
                Odense;Storbo;701;Flere pladser;Odense;SEL § 107;70;75;1. marts 2027;2026-04-01
                Odense;Storbo;701;Flere pladser;Odense;SEL § 107;75;78;1. september 2027;2026-04-01
                Odense;Storbo;701;Færre pladser;Odense;SEL § 107;78;72;1. februar 2028;2026-04-01
                Odense;Lillebo;702;Færre pladser;Odense;SEL § 108;20;14;1. maj 2027;2026-04-01
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;14;24;2029;2026-04-01
                Odense;Værket;703;Flere pladser;Odense;SEL § 104;20;25;1. juni 2026;2026-04-01
                Odense;Værket;703;Flere pladser;Odense;SEL § 104;25;27;;2026-04-01
                """);
        assertEquals(
                List.of(
                        "Værket 5 20 5 5 free false",
                        "Storbo 5 70 5 7 free true",
                        "Lillebo -6 20 -6 5 informed true",
                        "Storbo 3 70 8 7 statement true",
                        "Storbo -6 78 -6 7.8 free true",
                        "Lillebo 10 14 10 5 statement true",
                        "Værket 2 - - - undecided -"),
                told(
                        ProcedureRows.PLACES,
                        ProcedureRows::places,
                        rows,
                        "service",
                        "net",
                        "service_places",
                        "cumulated",
                        "free",
                        "procedure",
                        "in_time"));
    }

    @Test
    void newServicesAndClosuresHaveProceduresOfTheirOwn() throws Exception {
        ProcedureRows rows = rows(
                """
                Driftsherre;Tilbud;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Sælger over 10 pct. til andre;Virkning fra;Meddelt den;Møde;Beslutning
                Odense;A;Nyt tilbud;Odense;SEL § 107;0;5;Ja;1. marts 2027;2026-04-01;;
                Odense;B;Nyt tilbud;Odense;SEL § 107;0;5;Nej;1. marts 2027;2026-04-01;;
                Odense;C;Nyt tilbud;Odense;SEL § 107;0;5;;1. marts 2027;2026-04-01;;
                Region Syddanmark;D;Nyt tilbud;Odense;SEL § 107;0;5;Nej;1. marts 2027;2026-04-01;2026-06-12;
                Odense;Lillebo;Lukning af tilbud;Odense;SEL § 108;20;0;;1. marts 2027;2026-04-01;;
                Odense;Storbo;Lukning af tilbud;Odense;SEL § 107;70;0;;1. marts 2027;2026-04-01;2026-03-27;Taget af dagsordenen
                """);
        assertEquals(
                List.of(
                        "A statement 2026-06-12",
                        "B free 2026-06-12",
                        "C undecided 2026-06-12",
                        "D approval 2026-06-12",
                        "Lillebo hearing 2026-06-12"),
                told(ProcedureRows.PLACES, ProcedureRows::places, rows, "service", "procedure", "agenda_order"));
    }

    /** What names no meeting belongs to the next, whether the list or another notice says when that is. */
    @Test
    void theListOfMeetingsSaysWhichIsNext() throws Exception {
        String notices =
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Lov og paragraf;Pladser før;Pladser efter;Takst efter;Virkning fra;Meddelt den;Møde
                Odense;Storbo;701;Flere pladser;SEL § 107;70;71;;1. marts 2027;2026-03-01;2026-03-27
                Odense;Lillebo;702;Flere pladser;SEL § 108;20;21;;1. april 2027;2026-04-01;
                Odense;Lillebo;702;Ændret takst;;;;1500;1. maj 2027;2026-04-01;
                """;
        ProcedureRows without = rows(notices);
        assertEquals(
                List.of("2026-03-27 27. marts 2026", "næste Næste møde"),
                told(ProcedureRows.PLACES, ProcedureRows::places, without, "agenda_order", "agenda"));
        Files.createDirectories(folder.resolve("opslag"));
        Files.writeString(
                folder.resolve("opslag/moeder.csv"),
                "Dato;Møde;Kilde\n2026-03-27;Socialdirektørforum;Mødeplan\n2026-06-12;Socialdirektørforum;Mødeplan\n2026-09-18;;\n");
        ProcedureRows with = rows(notices);
        assertEquals(
                List.of(
                        "2026-03-27 27. marts 2026, Socialdirektørforum",
                        "2026-06-12 12. juni 2026, Socialdirektørforum (næste møde)"),
                told(ProcedureRows.PLACES, ProcedureRows::places, with, "agenda_order", "agenda"));
        assertEquals(List.of("2026-06-12"), told(ProcedureRows.TARIFFS, ProcedureRows::tariffs, with, "agenda_order"));
    }

    @Test
    void aTariffCostsItsDifferenceEveryDayOfTheYear() throws Exception {
        ProcedureRows rows = rows(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Takst før;Takst efter;Årlig virkning pr. plads;Rettelse af fejl i takstberegningen;Virkning fra;Meddelt den;Møde
                Odense;Storbo;701;Ændret takst;2031;2091;21900;;1. juli 2027;2026-04-01;2027-06-12
                Odense;Storbo;701;Ændret takst;2091;2151;22000;;1. juli 2028;2026-04-01;2028-09-12
                Odense;Lillebo;702;Ændret takst;1500;1450;;;1. januar 2026;2026-04-01;
                Odense;Lillebo;702;Ændret takst;1450;1500;;Ja;1. december 2025;2026-04-01;
                Odense;Værket;703;Ændret takst;500;510;;;1. juli 2026;2026-04-01;
                """);
        assertEquals(
                List.of(
                        "Lillebo 18250 - tariff_informed 2026-01-01 false",
                        "Lillebo -18250 - tariff_informed 2026-01-01 true",
                        "Værket - - tariff_statement - -",
                        "Storbo 21900 - tariff_statement 2027-06-12 true",
                        "Storbo 21960 22000 tariff_statement 2028-09-12 false"),
                told(
                        ProcedureRows.TARIFFS,
                        ProcedureRows::tariffs,
                        rows,
                        "service",
                        "yearly_effect",
                        "stated_effect",
                        "procedure",
                        "earliest",
                        "in_order"));
    }

    /** A tariff a month is paid twelve times a year; how many days or hours are bought, no notice says. */
    @Test
    void aTariffCostsItsDifferenceAsOftenAsItsUnitIsPaid() throws Exception {
        ProcedureRows rows = rows(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Takst før;Takst efter;Takstens enhed;Virkning fra;Meddelt den
                Odense;Storbo;701;Ændret takst;40000;41000;pr. måned;1. juli 2026;2026-04-01
                Odense;Storbo;701;Ændret takst;500;510;pr. time;1. juli 2027;2026-04-01
                Odense;Værket;703;Ændret takst;110000;112000,5;kr. pr. år;1. juli 2027;2026-04-01
                Odense;Værket;703;Ændret takst;300;310;pr. døgn;1. juli 2028;2026-04-01
                Odense;Lillebo;702;Ændret takst;300;310;pr. dag;1. juli 2028;2026-04-01
                """);
        assertEquals(
                List.of(
                        "Storbo month 12000 -",
                        "Storbo hour - kun beregnet for takster pr. døgn, måned eller år",
                        "Værket year 2000.5 -",
                        "Lillebo day - kun beregnet for takster pr. døgn, måned eller år",
                        "Værket day_and_night 3660 -"),
                told(
                        ProcedureRows.TARIFFS,
                        ProcedureRows::tariffs,
                        rows,
                        "service",
                        "tariff_unit",
                        "yearly_effect",
                        "yearly_effect_reason"));
    }

    @Test
    void whatIsReplacedStandsBesideTheService() throws Exception {
        ProcedureRows rows = rows(
                """
                Driftsherre;Tilbud;Ændring;Erstatter;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den
                Odense;Nybo;Flytning eller erstatning;Lillebo;Odense;SEL § 107;11;20;1. marts 2027;2026-04-01
                Odense;Andenbo;Flytning eller erstatning;;Odense;SEL § 107;11;12;1. april 2027;2026-04-01
                """);
        assertEquals(
                List.of("Nybo Lillebo 9", "Andenbo - 1"),
                told(ProcedureRows.PLACES, ProcedureRows::places, rows, "service", "replaces", "net"));
    }
}
