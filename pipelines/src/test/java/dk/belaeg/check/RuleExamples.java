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

    /** The example of a rule. */
    static Example of(Rule rule) {
        return ofFile(rule)
                .or(() -> ofSheet(rule))
                .or(() -> ofValue(rule))
                .or(() -> ofTable(rule))
                .orElseThrow(() -> new AssertionError("write an example of " + rule + " in RuleExamples"));
    }

    private static Optional<Example> ofFile(Rule rule) {
        Consumer<FakeRound> fine = occupancyBook(zip -> zip);
        Example example =
                switch (rule) {
                    case FILE_OLD_EXCEL -> new Example(r -> r.with("a.xls", compound("Book")), "a.xls", fine);
                    case FILE_OPEN_DOCUMENT ->
                        new Example(
                                r -> r.with(
                                        "a.ods",
                                        new FakeZip()
                                                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                                .part("content.xml", "<x/>")
                                                .bytes()),
                                "a.ods",
                                fine);
                    case FILE_PDF -> new Example(r -> r.with("a.pdf", "%PDF-1.7 og mere"), "a.pdf", fine);
                    case FILE_MESSAGE ->
                        new Example(r -> r.with("a.msg", compound("__properties_version1.0")), "a.msg", fine);
                    case FILE_ZIP ->
                        new Example(
                                r -> r.with(
                                        "a.zip",
                                        new FakeZip().part("svar.csv", "x").bytes()),
                                "a.zip",
                                fine);
                    case FILE_WORD -> new Example(r -> r.with("a.rtf", "{\\rtf1 svar}"), "a.rtf", fine);
                    case FILE_PASSWORD ->
                        new Example(r -> r.with("a.xlsx", compound("EncryptedPackage")), "a.xlsx", fine);
                    case FILE_OWNER -> new Example(r -> r.with("~$a.xlsx", new byte[165]), "~$a.xlsx", fine);
                    case FILE_BUSY -> new Example(r -> Inboxes.brokenLink(r, "a.xlsx"), "a.xlsx", fine);
                    case FILE_DAMAGED -> new Example(Inboxes.flippedDigit(), "a.xlsx", fine);
                    case FILE_LIMITS ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "</row></sheetData>",
                                        "<c r=\"XFD2\"><v>1</v></c></row></sheetData>")),
                                "a.xlsx",
                                fine);
                    case FILE_EMPTY -> new Example(r -> r.with("a.csv", "\n ;;\n"), "a.csv", fine);
                    case FILE_ENCODING ->
                        new Example(
                                r -> r.with("a.csv", "Rødovre;B\u009Bgely".getBytes(StandardCharsets.ISO_8859_1)),
                                "a.csv",
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("windows-1252"))));
                    case FILE_CODE_PAGE ->
                        new Example(
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("IBM850"))),
                                "a.csv",
                                r -> r.with("a.csv", "Rødovre;Bøgely".getBytes(Charset.forName("windows-1252"))));
                    case FILE_CSV ->
                        new Example(
                                csv("Kommune;Navn\nOdense;\"Åhus\n"),
                                "a.csv A2",
                                csv("Kommune;Navn\nOdense;\"Åhus\"\n"));
                    case FILE_HOSTILE ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet")),
                                "a.xlsx",
                                fine);
                    case FILE_OTHER -> new Example(r -> r.with("a.exe", "MZ\u0000\u0001\u0002"), "a.exe", fine);
                    case FILE_OPEN ->
                        new Example(
                                occupancyBook(zip -> zip).andThen(r -> r.with("~$a.xlsx", new byte[165])),
                                "a.xlsx",
                                fine);
                    case FILE_UNKNOWN -> new Example(csv("Hej;her er svaret\nMed;venlig hilsen\n"), "a.csv", fine);
                    case FILE_NOTHING_USED ->
                        new Example(
                                csv("Kommune;Alder;2026\nAarhus;0-17 år;70000\n"),
                                "a.csv",
                                csv("Kommune;Alder;2026\nAarhus;0-17 år;70000\nOdense;0-17 år;38000\n"));
                    case FILE_CODE_BOOK ->
                        new Example(
                                Inboxes.survey("s_1;Kommune\ns_2;Hvor ofte\n"),
                                "a.csv",
                                Inboxes.survey("s_1;s_2\nOdense;2\n"));
                    case CODE_BOOK_DISAGREES ->
                        new Example(
                                Inboxes.survey("s_2;2;Altid\ns_2;3;Sjældent\n"),
                                "a.csv A1",
                                Inboxes.survey("s_2;2;Ofte\ns_2;3;Sjældent\n"));
                    case FILE_COPY ->
                        new Example(
                                r -> r.with("a.csv", "Kommune;x").with("mappe/b.csv", "Kommune;x"),
                                "mappe/b.csv",
                                r -> r.with("a.csv", "Kommune;x").with("mappe/b.csv", "Kommune;y"));
                    case RESPONDENT_UNKNOWN ->
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
                switch (rule) {
                    case SHEET_HIDDEN ->
                        new Example(
                                book(new FakeBook().hiddenSheet("Svar", "hidden", Inboxes.OCCUPANCY)),
                                "a.xlsx Svar",
                                fine);
                    case FORM_CHANGED ->
                        new Example(
                                form(FORM, zip -> zip.replace("xl/sharedStrings.xml", "#felter", "felter")),
                                "a.xlsx Målgrupper",
                                form(FORM, zip -> zip));
                    case FORM_VERSION ->
                        new Example(form(FORM, Inboxes::ofAnotherVersion), "a.xlsx", form(FORM, zip -> zip));
                    case SHEET_UNUSED ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY)
                                        .sheet("Noter", "Husk at ringe")),
                                "a.xlsx Noter",
                                fine);
                    case SHEET_AMBIGUOUS ->
                        new Example(
                                book(
                                        new FakeBook()
                                                .sheet(
                                                        "Svar",
                                                        "Kommune|Område|Målgruppe|Svært at finde tilbud|Grad af balance\nOdense|Voksne|V2.01|Ofte|Slet ikke")),
                                "a.xlsx Svar",
                                book(new FakeBook()
                                        .sheet("Svar", "Kommune|Målgruppe|Svært at finde tilbud\nOdense|V2.01|Ofte")));
                    case SHEET_MISSING ->
                        new Example(
                                form(FORM, zip -> zip.replace("xl/sharedStrings.xml", "|groups|rows", "")),
                                "a.xlsx",
                                form(FORM, zip -> zip));
                    case ROW_HIDDEN ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY.replace("\nOdense", "\n[skjult]Odense"))),
                                "a.xlsx Svar A2",
                                fine);
                    case ROW_FIELDS ->
                        new Example(
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38;000\n"),
                                "a.csv A2",
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38000\n"));
                    case COLUMN_UNKNOWN ->
                        new Example(
                                csv("Kommune;Alder;2026;Kilde\nOdense;0-17 år;38000;DST\n"),
                                "a.csv D1",
                                csv("Kommune;Alder;2026\nOdense;0-17 år;38000\n"));
                    case COLUMN_NEARLY ->
                        new Example(
                                csv("Kommune;Målgruppe;Antal brogere nu;Pladser\nOdense;V2.01;12;3\n"),
                                "a.csv C1",
                                csv("Kommune;Målgruppe;Antal borgere nu;Pladser\nOdense;V2.01;12;3\n"));
                    case ROW_MISSING ->
                        new Example(
                                form(
                                        FORM,
                                        zip -> zip.replace(
                                                "xl/sharedStrings.xml", "V2.02 Autismespektrum (voksne)", "")),
                                "a.xlsx Målgrupper",
                                form(FORM, zip -> zip));
                    case COLUMN_QUALIFIED ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb (budget)\nOdense;53850;2024;1234\n"),
                                "a.csv D1",
                                csv("Kommune;Funktion;År;Beløb (1.000 kr.)\nOdense;53850;2024;1234\n"));
                    case TABLE_QUALIFIED ->
                        new Example(
                                csv("Udgift pr. indbygger\nKommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"),
                                "a.csv A1",
                                csv("Beløb i kr.\nKommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case COLUMN_MISSING ->
                        new Example(
                                csv("Kommune;Funktion;Beløb\nOdense;53850;1234\n"),
                                "a.csv",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case COLUMN_TWICE ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb;Udgift\nOdense;53850;2024;1234;999\n"),
                                "a.csv E1",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\n"));
                    case CELL_TWICE ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<c r=\"G2\">",
                                        "<c r=\"G2\"><v>1</v></c><c r=\"G2\">")),
                                "a.xlsx Svar G2",
                                fine);
                    case CELL_UNREADABLE ->
                        new Example(
                                occupancyBook(zip -> zip.replace(
                                        "xl/worksheets/fake1.xml",
                                        "<c r=\"G2\"><v>3894</v>",
                                        "<c r=\"G2\" t=\"s\"><v>99</v>")),
                                "a.xlsx Svar G2",
                                fine);
                    case SHEET_DAMAGED ->
                        new Example(
                                occupancyBook(zip -> zip.replace("xl/worksheets/fake1.xml", "</sheetData>", "")),
                                "a.xlsx Svar",
                                fine);
                    case SHEET_ODD ->
                        new Example(
                                book(new FakeBook()
                                        .sheet("Svar", Inboxes.OCCUPANCY)
                                        .sheet("svar", "Noter")),
                                "a.xlsx svar",
                                fine);
                    case CELL_OUTSIDE ->
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
                switch (rule) {
                    case CPR_NUMBER -> occupancy('C', "Borger 010170-1234", "Åhus");
                    case FORMULA_EMPTY -> occupancy('G', "formel:", "tal: 3894");
                    case ERROR_VALUE -> occupancy('G', "fejl: #REF!", "tal: 3894");
                    case REQUIRED_MISSING -> occupancy('B', "", "700114");
                    case NUMBER_UNREADABLE -> occupancy('G', "mange", "3894");
                    case NUMBER_AMBIGUOUS -> occupancy('H', "97,500", "97,5");
                    case UNIT_OTHER -> occupancy('G', "3894 kr.", "3894 dage");
                    case TEXT_BROKEN -> occupancy('C', "B›gely", "Bøgely");
                    case KEY_DAMAGED -> occupancy('B', "7,00114E+05", "700114");
                    case KEY_CLEANED -> occupancy('B', "'700114", "700114");
                    case NUMBER_MIXED ->
                        new Example(
                                csv("Kommune;Funktion;2023;2024\nOdense;53850;1234,5;1236.5\n"),
                                "a.csv C2",
                                csv("Kommune;Funktion;2023;2024\nOdense;53850;1234,5;1236,5\n"));
                    case NUMBER_DECIMALS -> occupancy('E', "22,3756", "22,25");
                    case NUMBER_BOUNDS -> occupancy('E', "-22", "22");
                    case NUMBER_ROUNDED -> occupancy('H', "tal: 97.23756906077348", "tal: 97.2376");
                    case COUNT_NOT_WHOLE -> groups("12,5", "12");
                    case COUNT_NEGATIVE -> groups("-3", "3");
                    case COUNT_OPEN -> groups("5+", "4-6");
                    case COUNT_ESTIMATE -> groups("ca. 5", "5");
                    case DATE_IN_COUNT -> groups("dato: 2026-03-01", "1-3");
                    case PERCENT_AS_SHARE -> occupancy('H', "0,975", "97,5");
                    case DATE_UNREADABLE ->
                        new Example(
                                form(Map.of("answered_on", new Value.Text("31-12-26")), zip -> zip),
                                "a.xlsx Svar C7",
                                form(Map.of("answered_on", new Value.Text("31-12-2026")), zip -> zip));
                    case DATE_IMPLAUSIBLE ->
                        new Example(
                                form(Map.of("answered_on", new Value.Day(LocalDate.of(2062, 5, 4))), zip -> zip),
                                "a.xlsx Svar C7",
                                form(Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4))), zip -> zip));
                    case PERIOD_UNREADABLE -> occupancy('D', "halvår 2026", "1. halvår 2026");
                    case PERIOD_OTHER -> occupancy('D', "1. halvår 2025", "1. halvår 2026");
                    case EFFECT_UNREADABLE -> changes('F', "foråret 2027", "marts 2027");
                    case YEAR_OTHER -> spending('C', "20244", "2024");
                    case YES_NO_UNREADABLE -> occupancy('J', "måske", "nej");
                    case CODE_UNKNOWN -> portal('F', "Statslig", "Kommunal");
                    case CODE_UNLISTED -> spending('B', "9.99.99", "5.38.50", "a.csv A2");
                    case MUNICIPALITY_UNKNOWN -> spending('A', "Odinsby", "Odense");
                    case OPERATOR_UNKNOWN -> occupancy('A', "Fonden Åhus", "Region Syddanmark");
                    case PARAGRAPH_UNKNOWN -> portal('H', "§ 32", "SEL § 107");
                    case TARGET_GROUP_UNPLACED -> portal('K', "Noget nyt", "Udviklingshæmning");
                    case RECOGNISED_BY_ALIAS -> occupancy('A', "Nordfyn", "Odense");
                    case SERVICE_KEY_LOCAL -> {
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
                switch (rule) {
                    case SERVICE_ID_UNKNOWN -> {
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
                    case KEY_TWICE ->
                        new Example(
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\nOdense;53850;2024;1235\n"),
                                "a.csv A3",
                                csv("Kommune;Funktion;År;Beløb\nOdense;53850;2024;1234\nOdense;53850;2025;1235\n"));
                    case ANSWER_CORRECTED ->
                        new Example(
                                form("a.xlsx", "461", 4)
                                        .andThen(round -> Inboxes.annotatedCopy(round, "a.xlsx", "b.xlsx")),
                                "a.xlsx",
                                form("a.xlsx", "461", 4));
                    case ANSWER_TWICE ->
                        new Example(
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "461", 5)),
                                "a.xlsx",
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "561", 5)));
                    case ANSWER_UNDECIDED ->
                        new Example(
                                form("a.xlsx", "461", 4).andThen(Inboxes.otherForm("b.xlsx", "461", 4)),
                                "a.xlsx",
                                form("a.xlsx", "461", 4).andThen(Inboxes.otherForm("b.xlsx", "461", 5)));
                    case ANSWER_SAME ->
                        new Example(
                                form("a.xlsx", "461", 4)
                                        .andThen(form("b.xlsx", "461", 4))
                                        .andThen(round ->
                                                round.editing("b.xlsx", zip -> zip.part("docProps/gemt.txt", "igen"))),
                                "b.xlsx",
                                form("a.xlsx", "461", 4).andThen(form("b.xlsx", "561", 4)));
                    case ANSWER_REJECTED ->
                        new Example(
                                Inboxes.survey("statoverall_4;statoverall_5;s_1;s_2\n0;1;Odense;2\n"),
                                "a.csv A2",
                                Inboxes.survey("statoverall_4;statoverall_5;s_1;s_2\n1;0;Odense;2\n"));
                    case ANSWER_UNFINISHED ->
                        new Example(
                                Inboxes.survey("statoverall_3;statoverall_4;s_1;s_2\n1;0;Odense;2\n"),
                                "a.csv A2",
                                Inboxes.survey("statoverall_3;statoverall_4;s_1;s_2\n0;1;Odense;2\n"));
                    case ANSWER_OUTSIDE -> occupancy('A', "Assens", "Esbjerg");
                    case ANSWER_OTHER_ROUND ->
                        new Example(form(FORM, Inboxes::ofAnotherRound), "a.xlsx", form(FORM, zip -> zip));
                    case ANSWER_LATE -> new Example(form("a.xlsx", "461", 16), "a.xlsx", form("a.xlsx", "461", 15));
                    case ANSWER_AWAITED -> new Example(FakeRound::asking, "", allAnswered());
                    case ANSWER_MISSING -> new Example(FakeRound::askingLate, "", FakeRound::asking);
                    case CORRECTION_MADE ->
                        new Example(
                                Inboxes.corrected(Inboxes.CORRECTION),
                                "a.csv D2",
                                spending('D', "1234", "1234").good());
                    case CORRECTION_INCOMPLETE -> correction(Inboxes.CORRECTION.replace("Anna", ""));
                    case CORRECTION_UNPLACED -> correction(Inboxes.CORRECTION.replace("a.csv", "b.csv"));
                    case CORRECTION_OUTDATED -> correction(Inboxes.CORRECTION.replace("1234", "4321"));
                    case ACCEPTANCE_EXPIRED ->
                        new Example(
                                Inboxes.accepted("", "2026-04-30"),
                                "rettelser.xlsx Ark1 A2",
                                Inboxes.accepted("", "2026-05-01"));
                    case ACCEPTANCE_UNUSED ->
                        new Example(
                                Inboxes.accepted("x", "2026-12-31"),
                                "rettelser.xlsx Ark1 A2",
                                Inboxes.accepted("", "2026-12-31"));
                    case ROW_OUTSIDE -> spending('A', "Aarhus", "Odense", "a.csv");
                    case ROW_NOT_WANTED -> spending('A', "Hele landet", "Odense", "a.csv A2");
                    case OCCUPANCY_NOT_STATED ->
                        Inboxes.sheet(Inboxes.OCCUPANCY.replace("|97,5|", "||"), 'G', "", "tal: 3894");
                    case OCCUPANCY_OVER -> occupancy('G', "4100", "3982");
                    case OCCUPANCY_IMPLAUSIBLE -> occupancy('G', "38940", "3894");
                    case OCCUPANCY_DISAGREES -> occupancy('H', "92", "97,5");
                    case BUDGET_OVER -> occupancy('I', "100,5", "100");
                    case OCCUPANCY_LOW -> occupancy('G', "390", "3894");
                    case UNLIKE_FORMER -> Inboxes.inhabitants("2010000", "201000");
                    case UNLIKE_INHABITANTS -> groups("46082", "12");
                    case UNLIKE_OTHERS -> Inboxes.tariffs("24500", "2450");
                    case UNLIKE_OWN -> Inboxes.ownNumbers('E', "120", "2");
                    case UNLIKE_EXTRACT -> Inboxes.inExtract("tal: 220", "tal: 22");
                    case PLACES_DISAGREE -> portal('J', "17", "16").at("a.xlsx Svar J2");
                    case SERVICE_DISAGREES -> portal('F', "Regional", "Kommunal");
                    case EFFECT_PAST -> changes('F', "januar 2026", "marts 2027");
                    case AREA_DISAGREES -> changes('D', "Barnets Lov § 43", "SEL § 107");
                    case CHANGES_DISAGREE ->
                        new Example(Inboxes.expectingChanges("Ja"), "a.xlsx Svar C10", Inboxes.expectingChanges("Nej"));
                    case PLACES_OTHERWISE -> Inboxes.notices('H', "3", "6");
                    case RECEIVED_AFTER -> Inboxes.notices('J', "2-5-2026", "1-5-2026");
                    case NOTICE_UNCERTAIN -> Inboxes.notices('K', "måske", "Nej");
                    case NOTICE_INCOMPLETE -> Inboxes.notices('H', "", "6").at("a.xlsx Svar E2");
                    case CODING_OUTDATED ->
                        new Example(
                                Inboxes.coded("Misbrug", "Andet"), "a.xlsx Kodning E2", Inboxes.coded("Dom", "Andet"));
                    case CODING_MISSING ->
                        new Example(
                                Inboxes.coded("Dom", "Andet", "Dobbeltdiagnose"),
                                "",
                                Inboxes.coded("Dom", "", "Dobbeltdiagnose"));
                    case PUBLISHED_SUM -> Inboxes.published();
                    case SPENDING_GAP ->
                        new Example(
                                csv(
                                        "Kommune;Funktion;2022;2024\nOdense;53850;1;1\nEsbjerg;53850;1;1\nVejle;53850;1;1\n"),
                                "",
                                csv(
                                        "Kommune;Funktion;2023;2024\nOdense;53850;1;1\nEsbjerg;53850;1;1\nVejle;53850;1;1\n"));
                    case POPULATION_GAP ->
                        new Example(
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n"),
                                "",
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(r -> r.with("b.csv", "Kommune;Alder;2024\nOdense;I alt;200000\n")));
                    case COMPLEX_SERVICE ->
                        new Example(
                                csv(UNITS).andThen(r -> r.confirming("7009;1;V8.01;;Anna\n")),
                                "opslag/komplekse-tilbud.csv",
                                csv(UNITS).andThen(r -> r.confirming("")));
                    case POPULATION_AGES ->
                        new Example(
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(r -> r.with("b.csv", "Kommune;Alder;2024\nOdense;10-19 år;200000\n")),
                                "",
                                csv("Kommune;Funktion;2024\nOdense;53850;1\n")
                                        .andThen(
                                                r -> r.with(
                                                        "b.csv",
                                                        "Kommune;Alder;2024\nOdense;0-17 år;40000\nOdense;18 år og derover;160000\n")));
                    case INDEX_GAP ->
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
