/** How many places there are, and how they meet demand. */
@NullMarked
package dk.belaeg.measure.capacity;

import org.jspecify.annotations.NullMarked;
