/** From the inbox to typed tables: finds files, recognises what each is by its content, reads every cell with its place. */
@NullMarked
package dk.belaeg.intake;

import org.jspecify.annotations.NullMarked;
