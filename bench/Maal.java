import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures whole processes: the small round against the floor (a JVM, a Spark session, one trivial action, same flags)
 * in one sitting, {@code check}, and peak memory; or a large table. Run from the repository:
 *
 * <pre>
 * java bench/Maal.java lille [runs]          floor, run and check of the sample round
 * java bench/Maal.java stor rows [runs] [csv|parquet] [belaegning|koeb]  a made-up table of so many rows
 * java bench/Maal.java skemaer files [runs]  check of so many returned workbooks
 * </pre>
 *
 * Every line of {@code bench/results/*.csv} is one sitting: medians in seconds and MiB, and the ratio that is to be judged,
 * since machines drift.
 */
public final class Maal {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path WORK = ROOT.resolve("target/bench");

    private Maal() {}

    /** One process: wall and processor seconds, and the most memory it held, in MiB. */
    private record Run(double wall, double cpu, double peak) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0) {
            System.err.println("lille [runs] | stor rows [runs] | skemaer files [runs]");
            System.exit(2);
        }
        Files.createDirectories(WORK);
        Files.createDirectories(ROOT.resolve("bench/results"));
        if (args[0].equals("lille")) {
            small(args.length > 1 ? Integer.parseInt(args[1]) : 5);
        } else if (args[0].equals("skemaer")) {
            workbooks(Integer.parseInt(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 3);
        } else {
            large(
                    Long.parseLong(args[1]),
                    args.length > 2 ? Integer.parseInt(args[2]) : 3,
                    args.length > 3 ? args[3] : "csv",
                    args.length > 4 ? args[4] : "belaegning");
        }
    }

    private static void small(int runs) throws IOException, InterruptedException {
        Path round = WORK.resolve("lille");
        clean(round);
        copy(ROOT.resolve("data-samples/syddanmark-2026"), round);
        run("run", round.toString());
        List<Run> floor = new ArrayList<>();
        List<Run> full = new ArrayList<>();
        List<Run> check = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            floor.add(run("gulv"));
            clean(round.resolve("ud"));
            clean(round.resolve("fortroligt"));
            full.add(run("run", round.toString()));
            check.add(run("check", round.toString()));
        }
        say("gulv", floor);
        say("run", full);
        say("check", check);
        double ratio = median(full, Run::wall) / median(floor, Run::wall);
        System.out.printf(Locale.ROOT, "run / gulv: %.2f (walls), %.2f (processor)%n", ratio,
                median(full, Run::cpu) / median(floor, Run::cpu));
        line(ROOT.resolve("bench/results/lille.csv"),
                "dato;java;kerner;koersler;gulv_s;run_s;run_cpu_s;check_s;run_mib;run_mod_gulv",
                String.format(Locale.ROOT, "%s;%s;%d;%d;%.2f;%.2f;%.2f;%.2f;%.0f;%.2f",
                        LocalDate.now(), System.getProperty("java.specification.version"),
                        Runtime.getRuntime().availableProcessors(), runs, median(floor, Run::wall), median(full, Run::wall),
                        median(full, Run::cpu), median(check, Run::wall), median(full, Run::peak), ratio));
    }

    private static void large(long rows, int runs, String form, String table) throws IOException, InterruptedException {
        boolean occupancy = table.equals("belaegning");
        String which = occupancy ? form : table + "-" + form;
        Path round = WORK.resolve("stor-" + which + "-" + rows);
        if (!Files.isRegularFile(round.resolve("runde.json"))) {
            clean(round);
            run("sample", round.toString(), "--table", table, "--rows", String.valueOf(rows), "--municipalities", "98", "--years", "20", "--format", form);
        }
        List<Run> full = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            clean(round.resolve("ud"));
            clean(round.resolve("fortroligt"));
            full.add(run("run", round.toString(), "--stor"));
        }
        say("run --stor, " + rows + " rows " + which, full);
        line(ROOT.resolve("bench/results/stor.csv"), "dato;java;kerner;koersler;form;raekker;run_s;run_cpu_s;run_mib;spark_s;spark_cpu_s;belastning;duckdb_s;duckdb_cpu_s",
                String.format(Locale.ROOT, "%s;%s;%d;%d;%s;%d;%.1f;%.1f;%.0f;;;;;", LocalDate.now(),
                        System.getProperty("java.specification.version"), Runtime.getRuntime().availableProcessors(), runs,
                        which, rows, median(full, Run::wall), median(full, Run::cpu), median(full, Run::peak)));
    }

    /** The workbooks of the sample round, each returned many times over: the same answers in files that differ. */
    private static void workbooks(int files, int runs) throws IOException, InterruptedException {
        Path round = WORK.resolve("skemaer");
        clean(round);
        copy(ROOT.resolve("data-samples/syddanmark-2026"), round);
        clean(round.resolve("ud"));
        clean(round.resolve("fortroligt"));
        List<Path> returned;
        try (Stream<Path> paths = Files.walk(round.resolve("indbakke"))) {
            returned = paths.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList();
        }
        for (int i = returned.size(); i < files; i++) {
            Path original = returned.get(i % returned.size());
            Files.write(original.resolveSibling(i + " " + original.getFileName()),
                    commented(Files.readAllBytes(original), "kopi " + i));
        }
        List<Run> check = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            check.add(run("check", round.toString()));
        }
        say("check, " + files + " workbooks", check);
        line(ROOT.resolve("bench/results/skemaer.csv"), "dato;java;kerner;koersler;belastning;filer;check_s;check_cpu_s;check_mib",
                String.format(Locale.ROOT, "%s;%s;%d;%d;%.0f;%d;%.1f;%.1f;%.0f", LocalDate.now(),
                        System.getProperty("java.specification.version"), Runtime.getRuntime().availableProcessors(), runs,
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        files, median(check, Run::wall), median(check, Run::cpu), median(check, Run::peak)));
    }

    /** A zip file with a comment at its end: another file with the same parts. */
    private static byte[] commented(byte[] zip, String comment) {
        byte[] changed = Arrays.copyOf(zip, zip.length + comment.length());
        changed[zip.length - 2] = (byte) comment.length();
        System.arraycopy(comment.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, changed, zip.length, comment.length());
        return changed;
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("belaeg").toString()));
        command.addAll(Arrays.asList(arguments));
        Path log = WORK.resolve("sidste.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double peak = 0;
        double cpu = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            cpu = process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(cpu);
            Thread.sleep(10);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0 && process.exitValue() != 3) {
            System.err.println(Files.readString(log));
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return new Run(wall, cpu, peak);
    }

    /** The most memory a process has held so far, where the system tells (Linux). */
    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static void say(String what, List<Run> runs) {
        System.out.printf(Locale.ROOT, "%-28s wall %.2f s (%.2f to %.2f), processor %.2f s, peak %.0f MiB%n", what,
                median(runs, Run::wall), runs.stream().mapToDouble(Run::wall).min().orElse(0),
                runs.stream().mapToDouble(Run::wall).max().orElse(0), median(runs, Run::cpu), median(runs, Run::peak));
    }

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void line(Path file, String header, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, header + "\n");
        }
        Files.writeString(file, text + "\n", StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
