/** Fictional rounds and large tables, the same for the same seed. */
@NullMarked
package dk.belaeg.sample;

import org.jspecify.annotations.NullMarked;
