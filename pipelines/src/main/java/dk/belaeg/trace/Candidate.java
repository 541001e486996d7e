package dk.belaeg.trace;

import java.util.List;
import java.util.Optional;

/** A row that may go into a number: one that came in, or one of another table of the release. */
interface Candidate {
    /** Whether rows of its table can say a word at all. */
    boolean knows(String word);

    /** What it says; empty when it says nothing. */
    Optional<String> says(String word);

    /** The number in a column; empty when none is known. */
    Optional<Amount> number(String column);

    /** Whether it is used, and not set aside. */
    boolean used();

    /** The column that says where it belongs. */
    Optional<String> place();

    /** Its cells with what stands in them. */
    Traced.Line line(List<String> columns);
}
