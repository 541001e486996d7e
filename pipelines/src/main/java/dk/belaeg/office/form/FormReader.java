package dk.belaeg.office.form;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.form.FilledForm.Answer;
import dk.belaeg.office.form.FilledForm.Trouble;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises a returned form by its hidden key and finds its answers by the hidden ids of their fields: whatever the file
 * is called, in whatever order its sheets and rows stand, and whichever program saved it last.
 */
public final class FormReader {
    private final RawWorkbook book;
    private final List<Trouble> troubles = new ArrayList<>();

    private FormReader(RawWorkbook book) {
        this.book = book;
    }

    /** The form; empty when the workbook is none of ours. */
    public static Optional<FilledForm> read(RawWorkbook book) {
        return new FormReader(book).read();
    }

    private Optional<FilledForm> read() {
        Set<FormKey> keys = keys();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1) {
            troubles.add(
                    new Trouble(
                            "",
                            "Filen er sat sammen af flere skemaer, så det er uvist, hvis svar det er. Send ét skema i hver fil, som det blev sendt ud."));
        }
        Map<String, FilledForm.Sheet> sheets = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (RawSheet sheet : book.sheets()) {
            sheet(sheet).ifPresent(filled -> {
                if (sheets.putIfAbsent(filled.id(), filled) != null) {
                    twice.add(filled.id());
                    trouble(
                            sheet,
                            "Arket findes to gange i filen, så det er uvist, hvilket der gælder. Ingen af dem er læst. Slet det ene, og send filen igen.");
                }
            });
        }
        sheets.keySet().removeAll(twice);
        return Optional.of(new FilledForm(keys.iterator().next(), List.copyOf(sheets.values()), troubles));
    }

    private void trouble(RawSheet sheet, String message) {
        troubles.add(new Trouble(sheet.name(), message));
    }

    /** The keys at all their places, in the order of trust: property of the document, hidden name, hidden sheet, form sheets. */
    private Set<FormKey> keys() {
        Set<FormKey> keys = new LinkedHashSet<>();
        FormKey.parse(book.customProperties().getOrDefault(FormKey.PROPERTY, ""))
                .ifPresent(keys::add);
        for (DefinedName name : book.names()) {
            String constant = name.refersTo().replace("\"", "");
            FormKey.parse(constant).ifPresent(keys::add);
        }
        for (RawSheet sheet : book.sheets()) {
            FormKey.parse(text(sheet, 1, 1)).ifPresent(keys::add);
        }
        return keys;
    }

    private static String text(RawSheet sheet, int row, int column) {
        return sheet.cell(row, column).map(FormReader::text).orElse("");
    }

    private static String text(RawCell cell) {
        return cell.content() instanceof CellContent.Text text ? text.text() : "";
    }

    private Optional<FilledForm.Sheet> sheet(RawSheet sheet) {
        for (RawCell cell : sheet.cells()) {
            boolean mark = cell.column() == 1 && FormKey.parse(text(cell)).isPresent();
            String[] pieces = mark ? text(cell).strip().split("\\|", -1) : new String[0];
            if (pieces.length == 7) {
                return sheet(sheet, pieces[5], pieces[6]);
            }
        }
        return Optional.empty();
    }

    private Optional<FilledForm.Sheet> sheet(RawSheet sheet, String id, String layout) {
        int idRow = sheet.cells().stream()
                .filter(c -> c.column() == 1 && text(c).equals(FormKey.IDS))
                .mapToInt(RawCell::row)
                .findFirst()
                .orElse(0);
        Map<String, Integer> columns = idRow == 0 ? Map.of() : columns(sheet, idRow);
        if (columns.isEmpty()) {
            trouble(
                    sheet,
                    "Arkets skjulte rækker er slettet, så svarene ikke kan findes. Skriv svarene i det skema, der blev sendt ud, og send det igen.");
            return Optional.empty();
        }
        return Optional.of(
                layout.equals(FormKey.QUESTIONS)
                        ? answers(sheet, id, idRow, columns)
                        : rows(sheet, id, idRow, columns));
    }

    /** The columns of the ids, in their order; none for an id that stands twice, since nobody knows which is meant. */
    private Map<String, Integer> columns(RawSheet sheet, int idRow) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (RawCell cell : sheet.cells()) {
            String id = text(cell);
            boolean named = cell.row() == idRow && cell.column() > 1 && !id.isBlank();
            if (named && !id.startsWith(FormKey.LAST_TIME) && columns.putIfAbsent(id, cell.column()) != null) {
                twice.add(id);
                trouble(
                        sheet,
                        "Kolonne " + CellRef.columnName(cell.column())
                                + " findes to gange i arket. Ingen af dem er læst. Slet den ene, og send filen igen.");
            }
        }
        columns.keySet().removeAll(twice);
        return columns;
    }

    private static Set<Integer> printed(RawSheet sheet, int idRow) {
        Set<Integer> printed = new HashSet<>();
        for (RawCell cell : sheet.cells()) {
            if (cell.row() == idRow && (cell.column() == 1 || text(cell).startsWith(FormKey.LAST_TIME))) {
                printed.add(cell.column());
            }
        }
        return printed;
    }

    private FilledForm.Sheet answers(RawSheet sheet, String id, int idRow, Map<String, Integer> columns) {
        int column =
                columns.getOrDefault(FormKey.ANSWER, columns.values().iterator().next());
        Map<String, Answer> answers = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (RawCell cell : sheet.cells()) {
            String field = text(cell);
            if (cell.row() <= idRow || cell.column() != 1 || field.isBlank()) {
                continue;
            }
            CellRef ref = new CellRef(cell.row(), column);
            if (answers.putIfAbsent(field, new Answer(ref, sheet.cell(ref))) != null) {
                twice.add(field);
                trouble(
                        sheet,
                        "Spørgsmålet i række " + cell.row()
                                + " findes to gange i arket. Ingen af svarene er læst. Slet den ene række, og send filen igen.");
            }
        }
        answers.keySet().removeAll(twice);
        return new FilledForm.Answers(id, sheet, answers);
    }

    private static FilledForm.Sheet rows(RawSheet sheet, String id, int idRow, Map<String, Integer> columns) {
        List<FilledForm.Row> rows = new ArrayList<>();
        Set<Integer> wanted = new HashSet<>(columns.values());
        int last = 0;
        for (RawCell cell : sheet.cells()) {
            int row = cell.row();
            if (row <= idRow + 1 || row == last || !wanted.contains(cell.column())) {
                continue;
            }
            last = row;
            Map<String, Answer> answers = new LinkedHashMap<>();
            columns.forEach((field, column) -> {
                CellRef ref = new CellRef(row, column);
                answers.put(field, new Answer(ref, sheet.cell(ref)));
            });
            rows.add(new FilledForm.Row(row, answers));
        }
        return new FilledForm.Rows(id, sheet, idRow + 1, columns, printed(sheet, idRow), rows);
    }
}
