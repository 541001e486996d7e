package dk.belaeg.office.write;

import dk.belaeg.office.BookWriter;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetNames;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWorkbook.MarkMeaning;
import dk.belaeg.office.write.ReportWorkbook.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Writes a report workbook: cover, linked contents, notes, then one table a sheet. Equal input gives equal bytes, whatever
 * the locale, the time zone and the clock. Built after the UK Government Analysis Function's guidance on accessible
 * spreadsheets: one table a sheet from column A, nothing merged, no blank rows or columns inside, units in headers, notes
 * above, text before colour.
 */
public final class ReportWriter {
    private static final int LABEL_WIDTH = 24;
    private static final int TEXT_WIDTH = 80;

    private ReportWriter() {}

    /** The finished .xlsx file. */
    public static byte[] write(ReportWorkbook book) {
        Cover cover = book.cover();
        BookWriter out = new BookWriter(new DocumentInfo(cover.title(), cover.description(), cover.date()), Theme.BODY);
        SheetNames names = new SheetNames();
        SheetWriter front = out.sheet(names.unique("Forside"), SheetVisibility.VISIBLE);
        SheetWriter contents = out.sheet(names.unique("Indhold"), SheetVisibility.VISIBLE);
        SheetWriter notes = out.sheet(names.unique("Noter"), SheetVisibility.VISIBLE);
        List<SheetWriter> tables = new ArrayList<>();
        for (ReportSheet sheet : book.sheets()) {
            tables.add(out.sheet(names.unique(sheet.name()), SheetVisibility.VISIBLE));
        }
        writeCover(cover, front, contents);
        writeContents(book, contents, front, notes, tables);
        writeNotes(book, notes, contents);
        Set<String> tableNames = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            SheetWriter target = tables.get(i);
            new TableSheet(book, book.sheets().get(i), target, contents).write(tableName(target.name(), tableNames));
        }
        return out.bytes();
    }

    /** Table names allow no spaces and signs, must not look like a cell, and be unique whatever their case. */
    private static String tableName(String sheetName, Set<String> taken) {
        StringBuilder name = new StringBuilder("Tabel_");
        for (int i = 0; i < sheetName.length(); i++) {
            char c = sheetName.charAt(i);
            name.append(Character.isLetterOrDigit(c) ? c : '_');
        }
        String unique = name.toString();
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    /** What the workbook is, from when, whom to ask, how to read it. */
    private static void writeCover(Cover cover, SheetWriter out, SheetWriter contents) {
        out.withoutGridLines().column(LABEL_WIDTH, false).column(TEXT_WIDTH, false);
        double room = (LABEL_WIDTH + TEXT_WIDTH) * TextMeasure.POINTS_PER_UNIT;
        int row = 0;
        for (String line :
                TextMeasure.lines(cover.title(), room, Theme.TITLE.font().points(), true)) {
            out.row(++row).text(1, line, Theme.TITLE);
        }
        if (!cover.banner().isEmpty()) {
            out.row(++row).text(1, cover.banner(), Theme.BANNER);
        }
        for (String line :
                TextMeasure.lines(cover.description(), room, Theme.BODY.font().points(), false)) {
            out.row(++row).text(1, line, Theme.BODY);
        }
        row++;
        out.row(++row).text(1, "Opgjort pr.", Theme.LABEL).text(2, ValueText.day(cover.date()), Theme.BODY_WRAPPED);
        for (Cover.Fact fact : cover.facts()) {
            out.row(++row).text(1, fact.label(), Theme.LABEL).text(2, fact.text(), Theme.BODY_WRAPPED);
        }
        out.row(++row).text(1, "Indhold", Theme.LABEL).text(2, "Til indholdsfortegnelsen", Theme.LINK);
        out.link(new CellRef(row, 2), contents, new CellRef(1, 1), "Gå til arket " + contents.name());
        if (!cover.reading().isEmpty()) {
            row++;
            out.row(++row).text(1, "Sådan læses projektmappen", Theme.SUBTITLE);
            for (String paragraph : cover.reading()) {
                for (String line :
                        TextMeasure.lines(paragraph, room, Theme.BODY.font().points(), false)) {
                    out.row(++row).text(1, line, Theme.BODY);
                }
            }
        }
        out.print(new PrintSetup(true, 1, 0, 0, cover.title()));
    }

    private static void writeContents(
            ReportWorkbook book, SheetWriter out, SheetWriter front, SheetWriter notes, List<SheetWriter> tables) {
        boolean sections =
                book.sheets().stream().anyMatch(sheet -> !sheet.section().isEmpty());
        out.column(34, false).column(64, false);
        if (sections) {
            out.column(24, false);
        }
        out.row(1).text(1, "Indhold", Theme.TITLE);
        out.row(2).text(1, "Vælg et ark i den første kolonne for at gå til det.", Theme.NOTE);
        out.row(3).text(1, "Til forsiden", Theme.LINK);
        out.link(new CellRef(3, 1), front, new CellRef(1, 1), "Gå til arket " + front.name());
        List<String> headers = sections ? List.of("Ark", "Indhold", "Afsnit") : List.of("Ark", "Indhold");
        out.row(4);
        for (int i = 0; i < headers.size(); i++) {
            out.text(i + 1, headers.get(i), Theme.HEADER);
        }
        int row = 4;
        row = contentsRow(
                out, row, notes, "Noter og tegnforklaring", sections ? Optional.of("Om tabellerne") : Optional.empty());
        for (int i = 0; i < tables.size(); i++) {
            ReportSheet sheet = book.sheets().get(i);
            row = contentsRow(
                    out, row, tables.get(i), sheet.title(), sections ? Optional.of(sheet.section()) : Optional.empty());
        }
        out.table("Indholdsfortegnelse", CellRange.of(4, 1, row, headers.size()), false);
        out.freeze(4, 0).print(new PrintSetup(true, 1, 4, 0, book.cover().title()));
    }

    private static int contentsRow(
            SheetWriter out, int before, SheetWriter target, String title, Optional<String> section) {
        int row = before + 1;
        out.row(row).text(1, target.name(), Theme.CELL_LINK).text(2, title, Theme.CELL_WRAPPED);
        section.ifPresent(text -> out.text(3, text.isEmpty() ? "Øvrige" : text, Theme.CELL_WRAPPED));
        out.link(new CellRef(row, 1), target, new CellRef(1, 1), "Gå til arket " + target.name());
        return row;
    }

    private static void writeNotes(ReportWorkbook book, SheetWriter out, SheetWriter contents) {
        out.column(34, false).column(90, false);
        out.row(1).text(1, "Noter", Theme.TITLE);
        out.row(2)
                .text(1, "Det, der gælder flere tabeller. Noter til den enkelte tabel står over tabellen.", Theme.NOTE);
        out.row(3).text(1, "Til indholdsfortegnelsen", Theme.LINK);
        out.link(new CellRef(3, 1), contents, new CellRef(1, 1), "Gå til arket " + contents.name());
        out.row(4).text(1, "Emne", Theme.HEADER).text(2, "Forklaring", Theme.HEADER);
        int row = 4;
        for (Note note : book.notes()) {
            row = note(out, row, note.subject(), note.text());
        }
        for (MarkMeaning mark : book.marks()) {
            row = note(out, row, "Tegnet " + mark.mark(), mark.meaning());
        }
        row = note(out, row, "Tegnet " + Theme.BLANK, Theme.BLANK_MEANING);
        row = note(out, row, "Intervaller", Theme.RANGE_MEANING);
        out.table("Noter_til_tabellerne", CellRange.of(4, 1, row, 2), false);
        out.freeze(4, 0).print(new PrintSetup(true, 1, 4, 0, book.cover().title()));
    }

    private static int note(SheetWriter out, int before, String subject, String text) {
        out.row(before + 1).text(1, subject, Theme.CELL_WRAPPED).text(2, text, Theme.CELL_WRAPPED);
        return before + 1;
    }
}
