package dk.belaeg.publish.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the confidential witness files back. */
final class WitnessFiles {
    private static final int TABLE_A = 6;

    private WitnessFiles() {}

    static List<List<String>> lines(Path file) throws IOException, NoReleaseException {
        if (!Files.isRegularFile(file)) {
            throw new NoReleaseException("Filen " + file.getFileName() + " mangler i den fortrolige mappe.");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                lines.add(line.getFields());
            }
        }
        return lines;
    }

    /** The true numbers by cell; those of former releases come after. Empty when they are not those of so many cells. */
    static List<Long> truth(List<List<String>> numbers, int cells) {
        if (numbers.size() < cells + 1) {
            return List.of();
        }
        return numbers.subList(1, cells + 1).stream()
                .map(line -> Long.valueOf(line.get(TABLE_A)))
                .toList();
    }
}
