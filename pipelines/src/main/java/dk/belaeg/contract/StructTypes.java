package dk.belaeg.contract;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark's types for our columns. The only class of this room that knows Spark, so that commands without it start fast. */
public final class StructTypes {
    /** Total digits of every decimal column: room for sums over any number of rows without overflow. */
    public static final int PRECISION = 20;

    private StructTypes() {}

    public static StructType of(List<Column> columns) {
        StructType struct = new StructType();
        for (Column column : columns) {
            struct = struct.add(column.name(), type(column), true);
        }
        return struct;
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case TEXT -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case YEAR -> DataTypes.IntegerType;
            case DECIMAL -> DataTypes.createDecimalType(PRECISION, column.scale());
            case TRUTH -> DataTypes.BooleanType;
            case DAY -> DataTypes.DateType;
        };
    }
}
