package dk.belaeg.intake;

import dk.belaeg.grammar.RawValue;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.round.store.FilePlace;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a parquet file, or of a part of it, as cells: what a spreadsheet would hold. The names of its columns are the
 * first row, so that row 2 is where a spreadsheet would show the first of its own.
 */
final class ParquetRows implements Closeable {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");
    /** Of moments that are kept as those of the whole world: the day that the sender saw. */
    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");

    private static final RawValue ODD =
            new RawValue(RawValue.Form.UNREADABLE, "Kolonnens værdier er af en art, der ikke kan læses.");

    private final List<Type> columns;
    private final ParquetReader<Group> reader;
    private int index;

    private ParquetRows(List<Type> columns, ParquetReader<Group> reader, int index) {
        this.columns = columns;
        this.reader = reader;
        this.index = index;
    }

    static boolean isParquet(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** What the end of a file says of it: its columns, and its parts with the rows that they were written with. */
    record Described(Grid.Row header, List<LargeFile.Part> parts) {
        long cells() {
            return header.fields()
                    * parts.stream().mapToLong(LargeFile.Part::records).sum();
        }
    }

    /** @throws IOException when it is damaged */
    static Described describe(FilePlace place) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(place.parquet())) {
            List<LargeFile.Part> parts = new ArrayList<>();
            // the row of the headers is the first
            long first = 1;
            for (BlockMetaData block : file.getFooter().getBlocks()) {
                long from = block.getStartingPos();
                parts.add(new LargeFile.Part(
                        from, from + block.getCompressedSize(), Math.toIntExact(first), block.getRowCount()));
                first += block.getRowCount();
            }
            return new Described(header(file.getFooter().getFileMetaData().getSchema()), parts);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Grid.Row header(MessageType schema) {
        return Grid.Row.cut(
                0,
                schema.getFields().stream()
                        .map(column -> RawValue.text(column.getName()))
                        .toArray(RawValue[]::new));
    }

    /** The rows of one part. */
    static ParquetRows of(FilePlace place, LargeFile.Part part) throws IOException {
        InputFile input = place.parquet();
        List<Type> columns;
        try (ParquetFileReader file = ParquetFileReader.open(input)) {
            columns = file.getFooter().getFileMetaData().getSchema().getFields();
        }
        return new ParquetRows(
                columns,
                new Builder(input).withFileRange(part.from(), part.to()).build(),
                part.first());
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    /** The next row; empty after the last. */
    Optional<Grid.Row> next() throws IOException {
        Group group = reader.read();
        if (group == null) {
            return Optional.empty();
        }
        RawValue[] cells = new RawValue[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = cell(group, column, columns.get(column));
        }
        return Optional.of(Grid.Row.cut(index++, cells));
    }

    private static RawValue cell(Group group, int column, Type type) {
        int values = group.getFieldRepetitionCount(column);
        if (values == 0) {
            return RawValue.NOTHING;
        }
        return values > 1 || !type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)
                ? ODD
                : primitive(group, column, type.asPrimitiveType());
    }

    private static RawValue primitive(Group group, int column, PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> new RawValue(RawValue.Form.BOOLEAN, group.getBoolean(column, 0) ? "1" : "0");
            case INT32 -> whole(wide(group.getInteger(column, 0), meaning), meaning);
            case INT64 -> whole(group.getLong(column, 0), meaning);
            case FLOAT -> binary(Float.toString(group.getFloat(column, 0)));
            case DOUBLE -> binary(Double.toString(group.getDouble(column, 0)));
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                meaning instanceof DecimalLogicalTypeAnnotation decimal
                        ? number(new BigDecimal(
                                new BigInteger(group.getBinary(column, 0).getBytes()), decimal.getScale()))
                        : type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
                                ? RawValue.text(group.getBinary(column, 0).toStringUsingUTF8())
                                : ODD;
            case INT96 -> ODD;
        };
    }

    private static long wide(int value, @Nullable LogicalTypeAnnotation meaning) {
        return isUnsigned(meaning) ? Integer.toUnsignedLong(value) : value;
    }

    private static boolean isUnsigned(@Nullable LogicalTypeAnnotation meaning) {
        return meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    }

    private static RawValue whole(long value, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return number(BigDecimal.valueOf(value, decimal.getScale()));
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return day(LocalDate.ofEpochDay(value));
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation moment) {
            long perSecond =
                    switch (moment.getUnit()) {
                        case MILLIS -> 1_000L;
                        case MICROS -> 1_000_000L;
                        case NANOS -> 1_000_000_000L;
                    };
            return day(Instant.ofEpochSecond(Math.floorDiv(value, perSecond))
                    .atZone(moment.isAdjustedToUTC() ? DANISH : ZoneOffset.UTC)
                    .toLocalDate());
        }
        if (meaning instanceof TimeLogicalTypeAnnotation) {
            return ODD;
        }
        return number(isUnsigned(meaning) ? new BigDecimal(Long.toUnsignedString(value)) : BigDecimal.valueOf(value));
    }

    private static RawValue day(LocalDate day) {
        return new RawValue(RawValue.Form.DATE, day.toString());
    }

    /** @param shortest the fewest digits that tell a binary number from the others of its type */
    private static RawValue binary(String shortest) {
        return NOT_FINITE.contains(shortest)
                ? new RawValue(RawValue.Form.ERROR, shortest)
                : number(CellContent.Numeral.shown(new BigDecimal(shortest)));
    }

    private static RawValue number(BigDecimal value) {
        return new RawValue(RawValue.Form.NUMBER, value.stripTrailingZeros().toPlainString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
