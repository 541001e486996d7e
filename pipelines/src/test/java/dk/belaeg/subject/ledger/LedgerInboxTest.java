package dk.belaeg.subject.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What notices do to the ledger as they come in: little, nothing, badly written, changed by a note. */
class LedgerInboxTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final String PORTAL =
            """
            Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
            701;Storbo;1;Odense;Kommunal;Odense;SEL § 107;70
            702;Lillebo;1;Odense;Kommunal;Odense;SEL § 108;20
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String portal = PORTAL;

    /** What came in, and what was found that is more than a remark. */
    private record Told(LedgerBook book, List<Finding> findings) {
        /** Fewest and most places of each service, and how many changes no number has. */
        List<String> places() {
            return book.ledger().on(LATER, AS_OF).balances().stream()
                    .map(balance -> balance.line().name() + " "
                            + balance.places()
                                    .map(bounds -> bounds.least().intValueExact() + "-"
                                            + bounds.most().intValueExact())
                                    .orElse("?")
                            + " " + balance.undated())
                    .toList();
        }

        List<String> procedures() {
            return procedures(ProcedureRows.EFFECT);
        }

        List<String> procedures(String column) {
            List<String> names = ProcedureRows.PLACES.stream().map(Column::name).toList();
            return new ProcedureRows(book, FakeRound.CONTRACTS.codes(), AS_OF)
                    .places().stream()
                            .map(row -> row[names.indexOf(ProcedureRows.SERVICE)] + " " + row[names.indexOf(column)])
                            .toList();
        }

        List<String> rules() {
            return findings.stream().map(finding -> finding.rule().id()).toList();
        }
    }

    private Told told(String notices) throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Regnskab", "aar": 2026, "pr_dato": "%s", "respondenter": ["461", "561"],
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """
                        .formatted(AS_OF));
        Files.writeString(folder.resolve("indbakke/tilbudsportalen 2026-04-01.csv"), portal);
        Files.writeString(folder.resolve("indbakke/meddelelser.csv"), notices);
        Round round = Subjects.round(folder, FakeRound.CONTRACTS);
        Checked checked =
                Checked.of(Intake.read(round, FakeRound.CONTRACTS), round, FakeRound.CONTRACTS, Subjects.all());
        return new Told(
                new LedgerBook(checked.intake(), round, FakeRound.CONTRACTS.codes()),
                checked.findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .toList());
    }

    @Test
    void aNoticeNeedSayNoMoreThanWhatItChanges() throws Exception {
        Told told = told(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Takst efter;Takst før;Område;Ny målgruppe;Aftale;Virkning fra;Meddelt den
                Odense;Storbo;701;Ændret takst;2091;2031;;;;1. juli 2027;2026-04-01
                Odense;Lillebo;702;Ændret målgruppe;;;Voksne;Autismespektrum;;1. juli 2027;2026-04-01
                Odense;Lillebo;702;Ændret aftale;;;;;Opsagt;1. juli 2027;2026-04-01
                """);
        assertEquals(List.of(), told.rules());
        assertEquals(3, told.book().read().size());
        assertEquals(List.of("Storbo 70-70 0", "Lillebo 20-20 0"), told.places());
        assertEquals(List.of(), told.procedures());
        assertEquals(
                1,
                new ProcedureRows(told.book(), FakeRound.CONTRACTS.codes(), AS_OF)
                        .tariffs()
                        .size());
    }

    @Test
    void anEffectThatCannotBeReadIsListedAndInNoDatedNumber() throws Exception {
        Told told = told(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;20;24;når det er klar;2026-04-01
                """);
        assertEquals(List.of("Storbo 70-70 0", "Lillebo 20-20 1"), told.places());
        assertEquals(List.of("Lillebo null"), told.procedures());
        assertEquals(1, told.rules().stream().filter("virkning-ukendt"::equals).count());
    }

    @Test
    void ofTwoOnOneChangeTheLaterStandsAndBothAreListed() throws Exception {
        Told told = told(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;20;24;1. juli 2027;2026-03-01
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;20;26;1. juli 2028;2026-04-01
                """);
        assertEquals(2, told.book().read().size());
        assertEquals(List.of("Storbo 70-70 0", "Lillebo 26-26 0"), told.places());
        assertEquals(List.of("Lillebo 2028-07-01/2028-07-01"), told.procedures());
        assertEquals(List.of(), told.rules());
    }

    @Test
    void whatDisagreesWithTheLedgerIsSaidWithBothNumbers() throws Exception {
        Told told = told(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Pladser, der åbnes eller lukkes;Virkning fra;Meddelt den
                Odense;Storbo;701;Flere pladser;Odense;SEL § 107;68;72;;1. juli 2027;2026-04-01
                Odense;Lillebo;702;Færre pladser;Odense;SEL § 108;;;25;1. juli 2027;2026-04-01
                """);
        assertEquals(List.of("Storbo 74-74 0", "Lillebo 0-0 0"), told.places());
        assertEquals(
                List.of(
                        "Der lukkes 25 pladser, men pladsregnskabet har 20 pladser, når ændringen har virkning.",
                        "Meddelelsen har 68 pladser før ændringen, men pladsregnskabet har 70 pladser, når den har virkning."),
                told.findings().stream().map(Finding::message).sorted().toList());
    }

    /** Two units on one line and one on another: a notice of a unit is held against its own places. */
    @Test
    void aNoticeOfAUnitIsOfItsPlaces() throws Exception {
        portal = PORTAL
                + """
                703;Flerhus;1;Odense;Kommunal;Odense;SEL § 107;12
                703;Flerhus;2;Odense;Kommunal;Odense;SEL § 107;8
                703;Flerhus;3;Odense;Kommunal;Odense;SEL § 108;5
                """;
        String header =
                "Driftsherre;Tilbud;Tilbuds-id;Afdelings-id;Afdeling;Ændring;Beliggenhedskommune;Område;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den\n";
        Told told = told(
                header
                        + """
                Odense;Flerhus;703;1;;Færre pladser;Odense;Voksne;;12;10;1. juli 2027;2026-03-01
                Odense;Flerhus;703;2;Hus B;Færre pladser;Odense;Voksne;;8;6;1. august 2027;2026-04-01
                Odense;Flerhus;703;3;;Lukning af tilbud;Odense;Voksne;;5;;1. september 2027;2026-04-01
                Odense;Flerhus;703;4;;Nyt tilbud;Odense;Voksne;SEL § 108;;7;1. oktober 2027;2026-04-01
                """);
        assertEquals(List.of(), told.rules());
        assertEquals(List.of("Storbo 70-70 0", "Lillebo 20-20 0", "Flerhus 16-16 0", "Flerhus 7-7 0"), told.places());
        assertEquals(
                List.of(
                        "Flerhus, afdeling 1 free",
                        "Flerhus, Hus B free",
                        "Flerhus, afdeling 3 informed",
                        "Flerhus, afdeling 4 free"),
                told.procedures(ProcedureRows.PROCEDURE));
        Told wrong = told(
                header
                        + """
                Odense;Flerhus;703;2;;Færre pladser;Odense;Voksne;;20;18;1. juli 2027;2026-03-01
                Odense;Flerhus;703;1;;Lukning af tilbud;Odense;Voksne;;;;1. august 2027;2026-04-01
                """);
        assertEquals(List.of("Storbo 70-70 0", "Lillebo 20-20 0", "Flerhus 6-6 0", "Flerhus 5-5 0"), wrong.places());
        assertEquals(
                List.of(
                        "Meddelelsen har 20 pladser før ændringen, men pladsregnskabet har 8 pladser, når den har virkning."),
                wrong.findings().stream()
                        .filter(finding -> finding.rule().equals(LedgerRules.BEFORE_OTHERWISE))
                        .map(Finding::message)
                        .toList());
    }

    /** As the published list has it: the decision stands in the note, or stands in both. */
    @Test
    void aNoteIsReadAsTheDecisionThatItIs() throws Exception {
        Told told = told(
                """
                Driftsherre;Tilbud;Tilbuds-id;Ændring;Beliggenhedskommune;Lov og paragraf;Pladser før;Pladser efter;Virkning fra;Meddelt den;Møde;Beslutning;Note
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;20;21;1. juli 2027;2026-03-01;2026-03-27;;taget af dagsordenen, erstattes i Holsted
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;20;22;1. juli 2028;2026-03-01;2026-03-27;;Punktet blev udsat til næste møde
                Odense;Lillebo;702;Flere pladser;Odense;SEL § 108;22;25;1. juli 2029;2026-03-01;2026-03-27;;blev ikke taget af dagsordenen
                Odense;Storbo;701;Flere pladser;Odense;SEL § 107;70;71;1. juli 2027;2026-03-01;2026-03-27;Udtalelse;Taget af dagsordenen
                Odense;Storbo;701;Færre pladser;Odense;SEL § 107;71;60;1. juli 2028;2026-03-01;2026-03-27;;Ikke nødvendig (trukket tilbage)
                """);
        assertEquals(List.of("Storbo 71-71 0", "Lillebo 25-25 0"), told.places());
        assertEquals(List.of("bemaerkning-mod-beslutning"), told.rules());
        assertEquals(
                List.of("taken_off", "postponed", "", "statement", ""),
                told.book().read().stream()
                        .map(read -> read.notice().decision().orElse(""))
                        .toList());
    }
}
