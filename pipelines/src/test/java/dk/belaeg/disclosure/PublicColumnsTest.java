package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bounds of one number, as machines find them, are no two numbers that a count lies between. */
class PublicColumnsTest {
    private static final List<String> COUNCILS = List.of("fyn", "lillebaelt", "soenderjylland", "sydvestjylland");
    /** Few persons, as different as a small table has them; that of the first is hidden. */
    private static final int[] COUNTS = {5, 1, 2, 1};

    /** @param more what the upper bound has more than the lower, by the number of the council; the first has none */
    private static List<String> found(IntUnaryOperator more) {
        List<CellKey> keys = COUNCILS.stream()
                .map(council -> new CellKey("persons", new TreeMap<>(Map.of(CellKey.GEOGRAPHY, council))))
                .toList();
        List<PublicColumns.Row> rows = new ArrayList<>();
        for (int council = 0; council < COUNCILS.size(); council++) {
            for (int group = 0; group < 9; group++) {
                BigDecimal lower = BigDecimal.valueOf(7L + 13L * group + 31L * council);
                Map<String, BigDecimal> numbers = new TreeMap<>(Map.of("missing_lower", lower));
                if (council > 0) {
                    numbers.put("missing_upper", lower.add(BigDecimal.valueOf(more.applyAsInt(council))));
                }
                Map<String, String> words =
                        new TreeMap<>(Map.of("geography", COUNCILS.get(council), "group", "g" + group));
                numbers.forEach((column, number) -> words.put(column, number.toPlainString()));
                rows.add(new PublicColumns.Row(words, numbers));
            }
        }
        PublicColumns.Table table = new PublicColumns.Table(
                "demand",
                "Efterspørgsel",
                Map.of("geography", CellKey.GEOGRAPHY, "group", "group"),
                Map.of("missing_lower", "mindst", "missing_upper", "højst"),
                rows);
        List<@Nullable Long> counts = new ArrayList<>();
        for (long count : COUNTS) {
            counts.add(count);
        }
        return PublicColumns.of(List.of(table), Structure.of(keys, List.of()), counts, cell -> cell == 0).stream()
                .map(PublicColumns.Copied::field)
                .toList();
    }

    @Test
    void anExactNumberIsNotSetAgainstItself() {
        assertEquals(List.of(), found(council -> 0));
    }

    /** A reader takes the one from the other. */
    @Test
    void boundsThatAreACountApartGiveItAway() {
        assertEquals(List.of("missing_lower"), found(council -> COUNTS[council]));
    }
}
