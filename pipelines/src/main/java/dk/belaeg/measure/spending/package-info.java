/** How spending has developed, in current and in fixed prices. */
@NullMarked
package dk.belaeg.measure.spending;

import org.jspecify.annotations.NullMarked;
