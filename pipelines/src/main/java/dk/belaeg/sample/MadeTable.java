package dk.belaeg.sample;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.TableSchema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a large sample. Its rows are made one at a time while they are written.
 *
 * @param name of its folder in the inbox
 * @param schema the contract it keeps
 * @param columns the fields it gives, in order
 * @param parts its files
 */
record MadeTable(String name, TableSchema schema, List<String> columns, List<Part> parts) {

    /**
     * One file of the table.
     *
     * @param name without ending
     * @param rows one value a column: {@link String}, {@link Long}, {@link java.math.BigDecimal} or {@link Boolean}
     */
    record Part(String name, Stream<Object[]> rows) {}

    List<Field> fields() {
        return columns.stream().map(schema::field).toList();
    }
}
