package dk.belaeg.disclosure.witness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks witness files by addition and comparison alone; it knows nothing of how they were found. What it shows: every
 * table is complete and whole, agrees with each printed number, mark and sum, and for each hidden number and reader two
 * of them are alike in all that the reader knows and differ in that number.
 */
public final class WitnessCheck {
    private final Map<Integer, List<String>> numbers = new TreeMap<>();
    private final Map<Integer, Long> tableA = new TreeMap<>();
    private final Map<String, List<int[]>> sums = new TreeMap<>();
    private final Map<String, Map<Integer, Long>> shifts = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final long width;

    private WitnessCheck(long width) {
        this.width = width;
    }

    /** @return what does not hold, in Danish; empty when the proof holds */
    public static List<String> problems(Map<String, List<List<String>>> files, long width) {
        WitnessCheck check = new WitnessCheck(width);
        check.read(files);
        check.table("", check.tableA);
        check.shifts.forEach((name, by) -> {
            Map<Integer, Long> table = new TreeMap<>(check.tableA);
            by.forEach((number, change) -> table.merge(number, change, Long::sum));
            check.table(name, table);
        });
        check.pairs(files);
        return check.problems;
    }

    private static List<List<String>> lines(Map<String, List<List<String>>> files, String name) {
        List<List<String>> lines = files.getOrDefault(name, List.of());
        return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }

    private void read(Map<String, List<List<String>>> files) {
        for (List<String> line : lines(files, Witnesses.NUMBERS)) {
            numbers.put(Integer.valueOf(line.get(0)), line);
            tableA.put(Integer.valueOf(line.get(0)), Long.valueOf(line.get(6)));
        }
        for (List<String> line : lines(files, Witnesses.SUMS)) {
            sums.computeIfAbsent(line.get(0), sum -> new ArrayList<>())
                    .add(new int[] {Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2))});
        }
        for (List<String> line : lines(files, Witnesses.SHIFTS)) {
            shifts.computeIfAbsent(line.get(0), shift -> new TreeMap<>())
                    .put(Integer.valueOf(line.get(1)), Long.valueOf(line.get(2)));
        }
    }

    /** Whether a complete table agrees with everything printed. */
    private void table(String shift, Map<Integer, Long> table) {
        String name = shift.isEmpty() ? "tabel A" : "tabel A plus forskydning " + shift;
        table.forEach((number, value) -> {
            List<String> line = numbers.getOrDefault(number, List.of());
            boolean known = line.size() == 7;
            if (!known
                    || value < Long.parseLong(line.get(4))
                    || (!line.get(5).isEmpty() && value > Long.parseLong(line.get(5)))) {
                problems.add(name + " passer ikke med det, der står, i tal " + number + ".");
            }
        });
        sums.forEach((sum, parts) -> {
            long total = 0;
            for (int[] part : parts) {
                total += table.getOrDefault(part[1], 0L);
            }
            if (total != table.getOrDefault(parts.get(0)[0], 0L)) {
                problems.add(name + " går ikke op i sum " + sum + ".");
            }
        });
    }

    /**
     * Readers for whom no pair shows that a hidden number can be another, by number; an empty reader is everybody. That
     * can only be where former releases have told it.
     */
    static SortedMap<Integer, SortedSet<String>> unserved(Map<String, List<List<String>>> files, long width) {
        WitnessCheck check = new WitnessCheck(width);
        check.read(files);
        return check.unserved(files.getOrDefault(Witnesses.PAIRS, List.of()));
    }

    private void pairs(Map<String, List<List<String>>> files) {
        Set<List<String>> before = new HashSet<>(lines(files, Witnesses.TOLD_BEFORE));
        unserved(files.getOrDefault(Witnesses.PAIRS, List.of())).forEach((number, readers) -> {
            for (String reader : readers) {
                if (!before.contains(List.of(String.valueOf(number), reader))) {
                    problems.add("Tal " + number + " har ingen vidner over for "
                            + (reader.isEmpty() ? "alle læsere." : "kommune " + reader + "."));
                }
            }
        });
    }

    private SortedMap<Integer, SortedSet<String>> unserved(List<List<String>> lines) {
        Set<String> readers = new TreeSet<>();
        readers.add("");
        numbers.values().forEach(line -> readers.addAll(knownTo(line)));
        Map<Integer, Set<String>> served = new TreeMap<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int number = Integer.parseInt(line.get(0));
            Map<Integer, Long> first = shifts.getOrDefault(line.get(1), Map.of());
            Map<Integer, Long> second = shifts.getOrDefault(line.get(2), Map.of());
            if (first.getOrDefault(number, 0L) - second.getOrDefault(number, 0L) >= width) {
                Set<String> fooled = new TreeSet<>(readers);
                fooled.removeIf(reader -> !reader.isEmpty() && (touches(first, reader) || touches(second, reader)));
                served.computeIfAbsent(number, n -> new TreeSet<>()).addAll(fooled);
            } else {
                problems.add("Vidnerne for tal " + number + " er ens.");
            }
        }
        SortedMap<Integer, SortedSet<String>> unserved = new TreeMap<>();
        numbers.forEach((number, line) -> {
            if (!line.get(3).isEmpty()) {
                for (String reader : readers) {
                    if (!served.getOrDefault(number, Set.of()).contains(reader) && !own(number, reader)) {
                        unserved.computeIfAbsent(number, n -> new TreeSet<>()).add(reader);
                    }
                }
            }
        });
        return unserved;
    }

    private boolean touches(Map<Integer, Long> shift, String reader) {
        return shift.keySet().stream().anyMatch(number -> knownTo(numbers.getOrDefault(number, List.of("", "", "")))
                .contains(reader));
    }

    private static List<String> knownTo(List<String> line) {
        return line.get(2).isEmpty() ? List.of() : List.of(line.get(2).split(Witnesses.BETWEEN, -1));
    }

    /** A municipality's own number, or a sum of its own and printed ones, says nothing of others. */
    private boolean own(int number, String reader) {
        List<String> line = numbers.getOrDefault(number, List.of("", "", "", "", "", "", ""));
        if (reader.isEmpty() || knownTo(line).contains(reader)) {
            return !reader.isEmpty();
        }
        return sums.values().stream()
                .anyMatch(parts -> parts.get(0)[0] == number
                        && parts.stream().allMatch(part -> printed(part[1]) || own(part[1], reader)));
    }

    private boolean printed(int number) {
        List<String> line = numbers.getOrDefault(number, List.of());
        return line.size() == 7 && line.get(4).equals(line.get(5));
    }
}
