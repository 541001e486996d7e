/** A linear solver for shifts in large tables. What it answers is checked by addition where it is used. */
@NullMarked
package dk.belaeg.disclosure.solve;

import org.jspecify.annotations.NullMarked;
