package dk.belaeg.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.round.ReleaseFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One zip of a release, for mailing. It is made only when every file is the one the manifest names, nothing else lies in
 * the folder, and nothing confidential is found in it.
 */
public final class MailPackage {
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Set<String> TEXTS = Set.of("csv", "json", "html", "svg", "ipynb", "do", "sps", "sas", "r");
    /** A number with decimals is no CPR number, though some look like one. */
    private static final Pattern DECIMALS = Pattern.compile("(?<![0-9])[0-9]+[.,][0-9]+(?![0-9])");

    private static final Pattern CHECKSUM = Pattern.compile("\\b[0-9a-f]{64}\\b");

    /** Shorter texts, such as "ja", stand everywhere. */
    private static final int TELLING = 12;

    private MailPackage() {}

    /**
     * What is wrong with a release that is to be mailed, in Danish; empty when it may be mailed.
     *
     * @param release the shareable folder
     * @param secrets texts of the confidential half, such as free text and contacts, that must not be found
     */
    public static List<String> problems(Path release, List<String> secrets) throws IOException {
        List<String> problems = new ArrayList<>();
        Path manifest = release.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            return List.of("Mappen er ikke en udgivelse: manifest.json mangler.");
        }
        Map<String, String> listed = new TreeMap<>();
        JsonNode files = new ObjectMapper().readTree(manifest.toFile()).path("filer");
        files.fieldNames()
                .forEachRemaining(name -> listed.put(name, files.path(name).asText()));
        SortedMap<String, String> found = ReleaseFolders.digests(release);
        found.remove("manifest.json");
        found.forEach((name, digest) -> {
            if (!listed.containsKey(name)) {
                problems.add(name + " hører ikke til udgivelsen. Flyt filen ud af mappen.");
            } else if (!digest.equals(listed.get(name))) {
                problems.add(name + " er ændret, siden udgivelsen blev lavet. Kør udgivelsen igen.");
            }
        });
        listed.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .forEach(name -> problems.add(name + " mangler. Kør udgivelsen igen."));
        for (String name : found.keySet()) {
            if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                searched(name, Files.readString(release.resolve(name), StandardCharsets.UTF_8), secrets, problems);
            } else if (name.endsWith(".docx")) {
                searched(name, words(release.resolve(name)), secrets, problems);
            }
        }
        return problems;
    }

    /** What an annex says, its authors' words included. */
    private static String words(Path annex) throws IOException {
        return FieldTexts.read(new FileBytes(annex.getFileName().toString(), Files.readAllBytes(annex)))
                .map(texts -> String.join("\n", texts.outside()) + "\n"
                        + texts.written().values().stream()
                                .map(paragraphs -> String.join("\n", paragraphs))
                                .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private static void searched(String name, String text, List<String> secrets, List<String> problems) {
        boolean drawing = name.endsWith(".svg") || name.endsWith(".html");
        boolean found = !drawing && text.lines().anyMatch(MailPackage::holdsCpr);
        if (found) {
            problems.add(name + " indeholder noget, der ligner et CPR-nummer.");
        }
        for (String secret : secrets) {
            if (secret.length() >= TELLING && text.contains(secret)) {
                problems.add(name + " indeholder tekst fra den fortrolige mappe.");
                return;
            }
        }
    }

    /** The last number of a line and the first of the next are two; a checksum is no number. */
    private static boolean holdsCpr(String line) {
        String withoutSums = CHECKSUM.matcher(line).replaceAll(" sum ");
        return PersonNumbers.foundIn(DECIMALS.matcher(withoutSums).replaceAll(" tal "));
    }

    /** The zip; the same bytes for the same release. */
    public static byte[] zip(Path release) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String folder = release.getFileName() + "/";
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : ReleaseFolders.digests(release).keySet()) {
                ZipEntry entry = new ZipEntry(folder + name);
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(release.resolve(name)));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
