package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.RawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no office program writes. */
class PlainTablesTest {
    private static final MessageType TYPE = MessageTypeParser.parseMessageType(
            """
            message t {
              optional binary text (UTF8);
              optional int64 whole;
              optional int64 money (DECIMAL(18, 2));
              optional binary large (DECIMAL(30, 1));
              optional double measured;
              optional boolean truth;
              optional int32 day (DATE);
              optional int64 moment (TIMESTAMP(MILLIS, true));
              repeated int32 list;
            }
            """);

    private static Path parquet(Path file, CompressionCodecName codec) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(TYPE)
                .withCompressionCodec(codec)
                .build()) {
            Group full = new SimpleGroup(TYPE);
            full.add("text", "Åhuset");
            full.add("whole", -7L);
            full.add("money", 150L);
            full.add("large", Binary.fromConstantByteArray(new BigInteger("12345678901234567890").toByteArray()));
            full.add("measured", 1.1);
            full.add("truth", true);
            full.add("day", 20_000);
            full.add("moment", 86_400_000L * 20_000 + 1);
            full.add("list", 1);
            writer.write(full);
            writer.write(new SimpleGroup(TYPE));
        }
        return file;
    }

    private static FileReader.FileContent read(Path file) {
        return FileReader.read(Inbox.single(file), Set.of());
    }

    @Test
    void parquetIsReadAsTheCellsOfASheet(@TempDir Path folder) throws Exception {
        for (CompressionCodecName codec : List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.GZIP)) {
            FileReader.FileContent content = read(parquet(folder.resolve(codec + ".parquet"), codec));

            assertEquals(List.of(), content.findings());
            // a row of nothing is none
            assertEquals(2, content.grids().get(0).rows().size());
            assertEquals(
                    List.of(
                            "TEXT Åhuset",
                            "NUMBER -7",
                            "NUMBER 1.5",
                            "NUMBER 1234567890123456789",
                            "NUMBER 1.1",
                            "BOOLEAN 1",
                            "DATE 2024-10-04",
                            "DATE 2024-10-04"),
                    content.grids().get(0).rows().get(1).cells().values().stream()
                            .limit(8)
                            .map(cell -> cell.form() + " " + cell.text())
                            .collect(Collectors.toList()));
            assertEquals(
                    RawValue.Form.UNREADABLE, content.grids().get(0).at(1, 8).form());
        }
    }

    /** What one value of a column of its own is read as. */
    private static String cell(Path file, String type, Consumer<Group> value) throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message t { optional " + type + "; }");
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .build()) {
            Group group = new SimpleGroup(schema);
            value.accept(group);
            writer.write(group);
        }
        RawValue read = read(file).grids().get(0).at(1, 0);
        return read.form() + " " + read.text();
    }

    @Test
    void binaryNumbersAreReadAsAPersonWouldWriteThem(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.parquet");
        Map<Float, String> floats = Map.of(
                97.5f, "97.5", 0.1f, "0.1", 33.3f, "33.3", -2.675f, "-2.675", 16_777_216f, "16777216", 1e-4f, "0.0001");
        for (Map.Entry<Float, String> one : floats.entrySet()) {
            assertEquals("NUMBER " + one.getValue(), cell(file, "float v", row -> row.add("v", one.getKey())));
        }
        Map<Double, String> doubles = Map.of(
                0.1 + 0.2,
                "0.3",
                24.799999999999997,
                "24.8",
                97.5,
                "97.5",
                1e-5,
                "0.00001",
                123_456_789_012_345.0,
                "123456789012345",
                100.0,
                "100");
        for (Map.Entry<Double, String> one : doubles.entrySet()) {
            assertEquals("NUMBER " + one.getValue(), cell(file, "double v", row -> row.add("v", one.getKey())));
        }
        assertEquals("ERROR NaN", cell(file, "float v", row -> row.add("v", Float.NaN)));
        assertEquals("ERROR -Infinity", cell(file, "double v", row -> row.add("v", Double.NEGATIVE_INFINITY)));
    }

    @Test
    void wholeNumbersWithoutASignAreNotNegative(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.parquet");
        assertEquals("NUMBER 4294967295", cell(file, "int32 v (INTEGER(32, false))", row -> row.add("v", -1)));
        assertEquals(
                "NUMBER 18446744073709551615", cell(file, "int64 v (INTEGER(64, false))", row -> row.add("v", -1L)));
        assertEquals("NUMBER -1", cell(file, "int32 v (INTEGER(16, true))", row -> row.add("v", -1)));
    }

    @Test
    void aMomentIsOfTheDayThatTheSenderSaw(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.parquet");
        long hour = 3_600_000L;
        long midnight = 20_000 * 24 * hour;
        // midnight in Denmark in October is 22 o'clock the day before in London
        assertEquals(
                "DATE 2024-10-04",
                cell(file, "int64 v (TIMESTAMP(MILLIS, true))", row -> row.add("v", midnight - 2 * hour)));
        assertEquals("DATE 2024-10-04", cell(file, "int64 v (TIMESTAMP(MILLIS, true))", row -> row.add("v", midnight)));
        assertEquals(
                "DATE 2024-10-03",
                cell(file, "int64 v (TIMESTAMP(MILLIS, false))", row -> row.add("v", midnight - 2 * hour)));
        assertTrue(cell(file, "int32 v (TIME(MILLIS, true))", row -> row.add("v", 36_000_000))
                .startsWith("UNREADABLE"));
    }

    @Test
    void aDamagedFileIsAFinding(@TempDir Path folder) throws Exception {
        byte[] bytes = Files.readAllBytes(parquet(folder.resolve("a.parquet"), CompressionCodecName.UNCOMPRESSED));
        Path cut = Files.write(folder.resolve("b.parquet"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path packed = Files.write(folder.resolve("c.csv.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});

        for (Path file : List.of(cut, packed)) {
            assertEquals(
                    List.of(FileRules.DAMAGED),
                    read(file).findings().stream()
                            .map(finding -> finding.rule())
                            .toList());
            assertTrue(read(file).grids().isEmpty());
        }
    }

    @Test
    void packedTextIsReadAsText(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Navn;Antal\nÅhuset;3\n".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("Åhuset", read(file).grids().get(0).at(1, 0).text());
        long bytes = "Navn;Antal\nÅhuset;3\n".getBytes(StandardCharsets.UTF_8).length;
        assertTrue(Packing.GZIP.holdsMore(file, bytes - 1));
        assertFalse(Packing.GZIP.holdsMore(file, bytes));
        assertFalse(Packing.GZIP.holdsMore(file, bytes + 1));
        assertEquals(PlainTables.digest(file), read(file).digest());
    }
}
