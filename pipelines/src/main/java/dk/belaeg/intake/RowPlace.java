package dk.belaeg.intake;

import dk.belaeg.contract.TableSchema;
import org.jspecify.annotations.Nullable;

/** Where rows stand that were kept elsewhere, so that they can be rows again. */
public final class RowPlace {
    private final RowShape shape;
    private final SheetLocation place;

    public RowPlace(TableSchema schema, SheetLocation place) {
        this.shape = new RowShape(schema);
        this.place = place;
    }

    /** A row as it was when it was kept: see {@link StagedRow#values}, {@link StagedRow#fates} and {@link StagedRow#use}. */
    public StagedRow row(int index, @Nullable Object[] values, byte[] fates, StagedRow.Use use) {
        return StagedRow.again(shape, place, index, values, fates, use);
    }
}
