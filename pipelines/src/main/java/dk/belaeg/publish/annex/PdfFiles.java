package dk.belaeg.publish.annex;

import dk.belaeg.round.PrivateFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Word files made PDF by LibreOffice: tagged, with title and language, and with a fixed moment in place of the clock. It runs
 * on a profile of its own in a private folder and is stopped when it takes too long.
 */
public final class PdfFiles {
    private static final long SECONDS = 180;
    private static final String FILTER = "pdf:writer_pdf_Export:{"
            + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"DisplayPDFDocumentTitle\":{\"type\":\"boolean\",\"value\":\"true\"}}";
    private static final List<String> PLACES = List.of(
            "/Applications/LibreOffice.app/Contents/MacOS",
            "C:\\Program Files\\LibreOffice\\program",
            "C:\\Program Files (x86)\\LibreOffice\\program");

    private PdfFiles() {}

    /**
     * What became of it.
     *
     * @param files by the path of the Word file with the ending changed; none when it did not succeed
     * @param told a Danish sentence for the run
     */
    public record Made(SortedMap<String, byte[]> files, String told) {}

    /**
     * @param documents Word files by path
     * @param day stands in for the clock
     * @param scratch a private folder that is taken away afterwards
     */
    public static Made make(SortedMap<String, byte[]> documents, LocalDate day, Path scratch) throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return none("LibreOffice er ikke installeret, så bilagene er ikke lavet som PDF.");
        }
        Path folder = scratch.resolve("pdf");
        PrivateFolders.create(folder);
        try {
            return converted(program.get(), documents, day, folder);
        } finally {
            PrivateFolders.delete(folder);
        }
    }

    private static Made none(String why) {
        return new Made(new TreeMap<>(), why);
    }

    private static Made converted(Path program, SortedMap<String, byte[]> documents, LocalDate day, Path folder)
            throws IOException {
        Path in = Files.createDirectory(folder.resolve("ind"));
        Path out = Files.createDirectory(folder.resolve("ud"));
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                FILTER,
                "--outdir",
                out.toString()));
        for (var document : documents.entrySet()) {
            Path file = in.resolve(name(document.getKey()));
            command.add(Files.write(file, document.getValue()).toString());
        }
        if (!ran(command, folder)) {
            return none("LibreOffice blev ikke færdig, så bilagene er ikke lavet som PDF.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String document : documents.keySet()) {
            Path pdf = out.resolve(ending(name(document)));
            if (Files.isRegularFile(pdf)) {
                files.put(ending(document), StablePdf.of(Files.readAllBytes(pdf), day));
            }
        }
        return files.size() == documents.size()
                ? new Made(files, "Bilagene er også lavet som PDF.")
                : none("LibreOffice kunne ikke lave alle bilagene til PDF, så ingen er lavet.");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ending(String path) {
        return path.substring(0, path.lastIndexOf('.')) + ".pdf";
    }

    /** Whether the program ended well and in time; it and all it started are stopped otherwise. */
    private static boolean ran(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** LibreOffice on the search path, or where it is put on a Mac and on Windows. */
    static Optional<Path> program() {
        String path = System.getenv("PATH");
        List<String> folders = new ArrayList<>(List.of((path == null ? "" : path).split(File.pathSeparator, -1)));
        folders.addAll(PLACES);
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> List.of("soffice", "soffice.exe").stream().map(name -> new File(folder, name)))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::toPath)
                .findFirst();
    }
}
