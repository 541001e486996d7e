/** How full services are. */
@NullMarked
package dk.belaeg.subject.occupancy;

import org.jspecify.annotations.NullMarked;
