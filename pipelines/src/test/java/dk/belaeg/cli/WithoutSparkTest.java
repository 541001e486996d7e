package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.desk.OpenDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Only {@code run} starts Spark: no other command loads one class of it, so all of them start fast. Nor does a round in a
 * folder load anything of Hadoop.
 */
class WithoutSparkTest {
    private static final Pattern SPARK = Pattern.compile("\\borg\\.apache\\.(spark|hadoop)\\.");

    /** Runs one command after the other in a JVM of its own. */
    static final class Commands {
        private Commands() {}

        public static void main(String[] args) throws IOException {
            String made = args[0];
            String round = made + "/sample";
            String[][] commands = {
                {"--help"},
                {"runn"},
                {"sample", round},
                {"check", round},
                {"status", round},
                {"run", made + "/findes-ikke"},
                {"ny", made + "/ny", "--navn", "Ny", "--pr-dato", "1-5-2026", "--skema", "followup=15-5-2026"},
                {"forms", made + "/ny"},
                {"pak", round},
                {"beregn", "--skema", "takst", "--til", made + "/takst.xlsx"},
                {"beregn", made + "/takst.xlsx"},
                {"compare", round, round},
                {"explain", round, "demand_by_municipality", "geography=420"}
            };
            for (String[] command : commands) {
                Main.run(command, System.out, System.out);
            }
            try (OpenDesk desk = new OpenDesk(Path.of(made))) {
                desk.get("runde/sample/aar");
                System.out.println(desk.put("runde/sample/indbakke/fil/ny.csv", "Kommune;Antal\nAssens;7\n"));
                System.out.println(desk.get("runde/sample/indbakke"));
            }
        }
    }

    @Test
    void noOtherCommandLoadsAClassOfIt(@TempDir Path folder) throws IOException, InterruptedException {
        Path loaded = folder.resolve("klasser.log");
        Path printed = folder.resolve("udskrift.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Commands.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(printed));
        String text = read(printed);
        assertTrue(text.contains("Lagt i indbakken."), text);
        assertTrue(text.contains("Regnskabet går op.") && text.contains("En fiktiv runde er lavet"), text);
        try (Stream<String> lines = Files.lines(loaded)) {
            List<String> classes = lines.filter(line ->
                            line.contains("dk.belaeg.") || SPARK.matcher(line).find())
                    .toList();
            assertTrue(
                    classes.stream().anyMatch(line -> line.contains("dk.belaeg.check.Checked")), "nothing was logged");
            assertEquals(
                    List.of(),
                    classes.stream().filter(line -> SPARK.matcher(line).find()).toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
