/** How full services are, against what was budgeted. */
@NullMarked
package dk.belaeg.measure.occupancy;

import org.jspecify.annotations.NullMarked;
