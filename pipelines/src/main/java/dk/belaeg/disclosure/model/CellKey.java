package dk.belaeg.disclosure.model;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which number a cell is: what is counted, and where it lies in each dimension. Cells of several tables with one key are
 * one number.
 *
 * @param figure what is counted, such as {@code citizens}
 * @param place code by dimension, such as {@code geography} 461 and {@code group} V2.01
 */
public record CellKey(String figure, SortedMap<String, String> place) implements Comparable<CellKey> {
    public static final String GEOGRAPHY = "geography";
    public static final String GROUP = "group";

    public CellKey {
        place = Collections.unmodifiableSortedMap(new TreeMap<>(place));
    }

    /** The code in a dimension; empty when the cell has no such dimension. */
    public String at(String dimension) {
        return place.getOrDefault(dimension, "");
    }

    /** The cell that lies elsewhere in one dimension and is the same in all others. */
    public CellKey with(String dimension, String code) {
        TreeMap<String, String> other = new TreeMap<>(place);
        other.put(dimension, code);
        return new CellKey(figure, other);
    }

    /** By figure, then by the codes of one dimension after the other. */
    @Override
    public int compareTo(CellKey other) {
        int order = figure.compareTo(other.figure);
        Iterator<Map.Entry<String, String>> mine = place.entrySet().iterator();
        Iterator<Map.Entry<String, String>> theirs = other.place.entrySet().iterator();
        while (order == 0 && mine.hasNext() && theirs.hasNext()) {
            Map.Entry<String, String> a = mine.next();
            Map.Entry<String, String> b = theirs.next();
            order = a.getKey().compareTo(b.getKey());
            order = order != 0 ? order : a.getValue().compareTo(b.getValue());
        }
        return order != 0 ? order : Boolean.compare(mine.hasNext(), theirs.hasNext());
    }

    /** Codes in the order of the dimensions' names, for messages. */
    @Override
    public String toString() {
        return figure + " " + String.join(" / ", place.values());
    }
}
