package dk.belaeg.disclosure;

import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one order of a report's rows: by the columns its schema names, words in Danish alphabetical order, wider
 * geographies before narrower, and sums after what they sum. Only keys and labels decide, never a figure.
 */
final class ReportOrder {
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("country", -1),
            Map.entry("region", 0),
            Map.entry("health_council", 1),
            Map.entry("municipality", 2),
            Map.entry("target_group", 3),
            Map.entry("children", 4),
            Map.entry("overnight", 4),
            Map.entry("unknown", 6),
            Map.entry("ordinary", 7),
            Map.entry("area", 8),
            Map.entry("total", 9),
            Map.entry("I alt", 9));
    private static final int ORDINARY = 5;

    private final Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
    /** A word stands in many rows, and each row is compared many times. */
    private final Map<String, CollationKey> alphabetical = new HashMap<>();

    private ReportOrder() {}

    /** For one thread. */
    static Comparator<List<Value>> of(ReportSchema schema) {
        ReportOrder words = new ReportOrder();
        Comparator<List<Value>> order = Comparator.comparing(row -> 0);
        for (String column : schema.sort()) {
            int at = schema.index(column);
            order = order.thenComparing(row -> row.get(at), words::compare);
        }
        return order;
    }

    private int compare(Value a, Value b) {
        if (a instanceof Value.Amount x && b instanceof Value.Amount y) {
            return x.value().compareTo(y.value());
        }
        String x = text(a);
        String y = text(b);
        if (x.equals(y)) {
            return 0;
        }
        int byRank = Integer.compare(RANKS.getOrDefault(x, ORDINARY), RANKS.getOrDefault(y, ORDINARY));
        if (byRank != 0) {
            return byRank;
        }
        int byName = key(x).compareTo(key(y));
        return byName != 0 ? byName : x.compareTo(y);
    }

    private CollationKey key(String word) {
        return alphabetical.computeIfAbsent(word, danish::getCollationKey);
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }
}
