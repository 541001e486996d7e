package dk.belaeg.disclosure.protect;

/** What stands in place of a number. */
public enum SuppressionMark {
    /** Nothing: the number is printed. */
    NONE,
    /** A small number: at least 1 and at most k, printed as "≤k". */
    SMALL,
    /** Some number, small or larger, printed as "x". */
    ANY
}
