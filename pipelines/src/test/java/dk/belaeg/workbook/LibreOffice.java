package dk.belaeg.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Lets LibreOffice open files and save them again; tests that use it are skipped, visibly, where it is not installed. */
public final class LibreOffice {
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
        ProcessBuilder command = new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            command.command()
                    .add(Files.write(in.resolve(file.getKey()), file.getValue()).toString());
        }
        Process process = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "LibreOffice did not finish");
        assertEquals(0, process.exitValue(), () -> log(folder));
        Map<String, byte[]> saved = new TreeMap<>();
        for (String name : files.keySet()) {
            saved.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return saved;
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("soffice.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
