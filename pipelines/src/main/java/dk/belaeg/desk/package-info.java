/** The desk: pages in the browser of one machine, on which a round is followed and its commands are started. */
@NullMarked
package dk.belaeg.desk;

import org.jspecify.annotations.NullMarked;
