package dk.belaeg.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The two faces of the house: Carlito, an open typeface (SIL OFL 1.1) bundled with the program, which has the widths of
 * the Calibri that office documents are set in.
 *
 * <p>On Linux Java is told to know no other font than this one: a computer without fontconfig draws all the same, and no
 * font of its own can change a figure. That must be said before anything of {@code java.awt} is used, hence
 * {@link #install()}.
 */
public final class Typeface {
    private static final String REGULAR = "Carlito-Regular.ttf";
    private static final String BOLD = "Carlito-Bold.ttf";
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";
    private static final FontRenderContext CONTEXT = new FontRenderContext(
            null, RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private Typeface() {}

    private record Face(boolean bold, float size) {}

    /** Makes the bundled typeface the only one that Java looks for; does nothing the second time. */
    public static void install() {
        System.setProperty("java.awt.headless", "true");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && System.getProperty(FONT_CONFIGURATION) == null) {
            System.setProperty(
                    FONT_CONFIGURATION,
                    Folder.HERE.resolve("fontconfig.properties").toString());
        }
    }

    /** A face at a size in drawing units. */
    static Font font(boolean bold, double size) {
        return FONTS.computeIfAbsent(
                new Face(bold, (float) size), face -> (bold ? Loaded.BOLD_FACE : Loaded.REGULAR_FACE)
                        .deriveFont(bold ? Font.BOLD : Font.PLAIN, face.size()));
    }

    /** Width of a line of text in drawing units, the same on paper as in the picture. */
    static double width(String text, Font font) {
        return font.getStringBounds(shown(text), CONTEXT).getWidth();
    }

    /** The text as it is set: a space or hyphen that holds words together looks like any other. */
    static String shown(String text) {
        return text.replace('\u00A0', ' ').replace('\u2011', '-');
    }

    /** The faces as Java reads them from their files. */
    private static final class Loaded {
        static final Font REGULAR_FACE = load(REGULAR);
        static final Font BOLD_FACE = load(BOLD);

        private static Font load(String file) {
            install();
            try {
                return Font.createFont(
                        Font.TRUETYPE_FONT, Folder.HERE.resolve(file).toFile());
            } catch (FontFormatException e) {
                throw new IllegalStateException(file, e);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    /** Where the files lie, as Java reads fonts from files: in the cache that the start script names, else for this run alone. */
    private static final class Folder {
        static final Path HERE = made();

        private static Path made() {
            String cache = System.getenv("BELAEG_CACHE");
            try {
                Path folder;
                if (cache == null || cache.isBlank()) {
                    folder = Files.createTempDirectory("belaeg-skrift");
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                } else {
                    folder = Files.createDirectories(Path.of(cache, "skrift"));
                }
                for (String file : List.of(REGULAR, BOLD)) {
                    put(folder, file, resource(file));
                }
                put(folder, "fontconfig.properties", configuration(folder.resolve(REGULAR)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] resource(String file) throws IOException {
            String path = "/dk/belaeg/chart/font/" + file;
            try (InputStream in = Typeface.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the program: " + path);
                }
                return in.readAllBytes();
            }
        }

        /** The least that Java's font configuration asks for: one sequence with one font in it. */
        private static byte[] configuration(Path font) throws IOException {
            Properties properties = new Properties();
            properties.setProperty("version", "1");
            properties.setProperty("sequence.allfonts", "latin-1");
            properties.setProperty("allfonts.latin-1", "Carlito");
            properties.setProperty("filename.Carlito", font.toAbsolutePath().toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            properties.store(out, null);
            return out.toByteArray();
        }

        /** Several runs may share a cache: a file comes whole or not at all. */
        private static void put(Path folder, String name, byte[] bytes) throws IOException {
            Path file = folder.resolve(name);
            if (Files.exists(file) && Files.size(file) == bytes.length) {
                return;
            }
            Path part = Files.createTempFile(folder, name, ".del");
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write(bytes);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }

        private static void remove(Path folder) {
            try {
                for (String name : List.of(REGULAR, BOLD, "fontconfig.properties")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // a system that holds on to open files removes them when it empties its temporary folder
            }
        }
    }
}
