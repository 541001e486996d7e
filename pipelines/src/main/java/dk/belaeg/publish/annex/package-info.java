/** The annexes of a release: what they take from before, the letterhead they stand on, and their PDF. */
@NullMarked
package dk.belaeg.publish.annex;

import org.jspecify.annotations.NullMarked;
