/** Released tables made into figures: what report schemas ask for, as data for {@code chart}. */
@NullMarked
package dk.belaeg.report.drawn;

import org.jspecify.annotations.NullMarked;
