/** A drawing as data: shapes and words with known boxes, and the two writers that turn the same drawing into SVG and PNG. */
@NullMarked
package dk.belaeg.report.chart.scene;

import org.jspecify.annotations.NullMarked;
