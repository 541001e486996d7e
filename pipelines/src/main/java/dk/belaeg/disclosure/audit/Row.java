package dk.belaeg.disclosure.audit;

import java.util.List;

/**
 * One thing a reader knows of several unknown numbers: a sum of multiples of them lies between two bounds, which are
 * equal when it is a printed sum.
 *
 * @param source number of the sum in the structure; or, of a derived figure, its number after all sums
 */
record Row(int source, List<Term> terms, double lower, double upper) {
    /** An unknown number, and what it is multiplied by. */
    record Term(int unknown, double times) {}

    boolean isSum() {
        return lower == upper;
    }
}
