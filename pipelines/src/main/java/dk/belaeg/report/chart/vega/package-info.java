/** The same figures as Vega-Lite specifications, for analysts who want to draw on. */
@NullMarked
package dk.belaeg.report.chart.vega;

import org.jspecify.annotations.NullMarked;
