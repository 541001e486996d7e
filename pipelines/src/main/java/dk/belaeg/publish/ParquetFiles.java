package dk.belaeg.publish;

import dk.belaeg.contract.ReportField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Released tables as parquet, written without Hadoop's file system, uncompressed since they are small. */
final class ParquetFiles {
    private static final int PRECISION = 20;
    private static final int BYTES = 9;
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private ParquetFiles() {}

    static void write(MachineTable table, Path file) throws IOException {
        writeAsItComes(table, file);
        settle(file);
    }

    /**
     * Puts the footer's lists in order. The library keeps them in hash sets of enums, whose order differs from one JVM to
     * the next; everything else in the file is stable.
     */
    static void settle(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int tail = bytes.length - MAGIC.length - Integer.BYTES;
        int length = ByteBuffer.wrap(bytes, tail, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, tail - length, length));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                Collections.sort(column.getMeta_data().getEncodings());
                if (column.getMeta_data().isSetEncoding_stats()) {
                    column.getMeta_data().getEncoding_stats().sort(Comparator.naturalOrder());
                }
            }
        }
        ByteArrayOutputStream settled = new ByteArrayOutputStream();
        settled.write(bytes, 0, tail - length);
        Util.writeFileMetaData(footer, settled);
        int newLength = settled.size() - (tail - length);
        settled.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(newLength)
                .array());
        settled.write(MAGIC);
        Files.write(file, settled.toByteArray());
    }

    private static void writeAsItComes(MachineTable table, Path file) throws IOException {
        MessageType type = type(table);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            for (@Nullable Object[] row : table.rows()) {
                writer.write(group(type, table.columns(), row));
            }
        }
    }

    private static MessageType type(MachineTable table) {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (MachineTable.Column column : table.columns()) {
            builder.addField(field(column));
        }
        return builder.named(table.schema().name());
    }

    private static Type field(MachineTable.Column column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveType.PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE, COUNT ->
                Types.optional(PrimitiveType.PrimitiveTypeName.INT64).named(column.name());
            case YEAR -> Types.optional(PrimitiveType.PrimitiveTypeName.INT32).named(column.name());
            case DECIMAL ->
                Types.optional(PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(BYTES)
                        .as(LogicalTypeAnnotation.decimalType(ReportField.SCALE, PRECISION))
                        .named(column.name());
            case DAY ->
                Types.optional(PrimitiveType.PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case TRUTH ->
                Types.optional(PrimitiveType.PrimitiveTypeName.BOOLEAN).named(column.name());
        };
    }

    private static Group group(MessageType type, List<MachineTable.Column> columns, @Nullable Object[] row) {
        Group group = new SimpleGroup(type);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            String name = columns.get(i).name();
            if (value instanceof String text) {
                group.add(name, text);
            } else if (value instanceof Long number) {
                group.add(name, number);
            } else if (value instanceof Integer number) {
                group.add(name, number);
            } else if (value instanceof Boolean truth) {
                group.add(name, truth);
            } else if (value instanceof LocalDate day) {
                group.add(name, Math.toIntExact(day.toEpochDay()));
            } else if (value instanceof BigDecimal number) {
                group.add(name, Binary.fromConstantByteArray(fixed(number)));
            }
        }
        return group;
    }

    /** The unscaled number as big-endian bytes of fixed length. */
    private static byte[] fixed(BigDecimal number) {
        byte[] minimal = number.unscaledValue().toByteArray();
        if (minimal.length > BYTES) {
            throw new ArithmeticException("a number with more than " + PRECISION + " digits");
        }
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? 0xFF : 0));
        System.arraycopy(minimal, 0, bytes, BYTES - minimal.length, minimal.length);
        return bytes;
    }
}
