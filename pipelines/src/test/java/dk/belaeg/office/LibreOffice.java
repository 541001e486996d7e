package dk.belaeg.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Lets LibreOffice open files and save them again; tests that use it are skipped, visibly, where it is not installed. */
public final class LibreOffice {
    private static final String LIBRARIES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
            <library:libraries xmlns:library="http://openoffice.org/2000/library">
            <library:library library:name="Standard" library:link="false"/>
            </library:libraries>
            """;
    private static final String LIBRARY =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
             library:readonly="false" library:passwordprotected="false">
            <library:element library:name="Fill"/>
            </library:library>
            """;
    private static final String MODULE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill"
             script:language="StarBasic">%s</script:module>
            """;

    private LibreOffice() {}

    private static boolean isInstalled() {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "soffice"))) {
                return true;
            }
        }
        return false;
    }

    /** Opens each workbook and saves it as xlsx. */
    public static Map<String, byte[]> savedAgain(Path folder, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        return savedAgain(folder, "xlsx", files);
    }

    /** Opens each file and saves it in its own format. */
    public static Map<String, byte[]> savedAgain(Path folder, String format, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Path in = Files.createDirectories(folder.resolve("in"));
        Path out = Files.createDirectories(folder.resolve("out"));
        ProcessBuilder command = command(folder, "--convert-to", format, "--outdir", out.toString());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            command.command()
                    .add(Files.write(in.resolve(file.getKey()), file.getValue()).toString());
        }
        run(folder, command);
        Map<String, byte[]> saved = new TreeMap<>();
        for (String name : files.keySet()) {
            saved.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return saved;
    }

    /** One cell that somebody writes in. */
    public record Entry(String sheet, String cell, boolean number, String value) {
        private String line() {
            return String.join(
                    "\t",
                    sheet,
                    cell,
                    number ? "n" : "s",
                    value.replace("\n", "\\n").replace("\t", "\\t"));
        }
    }

    /** Opens each workbook, writes what is to be entered in it, and saves it as xlsx. Locked cells stay as they are. */
    public static Map<String, byte[]> filledIn(Path folder, Map<String, byte[]> files, Map<String, List<Entry>> entries)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Path work = Files.createDirectories(folder.resolve("work"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(work.resolve(file.getKey() + ".xlsx"), file.getValue());
            List<String> plan = entries.getOrDefault(file.getKey(), List.of()).stream()
                    .map(Entry::line)
                    .toList();
            Files.write(work.resolve(file.getKey() + ".plan"), plan);
        }
        // The first start makes a profile of its own, over any that is there.
        run(folder, command(folder, "--terminate_after_init"));
        Path basic = Files.createDirectories(folder.resolve("profile/user/basic/Standard"));
        Files.writeString(basic.resolveSibling("script.xlc"), LIBRARIES);
        Files.writeString(basic.resolve("script.xlb"), LIBRARY);
        Files.writeString(basic.resolve("Fill.xba"), MODULE.formatted(macro()));
        run(folder, command(folder, "macro:///Standard.Fill.FillIn(\"" + work + "\")"));
        Map<String, byte[]> saved = new TreeMap<>();
        for (String name : files.keySet()) {
            saved.put(name, Files.readAllBytes(work.resolve(name + ".saved.xlsx")));
        }
        return saved;
    }

    private static String macro() throws IOException {
        try (InputStream text = LibreOffice.class.getResourceAsStream("/libreoffice/Fill.bas")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;");
        }
    }

    /** A start of LibreOffice without a window, with a profile that is this test's alone. */
    private static ProcessBuilder command(Path folder, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line);
    }

    private static void run(Path folder, ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertTrue(process.waitFor(240, TimeUnit.SECONDS), "LibreOffice did not finish");
        assertEquals(0, process.exitValue(), () -> log(folder));
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("soffice.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
