import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.Mask;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Measures the protection of made-up tables of three sizes, and the audit of what it gives, beside how much is hidden.
 * Run from the repository, once the program is built:
 *
 * <pre>
 * java -cp "pipelines/target/belaeg.jar:pipelines/target/lib/*" bench/SkjulteTal.java [size ...]
 * </pre>
 *
 * Sizes are 22x10, 22x10x10 (ten years), 22x40 and 98x40; without any, all. {@code moenster} instead tells how often other hidden numbers, that
 * agree with all that is printed, would be hidden by another pattern of marks; its result stands in {@code
 * docs/metode/skjulte-tal.md}. Every line of {@code bench/results/skjulte-tal.csv} is the first
 * protection of one table in a process that has seen a smaller one, as a run has it.
 */
public final class SkjulteTal {
    private static final Path RESULTS = Path.of("bench/results/skjulte-tal.csv");
    private static final Policy POLICY = Policy.of(3);

    private SkjulteTal() {}

    /** Municipalities in councils in a region, groups in areas; a flat table has totals alone. Years are not added up. */
    private record Size(int municipalities, int groups, int years, boolean sums) {
        static Size of(String text) {
            String[] parts = text.split("x");
            return new Size(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 1,
                    !text.startsWith("22x10"));
        }

        @Override
        public String toString() {
            return municipalities + "x" + groups + (years > 1 ? "x" + years : "");
        }
    }

    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("moenster")) {
            pattern(6, 8);
            return;
        }
        Protector.protect(table(new Size(10, 6, 1, true), 1), POLICY);
        for (String size : args.length == 0 ? List.of("22x10", "22x10x10", "22x40", "98x40") : List.of(args)) {
            measure(Size.of(size));
        }
    }

    private static void measure(Size size) throws IOException {
        TrueTable table = table(size, 2026);
        long start = System.nanoTime();
        Protection protection = Protector.protect(table, POLICY);
        double protect = (System.nanoTime() - start) / 1e9;
        PrintedTable printed = protection.printed(table, POLICY);
        Map<String, Map<Integer, Long>> own = Audit.own(
                table.structure(), table.cells().stream().map(TrueCell::lower).toList());
        start = System.nanoTime();
        int leaks = Audit.leaks(printed, POLICY.width(), own).size();
        double audit = (System.nanoTime() - start) / 1e9;
        long small = table.cells().stream().filter(cell -> POLICY.protects(cell.lower())).count();
        String line = String.format(Locale.ROOT, "%s;%s;%d;%s;%d;%d;%d;%d;%d;%.0f;%d;%s;%.2f;%.2f;%d",
                LocalDate.now(), System.getProperty("java.specification.version"),
                Runtime.getRuntime().availableProcessors(), size, table.cells().size(), small,
                protection.count(Mask.SMALL), protection.count(Mask.ANY), protection.hiddenSums().size(),
                protection.cost(), protection.solves(), protection.complete() ? "ja" : "nej", protect, audit, leaks);
        String header = "dato;java;kerner;tabel;tal;smaa_tal;mindre_end;x;skjulte_summer;pris;programmer;"
                + "oprydning_faerdig;beskyttelse_s;kontrol_s;laek";
        System.out.println(header + "\n" + line);
        Files.createDirectories(RESULTS.getParent());
        if (!Files.exists(RESULTS)) {
            Files.writeString(RESULTS, header + "\n");
        }
        Files.writeString(RESULTS, line + "\n", StandardOpenOption.APPEND);
    }

    /** @param others how many other sets of hidden numbers each table is tried with */
    private static void pattern(int tables, int others) {
        int tried = 0;
        int different = 0;
        double changed = 0;
        for (int seed = 1; seed <= tables; seed++) {
            TrueTable table = table(new Size(22, 10, 1, false), seed);
            Protection protection = Protector.protect(table, POLICY);
            List<Protection.Shift> shifts = protection.shifts();
            for (int i = 0; i < others; i++) {
                List<TrueCell> cells = new ArrayList<>(table.cells());
                shifts.get(i * shifts.size() / others).by().forEach(
                        (cell, by) -> cells.set(cell, TrueCell.count(cells.get(cell).lower() + by)));
                List<Mask> masks = Protector.protect(new TrueTable(table.structure(), cells), POLICY).masks();
                long marks = IntStream.range(0, masks.size())
                        .filter(cell -> masks.get(cell) != protection.masks().get(cell))
                        .count();
                tried++;
                different += marks > 0 ? 1 : 0;
                changed += 100.0 * marks / masks.size();
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d have another pattern; %.1f percent of the numbers another mark%n",
                different, tried, changed / tried);
    }

    /** Municipalities and groups of very different sizes, so that about a quarter of the numbers are small. */
    private static TrueTable table(Size size, long seed) {
        Random random = new Random(seed);
        TreeMap<String, String> places = parents("m", size.municipalities(), size.sums() ? 5 : 0);
        TreeMap<String, String> groups = parents("g", size.groups(), size.sums() ? 4 : 0);
        Map<String, Double> scale = new HashMap<>();
        TreeMap<CellKey, Long> counts = new TreeMap<>();
        for (int year = 0; year < size.years(); year++) {
            for (String place : leaves(places)) {
                for (String group : leaves(groups)) {
                    double mean = 6
                            * scale.computeIfAbsent(place, code -> Math.exp(random.nextGaussian() * 0.8))
                            * scale.computeIfAbsent(group, code -> Math.exp(random.nextGaussian() * 0.8));
                    long count = random.nextDouble() < 0.1 ? 0 : (long) (-Math.log(1 - random.nextDouble()) * mean);
                    for (String at = place; at != null; at = places.get(at)) {
                        for (String of = group; of != null; of = groups.get(of)) {
                            counts.merge(key(at, of, size, year), count, Long::sum);
                        }
                    }
                }
            }
        }
        Map<CellKey, TrueCell> cells = new HashMap<>();
        counts.forEach((key, count) -> cells.put(key, TrueCell.count(count)));
        Structure structure = Structure.of(counts.keySet(),
                List.of(new Hierarchy(CellKey.GEOGRAPHY, places), new Hierarchy(CellKey.GROUP, groups)));
        return TrueTable.of(structure, cells);
    }

    private static CellKey key(String place, String group, Size size, int year) {
        TreeMap<String, String> key = new TreeMap<>(Map.of(CellKey.GEOGRAPHY, place, CellKey.GROUP, group));
        if (size.years() > 1) {
            key.put("year", String.valueOf(2017 + year));
        }
        return new CellKey("citizens", key);
    }

    /** @param each how many parts a sum has; 0 for a total alone */
    private static TreeMap<String, String> parents(String prefix, int size, int each) {
        TreeMap<String, String> parents = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            String code = String.format(Locale.ROOT, "%s%02d", prefix, i);
            String sum = each == 0 ? "total" : String.format(Locale.ROOT, "%ssum%02d", prefix, i / each);
            parents.put(code, sum);
            if (each > 0) {
                parents.put(sum, "total");
            }
        }
        return parents;
    }

    private static List<String> leaves(Map<String, String> parents) {
        List<String> leaves = new ArrayList<>(parents.keySet());
        leaves.removeAll(parents.values());
        return leaves;
    }
}
