package dk.belaeg.office.form;

import dk.belaeg.office.BookWriter;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetNames;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.form.FormDefinition.CodeList;
import dk.belaeg.office.form.FormDefinition.Cover;
import dk.belaeg.office.form.FormSheetWriter.Completeness;
import dk.belaeg.office.write.Theme;
import dk.belaeg.office.write.ValueText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Writes the questionnaire of one respondent. Only answers can be changed (protection without a password: against slips,
 * not against people); drop-downs and validations work in Excel and in LibreOffice; equal input gives equal bytes.
 */
public final class FormWriter {
    private static final double COVER_WIDTH = 100;

    private final FormDefinition form;
    private final BookWriter out;
    private final SheetNames names = new SheetNames();

    private FormWriter(FormDefinition form) {
        this.form = form;
        Cover cover = form.cover();
        String subject = cover.respondent()
                + cover.deadline().map(day -> ", frist " + ValueText.day(day)).orElse("")
                + (cover.banner().isEmpty() ? "" : ". " + cover.banner());
        this.out = new BookWriter(new DocumentInfo(cover.title(), subject, cover.date()), Theme.BODY);
    }

    /** The finished .xlsx file. */
    public static byte[] write(FormDefinition form) {
        return new FormWriter(form).write();
    }

    private byte[] write() {
        SheetWriter front = out.sheet(names.unique(FormKey.COVER_SHEET), SheetVisibility.VISIBLE);
        List<SheetWriter> sheets = new ArrayList<>();
        for (FormSheet sheet : form.sheets()) {
            sheets.add(out.sheet(names.unique(sheet.title()), SheetVisibility.VISIBLE));
        }
        Optional<SheetWriter> check =
                form.checks().map(checks -> out.sheet(names.unique(FormKey.CHECK_SHEET), SheetVisibility.VISIBLE));
        Map<String, String> listNames = writeLists();
        AnswerCells cells = new AnswerCells(listNames);
        List<Completeness> complete = new ArrayList<>();
        List<FormSheetWriter> writers = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            FormSheetWriter writer = writer(form.sheets().get(i), sheets.get(i), front, cells);
            complete.add(writer.write("Skema_" + (i + 1)));
            writers.add(writer);
        }
        check.ifPresent(shown -> {
            SheetWriter hidden = out.sheet(names.unique(FormKey.CHECKED_SHEET), SheetVisibility.VERY_HIDDEN);
            new CheckSheetWriter(form, writers, complete, listNames).write(shown, hidden, front);
        });
        writeFront(front, complete, check);
        writeKey();
        return out.bytes();
    }

    private FormSheetWriter writer(FormSheet sheet, SheetWriter target, SheetWriter front, AnswerCells cells) {
        if (sheet instanceof FormSheet.Questions questions) {
            return new QuestionSheetWriter(form, questions, target, front, cells);
        }
        return new RowSheetWriter(form, (FormSheet.Rows) sheet, target, front, cells);
    }

    /** Writes the code lists to a hidden sheet and gives each a name, by which drop-downs know it. */
    private Map<String, String> writeLists() {
        Map<String, String> rangeNames = new HashMap<>();
        List<CodeList> lists = form.lists();
        if (lists.isEmpty()) {
            return rangeNames;
        }
        SheetWriter sheet = out.sheet(names.unique(FormKey.LIST_SHEET), SheetVisibility.VERY_HIDDEN);
        int longest =
                lists.stream().mapToInt(list -> list.entries().size()).max().orElse(0);
        for (int row = 0; row <= longest; row++) {
            sheet.row(row + 1);
            for (int i = 0; i < lists.size(); i++) {
                List<String> entries = lists.get(i).entries();
                if (row == 0) {
                    sheet.text(i + 1, lists.get(i).name(), Theme.LABEL);
                } else if (row <= entries.size()) {
                    sheet.text(i + 1, entries.get(row - 1), Theme.BODY);
                }
            }
        }
        for (int i = 0; i < lists.size(); i++) {
            String name = "liste_" + (i + 1);
            CellRange range = CellRange.of(2, i + 1, 1 + lists.get(i).entries().size(), i + 1);
            out.name(name, sheet.quoted() + "!" + range.absolute(), true);
            rangeNames.put(lists.get(i).name(), name);
        }
        return rangeNames;
    }

    private void writeKey() {
        FormKey key = form.key();
        out.property(FormKey.PROPERTY, key.text());
        out.name("belaeg_skema", "\"" + key.text().replace("\"", "\"\"") + "\"", true);
        SheetWriter sheet = out.sheet(names.unique(FormKey.KEY_SHEET), SheetVisibility.VERY_HIDDEN);
        sheet.row(1).text(1, key.text(), Theme.BODY);
    }

    private void writeFront(SheetWriter sheet, List<Completeness> complete, Optional<SheetWriter> check) {
        Cover cover = form.cover();
        sheet.withoutGridLines()
                .column(34, false)
                .column(12, false)
                .column(15, false)
                .column(12, false)
                .column(27, false);
        double room = COVER_WIDTH * TextMeasure.POINTS_PER_UNIT;
        int row = 0;
        for (String line :
                TextMeasure.lines(cover.title(), room, Theme.TITLE.font().points(), true)) {
            sheet.row(++row).text(1, line, Theme.TITLE);
        }
        sheet.row(++row).text(1, cover.respondent(), Theme.SUBTITLE);
        if (!cover.banner().isEmpty()) {
            sheet.row(++row).text(1, cover.banner(), Theme.BANNER);
        }
        for (String line : TextMeasure.lines(cover.purpose(), room, 11, false)) {
            sheet.row(++row).text(1, line, Theme.BODY);
        }
        row++;
        if (cover.deadline().isPresent()) {
            String day = ValueText.day(cover.deadline().get());
            sheet.row(++row).text(1, "Frist", Theme.LABEL).text(2, day, Theme.LABEL);
        }
        if (!cover.contact().isEmpty()) {
            sheet.row(++row).text(1, "Kontakt", Theme.LABEL).text(2, cover.contact(), Theme.BODY);
        }
        if (!cover.mail().isEmpty()) {
            sheet.row(++row).text(1, "Skemaet sendes til", Theme.LABEL).text(2, cover.mail(), Theme.LINK);
            sheet.link(new CellRef(row, 2), "mailto:" + cover.mail(), "Skriv til " + cover.mail());
        }
        row++;
        sheet.row(++row).text(1, "Sådan udfyldes skemaet", Theme.SUBTITLE);
        int number = 0;
        for (String instruction : instructions(check.isPresent())) {
            String start = ++number + ". ";
            for (String line : TextMeasure.lines(instruction, room - 20, 11, false)) {
                sheet.row(++row).text(1, start + line, Theme.BODY);
                start = "    ";
            }
        }
        int counter = row + 2;
        writeCounter(sheet, counter, complete);
        check.ifPresent(last -> {
            int below = counter + complete.size() + 5;
            sheet.row(below).text(1, "Se til sidst: " + last.name(), Theme.LINK);
            sheet.link(new CellRef(below, 1), last, new CellRef(1, 1), "Gå til arket " + last.name());
        });
        sheet.print(new PrintSetup(false, 1, 0, 0, cover.title() + ", " + cover.respondent()));
        sheet.lock();
    }

    /** The last of them says where the form goes; before that it is seen to. */
    private List<String> instructions(boolean checked) {
        List<String> instructions = new ArrayList<>(form.cover().instructions());
        if (checked) {
            instructions.add(
                    Math.max(0, instructions.size() - 1),
                    "Se til sidst på arket »" + FormKey.CHECK_SHEET + "«, om der er noget at rette.");
        }
        return instructions;
    }

    private static void writeCounter(SheetWriter sheet, int titleRow, List<Completeness> complete) {
        sheet.row(titleRow).text(1, "Hvor langt er I?", Theme.SUBTITLE);
        int headerRow = titleRow + 2;
        int filled = complete.stream().mapToInt(Completeness::filled).sum();
        int required = complete.stream().mapToInt(Completeness::required).sum();
        int lastRow = headerRow + complete.size() + 1;
        String total = "$D$" + lastRow;
        String done = "Alt, der skal udfyldes, er udfyldt. Tak.";
        String formula = "IF(" + total + "=0,\"" + done + "\",\"Der mangler svar i \"&" + total + "&IF(" + total
                + "=1,\" celle.\",\" celler.\"))";
        sheet.row(titleRow + 1).formula(1, formula, status(required - filled, done), Theme.BODY);
        List<String> headers = List.of("Ark", "Udfyldt", "Skal udfyldes", "Mangler");
        sheet.row(headerRow);
        for (int i = 0; i < headers.size(); i++) {
            sheet.text(i + 1, headers.get(i), i == 0 ? Theme.HEADER : Theme.HEADER_RIGHT);
        }
        int row = headerRow;
        for (Completeness part : complete) {
            row++;
            sheet.row(row).text(1, part.sheet().name(), Theme.CELL_LINK);
            sheet.link(
                    new CellRef(row, 1),
                    part.sheet(),
                    part.firstAnswer(),
                    "Gå til arket " + part.sheet().name());
            counts(sheet, row, part.filledFormula(), part.filled(), part.requiredFormula(), part.required());
        }
        row++;
        sheet.row(row).text(1, "I alt", Theme.CELL);
        String sum = "SUM(%1$s" + (headerRow + 1) + ":%1$s" + (row - 1) + ")";
        counts(sheet, row, sum.replace("%1$s", "B"), filled, sum.replace("%1$s", "C"), required);
    }

    private static String status(int missing, String done) {
        if (missing == 0) {
            return done;
        }
        return "Der mangler svar i " + missing + (missing == 1 ? " celle." : " celler.");
    }

    private static void counts(
            SheetWriter sheet, int row, String filledFormula, int filled, String requiredFormula, int required) {
        sheet.formula(2, filledFormula, BigDecimal.valueOf(filled), Theme.CELL_RIGHT);
        sheet.formula(3, requiredFormula, BigDecimal.valueOf(required), Theme.CELL_RIGHT);
        sheet.formula(4, "C" + row + "-B" + row, BigDecimal.valueOf((long) required - filled), Theme.CELL_RIGHT);
    }
}
