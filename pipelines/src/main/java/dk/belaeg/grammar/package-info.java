/**
 * Text becomes a value or a reason why not: numbers, counts, dates, periods, paragraphs, ages; and what is found wrong,
 * with its place.
 */
@org.jspecify.annotations.NullMarked
package dk.belaeg.grammar;
