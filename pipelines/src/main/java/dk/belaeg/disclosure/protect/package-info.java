/** Decides which numbers are hidden: as few and as cheap as possible, so that no hidden number can be worked out. */
@NullMarked
package dk.belaeg.disclosure.protect;

import org.jspecify.annotations.NullMarked;
