/** The whole run, from the inbox to a release, as one table of contents. */
@NullMarked
package dk.belaeg;

import org.jspecify.annotations.NullMarked;
