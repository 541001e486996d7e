package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Value;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one order of a report's rows: by the columns its schema names, words in the order that the schema gives, otherwise in
 * Danish alphabetical order, and sums after what they sum. Only keys and labels decide, never a figure.
 */
final class ReportOrder {
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
            order = order.thenComparing(
                    row -> row.get(at), (a, b) -> words.compare(schema.fields().get(at), a, b));
        }
        return order;
    }

    private int compare(ReportField field, Value a, Value b) {
        if (a instanceof Value.Amount x && b instanceof Value.Amount y) {
            return x.value().compareTo(y.value());
        }
        String x = text(a);
        String y = text(b);
        if (x.equals(y)) {
            return 0;
        }
        int byRank = Integer.compare(field.rank(x), field.rank(y));
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
