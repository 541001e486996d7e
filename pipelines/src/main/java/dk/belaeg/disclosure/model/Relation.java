package dk.belaeg.disclosure.model;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What a printed share, difference or growth says of the cells it was computed from: a sum of multiples of cells lies
 * between two bounds.
 *
 * @param what which printed figure says it, for messages
 * @param terms number of a cell to what it is multiplied by
 */
public record Relation(String what, SortedMap<Integer, BigDecimal> terms, BigDecimal lower, BigDecimal upper) {
    public Relation {
        terms = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(terms));
    }
}
