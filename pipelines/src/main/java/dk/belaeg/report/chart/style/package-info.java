/** The house style: inks, letters and lines, and which ink a category, a class of shade or a line has. */
@NullMarked
package dk.belaeg.report.chart.style;

import org.jspecify.annotations.NullMarked;
