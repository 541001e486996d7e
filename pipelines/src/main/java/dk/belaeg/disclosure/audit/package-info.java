/**
 * Attacks what is printed, as a reader would: what each hidden number can be, and whether any can be worked out. Knows
 * nothing of how it was decided what to hide.
 */
@NullMarked
package dk.belaeg.disclosure.audit;

import org.jspecify.annotations.NullMarked;
