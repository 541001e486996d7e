package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records are found where the reader of csv files cuts them. */
class LineScanTest {
    private static final String[] PIECES = {
        "a",
        "æ",
        "€",
        "\uD83D\uDE00",
        ";",
        ";",
        ";",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "\"x\"",
        "12,5",
        " ",
        "\"y;\nz\""
    };

    /** Texts put together at random, most of them broken somewhere, in parts of every size. */
    @Test
    void partsReadApartAreTheTextReadWhole() {
        Random random = new Random(11);
        int whole = 0;
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "sep=;\r\n" : "");
            for (int piece = random.nextInt(30); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            whole += compare(text.toString(), 1 + random.nextInt(12)) ? 1 : 0;
        }
        assertEquals(true, whole > 500, "only " + whole + " could be read");
    }

    private static boolean compare(String text, int partBytes) {
        // one kind of separator, so that both cut by it
        CsvGrid.Cut cut = new CsvGrid.Cut(';', text.startsWith("sep=") ? 7 : 0, text.startsWith("sep=") ? 1 : 0);
        Charset letters = StandardCharsets.UTF_8;
        LineScan scan = new LineScan(cut, letters, 0, partBytes);
        scan.accept(text.toCharArray(), text.length());
        scan.end();
        Optional<List<String>> all = records(text.substring(cut.skipped()), cut.first());
        assertEquals(all.isEmpty(), scan.fault() == LineScan.Fault.QUOTES, () -> shown(text));
        if (all.isEmpty()) {
            return false;
        }
        byte[] bytes = text.getBytes(letters);
        List<String> parts = new ArrayList<>();
        for (LargeFile.Part part : scan.parts()) {
            String own = new String(bytes, (int) part.from(), (int) (part.to() - part.from()), letters);
            List<String> records = records(own, part.first()).orElseThrow();
            assertEquals(part.records(), records.size(), () -> shown(text));
            parts.addAll(records);
        }
        assertEquals(all.get(), parts, () -> shown(text));
        return true;
    }

    private static Optional<List<String>> records(String text, int first) {
        List<String> records = new ArrayList<>();
        try (var csv = CsvGrid.reader(new java.io.StringReader(text), ';')) {
            csv.forEach(record -> records.add((first + records.size()) + " " + record.getFields()));
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            return Optional.empty();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return Optional.of(records);
    }

    private static String shown(String text) {
        return text.chars()
                .mapToObj(c -> c < 32 ? "\\" + c : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
