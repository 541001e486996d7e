/** Spending in current and fixed prices, by inhabitant. */
@NullMarked
package dk.belaeg.subject.spending;

import org.jspecify.annotations.NullMarked;
