package dk.belaeg.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.FakeRound;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests of measures that need no Spark have in common: geographies, and rows by the names of their columns. */
public final class MeasuredRows {
    public static final Codes CODES = FakeRound.CONTRACTS.codes();
    public static final String REGION = "1083";

    private MeasuredRows() {}

    /** Municipalities by code, and their region. */
    public static List<Geography> geographies(List<String> municipalities) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String one : municipalities) {
            rows.add(new Object[] {one, Dimensions.LEVEL_MUNICIPALITY, one, one});
            rows.add(new Object[] {one, Dimensions.LEVEL_REGION, REGION, "Region"});
        }
        return Geography.all(rows, CODES);
    }

    public static List<Map<String, @Nullable Object>> named(List<Column> columns, List<@Nullable Object[]> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, @Nullable Object> named = new LinkedHashMap<>();
                    for (int i = 0; i < row.length; i++) {
                        named.put(columns.get(i).name(), row[i]);
                    }
                    return named;
                })
                .toList();
    }

    /** The one row that has these values: column and value by turns. */
    public static Map<String, @Nullable Object> row(List<Map<String, @Nullable Object>> rows, Object... is) {
        List<Map<String, @Nullable Object>> found = rows.stream()
                .filter(row -> {
                    boolean same = true;
                    for (int i = 0; i < is.length; i += 2) {
                        same &= is[i + 1].equals(row.get(is[i]));
                    }
                    return same;
                })
                .toList();
        assertEquals(1, found.size(), () -> "rows: " + found);
        return found.get(0);
    }

    /** An amount in thousands, however many noughts end it. */
    public static void assertThousands(String expected, @Nullable Object actual) {
        assertEquals(0, new BigDecimal(expected).compareTo((BigDecimal) actual), () -> expected + " is not " + actual);
    }
}
