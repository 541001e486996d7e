package dk.belaeg.disclosure.attack;

import dk.belaeg.schema.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which columns say what a row is, which hold counts, and which are neither.
 *
 * @param keys positions of the columns that tell rows apart
 * @param counts positions of the columns of counts
 * @param left positions of columns that are not read: shares, texts, names that repeat a code
 */
record Columns(List<Integer> keys, List<Integer> counts, List<Integer> left) {
    private static final Pattern CODE = Pattern.compile(".*(?:kode|nr\\.?|nummer|id)");
    private static final Pattern SHARE =
            Pattern.compile(".*(?:pct\\.?|procent|%|andel|gennemsnit|indeks|pr\\. |vækst|ændring).*");

    /** @param count whether a text is a count, a mark or blank */
    static Columns of(List<String> header, List<List<String>> rows, List<String> wanted, Predicate<String> count) {
        List<Integer> keys = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<String> wantedKeys = wanted.stream().map(Texts::key).toList();
        for (int i = 0; i < header.size(); i++) {
            String name = Texts.key(header.get(i));
            int column = i;
            boolean allCounts = rows.stream().allMatch(row -> count.test(row.get(column)));
            boolean anything = rows.stream().anyMatch(row -> !row.get(column).isBlank());
            if (wantedKeys.contains(name)) {
                keys.add(i);
            } else if (SHARE.matcher(name).matches() || !anything) {
                left.add(i);
            } else if (allCounts && !CODE.matcher(name).matches()) {
                counts.add(i);
            } else if (wantedKeys.isEmpty()) {
                keys.add(i);
            } else {
                left.add(i);
            }
        }
        return wantedKeys.isEmpty() ? withoutTwins(rows, keys, counts, left) : new Columns(keys, counts, left);
    }

    /** Of a code and its name only the name is kept; texts behind the counts are remarks. */
    private static Columns withoutTwins(
            List<List<String>> rows, List<Integer> keys, List<Integer> counts, List<Integer> left) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> others = new ArrayList<>(left);
        for (int key : keys) {
            boolean remark = !counts.isEmpty() && key > counts.get(counts.size() - 1);
            boolean twin = keys.stream().anyMatch(other -> other > key && sameKeys(rows, key, other));
            (remark || twin ? others : kept).add(key);
        }
        return new Columns(kept, counts, others);
    }

    private static boolean sameKeys(List<List<String>> rows, int a, int b) {
        TreeMap<String, String> there = new TreeMap<>();
        TreeMap<String, String> back = new TreeMap<>();
        for (List<String> row : rows) {
            String before = there.putIfAbsent(row.get(a), row.get(b));
            String after = back.putIfAbsent(row.get(b), row.get(a));
            if ((before != null && !before.equals(row.get(b))) || (after != null && !after.equals(row.get(a)))) {
                return false;
            }
        }
        return true;
    }
}
