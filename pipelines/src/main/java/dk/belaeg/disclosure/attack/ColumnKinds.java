package dk.belaeg.disclosure.attack;

import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns say what a row is, which hold counts, and which are neither. A column of numbers with some words among
 * them is a column of counts: the words are marks, known or not.
 *
 * @param keys positions of the columns that tell rows apart
 * @param counts positions of the columns of counts
 * @param left positions of columns that are not read: shares, texts, names that repeat a code
 * @param shares positions of those left that hold shares, rates or differences
 * @param doubtful positions of those left that have numbers or marks all the same
 */
record ColumnKinds(
        List<Integer> keys, List<Integer> counts, List<Integer> left, List<Integer> shares, List<Integer> doubtful) {
    private static final Pattern CODE = Pattern.compile(".*(?:kode|nr\\.?|nummer|id)");
    private static final Pattern YEAR = Pattern.compile("år|aar|årstal|year|kvartal|periode|måned");
    private static final Pattern SHARE =
            Pattern.compile(".*(?:pct\\.?|procent|%|andel|gennemsnit|indeks|pr\\. |vækst|ændring).*");
    private static final Pattern PERCENT = Pattern.compile("[<≤]?[+-]?[0-9]{1,9}(?:[.,][0-9]{1,9})? ?(?:%|‰|pct\\.)");
    /** Marks are short and repeated; remarks are neither. */
    private static final int LONGEST_MARK = 20;

    private static final int MOST_MARKS = 3;

    /** How many cells of a column are what. */
    private record Content(int numbers, int marks, int unstated, Set<String> unknown, int unknowns) {
        static Content of(List<List<String>> rows, int column, MarkReader reader) {
            Map<MarkReader.Kind, Integer> of = new EnumMap<>(MarkReader.Kind.class);
            Set<String> unknown = new HashSet<>();
            for (List<String> row : rows) {
                MarkReader.Cell cell = reader.read(row.get(column));
                of.merge(cell.kind(), 1, Integer::sum);
                if (cell.kind() == MarkReader.Kind.UNKNOWN) {
                    unknown.add(Texts.key(cell.text()));
                }
            }
            return new Content(
                    of.getOrDefault(MarkReader.Kind.NUMBER, 0) + of.getOrDefault(MarkReader.Kind.NOTED_NUMBER, 0),
                    of.getOrDefault(MarkReader.Kind.MARK, 0),
                    of.getOrDefault(MarkReader.Kind.UNSTATED, 0),
                    unknown,
                    of.getOrDefault(MarkReader.Kind.UNKNOWN, 0));
        }

        boolean isCounts(boolean amongCounts, boolean hiddenWhole) {
            int known = numbers + marks;
            if (unknowns == 0) {
                return known + unstated > 0;
            }
            boolean looksLikeMarks =
                    unknown.size() <= MOST_MARKS && unknown.stream().allMatch(word -> word.length() <= LONGEST_MARK);
            return known >= unknowns
                    || (known > 0 && looksLikeMarks)
                    || (amongCounts && looksLikeMarks && unknowns > 1)
                    || (hiddenWhole && looksLikeMarks);
        }
    }

    static ColumnKinds of(List<String> header, List<List<String>> rows, List<String> wanted, MarkReader reader) {
        List<Integer> keys = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<Integer> shares = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        List<String> wantedKeys = wanted.stream().map(Texts::key).toList();
        for (int i = 0; i < header.size(); i++) {
            String name = Texts.key(header.get(i));
            int column = i;
            Content content = Content.of(rows, i, reader);
            boolean anything = rows.stream().anyMatch(row -> !row.get(column).isBlank());
            boolean label = CODE.matcher(name).matches()
                    || YEAR.matcher(name).matches()
                    || (i == 0 && (content.numbers() == 0 || content.unknowns() > 0));
            if (wantedKeys.contains(name)) {
                keys.add(i);
            } else if (anything && (SHARE.matcher(name).matches() || isPercent(rows, i))) {
                left.add(i);
                shares.add(i);
            } else if (!anything) {
                left.add(i);
            } else if (content.isCounts(
                            !counts.isEmpty(),
                            numbersAfter(rows, i, header.size(), reader) && isHiddenWhole(rows, keys, content))
                    && !label) {
                counts.add(i);
            } else if (wantedKeys.isEmpty()) {
                keys.add(i);
            } else {
                left.add(i);
            }
            if (content.numbers() + content.marks() > 0 && left.contains(i) && !shares.contains(i) && !label) {
                doubtful.add(i);
            }
        }
        if (keys.isEmpty() && counts.size() > 1) {
            keys.add(counts.remove(0));
        }
        return wantedKeys.isEmpty()
                ? withoutTwins(rows, keys, counts, left, shares, doubtful, reader)
                : new ColumnKinds(keys, counts, left, shares, doubtful);
    }

    /** Whether a column before all others of counts may be one whose every number is hidden: it tells no rows apart. */
    private static boolean isHiddenWhole(List<List<String>> rows, List<Integer> keys, Content content) {
        long apart = rows.stream()
                .map(row -> keys.stream().map(row::get).toList())
                .distinct()
                .count();
        boolean marked = content.unstated() > 0 || content.unknown().size() == 1;
        return marked && !keys.isEmpty() && apart == rows.size();
    }

    private static boolean numbersAfter(List<List<String>> rows, int column, int columns, MarkReader reader) {
        return IntStream.range(column + 1, columns)
                .anyMatch(after -> Content.of(rows, after, reader).numbers() > 0);
    }

    /** Whether numbers have percent signs behind them. */
    private static boolean isPercent(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column).strip()).anyMatch(cell -> PERCENT.matcher(cell)
                        .matches())
                && rows.stream()
                        .map(row -> row.get(column).strip())
                        .filter(cell -> cell.matches(".*[0-9].*"))
                        .allMatch(cell -> PERCENT.matcher(cell).matches());
    }

    /** Of a code and its name only the name is kept; texts behind the counts are remarks. */
    private static ColumnKinds withoutTwins(
            List<List<String>> rows,
            List<Integer> keys,
            List<Integer> counts,
            List<Integer> left,
            List<Integer> shares,
            List<Integer> doubtful,
            MarkReader reader) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> others = new ArrayList<>(left);
        List<Integer> doubts = new ArrayList<>(doubtful);
        for (int key : keys) {
            boolean remark = !counts.isEmpty() && key > counts.get(counts.size() - 1);
            boolean twin = keys.stream().anyMatch(other -> other > key && sameKeys(rows, key, other));
            (remark || twin ? others : kept).add(key);
            Content content = Content.of(rows, key, reader);
            if (remark && content.numbers() + content.marks() > 0) {
                doubts.add(key);
            }
        }
        return new ColumnKinds(kept, counts, others, shares, doubts);
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
