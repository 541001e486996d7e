package dk.belaeg.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one attack has found that can save another work: a table, and changes that lead to others, by cell. Another reader
 * knows more or less, so each is tried before it is believed, and where none fits, it is looked for anew.
 */
final class Hints {
    private final Map<Integer, Long> table = new HashMap<>();
    private final Map<Integer, List<Map<Integer, Long>>> changes = new HashMap<>();
    private boolean closed;

    /** From now on nothing is added, so that several may use it at once. */
    Hints closed() {
        closed = true;
        return this;
    }

    void addTable(Extremes part) {
        part.base().ifPresent(base -> {
            for (int i = 0; i < base.length; i++) {
                table.put(part.cell(i), base[i]);
            }
        });
    }

    void add(Extremes part, Neighbours.Change change) {
        if (!closed) {
            Map<Integer, Long> byCell = new java.util.TreeMap<>();
            for (int k = 0; k < change.at().length; k++) {
                byCell.put(part.cell(change.at()[k]), change.by()[k]);
            }
            byCell.keySet().forEach(cell -> changes.computeIfAbsent(cell, c -> new ArrayList<>())
                    .add(byCell));
        }
    }

    /** The numbers of a part in the table; empty when it has none of them. */
    Optional<long[]> table(Extremes part) {
        long[] numbers = new long[part.size()];
        for (int i = 0; i < numbers.length; i++) {
            Long number = table.get(part.cell(i));
            if (number == null) {
                return Optional.empty();
            }
            numbers[i] = number;
        }
        return Optional.of(numbers);
    }

    /** Changes that move an unknown of a part and others of the same part alone. */
    List<Neighbours.Change> changes(Extremes part, int i) {
        List<Neighbours.Change> fitting = new ArrayList<>();
        for (Map<Integer, Long> change : changes.getOrDefault(part.cell(i), List.of())) {
            int[] at = change.keySet().stream().mapToInt(part::position).toArray();
            if (Arrays.stream(at).allMatch(position -> position >= 0)) {
                fitting.add(new Neighbours.Change(
                        at, change.values().stream().mapToLong(by -> by).toArray()));
            }
        }
        return fitting;
    }
}
