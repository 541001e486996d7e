/** Nobody can be identified: decides which cells are masked, audits what is printed, and alone makes released tables. */
@NullMarked
package dk.belaeg.disclosure;

import org.jspecify.annotations.NullMarked;
