package dk.belaeg.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.DanishNumbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes the tables of a large sample to disk row by row, as csv or as parquet; each file says that it is fictional. */
final class MadeFiles {
    private static final int DIGITS = 18;

    private MadeFiles() {}

    /** One csv file a part, with Danish headers as people give them, and a warning as its first line. */
    static void csv(Path folder, MadeTable table, Charset charset) throws IOException {
        for (MadeTable.Part part : table.parts()) {
            Path file = folder.resolve(part.name() + ".csv");
            Files.createDirectories(file.getParent());
            try (CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(Files.newBufferedWriter(file, charset))) {
                csv.writeRecord(charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" + Fiction.WARNING : Fiction.WARNING);
                csv.writeRecord(table.fields().stream().map(Field::title).toList());
                String[] texts = new String[table.columns().size()];
                for (Object[] row : (Iterable<Object[]>) part.rows()::iterator) {
                    for (int i = 0; i < texts.length; i++) {
                        texts[i] = text(row[i]);
                    }
                    csv.writeRecord(texts);
                }
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return DanishNumbers.plain(number);
        }
        return value instanceof Boolean truth ? (truth ? "Ja" : "Nej") : value.toString();
    }

    /** One parquet file a part, its columns named and typed as the contract does, with the warning in its metadata. */
    static void parquet(Path folder, MadeTable table) throws IOException {
        MessageType type = type(table);
        for (MadeTable.Part part : table.parts()) {
            Path file = folder.resolve(part.name() + ".parquet");
            Files.createDirectories(file.getParent());
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withConf(new PlainParquetConfiguration())
                    .withType(type)
                    .withExtraMetaData(Map.of("fiktiv", Fiction.WARNING))
                    .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                    .build()) {
                Iterator<Object[]> rows = part.rows().iterator();
                while (rows.hasNext()) {
                    writer.write(group(type, table.fields(), rows.next()));
                }
            }
        }
    }

    private static MessageType type(MadeTable table) {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        table.fields().forEach(field -> builder.addField(type(field)));
        return builder.named(table.schema().name());
    }

    private static Type type(Field field) {
        return switch (field.kind()) {
            case WHOLE, YEAR, COUNT -> Types.required(PrimitiveTypeName.INT64).named(field.name());
            case DECIMAL, PERCENT, MONEY ->
                Types.required(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(field.decimals(), DIGITS))
                        .named(field.name());
            case YES_NO -> Types.required(PrimitiveTypeName.BOOLEAN).named(field.name());
            case TEXT,
                    FREE_TEXT,
                    CONTACT,
                    KEY,
                    DATE,
                    EFFECT,
                    PERIOD,
                    AGES,
                    MUNICIPALITY,
                    OPERATOR,
                    PARAGRAPHS,
                    TARGET_GROUP,
                    CODE ->
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
        };
    }

    private static Group group(MessageType type, List<Field> fields, Object[] row) {
        Group group = new SimpleGroup(type);
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof BigDecimal number) {
                group.add(
                        i,
                        number.setScale(fields.get(i).decimals())
                                .unscaledValue()
                                .longValueExact());
            } else if (row[i] instanceof Long number) {
                group.add(i, number);
            } else if (row[i] instanceof Boolean truth) {
                group.add(i, truth);
            } else {
                group.add(i, row[i].toString());
            }
        }
        return group;
    }
}
