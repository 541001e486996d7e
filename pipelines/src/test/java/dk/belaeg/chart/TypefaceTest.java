package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TypefaceTest {
    private static final String DANISH = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789"
            + "éèüöäÉÜ §%&/()[]+-–−≤≥≠<>=.,;:!?'\"“”„’…½·•°\u00A0\u2011→";

    @Test
    void bothFacesHaveAllThatIsWrittenInDanish() {
        for (boolean bold : new boolean[] {false, true}) {
            assertEquals(-1, Typeface.font(bold, 17).canDisplayUpTo(Typeface.shown(DANISH)));
            assertEquals(0, Typeface.font(bold, 17).canDisplayUpTo("汉"));
        }
    }

    @Test
    void figuresAreOfOneWidthSoThatColumnsAlign() {
        for (boolean bold : new boolean[] {false, true}) {
            for (char digit = '1'; digit <= '9'; digit++) {
                assertEquals(
                        Typeface.width("0", Typeface.font(bold, 100)),
                        Typeface.width(String.valueOf(digit), Typeface.font(bold, 100)));
            }
        }
    }

    @Test
    void boldLettersAreThoseOfTheBoldFace() {
        assertEquals("Carlito Bold", Typeface.font(true, 17).getFontName());
        assertEquals("Carlito", Typeface.font(false, 17).getFontName());
    }

    /** No font of the computer is looked for: all names of fonts lead to the house's. */
    @EnabledOnOs(OS.LINUX)
    @Test
    void aComputerWithoutFontsDrawsTheSame(@TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        String said = run(temporary, "");
        assertTrue(said.contains("only [Carlito] "), said);
        assertEquals(here(), said.substring(said.lastIndexOf(' ') + 1).strip());
        assertEquals(List.of(), files(temporary), "nothing is left in the temporary folder");
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void theFilesAreKeptInTheCacheOfTheProgram(@TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path cache = folder.resolve("gemt i æøå");
        for (int time = 0; time < 2; time++) {
            String said = run(temporary, cache.toString());
            assertEquals(here(), said.substring(said.lastIndexOf(' ') + 1).strip(), said);
            assertEquals(List.of(), files(temporary));
            assertEquals(3, files(cache.resolve("skrift")).size());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata"))
                    .toList();
        }
    }

    private static String here() {
        return Integer.toHexString(
                Figures.draw(SampleFigures.all().get(0)).svg().hashCode());
    }

    /** Runs {@link Bare} in a Java of its own, as on a computer where fontconfig has nothing to say. */
    private static String run(Path temporary, String cache) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bare.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", "/dev/null");
        builder.environment().put("BELAEG_CACHE", cache);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** Draws a figure and tells which fonts Java knows of. */
    static final class Bare {
        private Bare() {}

        public static void main(String[] args) {
            Typeface.install();
            FigureFiles files = Figures.draw(SampleFigures.all().get(0));
            Set<String> fonts = new TreeSet<>();
            for (String name : List.of("SansSerif", "Serif", "Dialog", "Monospaced")) {
                fonts.add(behind(name));
            }
            System.out.print(
                    "only " + fonts + " " + Integer.toHexString(files.svg().hashCode()));
        }

        /** The font behind one of Java's own names, by the width of its letters. */
        private static String behind(String name) {
            Font font = new Font(name, Font.PLAIN, 100);
            double width = Typeface.width("Ærø", font);
            return width == Typeface.width("Ærø", Typeface.font(false, 100)) ? "Carlito" : name + " " + width;
        }
    }
}
