/** The files of a release: data for people and machines, what they mean, and the list of them all. */
@NullMarked
package dk.belaeg.publish;

import org.jspecify.annotations.NullMarked;
