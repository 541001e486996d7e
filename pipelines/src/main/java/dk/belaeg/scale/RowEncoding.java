package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.StructTypes;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.intake.PartSummary;
import dk.belaeg.intake.StagedRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Staged rows as rows of a dataset: where each stands, whether it is used, what became of its cells, and its values. What a
 * task has counted stands in a row of its own at the end, so that it is there as often as the rows are: once, whatever had
 * to be tried again.
 */
final class RowEncoding {
    static final String SOURCE = "_source";
    static final String LINE = "_line";
    static final String PLACE = "_place";
    static final String USE = "_use";
    static final String KEY = "_key";
    static final String ABOUT = "_about";
    static final String PART = "_part";
    static final String ODD = "_odd";
    static final String COUNTED = "_counted";
    private static final String FATES = "_fates";
    private static final int OWN = 10;
    private static final int AT_USE = 3;
    private static final int AT_FATES = 4;
    private static final int AT_KEY = 5;
    private static final int AT_ABOUT = 6;
    private static final int AT_PART = 7;
    private static final int AT_ODD = 8;
    private static final int AT_COUNTED = 9;

    private RowEncoding() {}

    /**
     * What a task has counted of one source.
     *
     * @param beside what its part of a file holds beside rows; null for rows that have been read before
     */
    record Counted(int source, @Nullable PartSummary beside, LargeRules.Part part) implements Serializable {}

    static StructType types(TableSchema schema) {
        StructType own = new StructType()
                .add(SOURCE, DataTypes.IntegerType, false)
                .add(LINE, DataTypes.IntegerType, true)
                .add(PLACE, DataTypes.IntegerType, true)
                .add(USE, DataTypes.StringType, true)
                .add(FATES, DataTypes.BinaryType, true)
                .add(KEY, DataTypes.LongType, true)
                .add(ABOUT, DataTypes.LongType, true)
                .add(PART, DataTypes.LongType, true)
                .add(ODD, DataTypes.BooleanType, true)
                .add(COUNTED, DataTypes.BinaryType, true);
        for (StructField column : StructTypes.of(schema.columns()).fields()) {
            own = own.add(column);
        }
        return own;
    }

    static String[] columns(TableSchema schema) {
        return schema.columns().stream().map(Column::name).toArray(String[]::new);
    }

    /** A row as it is kept. */
    static Row of(int source, int place, StagedRow row, LargeRules rules) {
        @Nullable Object[] values = row.values();
        @Nullable Object[] all = new @Nullable Object[OWN + values.length];
        all[0] = source;
        all[1] = row.index();
        all[2] = place;
        all[AT_USE] = row.use().name();
        all[AT_FATES] = row.fates();
        all[AT_KEY] = rules.key(row).orElse(null);
        all[AT_ABOUT] = rules.about(row).orElse(null);
        all[AT_PART] = rules.part(row).orElse(null);
        all[AT_ODD] = rules.isOdd(row);
        System.arraycopy(values, 0, all, OWN, values.length);
        return RowFactory.create(all);
    }

    static Row of(Counted counted, TableSchema schema) {
        @Nullable Object[] all = new @Nullable Object[OWN + schema.columns().size()];
        all[0] = counted.source();
        all[AT_COUNTED] = bytes(counted);
        return RowFactory.create(all);
    }

    /** A row again. */
    static StagedRow row(Row kept, TaskEnvironment environment) {
        @Nullable Object[] values = new @Nullable Object[kept.size() - OWN];
        for (int i = 0; i < values.length; i++) {
            values[i] = kept.get(OWN + i);
        }
        return environment
                .restorer(kept.getInt(0), kept.getInt(2))
                .restore(
                        kept.getInt(1),
                        values,
                        kept.<byte[]>getAs(AT_FATES).clone(),
                        StagedRow.Use.valueOf(kept.getString(AT_USE)));
    }

    /** A kept row, with another use. */
    static Row again(Row kept, StagedRow judged) {
        @Nullable Object[] all = new @Nullable Object[kept.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = kept.get(i);
        }
        all[AT_USE] = judged.use().name();
        return RowFactory.create(all);
    }

    static Counted counted(Row kept) {
        return counted(kept.<byte[]>getAs(AT_COUNTED));
    }

    private static Counted counted(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Counted) in.readObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (ClassNotFoundException other) {
            throw new IllegalStateException(other);
        }
    }

    private static byte[] bytes(Counted counted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(counted);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
