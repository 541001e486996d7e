package dk.belaeg.check;

import static dk.belaeg.check.Inboxes.FORM;
import static dk.belaeg.check.Inboxes.book;
import static dk.belaeg.check.Inboxes.changes;
import static dk.belaeg.check.Inboxes.compound;
import static dk.belaeg.check.Inboxes.csv;
import static dk.belaeg.check.Inboxes.form;
import static dk.belaeg.check.Inboxes.groups;
import static dk.belaeg.check.Inboxes.occupancy;
import static dk.belaeg.check.Inboxes.occupancyBook;
import static dk.belaeg.check.Inboxes.portal;
import static dk.belaeg.check.Inboxes.spending;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeBook;
import dk.belaeg.office.FakeZip;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * For every rule an inbox that breaks it, where the finding then points, and the same inbox without the fault. A new rule is
 * not compiled without its example.
 */
final class RuleExamples {
    private static final String UNITS =
            """
            Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
            7001;Birkebo;1;Odense;Kommunal;Odense;SEL § 107;8
            """;

    private RuleExamples() {}

    /**
     * @param place where the finding points, as file, sheet and cell; empty when it concerns no file
     */
    record Example(Consumer<FakeRound> bad, String place, Consumer<FakeRound> good) {
        Example at(String otherPlace) {
            return new Example(bad, otherPlace, good);
        }
    }

    private static Consumer<FakeRound> allAnswered() {
        return form("a.xlsx", "461", 4)
                .andThen(form("b.xlsx", "561", 4))
                .andThen(form("c.xlsx", "630", 4))
                .andThen(Inboxes.allOccupancy());
    }

    private static Example approved(String bad, String good) {
        String line = "Tilbuds-id;Periode;Tekst;Godkendt af;Godkendt den\n7001;1. halvår 2026;";
        return new Example(
                csv(UNITS).andThen(r -> r.listing("godkendte-tekster.csv", line + bad + ";2026-04-20\n")),
                "opslag/godkendte-tekster.csv",
                csv(UNITS).andThen(r -> r.listing("godkendte-tekster.csv", line + good + ";2026-04-20\n")));
    }

    /** The example of a rule. */
    static Example of(Rule rule) {
        return ofFile(rule)
                .or(() -> ofSheet(rule))
                .or(() -> ofValue(rule))
                .or(() -> ofTable(rule))
                .or(() -> YearlyReportExamples.of(rule))
                .or(() -> VisitationExamples.of(rule))
                .or(() -> TariffExamples.of(rule))
                .or(() -> CaseExamples.of(rule))
                .or(() -> CountExamples.of(rule))
                .orElseThrow(() -> new AssertionError("write an example of " + rule + " in RuleExamples"));
    }

    private static Optional<Example> ofFile(Rule rule) {
        Consumer<FakeRound> fine = occupancyBook(zip -> zip);
        Example example =
                switch (rule.id()) {
                    case "fil-xls" -> new Example(r -> r.with("a.xls", compound("Book")), "a.xls", fine);
                    case "fil-ods" ->
                        new Example(
                                r -> r.with(
                                        "a.ods",
                                        new FakeZip()
                                                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                                .part("content.xml", "<x/>")
                                                .bytes()),
                                "a.ods",
                                fine);
                    case "fil-pdf" -> new Example(r -> r.with("a.pdf", "%PDF-1.7 og mere"), "a.pdf", fine);
                    case "fil-besked" ->
                        new Example(r -> r.with("a.msg", compound("__properties_version1.0")), "a.msg", fine);
                    case "fil-zip" ->
                        new Example(
                                r -> r.with(
                                        "a.zip",
                                        new FakeZip().part("svar.csv", "x").bytes()),
                                "a.zip",
                                fine);
                    case "fil-word" -> new Example(r -> r.with("a.rtf", "{\\rtf1 svar}"), "a.rtf", fine);
                    case "fil-adgangskode" ->
                        new Example(r -> r.with("a.xlsx", compound("EncryptedPackage")), "a.xlsx", fine);
                    case "fil-laasefil" -> new Example(r -> r.with("~$a.xlsx", new byte[165]), "~$a.xlsx", fine);
                    case "fil-optaget" -> new Example(r -> Inboxes.brokenLink(r, "a.xlsx"), "a.xlsx", fine);
                    case "fil-beskadiget" -> new Example(Inboxes.flippedDigit(), "a.xlsx", fine);
                    case "fil-for-stor" ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "</row></sheetData>",
                                        "<c r=\"XFD2\"><v>1</v></c></row></sheetData>")),
                                "a.xlsx",
                                fine);
                    case "udtraek-uden-dato" ->
                        new Example(
                                Inboxes.extracts("a.csv", "b.csv"),
                                "a.csv",
                                Inboxes.extracts("a 1. maj 2026.csv", "b 2026-02-01.csv"));
                    case "udtraek-tidligere" ->
                        new Example(
                                Inboxes.extracts("a 1. maj 2026.csv", "b 2026-02-01.csv"),
                                "b 2026-02-01.csv",
                                r -> Inboxes.extracts("a 1. maj 2026.csv", "").accept(r));
                    case "fil-tom" -> new Example(r -> r.with("a.csv", "\n ;;\n"), "a.csv", fine);
                    case "fil-tegnsaet" ->
                        new Example(
                                r -> r.with("a.csv", "Rødovre;B\u009Bgely".getBytes(StandardCharsets.ISO_8859_1)),
                                "a.csv",
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("windows-1252"))));
                    case "fil-gammelt-tegnsaet" ->
                        new Example(
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("IBM850"))),
                                "a.csv",
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("windows-1252"))));
                    case "fil-csv" ->
                        new Example(
                                csv("Kommune;Navn\nOdense;\"Åhus\n"),
                                "a.csv A2",
                                csv("Kommune;Navn\nOdense;\"Åhus\"\n"));
                    case "fil-mistaenkelig" ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet")),
                                "a.xlsx",
                                fine);
                    case "fil-anden-slags" -> new Example(r -> r.with("a.exe", "MZ\u0000\u0001\u0002"), "a.exe", fine);
                    case "fil-aaben" ->
                        new Example(
                                occupancyBook(zip -> zip).andThen(r -> r.with("~$a.xlsx", new byte[165])),
                                "a.xlsx",
                                fine);
                    case "fil-ukendt" -> new Example(csv("Hej;her er svaret\nMed;venlig hilsen\n"), "a.csv", fine);
                    case "fil-intet-brugt" ->
                        new Example(
                                csv("Kommune;Alder;2026\nAarhus;0-17 år;70000\n"),
                                "a.csv",
                                csv("Kommune;Alder;2026\nAarhus;0-17 år;70000\nOdense;0-17 år;38000\n"));
                    case "fil-kodebog" ->
                        new Example(
                                Inboxes.survey("s_1;Kommune\ns_2;Hvor ofte\n"),
                                "a.csv",
                                Inboxes.survey("s_1;s_2\nOdense;2\n"));
                    case "kodebog-uenig" ->
                        new Example(
                                Inboxes.survey("s_2;2;Altid\ns_2;3;Sjældent\n"),
                                "a.csv A1",
                                Inboxes.survey("s_2;2;Ofte\ns_2;3;Sjældent\n"));
                    case "fil-kopi" ->
                        new Example(
                                r -> r.with("a.csv", "Kommune;x").with("mappe/b.csv", "Kommune;x"),
                                "mappe/b.csv",
                                r -> r.with("a.csv", "Kommune;x").with("mappe/b.csv", "Kommune;y"));
                    case "svarperson-ukendt" ->
                        new Example(
                                csv("Målgruppe;Antal borgere nu\nV2.01;12\n"),
                                "a.csv",
                                csv("Kommune;Målgruppe;Antal borgere nu\nOdense;V2.01;12\n"));
                    default -> null;
                };
        return Optional.ofNullable(example);
    }

    private static Optional<Example> ofSheet(Rule rule) {
        Consumer<FakeRound> fine = occupancyBook(zip -> zip);
        Example example =
                switch (rule.id()) {
                    case "ark-skjult" ->
                        new Example(
                                book(new FakeBook().hiddenSheet("Svar", "hidden", Inboxes.OCCUPANCY)),
                                "a.xlsx Svar",
                                fine);
                    case "skema-aendret" ->
                        new Example(
                                form(FORM, zip -> zip.replace("xl/sharedStrings.xml", "#felter", "felter")),
                                "a.xlsx Målgrupper",
                                form(FORM, zip -> zip));
                    case "skema-udgave" ->
                        new Example(form(FORM, Inboxes::ofAnotherVersion), "a.xlsx", form(FORM, zip -> zip));
                    case "ark-ikke-brugt" ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY)
                                        .sheet("Noter", "Husk at ringe")),
                                "a.xlsx Noter",
                                fine);
                    case "ark-tvetydigt" ->
                        new Example(
                                book(
                                        new FakeBook()
                                                .sheet(
                                                        "Svar",
                                                        "Kommune|Område|Målgruppe|Svært at finde tilbud|Grad af balance\nOdense|Voksne|V2.01|Ofte|Slet ikke")),
                                "a.xlsx Svar",
                                book(new FakeBook()
                                        .sheet("Svar", "Kommune|Målgruppe|Svært at finde tilbud\nOdense|V2.01|Ofte")));
                    case "ark-mangler" ->
                        new Example(
                                form(FORM, zip -> zip.replace("xl/sharedStrings.xml", "|groups|rows", "")),
                                "a.xlsx",
                                form(FORM, zip -> zip));
                    case "raekke-skjult" ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY.replace("\nOdense", "\n[skjult]Odense"))),
                                "a.xlsx Svar A2",
                                fine);
                    case "raekke-felter" ->
                        new Example(
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38;000\n"),
                                "a.csv A2",
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38000\n"));
                    case "kolonne-ukendt" ->
                        new Example(
                                csv("Kommune;Alder;2026;Kilde\nOdense;0-17 år;38000;DST\n"),
                                "a.csv D1",
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38000\n"));
                    case "kolonne-naesten" ->
                        new Example(
                                csv("Kommune;Målgruppe;Antal brogere nu;Pladser\nOdense;V2.01;12;3\n"),
                                "a.csv C1",
                                csv("Kommune;Målgruppe;Antal borgere nu;Pladser\nOdense;V2.01;12;3\n"));
                    case "raekke-mangler" ->
                        new Example(
                                form(
                                        FORM,
                                        zip -> zip.replace(
                                                "xl/sharedStrings.xml", "V2.02 Autismespektrum (voksne)", "")),
                                "a.xlsx Målgrupper",
                                form(FORM, zip -> zip));
                    case "kolonne-forbehold" ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb (budget)\nOdense;53850;2024;1234\n"),
                                "a.csv D1",
                                csv("Kommune;Funktion;År;Beløb (1.000 kr.)\nOdense;53850;2024;1234\n"));
                    case "tabel-forbehold" ->
                        new Example(
                                csv("Udgift pr. indbygger\nKommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"),
                                "a.csv A1",
                                csv("Beløb i kr.\nKommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case "kolonne-mangler" ->
                        new Example(
                                csv("Kommune;Funktion;Beløb\nOdense;53850;1234\n"),
                                "a.csv",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case "kolonne-ikke-med" ->
                        new Example(
                                csv(
                                        """
                                        KKR-område;År;Pladser efter § 110;Anslået belægning;Borgere i hjemløshed pr. 10.000 indbyggere
                                        KKR Syddanmark;2025;310;94,0;9,1
                                        """),
                                "a.csv",
                                csv(
                                        """
                                        KKR-område;År;Pladser efter § 110;Heraf private pladser;Anslået belægning;Borgere i hjemløshed pr. 10.000 indbyggere
                                        KKR Syddanmark;2025;310;22;94,0;9,1
                                        """));
                    case "kolonne-dobbelt" ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb;Udgift\nOdense;53850;2024;1234;999\n"),
                                "a.csv E1",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case "celle-dobbelt" ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<c r=\"G2\">",
                                        "<c r=\"G2\"><v>1</v></c><c r=\"G2\">")),
                                "a.xlsx Svar G2",
                                fine);
                    case "celle-ulaeselig" ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<c r=\"G2\"><v>3894</v>",
                                        "<c r=\"G2\" t=\"s\"><v>99</v>")),
                                "a.xlsx Svar G2",
                                fine);
                    case "ark-beskadiget" ->
                        new Example(
                                occupancyBook(zip -> zip.replace("xl/worksheets/fake1.xml", "</sheetData>", "")),
                                "a.xlsx Svar",
                                fine);
                    case "ark-usaedvanligt" ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY)
                                        .sheet("svar", "Noter")),
                                "a.xlsx svar",
                                fine);
                    case "celle-uden-for" ->
                        new Example(
                                book(new FakeBook().sheet("Svar", Inboxes.OCCUPANCY + "|se bilag 2")),
                                "a.xlsx Svar K2",
                                fine);
                    default -> null;
                };
        return Optional.ofNullable(example);
    }

    private static Optional<Example> ofValue(Rule rule) {
        Example example =
                switch (rule.id()) {
                    case "cpr-nummer" -> occupancy('C', "Borger 010170-1234", "Åhus");
                    case "formel-uden-vaerdi" -> occupancy('G', "formel:", "tal: 3894");
                    case "fejlvaerdi" -> occupancy('G', "fejl: #REF!", "tal: 3894");
                    case "paakraevet-mangler" -> occupancy('B', "", "700114");
                    case "tal-ulaeseligt" -> occupancy('G', "mange", "3894");
                    case "tal-tvetydigt" -> occupancy('H', "97,500", "97,5");
                    case "enhed-anden" -> occupancy('G', "3894 kr.", "3894 dage");
                    case "tegn-oedelagt" -> occupancy('C', "B›gely", "Bøgely");
                    case "id-oedelagt" -> occupancy('B', "7,00114E+05", "700114");
                    case "id-renset" -> occupancy('B', "'700114", "700114");
                    case "tal-blandet-form" ->
                        new Example(
                                csv("Kommune;Funktion;2023;2024\nOdense;53850;1234,5;1236.5\n"),
                                "a.csv C2",
                                csv("Kommune;Funktion;2023;2024\nOdense;53850;1234,5;1236,5\n"));
                    case "tal-decimaler" -> occupancy('E', "22,3756", "22,25");
                    case "tal-uden-for-graenser" -> occupancy('E', "-22", "22");
                    case "tal-afrundet" -> occupancy('H', "tal: 97.23756906077348", "tal: 97.2376");
                    case "antal-ikke-helt" -> groups("12,5", "12");
                    case "antal-negativt" -> groups("-3", "3");
                    case "antal-uden-graense" -> groups("5+", "4-6");
                    case "antal-skoen" -> groups("ca. 5", "5");
                    case "dato-i-antal" -> groups("dato: 2026-03-01", "1-3");
                    case "procent-som-andel" -> occupancy('H', "0,975", "97,5");
                    case "dato-ulaeselig" ->
                        new Example(
                                form(Map.of("answered_on", new Value.Text("31-12-26")), zip -> zip),
                                "a.xlsx Svar C7",
                                form(Map.of("answered_on", new Value.Text("31-12-2026")), zip -> zip));
                    case "dato-usandsynlig" ->
                        new Example(
                                form(Map.of("answered_on", new Value.Day(LocalDate.of(2062, 5, 4))), zip -> zip),
                                "a.xlsx Svar C7",
                                form(Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4))), zip -> zip));
                    case "periode-ulaeselig" -> occupancy('D', "halvår 2026", "1. halvår 2026");
                    case "periode-uden-for-runden" -> occupancy('D', "1. halvår 2025", "1. halvår 2026");
                    case "virkning-ulaeselig" -> changes('F', "foråret 2027", "marts 2027");
                    case "aar-forkert" -> spending('C', "20244", "2024");
                    case "ja-nej-ulaeseligt" -> occupancy('J', "måske", "nej");
                    case "svar-ukendt" -> portal('F', "Statslig", "Kommunal");
                    case "kode-ikke-paa-listen" -> spending('B', "9.99.99", "5.38.50", "a.csv A2");
                    case "kommune-ukendt" -> spending('A', "Odinsby", "Odense");
                    case "driftsherre-ukendt" -> occupancy('A', "Fonden Åhus", "Region Syddanmark");
                    case "paragraf-ukendt" -> portal('H', "§ 32", "SEL § 107");
                    case "maalgruppe-ikke-indplaceret" -> portal('K', "Noget nyt", "Udviklingshæmning");
                    case "stavemaade" -> occupancy('A', "Nordfyn", "Odense");
                    case "lokal-noegle" -> {
                        Example id = occupancy('B', "", "700114");
                        yield new Example(
                                id.bad().andThen(round -> round.keying("Åhus;;Odense;lokal-aahus;prøve\n")),
                                id.place(),
                                id.good());
                    }
                    default -> null;
                };
        return Optional.ofNullable(example);
    }

    /** A line of corrections that cannot be used, and one that can. */
    private static Example correction(String line) {
        return new Example(Inboxes.corrected(line), "rettelser.xlsx Ark1 A2", Inboxes.corrected(Inboxes.CORRECTION));
    }

    private static Optional<Example> ofTable(Rule rule) {
        Example example =
                switch (rule.id()) {
                    case "tilbud-id-ukendt" -> {
                        Example id = Inboxes.sheet(
                                Inboxes.OCCUPANCY.replace("|Åhus|", "|Pilegården|"), 'B', "0700107", "700107");
                        yield new Example(
                                round -> {
                                    id.bad().accept(round);
                                    round.with("b.csv", Inboxes.PORTAL.replace('|', ';') + "\n");
                                },
                                id.place(),
                                round -> {
                                    id.good().accept(round);
                                    round.with("b.csv", Inboxes.PORTAL.replace('|', ';') + "\n");
                                });
                    }
                    case "noegle-dobbelt" ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\nOdense;53850;2024;1235\n"),
                                "a.csv A3",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\nOdense;53850;2025;1235\n"));
                    case "svar-rettet" ->
                        new Example(
                                form("a.xlsx", "461", 4)
                                        .andThen(round -> Inboxes.annotatedCopy(round, "a.xlsx", "b.xlsx")),
                                "a.xlsx",
                                form("a.xlsx", "461", 4));
                    case "svar-dobbelt" ->
                        new Example(
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "461", 5)),
                                "a.xlsx",
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "561", 5)));
                    case "svar-uafklaret" ->
                        new Example(
                                form("a.xlsx", "461", 4).andThen(Inboxes.otherForm("b.xlsx", "461", 4)),
                                "a.xlsx",
                                form("a.xlsx", "461", 4).andThen(Inboxes.otherForm("b.xlsx", "461", 5)));
                    case "svar-gentaget" ->
                        new Example(
                                form("a.xlsx", "461", 4)
                                        .andThen(form("b.xlsx", "461", 4))
                                        .andThen(round ->
                                                round.editing("b.xlsx", zip -> zip.part("docProps/gemt.txt", "igen"))),
                                "b.xlsx",
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "561", 4)));
                    case "svar-frafaldet" ->
                        new Example(
                                Inboxes.survey("statoverall_4;statoverall_5;s_1;s_2\n0;1;Odense;2\n"),
                                "a.csv A2",
                                Inboxes.survey("statoverall_4;statoverall_5;s_1;s_2\n1;0;Odense;2\n"));
                    case "svar-ufaerdigt" ->
                        new Example(
                                Inboxes.survey("statoverall_3;statoverall_4;s_1;s_2\n1;0;Odense;2\n"),
                                "a.csv A2",
                                Inboxes.survey("statoverall_3;statoverall_4;s_1;s_2\n0;1;Odense;2\n"));
                    case "svar-uden-for-runden" -> occupancy('A', "Assens", "Esbjerg");
                    case "svar-anden-runde" ->
                        new Example(form(FORM, Inboxes::ofAnotherRound), "a.xlsx", form(FORM, zip -> zip));
                    case "svar-efter-frist" ->
                        new Example(form("a.xlsx", "461", 16), "a.xlsx", form("a.xlsx", "461", 15));
                    case "svar-ventes" -> new Example(FakeRound::asking, "", allAnswered());
                    case "svar-mangler" -> new Example(FakeRound::askingLate, "", FakeRound::asking);
                    case "rettelse-brugt" ->
                        new Example(
                                Inboxes.corrected(Inboxes.CORRECTION),
                                "a.csv D2",
                                spending('D', "1234", "1234").good());
                    case "rettelse-mangelfuld" -> correction(Inboxes.CORRECTION.replace("Anna", ""));
                    case "rettelse-uden-sted" -> correction(Inboxes.CORRECTION.replace("a.csv", "b.csv"));
                    case "rettelse-foraeldet" -> correction(Inboxes.CORRECTION.replace("1234", "4321"));
                    case "godkendelse-udloebet" ->
                        new Example(
                                Inboxes.accepted("", "2026-04-30"),
                                "rettelser.xlsx Ark1 A2",
                                Inboxes.accepted("", "2026-05-01"));
                    case "godkendelse-uden-fund" ->
                        new Example(
                                Inboxes.accepted("x", "2026-12-31"),
                                "rettelser.xlsx Ark1 A2",
                                Inboxes.accepted("", "2026-12-31"));
                    case "raekke-uden-for-omraadet" -> spending('A', "Aarhus", "Odense", "a.csv");
                    case "raekke-del-af-sum" -> spending('B', "538501003", "53850", "a.csv A2");
                    case "raekke-fravalgt" -> spending('A', "Region Syddanmark", "Odense", "a.csv A2");
                    case "belaegning-mangler" ->
                        Inboxes.sheet(Inboxes.OCCUPANCY.replace("|97,5|", "||"), 'G', "", "tal: 3894");
                    case "belaegning-over-100" -> occupancy('G', "4100", "3982");
                    case "belaegning-usandsynlig" -> occupancy('G', "38940", "3894");
                    case "belaegning-uenig" -> occupancy('H', "92", "97,5");
                    case "budget-over-100" -> occupancy('I', "100,5", "100");
                    case "belaegning-meget-lav" -> occupancy('G', "390", "3894");
                    case "tal-mod-foer" -> Inboxes.inhabitants("2010000", "201000");
                    case "tal-mod-indbyggere" -> groups("46082", "12");
                    case "tal-mod-andre" -> Inboxes.tariffs("24500", "2450");
                    case "tal-mod-egne" -> Inboxes.ownNumbers('E', "120", "2");
                    case "mangel-mod-slags" -> Inboxes.shortage('D', "1", "2").at("a.xlsx Svar C2");
                    case "pladser-mod-slags" ->
                        new Example(Inboxes.placesByKind("5", 10), "a.xlsx Svar D2", Inboxes.placesByKind("6", 10));
                    case "pladser-slags-mod-portal" ->
                        new Example(Inboxes.placesByKind("6", 11), "a.xlsx Mangel E2", Inboxes.placesByKind("6", 6));
                    case "mangel-anden-maalgruppe" -> Inboxes.shortage('B', "V2.04", "V2.01");
                    case "byggeri-uden-tal" -> Inboxes.building('E', "", "12");
                    case "byggeri-lille-beloeb" -> Inboxes.building('F', "44", "44000000");
                    case "byggeri-status-mod-tid" ->
                        Inboxes.building('G', "januar 2026", "marts 2027").at("a.xlsx Svar D2");
                    case "pladser-mod-udtraek" -> Inboxes.inExtract("tal: 220", "tal: 22");
                    case "alder-omvendt" -> Inboxes.register('K', "67", "17");
                    case "takst-uden-enhed" ->
                        Inboxes.register('M', "", "pr. døgn").at("a.xlsx Svar L3");
                    case "opdateret-senere" -> Inboxes.register('N', "2-5-2026", "1-5-2026");
                    case "oevrig-maalgruppe-ukendt" -> Inboxes.register('O', "Søvngængere", "Autismespektrum");
                    case "pladser-uenige" -> portal('J', "17", "16").at("a.xlsx Svar J2");
                    case "tilbud-uenigt" -> portal('F', "Regional", "Kommunal");
                    case "virkning-passeret" -> changes('F', "januar 2026", "marts 2027");
                    case "omraade-uenigt" -> changes('D', "Barnets Lov § 43", "SEL § 107");
                    case "aendringer-uenige" ->
                        new Example(Inboxes.expectingChanges("Ja"), "a.xlsx Svar C10", Inboxes.expectingChanges("Nej"));
                    case "pladser-mod-aendring" -> Inboxes.notices('H', "3", "6");
                    case "meddelt-efter-opgoerelsen" -> Inboxes.notices('J', "2-5-2026", "1-5-2026");
                    case "meddelelse-uvis" -> Inboxes.notices('K', "måske", "Nej");
                    case "beslutning-laest-af-bemaerkning" ->
                        Inboxes.noted("", "Udtalelse", "Taget af dagsordenen, erstattes i Holsted");
                    case "bemaerkning-mod-beslutning" ->
                        Inboxes.noted("Udtalelse", "Taget af dagsordenen", "Taget af dagsordenen");
                    case "meddelelse-ufuldstaendig" ->
                        Inboxes.notices('H', "", "6").at("a.xlsx Svar E2");
                    case "takst-mod-enhed" -> Inboxes.noticeOfTariff("pr. døgn", "pr. måned");
                    case "virkning-ukendt" -> Inboxes.notices('I', "", "marts 2027");
                    case "tilbagetrukket-uden-dag" -> Inboxes.notices('K', "Ja", "Nej");
                    case "meddelelse-afloest" -> Inboxes.noticesAgain("4", "5");
                    case "pladser-foer-mod-regnskab" -> Inboxes.noticeOf(UNITS, "8|10", 'G', "7", "8");
                    case "lukker-flere-end-der-er" -> Inboxes.closing(UNITS, "9", "3");
                    case "kodning-foraeldet" ->
                        new Example(
                                Inboxes.coded("Misbrug", "Andet"), "a.xlsx Kodning E2", Inboxes.coded("Dom", "Andet"));
                    case "kodning-to-gange" ->
                        new Example(
                                Inboxes.codedLines(
                                        Inboxes.codedLine("Dom", "Andet", "AB"),
                                        Inboxes.codedLine("Dom", "Misbrug", "ab")),
                                "a.xlsx Kodning F2",
                                Inboxes.codedLines(
                                        Inboxes.codedLine("Dom", "Andet", "AB"),
                                        Inboxes.codedLine("Dom", "Andet", "ab")));
                    case "kodning-uenig" ->
                        new Example(
                                Inboxes.codedLines(
                                        Inboxes.codedLine("Dom", "Andet", "AB"),
                                        Inboxes.codedLine("Dom", "Misbrug", "CD")),
                                "",
                                Inboxes.codedLines(
                                        Inboxes.codedLine("Dom", "Andet", "AB"),
                                        Inboxes.codedLine("Dom", "Misbrug", "CD"),
                                        Inboxes.codedLine("Dom", "Misbrug", "Fælles")));
                    case "kodning-mangler" ->
                        new Example(
                                Inboxes.coded("Dom", "Andet", "Dobbeltdiagnose"),
                                "",
                                Inboxes.coded("Dom", "", "Dobbeltdiagnose"));
                    case "publiceret-sum" -> Inboxes.published();
                    case "regnskab-mangler-aar" ->
                        new Example(
                                csv(
                                        "Kommune;Funktion;2022;2024\nOdense;53850;1;1\nEsbjerg;53850;1;1\nVejle;53850;1;1\n"),
                                "",
                                csv(
                                        "Kommune;Funktion;2023;2024\nOdense;53850;1;1\nEsbjerg;53850;1;1\nVejle;53850;1;1\n"));
                    case "regnskab-mangler-funktion" -> Inboxes.functions();
                    case "landet-ufuldstaendigt" ->
                        new Example(
                                csv("Kommune;Funktion;2024\nOdense;53850;1\nOdense;53852;1\nHele landet;53850;1\n"),
                                "",
                                csv("Kommune;Funktion;2024\nOdense;53850;1\nHele landet;53850;1\n"));
                    case "folketal-mangler" ->
                        new Example(
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n"),
                                "",
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(r -> r.with("b.csv", "Kommune;Alder;2024\nOdense;I alt;200000\n")));
                    case "godkendt-tekst" -> approved("Der er færre henvisninger.;", "Der er færre henvisninger.;Anna");
                    case "godkendt-tekst-person" ->
                        approved("Ring til lederen på 20 30 40 50.;Anna", "Der er færre henvisninger.;Anna");
                    case "komplekst-tilbud" ->
                        new Example(
                                csv(UNITS).andThen(r -> r.confirming("7009;1;V8.01;;Anna\n")),
                                "opslag/komplekse-tilbud.csv",
                                csv(UNITS).andThen(r -> r.confirming("")));
                    case "handel-uden-periode" -> Inboxes.trade(UNITS, 'E', "", "2026");
                    case "handel-andet-aar" -> Inboxes.trade(UNITS, 'E', "2025", "2026");
                    case "handel-uden-antal" -> Inboxes.trade(UNITS, 'G', "", "365");
                    case "handel-for-mange-doegn" -> Inboxes.trade(UNITS, 'G', "3000", "365");
                    case "handel-ukendt-tilbud" -> Inboxes.trade(UNITS, 'A', "7009", "7001");
                    case "handel-anden-driftsherre" -> Inboxes.trade(UNITS, 'C', "Assens", "Odense");
                    case "handel-dobbelt" -> Inboxes.tradeTwice(UNITS, "Assens", "Kolding");
                    case "bestand-solgt-over" -> Inboxes.stock(UNITS, 'F', "9", "2");
                    case "bestand-anden-dag" -> Inboxes.stock(UNITS, 'D', "1-9-2026", "1-10-2026");
                    case "vurderet-kategori" ->
                        new Example(
                                csv(UNITS).andThen(r -> r.judging("7001;2027;Lokalt tilbud;;Anna;2026-09-14\n")),
                                "opslag/vurderede-kategorier.csv",
                                csv(UNITS)
                                        .andThen(
                                                r -> r.judging("7001;2027;Lokalt tilbud;Få købere;Anna;2026-09-14\n")));
                    case "fast-kategori-baglaens" -> Inboxes.fixed(UNITS, 'E', "2026", "2028");
                    case "fast-kategori-dobbelt" -> Inboxes.fixedTwice(UNITS, "2027", "2029");
                    case "fast-kategori-uden-tilbud" -> Inboxes.fixed(UNITS, 'A', "7009", "7001");
                    case "folketal-aldre" ->
                        new Example(
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(r -> r.with("b.csv", "Kommune;Alder;2024\nOdense;10-19 år;200000\n")),
                                "",
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(
                                                r -> r.with(
                                                        "b.csv",
                                                        "Kommune;Alder;2024\nOdense;0-17 år;40000\nOdense;18 år og derover;160000\n")));
                    case "indeks-mangler" ->
                        new Example(
                                csv("Kommune;Funktion;2024;2025\nOdense;53850;1;1\n"),
                                "",
                                csv("Kommune;Funktion;2023;2024\nOdense;53850;1;1\n"));
                    default -> null;
                };
        return Optional.ofNullable(example);
    }

    static Value day(int dayOfMay) {
        return new Value.Day(LocalDate.of(2026, 5, dayOfMay));
    }
}
