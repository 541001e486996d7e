package dk.belaeg.disclosure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a reader has of a release: what is printed in each cell, the sums among them, and what derived figures say.
 * The audit sees this and nothing else.
 *
 * @param cells one for each key of the structure
 */
public record PrintedTable(Structure structure, List<PrintedCell> cells, List<Relation> relations) {
    public PrintedTable {
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
        if (cells.size() != structure.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + structure.size() + " keys");
        }
    }

    /** The same with sums that were not declared; what no table shows of them is open. */
    public PrintedTable with(UndeclaredSums.With sums) {
        List<PrintedCell> all = new ArrayList<>(cells);
        sums.added().forEach(number -> all.add(new PrintedCell.Open("vises ikke", Interval.ANY)));
        return new PrintedTable(sums.structure(), all, relations);
    }

    /** The same with more that derived figures say. */
    public PrintedTable with(List<Relation> more) {
        List<Relation> all = new ArrayList<>(relations);
        all.addAll(more);
        return new PrintedTable(structure, cells, all);
    }

    /** Whether readers are told that the cell is 0; one that is not in the table is none. */
    public boolean isNought(int cell) {
        return cell < cells.size() && cells.get(cell) instanceof PrintedCell.Shown shown && shown.value() == 0;
    }

    /** Numbers of the cells that are kept from the reader. */
    public List<Integer> hidden() {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) instanceof PrintedCell.Hidden)
                .boxed()
                .toList();
    }
}
