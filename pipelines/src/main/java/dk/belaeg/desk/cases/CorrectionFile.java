package dk.belaeg.desk.cases;

import dk.belaeg.intake.CorrectionLines;
import dk.belaeg.office.BookCopy;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.write.Theme;
import dk.belaeg.questionnaire.status.CorrectionForm;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The round's workbook of corrections, into which people write too: a line is put into the first free row, or taken out,
 * and all else stays as it is. What is made is read again before it is given out.
 */
final class CorrectionFile {
    private static final String NAME = "rettelser.xlsx";

    private final byte[] bytes;
    private final CorrectionLines lines;

    private CorrectionFile(byte[] bytes, CorrectionLines lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /** The workbook as it lies there; the empty one where there is none yet. */
    static CorrectionFile read(Round round) throws IOException, RefusedException {
        Path file = round.corrections();
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : CorrectionForm.empty(round);
        return new CorrectionFile(bytes, lines(bytes));
    }

    /** @throws RefusedException while it is open in Excel, which would write over what is decided here */
    static CorrectionFile toChange(Round round) throws IOException, RefusedException {
        for (String owner : List.of("~$" + NAME, ".~lock." + NAME + "#")) {
            if (Files.exists(round.corrections().resolveSibling(owner))) {
                throw new RefusedException(
                        "rettelser.xlsx er åben i Excel hos nogen. Gem og luk den, og prøv igen. (Er den lukket, så slet filen "
                                + owner + " i rundens mappe.)");
            }
        }
        return read(round);
    }

    private static CorrectionLines lines(byte[] bytes) throws RefusedException {
        return CorrectionLines.read(new FileBytes(NAME, bytes))
                .orElseThrow(
                        () -> new RefusedException(
                                "rettelser.xlsx kan ikke læses. Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx), eller flyt den, så der laves en ny."));
    }

    List<CorrectionLines.Line> lines() {
        return lines.lines();
    }

    boolean holds(Decision.Entry entry) {
        return find(entry).isPresent();
    }

    private Optional<CorrectionLines.Line> find(Decision.Entry entry) {
        return lines().stream()
                .filter(line -> Decision.Entry.of(line).equals(entry))
                .findFirst();
    }

    /**
     * The workbook without one line and with another.
     *
     * @throws RefusedException when the line to take out is not there, or what was made does not say what it should
     */
    byte[] with(Optional<Decision.Entry> before, Optional<Decision.Entry> after) throws RefusedException {
        List<Decision.Entry> wanted =
                new ArrayList<>(lines().stream().map(Decision.Entry::of).toList());
        byte[] changed;
        try (BookCopy copy = BookCopy.ofOwn(bytes)) {
            if (before.isPresent()) {
                CorrectionLines.Line line = find(before.get())
                        .orElseThrow(
                                () -> new RefusedException(
                                        "Linjen i rettelser.xlsx er ændret eller slettet siden. Se i projektmappen, og ret den dér."));
                for (String header : line.kind().headers()) {
                    lines.cell(line, header).ifPresent(cell -> copy.write(line.sheet(), cell, ""));
                }
                wanted.remove(before.get());
            }
            if (after.isPresent()) {
                write(copy, after.get());
                wanted.add(after.get());
            }
            changed = copy.bytes();
        } catch (IOException | RuntimeException unwritable) {
            throw new RefusedException(
                    "rettelser.xlsx kan læses, men ikke skrives i. Gem den på ny i Excel, eller skriv linjen i den selv.");
        }
        List<Decision.Entry> written = new ArrayList<>(
                lines(changed).lines().stream().map(Decision.Entry::of).toList());
        boolean same = written.size() == wanted.size();
        for (Decision.Entry entry : wanted) {
            same &= written.remove(entry);
        }
        if (!same) {
            throw new RefusedException(
                    "Linjen kan ikke skrives, så den læses rigtigt igen. Skriv den i rettelser.xlsx i Excel.");
        }
        return changed;
    }

    private void write(BookCopy copy, Decision.Entry entry) throws RefusedException {
        Optional<Map<String, CellRef>> place = lines.free(entry.kind());
        if (place.isEmpty()) {
            SheetWriter sheet = copy.addSheet(free(entry.kind().sheet()));
            sheet.row(1);
            int column = 0;
            for (String header : entry.kind().headers()) {
                sheet.text(++column, header, Theme.BODY);
            }
            sheet.row(2);
            column = 0;
            for (String header : entry.kind().headers()) {
                column++;
                if (!entry.cell(header).isEmpty()) {
                    sheet.text(column, entry.cell(header), Theme.BODY);
                }
            }
            return;
        }
        for (String header : entry.cells().keySet()) {
            CellRef cell = place.get().get(header);
            if (cell == null) {
                throw new RefusedException("Arket »" + lines.sheet(entry.kind())
                        + "« i rettelser.xlsx mangler kolonnen »" + header + "«. Skriv den til, og prøv igen.");
            }
            copy.write(lines.sheet(entry.kind()), cell, entry.cell(header));
        }
    }

    private String free(String name) {
        return lines().stream().anyMatch(line -> line.sheet().equals(name)) ? name + " (2)" : name;
    }
}
