package dk.belaeg.trace;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rows that came in say of themselves: their own columns, and what follows from them by the code lists. */
final class RowWords {
    private static final String AREA_OF_GROUP = "area";

    private final Codes codes;
    /** By table and name; tables are looked up as the very ones they are, for there are many rows to each. */
    private final IdentityHashMap<TableSchema, Map<String, Column>> columns = new IdentityHashMap<>();

    RowWords(Codes codes) {
        this.codes = codes;
    }

    /** Whether rows of a table can say it. */
    boolean knows(TableSchema table, String word) {
        return column(table, word).isPresent()
                || (word.equals(Columns.STAY) && has(table, Columns.PARAGRAPH))
                || (word.equals(AREA_OF_GROUP) && (has(table, Columns.PARAGRAPH) || has(table, Columns.TARGET_GROUP)));
    }

    /** What a row says; empty when it says nothing. */
    Optional<String> of(StagedRow row, String word) {
        Optional<Column> column = column(row.schema(), word);
        if (column.isPresent()) {
            return row.value(column.get().name(), Object.class).map(RowWords::text);
        }
        if (word.equals(Columns.STAY)) {
            return Optional.of(
                    row.text(Columns.PARAGRAPH).map(codes::stayOfParagraphs).orElse(Codes.UNKNOWN_STAY));
        }
        return codes.areaOf(name -> has(row.schema(), name) ? row.text(name) : Optional.empty());
    }

    /** The column of the table that says where a row belongs: who answered, or the municipality it is about. */
    static Optional<String> place(TableSchema table) {
        return table.fields().stream()
                .filter(field -> field.respondent() || field.kind() == FieldKind.MUNICIPALITY)
                .map(Field::name)
                .findFirst();
    }

    private Optional<Column> column(TableSchema table, String word) {
        return Optional.ofNullable(columns.computeIfAbsent(table, first -> table.columns().stream()
                        .collect(Collectors.toMap(Column::name, column -> column)))
                .get(word));
    }

    private boolean has(TableSchema table, String column) {
        return column(table, column).isPresent();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    /**
     * The number in a field; empty when none is known there. Money is in kroner.
     *
     * @param field a field, or one of its columns
     */
    static Optional<Amount> number(StagedRow row, String field) {
        Optional<Field> own = row.schema().fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst();
        if (own.filter(one -> one.kind() == FieldKind.COUNT).isPresent()) {
            Optional<Long> lower = row.value(field + "_lower", Long.class);
            Optional<Long> upper = row.value(field + "_upper", Long.class);
            return lower.isEmpty() || upper.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Amount(BigDecimal.valueOf(lower.get()), BigDecimal.valueOf(upper.get())));
        }
        if (own.filter(one -> one.kind() == FieldKind.MONEY).isPresent()) {
            return row.value(field + "_oere", Long.class).map(oere -> Amount.of(BigDecimal.valueOf(oere, 2)));
        }
        String column = own.map(one -> one.columns().get(0).name()).orElse(field);
        return row.value(column, Object.class).flatMap(RowWords::decimal);
    }

    private static Optional<Amount> decimal(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(Amount.of(number));
        }
        return value instanceof Number number ? Optional.of(Amount.of(number.longValue())) : Optional.empty();
    }
}
