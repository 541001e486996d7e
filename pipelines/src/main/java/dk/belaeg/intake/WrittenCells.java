package dk.belaeg.intake;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.CellRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in the cells of the files that were read, as their senders wrote it; CPR numbers are masked. */
public final class WrittenCells {
    private final Map<Origin, Map<Integer, Grid.Row>> sheets = new HashMap<>();
    private final Set<Origin> hidden = new HashSet<>();

    void take(List<FileReader.FileContent> contents) {
        contents.forEach(content -> content.grids().forEach(grid -> {
            Map<Integer, Grid.Row> rows =
                    sheets.computeIfAbsent(Origin.ofSheet(grid.file(), grid.sheet()), sheet -> new HashMap<>());
            grid.rows().forEach(row -> rows.put(row.index(), row));
        }));
    }

    /** Hides cells in which a CPR number was found, which need not look like one by itself. */
    public void hide(Collection<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.rule().equals(ValueRules.CPR_NUMBER))
                .forEach(finding -> hidden.add(finding.origin()));
    }

    /** The text of a cell; empty when nothing stands there. */
    public String at(Origin cell) {
        if (hidden.contains(cell)) {
            return PersonNumbers.MASK;
        }
        return CellRef.parse(cell.cell())
                .map(at -> sheets.getOrDefault(Origin.ofSheet(cell.file(), cell.sheet()), Map.of())
                        .get(at.row() - 1))
                .map(row -> PersonNumbers.mask(
                        row.at(CellRef.parse(cell.cell()).orElseThrow().column() - 1)
                                .text()))
                .orElse("");
    }
}
