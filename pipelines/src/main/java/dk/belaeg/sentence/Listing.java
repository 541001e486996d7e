package dk.belaeg.sentence;

import java.util.ArrayList;
import java.util.List;

/** Several things named one after the other: "A, B og C". Where a name holds a comma, semicolons stand between. */
public final class Listing {
    private Listing() {}

    public static String and(List<String> items) {
        return joined(items, " og ");
    }

    public static String or(List<String> items) {
        return joined(items, " eller ");
    }

    /** The first few, and how many more there are: "A, B og 4 andre". */
    public static String first(List<String> items, int most) {
        return and(cut(items, most));
    }

    /** The first few facts, each too long for commas: "A 3; B 4; og 4 andre". */
    public static String facts(List<String> items, int most) {
        List<String> cut = cut(items, most);
        int last = cut.size() - 1;
        if (items.size() > most) {
            cut.set(last, "og " + cut.get(last));
        }
        return String.join("; ", cut);
    }

    private static List<String> cut(List<String> items, int most) {
        if (items.size() <= most) {
            return new ArrayList<>(items);
        }
        List<String> cut = new ArrayList<>(items.subList(0, most));
        int left = items.size() - most;
        cut.add(left + " " + Nouns.OTHER.form(left));
        return cut;
    }

    private static String joined(List<String> items, String last) {
        if (items.isEmpty()) {
            return "";
        }
        String between = items.stream().anyMatch(item -> item.contains(",")) ? "; " : ", ";
        int end = items.size() - 1;
        return end == 0 ? items.get(0) : String.join(between, items.subList(0, end)) + last + items.get(end);
    }
}
