/** From a released number back to the cells it is made of. */
@NullMarked
package dk.belaeg.trace;

import org.jspecify.annotations.NullMarked;
