package dk.belaeg.desk.cases;

import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.office.CellRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that came in, by the cells they stand in. */
final class RowsByCell {
    private final Map<Origin, List<StagedRow>> lines = new HashMap<>();
    private final Map<Origin, List<StagedRow>> sheets = new HashMap<>();
    private final Map<String, List<StagedRow>> files = new HashMap<>();

    RowsByCell(Intake intake) {
        intake.tables().values().forEach(table -> table.rows().forEach(this::add));
    }

    private void add(StagedRow row) {
        Origin sheet = Origin.ofSheet(row.file(), row.place().sheet());
        files.computeIfAbsent(row.file(), name -> new ArrayList<>()).add(row);
        sheets.computeIfAbsent(sheet, place -> new ArrayList<>()).add(row);
        if (row.place().cells().isEmpty()) {
            lines.computeIfAbsent(sheet.at(String.valueOf(row.index() + 1)), line -> new ArrayList<>())
                    .add(row);
        } else {
            row.place().cells().values().forEach(cell -> lines.computeIfAbsent(sheet.at(cell), one -> new ArrayList<>())
                    .add(row));
        }
    }

    /** The rows of a cell: one of a table, one a column of a table that is unfolded. */
    List<StagedRow> at(Origin cell) {
        List<StagedRow> answers = lines.getOrDefault(cell, List.of());
        return answers.isEmpty()
                ? CellRef.parse(cell.cell())
                        .map(at -> lines.getOrDefault(cell.at(String.valueOf(at.row())), List.of()))
                        .orElse(List.of())
                : answers;
    }

    /** The row whose own cell it is, and no other row's of its line. */
    Optional<StagedRow> owner(Origin cell) {
        return at(cell).stream().filter(row -> field(row, cell).isPresent()).findFirst();
    }

    /** The row of the cell, or any of its sheet. */
    Optional<StagedRow> near(Origin cell) {
        return owner(cell).or(() -> sheets.getOrDefault(Origin.ofSheet(cell.file(), cell.sheet()), List.of()).stream()
                .findFirst());
    }

    /** The rows of a sheet, or of a whole file. */
    List<StagedRow> within(Origin place) {
        return place.sheet().isEmpty()
                ? files.getOrDefault(place.file(), List.of())
                : sheets.getOrDefault(Origin.ofSheet(place.file(), place.sheet()), List.of());
    }

    /** The field whose own cell it is. */
    static Optional<Field> field(StagedRow row, Origin cell) {
        return row.schema().fields().stream()
                .filter(field -> row.place().columns().containsKey(field.name())
                        || row.place().cells().containsKey(field.name()))
                .filter(field -> row.origin(field.name()).equals(cell))
                .findFirst();
    }
}
