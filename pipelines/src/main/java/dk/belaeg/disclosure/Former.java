package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.model.UndeclaredSums;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a former release of the same round prints of numbers of persons, and the true numbers behind it.
 *
 * @param name of the release
 * @param table as it is printed
 * @param numbers one for each cell of the table
 */
public record Former(String name, PrintedTable table, List<Long> numbers) {
    /** @throws IllegalArgumentException when the numbers are not those of the table */
    public Former {
        numbers = List.copyOf(numbers);
        if (numbers.size() != table.cells().size()) {
            throw new IllegalArgumentException("as many numbers as cells");
        }
        for (Sum sum : table.structure().sums()) {
            if (sum.parts().stream().mapToLong(numbers::get).sum() != numbers.get(sum.total())) {
                throw new IllegalArgumentException("numbers that do not add up");
            }
        }
        for (int cell = 0; cell < numbers.size(); cell++) {
            if (!table.cells().get(cell).interval().contains(numbers.get(cell))) {
                throw new IllegalArgumentException("a number that is not what is printed");
            }
        }
    }

    /** Together with the sums that hold though its release did not declare them. */
    Former withUndeclaredSums() {
        UndeclaredSums.With with = UndeclaredSums.with(
                table.structure(),
                new ArrayList<>(numbers),
                cell -> table.cells().get(cell) instanceof PrintedCell.Shown);
        List<Long> all = new ArrayList<>(numbers);
        with.added().forEach(number -> all.add(Objects.requireNonNull(number)));
        return new Former(name, table.with(with), all);
    }

    /** Whether its numbers are those of a table. */
    boolean isOf(TrueTable table) {
        return this.table.structure().keys().equals(table.structure().keys())
                && numbers.equals(
                        table.cells().stream().map(cell -> cell.lower()).toList());
    }

    /** Whether it prints a table of the same cells as another release does. */
    boolean printsAs(PrintedTable other) {
        for (int cell = 0; cell < numbers.size(); cell++) {
            if (!text(table.cells().get(cell)).equals(text(other.cells().get(cell)))) {
                return false;
            }
        }
        return true;
    }

    private static String text(PrintedCell cell) {
        if (cell instanceof PrintedCell.Hidden hidden) {
            return hidden.mark();
        }
        return cell instanceof PrintedCell.Shown shown ? String.valueOf(shown.value()) : "";
    }
}
