package dk.belaeg.sample;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.FileRules;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.office.BookWriter;
import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.read.OldWorkbook;
import dk.belaeg.office.write.Theme;
import dk.belaeg.round.Round;
import dk.belaeg.subject.demand.GroupNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The follow-up form as it comes back: once right, and else with one kind of trouble a file. */
final class ReturnedForms {
    private static final int ANSWER = 2;
    private static final int GROUPS = 3;
    private static final String ANSWER_SHEET = "Svar";
    private static final String GROUP_SHEET = "Målgrupper";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    /** Words that no release may show: they stand in free text and contact fields only. */
    static final List<String> CONFIDENTIAL = List.of("Kvistebæk", "Frøvlund", "Tusmørkesen", "tusmoerke@eksempel.dk");

    private final Contracts contracts;
    private final Round round;
    private final Random random;

    ReturnedForms(Contracts contracts, Round round, Random random) {
        this.contracts = contracts;
        this.round = round;
        this.random = random;
    }

    List<FaultyFile> all() {
        List<FaultyFile> files = new ArrayList<>();
        FaultyFile right = FaultyFile.of("svar-rigtigt.xlsx", form("410", DAY));
        files.add(right);
        files.add(FaultyFile.of("videresendt/svar-rigtigt.xlsx", right.bytes()).finding(FileRules.COPY));
        files.add(withPersonNumbers());
        files.add(FaultyFile.of("svar " + FaultyRound.CPR.get(2) + ".xlsx", form("573", DAY))
                .finding(ValueRules.CPR_NUMBER));
        files.add(countsInManyWays());
        files.add(datesInCounts());
        files.add(countsThatAreNone());
        files.addAll(twoAnswers());
        files.add(damagedCells());
        files.add(changed());
        files.add(hidden());
        files.add(FaultyFile.of(
                        "fra-sidste-aar.xlsx",
                        edit("575")
                                .everywhere("Fejlrunde 2026", "Fejlrunde 2025")
                                .bytes())
                .finding(AnswerRules.OTHER_ROUND));
        files.add(FaultyFile.of("uden-for-runden.xlsx", form("851", DAY))
                .finding(AnswerRules.OUTSIDE, GROUP_SHEET, "A9", "A10", "A11", "A12", "A13"));
        files.add(withoutSender());
        files.add(FaultyFile.of("laas.xlsx", form("607", LocalDate.of(2026, 5, 18)))
                .finding(FileRules.OPEN)
                .finding(AnswerRules.LATE));
        files.add(FaultyFile.of("ukendt.xlsx", unknown())
                .finding(ValueRules.CPR_NUMBER, "Borger " + PersonNumbers.MASK, "")
                .finding(FileRules.UNKNOWN));
        files.add(inOldFormat());
        return files;
    }

    /** A form with plausible answers and nothing wrong. */
    private byte[] form(String municipality, LocalDate answeredOn) {
        Map<String, Value> cover = Map.of(
                "answered_on", new Value.Day(answeredOn),
                "contact_name", new Value.Text(CONFIDENTIAL.get(2)),
                "contact_mail", new Value.Text(CONFIDENTIAL.get(3)),
                "reservations", new Value.Text("Tallene er talt i " + CONFIDENTIAL.get(0) + "."));
        List<Map<String, Value>> rows = new ArrayList<>();
        for (int i = 0; i < round.targetGroups().size(); i++) {
            int citizens = 4 + random.nextInt(20);
            Map<String, Value> row = new HashMap<>();
            row.put("citizens", Value.Amount.of(citizens));
            row.put("difficulty", new Value.Text("Ofte"));
            row.put("places", Value.Amount.of(citizens - random.nextInt(4)));
            row.put("missing_places", Value.Amount.of(random.nextInt(4)));
            row.put("missing_where", new Value.Text("Der mangler pladser ved " + CONFIDENTIAL.get(1) + "."));
            rows.add(row);
        }
        FilledForms forms = new FilledForms(contracts, round, new Fiction(contracts.codes(), 0, List.of()), 1);
        return forms.written("followup", municipality, List.of(), cover, Map.of("groups", rows));
    }

    private CellEdits edit(String municipality) {
        return new CellEdits(form(municipality, DAY));
    }

    /** In words, in a number that has lost its first zero, in a contact field, outside all fields, and in a sheet's name. */
    private FaultyFile withPersonNumbers() {
        byte[] bytes = edit("420")
                .text(GROUPS, "G9", "Borgeren " + FaultyRound.CPR.get(0) + " venter på en plads.")
                .number(GROUPS, "C10", FaultyRound.CPR_AS_NUMBER)
                .number(GROUPS, "E11", FaultyRound.CPR_AS_NUMBER)
                .text(GROUPS, "D12", FaultyRound.CPR.get(1))
                .beyond(GROUPS, "I13", FaultyRound.CPR.get(1))
                .text(ANSWER, "C9", CONFIDENTIAL.get(2) + " " + FaultyRound.CPR.get(1))
                .bytes();
        return FaultyFile.of("svar-med-cpr.xlsx", bytes)
                .finding(ValueRules.CPR_NUMBER, GROUP_SHEET, "G9", "C10", "E11", "D12", "I13")
                .finding(SheetRules.CELL_OUTSIDE, GROUP_SHEET, "I13")
                .finding(ValueRules.CPR_NUMBER, ANSWER_SHEET, "C9");
    }

    private FaultyFile countsInManyWays() {
        byte[] bytes = edit("440")
                .text(GROUPS, "C9", "≤3")
                .text(GROUPS, "C10", "&lt;5")
                .text(GROUPS, "C11", "4-6")
                .text(GROUPS, "C12", "ca. 5")
                .text(GROUPS, "C13", "ingen")
                .bytes();
        return FaultyFile.of("antal-paa-mange-maader.xlsx", bytes)
                .finding(ValueRules.COUNT_ESTIMATE, GROUP_SHEET, "C12")
                .finding(GroupNumbers.UNLIKE_OWN, GROUP_SHEET, "F13");
    }

    /** "1-3" has become 1 March, and a percentage a share; the fifth row says that nobody knows. */
    private FaultyFile datesInCounts() {
        byte[] bytes = edit("450")
                .date(GROUPS, "C9", 46082, ANSWER, "C8")
                .date(GROUPS, "E10", 46115, ANSWER, "C8")
                .text(GROUPS, "C13", "ved ikke")
                .bytes();
        return FaultyFile.of("dato-i-antal.xlsx", bytes).finding(ValueRules.DATE_IN_COUNT, GROUP_SHEET, "C9", "E10");
    }

    private FaultyFile countsThatAreNone() {
        byte[] bytes = edit("482")
                .text(GROUPS, "C9", "-3")
                .text(GROUPS, "C10", "2,5")
                .text(GROUPS, "C11", "over 10")
                .text(GROUPS, "C12", "mange")
                .text(GROUPS, "D13", "Måske")
                .number(GROUPS, "E13", "4000")
                .beyond(GROUPS, "I13", "en note ved siden af")
                .text(ANSWER, "C8", "i går")
                .bytes();
        return FaultyFile.of("antal-der-ikke-kan-laeses.xlsx", bytes)
                .finding(ValueRules.COUNT_NEGATIVE, GROUP_SHEET, "C9")
                .finding(ValueRules.COUNT_NOT_WHOLE, GROUP_SHEET, "C10")
                .finding(ValueRules.COUNT_OPEN, GROUP_SHEET, "C11")
                .finding(ValueRules.NUMBER_UNREADABLE, GROUP_SHEET, "C12")
                .finding(ValueRules.NOT_ON_LIST, GROUP_SHEET, "D13")
                .finding(ValueRules.NUMBER_BOUNDS, GROUP_SHEET, "E13")
                .finding(SheetRules.CELL_OUTSIDE, GROUP_SHEET, "I13")
                .finding(ValueRules.DATE_UNREADABLE, ANSWER_SHEET, "C8");
    }

    /** The newest date decides; on one and the same day nothing does. */
    private List<FaultyFile> twoAnswers() {
        return List.of(
                FaultyFile.of("to-svar-aeldste.xlsx", form("492", DAY)).finding(AnswerRules.TWICE),
                FaultyFile.of("to-svar-nyeste.xlsx", form("492", DAY.plusDays(3))),
                FaultyFile.of("to-svar-samme-dag-1.xlsx", form("563", DAY)).finding(AnswerRules.UNDECIDED),
                FaultyFile.of("to-svar-samme-dag-2.xlsx", form("563", DAY)).finding(AnswerRules.UNDECIDED));
    }

    private FaultyFile damagedCells() {
        byte[] bytes = edit("480")
                .formula(GROUPS, "E9", "SUM(E10:E13)")
                .error(GROUPS, "E10", "#REF!")
                .number(GROUPS, "E11", "NaN")
                .twice(GROUPS, "E12", "99")
                .withoutReference(GROUPS, "F13")
                .workbook("</sheets>", "<sheet name=\"Forsvundet\" sheetId=\"9\" r:id=\"rId99\"/></sheets>")
                .blank(ANSWER, "C8")
                .bytes();
        return FaultyFile.of("formel-uden-vaerdi.xlsx", bytes)
                .finding(ValueRules.FORMULA_EMPTY, GROUP_SHEET, "E9")
                .finding(ValueRules.ERROR_VALUE, GROUP_SHEET, "E10")
                .finding(ValueRules.CELL_UNREADABLE, GROUP_SHEET, "E11", "E12")
                .finding(SheetRules.CELL_TWICE, GROUP_SHEET, "E12")
                .finding(SheetRules.ODD, GROUP_SHEET, "")
                .finding(SheetRules.DAMAGED, "Forsvundet", "")
                .finding(ValueRules.REQUIRED_MISSING, ANSWER_SHEET, "C8");
    }

    /** Saved as an old program saves it, with a formula that may never have been computed. */
    private FaultyFile inOldFormat() {
        byte[] today = edit("510").formula(GROUPS, "E9", "SUM(E10:E13)").bytes();
        return FaultyFile.of("gemt-i-gammelt-format.xls", OldWorkbook.savedAs(FakeWorkbook.read(today)))
                .finding(ValueRules.CELL_UNREADABLE, GROUP_SHEET, "E9");
    }

    /** Somebody deleted the hidden rows by which the answers are found. */
    private FaultyFile changed() {
        byte[] bytes = edit("530").withoutRow(GROUPS, 7).bytes();
        return FaultyFile.of("skema-aendret.xlsx", bytes)
                .finding(SheetRules.FORM_CHANGED, GROUP_SHEET, "")
                .finding(SheetRules.MISSING)
                .finding(SheetRules.UNUSED, GROUP_SHEET, "");
    }

    private FaultyFile hidden() {
        byte[] bytes = edit("550")
                .workbook("name=\"" + GROUP_SHEET + "\"", "name=\"" + GROUP_SHEET + "\" state=\"hidden\"")
                .hiddenRow(GROUPS, 10)
                .hiddenColumn(GROUPS, 6)
                .bytes();
        return FaultyFile.of("skjult-ark.xlsx", bytes)
                .finding(SheetRules.HIDDEN, GROUP_SHEET, "")
                .finding(SheetRules.ROW_HIDDEN, GROUP_SHEET, "A10", "F8");
    }

    /** The questions typed off into a workbook of one's own, with the sender's name forgotten. */
    private static FaultyFile withoutSender() {
        BookWriter book = book();
        SheetWriter answer = book.sheet(ANSWER_SHEET, SheetVisibility.VISIBLE);
        lines(answer, List.of(List.of("Kommune", ""), List.of("Dato for besvarelsen", "06-05-2026")));
        SheetWriter groups = book.sheet(GROUP_SHEET, SheetVisibility.VISIBLE);
        lines(
                groups,
                List.of(
                        List.of("Fiktive data"),
                        List.of("Målgruppe", "Antal borgere", "Antal pladser", "Manglende pladser"),
                        List.of("V2.01", "7", "6", "1")));
        return FaultyFile.of("uden-afsender.xlsx", book.bytes())
                .finding(FileRules.RESPONDENT_UNKNOWN)
                .finding(ValueRules.REQUIRED_MISSING, ANSWER_SHEET, "B1");
    }

    private static byte[] unknown() {
        BookWriter book = book();
        lines(
                book.sheet("Borger " + FaultyRound.CPR.get(0), SheetVisibility.VISIBLE),
                List.of(List.of("Fiktive data"), List.of("Dagsorden", "Referat"), List.of("Punkt 1", "Godkendt")));
        return book.bytes();
    }

    private static BookWriter book() {
        return new BookWriter(new DocumentInfo("Fiktive data", "", DAY), Theme.BODY);
    }

    private static void lines(SheetWriter sheet, List<List<String>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            sheet.row(row + 1);
            for (int column = 0; column < lines.get(row).size(); column++) {
                sheet.text(column + 1, lines.get(row).get(column), Theme.BODY);
            }
        }
    }
}
