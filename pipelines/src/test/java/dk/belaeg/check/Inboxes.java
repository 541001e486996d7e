package dk.belaeg.check;

import dk.belaeg.FakeRound;
import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.office.FakeBook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.annotate.AnnotatedCopies;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.CopyResult;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.WorkbookReader;
import dk.belaeg.subject.occupancy.OccupancyRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small inboxes without fault, into which examples put one. */
final class Inboxes {
    /** A sheet of one service's occupancy; cells are separated as {@link FakeBook} wants them. */
    static final String OCCUPANCY =
            """
            Driftsherre|Tilbuds-id|Tilbud|Periode|Normerede pladser|Åbningsdage|Belagte døgn|Belægningsprocent|Budgetteret belægning|Forventes efterregulering
            Odense|700114|Åhus|1. halvår 2026|tal: 22|tal: 181|tal: 3894|97,5|96,5|Nej""";

    private static final String SPENDING = "Kommune|Funktion|År|Beløb\nOdense|5.38.50|2024|1234";
    static final String PORTAL =
            """
            Tilbuds-id|Tilbud|Afdelings-id|P-nummer|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser|Pladser i alt|Primær målgruppe
            700107|Pilegården|800011|1003456789|Odense|Kommunal|Odense|ABL § 105|10|16|Autismespektrum
            700107|Pilegården|800010|1003456789|Odense|Kommunal|Odense|SEL § 107|6|16|Udviklingshæmning""";
    private static final String GROUPS = "Kommune|Målgruppe|Antal borgere nu\nOdense|V2.01|12";
    /** The same and the places, so that the three can be set against each other. */
    private static final String OWN_NUMBERS =
            "Kommune|Målgruppe|Antal borgere nu|Pladser til målgruppen nu|Pladser, der mangler\nOdense|V2.01|12|10|2";

    private static final String SHORTAGE =
            "Kommune|Målgruppe|Slags plads|Manglende pladser af denne slags\nOdense|V2.01|Midlertidigt botilbud|2";

    private static final String CHANGES =
            "Kommune|Område|Ændring|Lov og paragraf|Pladser|Hvornår\nOdense|Voksne|Nyt tilbud|SEL § 107|4|marts 2027";

    private static final String NOTICES =
            "Driftsherre|Tilbud|Beliggenhedskommune|Område|Ændring|Lov og paragraf|Pladser før|Pladser efter|Virkning fra|Meddelt den|Trukket tilbage\n"
                    + "Odense|Åhus|Odense|Voksne|Flere pladser|SEL § 107|4|6|marts 2027|1-4-2026|Nej";

    private static final String BUILDING =
            "Kommune|Projekt|Ordning|Status|Pladser|Beløb|Ventes i brug\nOdense|Nord|Tilskud|Bevilget|||marts 2027";
    private static final String TRADE =
            "Tilbuds-id|Tilbud|Driftsherre|Betalerkommune|År|Dag|Betalte døgn\n7001|Skovly|Odense|Assens|2026||365";

    private static final String STOCK =
            "Tilbuds-id|Tilbud|Driftsherre|Bestandsdag|Pladser i alt|Heraf solgt til andre kommuner\n"
                    + "7001|Birkebo|Odense|1-10-2026|8|2";

    private static final String FIXED =
            "Tilbuds-id|Tilbud|Kategori|Gælder fra|Gælder til og med\n7001|Skovly|Lokalt tilbud|2027|2028";

    /** Answers to the follow-up that nothing is wrong with. */
    static final Map<String, Value> FORM = Map.of(
            "answered_on", RuleExamples.day(4), "citizens.1", new Value.Text("≤3"), "citizens.2", new Value.Text("12"));

    /** The headers of the sheet of corrections. */
    static final String CORRECTIONS = String.join("|", CorrectionBook.CORRECTIONS);

    /** The headers of the sheet of accepted deviations. */
    static final String ACCEPTANCES = String.join("|", CorrectionBook.ACCEPTANCES);

    /** A correction of {@link #SPENDING}. */
    static final String CORRECTION = "a.csv||D2|||||1234|1235|Anna|dato: 2026-04-02|Tastefejl";

    private Inboxes() {}

    static Consumer<FakeRound> csv(String text) {
        return round -> round.with("a.csv", text);
    }

    /** A file of a survey program, whose codes the round knows. */
    static Consumer<FakeRound> survey(String text) {
        return csv(text)
                .andThen(
                        round -> round.linking(
                                """
                followup;surveyxact;s_1;answer;respondent;;;;prøve
                followup;surveyxact;s_2;groups;difficulty;V2.01;;;prøve
                followup;surveyxact;s_2;;;;2;Ofte;prøve
                """));
    }

    static Consumer<FakeRound> book(FakeBook book) {
        return round -> round.with("a.xlsx", book.bytes());
    }

    static Consumer<FakeRound> occupancyBook(UnaryOperator<FakeZip> fault) {
        return round -> round.with(
                "a.xlsx",
                fault.apply(new FakeBook().sheet("Svar", OCCUPANCY).zip()).bytes());
    }

    static Example occupancy(char column, String bad, String good) {
        return sheet(OCCUPANCY, column, bad, good);
    }

    /** Two units of the portal with all that the register says of them. */
    static Example register(char column, String bad, String good) {
        return sheet(
                """
                Tilbuds-id|Tilbud|Afdelings-id|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser|Primær målgruppe|Alder til|Alder fra|Takst (kr.)|Takstenhed|Senest opdateret|Øvrige målgrupper
                700107|Birkebo|800107|Odense|Kommunal|Odense|SEL § 107|8|Udviklingshæmning|65|18|2000|pr. døgn|1-4-2026|Autismespektrum
                700108|Skovly|800108|Odense|Kommunal|Odense|SEL § 107|8|Udviklingshæmning|65|18|2000|pr. døgn|1-4-2026|Autismespektrum""",
                column,
                bad,
                good);
    }

    /** The same six services in two files; the second with one place less each, and left out when it has no name. */
    static Consumer<FakeRound> extracts(String newest, String earlier) {
        String header =
                "Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser\n";
        StringBuilder now = new StringBuilder(header);
        StringBuilder then = new StringBuilder(header);
        for (int i = 0; i < 6; i++) {
            String unit = "70010" + i + ";Bo " + i + ";80010" + i + ";Odense;Kommunal;Odense;SEL § 107;";
            now.append(unit).append("10\n");
            then.append(unit).append("9\n");
        }
        Consumer<FakeRound> first = round -> round.with(newest, now.toString());
        return earlier.isEmpty() ? first : first.andThen(round -> round.with(earlier, then.toString()));
    }

    static Example portal(char column, String bad, String good) {
        return sheet(PORTAL, column, bad, good);
    }

    static Example groups(String bad, String good) {
        return sheet(GROUPS, 'C', bad, good);
    }

    /** Two places that are missing for a group, and the one line that says of which kind they are. */
    static Example shortage(char column, String bad, String good) {
        return new Example(shortage(column, bad), "a.xlsx Mangel " + column + "2", shortage(column, good));
    }

    private static Consumer<FakeRound> shortage(char column, String text) {
        return book(new FakeBook()
                .sheet("Svar", "Kommune|Målgruppe|Pladser, der mangler\nOdense|V2.01|2")
                .sheet("Mangel", with(SHORTAGE, column, text)));
    }

    /** Six places of a group now, so many of which are of one kind, and how many its municipality runs by the extract. */
    static Consumer<FakeRound> placesByKind(String places, int own) {
        return book(new FakeBook()
                .sheet("Svar", "Kommune|Målgruppe|Pladser, der mangler|Pladser til målgruppen nu\nOdense|V2.01|2|6")
                .sheet(
                        "Mangel",
                        "Kommune|Målgruppe|Slags plads|Manglende pladser af denne slags|Pladser af denne slags nu\n"
                                + "Odense|V2.01|Midlertidigt botilbud|2|" + places)
                .sheet("Udtræk", with(PORTAL, 'I', "tal: " + own)));
    }

    static Example ownNumbers(char column, String bad, String good) {
        return sheet(OWN_NUMBERS, column, bad, good);
    }

    /** Ten services of one paragraph, the last of which has another tariff. */
    static Example tariffs(String bad, String good) {
        StringBuilder rows = new StringBuilder(
                "Tilbuds-id|Tilbud|Afdelings-id|Driftsherre|Ejerforhold|Beliggenhedskommune|Paragraf|Antal pladser|Takst pr. døgn");
        for (int i = 0; i < 10; i++) {
            rows.append("\n70020" + i + "|Bo " + i + "|80020" + i + "|Odense|Kommunal|Odense|SEL § 107|10|"
                    + (2000 + 50 * i));
        }
        return sheet(rows.toString(), 'I', bad, good);
    }

    /** Odense's inhabitants in four years. */
    static Example inhabitants(String bad, String good) {
        String table = "Kommune;Alder;2022;2023;2024;2025\nOdense;I alt;200000;200500;";
        return new Example(csv(table + bad + ";201500"), "a.csv E2", csv(table + good + ";201500"));
    }

    /** The occupancy of a service of which the extract of the portal has the places too. */
    static Example inExtract(String bad, String good) {
        Consumer<FakeRound> extract = round -> round.with(
                "b.csv", with(PORTAL.replace("700107", "700114"), 'I', "12").replace('|', ';'));
        Example places = occupancy('E', bad, good);
        return new Example(extract.andThen(places.bad()), places.place(), extract.andThen(places.good()));
    }

    static Example building(char column, String bad, String good) {
        return sheet(column == 'G' ? BUILDING.replace("|||", "|12||") : BUILDING, column, bad, good);
    }

    /** A notice with a note, whose decision is one or the other; the note may stand beside the first alone. */
    static Example noted(String bad, String good, String note) {
        String table =
                NOTICES.replace("Trukket tilbage", "Trukket tilbage|Beslutning|Bemærkning|Møde") + "|" + bad + "|";
        Example read = sheet(table + note + "|27-3-2026", 'L', bad, good);
        return bad.isEmpty()
                ? new Example(
                        read.bad(),
                        "a.xlsx Svar M2",
                        sheet(table + "Netto 2|27-3-2026", 'L', good, good).good())
                : read;
    }

    static Example notices(char column, String bad, String good) {
        return sheet(NOTICES, column, bad, good);
    }

    /** A notice of a tariff that is a month's. */
    static Example noticeOfTariff(String bad, String good) {
        return sheet(
                        "Driftsherre|Tilbud|Ændring|Takst før|Takst efter|Takstens enhed|Virkning fra|Meddelt den\n"
                                + "Odense|Åhus|Ændret takst|40000|41000|pr. måned|marts 2027|1-4-2026",
                        'F',
                        bad,
                        good)
                .at("a.xlsx Svar E2");
    }

    /** A notice, and one of a month before that has so many places before. */
    static Example noticesAgain(String bad, String good) {
        String earlier = NOTICES.substring(NOTICES.indexOf('\n')).replace("1-4-2026", "1-3-2026");
        Example example = sheet(NOTICES.replace("|4|6|", "|4|8|") + earlier, 'G', bad, good);
        return example.at("a.xlsx Svar J3");
    }

    /** A notice of a service of the extract, with places before and after. */
    static Example noticeOf(String extract, String places, char column, String bad, String good) {
        return beside(extract, sheet(NOTICES.replace("Åhus", "Birkebo").replace("4|6", places), column, bad, good));
    }

    /** A service of the extract that closes so many of its places. */
    static Example closing(String extract, String bad, String good) {
        return beside(
                extract,
                sheet(
                        "Driftsherre|Tilbud|Beliggenhedskommune|Område|Ændring|Lov og paragraf|Pladser, der åbnes eller lukkes|Virkning fra|Meddelt den\n"
                                + "Odense|Birkebo|Odense|Voksne|Færre pladser|SEL § 107||marts 2027|1-4-2026",
                        'G',
                        bad,
                        good));
    }

    /** What Assens pays for in a service of the extract. */
    static Example trade(String extract, char column, String bad, String good) {
        return beside(extract, sheet(TRADE, column, bad, good));
    }

    /** The same, and another row of the same service with another payer or the same. */
    static Example tradeTwice(String extract, String bad, String good) {
        String again = TRADE.substring(TRADE.indexOf('\n')).replace("365", "200");
        return beside(extract, sheet(TRADE + again, 'D', bad, good));
    }

    /** How much of a service of the extract is sold on 1 October. */
    static Example stock(String extract, char column, String bad, String good) {
        return beside(extract, sheet(STOCK, column, bad, good));
    }

    /** The category of a service of the extract that lies fixed. */
    static Example fixed(String extract, char column, String bad, String good) {
        return beside(extract, sheet(FIXED, column, bad, good));
    }

    /** Two categories of one service, the second from a year on. */
    static Example fixedTwice(String extract, String bad, String good) {
        return beside(
                extract,
                sheet(
                        "Tilbuds-id|Tilbud|Kategori|Gælder fra|Gælder til og med\n7001|Skovly|Klyngetilbud|2026|2027\n7001|Skovly|Lokalt tilbud|2027|2029",
                        'D',
                        bad,
                        good));
    }

    private static Example beside(String extract, Example example) {
        Consumer<FakeRound> portal = round -> round.with("b.csv", extract);
        return new Example(portal.andThen(example.bad()), example.place(), portal.andThen(example.good()));
    }

    static Example changes(char column, String bad, String good) {
        return sheet(CHANGES, column, bad, good);
    }

    /** A sheet whose last row has the bad or the good text in one column; findings point at that cell. */
    static Example sheet(String table, char column, String bad, String good) {
        int row = table.split("\n", -1).length;
        return new Example(
                book(new FakeBook().sheet("Svar", with(table, column, bad))),
                "a.xlsx Svar " + column + row,
                book(new FakeBook().sheet("Svar", with(table, column, good))));
    }

    static Example spending(char column, String bad, String good) {
        return spending(column, bad, good, "a.csv " + column + "2");
    }

    static Example spending(char column, String bad, String good, String place) {
        return new Example(
                csv(with(SPENDING, column, bad).replace('|', ';')),
                place,
                csv(with(SPENDING, column, good).replace('|', ';')));
    }

    /** Accounts of adults with a row for every function, and without one municipality's. */
    static Example functions() {
        StringBuilder whole = new StringBuilder("Kommune;Funktion;2024\n");
        for (String municipality : List.of("Odense", "Esbjerg", "Vejle")) {
            for (String function : List.of(
                    "53838", "53840", "53841", "53842", "53844", "53845", "53850", "53851", "53852", "53853", "53854",
                    "53858", "53859")) {
                whole.append(municipality).append(';').append(function).append(";1\n");
            }
        }
        return new Example(csv(whole.toString().replace("Vejle;53852;1\n", "")), "", csv(whole.toString()));
    }

    private static String with(String table, char column, String text) {
        int lastRow = table.lastIndexOf('\n') + 1;
        String[] cells = table.substring(lastRow).split("\\|", -1);
        cells[column - 'A'] = text;
        return table.substring(0, lastRow) + String.join("|", cells);
    }

    /** A round's own list of published shares; the program's own list is nobody's to correct. */
    static Example published() {
        return new Example(
                round -> round.askingForCapacity()
                        .publishing(
                                "2026;country;adults;prøve;;rise;60;Prøve\n2026;country;adults;prøve;;fall;30;Prøve\n"),
                "",
                FakeRound::askingForCapacity);
    }

    /** One account, and a line in the workbook of corrections. */
    static Consumer<FakeRound> corrected(String line) {
        return csv(SPENDING.replace('|', ';')).andThen(round -> round.correcting(CORRECTIONS + "\n" + line));
    }

    /** An occupancy over 100 percent that has been found right, and what is added to the words of the finding. */
    static Consumer<FakeRound> accepted(String added, String until) {
        return occupancy('G', "4100", "3982").bad().andThen(round -> {
            String message = round.check().findings().stream()
                    .filter(finding -> finding.rule().equals(OccupancyRules.OVER))
                    .map(Finding::message)
                    .findFirst()
                    .orElseThrow();
            round.correcting(ACCEPTANCES + "\na.xlsx|Svar|G2|" + message + added
                    + "|Anna|dato: 2026-04-02|Der er aflastning i weekenden|dato: " + until);
        });
    }

    /** Our own form of the follow-up, by Odense. */
    static Consumer<FakeRound> form(Map<String, Value> answers, UnaryOperator<FakeZip> fault) {
        return round -> round.with(
                "a.xlsx",
                fault.apply(FakeZip.of(round.form("followup", "461", answers))).bytes());
    }

    /** Our own form, dated some day of May. */
    static Consumer<FakeRound> form(String name, String respondent, int dayOfMay) {
        return round -> round.with(
                name,
                round.form(
                        "followup",
                        respondent,
                        Map.of("answered_on", RuleExamples.day(dayOfMay), "citizens.1", new Value.Text("12"))));
    }

    /** As {@link #form(String, String, int)}, with another number. */
    static Consumer<FakeRound> otherForm(String name, String respondent, int dayOfMay) {
        return round -> round.with(
                name,
                round.form(
                        "followup",
                        respondent,
                        Map.of("answered_on", RuleExamples.day(dayOfMay), "citizens.1", new Value.Text("13"))));
    }

    /** A capacity survey without changes, and whether the respondent says to expect some. */
    static Consumer<FakeRound> expectingChanges(String answer) {
        return round -> round.askingForCapacity()
                .with(
                        "a.xlsx",
                        round.form(
                                "capacity_survey",
                                "461",
                                Map.of(
                                        "answered_on",
                                        RuleExamples.day(4),
                                        "changes_expected",
                                        new Value.Text(answer))));
    }

    /** Occupancy of everyone who is asked for it. */
    static Consumer<FakeRound> allOccupancy() {
        String[] parts = OCCUPANCY.replace("tal: ", "").replace('|', ';').split("\n", -1);
        StringBuilder text = new StringBuilder(parts[0]);
        for (String operator : List.of("Odense", "Esbjerg", "Vejle", "Region Syddanmark")) {
            text.append('\n').append(parts[1].replaceFirst("Odense;7", operator + ";" + operator.length()));
        }
        return round -> round.with("d.csv", text.toString());
    }

    /** Puts the copy of a file that its sender was to correct into the inbox as well. */
    static void annotatedCopy(FakeRound round, String original, String copy) {
        OpenResult opened = new WorkbookReader().open(round.inbox().resolve(original));
        CopyResult made =
                AnnotatedCopies.make((OpenResult.Workbook) opened, List.of(), new Masking(Map.of(), text -> text));
        round.with(copy, ((CopyResult.Made) made).workbook().copy());
    }

    /** A round that asks for groups in own words, one answer, and its coding with these words and this theme. */
    static Consumer<FakeRound> coded(String words, String theme, String... more) {
        List<String> lines = new ArrayList<>(List.of(codedLine(words, theme, theme.isEmpty() ? "" : "AB")));
        for (String line : more) {
            lines.add(codedLine(line, "", ""));
        }
        return codedLines(lines.toArray(String[]::new));
    }

    /** A text on adults that Odense has written, its theme and who has coded it. */
    static String codedLine(String words, String theme, String coder) {
        return "Identifikation af målgrupper|Odense|Gruppe, det er svært at finde tilbud til|Voksne|" + words + "|"
                + theme + "|" + coder;
    }

    /** The same with lines that coders have written. */
    static Consumer<FakeRound> codedLines(String... coded) {
        List<String> lines = new ArrayList<>(List.of("Skema|Afsender|Spørgsmål|Område|Tekst|Tema 1|Kodet af"));
        lines.addAll(List.of(coded));
        return round -> round.with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet("Kodning", String.join("\n", lines))
                                .bytes())
                .with(
                        "svar.csv",
                        "Kommune;Område;Gruppe, det er svært at finde tilbud til\nOdense;Voksne;Dobbeltdiagnose\nOdense;Voksne;Dom\n");
    }

    static FakeZip ofAnotherVersion(FakeZip zip) {
        String version =
                "followup|" + FakeRound.CONTRACTS.questionnaire("followup").version() + "|";
        for (String part : zip.names()) {
            if (zip.text(part).contains(version)) {
                zip.replace(part, version, "followup|2025.2|");
            }
        }
        return zip;
    }

    static FakeZip ofAnotherRound(FakeZip zip) {
        for (String part : zip.names()) {
            if (zip.text(part).contains(FakeRound.NAME)) {
                zip.replace(part, FakeRound.NAME, "Prøverunde 2025");
            }
        }
        return zip;
    }

    /** A file of the old compound format with these entries, by which programs know what it is. */
    static byte[] compound(String entry) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void brokenLink(FakeRound round, String name) {
        try {
            Files.createSymbolicLink(round.inbox().resolve(name), Path.of("findes-ikke.xlsx"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A workbook in which one digit was changed on the way, so that its checksum no longer fits. */
    static Consumer<FakeRound> flippedDigit() {
        return round -> {
            byte[] bytes = new FakeBook().sheet("Svar", OCCUPANCY).zip().bytes();
            int at = FakeZip.dataStart(bytes, "xl/worksheets/fake1.xml");
            bytes[at + 40] ^= 0x10;
            round.with("a.xlsx", bytes);
        };
    }
}
